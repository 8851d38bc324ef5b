/**
 * Shows the reason of a mark while the pointer or the focus is on it. It stays while the pointer is on it itself, and Escape
 * takes it away (WCAG 1.4.13).
 */

import { fill, h } from '../dom';
import type { Reason } from './reason';

/** The pointer rests this long before something is said, and may leave as long on its way to the popover. */
const RESTS_MS = 180;
const LEAVES_MS = 300;

export interface PopoverSource {
  /** The offset of the character under the pointer. */
  offsetAt(x: number, y: number): number | null;
  reasonAt(offset: number): Reason | null;
  /** Where words stand on the screen. */
  boxes(start: number, end: number): DOMRect[];
}

export class Popover {
  readonly element = h('div', { class: 'reason', role: 'tooltip', id: 'reason', hidden: true });
  #reader: HTMLElement;
  #source: PopoverSource;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: Reason['span'] | null = null;
  #described: HTMLElement | null = null;

  constructor(reader: HTMLElement, source: PopoverSource, language: { lang: string; dir: string }) {
    this.#reader = reader;
    this.#source = source;
    this.element.lang = language.lang;
    this.element.dir = language.dir;
    reader.addEventListener('pointermove', this.#onMove);
    reader.addEventListener('pointerleave', () => this.#later(() => this.#unlessFocused(), LEAVES_MS));
    reader.addEventListener('focusin', this.#onFocus);
    reader.addEventListener('focusout', () => this.hide());
    document.addEventListener('keydown', this.#onKey, true);
  }

  destroy(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('keydown', this.#onKey, true);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.element.hidden = true;
    this.#shown = null;
    this.#described?.removeAttribute('aria-describedby');
    this.#described = null;
  }

  readonly #onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    clearTimeout(this.#timer);
    if (event.composedPath().includes(this.element)) return;
    const { clientX, clientY } = event;
    this.#later(() => {
      const offset = this.#source.offsetAt(clientX, clientY);
      const reason = offset === null ? null : this.#source.reasonAt(offset);
      if (reason) this.#show(reason, clientY);
      else this.#later(() => this.#unlessFocused(), LEAVES_MS);
    }, RESTS_MS);
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const mark = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-start]') : null;
    const reason = mark && this.#source.reasonAt(Number(mark.dataset['start']));
    if (!mark || !reason) return;
    this.#show(reason, null);
    this.#described = mark;
    mark.setAttribute('aria-describedby', this.element.id);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.element.hidden) return;
    event.stopPropagation();
    this.hide();
  };

  #unlessFocused(): void {
    if (this.#described === null) this.hide();
  }

  #later(act: () => void, wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, wait);
  }

  /** Below the words, or above them where there is no room; words over several lines by the line under the pointer. */
  #show({ span, content }: Reason, y: number | null): void {
    if (this.#shown?.start === span.start && this.#shown.end === span.end) return;
    this.hide();
    const boxes = this.#source.boxes(span.start, span.end);
    const box = boxes.find(({ top, bottom }) => y !== null && top <= y && y <= bottom) ?? boxes[0];
    if (!box) return;
    this.#shown = span;
    fill(this.element, ...content);
    this.element.hidden = false;
    const reader = this.#reader.getBoundingClientRect();
    const { width, height } = this.element.getBoundingClientRect();
    const above = box.bottom + height > innerHeight && box.top - height > 0;
    const left = Math.min(Math.max(box.left + box.width / 2 - width / 2, reader.left), reader.right - width);
    this.element.style.left = `${left - reader.left}px`;
    this.element.style.top = `${(above ? box.top - height : box.bottom) - reader.top}px`;
  }
}
