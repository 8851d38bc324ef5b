/** The article as elements: paragraphs, in them sentences. Those far from the screen stay plain text until they come near. */

import type { Span } from '../analysis';
import { h } from '../dom';
import { type Block, toSentences } from '../text/blocks';
import { covering } from '../text/spans';

export interface Sentence extends Span {
  readonly element: HTMLElement;
}

export interface Paragraph extends Span {
  readonly element: HTMLElement;
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
      const classes = `paragraph ${KIND_CLASS[block.kind]}${block.continued ? ' continued' : ''}`;
      const element = h('p', { class: classes }, text.slice(block.start, block.end));
      const paragraph: Paragraph = { start: block.start, end: block.end, element, sentences: [] };
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

  destroy(): void {
    this.#observer.disconnect();
  }
}
