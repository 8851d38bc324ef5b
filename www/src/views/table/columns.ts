/** The columns: what each shows, by what it is sorted, what of it is copied. */

import { type Child, h, hidden, isolate } from '../../dom';
import type { Locale } from '../../i18n/locale';
import { icon } from '../../icons';
import { type Tally, total } from '../../corpus/corpus';
import { POLARITIES } from '../../kinds';
import { type Row, type SortKey } from './rows';
import { TABLE_STRINGS, type TableStrings } from './strings';

export interface Column {
  readonly id: Extract<SortKey, keyof TableStrings['columns']>;
  readonly label: string;
  cell(row: Row): Child;
  /** Headers and cells of what is copied. */
  readonly copied: readonly (readonly [header: string, value: (row: Row) => string])[];
}

/** The columns of a table; those of `left` out. */
export function columnsOf(locale: Locale, without: readonly Column['id'][]): Column[] {
  const { t, number } = locale;
  const s = TABLE_STRINGS[locale.lang];
  const plain = (id: 'role' | 'country' | 'sector'): Column => ({
    id,
    label: s.columns[id],
    cell: (row) => row[id] !== null && isolate(row[id]),
    copied: [[s.columns[id], (row) => row[id] ?? '']],
  });
  const amount = (id: 'mentions' | 'articles'): Column => ({
    id,
    label: s.columns[id],
    cell: (row) => number(row[id]),
    copied: [[s.columns[id], (row) => String(row[id])]],
  });
  const stances = (id: 'given' | 'received'): Column => ({
    id,
    label: s.columns[id],
    cell: (row) => tallyCell(locale, row[id]),
    copied: POLARITIES.map((polarity) => [which(s, t.polarity[polarity], id), (row) => String(row[id][polarity])]),
  });
  const all: Column[] = [
    {
      id: 'name',
      label: s.columns.name,
      cell: (row) => isolate(row.name),
      copied: [
        [s.columns.name, (row) => row.name],
        [s.columns.other, (row) => row.other ?? ''],
      ],
    },
    {
      id: 'type',
      label: s.columns.type,
      cell: (row) => h('span', { class: `type ${row.type}` }, icon(row.type), t.types[row.type]),
      copied: [[s.columns.type, (row) => t.types[row.type]]],
    },
    plain('role'),
    plain('country'),
    plain('sector'),
    amount('mentions'),
    amount('articles'),
    stances('given'),
    stances('received'),
  ];
  return all.filter(({ id }) => !without.includes(id));
}

/** «Stances held: oppose». */
export function which({ which: words, columns }: TableStrings, polarity: string, id: 'given' | 'received'): string {
  return words.replace('{column}', columns[id]).replace('{polarity}', polarity);
}

/** Three numbers, each with its picture and its word. */
export function tallyCell({ t, number }: Locale, tally: Readonly<Tally>): HTMLElement {
  if (total(tally) === 0) return h('span', { class: 'tally none' }, number(0));
  return h(
    'span',
    { class: 'tally' },
    ...POLARITIES.map((polarity) =>
      h(
        'span',
        { class: `part ${polarity}${tally[polarity] === 0 ? ' none' : ''}`, title: t.polarity[polarity] },
        icon(polarity),
        hidden(`${t.polarity[polarity]} `),
        number(tally[polarity]),
        hidden(' '),
      ),
    ),
  );
}
