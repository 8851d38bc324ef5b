/** Alt with an arrow goes through the mentions of what is selected, with Shift too through the stances. */

import { isHere, isWriting } from '../element/keys';
import type { Context } from '../element/view';
import { step, stepStance } from '../state/actions';

/** As assistive technology is told of them, for a card's own two buttons. */
export const KEYS = { next: 'Alt+ArrowDown', previous: 'Alt+ArrowUp' } as const;

/** Listens until it is stopped. */
export function readerKeys({ store, root }: Context): () => void {
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by === null || !event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (store.state.view !== 'article' || !isHere(root, event) || isWriting(event)) return;
    event.preventDefault();
    if (!event.shiftKey && store.state.selection?.kind === 'entity') step(store, by);
    else stepStance(store, by);
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
