/** What the map shows of each country, and in which of its steps. */

import type { Corpus, Profile, Ref, Tally } from '../../corpus/corpus';

export type Measure = 'mentions' | 'given' | 'received';
export const MEASURES: readonly Measure[] = ['mentions', 'given', 'received'];

export interface Question {
  readonly measure: Measure;
  /** Of stances: towards or from whom; null for all. */
  readonly chosen: string | null;
  /** Whether a state's people and bodies count as it. */
  readonly whole: boolean;
}

/** A country in numbers. */
export interface Figure {
  readonly code: string;
  /** The key of the country itself; none where only its people and bodies are named. */
  readonly key: string | null;
  /** The keys of all that count as it. */
  readonly keys: readonly string[];
  readonly mentions: number;
  readonly articles: number;
  readonly tally: Readonly<Tally>;
  readonly refs: readonly Ref[];
}

export function figuresOf({ profiles, refs }: Corpus, { measure, chosen, whole }: Question): Map<string, Figure> {
  const figures = new Map<string, Building>();
  const of = (code: string) => {
    let figure = figures.get(code);
    if (!figure) figures.set(code, (figure = { code, key: null, keys: [], mentions: 0, naming: new Set(), articles: 0, tally: { support: 0, oppose: 0, neutral: 0 }, refs: [] }));
    return figure;
  };
  const codeOf = (key: string | null) => {
    const profile = key === null ? undefined : profiles.get(key);
    return profile && counts(profile, whole) ? profile.entity.country : null;
  };

  for (const profile of profiles.values()) {
    const code = codeOf(profile.key);
    if (code === null) continue;
    const figure = of(code);
    figure.keys.push(profile.key);
    figure.mentions += profile.mentions;
    for (const article of profile.articles) figure.naming.add(article.key);
    if (profile.entity.type === 'country') figure.key ??= profile.key;
  }
  if (measure !== 'mentions') {
    for (const ref of refs) {
      const [own, other] = measure === 'given' ? [ref.holder, ref.target] : [ref.target, ref.holder];
      if (chosen !== null && other !== chosen) continue;
      const code = codeOf(own);
      if (code === null) continue;
      const figure = of(code);
      figure.tally[ref.stance.stance] += 1;
      figure.refs.push(ref);
    }
  }
  for (const figure of figures.values()) figure.articles = figure.naming.size;
  return figures;
}

interface Building extends Figure {
  key: string | null;
  readonly keys: string[];
  mentions: number;
  articles: number;
  readonly naming: Set<string>;
  readonly tally: Tally;
  readonly refs: Ref[];
}

function counts({ entity }: Profile, whole: boolean): boolean {
  return entity.country !== null && (whole || entity.type === 'country');
}

export type Side = 'oppose-2' | 'oppose-1' | 'mixed' | 'support-1' | 'support-2';
export const SIDES: readonly Side[] = ['oppose-2', 'oppose-1', 'mixed', 'support-1', 'support-2'];

/** Four fifths of those that take a side make it one side's; three fifths make it more that side's. None where there is no stance. */
export function sideOf({ support, oppose, neutral }: Tally): Side | null {
  const directed = support + oppose;
  if (directed === 0) return neutral > 0 ? 'mixed' : null;
  const share = support / directed;
  if (share >= 0.8) return 'support-2';
  if (share >= 0.6) return 'support-1';
  if (share > 0.4) return 'mixed';
  return share > 0.2 ? 'oppose-1' : 'oppose-2';
}

/** The most steps that mentions are shown in. */
const STEPS = 5;

/** The first number of each step for counts up to `most`: each number its own where they are few, else steps of equal ratio. */
export function stepsFor(most: number): number[] {
  if (most <= STEPS) return Array.from({ length: most }, (_, i) => i + 1);
  const starts = Array.from({ length: STEPS }, (_, i) => Math.round(most ** (i / STEPS)));
  return starts.map((start, i) => Math.max(start, i + 1));
}

/** Which step a count belongs to, from 1; 0 for none. */
export function stepOf(count: number, steps: readonly number[]): number {
  return count <= 0 ? 0 : steps.filter((start) => start <= count).length;
}

/** What the colour of a country tells: articles, or stances. */
export function valueOf({ articles, refs }: Figure, measure: Measure): number {
  return measure === 'mentions' ? articles : refs.length;
}
