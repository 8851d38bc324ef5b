/** Tries a list before it counts: which rows the core refuses, and what the others match in a few articles. */

import type { Lease } from '../../engine/shared';
import { asRasidError } from '../../engine/errors';
import type { Article } from '../../state/state';
import { matchesOf, type Matches, type Source } from './matches';
import { isEmpty, listOf, problemOf, type Row, tidy } from './rows';

/** Why a row cannot be read; as the core says it, or `name` where it has none. */
export type Problems = ReadonlyMap<number, string>;

export interface Trial {
  /** By the id of the row. */
  readonly problems: Problems;
  /** The list of the rows that are good. */
  readonly list: string;
  /** What they match in the articles that were tried. */
  readonly matches: ReadonlyMap<string, Matches>;
}

/** A row without a name is passed over by the core; the user would not know why. */
export const NAMELESS = 'name';

export async function tryList(engine: Lease, rows: readonly Row[], articles: readonly Article[]): Promise<Trial> {
  const problems = new Map<number, string>();
  const written = rows.filter((row) => !isEmpty(row));
  for (const { id, cells } of written) if (tidy(cells.name) === '') problems.set(id, NAMELESS);
  let good = written.filter(({ id }) => !problems.has(id));
  for (;;) {
    const list = listOf(good);
    try {
      const sources: Source[] = [];
      // An empty text too makes the core read the list.
      if (articles.length === 0 && list !== '') await engine.analyze('', '', list);
      for (const article of articles) {
        const { analysis } = await engine.analyze(article.text, article.name, list);
        sources.push({ article, analysis });
      }
      return { problems, list, matches: matchesOf(sources) };
    } catch (thrown) {
      const error = asRasidError(thrown);
      const problem = error.code === 'watch-list' ? problemOf(error.message) : null;
      const refused = problem && good[problem.at];
      if (!refused) throw error;
      // The core stops at the first; the others are wanted too.
      problems.set(refused.id, problem.reason);
      good = good.filter((row) => row !== refused);
    }
  }
}
