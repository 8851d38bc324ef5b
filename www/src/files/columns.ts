/** Rows as articles: which column is what, guessed by its name and by what is in it. */

import { RasidError } from '../engine/errors';
import { NO_META } from '../state/state';
import { fold } from '../text/fold';
import { type ColumnChoice, type ReadArticle, type ReadFailure, type Role, ROLES, type TableInfo } from './contract';
import { isoDate } from './dates';
import { stem } from './kinds';
import { MOST_ARTICLES } from './limits';

export interface Table {
  /** The first row, or the names of fields. */
  columns: readonly string[];
  headerOptional: boolean;
  /** All after the first. */
  rows: readonly (readonly string[])[];
}

/** What columns are called, the likeliest first. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  text: ['text', 'body', 'content', 'article', 'article_text', 'full_text', 'fulltext', 'maintext', 'story', 'نص', 'النص', 'نص المقال', 'نص الخبر', 'المحتوى', 'محتوى', 'المتن', 'متن', 'الخبر', 'المقال'],
  title: ['title', 'headline', 'heading', 'subject', 'عنوان', 'العنوان', 'عنوان الخبر', 'عنوان المقال'],
  date: ['date', 'published', 'publish_date', 'published_at', 'pubdate', 'date_published', 'datetime', 'timestamp', 'created_at', 'تاريخ', 'التاريخ', 'تاريخ النشر'],
  source: ['source', 'outlet', 'publisher', 'newspaper', 'site', 'site_name', 'domain', 'agency', 'مصدر', 'المصدر', 'الصحيفة', 'الموقع', 'الوكالة', 'الجهة'],
  url: ['url', 'link', 'href', 'permalink', 'uri', 'رابط', 'الرابط'],
};

/** A column without a name that says so holds articles where it is on average as long as this. */
const LONG = 80;
const LOOKED_AT = 200;
const SAMPLE_ROWS = 3;
const SAMPLE_CELL = 200;

export function tableInfo({ columns, headerOptional, rows }: Table, chosen: ColumnChoice | undefined): TableInfo {
  return {
    columns: columns.map(cut),
    headerOptional,
    sample: rows.slice(0, SAMPLE_ROWS).map((row) => columns.map((_, i) => cut(row[i] ?? ''))),
    rows: rows.length,
    choice: chosen ?? guess({ columns, headerOptional, rows }),
  };
}

/** The articles of a table; none where no column is chosen for their text. */
export function toArticles(table: Table, choice: ColumnChoice, path: string): { articles: ReadArticle[]; failures: ReadFailure[] } {
  const { text, title, date, source, url } = choice;
  if (text === null) return { articles: [], failures: [] };
  const articles: ReadArticle[] = [];
  const empty: number[] = [];
  const all = choice.header || !table.headerOptional ? table.rows : [table.columns, ...table.rows];
  for (const [i, row] of all.entries()) {
    const cell = (column: number | null) => (column === null ? '' : (row[column] ?? '').trim());
    const body = cell(text);
    if (body === '') {
      empty.push(i + 1);
      continue;
    }
    if (articles.length === MOST_ARTICLES) break;
    const heading = cell(title) || null;
    const whole = heading === null || body.startsWith(heading) ? body : `${heading}\n${body}`;
    articles.push({
      name: heading ?? `${stem(path)} ${i + 1}`,
      text: whole.toWellFormed(),
      decoded: null,
      meta: { ...NO_META, title: heading, date: isoDate(cell(date)), source: cell(source) || null, url: cell(url) || null },
    });
  }
  const failures: ReadFailure[] = [];
  if (empty.length > 0) failures.push({ path, error: new RasidError('empty-rows', `rows ${empty.slice(0, 20).join(', ')}${empty.length > 20 ? '…' : ''}`) });
  if (all.length - empty.length > MOST_ARTICLES) failures.push({ path, error: new RasidError('too-many', `${all.length} rows`) });
  return { articles, failures };
}

function guess({ columns, headerOptional, rows }: Table): ColumnChoice {
  const named = byName(columns);
  const header = !headerOptional || Object.values(named).some((column) => column !== null) || columns.every((name) => name.length < 40 && name.trim() !== '');
  const none = { text: null, title: null, date: null, source: null, url: null };
  const found = header ? named : none;
  const taken = new Set(Object.values(found));
  const sample = (header ? rows : [columns, ...rows]).slice(0, LOOKED_AT);
  const free = columns.map((_, i) => i).filter((i) => !taken.has(i));
  return { ...found, header, text: found.text ?? longest(free, sample) };
}

function byName(columns: readonly string[]): Record<Role, number | null> {
  const keys = columns.map(key);
  const taken = new Set<number>();
  const found = Object.fromEntries(ROLES.map((role) => [role, null as number | null])) as Record<Role, number | null>;
  for (const role of ROLES) {
    // Nested fields are named by their path: `article.text`.
    const at = NAMES[role].map((name) => keys.findIndex((one, i) => !taken.has(i) && (one === key(name) || one.endsWith(`.${key(name)}`)))).find((i) => i >= 0);
    if (at === undefined) continue;
    found[role] = at;
    taken.add(at);
  }
  return found;
}

function key(name: string): string {
  return fold(name).replace(/[\s_-]+/g, '');
}

/** Of the columns the one with the longest texts, if these are as long as articles. */
function longest(columns: readonly number[], sample: readonly (readonly string[])[]): number | null {
  const lengths = columns.map((column) => ({ column, mean: sample.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0) / Math.max(1, sample.length) }));
  const [best] = lengths.toSorted((a, b) => b.mean - a.mean);
  return best && best.mean >= LONG ? best.column : null;
}

function cut(cell: string): string {
  return cell.length > SAMPLE_CELL ? `${cell.slice(0, SAMPLE_CELL).toWellFormed()}…` : cell;
}
