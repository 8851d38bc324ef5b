/** Says how many files of a folder were passed over. */

import { h } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { icon } from '../icons';
import { intakeStrings } from './strings';

export function skippedNotice({ store, locale }: Context): View {
  const s = intakeStrings[locale.lang];
  const text = h('span');
  const close = h('button', { type: 'button', class: 'icon-button', 'aria-label': s.close, onclick: () => store.set({ skipped: 0 }) }, icon('close'));
  const element = h('div', { class: 'skipped', role: 'status' }, h('p', { class: 'notice' }, text, close));
  const update = onChange(
    (state) => [state.skipped],
    ([skipped]) => {
      element.hidden = skipped === 0;
      text.textContent = skipped === 0 ? '' : locale.count(skipped, s.skipped);
    },
  );
  return { element, update };
}
