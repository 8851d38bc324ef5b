/** The download menu. */

import { corpusOf } from '../corpus/corpus';
import { h } from '../dom';
import { closing } from '../element/menu';
import { type Context, onChange, type View } from '../element/view';
import { asRasidError } from '../engine/errors';
import type { Analyzed, ExportFormat } from '../engine/protocol';
import { errorText } from '../i18n/errors';
import { icon } from '../icons';
import { analysisOf, currentArticle, shownStances } from '../state/derive';
import { passes } from '../state/filters';
import { download } from './download';

const BOM = '\uFEFF';

/** What the core writes: the format, how its file's name goes on, the file's type. */
const FORMATS = [
  ['csv', 'stances.csv', 'text/csv'],
  ['triples', 'triples.csv', 'text/csv'],
  ['actors', 'actors.csv', 'text/csv'],
  ['mentions', 'mentions.csv', 'text/csv'],
  ['quotes', 'quotes.csv', 'text/csv'],
  ['plover', 'plover.jsonl', 'application/jsonl'],
  ['polecat', 'polecat.tsv', 'text/tab-separated-values'],
  ['events', 'events.tsv', 'text/tab-separated-values'],
  ['annotations', 'annotations.jsonld', 'application/ld+json'],
  ['gexf', 'network.gexf', 'application/gexf+xml'],
] as const satisfies readonly (readonly [ExportFormat, string, string])[];

/** Of which articles the files are. */
type Scope = 'article' | 'counted';

export function exportMenu({ store, locale, root, engine }: Context): View {
  const { t, number, percent } = locale;
  const bom = h('input', { type: 'checkbox' });
  const scopes = {
    article: h('input', { type: 'radio', name: 'scope', value: 'article' }),
    counted: h('input', { type: 'radio', name: 'scope', value: 'counted' }),
  } satisfies Record<Scope, HTMLInputElement>;
  const counted = h('span', {});
  const several = h(
    'fieldset',
    { class: 'scope', hidden: true },
    h('legend', { class: 'sr-only' }, t.export.scope),
    h('label', { class: 'option' }, scopes.article, t.export.article),
    h('label', { class: 'option' }, scopes.counted, counted),
  );
  const note = h('p', { class: 'detail' });
  const trouble = h('p', { class: 'detail', role: 'alert' });

  /** What is shown, and nothing else: the articles that count, and of each the stances that the threshold lets through. */
  const shown = (): Analyzed[] => {
    const { state } = store;
    const article = scopes.article.checked ? currentArticle(state) : null;
    return (article ? [article] : corpusOf(state).articles).flatMap((one) => {
      const analysis = analysisOf(one);
      if (!analysis) return [];
      return [{ text: one.text, analysis: { ...analysis, stances: shownStances(analysis, state.threshold).map(({ stance }) => stance) } }];
    });
  };
  const save = (sources: readonly Analyzed[], ending: string, type: string, content: string) =>
    download(root, `${fileStem(sources)}${ending}`, type, (type === 'text/csv' && bom.checked ? BOM : '') + content);

  const write = async (format: ExportFormat, ending: string, type: string) => {
    trouble.textContent = '';
    const sources = shown();
    try {
      const content = await engine().export(format, sources);
      if (content === '') trouble.textContent = t.export.empty;
      else save(sources, `-${ending}`, type, content);
    } catch (error) {
      trouble.textContent = errorText(locale, asRasidError(error));
    }
  };

  const item = (text: string, action: () => void) => h('li', {}, h('button', { type: 'button', class: 'quiet', onclick: action }, text));
  const json = item(t.export.json, () => {
    const sources = shown();
    const analyses = sources.map(({ analysis }) => analysis);
    save(sources, '.json', 'application/json', `${JSON.stringify(scopes.article.checked ? analyses[0] : analyses, null, 2)}\n`);
  });
  const jsonl = item(t.export.jsonl, () => {
    const sources = shown();
    save(sources, '.jsonl', 'application/jsonl', sources.map(({ analysis }) => `${JSON.stringify(analysis)}\n`).join(''));
  });
  const element = h(
    'details',
    { class: 'menu exports' },
    h('summary', { class: 'button' }, icon('download'), t.export.label),
    h(
      'div',
      { class: 'menu-body' },
      several,
      h('ul', {}, ...FORMATS.map(([format, ending, type]) => item(t.export[format], () => void write(format, ending, type))), json, jsonl),
      trouble,
      h('label', { class: 'option' }, bom, t.export.bom),
      note,
    ),
  );

  element.addEventListener('toggle', () => (trouble.textContent = ''));
  const destroy = closing(element);

  // Each view begins with what it shows.
  const turn = onChange(
    (state) => [state.view === 'article'],
    ([reading]) => {
      scopes[reading ? 'article' : 'counted'].checked = true;
    },
  );
  const update = onChange(
    (state) => [state.articles, state.current, state.filters],
    ([articles, _current, filters], state) => {
      element.hidden = analysisOf(currentArticle(state)) === null && !articles.some((article) => passes(article, filters));
      several.hidden = articles.length < 2;
      if (several.hidden) scopes.article.checked = true;
    },
  );
  /** How much the files will hold is counted where somebody looks. */
  const describe = () => {
    const { state } = store;
    counted.textContent = t.export.counted.replace('{n}', number(corpusOf(state).articles.length));
    note.textContent = t.export.note.replace('{min}', percent(state.threshold));
  };
  element.addEventListener('toggle', describe);
  return {
    element,
    update: (state) => {
      turn(state);
      update(state);
      if (element.open) describe();
    },
    destroy,
  };
}

/** A file name from the article's, without what file systems forbid; `rasid` for several. */
function fileStem(sources: readonly Analyzed[]): string {
  const id = sources.length === 1 ? (sources[0]?.analysis.doc.id ?? '') : '';
  return id.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ').trim().slice(0, 80) || 'rasid';
}
