/** Makes a correction from a control that may go away with it. */

import type { Context } from '../element/view';
import { correct } from '../state/actions';
import type { Correction } from '../state/corrections';

/** The focus of a control that went away goes to the button that undoes. */
export function makeCorrection({ store, root }: Context, from: HTMLElement, correction: Correction): void {
  correct(store, correction);
  if (!from.isConnected || from.closest('[hidden]')) root.querySelector<HTMLElement>('.snackbar [data-role="undo"]')?.focus();
}
