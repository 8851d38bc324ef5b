/** What is said in an article and by whom: its quotes, and the stances that it reports of a speaker in its own words. */

import type { Analysis, Entity, Span } from '../analysis';
import { digest, shownStances, type Numbered } from '../state/derive';
import type { Article, Selection } from '../state/state';

export interface Saying {
  readonly article: Article;
  readonly kind: 'quote' | 'reported';
  /** The quoted words without their marks; of a report the clause. */
  readonly words: Span;
  /** None where it is not known. */
  readonly speaker: Entity | null;
  /** How many words it has. */
  readonly length: number;
  /** It stands inside of another quote, which holds its words too. */
  readonly inner: boolean;
  /** The stances that it expresses. */
  readonly stances: readonly Numbered[];
}

interface Said {
  readonly threshold: number;
  readonly sayings: readonly Saying[];
}

const read = new WeakMap<Analysis, Said>();

/** Computed once for each analysis and threshold. */
export function sayingsOf(article: Article, threshold: number): readonly Saying[] {
  if (article.outcome.state !== 'done') return [];
  const { analysis } = article.outcome;
  let said = read.get(analysis);
  if (said?.threshold !== threshold) {
    said = { threshold, sayings: [...quotes(article, analysis, threshold), ...reports(article, analysis, threshold)].sort((a, b) => a.words.start - b.words.start) };
    read.set(analysis, said);
  }
  return said.sayings;
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;
const wordsIn = (text: string, { start, end }: Span) => text.slice(start, end).match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0;

function quoteZones({ zones }: Analysis) {
  const furniture = zones.filter(({ kind }) => kind === 'boilerplate');
  return zones.filter((zone) => zone.kind === 'quote' && !furniture.some((other) => holds(other, zone)));
}

function quotes(article: Article, analysis: Analysis, threshold: number): Saying[] {
  const { entity } = digest(analysis);
  const stances = shownStances(analysis, threshold).filter(({ stance }) => stance.attribution === 'quoted');
  const zones = quoteZones(analysis);
  return zones.map((zone) => ({
    article,
    kind: 'quote',
    words: zone,
    speaker: (zone.speaker !== undefined && entity.get(zone.speaker)) || null,
    length: wordsIn(article.text, zone),
    inner: zones.some((other) => other !== zone && holds(other, zone)),
    stances: stances.filter(({ stance }) => holds(zone, stance.cue)),
  }));
}

/** Several stances of one clause and speaker are one report. */
function reports(article: Article, analysis: Analysis, threshold: number): Saying[] {
  const { entity } = digest(analysis);
  const zones = quoteZones(analysis);
  const found = new Map<string, Saying & { readonly stances: Numbered[] }>();
  for (const numbered of shownStances(analysis, threshold)) {
    const { speaker, attribution, evidence, cue } = numbered.stance;
    const by = speaker === null ? undefined : entity.get(speaker);
    if (!by || attribution === 'author' || zones.some((zone) => holds(zone, cue))) continue;
    const id = `${by.id} ${evidence.start} ${evidence.end}`;
    const known = found.get(id);
    if (known) known.stances.push(numbered);
    else {
      const length = wordsIn(article.text, evidence);
      found.set(id, { article, kind: 'reported', words: evidence, speaker: by, length, inner: false, stances: [numbered] });
    }
  }
  return [...found.values()];
}

/** What to select in the article so that the reader stands at the saying: its stance, its speaker, else whoever is named nearest to it. */
export function selectionOf({ article, speaker, words, stances }: Saying): Selection | null {
  if (article.outcome.state !== 'done') return null;
  if (stances[0]) return { kind: 'stance', index: stances[0].index };
  const { analysis } = article.outcome;
  const { mentions } = digest(analysis);
  const candidates = (speaker && mentions.get(speaker.id)) ?? analysis.mentions;
  const distance = (span: Span) => Math.max(words.start - span.end, span.start - words.end, 0);
  const nearest = candidates.reduce<(typeof candidates)[number] | null>((best, one) => (best === null || distance(one) < distance(best) ? one : best), null);
  if (!nearest) return null;
  return { kind: 'entity', id: nearest.entity, at: (mentions.get(nearest.entity) ?? []).indexOf(nearest) };
}
