/** Which parties the matrix and the network show: how many, of which types, each for itself or for its state. */

import { h } from '../../dom';
import type { Context } from '../../element/view';
import { ENTITY_TYPES } from '../../kinds';
import { type PartyOptions } from './parties';
import { strings } from './strings';

export interface Choices {
  readonly element: HTMLElement;
  read(): PartyOptions & { readonly most: number };
}

/** `sizes` are how many parties there can be, `most` how many at first; `changed` hears of every change. */
export function choices({ locale }: Context, sizes: readonly number[], most: number, changed: () => void): Choices {
  const { t, lang, number } = locale;
  const words = strings[lang];
  const size = h('select', { onchange: changed }, ...sizes.map((n) => h('option', { value: n, selected: n === most }, number(n))));
  const byState = h('input', { type: 'checkbox', onchange: changed });
  const types = ENTITY_TYPES.map((type) => ({ type, box: h('input', { type: 'checkbox', checked: true, onchange: changed }) }));
  const element = h(
    'div',
    { class: 'choices' },
    h('label', { class: 'option' }, words.most, size),
    h('label', { class: 'option' }, byState, words.byState),
    h(
      'fieldset',
      { class: 'choice' },
      h('legend', { class: 'sr-only' }, words.types),
      ...types.map(({ type, box }) => h('label', { class: 'option' }, box, t.layers[type])),
    ),
  );
  return {
    element,
    read: () => ({
      most: Number(size.value),
      byState: byState.checked,
      types: new Set(types.flatMap(({ type, box }) => (box.checked ? [type] : []))),
    }),
  };
}
