/** JSON of many articles: an array, an object that holds one, or an object a line. Their fields become columns. */

import { RasidError } from '../engine/errors';
import type { Table } from './columns';
import type { ReadFailure } from './contract';

/** The name of the one column of an array of texts. */
const TEXT = 'text';
/** Fields of fields of fields are looked for no deeper. */
const DEEPEST = 3;

export function readJson(source: string): Table {
  const value = parse(source);
  return toTable(isRecord(value) ? (arrayIn(value) ?? [value]) : Array.isArray(value) ? value : [value]);
}

/** A line that is no JSON fails alone. */
export function readJsonLines(source: string, path: string): { table: Table; failures: ReadFailure[] } {
  const records: unknown[] = [];
  const failures: ReadFailure[] = [];
  for (const [i, line] of source.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      records.push(parse(line));
    } catch (error) {
      failures.push({ path: `${path}:${i + 1}`, error: error as RasidError });
    }
  }
  return { table: toTable(records), failures };
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    throw new RasidError('damaged', String(error));
  }
}

/** The longest array of records or texts among an object's own fields. */
function arrayIn(object: Record<string, unknown>): unknown[] | null {
  const arrays = Object.values(object).filter((value): value is unknown[] => Array.isArray(value) && value.length > 0 && value.every(isRecord));
  return arrays.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function toTable(records: readonly unknown[]): Table {
  const cells = records.map((record) => (isRecord(record) ? new Map(fields(record)) : new Map([[TEXT, cell(record)]])));
  const columns = [...new Set(cells.flatMap((row) => [...row.keys()]))];
  return { columns, headerOptional: false, rows: cells.map((row) => columns.map((column) => row.get(column) ?? '')) };
}

function fields(record: Record<string, unknown>, prefix = '', depth = 1): [string, string][] {
  return Object.entries(record).flatMap(([name, value]) =>
    isRecord(value) && depth < DEEPEST ? fields(value, `${prefix}${name}.`, depth + 1) : [[`${prefix}${name}`, cell(value)] as [string, string]],
  );
}

/** An array of texts is an article by its paragraphs. */
function cell(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join('\n') : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
