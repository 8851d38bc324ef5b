/** Keeps the address of what is looked at: tells it when it changes, and goes to one, as soon as its article is there. */

import { addressOf, find, type Place, readAddress } from '../state/address';
import type { Store } from '../state/store';

export class Navigator {
  #store: Store;
  #wanted: Place | null = null;
  #told = '';

  /** `tell` hears of every new address. */
  constructor(store: Store, tell: (address: string) => void) {
    this.#store = store;
    store.subscribe((state, before) => {
      if (this.#wanted && state.articles !== before.articles) this.#arrive();
      const address = addressOf(state);
      if (address === this.#told) return;
      this.#told = address;
      tell(address);
    });
  }

  get address(): string {
    return addressOf(this.#store.state);
  }

  go(fragment: string): void {
    if (fragment === this.address) return;
    const { change, place } = readAddress(fragment);
    this.#wanted = place;
    this.#store.set(change);
    this.#arrive();
  }

  #arrive(): void {
    const found = this.#wanted && find(this.#store.state.articles, this.#wanted);
    if (!found) return;
    this.#wanted = null;
    this.#store.set(found);
  }
}
