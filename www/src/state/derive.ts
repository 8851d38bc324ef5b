/** What follows from an analysis: looked up by every view, so computed once for each. */

import type { Analysis, Entity, EntityType, Mention, Relation, Stance } from '../analysis';
import type { Article, State } from './state';

/** A stance with its place in the analysis, by which it is selected. */
export interface Numbered {
  readonly index: number;
  readonly stance: Stance;
}

export interface Digest {
  readonly entity: ReadonlyMap<string, Entity>;
  /** The mentions of each entity, in order; those by name, title or pronoun alike. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  readonly stances: readonly Numbered[];
  /** Those that sign the article and are named nowhere else in it: its outlet, its author. */
  readonly signing: ReadonlySet<string>;
}

const digests = new WeakMap<Analysis, Digest>();

export function digest(analysis: Analysis): Digest {
  let found = digests.get(analysis);
  if (!found) {
    const mentions = new Map<string, Mention[]>();
    for (const mention of analysis.mentions) {
      const list = mentions.get(mention.entity);
      if (list) list.push(mention);
      else mentions.set(mention.entity, [mention]);
    }
    const bylines = analysis.zones.filter(({ kind }) => kind === 'byline');
    const signs = ({ start, end }: Mention) => bylines.some((line) => line.start <= start && end <= line.end);
    found = {
      entity: new Map(analysis.entities.map((entity) => [entity.id, entity])),
      mentions,
      stances: analysis.stances.map((stance, index) => ({ index, stance })),
      signing: new Set([...mentions].filter(([, all]) => all.every(signs)).map(([id]) => id)),
    };
    digests.set(analysis, found);
  }
  return found;
}

export function currentArticle(state: State): Article | null {
  return state.articles.find((article) => article.key === state.current) ?? null;
}

export function analysisOf(article: Article | null): Analysis | null {
  return article?.outcome.state === 'done' ? article.outcome.analysis : null;
}

/** The stances that the threshold lets through. Both have two decimals, but not the same nearest fraction: .7 in 32 bits is less than .7 in 64. */
export function shownStances(analysis: Analysis, threshold: number): Numbered[] {
  return digest(analysis).stances.filter(({ stance }) => Math.round(stance.confidence * 100) >= Math.round(threshold * 100));
}

/** A tie between the same parties, with the places in the analysis where the article names it. */
export interface Tie {
  readonly relation: Relation;
  readonly indices: readonly number[];
}

/** The ties of the article, each once, by where they are first named. */
export function ties(analysis: Analysis): Tie[] {
  const found = new Map<string, { relation: Relation; indices: number[] }>();
  for (const [index, relation] of analysis.relations.entries()) {
    const key = [relation.kind, ...relation.between.toSorted()].join(' ');
    const known = found.get(key);
    if (known) known.indices.push(index);
    else found.set(key, { relation, indices: [index] });
  }
  return [...found.values()];
}

/** The entities of the given types, those most often named first. */
export function ranked(analysis: Analysis, types: readonly EntityType[]): Entity[] {
  const { mentions } = digest(analysis);
  const count = (entity: Entity) => mentions.get(entity.id)?.length ?? 0;
  return analysis.entities.filter((entity) => types.includes(entity.type)).toSorted((a, b) => count(b) - count(a));
}
