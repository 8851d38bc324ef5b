/** Ctrl+Z takes the last correction back, Ctrl+Shift+Z and Ctrl+Y do it again, wherever no text is being written. */

import type { Context } from '../element/view';
import { redo, undo } from '../state/actions';
import { isHere, isWriting } from '../element/keys';

/** Listens until it is stopped. */
export function correctionKeys({ store, root }: Context): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    if (!isHere(root, event) || isWriting(event)) return;
    const act = isKey(event, 'z') ? (event.shiftKey ? redo : undo) : isKey(event, 'y') && !event.shiftKey ? redo : null;
    const { corrections, undone } = store.state;
    if (act === null || (act === undo ? corrections : undone).length === 0) return;
    event.preventDefault();
    act(store);
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** By its letter, or by its place where the layout has other letters, as the Arabic one. */
function isKey({ key, code }: KeyboardEvent, letter: string): boolean {
  return key.toLowerCase() === letter || (!/^[a-z]$/i.test(key) && code === `Key${letter.toUpperCase()}`);
}
