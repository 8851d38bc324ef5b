/** How the text is shown: reading mode, and what happens to the sentences beside the selected actor's. */

import { h } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { icon } from '../icons';
import type { Focus } from '../state/state';
import { READER_STRINGS } from './strings';

const CHOICES: readonly Focus[] = ['off', 'dim', 'hide'];

export function readerTools({ store, locale }: Context): View {
  const { t } = locale;
  const mode = h(
    'button',
    { type: 'button', class: 'chip', title: t.elementsHint, onclick: () => store.set({ elements: !store.state.elements }) },
    t.elements,
  );
  const choices = new Map(
    CHOICES.map((focus) => [focus, h('button', { type: 'button', class: 'chip', onclick: () => store.set({ focus }) }, t.focus[focus])]),
  );
  const group = h(
    'div',
    { class: 'segmented', role: 'group', 'aria-labelledby': 'focus-label' },
    h('span', { id: 'focus-label', class: 'detail' }, t.focus.label),
    ...choices.values(),
  );
  const words = READER_STRINGS[locale.lang];
  const print = h('button', { type: 'button', class: 'chip print', title: words.printHint, onclick: () => globalThis.print() }, icon('print'), words.print);
  const element = h('div', { class: 'tools' }, mode, group, print);
  const update = onChange(
    (state) => [state.elements, state.focus, state.selection?.kind],
    ([elements, focus, selected]) => {
      mode.setAttribute('aria-pressed', String(elements));
      group.hidden = selected !== 'entity';
      for (const [choice, button] of choices) button.setAttribute('aria-pressed', String(choice === focus));
    },
  );
  return { element, update };
}
