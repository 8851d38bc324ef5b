/** What the parts of the element have in common. */

import type { Engine } from '../engine/engine';
import type { Locale } from '../i18n/locale';
import type { State } from '../state/state';
import type { Store } from '../state/store';

export interface Context {
  readonly store: Store;
  readonly locale: Locale;
  /** The shadow root that everything lives in. */
  readonly root: ShadowRoot;
  /** This element's own prefix for names that the whole document shares. */
  readonly prefix: string;
  /** Writes analyzed articles in a format of the core. */
  readonly exporter: Engine['export'];
}

export interface View {
  readonly element: HTMLElement;
  /** Called with the state once after it is made, and then whenever the state changes. */
  update(state: State): void;
  /** Lets go of what lives outside of the element. */
  destroy?(): void;
}

/** Runs `action` only when one of the values that `pick` names has changed since it last ran. */
export function onChange<T extends unknown[]>(pick: (state: State) => [...T], action: (picked: [...T], state: State) => void) {
  let last: [...T] | null = null;
  return (state: State): void => {
    const picked = pick(state);
    if (last?.every((value, i) => Object.is(value, picked[i]))) return;
    last = picked;
    action(picked, state);
  };
}
