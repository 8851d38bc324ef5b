/** Days put into days, weeks or months, and what the articles of each hold. Days are `YYYY-MM-DD`, so they compare as text. */

import type { Corpus, Ref, Tally } from '../../corpus/corpus';
import { analysisOf, digest } from '../../state/derive';
import type { Article } from '../../state/state';

export type Unit = 'day' | 'week' | 'month';
export const UNITS: readonly Unit[] = ['day', 'week', 'month'];

/** Which stances of the chosen count. */
export type Role = 'any' | 'given' | 'received';

export interface Bin {
  /** Its first and its last day. */
  readonly start: string;
  readonly end: string;
  readonly articles: readonly Article[];
  /** How often the chosen is named. */
  readonly mentions: number;
  readonly tally: Readonly<Tally>;
  readonly refs: readonly Ref[];
}

export interface Timeline {
  readonly bins: readonly Bin[];
  /** Articles that name no day, or none that there is. */
  readonly undated: readonly Article[];
}

const DAY_MS = 86_400_000;
/** Longer spans get the next larger unit. */
const LONGEST_IN_DAYS = 45;
const LONGEST_IN_WEEKS = 60 * 7;
/** A finer unit than this makes no readable picture. */
export const MOST_BINS = 400;

/** The day that an article is from; null where it is no day of the calendar. */
export function dayOf(article: Article): string | null {
  const published = analysisOf(article)?.doc.published ?? null;
  return published !== null && isDay(published) ? published : null;
}

/** Whether texts are days. A thousand articles are from few days, and are asked for them often. */
const calendar = new Map<string, boolean>();

export function isDay(text: string): boolean {
  let known = calendar.get(text);
  if (known === undefined) calendar.set(text, (known = /^\d{4}-\d\d-\d\d$/.test(text) && isoOf(timeOf(text)) === text));
  return known;
}

export function daysBetween(first: string, last: string): number {
  return (timeOf(last) - timeOf(first)) / DAY_MS + 1;
}

export function unitFor(first: string, last: string): Unit {
  const days = daysBetween(first, last);
  return days <= LONGEST_IN_DAYS ? 'day' : days <= LONGEST_IN_WEEKS ? 'week' : 'month';
}

/** The first day of the unit that a day is in. Weeks begin on Monday, as in ISO 8601. */
export function startOf(day: string, unit: Unit): string {
  if (unit === 'day') return day;
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  const weekday = (new Date(timeOf(day)).getUTCDay() + 6) % 7;
  return plus(day, -weekday);
}

/** The last day of the unit that begins on a day. */
export function endOf(start: string, unit: Unit): string {
  if (unit === 'day') return start;
  if (unit === 'week') return plus(start, 6);
  const [year = 0, month = 1] = start.split('-').map(Number);
  return isoOf(Date.UTC(year, month, 0));
}

/** The units from the one that `first` is in to the one that `last` is in, empty ones too. */
export function spansBetween(first: string, last: string, unit: Unit): { start: string; end: string }[] {
  const spans: { start: string; end: string }[] = [];
  for (let start = startOf(first, unit); start <= last; start = plus(endOf(start, unit), 1)) spans.push({ start, end: endOf(start, unit) });
  return spans;
}

/** The first and the last day of dated articles; null where there is none. */
export function spanOf(articles: readonly Article[]): { first: string; last: string } | null {
  let span: { first: string; last: string } | null = null;
  for (const article of articles) {
    const day = dayOf(article);
    if (day === null) continue;
    if (!span) span = { first: day, last: day };
    else if (day < span.first) span.first = day;
    else if (day > span.last) span.last = day;
  }
  return span;
}

/** How many units a span would take. */
export function countOf(first: string, last: string, unit: Unit): number {
  const days = daysBetween(startOf(first, unit), last);
  return unit === 'day' ? days : unit === 'week' ? Math.ceil(days / 7) : Math.ceil(days / 31);
}

/** Puts articles and stances into units; with somebody chosen only the articles that name them, and their stances. */
export function timelineOf({ articles, refs, profiles }: Corpus, unit: Unit, chosen: string | null, role: Role, span = spanOf(articles)): Timeline {
  const own = chosen === null ? articles : (profiles.get(chosen)?.articles ?? []);
  const undated = own.filter((article) => dayOf(article) === null);
  if (!span) return { bins: [], undated };
  const bins = spansBetween(span.first, span.last, unit).map(({ start, end }) => ({
    start,
    end,
    articles: [] as Article[],
    mentions: 0,
    tally: { support: 0, oppose: 0, neutral: 0 },
    refs: [] as Ref[],
  }));
  const byStart = new Map(bins.map((bin) => [bin.start, bin]));
  const byDay = new Map<string, (typeof bins)[number] | undefined>();
  const binOf = (article: Article) => {
    const day = dayOf(article);
    if (day === null) return undefined;
    if (!byDay.has(day)) byDay.set(day, byStart.get(startOf(day, unit)));
    return byDay.get(day);
  };
  for (const article of own) {
    const bin = binOf(article);
    if (!bin) continue;
    bin.articles.push(article);
    if (chosen !== null) bin.mentions += mentionsIn(article, chosen);
  }
  for (const ref of refs) {
    if (chosen !== null && !concerns(ref, chosen, role)) continue;
    const bin = binOf(ref.article);
    if (!bin) continue;
    bin.tally[ref.stance.stance] += 1;
    bin.refs.push(ref);
  }
  return { bins, undated };
}

function concerns({ holder, target }: Ref, chosen: string, role: Role): boolean {
  return (role !== 'received' && holder === chosen) || (role !== 'given' && target === chosen);
}

function mentionsIn(article: Article, key: string): number {
  const analysis = analysisOf(article);
  if (!analysis) return 0;
  const { mentions } = digest(analysis);
  return analysis.entities.reduce((sum, entity) => (entity.key === key ? sum + (mentions.get(entity.id)?.length ?? 0) : sum), 0);
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function isoOf(time: number): string {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

export function plus(day: string, days: number): string {
  return isoOf(timeOf(day) + days * DAY_MS);
}
