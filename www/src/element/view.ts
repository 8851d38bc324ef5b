/** What the parts of the element have in common. */

import type { Lease } from '../engine/shared';
import type { Locale } from '../i18n/locale';
import type { Intake } from '../intake/intake';
import type { Keeper } from '../keep/keeper';
import type { State, ViewName } from '../state/state';
import type { Store } from '../state/store';

export interface Context {
  readonly store: Store;
  readonly locale: Locale;
  /** The shadow root that everything lives in. */
  readonly root: ShadowRoot;
  /** This element's own prefix for names that the whole document shares. */
  readonly prefix: string;
  /** The views that there is a way to. */
  readonly views: readonly ViewName[];
  readonly intake: Intake;
  /** The modules that read and write; borrowed when first needed. */
  readonly engine: () => Lease;
  /** Keeps articles on the device; none where the host did not ask for it. */
  readonly keeper: Keeper | null;
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
