/**
 * Marks text with real elements: for reading mode, where each mark is a button, and for browsers without the Custom
 * Highlight API. The marks are inline and have neither border nor padding at their sides, which would cut a joined word.
 */

import type { Analysis, Span } from '../analysis';
import { h } from '../dom';
import type { Locale } from '../i18n/locale';
import { digest } from '../state/derive';
import { within } from '../text/spans';
import type { Stretch } from './layers';
import type { Paragraph, Sentence } from './page';
import type { Marks, Painter } from './painter';
import { ZONES } from './zones';

export class ElementPainter implements Painter {
  #locale: Locale;
  #analysis: Analysis;
  #choose: (hit: Stretch['hit'], offset: number) => void;

  constructor(locale: Locale, analysis: Analysis, choose: (hit: Stretch['hit'], offset: number) => void) {
    this.#locale = locale;
    this.#analysis = analysis;
    this.#choose = choose;
  }

  paint(paragraph: Paragraph, marks: Marks): void {
    for (const sentence of paragraph.sentences) this.#sentence(sentence, marks);
  }

  repaint(paragraphs: readonly Paragraph[], marks: Marks): void {
    for (const paragraph of paragraphs) this.paint(paragraph, marks);
  }

  emphasise(paragraphs: readonly Paragraph[], marks: Marks): void {
    this.repaint(paragraphs, marks);
  }

  destroy(): void {}

  #sentence(sentence: Sentence, marks: Marks): void {
    const focused = focusedStart(sentence.element);
    const parts: Node[] = [];
    for (const piece of pieces(sentence, marks)) {
      const text = marks.text.slice(piece.start, piece.end);
      const classes = [piece.stretch && `mark ${piece.stretch.look}`, ...piece.emphases].filter(Boolean).join(' ');
      if (piece.stretch) parts.push(this.#button(piece, piece.stretch, text, classes));
      else parts.push(classes ? h('span', { class: classes }, text) : document.createTextNode(text));
    }
    sentence.element.replaceChildren(...parts);
    if (focused !== null) sentence.element.querySelector<HTMLElement>(`[data-start="${focused}"]`)?.focus({ preventScroll: true });
  }

  #button(piece: Span, stretch: Stretch, text: string, classes: string): HTMLElement {
    const choose = () => this.#choose(stretch.hit, piece.start);
    return h(
      'span',
      {
        class: classes,
        role: 'button',
        tabindex: 0,
        'data-start': piece.start,
        'aria-label': `${text} (${this.#describe(stretch)})`,
        onclick: choose,
        onkeydown: (event) => {
          const { key } = event as KeyboardEvent;
          if (key !== 'Enter' && key !== ' ') return;
          event.preventDefault();
          choose();
        },
      },
      text,
    );
  }

  #describe({ hit }: Stretch): string {
    const { t, name } = this.#locale;
    const { entity } = digest(this.#analysis);
    if (hit.kind === 'entity') {
      const found = entity.get(hit.id);
      return found ? `${t.types[found.type]}: ${name(found)}` : '';
    }
    const stance = this.#analysis.stances[hit.index];
    return stance ? t.polarity[stance.stance] : '';
  }
}

interface Piece extends Span {
  stretch: Stretch | null;
  emphases: string[];
}

/** A sentence cut wherever a mark or a part of the selection begins or ends. */
function pieces(sentence: Sentence, { stretches, zones, emphasis }: Marks): Piece[] {
  const touching = (spans: readonly Span[]) => spans.filter(({ start, end }) => start < sentence.end && end > sentence.start);
  const marks = within(stretches, sentence.start, sentence.end);
  const layers = [
    ...ZONES.map((name) => ({ name, spans: touching(zones[name]) })),
    { name: 'proof', spans: touching(emphasis.proof) },
    { name: 'also', spans: touching(emphasis.also) },
    { name: 'chosen', spans: touching(emphasis.chosen) },
  ];
  const edges = new Set([sentence.start, sentence.end]);
  for (const { start, end } of [...marks, ...layers.flatMap(({ spans }) => spans)]) {
    edges.add(Math.max(start, sentence.start));
    edges.add(Math.min(end, sentence.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1] ?? sentence.end;
    const covers = (span: Span) => span.start <= start && span.end >= end;
    return {
      start,
      end,
      stretch: marks.find(covers) ?? null,
      emphases: layers.filter(({ spans }) => spans.some(covers)).map(({ name }) => name),
    };
  });
}

/** Which mark of the sentence has the focus; marking anew must not lose it. */
function focusedStart(element: HTMLElement): string | null {
  const root = element.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : null;
  return active instanceof HTMLElement && element.contains(active) ? (active.dataset['start'] ?? null) : null;
}
