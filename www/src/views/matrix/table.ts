/** The matrix as text: for a sheet or a document, and as CSV. */

import type { Locale } from '../../i18n/locale';
import { tallyWords } from '../pairs/parties';
import { tsvRow } from '../shared/tsv';
import { linesOf, type Matrix } from './fold';
import { namesOf } from './names';
import { strings } from './strings';

/** The table as it stands on the screen: a heading, then a row for each holder; polarities in words. */
export function tableOf(locale: Locale, matrix: Matrix): string[][] {
  const names = namesOf(locale, matrix);
  const lines = linesOf(matrix);
  return [
    [strings[locale.lang].corner, ...lines.columns.map(names.column)],
    ...lines.rows.map((row) => [
      names.row(row),
      ...lines.columns.map((column) => {
        const cell = matrix.cell(row, column);
        return cell ? tallyWords(locale, cell.tally) : '';
      }),
    ]),
  ];
}

/** For pasting into a sheet. */
export function tsv(rows: readonly (readonly string[])[]): string {
  return rows.map(tsvRow).join('\n');
}

/** Commas between cells; what a spreadsheet would take for a formula is told to be text. */
export async function csv(rows: readonly (readonly string[])[]): Promise<string> {
  const { default: papa } = await import('papaparse');
  return `${papa.unparse(rows.map((row) => [...row]), { escapeFormulae: true })}\r\n`;
}
