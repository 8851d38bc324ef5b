/** Where each article stands among those that are kept. */

import type { Id } from './database';

/** Places in this visit for the articles that have none, so that all are in order: at the end, or between those that stand around them. */
export function placed(keys: readonly string[], known: (key: string) => Id | null, visit: number): Map<string, Id> {
  const found = new Map<string, Id>();
  let before = 0;
  let run: string[] = [];
  const close = (step: number) => {
    for (const [i, key] of run.entries()) found.set(key, [visit, before + step * (i + 1)]);
    before += step * run.length;
    run = [];
  };
  for (const key of keys) {
    const id = known(key);
    if (id === null) run.push(key);
    else if (id[0] === visit) {
      close((id[1] - before) / (run.length + 1));
      [, before] = id;
    }
  }
  close(1);
  return found;
}
