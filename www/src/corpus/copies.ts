/**
 * Near-identical articles: one agency story in many outlets. Sketches are compared by MinHash: the share of equal places
 * estimates the share of words in a row that two texts have in common; those that share a band are compared at all.
 */

import type { Article } from '../state/state';

/** As in the core (`src/corpus/sketch.rs`), where they were measured: places of a sketch in a band, and the share of equal places of one story. */
const ROWS = 3;
const SAME = 0.5;

export function similarity(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  let equal = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i] === b[i]) equal += 1;
  return equal / a.length;
}

/** Tells, for each article as it comes, which story it is. */
export class CopyIndex {
  #bands = new Map<string, Article[]>();
  #story = new Map<string, string>();

  /** The name of its story: the key of the article of it that came first. */
  add(article: Article): string {
    if (article.outcome.state !== 'done') return article.key;
    const { sketch } = article.outcome;
    const known = this.#story.get(article.key);
    if (known !== undefined) return known;
    const bands = bandsOf(sketch);
    const first = this.#match(article, sketch, bands) ?? article.key;
    for (const band of bands) {
      const list = this.#bands.get(band);
      if (list) list.push(article);
      else this.#bands.set(band, [article]);
    }
    this.#story.set(article.key, first);
    return first;
  }

  #match(article: Article, sketch: Uint32Array, bands: readonly string[]): string | null {
    for (const band of bands) {
      for (const other of this.#bands.get(band) ?? []) {
        if (other.outcome.state !== 'done' || article.outcome.state !== 'done') continue;
        const same = other.outcome.raw.doc.sha256 === article.outcome.raw.doc.sha256;
        if (same || similarity(sketch, other.outcome.sketch) >= SAME) return this.#story.get(other.key) ?? other.key;
      }
    }
    return null;
  }
}

function bandsOf(sketch: Uint32Array): string[] {
  const bands: string[] = [];
  for (let at = 0; at < sketch.length; at += ROWS) bands.push(`${at} ${sketch.subarray(at, at + ROWS).join(' ')}`);
  return bands;
}

/** The first article of a story, and its copies. */
export interface Story {
  readonly first: Article;
  readonly copies: readonly Article[];
}

let index = new CopyIndex();
let indexed: ReadonlySet<string> = new Set();
let last: { readonly articles: readonly Article[]; readonly stories: Story[] } | null = null;

/** Groups all articles that are done, in order; once for all that ask of the same articles. */
export function stories(articles: readonly Article[]): readonly Story[] {
  if (last?.articles !== articles) last = { articles, stories: grouped(articles) };
  return last.stories;
}

/** What was grouped before is not compared again. */
function grouped(articles: readonly Article[]): Story[] {
  const keys = new Set(articles.map(({ key }) => key));
  // Where an article went away, another may be the first of its story.
  if ([...indexed].some((key) => !keys.has(key))) index = new CopyIndex();
  indexed = keys;
  const found = new Map<string, { first: Article; copies: Article[] }>();
  for (const article of articles) {
    if (article.outcome.state !== 'done') continue;
    const id = index.add(article);
    const story = found.get(id);
    if (story) story.copies.push(article);
    else found.set(id, { first: article, copies: [] });
  }
  return [...found.values()];
}
