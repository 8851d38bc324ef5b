/** What a user can do to the selection; shared by the reader, the lists and the card. */

import { analysisOf, currentArticle, digest } from './derive';
import type { Selection } from './state';
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

export function select(store: Store, selection: Selection | null): void {
  store.set({ selection });
}

/** Opens an article; a selection belongs to the article it was made in. */
export function openArticle(store: Store, key: string): void {
  store.set({ current: key, selection: null, adding: false });
}
