/** The download menu. */

import { h } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { asRasidError } from '../engine/errors';
import type { Analyzed, ExportFormat } from '../engine/protocol';
import { errorText } from '../i18n/errors';
import { icon } from '../icons';
import { analysisOf, currentArticle, shownStances } from '../state/derive';
import type { Article } from '../state/state';
import { download } from './download';

const BOM = '\uFEFF';

/** What the core writes: the format, how its file's name goes on, the file's type. */
const FORMATS = [
  ['csv', 'stances.csv', 'text/csv'],
  ['triples', 'triples.csv', 'text/csv'],
  ['actors', 'actors.csv', 'text/csv'],
  ['plover', 'plover.jsonl', 'application/jsonl'],
  ['polecat', 'polecat.tsv', 'text/tab-separated-values'],
  ['events', 'events.tsv', 'text/tab-separated-values'],
] as const satisfies readonly (readonly [ExportFormat, string, string])[];

export function exportMenu({ store, locale, root, engine }: Context): View {
  const { t } = locale;
  const bom = h('input', { type: 'checkbox' });
  const all = h('input', { type: 'checkbox' });
  const several = h('label', { class: 'option', hidden: true }, all, t.export.all);

  const current = () => sourcesOf([currentArticle(store.state)]);
  const chosen = () => (all.checked && !several.hidden ? sourcesOf(store.state.articles) : current());
  const trouble = h('p', { class: 'detail', role: 'alert' });
  const write = async (format: ExportFormat, ending: string, type: string) => {
    trouble.textContent = '';
    const sources = chosen();
    const { threshold } = store.state;
    const shown = sources.map(({ text, analysis }) => ({
      text,
      analysis: { ...analysis, stances: shownStances(analysis, threshold).map(({ stance }) => stance) },
    }));
    try {
      const content = await engine().export(format, shown);
      if (content === '') trouble.textContent = t.export.empty;
      else download(root, `${fileStem(sources)}-${ending}`, type, (type === 'text/csv' && bom.checked ? BOM : '') + content);
    } catch (error) {
      trouble.textContent = errorText(locale, asRasidError(error));
    }
  };

  const item = (text: string, action: () => void) => h('li', {}, h('button', { type: 'button', class: 'quiet', onclick: action }, text));
  const jsonl = item(t.export.jsonl, () => {
    const lines = sourcesOf(store.state.articles).map(({ analysis }) => `${JSON.stringify(analysis)}\n`);
    download(root, 'rasid.jsonl', 'application/jsonl', lines.join(''));
  });
  const element = h(
    'details',
    { class: 'menu' },
    h('summary', { class: 'button' }, icon('download'), t.export.label),
    h(
      'div',
      { class: 'menu-body' },
      h(
        'ul',
        {},
        item(t.export.json, () => {
          for (const { analysis } of current()) {
            download(root, `${fileStem(current())}.json`, 'application/json', `${JSON.stringify(analysis, null, 2)}\n`);
          }
        }),
        jsonl,
        ...FORMATS.map(([format, ending, type]) => item(t.export[format], () => void write(format, ending, type))),
      ),
      trouble,
      h('label', { class: 'option' }, bom, t.export.bom),
      several,
      h('p', { class: 'detail' }, t.export.note),
    ),
  );

  const closeOnOutside = (event: Event) => {
    if (!event.composedPath().includes(element)) element.open = false;
  };
  element.addEventListener('toggle', () => {
    trouble.textContent = '';
    if (element.open) document.addEventListener('pointerdown', closeOnOutside);
    else document.removeEventListener('pointerdown', closeOnOutside);
  });
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !element.open) return;
    event.stopPropagation();
    element.open = false;
    element.querySelector('summary')?.focus();
  });

  const update = onChange(
    (state) => [state.articles, state.current],
    ([articles], state) => {
      element.hidden = analysisOf(currentArticle(state)) === null;
      several.hidden = jsonl.hidden = articles.length < 2;
    },
  );
  return { element, update, destroy: () => document.removeEventListener('pointerdown', closeOnOutside) };
}

function sourcesOf(articles: readonly (Article | null)[]): Analyzed[] {
  return articles.flatMap((article) => {
    const analysis = analysisOf(article);
    return article && analysis ? [{ text: article.text, analysis }] : [];
  });
}

/** A file name from the article's, without what file systems forbid; `rasid` for several. */
function fileStem(sources: readonly Analyzed[]): string {
  const id = sources.length === 1 ? (sources[0]?.analysis.doc.id ?? '') : '';
  return id.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ').trim().slice(0, 80) || 'rasid';
}
