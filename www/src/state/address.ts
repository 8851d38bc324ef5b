/**
 * What is looked at, as the fragment of an address: the view, the filters, what is chosen, and a place in an article. Articles are
 * named by the beginning of their hash, so the address holds no text, and leads whoever has the same article to the same words.
 */

import { analysisOf, currentArticle, digest } from './derive';
import { ALL_ARTICLES } from './filters';
import { INITIAL, type Article, type Selection, type State, type ViewName, VIEWS } from './state';

/** A place in an article, by its hash. */
export interface Place {
  readonly hash: string;
  /** Where the selected words begin and end, in UTF-16 units; none where only the article is meant. */
  readonly start: number | null;
  readonly end: number | null;
}

export interface Address {
  readonly change: Partial<State>;
  readonly place: Place | null;
}

const HASH = 16;

export function addressOf(state: State): string {
  const { view, filters, chosen, threshold } = state;
  const params = new URLSearchParams();
  const put = (name: string, value: string | null, unless: string | null = null) => {
    if (value !== null && value !== unless) params.set(name, value);
  };
  put('view', view, INITIAL.view);
  put('actor', chosen);
  put('min', String(Math.round(threshold * 100)), String(Math.round(INITIAL.threshold * 100)));
  put('from', filters.from);
  put('to', filters.to);
  if (filters.apart) put('copies', 'apart');
  for (const outlet of filters.outlets) params.append('outlet', outlet);
  const article = view === 'article' ? currentArticle(state) : null;
  const analysis = analysisOf(article);
  if (analysis) {
    put('article', analysis.doc.sha256.slice(0, HASH));
    const words = selected(state, article);
    if (words) put('at', `${words.start}-${words.end}`);
  }
  return params.toString();
}

/** Reads a fragment; what it does not say is as at first. */
export function readAddress(fragment: string): Address {
  const params = new URLSearchParams(fragment);
  const view = params.get('view') as ViewName;
  const day = (name: string) => params.get(name)?.match(/^\d{4}-\d\d-\d\d$/)?.[0] ?? null;
  const min = Number(params.get('min') ?? INITIAL.threshold * 100);
  const hash = params.get('article')?.match(/^[0-9a-f]{16}$/)?.[0];
  const at = params.get('at')?.match(/^(\d{1,9})-(\d{1,9})$/);
  return {
    change: {
      view: VIEWS.includes(view) ? view : INITIAL.view,
      chosen: params.get('actor'),
      threshold: min >= 0 && min <= 100 ? min / 100 : INITIAL.threshold,
      filters: {
        ...ALL_ARTICLES,
        outlets: params.getAll('outlet'),
        from: day('from'),
        to: day('to'),
        apart: params.get('copies') === 'apart',
      },
    },
    place: hash === undefined ? null : { hash, start: at ? Number(at[1]) : null, end: at ? Number(at[2]) : null },
  };
}

/** What an address leads to, where one of the articles is the one that it names. */
export function find(articles: readonly Article[], { hash, start, end }: Place): { current: string; selection: Selection | null } | null {
  for (const article of articles) {
    const analysis = analysisOf(article);
    if (!analysis?.doc.sha256.startsWith(hash)) continue;
    const is = (span: { start: number; end: number }) => span.start === start && span.end === end;
    const stance = analysis.stances.findIndex(({ cue }) => is(cue));
    const relation = analysis.relations.findIndex(({ evidence }) => is(evidence));
    const mention = analysis.mentions.find(is);
    const selection: Selection | null =
      stance >= 0
        ? { kind: 'stance', index: stance }
        : mention
          ? { kind: 'entity', id: mention.entity, at: (digest(analysis).mentions.get(mention.entity) ?? []).indexOf(mention) }
          : relation >= 0
            ? { kind: 'relation', index: relation }
            : null;
    return { current: article.key, selection };
  }
  return null;
}

function selected({ selection }: State, article: Article | null) {
  const analysis = analysisOf(article);
  if (!analysis || !selection) return null;
  if (selection.kind === 'stance') return analysis.stances[selection.index]?.cue ?? null;
  if (selection.kind === 'relation') return analysis.relations[selection.index]?.evidence ?? null;
  return digest(analysis).mentions.get(selection.id)?.[selection.at] ?? null;
}
