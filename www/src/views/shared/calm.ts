/** Draws a view anew as the articles that count change: at once for what the user does, now and then while articles come in. */

import type { State } from '../../state/state';
import type { Store } from '../../state/store';

const APART_MS = 1000;

export interface Calm {
  update(state: State): void;
  destroy(): void;
}

export function calmly(store: Store, draw: (state: State) => void): Calm {
  let drawn: Pick<State, 'articles' | 'filters' | 'threshold'> | null = null;
  let at = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = (state: State) => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    drawn = state;
    at = performance.now();
    draw(state);
  };
  return {
    update: (state) => {
      const asked = drawn === null || drawn.filters !== state.filters || drawn.threshold !== state.threshold;
      if (!asked && drawn?.articles === state.articles) return;
      const left = APART_MS - (performance.now() - at);
      if (asked || state.progress?.stage !== 'running' || left <= 0) run(state);
      else timer ??= setTimeout(() => run(store.state), left);
    },
    destroy: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
