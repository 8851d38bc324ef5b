/** A view of entities as a table: searched, filtered, sorted, copied. */

import type { EntityType } from '../../analysis';
import { corpusOf } from '../../corpus/corpus';
import { h } from '../../dom';
import { type Context, onChange, type View } from '../../element/view';
import { choose } from '../../state/actions';
import type { State } from '../../state/state';
import type { Store } from '../../state/store';
import { calmly } from '../shared/calm';
import { tsv } from '../shared/tsv';
import { type Column, columnsOf } from './columns';
import { grid } from './grid';
import { arrange, type Row, rowMaker, type Settings, sortedBy } from './rows';
import { TABLE_STRINGS } from './strings';
import { tools } from './tools';

export { default as css } from './table.css?inline';

interface Options {
  readonly title: string;
  readonly types: readonly EntityType[];
  /** Columns that these types leave empty. */
  readonly without?: readonly Column['id'][];
}

/** What was asked of each table, kept when the language is changed. */
const kept = new WeakMap<Store, Map<string, Settings>>();

export function entityTable({ store, locale }: Context, { title, types, without = [] }: Options): View {
  const s = TABLE_STRINGS[locale.lang];
  const columns = columnsOf(locale, without);
  const initial: Settings = { query: '', types, country: null, sector: null, sort: 'mentions', descending: true };
  const memory = kept.get(store) ?? new Map<string, Settings>();
  kept.set(store, memory);
  const name = types.join();
  let settings = memory.get(name) ?? initial;
  let all: readonly Row[] = [];
  let shown: readonly Row[] = [];
  const rowsOf = rowMaker(locale, types);

  const change = (by: Partial<Settings>) => {
    settings = { ...settings, ...by };
    memory.set(name, settings);
    show();
  };
  const bar = tools(locale, {
    types,
    columns,
    change,
    copy: () => {
      const cells = columns.flatMap(({ copied }) => copied);
      return navigator.clipboard.writeText(tsv([cells.map(([header]) => header), ...shown.map((row) => cells.map(([, value]) => value(row)))]));
    },
  });
  const table = grid(locale, title, columns, {
    sort: (key) => change(sortedBy(settings, key)),
    choose: (key) => choose(store, key),
  });
  const reset = h('button', { type: 'button', class: 'button', onclick: () => change({ ...initial, sort: settings.sort, descending: settings.descending }) }, s.reset);
  const words = h('p', {});
  const nothing = h('div', { class: 'nothing' }, words, reset);
  const element = h('section', { class: `entity-table columns-${columns.length}` }, h('h2', {}, title), bar.element, table.element, nothing);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && store.state.chosen !== null && !(event.target instanceof HTMLInputElement)) choose(store, null);
  });

  const show = () => {
    shown = arrange(all, settings, locale.lang);
    table.set(shown, settings);
    bar.update(settings, all, shown.length);
    nothing.hidden = shown.length > 0;
    table.element.hidden = shown.length === 0;
    words.textContent = all.length === 0 ? s.nobody : s.noMatch;
    reset.hidden = all.length === 0;
  };

  const calm = calmly(store, (state) => {
    all = rowsOf(corpusOf(state));
    show();
  });
  const mark = onChange(
    (state: State) => [state.chosen],
    ([chosen]) => table.mark(chosen),
  );

  return {
    element,
    update: (state) => {
      mark(state);
      calm.update(state);
    },
    destroy: () => {
      calm.destroy();
      table.destroy();
    },
  };
}
