/** The download menu. */

import { h } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { icon } from '../icons';
import { analysisOf, currentArticle } from '../state/derive';
import type { Article } from '../state/state';
import { download } from './download';
import { entityTable, type Source, stanceTable } from './tables';

const BOM = '\uFEFF';

export function exportMenu({ store, locale, root }: Context): View {
  const { t } = locale;
  const bom = h('input', { type: 'checkbox' });
  const all = h('input', { type: 'checkbox' });
  const several = h('label', { class: 'option', hidden: true }, all, t.export.all);

  const current = () => sourcesOf([currentArticle(store.state)]);
  const chosen = () => (all.checked && !several.hidden ? sourcesOf(store.state.articles) : current());
  const csv = (kind: string, table: string) =>
    download(root, `${fileStem(chosen())}-${kind}.csv`, 'text/csv', (bom.checked ? BOM : '') + table);

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
        item(t.export.stances, () => csv('stances', stanceTable(chosen(), store.state.threshold))),
        item(t.export.entities, () => csv('actors', entityTable(chosen()))),
      ),
      h('label', { class: 'option' }, bom, t.export.bom),
      several,
      h('p', { class: 'detail' }, t.export.note),
    ),
  );

  const closeOnOutside = (event: Event) => {
    if (!event.composedPath().includes(element)) element.open = false;
  };
  element.addEventListener('toggle', () => {
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

function sourcesOf(articles: readonly (Article | null)[]): Source[] {
  return articles.flatMap((article) => {
    const analysis = analysisOf(article);
    return article && analysis ? [{ text: article.text, analysis }] : [];
  });
}

/** A file name from the article's, without what file systems forbid; `rasid` for several. */
function fileStem(sources: readonly Source[]): string {
  const id = sources.length === 1 ? (sources[0]?.analysis.doc.id ?? '') : '';
  return id.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ').trim().slice(0, 80) || 'rasid';
}
