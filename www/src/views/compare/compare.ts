/** Two lots of articles beside one another: who is named more, which sides are taken, where they differ. Counts and shares, no model. */

import type { Entity, Polarity } from '../../analysis';
import type { Corpus, Profile, Ref, Tally } from '../../corpus/corpus';
import { POLARITIES } from '../../kinds';

/** So many of so many, with the Wilson interval at 95 %: where the true share may well lie if these articles are a sample of more. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The quantile of the normal distribution for 95 %. */
const Z = 1.96;

export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, share: 0, low: 0, high: 1 };
  const share = count / of;
  const scale = 1 + Z ** 2 / of;
  const centre = (share + Z ** 2 / (2 * of)) / scale;
  const reach = (Z / scale) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { count, of, share, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

/** Somebody, by the share of articles that name them. */
export interface NameRow {
  readonly key: string;
  readonly entity: Entity;
  readonly a: Share;
  readonly b: Share;
  /** Share in A less share in B. */
  readonly difference: number;
  /** Whether the intervals lie apart; else the difference may be chance. */
  readonly clear: boolean;
}

/** Everybody whom either names, the clear and the large differences first. */
export function nameRows(a: Corpus, b: Corpus): NameRow[] {
  const rows: NameRow[] = [];
  for (const key of new Set([...a.profiles.keys(), ...b.profiles.keys()])) {
    const entity = (a.profiles.get(key) ?? b.profiles.get(key))?.entity;
    if (!entity) continue;
    const inA = shareOf(a.profiles.get(key)?.articles.length ?? 0, a.articles.length);
    const inB = shareOf(b.profiles.get(key)?.articles.length ?? 0, b.articles.length);
    const clear = inA.low > inB.high || inB.low > inA.high;
    rows.push({ key, entity, a: inA, b: inB, difference: inA.share - inB.share, clear });
  }
  const rank = (row: NameRow) => Math.abs(row.difference);
  return rows.sort((x, y) => Number(y.clear) - Number(x.clear) || rank(y) - rank(x) || y.a.count + y.b.count - x.a.count - x.b.count || (x.key < y.key ? -1 : 1));
}

/** Whom only the first names, those in most articles first. */
export function onlyIn(first: Corpus, other: Corpus): Profile[] {
  return [...first.profiles.values()]
    .filter(({ key }) => !other.profiles.has(key))
    .sort((x, y) => y.articles.length - x.articles.length || y.mentions - x.mentions || (x.key < y.key ? -1 : 1));
}

/** The stances of one direction among all. */
export interface PolarityRow {
  readonly polarity: Polarity;
  readonly a: Share;
  readonly b: Share;
}

export function polarityRows(a: Corpus, b: Corpus): PolarityRow[] {
  const count = ({ refs }: Corpus, polarity: Polarity) => refs.filter(({ stance }) => stance.stance === polarity).length;
  return POLARITIES.map((polarity) => ({
    polarity,
    a: shareOf(count(a, polarity), a.refs.length),
    b: shareOf(count(b, polarity), b.refs.length),
  }));
}

/** One that holds stances towards another, in both lots. */
export interface PairRow {
  readonly holder: string;
  readonly target: string;
  readonly a: Pair;
  readonly b: Pair;
  /** One lot has support where the other has opposition; else one of them takes no side. */
  readonly opposite: boolean;
}

export interface Pair {
  readonly tally: Readonly<Tally>;
  readonly refs: readonly Ref[];
}

/** What most of the stances are; neutral where no side has more. */
export function leaning({ support, oppose }: Tally): Polarity {
  return support > oppose ? 'support' : oppose > support ? 'oppose' : 'neutral';
}

/** The pairs that lean another way in A than in B, contraries first. */
export function differingPairs(a: Corpus, b: Corpus): PairRow[] {
  const inB = pairsOf(b);
  const rows: PairRow[] = [];
  for (const [name, pair] of pairsOf(a)) {
    const other = inB.get(name);
    const ref = pair.refs[0];
    if (!other || !ref || ref.target === null) continue;
    const [here, there] = [leaning(pair.tally), leaning(other.tally)];
    if (here !== there) rows.push({ holder: ref.holder, target: ref.target, a: pair, b: other, opposite: here !== 'neutral' && there !== 'neutral' });
  }
  const size = (row: PairRow) => row.a.refs.length + row.b.refs.length;
  return rows.sort((x, y) => Number(y.opposite) - Number(x.opposite) || size(y) - size(x));
}

function pairsOf({ refs }: Corpus): Map<string, { tally: Tally; refs: Ref[] }> {
  const pairs = new Map<string, { tally: Tally; refs: Ref[] }>();
  for (const ref of refs) {
    if (ref.target === null) continue;
    const name = `${ref.holder}\n${ref.target}`;
    let pair = pairs.get(name);
    if (!pair) pairs.set(name, (pair = { tally: { support: 0, oppose: 0, neutral: 0 }, refs: [] }));
    pair.tally[ref.stance.stance] += 1;
    pair.refs.push(ref);
  }
  return pairs;
}
