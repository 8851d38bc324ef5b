/** The article with its marks. */

import type { Analysis } from '../analysis';
import { fill, h } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { select } from '../state/actions';
import { analysisOf, currentArticle, digest } from '../state/derive';
import type { Article, Focus, Selection, State } from '../state/state';
import { toBlocks } from '../text/blocks';
import { covering, touches } from '../text/spans';
import { caretAt, characterAt } from './caret';
import { destination, emphasis, NO_EMPHASIS, stretches, type Stretch } from './layers';
import { Margin } from './margin';
import { ArticlePage, type Paragraph } from './page';
import { canHighlight, HighlightPainter } from './paint-highlights';
import { ElementPainter } from './paint-elements';
import type { Marks, Painter } from './painter';
import { Popover } from './popover';
import { reasonAt } from './reason';
import { READER_STRINGS } from './strings';
import { NO_ZONES, zonesOf } from './zones';

export function reader(context: Context): View {
  const { locale, store, root, prefix } = context;
  const element = h('div', { class: 'reader', lang: 'ar', dir: 'rtl' });
  let page: ArticlePage | null = null;
  let painter: Painter | null = null;
  let analysis: Analysis | null = null;
  let marks: Marks = { text: '', stretches: [], zones: NO_ZONES, emphasis: NO_EMPHASIS };

  const opened = () => page?.paragraphs.filter(({ sentences }) => sentences.length > 0) ?? [];

  /** Selects what is marked at `offset`; for an entity, at this very mention. */
  const choose = (hit: Stretch['hit'], offset: number) => {
    if (!analysis) return;
    if (hit.kind === 'stance') return select(store, hit);
    const mentions = digest(analysis).mentions.get(hit.id) ?? [];
    const at = Math.max(0, mentions.findIndex(({ start, end }) => start <= offset && offset < end));
    select(store, { ...hit, at });
  };

  /** The offset of the character at a place on the screen. */
  const offsetAt = (x: number, y: number): number | null => {
    const caret = caretAt(root, x, y);
    const hit = caret && characterAt(caret, x, y);
    return hit && page ? page.offsetOf(hit.node, hit.offset) : null;
  };

  const margin = new Margin(context, element);
  const popover = new Popover(
    element,
    {
      offsetAt,
      boxes: (start, end) => page?.boxes(start, end) ?? [],
      reasonAt: (offset) => {
        const { threshold, layers } = store.state;
        return analysis && reasonAt(locale, analysis, marks.stretches, threshold, layers.has('zone'), offset);
      },
    },
    locale,
  );

  element.addEventListener('click', (event) => {
    if (!(painter instanceof HighlightPainter) || !getSelection()?.isCollapsed) return;
    const offset = offsetAt(event.clientX, event.clientY);
    const stretch = offset === null ? null : covering(marks.stretches, offset);
    if (stretch && offset !== null) choose(stretch.hit, offset);
  });

  const clear = () => {
    popover.hide();
    margin.clear();
    page?.destroy();
    painter?.destroy();
    page = null;
    painter = null;
  };

  const build = ([article]: [Article | null, boolean], state: State) => {
    clear();
    fill(element);
    analysis = analysisOf(article);
    if (!article || article.text === '') return;
    const made = analysis;
    if (made) {
      painter = canHighlight() && !state.elements ? new HighlightPainter(prefix) : new ElementPainter(locale, made, choose);
      marks = {
        text: article.text,
        stretches: stretches(made, state.layers, state.threshold),
        zones: zonesOf(made, state.layers),
        emphasis: emphasis(made, state.selection),
      };
    }
    page = new ArticlePage(article.text, toBlocks(article.text, made?.zones ?? []), (paragraph) => {
      painter?.paint(paragraph, marks);
      refocus(paragraph, store.state, analysis);
      margin.draw(paragraph, store.state.selection);
    });
    if (made) margin.set(page, made, state);
    nameParts(page, READER_STRINGS[locale.lang].zones);
    element.append(...page.paragraphs.map((paragraph) => paragraph.row), popover.element);
    for (const paragraph of page.paragraphs.slice(0, AT_ONCE)) page.open(paragraph);
  };

  const rebuild = onChange((state) => [currentArticle(state), state.elements], build);

  const repaint = onChange(
    (state) => [currentArticle(state), state.elements, state.layers, state.threshold],
    (_picked, state) => {
      element.classList.toggle('zones', state.layers.has('zone'));
      if (!analysis || !page) return;
      marks = { ...marks, stretches: stretches(analysis, state.layers, state.threshold), zones: zonesOf(analysis, state.layers) };
      painter?.repaint(opened(), marks);
      margin.set(page, analysis, state);
      for (const paragraph of opened()) margin.draw(paragraph, state.selection);
    },
  );

  const emphasise = onChange(
    (state) => [currentArticle(state), state.elements, state.selection],
    ([_article, _elements, selection]) => {
      if (!analysis) return;
      marks = { ...marks, emphasis: emphasis(analysis, selection) };
      painter?.emphasise(opened(), marks);
      margin.mark(selection);
      show(selection);
    },
  );

  const focusOn = onChange(
    (state) => [currentArticle(state), state.elements, focusKey(state)],
    (_picked, state) => {
      for (const paragraph of page?.paragraphs ?? []) refocus(paragraph, state, analysis);
    },
  );

  const show = (selection: Selection | null) => {
    const offset = analysis && destination(analysis, selection);
    const sentence = offset === null ? null : page?.sentenceAt(offset);
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    if (sentence && !inView(sentence.element)) sentence.element.scrollIntoView({ block: 'center', behavior });
  };

  return {
    element,
    update: (state) => {
      rebuild(state);
      repaint(state);
      // Hiding changes where things are, so it comes before going there.
      focusOn(state);
      emphasise(state);
    },
    destroy: () => {
      clear();
      margin.destroy();
      popover.destroy();
    },
  };
}

/** Says above a headline, a byline, a dateline or what is no part of the story that it is one; of several in a row once. */
function nameParts(page: ArticlePage, names: Readonly<Record<Paragraph['kind'], string>>): void {
  for (const [i, { kind, element }] of page.paragraphs.entries()) {
    if (kind !== 'body' && kind !== page.paragraphs[i - 1]?.kind) element.dataset['part'] = names[kind];
  }
}

/** The paragraphs that get their marks before the first frame, so that nothing flashes. */
const AT_ONCE = 12;

function inView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 80 && bottom <= innerHeight - 80;
}

/** What the dimming depends on: stepping through one entity's mentions leaves it as it is. */
function focusKey({ selection, focus }: State): string {
  return selection?.kind === 'entity' ? `${focus} ${selection.id}` : '';
}

const FOCUS_CLASS = { off: null, dim: 'dimmed', hide: 'gone' } as const satisfies Record<Focus, string | null>;

/** Dims or hides what does not name the selected entity. */
function refocus(paragraph: Paragraph, { selection, focus }: State, analysis: Analysis | null): void {
  const wanted = analysis && selection?.kind === 'entity' ? (digest(analysis).mentions.get(selection.id) ?? []) : null;
  const put = (element: HTMLElement, start: number, end: number) => {
    const name = wanted === null || touches(wanted, start, end) ? null : FOCUS_CLASS[focus];
    for (const other of [FOCUS_CLASS.dim, FOCUS_CLASS.hide]) element.classList.toggle(other, other === name);
  };
  put(paragraph.element, paragraph.start, paragraph.end);
  for (const sentence of paragraph.sentences) put(sentence.element, sentence.start, sentence.end);
}
