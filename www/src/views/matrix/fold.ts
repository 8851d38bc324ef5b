/** Stances folded into a table of holders by targets. */

import type { Corpus, Ref, Tally } from '../../corpus/corpus';
import { partiesOf, type Party, type PartyOptions } from '../pairs/parties';

/** The row and the column of all parties that have none of their own, and those of the totals. No key of an entity is like them. */
export const REST = '(rest)';
export const ALL = '(all)';

export interface Cell {
  readonly tally: Readonly<Tally>;
  readonly refs: readonly Ref[];
}

export interface Matrix {
  /** Those with most stances first. */
  readonly rows: readonly Party[];
  readonly columns: readonly Party[];
  /** How many holders and targets have no row or column of their own. */
  readonly otherRows: number;
  readonly otherColumns: number;
  /** By the key of a party, `REST` or `ALL`, for the row and the column; none where nothing is stated. */
  cell(row: string, column: string): Cell | undefined;
  /** Stances of a party that shows, towards nobody named. */
  readonly untargeted: readonly Ref[];
  /** How many stances have an end of a type that is left out. */
  readonly leftOut: number;
}

export interface MatrixOptions extends PartyOptions {
  /** How many rows, and how many columns, at most. */
  readonly most: number;
}

export function matrixOf(corpus: Pick<Corpus, 'profiles' | 'refs'>, options: MatrixOptions): Matrix {
  const partyOf = partiesOf(corpus, options);
  const pairs: { ref: Ref; holder: Party; target: Party }[] = [];
  const untargeted: Ref[] = [];
  for (const ref of corpus.refs) {
    const holder = partyOf(ref.holder);
    if (!holder) continue;
    const target = ref.target === null ? null : partyOf(ref.target);
    if (target) pairs.push({ ref, holder, target });
    else if (ref.target === null) untargeted.push(ref);
  }

  const holders = byCount(pairs.map(({ holder }) => holder));
  const targets = byCount(pairs.map(({ target }) => target));
  const rows = holders.slice(0, options.most);
  const columns = targets.slice(0, options.most);
  const own = { row: new Set(rows.map(({ key }) => key)), column: new Set(columns.map(({ key }) => key)) };

  const cells = new Map<string, { tally: Tally; refs: Ref[] }>();
  for (const { ref, holder, target } of pairs) {
    const row = own.row.has(holder.key) ? holder.key : REST;
    const column = own.column.has(target.key) ? target.key : REST;
    for (const place of [placeOf(row, column), placeOf(row, ALL), placeOf(ALL, column), placeOf(ALL, ALL)]) {
      let cell = cells.get(place);
      if (!cell) cells.set(place, (cell = { tally: { support: 0, oppose: 0, neutral: 0 }, refs: [] }));
      cell.tally[ref.stance.stance] += 1;
      cell.refs.push(ref);
    }
  }
  return {
    rows,
    columns,
    otherRows: holders.length - rows.length,
    otherColumns: targets.length - columns.length,
    cell: (row, column) => cells.get(placeOf(row, column)),
    untargeted,
    leftOut: corpus.refs.length - pairs.length - untargeted.length,
  };
}

/** The keys of all rows and columns as they stand, the rest and the totals last. */
export function linesOf({ rows, columns, otherRows, otherColumns }: Matrix): { rows: string[]; columns: string[] } {
  const line = (parties: readonly Party[], others: number) => [...parties.map(({ key }) => key), ...(others > 0 ? [REST] : []), ALL];
  return { rows: line(rows, otherRows), columns: line(columns, otherColumns) };
}

function placeOf(row: string, column: string): string {
  return `${row}\t${column}`;
}

/** Each once, those that come most often first; of equals in the order of their keys, so that the table does not jump. */
function byCount(parties: readonly Party[]): Party[] {
  const counts = new Map<string, { party: Party; count: number }>();
  for (const party of parties) {
    const known = counts.get(party.key);
    if (known) known.count += 1;
    else counts.set(party.key, { party, count: 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.party.key < b.party.key ? -1 : 1))
    .map(({ party }) => party);
}
