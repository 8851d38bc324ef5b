/** The user's own names: rows are written, pasted or dropped, tried on a few articles at once, and applied to all. */

import { h } from '../../dom';
import { type Context, onChange, type View } from '../../element/view';
import { asRasidError } from '../../engine/errors';
import { download } from '../../export/download';
import { errorText } from '../../i18n/errors';
import { icon } from '../../icons';
import { virtualList } from '../../lists/virtual';
import type { Article, State } from '../../state/state';
import { decode } from '../../text/decode';
import { draftOf } from './draft';
import { matchesFor, matchesOf, type Matches } from './matches';
import { fileOf, isEmpty, readRows, type Row, rowOf } from './rows';
import { rowView, type RowView, type Standing } from './row';
import { strings } from './strings';
import { teach } from './teach';
import { type Trial, tryList } from './trial';
import styles from './watchlist.css?inline';

export const filtered = false;
export const css = styles;

/** The height of a row before it was measured, in pixels. */
const ROW = 120;
/** How many articles the rows are tried on. */
const TRIED = 5;
/** How long the keyboard rests before they are. */
const REST_MS = 400;
const BOM = '\uFEFF';

export function view(context: Context): View {
  const { store, locale, intake, engine, root } = context;
  const { t, count } = locale;
  const words = strings[locale.lang];
  const draft = draftOf(store);
  const drawn = new Map<number, RowView>();
  let trial: (Trial & { readonly tried: number }) | null = null;
  let all: ReadonlyMap<string, Matches> = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let run = 0;

  const trouble = h('p', { class: 'field-error', role: 'alert' });
  const status = h('p', { class: 'detail', role: 'status' });
  const list = virtualList<Row>(ROW, (row) => {
    const made = rowView(context, words, row, edited, () => remove(row));
    drawn.set(row.id, made);
    made.show(standing(row));
    return made.element;
  });
  list.element.classList.add('watch-rows');
  const columns = h(
    'div',
    { class: 'watch-head', 'aria-hidden': 'true' },
    ...Object.entries(words.columns).map(([column, text]) => h('span', { class: column }, text)),
  );
  const rows = h('section', { 'aria-label': words.rows }, columns, list.element);
  const lesson = teach(locale, words, (row) => put([...draft.rows, row]));
  const area = h('textarea', { id: 'watch-paste', dir: 'auto', rows: 4 });
  const paste = h(
    'details',
    { class: 'watch-paste' },
    h('summary', {}, words.paste),
    h('label', { for: 'watch-paste', class: 'detail' }, words.pasteLabel),
    area,
    h(
      'button',
      {
        type: 'button',
        class: 'button',
        onclick: () => {
          bring(area.value);
          area.value = '';
        },
      },
      words.pasteAdd,
    ),
  );
  const file = h('input', {
    type: 'file',
    accept: '.csv,.tsv,.txt,text/csv,text/tab-separated-values',
    class: 'sr-only',
    tabindex: -1,
    'aria-hidden': 'true',
    onchange: () => {
      void take([...(file.files ?? [])]);
      file.value = '';
    },
  });
  const apply = h('button', { type: 'button', class: 'button primary', onclick: () => void applyAll() }, words.apply);
  const discard = h('button', { type: 'button', class: 'button quiet', onclick: () => put(readRows(store.state.watchList)) }, words.discard);
  const save = (delimiter: ',' | '\t', name: string, type: string, mark: string) =>
    h('button', { type: 'button', class: 'button', onclick: () => download(root, name, type, mark + fileOf(written(), delimiter)) }, icon('download'), delimiter === ',' ? words.csv : words.tsv);
  const saves = h('span', { class: 'watch-saves' }, save(',', 'rasid-watch-list.csv', 'text/csv', BOM), save('\t', 'rasid-watch-list.tsv', 'text/tab-separated-values', ''));

  const element = h(
    'div',
    { class: 'watchlist', 'data-takes': 'files' },
    h('h2', {}, t.views.watchlist),
    h('p', { class: 'detail' }, words.intro),
    lesson,
    rows,
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'button', class: 'button', 'data-role': 'add', onclick: () => add() }, icon('add'), words.add),
      h('button', { type: 'button', class: 'button', onclick: () => file.click() }, icon('file'), words.choose),
      file,
      apply,
      discard,
      saves,
    ),
    h('p', { class: 'detail' }, words.drop),
    paste,
    trouble,
    status,
  );
  element.addEventListener('drop', (event) => void take([...(event.dataTransfer?.files ?? [])]));
  // Cells of a spreadsheet come with tabs or lines: no field holds them.
  element.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (event.composedPath()[0] === area || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    bring(text);
  });

  const written = () => draft.rows.filter((row) => !isEmpty(row));

  function standing(row: Row): Standing {
    const { name } = row.cells;
    if (!draft.changed) {
      const matches = matchesFor(all, name);
      // Until the articles are read anew, what was tried says more.
      const unread = matches.mentions === 0 && trial !== null && store.state.progress?.stage === 'running';
      if (!unread) return { problem: null, matches: isEmpty(row) ? null : matches, tried: null };
    }
    const problem = trial?.problems.get(row.id) ?? null;
    return { problem, matches: trial && !isEmpty(row) ? matchesFor(trial.matches, name) : null, tried: trial?.tried ?? 0 };
  }

  /** Says anew what is known of the rows on the screen. */
  function judge(): void {
    const byId = new Map(draft.rows.map((row) => [row.id, row]));
    for (const [id, one] of drawn) {
      const row = byId.get(id);
      if (row && one.element.isConnected) one.show(standing(row));
      else drawn.delete(id);
    }
    say(store.state);
  }

  function say({ progress }: State): void {
    const { changed } = draft;
    apply.hidden = discard.hidden = !changed;
    saves.hidden = written().length === 0;
    const bad = trial?.problems.size ?? 0;
    status.textContent = changed
      ? trial === null
        ? words.trying
        : bad > 0
          ? count(bad, words.bad)
          : words.changed
      : draft.rows.length === 0
        ? ''
        : progress?.stage === 'running'
          ? words.reading
          : words.applied;
  }

  function put(next: readonly Row[]): void {
    draft.rows = next;
    lesson.hidden = next.length > 0;
    rows.hidden = next.length === 0;
    list.set(next);
    edited();
  }

  function edited(): void {
    clearTimeout(timer);
    run += 1;
    timer = setTimeout(() => void test(), REST_MS);
    trouble.textContent = '';
    say(store.state);
  }

  async function test(): Promise<void> {
    if (!draft.changed) {
      trial = null;
      return judge();
    }
    const mine = run;
    const articles = some(store.state);
    try {
      const done = await tryList(engine(), draft.rows, articles);
      if (mine !== run) return;
      trial = { ...done, tried: articles.length };
    } catch (error) {
      if (mine === run) trouble.textContent = errorText(locale, asRasidError(error));
      return;
    }
    judge();
  }

  async function applyAll(): Promise<void> {
    clearTimeout(timer);
    await test();
    if (!trial || trial.problems.size > 0) return;
    store.set({ watchList: trial.list });
    intake.rereadAll();
  }

  function add(cells: Parameters<typeof rowOf>[0] = {}): void {
    put([...draft.rows, rowOf(cells)]);
    list.focus(draft.rows.length - 1);
  }

  function remove(row: Row): void {
    const at = draft.rows.indexOf(row);
    put(draft.rows.filter((one) => one !== row));
    if (draft.rows.length > 0) list.focus(Math.min(at, draft.rows.length - 1));
    else element.querySelector<HTMLElement>('[data-role="add"]')?.focus();
  }

  function bring(text: string): void {
    const more = readRows(text).filter((row) => !isEmpty(row));
    // A row that was opened and left empty gives way.
    if (more.length > 0) put([...written(), ...more]);
    status.textContent = count(more.length, words.added);
  }

  async function take(files: readonly File[]): Promise<void> {
    for (const one of files) {
      try {
        bring(decode(new Uint8Array(await one.arrayBuffer())).text);
      } catch (error) {
        trouble.textContent = `${one.name}: ${errorText(locale, asRasidError(error, 'unreadable'))}`;
      }
    }
  }

  const follow = onChange(
    (state) => [state.watchList],
    ([watchList]) => {
      if (draft.follow(watchList)) put(draft.rows);
    },
  );

  const recount = onChange(
    (state) => [state.articles, state.watchList, state.progress?.stage],
    ([articles]) => {
      all = matchesOf(articles.flatMap((article) => (article.outcome.state === 'done' ? [{ article, analysis: article.outcome.raw }] : [])));
      judge();
    },
  );

  put(draft.rows);

  return {
    element,
    update: (state) => {
      follow(state);
      recount(state);
    },
    destroy: () => {
      clearTimeout(timer);
      run += 1;
      list.destroy();
    },
  };
}

/** The article that is open, and a few others. */
function some({ articles, current }: State): Article[] {
  const done = articles.filter(({ outcome }) => outcome.state === 'done');
  return [...done.filter(({ key }) => key === current), ...done.filter(({ key }) => key !== current)].slice(0, TRIED);
}
