/** How a cell looks: one polarity or several, and how strong. */

import type { Polarity } from '../../analysis';
import type { Tally } from '../../corpus/corpus';
import { total } from '../../corpus/corpus';
import { POLARITIES } from '../../kinds';

export type Look = Polarity | 'mixed';

/** Null where nothing is stated. */
export function lookOf(tally: Tally): Look | null {
  const there = POLARITIES.filter((polarity) => tally[polarity] > 0);
  return there.length > 1 ? 'mixed' : (there[0] ?? null);
}

/** One of five steps, each for twice as many stances. */
export function strengthOf(tally: Tally): number {
  return Math.min(5, Math.ceil(Math.log2(total(tally) + 1)));
}
