/** A list that shows its first items and more when asked; drawn anew only when its items are others, and then as far as it was shown. */

import { fill, h } from '../../dom';

const PORTION = 25;

export interface Growing<T> {
  readonly element: HTMLElement;
  set(items: readonly T[]): void;
  /** Begins from the first items again. */
  rewind(): void;
}

export function growing<T>(more: string, same: (a: T, b: T) => boolean, row: (item: T) => HTMLElement): Growing<T> {
  const list = h('ul', {});
  const button = h('button', { type: 'button', class: 'button quiet', onclick: () => grow() }, more);
  const element = h('div', {}, list, button);
  let items: readonly T[] = [];
  let shown = PORTION;

  const limit = () => {
    button.hidden = shown >= items.length;
  };
  const grow = () => {
    const added = items.slice(shown, shown + PORTION).map(row);
    list.append(...added);
    shown += PORTION;
    added[0]?.querySelector('button')?.focus();
    limit();
  };
  return {
    element,
    set: (next) => {
      const before = items;
      items = next;
      limit();
      const drawn = Math.min(before.length, shown);
      const wanted = Math.min(items.length, shown);
      const kept = items.slice(0, drawn).every((item, i) => same(item, before[i] as T));
      if (kept && wanted >= drawn) return list.append(...items.slice(drawn, wanted).map(row));
      fill(list, ...items.slice(0, wanted).map(row));
    },
    rewind: () => {
      shown = PORTION;
      items = [];
      fill(list);
    },
  };
}
