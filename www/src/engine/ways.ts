/**
 * Ways to a worker. It must come from the page's own origin; embedded from elsewhere, a blob of ours that imports the worker's
 * script gets round that; where the host's policy forbids blobs too, the work is done on the page's thread.
 */

import { RasidError } from './errors';

/** What is needed of a worker; tests give one of their own. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** A worker that does not say that it is ready within this time is taken for blocked. */
const START_MS = 20_000;

/**
 * Waits until a worker says that it is ready, and then gives `link`. `hear` gets all that it says; it answers `ready`, or an error
 * where the worker cannot work. `end` is called where it breaks, then or later.
 */
export function whenReady<M, L>(worker: WorkerLike, link: L, hear: (message: M) => 'ready' | RasidError | null, end: (error: RasidError) => void): Promise<L> {
  return new Promise((resolve, reject) => {
    const fail = (error: RasidError) => {
      clearTimeout(timer);
      reject(error);
      end(error);
    };
    const timer = setTimeout(() => fail(new RasidError('load', 'the worker did not start')), START_MS);
    worker.addEventListener('message', (event) => {
      const said = hear((event as MessageEvent<M>).data);
      if (said === 'ready') {
        clearTimeout(timer);
        resolve(link);
      } else if (said) fail(said);
    });
    // Before `ready` this is a worker that may not load here; after it, one that broke outside of a question.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      fail(new RasidError('trap', (event as ErrorEvent).message || 'the worker failed'));
    });
    worker.addEventListener('messageerror', () => fail(new RasidError('internal', 'unreadable message')));
  });
}

/** Starts a worker of `script`, through a blob where that is of another origin, and waits for what `open` makes of it. */
export async function fromScript<L>(script: URL, name: string, open: (worker: Worker) => Promise<L>): Promise<L> {
  if (script.origin === location.origin) return open(new Worker(script, { type: 'module', name }));
  const url = URL.createObjectURL(new Blob([`import ${JSON.stringify(script.href)};`], { type: 'text/javascript' }));
  try {
    return await open(new Worker(url, { type: 'module', name }));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Goes the first way that works, and remembers it. */
export function firstOf<A extends unknown[], L>(ways: readonly ((...given: A) => Promise<L>)[]): (...given: A) => Promise<L> {
  let left = ways;
  return async (...given) => {
    let failure: unknown;
    for (const way of left) {
      try {
        const link = await way(...given);
        left = left.slice(left.indexOf(way));
        return link;
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  };
}
