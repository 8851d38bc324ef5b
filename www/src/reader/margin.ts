/**
 * The margin: notes beside their paragraph, level with their words where there is room, else below it, folded. The text is
 * not touched: the numbers of the cues lie over it.
 */

import type { Analysis } from '../analysis';
import { h, isolate } from '../dom';
import type { Context } from '../element/view';
import { endName, polarityBadge, stanceLine } from '../lists/stance-line';
import { select, visitEntity } from '../state/actions';
import type { Selection, State } from '../state/state';
import { cueNumbers, type CueNumbers, type Note, notesOf } from './notes';
import type { ArticlePage, Paragraph } from './page';
import { READER_STRINGS } from './strings';

/** The width of the reader, in rem, that leaves room beside the text. */
const ROOMY = 44;
/** Between two notes, in pixels. */
const GAP = 6;

interface Row {
  readonly paragraph: Paragraph;
  readonly notes: readonly Note[];
  readonly element: HTMLDetailsElement;
  readonly items: readonly HTMLElement[];
  readonly cues: readonly (CueNumbers & { readonly element: HTMLElement })[];
}

export class Margin {
  #context: Context;
  #reader: HTMLElement;
  #page: ArticlePage | null = null;
  #analysis: Analysis | null = null;
  #notes: readonly Note[] = [];
  #rows = new Map<Paragraph, Row>();
  #buttons = new Map<HTMLElement, Note>();
  #sizes: ResizeObserver;

  constructor(context: Context, reader: HTMLElement) {
    this.#context = context;
    this.#reader = reader;
    this.#sizes = new ResizeObserver((entries) => this.#settle(new Set(entries.map(({ target }) => target))));
    this.#sizes.observe(reader);
  }

  /** Turns to an article, or to what else is to be shown of it. */
  set(page: ArticlePage, analysis: Analysis, { layers, threshold }: State): void {
    this.clear();
    this.#page = page;
    this.#analysis = analysis;
    this.#notes = notesOf(analysis, layers, threshold);
  }

  clear(): void {
    for (const { paragraph, element, cues } of this.#rows.values()) {
      this.#sizes.unobserve(paragraph.element);
      element.remove();
      for (const cue of cues) cue.element.remove();
    }
    this.#rows.clear();
    this.#buttons.clear();
    this.#notes = [];
  }

  destroy(): void {
    this.#sizes.disconnect();
  }

  /** Draws the notes of a paragraph that has its sentences. */
  draw(paragraph: Paragraph, selection: Selection | null): void {
    if (this.#rows.has(paragraph)) return;
    const notes = this.#notes
      .filter(({ at }) => at.start >= paragraph.start && at.start < paragraph.end)
      // Who goes on speaking is named once.
      .filter((note, i, all) => !(note.kind === 'quote' && saysMore(all[i - 1], note.speaker)));
    if (notes.length === 0) return;
    const { locale } = this.#context;
    const words = READER_STRINGS[locale.lang];
    const items = notes.map((note) => h('li', {}, this.#button(note)));
    const element = h(
      'details',
      { class: 'notes', lang: locale.lang, dir: locale.dir, open: this.#roomy() },
      h('summary', {}, locale.count(notes.length, words.count)),
      h('ul', { 'aria-label': words.notes }, ...items),
    );
    const cues = cueNumbers(notes).map((one) => ({
      ...one,
      element: h('span', { class: 'cue-number', 'aria-hidden': 'true' }, one.numbers.map((n) => locale.number(n)).join(locale.lang === 'ar' ? '،' : ',')),
    }));
    this.#rows.set(paragraph, { paragraph, notes, element, items, cues });
    paragraph.row.append(...cues.map((cue) => cue.element), element);
    this.mark(selection);
    this.#sizes.observe(paragraph.element);
  }

  /** Shows which note is selected. */
  mark(selection: Selection | null): void {
    for (const [button, note] of this.#buttons) {
      const on = selection?.kind === 'stance' && note.kind === 'stance' && selection.index === note.index;
      button.setAttribute('aria-pressed', String(on));
    }
  }

  #button(note: Note): HTMLElement {
    const { locale, store } = this.#context;
    const words = READER_STRINGS[locale.lang];
    const analysis = this.#analysis;
    if (note.kind === 'quote') {
      const name = analysis && endName(locale, analysis, note.speaker);
      return h(
        'button',
        { type: 'button', class: 'note saying', onclick: () => visitEntity(store, note.speaker) },
        `${words.quoteBy} `,
        name !== null && isolate(name),
      );
    }
    const button = h(
      'button',
      { type: 'button', class: `note ${note.stance.stance}`, onclick: () => select(store, { kind: 'stance', index: note.index }) },
      h('span', { class: 'note-head' }, h('span', { class: 'note-number' }, locale.number(note.number)), polarityBadge(locale, note.stance.stance)),
      analysis && stanceLine(locale, analysis, note.stance),
    );
    this.#buttons.set(button, note);
    return button;
  }

  #roomy(): boolean {
    return this.#reader.classList.contains('roomy');
  }

  /** Measures what has changed, then puts it in its place. */
  #settle(changed: ReadonlySet<Element>): void {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const roomy = this.#reader.clientWidth >= ROOMY * rem;
    if (roomy !== this.#roomy()) {
      this.#reader.classList.toggle('roomy', roomy);
      for (const { element } of this.#rows.values()) element.open = roomy;
    }
    const places = [...this.#rows.values()].filter(({ paragraph }) => changed.has(paragraph.element)).map((row) => this.#measure(row));
    for (const { row, tops, cues } of places) {
      for (const [i, item] of row.items.entries()) item.style.marginBlockStart = roomy ? `${tops[i] ?? 0}px` : '';
      for (const [i, { element }] of row.cues.entries()) {
        const place = cues[i];
        element.hidden = !place;
        if (!place) continue;
        element.style.left = `${place.left}px`;
        element.style.top = `${place.top}px`;
      }
    }
  }

  #measure(row: Row) {
    const box = row.paragraph.row.getBoundingClientRect();
    let bottom = 0;
    const tops = row.items.map((item, i) => {
      const { at } = row.notes[i] ?? { at: null };
      const wanted = (at && this.#page?.boxes(at.start, at.start + 1)[0]?.top) ?? box.top;
      const margin = Math.max(i > 0 ? GAP : 0, Math.round(wanted - box.top - bottom));
      bottom += margin + item.offsetHeight;
      return margin;
    });
    // The end of a word in Arabic is its left.
    const cues = row.cues.map(({ cue }) => {
      const last = this.#page?.boxes(cue.end - 1, cue.end).at(-1);
      return last && { left: Math.round(last.left - box.left), top: Math.round(last.top - box.top) };
    });
    return { row, tops, cues };
  }
}

function saysMore(before: Note | undefined, speaker: string): boolean {
  return before?.kind === 'quote' && before.speaker === speaker;
}
