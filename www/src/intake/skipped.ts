/** Says how many files of a folder were passed over. */

import { fill, h } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { icon } from '../icons';
import { intakeStrings } from './strings';

export function skippedNotice({ store, locale }: Context): View {
  const s = intakeStrings[locale.lang];
  const element = h('div', { class: 'skipped', role: 'status' });
  const close = () => h('button', { type: 'button', class: 'icon-button', 'aria-label': s.close, onclick: () => store.set({ skipped: 0 }) }, icon('close'));
  const update = onChange(
    (state) => [state.skipped],
    ([skipped]) => fill(element, skipped > 0 && h('p', { class: 'notice' }, h('span', {}, locale.count(skipped, s.skipped)), close())),
  );
  return { element, update };
}
