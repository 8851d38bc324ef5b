/** Tables of comma, semicolon or tab. */

import Papa from 'papaparse';
import { RasidError } from '../engine/errors';
import type { Table } from './columns';
import type { ReadFailure } from './contract';

export function readCsv(text: string, path: string, tabs: boolean): { table: Table; failures: ReadFailure[] } {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: tabs ? '\t' : '',
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
  });
  // A quotation that is never closed swallows all rows after it.
  const broken = errors.find(({ type }) => type === 'Quotes');
  const rows = broken?.row === undefined ? data : data.slice(0, broken.row);
  const failures = broken ? [{ path, error: new RasidError('damaged', `row ${(broken.row ?? 0) + 1}: ${broken.message}`) }] : [];
  const [columns = [], ...rest] = rows;
  return { table: { columns, headerOptional: true, rows: rest }, failures };
}
