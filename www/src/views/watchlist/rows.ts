/** The user's own names as rows, read from and written to what spreadsheets and the core take: docs in lexicon/README.md. */

import Papa from 'papaparse';

export const COLUMNS = ['name', 'aliases', 'type', 'country', 'sector', 'name_en'] as const;
export type Column = (typeof COLUMNS)[number];
export type Cells = Record<Column, string>;

/** A row with its identity: its cells are written in place, as its fields on the page stay the same ones. */
export interface Row {
  readonly id: number;
  readonly cells: Cells;
}

const EMPTY: Readonly<Cells> = { name: '', aliases: '', type: '', country: '', sector: '', name_en: '' };

let last = 0;

export function rowOf(cells: Partial<Cells>): Row {
  last += 1;
  return { id: last, cells: { ...EMPTY, ...cells } };
}

/** What columns may be called in a spreadsheet, beside their own names. */
const HEADERS: Readonly<Record<string, Column>> = {
  name: 'name', الاسم: 'name', اسم: 'name',
  aliases: 'aliases', alias: 'aliases', 'أسماء أخرى': 'aliases', 'الأسماء الأخرى': 'aliases',
  type: 'type', النوع: 'type', نوع: 'type',
  country: 'country', الدولة: 'country', دولة: 'country',
  sector: 'sector', القطاع: 'sector', قطاع: 'sector',
  name_en: 'name_en', 'english name': 'name_en', 'الاسم بالإنجليزية': 'name_en',
};

const TYPES: Readonly<Record<string, string>> = { شخص: 'person', جهة: 'organization', منظمة: 'organization', دولة: 'country', مكان: 'place' };

/** Reads CSV, TSV or cells from a spreadsheet; without a header the columns are taken in their usual order. */
export function readRows(text: string): Row[] {
  const bare = text.replace(/^\uFEFF/, '');
  const [header = ''] = bare.split(/\r?\n/, 1);
  const { data } = Papa.parse<string[]>(bare, { delimiter: delimiterOf(header), skipEmptyLines: 'greedy' });
  const [first = []] = data;
  const named = first.map((cell) => HEADERS[tidy(cell).toLowerCase()]);
  const headed = named.includes('name');
  const columns: readonly (Column | undefined)[] = headed ? named : COLUMNS;
  return (headed ? data.slice(1) : data).map((line) => {
    const cells: Partial<Record<Column, string>> = {};
    for (const [at, column] of columns.entries()) if (column !== undefined) cells[column] = read(line[at] ?? '');
    if (cells.type !== undefined) cells.type = TYPES[cells.type] ?? cells.type.toLowerCase();
    return rowOf(cells);
  });
}

function delimiterOf(line: string): string {
  return line.includes('\t') ? '\t' : line.includes(';') && !line.includes(',') ? ';' : ',';
}

/** A lone hyphen is an empty cell; the mark that keeps a spreadsheet from taking a cell for a formula is none of it. */
function read(cell: string): string {
  const bare = tidy(cell);
  return bare === '-' ? '' : bare.replace(/^'(?=[=+\-@])/, '');
}

/** A cell is one line, with single spaces: names are matched word by word. */
export function tidy(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}

export function isEmpty({ cells }: Row): boolean {
  return COLUMNS.every((column) => tidy(cells[column]) === '');
}

/** As the core reads it, a row a line below the header; nothing where there is no row. */
export function listOf(rows: readonly Row[], delimiter: ',' | '\t' = ','): string {
  if (rows.length === 0) return '';
  const data = rows.map(({ cells }) => COLUMNS.map((column) => tidy(cells[column])));
  return `${Papa.unparse([[...COLUMNS], ...data], { delimiter, newline: '\n', escapeFormulae: false })}\n`;
}

/** The same for a file: guarded, so that no spreadsheet takes a cell for a formula. */
export function fileOf(rows: readonly Row[], delimiter: ',' | '\t'): string {
  const data = rows.map(({ cells }) => COLUMNS.map((column) => tidy(cells[column])));
  return `${Papa.unparse([[...COLUMNS], ...data], { delimiter, newline: '\r\n', escapeFormulae: true })}\r\n`;
}

/** The row that an error of the core speaks of, from 0, and why; the header is line 1. */
export function problemOf(message: string): { at: number; reason: string } | null {
  const found = /line (\d+): (.*)$/s.exec(message);
  return found ? { at: Number(found[1]) - 2, reason: found[2] ?? '' } : null;
}
