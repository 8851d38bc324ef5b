/** All articles that count, folded into one: who is named how often and where, who stands where. */

import type { Entity, Polarity, Stance } from '../analysis';
import { digest, shownStances } from '../state/derive';
import { passes } from '../state/filters';
import type { Article, State } from '../state/state';
import { stories } from './copies';

/** A stance in its article, with the keys of its ends. */
export interface Ref {
  readonly article: Article;
  readonly index: number;
  readonly stance: Stance;
  readonly holder: string;
  /** None where only an object is stated. */
  readonly target: string | null;
}

export type Tally = Record<Polarity, number>;

export function total({ support, oppose, neutral }: Readonly<Tally>): number {
  return support + oppose + neutral;
}

/** An entity over all articles that count, but for those that it only signs. */
export interface Profile {
  readonly key: string;
  /** As the first article that names it has it; its role is the last one given. */
  readonly entity: Entity;
  readonly mentions: number;
  /** The articles that name it. */
  readonly articles: readonly Article[];
  readonly given: Readonly<Tally>;
  readonly received: Readonly<Tally>;
}

export interface Corpus {
  /** The articles that count, in order. */
  readonly articles: readonly Article[];
  /** The copies of each, by its key; those that no filter leaves out. */
  readonly copies: ReadonlyMap<string, readonly Article[]>;
  readonly profiles: ReadonlyMap<string, Profile>;
  /** The stances that the threshold lets through. */
  readonly refs: readonly Ref[];
}

/** What a corpus depends on. */
export type CorpusState = Pick<State, 'articles' | 'filters' | 'threshold'>;

let last: { articles: State['articles']; filters: State['filters']; threshold: number; corpus: Corpus } | null = null;

/** The corpus of a state; computed once for all views. */
export function corpusOf({ articles, filters, threshold }: CorpusState): Corpus {
  if (last?.articles !== articles || last.filters !== filters || last.threshold !== threshold) {
    last = { articles, filters, threshold, corpus: fold({ articles, filters, threshold }) };
  }
  return last.corpus;
}

/** The corpus of some articles of a state: an outlet, a period. */
export function corpusWhere(state: CorpusState, filters: Partial<State['filters']>): Corpus {
  return fold({ ...state, filters: { ...state.filters, ...filters } });
}

function fold({ articles, filters, threshold }: CorpusState): Corpus {
  const counted: Article[] = [];
  const copies = new Map<string, readonly Article[]>();
  // Of a story the first article that passes counts.
  for (const { first, copies: others } of stories(articles)) {
    const passing = [first, ...others].filter((article) => passes(article, filters));
    if (filters.apart) counted.push(...passing);
    else if (passing[0]) {
      counted.push(passing[0]);
      if (passing.length > 1) copies.set(passing[0].key, passing.slice(1));
    }
  }

  const profiles = new Map<string, Building>();
  const refs: Ref[] = [];
  for (const article of counted) {
    if (article.outcome.state !== 'done') continue;
    const { analysis } = article.outcome;
    const { entity: entities, mentions, signing } = digest(analysis);
    for (const entity of analysis.entities) {
      // Whoever wrote of all this is no party to it.
      if (signing.has(entity.id)) continue;
      const profile = profiles.get(entity.key) ?? start(entity);
      profiles.set(entity.key, profile);
      profile.mentions += mentions.get(entity.id)?.length ?? 0;
      profile.articles.push(article);
      if (entity.role !== null) profile.entity = { ...profile.entity, role: entity.role };
    }
    for (const { index, stance } of shownStances(analysis, threshold)) {
      const holder = entities.get(stance.holder)?.key;
      const target = stance.target === null ? null : (entities.get(stance.target)?.key ?? null);
      if (holder === undefined) continue;
      refs.push({ article, index, stance, holder, target });
      const giver = profiles.get(holder);
      if (giver) giver.given[stance.stance] += 1;
      const receiver = target === null ? undefined : profiles.get(target);
      if (receiver) receiver.received[stance.stance] += 1;
    }
  }
  return { articles: counted, copies, profiles, refs };
}

interface Building extends Profile {
  entity: Entity;
  mentions: number;
  readonly articles: Article[];
  readonly given: Tally;
  readonly received: Tally;
}

function start(entity: Entity): Building {
  return { key: entity.key, entity, mentions: 0, articles: [], given: none(), received: none() };
}

function none(): Tally {
  return { support: 0, oppose: 0, neutral: 0 };
}
