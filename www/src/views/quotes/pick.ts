/** Which sayings are shown, and who says how much. */

import type { Entity } from '../../analysis';
import type { Saying } from '../../corpus/sayings';
import { fold } from '../../text/fold';

/** What a saying's country can be beside a code. */
export const NO_COUNTRY = '-';
export const UNKNOWN = '?';

export interface Wanted {
  readonly kind: 'all' | Saying['kind'];
  /** The least words of a quote; of quotes within quotes too where it is 0. */
  readonly least: number;
  /** A country's code, `NO_COUNTRY` or `UNKNOWN`; null for all. */
  readonly country: string | null;
  /** The key of the speaker; null for all. */
  readonly speaker: string | null;
  /** Folded. */
  readonly query: string;
}

export interface Speaker {
  readonly entity: Entity;
  readonly sayings: number;
}

/** Whether a saying is long enough to be one by itself. */
export function longEnough({ kind, length, inner }: Saying, least: number): boolean {
  return least === 0 || kind === 'reported' || (length >= least && !inner);
}

export function countryOf({ speaker }: Saying): string {
  return speaker === null ? UNKNOWN : (speaker.country ?? NO_COUNTRY);
}

export function ofKind(saying: Saying, { kind, least }: Wanted): boolean {
  return (kind === 'all' || saying.kind === kind) && longEnough(saying, least);
}

export function fits(saying: Saying, wanted: Wanted): boolean {
  return (
    (wanted.country === null || countryOf(saying) === wanted.country) &&
    (wanted.speaker === null || saying.speaker?.key === wanted.speaker) &&
    (wanted.query === '' || haystack(saying).includes(wanted.query))
  );
}

const haystacks = new WeakMap<Saying, string>();

/** The words and the speaker's names, folded once. */
function haystack(saying: Saying): string {
  let found = haystacks.get(saying);
  if (found === undefined) {
    const { article, words, speaker } = saying;
    const parts = [article.text.slice(words.start, words.end), speaker?.name, speaker?.name_en, speaker?.role];
    haystacks.set(saying, (found = fold(parts.filter(Boolean).join(' '))));
  }
  return found;
}

/** Those who say most first; then by name. */
export function speakersOf(sayings: readonly Saying[]): Speaker[] {
  const found = new Map<string, { entity: Entity; sayings: number }>();
  for (const { speaker } of sayings) {
    if (!speaker) continue;
    const one = found.get(speaker.key);
    if (one) one.sayings += 1;
    else found.set(speaker.key, { entity: speaker, sayings: 1 });
  }
  return [...found.values()].sort((a, b) => b.sayings - a.sayings || a.entity.name.localeCompare(b.entity.name, 'ar'));
}

/** How much is said in each country's name, most first. */
export function countriesOf(sayings: readonly Saying[]): [country: string, sayings: number][] {
  const found = new Map<string, number>();
  for (const saying of sayings) {
    const country = countryOf(saying);
    found.set(country, (found.get(country) ?? 0) + 1);
  }
  return [...found].sort((a, b) => b[1] - a[1]);
}
