/** The rows that are being written. They outlive the view, which is made anew with every language. */

import type { Store } from '../../state/store';
import { listOf, readRows, type Row, isEmpty } from './rows';

export class Draft {
  #rows: readonly Row[];
  /** The list that counts, as it was when the rows were last in step with it. */
  #applied: string;
  /** The same as these rows would write it. */
  #written: string;

  constructor(list: string) {
    this.#rows = readRows(list);
    this.#applied = list;
    this.#written = listOf(this.#rows);
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }

  set rows(rows: readonly Row[]) {
    this.#rows = rows;
  }

  /** Whether the rows say something else than the list that counts. */
  get changed(): boolean {
    return listOf(this.#rows.filter((row) => !isEmpty(row))) !== this.#written;
  }

  /** Follows a list that was not made from these rows. Says whether the rows are others now. */
  follow(list: string): boolean {
    if (list === this.#applied) return false;
    const rows = readRows(list);
    this.#applied = list;
    this.#written = listOf(rows);
    if (!this.changed) return false;
    this.#rows = rows;
    return true;
  }
}

const drafts = new WeakMap<Store, Draft>();

export function draftOf(store: Store): Draft {
  let draft = drafts.get(store);
  if (!draft) drafts.set(store, (draft = new Draft(store.state.watchList)));
  return draft;
}
