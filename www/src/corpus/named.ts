/** Where articles name an entity. */

import type { Analysis, Mention } from '../analysis';
import { analysisOf, digest } from '../state/derive';
import type { Article } from '../state/state';

/** An entity in one of the articles that name it. */
export interface Appearance {
  readonly article: Article;
  readonly analysis: Analysis;
  /** Its id there. */
  readonly id: string;
  readonly mentions: readonly Mention[];
}

/** A mention; `at` is its place among those of its article. */
export interface Named {
  readonly article: Article;
  readonly id: string;
  readonly at: number;
  readonly words: Mention;
}

export function appearances(articles: readonly Article[], key: string): Appearance[] {
  return articles.flatMap((article) => {
    const analysis = analysisOf(article);
    const id = analysis?.entities.find((entity) => entity.key === key)?.id;
    return analysis && id !== undefined ? [{ article, analysis, id, mentions: digest(analysis).mentions.get(id) ?? [] }] : [];
  });
}

export function namings(articles: readonly Article[], key: string): Named[] {
  return appearances(articles, key).flatMap(({ article, id, mentions }) => mentions.map((words, at) => ({ article, id, at, words })));
}
