/**
 * Marks text with the CSS Custom Highlight API: no element is put into the text, so Arabic letters join as they should.
 * The registry belongs to the whole document, so every name carries the instance's prefix, and only those are touched.
 */

import type { Span } from '../analysis';
import { within } from '../text/spans';
import { LOOKS } from './layers';
import type { Paragraph, Sentence } from './page';
import type { Marks, Painter } from './painter';
import { ZONES } from './zones';

/** Whether highlights can be had, and would show: forced colours take their lines away. */
export function canHighlight(): boolean {
  if (matchMedia('(forced-colors: active)').matches) return false;
  return typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;
}

/** The looks of the selection, in the order in which they cover each other. */
const EMPHASES = ['proof', 'also', 'chosen'] as const;

export class HighlightPainter implements Painter {
  #prefix: string;
  #highlights = new Map<string, Highlight>();

  constructor(prefix: string) {
    this.#prefix = prefix;
    for (const [priority, name] of [...ZONES, ...LOOKS, ...EMPHASES].entries()) {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.#highlights.set(name, highlight);
      CSS.highlights.set(`${prefix}-${name}`, highlight);
    }
  }

  paint(paragraph: Paragraph, marks: Marks): void {
    for (const name of ZONES) this.#spread(name, paragraph, marks.zones[name]);
    for (const sentence of paragraph.sentences) {
      for (const stretch of within(marks.stretches, sentence.start, sentence.end)) this.#add(stretch.look, sentence, stretch);
    }
    this.#emphasise(paragraph, marks);
  }

  repaint(paragraphs: readonly Paragraph[], marks: Marks): void {
    for (const highlight of this.#highlights.values()) highlight.clear();
    for (const paragraph of paragraphs) this.paint(paragraph, marks);
  }

  emphasise(paragraphs: readonly Paragraph[], marks: Marks): void {
    for (const name of EMPHASES) this.#highlights.get(name)?.clear();
    for (const paragraph of paragraphs) this.#emphasise(paragraph, marks);
  }

  destroy(): void {
    for (const name of this.#highlights.keys()) CSS.highlights.delete(`${this.#prefix}-${name}`);
  }

  #emphasise(paragraph: Paragraph, { emphasis }: Marks): void {
    for (const name of EMPHASES) this.#spread(name, paragraph, emphasis[name]);
  }

  /** Spans that may go over several sentences, and may overlap. */
  #spread(name: string, paragraph: Paragraph, spans: readonly Span[]): void {
    for (const span of spans) {
      if (span.end <= paragraph.start || span.start >= paragraph.end) continue;
      for (const sentence of paragraph.sentences) {
        const start = Math.max(span.start, sentence.start);
        const end = Math.min(span.end, sentence.end);
        if (start < end) this.#add(name, sentence, { start, end });
      }
    }
  }

  #add(name: string, sentence: Sentence, { start, end }: Span): void {
    const node = sentence.element.firstChild;
    if (!node) return;
    this.#highlights.get(name)?.add(
      new StaticRange({
        startContainer: node,
        startOffset: start - sentence.start,
        endContainer: node,
        endOffset: end - sentence.start,
      }),
    );
  }
}
