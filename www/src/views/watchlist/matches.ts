/** What rows of a watch list match in analyzed articles. The core names such an entity as its row does, and gives it a key of its own kind. */

import type { Analysis, Mention } from '../../analysis';
import type { Article } from '../../state/state';
import { tidy } from './rows';

/** A place where a row matches. */
export interface Match {
  readonly article: Article;
  /** Which of the mentions of its entity it is. */
  readonly at: number;
  readonly mention: Mention;
}

export interface Matches {
  readonly mentions: number;
  readonly articles: number;
  /** The first ones, each from another article where there are several. */
  readonly examples: readonly Match[];
}

export const NO_MATCH: Matches = { mentions: 0, articles: 0, examples: [] };

/** An article as it was read, before any correction. */
export interface Source {
  readonly article: Article;
  readonly analysis: Analysis;
}

const EXAMPLES = 2;
const watched = new WeakMap<Analysis, ReadonlyMap<string, readonly Mention[]>>();

/** The mentions of each watched name. */
function watchedIn(analysis: Analysis): ReadonlyMap<string, readonly Mention[]> {
  let found = watched.get(analysis);
  if (!found) {
    const names = new Map(analysis.entities.filter(({ key }) => key.startsWith('watch:')).map(({ id, name }) => [id, name]));
    const mentions = new Map<string, Mention[]>();
    if (names.size > 0) {
      for (const mention of analysis.mentions) {
        const name = names.get(mention.entity);
        if (name !== undefined) mentions.set(name, [...(mentions.get(name) ?? []), mention]);
      }
    }
    watched.set(analysis, (found = mentions));
  }
  return found;
}

/** By the name of the row. */
export function matchesOf(sources: readonly Source[]): ReadonlyMap<string, Matches> {
  const found = new Map<string, { mentions: number; articles: number; examples: Match[]; more: Match[] }>();
  for (const { article, analysis } of sources) {
    for (const [name, mentions] of watchedIn(analysis)) {
      const one = found.get(name) ?? { mentions: 0, articles: 0, examples: [], more: [] };
      found.set(name, one);
      one.mentions += mentions.length;
      one.articles += 1;
      const [first, second] = mentions;
      if (first && one.examples.length < EXAMPLES) one.examples.push({ article, at: 0, mention: first });
      if (second && one.more.length < EXAMPLES) one.more.push({ article, at: 1, mention: second });
    }
  }
  return new Map(
    [...found].map(([name, { mentions, articles, examples, more }]) => [
      name,
      { mentions, articles, examples: [...examples, ...more].slice(0, EXAMPLES) },
    ]),
  );
}

export function matchesFor(matches: ReadonlyMap<string, Matches>, name: string): Matches {
  return matches.get(tidy(name)) ?? NO_MATCH;
}
