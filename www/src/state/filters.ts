/** Which articles the views over all articles count. */

import type { Article } from './state';
import { fold } from '../text/fold';

export interface Filters {
  /** Folded names of the outlets that count; all where there is none. `''` stands for articles without an outlet. */
  readonly outlets: readonly string[];
  /** First and last day that count, `YYYY-MM-DD`. Articles without a date count only where neither is set. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether near-identical articles count each for itself. */
  readonly apart: boolean;
}

export const ALL_ARTICLES: Filters = { outlets: [], from: null, to: null, apart: false };

/** A thousand articles are of few outlets, and are asked for them whenever one comes in. */
const keys = new Map<string, string>();

/** The outlet of an article as a key that spelling does not part. */
export function outletKey(source: string | null): string {
  if (source === null) return '';
  let key = keys.get(source);
  if (key === undefined) keys.set(source, (key = fold(source)));
  return key;
}

/** Whether the article passes; copies are another matter. */
export function passes({ outcome }: Article, { outlets, from, to }: Filters): boolean {
  if (outcome.state !== 'done') return false;
  const { source, published } = outcome.analysis.doc;
  if (outlets.length > 0 && !outlets.includes(outletKey(source))) return false;
  if (from === null && to === null) return true;
  return published !== null && (from === null || published >= from) && (to === null || published <= to);
}
