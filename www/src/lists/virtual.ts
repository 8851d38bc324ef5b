/** A list that draws only the rows near the screen; what it scrolls in is its own element. */

import {
  elementScroll, measureElement, observeElementOffset, observeElementRect, Virtualizer,
} from '@tanstack/virtual-core';
import { h } from '../dom';

/** How many rows beside those on the screen are drawn. */
const BESIDE = 8;

/** What the rows stand in, where that is no list: a table. */
export interface Shape {
  /** Stays above the rows when they are scrolled. */
  readonly head: HTMLElement;
  readonly rows: HTMLElement;
  /** The box of one row. */
  row(index: number, inside: HTMLElement): HTMLElement;
}

export interface VirtualList<T> {
  /** The scrolling box. It needs a height from its style. */
  readonly element: HTMLElement;
  /** Shows other items; rows whose item is the same object are kept. */
  set(items: readonly T[]): void;
  /** Draws anew the rows on the screen. */
  refresh(): void;
  /** Brings an item to the screen and gives the first of its controls the focus. */
  focus(index: number): void;
  /** Goes back to where it was scrolled to, after it was out of the page. */
  restore(): void;
  destroy(): void;
}

function controlsOf(element: HTMLElement | undefined): HTMLElement[] {
  return element ? [...element.querySelectorAll<HTMLElement>('button, input, select')] : [];
}

/** `estimate` is the height of a row in pixels, before it was measured; `row` makes the inside of a list item. */
export function virtualList<T extends object>(estimate: number, row: (item: T, index: number) => HTMLElement, shape?: Shape): VirtualList<T> {
  const list = shape?.rows ?? h('ul', {});
  list.classList.add('virtual-rows');
  const element = h('div', { class: 'virtual' }, shape?.head, list);
  const above = () => shape?.head.offsetHeight ?? 0;
  let items: readonly T[] = [];
  const drawn = new Map<number, { item: T; element: HTMLElement }>();
  /** An item that gets the focus as soon as it is drawn. */
  let toFocus: number | null = null;

  const draw = (anew = false) => {
    const wanted = virtualizer.getVirtualItems();
    list.style.blockSize = `${virtualizer.getTotalSize()}px`;
    const kept = new Set(wanted.map(({ index }) => index));
    let focused: { index: number; control: number } | null = null;
    for (const [index, one] of drawn) {
      if (!anew && kept.has(index) && items[index] === one.item) continue;
      const control = controlsOf(one.element).findIndex((other) => other.matches(':focus'));
      if (control >= 0) focused = { index, control };
      one.element.remove();
      drawn.delete(index);
    }
    for (const { index, start } of wanted) {
      const item = items[index];
      if (!item) continue;
      let one = drawn.get(index);
      if (!one) {
        const inside = row(item, index);
        const made = shape ? shape.row(index, inside) : h('li', { 'aria-setsize': items.length, 'aria-posinset': index + 1 }, inside);
        made.dataset['index'] = String(index);
        drawn.set(index, (one = { item, element: made }));
        // In the order of the items, for the keyboard and for screen readers.
        const after = [...drawn.keys()].filter((other) => other > index).sort((a, b) => a - b)[0];
        list.insertBefore(made, after === undefined ? null : (drawn.get(after)?.element ?? null));
        virtualizer.measureElement(made);
      }
      one.element.style.transform = `translateY(${start - virtualizer.options.scrollMargin}px)`;
    }
    // A row that is drawn anew keeps the focus.
    if (focused) controlsOf(drawn.get(focused.index)?.element)[focused.control]?.focus({ preventScroll: true });
    const [control] = toFocus === null ? [] : controlsOf(drawn.get(toFocus)?.element);
    if (control) {
      toFocus = null;
      control.focus();
    }
  };

  const options = () => ({
    count: items.length,
    getScrollElement: () => element,
    estimateSize: () => estimate,
    // Hidden, rows have no height to tell; those they had still hold.
    measureElement: (made: HTMLElement, entry: ResizeObserverEntry | undefined, self: Virtualizer<HTMLElement, HTMLElement>) =>
      made.getClientRects().length === 0 ? (self.itemSizeCache.get(self.indexFromElement(made)) ?? estimate) : measureElement(made, entry, self),
    overscan: BESIDE,
    scrollMargin: above(),
    scrollPaddingStart: above(),
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => draw(),
  });
  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>(options());
  const stop = virtualizer._didMount();
  /** Where it was scrolled to while it was in the page: out of it a box forgets. */
  let scrolled = 0;
  element.addEventListener('scroll', () => element.isConnected && (scrolled = element.scrollTop), { passive: true });

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
      toFocus = index;
      virtualizer.scrollToIndex(index);
      draw();
    },
    restore: () => {
      if (Math.abs(element.scrollTop - scrolled) > 1) element.scrollTop = scrolled;
    },
    destroy: stop,
  };
}
