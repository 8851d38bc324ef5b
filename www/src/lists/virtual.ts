/** A list that draws only the rows near the screen; what it scrolls in is its own element. */

import {
  elementScroll, observeElementOffset, observeElementRect, Virtualizer,
} from '@tanstack/virtual-core';
import { h } from '../dom';

/** How many rows beside those on the screen are drawn. */
const BESIDE = 8;

export interface VirtualList<T> {
  /** The scrolling box. It needs a height from its style. */
  readonly element: HTMLElement;
  /** Shows other items; rows whose item is the same object are kept. */
  set(items: readonly T[]): void;
  /** Draws anew the rows on the screen. */
  refresh(): void;
  /** Brings an item to the screen and gives its row the focus. */
  focus(index: number): void;
  destroy(): void;
}

function buttonsOf(element: HTMLElement | undefined): HTMLElement[] {
  return element ? [...element.querySelectorAll('button')] : [];
}

/** `estimate` is the height of a row in pixels, before it was measured; `row` makes the inside of a list item. */
export function virtualList<T extends object>(estimate: number, row: (item: T, index: number) => HTMLElement): VirtualList<T> {
  const list = h('ul', { class: 'virtual-rows' });
  const element = h('div', { class: 'virtual' }, list);
  let items: readonly T[] = [];
  const drawn = new Map<number, { item: T; element: HTMLElement }>();

  const draw = (anew = false) => {
    const wanted = virtualizer.getVirtualItems();
    list.style.blockSize = `${virtualizer.getTotalSize()}px`;
    const kept = new Set(wanted.map(({ index }) => index));
    let focused: { index: number; button: number } | null = null;
    for (const [index, one] of drawn) {
      if (!anew && kept.has(index) && items[index] === one.item) continue;
      const button = buttonsOf(one.element).findIndex((other) => other.matches(':focus'));
      if (button >= 0) focused = { index, button };
      one.element.remove();
      drawn.delete(index);
    }
    for (const { index, start } of wanted) {
      const item = items[index];
      if (!item) continue;
      let one = drawn.get(index);
      if (!one) {
        const made = h('li', { 'data-index': index, 'aria-setsize': items.length, 'aria-posinset': index + 1 }, row(item, index));
        drawn.set(index, (one = { item, element: made }));
        // In the order of the items, for the keyboard and for screen readers.
        const after = [...drawn.keys()].filter((other) => other > index).sort((a, b) => a - b)[0];
        list.insertBefore(made, after === undefined ? null : (drawn.get(after)?.element ?? null));
        virtualizer.measureElement(made);
      }
      one.element.style.transform = `translateY(${start}px)`;
    }
    // A row that is drawn anew keeps the focus.
    if (focused) buttonsOf(drawn.get(focused.index)?.element)[focused.button]?.focus({ preventScroll: true });
  };

  const options = () => ({
    count: items.length,
    getScrollElement: () => element,
    estimateSize: () => estimate,
    overscan: BESIDE,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => draw(),
  });
  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>(options());
  const stop = virtualizer._didMount();

  return {
    element,
    set: (next) => {
      items = next;
      virtualizer.setOptions(options());
      virtualizer._willUpdate();
      draw();
    },
    refresh: () => draw(true),
    focus: (index) => {
      virtualizer.scrollToIndex(index);
      requestAnimationFrame(() => buttonsOf(drawn.get(index)?.element)[0]?.focus());
    },
    destroy: stop,
  };
}
