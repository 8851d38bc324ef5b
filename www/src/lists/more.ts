/** A list that shows its first rows and gives the rest in portions: an article may name thousands. */

import { h } from '../dom';

const PORTION = 100;

/** Puts the rows into `list`; `more` names the button that brings the next portion. */
export function portioned<T>(list: HTMLElement, items: readonly T[], more: string, row: (item: T) => HTMLElement, portion = PORTION): void {
  const show = (from: number) => {
    const rows = items.slice(from, from + portion).map(row);
    list.append(...rows);
    const rest = from + portion;
    if (rest >= items.length) return rows[0];
    const button = h('button', { type: 'button', class: 'quiet' }, more);
    const holder = h('li', { class: 'more' }, button);
    button.addEventListener('click', () => {
      holder.remove();
      show(rest)?.querySelector('button')?.focus();
    });
    list.append(holder);
    return rows[0];
  };
  list.replaceChildren();
  show(0);
}
