/** What a user can do to the selection; shared by the reader, the lists and the card. */

import type { Analysis } from '../analysis';
import { type Correction, corrected, furtherCorrected, without } from './corrections';
import { analysisOf, currentArticle, digest, shownStances } from './derive';
import type { Filters } from './filters';
import { type Article, INITIAL, type Selection, type State, type ViewName } from './state';
import type { Store } from './store';

/** Selects an entity at its first mention, or goes on to the next one if it is selected already. */
export function visitEntity(store: Store, id: string): void {
  const { selection } = store.state;
  if (selection?.kind === 'entity' && selection.id === id) step(store, 1);
  else select(store, { kind: 'entity', id, at: 0 });
}

/** Selects the first of the places of a tie, or goes on to the next one if one of them is selected already. */
export function visitTie(store: Store, indices: readonly number[]): void {
  const { selection } = store.state;
  const at = selection?.kind === 'relation' ? indices.indexOf(selection.index) : -1;
  const index = indices[(at + 1) % indices.length];
  if (index !== undefined) select(store, { kind: 'relation', index });
}

/** Goes to the next (+1) or the previous (-1) mention of the selected entity, round the ends. */
export function step(store: Store, by: 1 | -1): void {
  const { selection } = store.state;
  const analysis = analysisOf(currentArticle(store.state));
  if (!analysis || selection?.kind !== 'entity') return;
  const count = digest(analysis).mentions.get(selection.id)?.length ?? 0;
  if (count > 0) select(store, { ...selection, at: (selection.at + by + count) % count });
}

/** Goes to the next (+1) or the previous (-1) of the stances shown, round the ends; from anything else to the first or the last. */
export function stepStance(store: Store, by: 1 | -1): void {
  const { selection, threshold } = store.state;
  const analysis = analysisOf(currentArticle(store.state));
  const shown = analysis ? shownStances(analysis, threshold) : [];
  const at = selection?.kind === 'stance' ? shown.findIndex(({ index }) => index === selection.index) : -1;
  const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
  const found = shown[next];
  if (found) select(store, { kind: 'stance', index: found.index });
}

export function select(store: Store, selection: Selection | null): void {
  store.set({ selection });
}

/** Opens an article in the reader, with something of it selected or nothing; a selection belongs to the article it was made in. */
export function openArticle(store: Store, key: string, selection: Selection | null = null): void {
  store.set({ view: 'article', current: key, selection, adding: false });
}

export function show(store: Store, view: ViewName): void {
  store.set({ view, adding: false });
}

/** Makes the views over all articles be about one entity, by its key; null about none. */
export function choose(store: Store, chosen: string | null): void {
  store.set({ chosen });
}

export function filter(store: Store, change: Partial<Filters>): void {
  store.set({ filters: { ...store.state.filters, ...change } });
}

/** Applies a correction to all articles. */
export function correct(store: Store, correction: Correction): void {
  const { articles, chosen } = store.state;
  const corrections = [...store.state.corrections, correction];
  apply(store, {
    corrections,
    undone: [],
    articles: articles.map((article) => withAnalysis(article, ({ analysis, raw }) => furtherCorrected(analysis, raw, article.meta, corrections))),
    chosen: correction.kind === 'stance' || correction.entity.key !== chosen ? chosen : correction.kind === 'merge' ? correction.into.key : chosen,
  });
}

/** Takes the last correction back. */
export function undo(store: Store): void {
  const { corrections, undone } = store.state;
  const last = corrections.at(-1);
  if (last) replay(store, corrections.slice(0, -1), [...undone, last]);
}

/** Does again what was taken back last. */
export function redo(store: Store): void {
  const { corrections, undone } = store.state;
  const last = undone.at(-1);
  if (last) replay(store, [...corrections, last], undone.slice(0, -1));
}

/** Takes one correction back, whatever came after it. */
export function takeBack(store: Store, at: number): void {
  const { corrections, undone } = store.state;
  const gone = corrections[at];
  if (gone) replay(store, without(corrections, at), [...undone, gone]);
}

/** Puts other corrections in the place of all. */
export function replay(store: Store, corrections: readonly Correction[], undone: readonly Correction[] = []): void {
  const articles = store.state.articles.map((article) => withAnalysis(article, ({ raw }) => corrected(raw, article.meta, corrections)));
  apply(store, { corrections, undone, articles });
}

/** What is selected stays so where it is still there. */
function apply(store: Store, change: Pick<State, 'corrections' | 'undone' | 'articles'> & Partial<State>): void {
  const before = analysisOf(currentArticle(store.state));
  const after = analysisOf(currentArticle({ ...store.state, ...change }));
  store.set({ ...change, selection: before && after ? carried(store.state.selection, before, after) : null });
}

function carried(selection: Selection | null, before: Analysis, after: Analysis): Selection | null {
  if (before === after || selection === null) return selection;
  if (selection.kind === 'entity') {
    // The same words, whoever they name now.
    const words = digest(before).mentions.get(selection.id)?.[selection.at];
    const now = after.mentions.find(({ start, end }) => start === words?.start && end === words.end);
    return now ? { kind: 'entity', id: now.entity, at: digest(after).mentions.get(now.entity)?.indexOf(now) ?? 0 } : null;
  }
  if (selection.kind === 'relation') return null;
  const stance = before.stances[selection.index];
  const index = after.stances.findIndex(
    ({ cue, holder, target }) => cue.start === stance?.cue.start && cue.end === stance.cue.end && holder === stance.holder && target === stance.target,
  );
  return index < 0 ? null : { kind: 'stance', index };
}

/** Lets go of the articles; what the user set and taught stays. */
export function startAnew(store: Store): void {
  const { layers, corrections, undone, watchList, threshold } = store.state;
  store.set({ ...INITIAL, layers, corrections, undone, watchList, threshold });
}

function withAnalysis(article: Article, make: (outcome: Extract<Article['outcome'], { state: 'done' }>) => Analysis): Article {
  if (article.outcome.state !== 'done') return article;
  const analysis = make(article.outcome);
  return analysis === article.outcome.analysis ? article : { ...article, outcome: { ...article.outcome, analysis } };
}
