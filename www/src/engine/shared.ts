/** One engine for all elements of a page, alive while any of them is. */

import { Engine, timeLimit } from './engine';
import { linkOpener } from './open';
import { WIDTH } from './width';

const engine = new Engine(linkOpener(), timeLimit, WIDTH);
let users = 0;

/** A moved element leaves and comes back at once; the worker should outlive that. */
const GRACE_MS = 5_000;

export interface Lease {
  readonly analyze: Engine['analyze'];
  readonly export: Engine['export'];
  readonly width: number;
  release(): void;
}

/** Borrows the engine; give it back with `release`. */
export function leaseEngine(): Lease {
  users += 1;
  let held = true;
  return {
    analyze: (text, article, watchList) => engine.analyze(text, article, watchList),
    width: engine.width,
    export: (format, articles) => engine.export(format, articles),
    release: () => {
      if (!held) return;
      held = false;
      users -= 1;
      setTimeout(() => {
        if (users === 0) engine.dispose();
      }, GRACE_MS);
    },
  };
}
