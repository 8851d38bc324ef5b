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

  /** Rows are measured all at once: between them nothing may be moved, or each would have the whole page laid out anew. */
  let measuring = false;
  const measure = (made: readonly HTMLElement[]) => {
    measuring = true;
    for (const one of made) virtualizer.measureElement(one);
    measuring = false;
  };

  /** A click ends on the control that it began on: while one is pressed nothing is drawn, but all of it afterwards. */
  let pressed = false;
  let late: 'no' | 'yes' | 'anew' = 'no';
  element.addEventListener('pointerdown', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('button, input, select, a')) return;
    pressed = true;
    const over = new AbortController();
    // The click comes after it was let go.
    const release = () => {
      over.abort();
      setTimeout(() => {
        pressed = false;
        if (late !== 'no') draw(late === 'anew');
      });
    };
    for (const end of ['pointerup', 'pointercancel', 'blur']) addEventListener(end, release, { signal: over.signal });
  });

  const draw = (anew = false) => {
    if (pressed) {
      if (late !== 'anew') late = anew ? 'anew' : 'yes';
      return;
    }
    late = 'no';
    const made = build(anew);
    // With their true heights there may be room for more of them, or for fewer.
    if (made.length > 0) {
      measure(made);
      measure(build(false));
    }
    list.style.blockSize = `${virtualizer.getTotalSize()}px`;
    for (const { index, start } of virtualizer.getVirtualItems()) {
      const one = drawn.get(index);
      if (one) one.element.style.transform = `translateY(${start - virtualizer.options.scrollMargin}px)`;
    }
    const [control] = toFocus === null ? [] : controlsOf(drawn.get(toFocus)?.element);
    if (control) {
      toFocus = null;
      control.focus();
    }
  };

  /** Puts the rows that are wanted into the page, and takes the others away. The new ones come back. */
  const build = (anew: boolean): HTMLElement[] => {
    const wanted = virtualizer.getVirtualItems();
    const made: HTMLElement[] = [];
    const kept = new Set(wanted.map(({ index }) => index));
    let focused: { index: number; control: number } | null = null;
    for (const [index, one] of drawn) {
      if (!anew && kept.has(index) && items[index] === one.item) continue;
      const control = controlsOf(one.element).findIndex((other) => other.matches(':focus'));
      if (control >= 0) focused = { index, control };
      one.element.remove();
      drawn.delete(index);
    }
    for (const { index } of wanted) {
      const item = items[index];
      if (!item || drawn.has(index)) continue;
      const inside = row(item, index);
      const one = shape ? shape.row(index, inside) : h('li', { 'aria-setsize': items.length, 'aria-posinset': index + 1 }, inside);
      one.dataset['index'] = String(index);
      drawn.set(index, { item, element: one });
      // In the order of the items, for the keyboard and for screen readers.
      const after = [...drawn.keys()].filter((other) => other > index).sort((a, b) => a - b)[0];
      list.insertBefore(one, after === undefined ? null : (drawn.get(after)?.element ?? null));
      made.push(one);
    }
    // A row that is drawn anew keeps the focus.
    if (focused) controlsOf(drawn.get(focused.index)?.element)[focused.control]?.focus({ preventScroll: true });
    return made;
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
    onChange: () => measuring || draw(),
  });
  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>(options());
  const stop = virtualizer._didMount();
  /** Where it was scrolled to while it was in the page: out of it a box forgets. */
  let scrolled = 0;
  element.addEventListener('scroll', () => seen && element.isConnected && (scrolled = element.scrollTop), { passive: true });
  let seen = false;
  const sight = new ResizeObserver(([entry]) => {
    const now = (entry?.contentRect.height ?? 0) > 0;
    if (now && !seen && Math.abs(element.scrollTop - scrolled) > 1) element.scrollTop = scrolled;
    seen = now;
  });
  sight.observe(element);

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
    destroy: () => {
      stop();
      sight.disconnect();
    },
  };
}
