/** Holds the state and tells the views when it changes. */

import { INITIAL, type State } from './state';

export type Listener = (state: State, before: State) => void;

export class Store {
  #state: State = INITIAL;
  #listeners = new Set<Listener>();

  get state(): State {
    return this.#state;
  }

  /** Changes what `change` names; the views hear of it at once. */
  set(change: Partial<State>): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    for (const listener of [...this.#listeners]) listener(this.#state, before);
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
