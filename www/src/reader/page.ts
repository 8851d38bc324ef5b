/** The article as elements: paragraphs, in them sentences. Those far from the screen stay plain text until they come near. */

import type { Span } from '../analysis';
import { h } from '../dom';
import { type Block, toSentences } from '../text/blocks';
import { covering } from '../text/spans';

export interface Sentence extends Span {
  readonly element: HTMLElement;
}

export interface Paragraph extends Span {
  readonly kind: Block['kind'];
  readonly element: HTMLElement;
  /** What the paragraph lies in, with room for what is said of it. */
  readonly row: HTMLElement;
  /** Empty until the paragraph comes near the screen. */
  sentences: Sentence[];
}

const KIND_CLASS = {
  headline: 'headline',
  byline: 'aside',
  dateline: 'aside',
  boilerplate: 'boilerplate',
  body: '',
} as const satisfies Record<Block['kind'], string>;

export class ArticlePage {
  readonly paragraphs: readonly Paragraph[];
  #text: string;
  #observer: IntersectionObserver;
  #ready: (paragraph: Paragraph) => void;

  /** `ready` is told of every paragraph that has got its sentences. */
  constructor(text: string, blocks: readonly Block[], ready: (paragraph: Paragraph) => void) {
    this.#text = text;
    this.#ready = ready;
    const byElement = new Map<Element, Paragraph>();
    this.paragraphs = blocks.map((block) => {
      const classes = `paragraph ${KIND_CLASS[block.kind]}`;
      const element = h('p', { class: classes }, text.slice(block.start, block.end));
      const row = h('div', { class: `row${block.continued ? ' continued' : ''}` }, element);
      const paragraph: Paragraph = { start: block.start, end: block.end, kind: block.kind, element, row, sentences: [] };
      byElement.set(element, paragraph);
      return paragraph;
    });
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const paragraph = entry.isIntersecting ? byElement.get(entry.target) : undefined;
          if (paragraph) this.open(paragraph);
        }
      },
      { rootMargin: '800px 0px' },
    );
    for (const { element } of this.paragraphs) this.#observer.observe(element);
  }

  /** Gives a paragraph its sentences, if it has none yet. */
  open(paragraph: Paragraph): void {
    if (paragraph.sentences.length > 0) return;
    this.#observer.unobserve(paragraph.element);
    paragraph.sentences = toSentences(this.#text, paragraph.start, paragraph.end).map(({ start, end }) => ({
      start,
      end,
      element: h('span', { class: 'sentence' }, this.#text.slice(start, end)),
    }));
    paragraph.element.replaceChildren(...paragraph.sentences.map(({ element }) => element));
    this.#ready(paragraph);
  }

  /** The sentence at an offset, opened if need be. */
  sentenceAt(offset: number): Sentence | null {
    const paragraph = covering(this.paragraphs, offset);
    if (!paragraph) return null;
    this.open(paragraph);
    return covering(paragraph.sentences, offset);
  }

  /** The offset in the article of a position in the page, as a click gives it. */
  offsetOf(node: Node, offset: number): number | null {
    for (const paragraph of this.paragraphs) {
      if (!paragraph.element.contains(node)) continue;
      const sentence = paragraph.sentences.find(({ element }) => element.contains(node));
      if (!sentence) return null;
      const before = document.createRange();
      before.setStart(sentence.element, 0);
      before.setEnd(node, offset);
      return sentence.start + before.toString().length;
    }
    return null;
  }

  /** Where words of an opened paragraph stand on the screen, line by line. */
  boxes(start: number, end: number): DOMRect[] {
    const paragraph = covering(this.paragraphs, start);
    const sentence = paragraph && covering(paragraph.sentences, start);
    if (!sentence) return [];
    const range = document.createRange();
    const from = place(sentence, start);
    const to = place(sentence, Math.min(end, sentence.end));
    if (!from || !to) return [];
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  }

  destroy(): void {
    this.#observer.disconnect();
  }
}

/** The text node of a sentence that an offset of the article falls into; marks may have cut it in pieces. */
function place(sentence: Sentence, offset: number): { node: Text; offset: number } | null {
  const walker = document.createTreeWalker(sentence.element, NodeFilter.SHOW_TEXT);
  let rest = offset - sentence.start;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (rest <= node.length) return { node, offset: rest };
    rest -= node.length;
  }
  return null;
}
