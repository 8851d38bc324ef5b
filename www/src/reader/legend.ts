/** What the marks mean, and a switch for each layer. */

import { h } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { type Layer, LAYERS } from '../state/state';

export function legend({ store, locale }: Context): View {
  const { t } = locale;
  const toggle = (layer: Layer) => {
    const layers = new Set(store.state.layers);
    if (!layers.delete(layer)) layers.add(layer);
    store.set({ layers });
  };
  const button = (layer: Layer) =>
    h(
      'button',
      { type: 'button', class: 'chip', onclick: () => toggle(layer) },
      h('span', { class: 'swatch', 'aria-hidden': 'true' }, ...swatch(layer)),
      t.layers[layer],
    );
  const buttons = new Map(LAYERS.map((layer) => [layer, button(layer)]));
  const element = h('div', { class: 'legend', role: 'group', 'aria-label': t.legend }, ...buttons.values());
  const update = onChange(
    (state) => [state.layers],
    ([layers]) => {
      for (const [layer, one] of buttons) one.setAttribute('aria-pressed', String(layers.has(layer)));
    },
  );
  return { element, update };
}

function swatch(layer: Layer): Node[] {
  switch (layer) {
    case 'note':
      return [h('span', { class: 'note-number' }, '1')];
    case 'zone':
      return [h('span', { class: 'quoted' }, '«أب»')];
    // The stance layer has three looks; its switch shows two of them.
    case 'stance':
      return [h('span', { class: 'mark support' }, 'أب'), h('span', { class: 'mark oppose' }, 'جد')];
    default:
      return [h('span', { class: `mark ${layer}` }, 'أبجد')];
  }
}
