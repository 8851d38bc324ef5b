/**
 * The article on paper: its text with lines under the marked words and numbers at the cues, then who is named and the stances
 * with their sentences. It is made when printing begins, of elements alone: not every browser prints highlights.
 */

import type { Analysis, EntityType } from '../analysis';
import { fill, h, isolate } from '../dom';
import type { Context, View } from '../element/view';
import { ENTITY_TYPES, POLARITIES } from '../kinds';
import { evidence, polarityBadge, stanceLine } from '../lists/stance-line';
import { analysisOf, currentArticle, digest, ranked, shownStances } from '../state/derive';
import type { Article, State } from '../state/state';
import { toBlocks } from '../text/blocks';
import { within } from '../text/spans';
import { stretches } from './layers';
import { type CueNumbers, cueNumbers, type Note } from './notes';
import { READER_STRINGS } from './strings';

export function printView(context: Context): View {
  const { store } = context;
  const element = h('div', { class: 'printed', hidden: true });
  const media = matchMedia('print');
  const begin = () => {
    const { state } = store;
    const article = currentArticle(state);
    const analysis = analysisOf(article);
    element.hidden = state.view !== 'article' || !article || !analysis;
    fill(element, ...(article && analysis && !element.hidden ? sheets(context, article, analysis, state) : []));
  };
  const end = () => {
    element.hidden = true;
    fill(element);
  };
  const turn = () => (media.matches ? begin() : end());
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  media.addEventListener('change', turn);
  return {
    element,
    update: () => {},
    destroy: () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
      media.removeEventListener('change', turn);
    },
  };
}

function sheets({ locale }: Context, article: Article, analysis: Analysis, state: State): HTMLElement[] {
  const { t, number, percent } = locale;
  const words = READER_STRINGS[locale.lang];
  const { title, source, dateline, published } = analysis.doc;
  const shown = shownStances(analysis, state.threshold);
  const numbers = cueNumbers(shown.map(({ index, stance }, i): Note => ({ kind: 'stance', at: stance.cue, number: i + 1, index, stance })));
  const text = printedText(article.text, analysis, state, numbers);
  const about = [source, dateline, published !== null && locale.date(published)].filter((part) => part !== null && part !== false);
  const names = (type: EntityType) => {
    const all = ranked(analysis, [type]);
    if (all.length === 0) return null;
    const count = (id: string) => digest(analysis).mentions.get(id)?.length ?? 0;
    return h(
      'div',
      {},
      h('dt', {}, t.layers[type]),
      ...all.map((entity) => h('dd', {}, isolate(locale.name(entity)), entity.role !== null && ' – ', entity.role !== null && isolate(entity.role), ` (${number(count(entity.id))})`)),
    );
  };
  return [
    h(
      'header',
      { lang: 'ar', dir: 'rtl' },
      !analysis.zones.some(({ kind }) => kind === 'headline') && h('h1', {}, isolate(title ?? article.name)),
      h('p', { class: 'detail' }, ...about.flatMap((part, i) => [i > 0 && ' · ', isolate(part)])),
    ),
    h('div', { class: 'printed-text', lang: 'ar', dir: 'rtl' }, ...text),
    h('p', { class: 'detail' }, words.legend, ...ENTITY_TYPES.map((type) => h('span', {}, ' ', h('span', { class: `mark ${type}` }, t.layers[type]), ' ')),
      ...POLARITIES.map((polarity) => h('span', {}, ' ', h('span', { class: `mark ${polarity}` }, t.polarity[polarity]), ' '))),
    h('section', {}, h('h2', {}, words.stances), ...stanceSection()),
    h('section', {}, h('h2', {}, words.actors), h('dl', {}, ...ENTITY_TYPES.map(names))),
  ];

  function stanceSection(): HTMLElement[] {
    const min = percent(state.threshold);
    if (shown.length === 0) return [h('p', {}, words.noStances.replace('{min}', min))];
    return [
      h('p', { class: 'detail' }, words.least.replace('{min}', min)),
      h(
        'ol',
        {},
        ...shown.map(({ stance }) =>
          h(
            'li',
            {},
            h('p', {}, polarityBadge(locale, stance.stance), ' ', stanceLine(locale, analysis, stance), ` · ${t.stance.confidence} ${percent(stance.confidence)}`),
            evidence(article.text, stance),
          ),
        ),
      ),
    ];
  }
}

/** The paragraphs with their marks, and after each cue its numbers. */
function printedText(text: string, analysis: Analysis, { layers, threshold }: State, numbers: readonly CueNumbers[]): HTMLElement[] {
  const marks = stretches(analysis, layers, threshold);
  const blocks = toBlocks(text, analysis.zones);
  const title = blocks.find(({ kind }) => kind === 'headline');
  return blocks.map((block) => {
    const { start, end, kind } = block;
    const inside = within(marks, start, end);
    const cues = numbers.filter(({ cue }) => cue.end > start && cue.end <= end);
    const edges = new Set([start, end, ...inside.flatMap((mark) => [mark.start, mark.end]), ...cues.map(({ cue }) => cue.end)]);
    const sorted = [...edges].sort((a, b) => a - b);
    const parts = sorted.flatMap((to, i): (Node | string)[] => {
      const from = sorted[i - 1];
      if (from === undefined) return [];
      const mark = inside.find((one) => one.start <= from && one.end >= to);
      const cue = cues.find((one) => one.cue.end === to);
      const piece = text.slice(from, to);
      return [mark ? h('span', { class: `mark ${mark.look}` }, piece) : piece, ...(cue ? [h('sup', {}, cue.numbers.join('،'))] : [])];
    });
    return h(block === title ? 'h1' : 'p', { class: kind }, ...parts);
  });
}
