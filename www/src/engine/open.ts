/**
 * Finds a way to run the module on this page. A worker must come from the page's own origin; embedded from elsewhere, a
 * blob of ours that imports the worker's script gets round that; where the host's policy forbids blobs too, the module
 * runs on the page's thread.
 */

import workerUrl from './worker?worker&url';
import { type Link, openLocalLink, openWorkerLink } from './link';
import { compiledModule, ownModule } from './module';
import { openSession } from './session';

/** Where the parts lie, and whether workers are wanted. */
export interface Parts {
  readonly wasm: URL;
  readonly worker: URL;
  readonly workers: boolean;
}

export const OWN_PARTS: Parts = { wasm: ownModule, worker: new URL(workerUrl, import.meta.url), workers: true };

type Way = (module: WebAssembly.Module) => Promise<Link>;

const direct = (script: URL): Way => (module) => openWorkerLink(new Worker(script, { type: 'module', name: 'rasid' }), module);

const throughBlob = (script: URL): Way => async (module) => {
  const source = new Blob([`import ${JSON.stringify(script.href)};`], { type: 'text/javascript' });
  const url = URL.createObjectURL(source);
  try {
    return await openWorkerLink(new Worker(url, { type: 'module', name: 'rasid' }), module);
  } finally {
    URL.revokeObjectURL(url);
  }
};

const onThisThread: Way = async (module) => {
  const { makeGlue } = await import('../../wasm/rasid.js?made-anew');
  return openLocalLink(openSession(makeGlue(), module));
};

/** Opens links by the first way that works, and remembers it. */
export function linkOpener({ wasm, worker, workers }: Parts = OWN_PARTS): () => Promise<Link> {
  const apart = worker.origin === location.origin ? direct(worker) : throughBlob(worker);
  let ways: Way[] = workers ? [apart, onThisThread] : [onThisThread];
  return async () => {
    const module = await compiledModule(wasm);
    let failure: unknown;
    for (const way of ways) {
      try {
        const link = await way(module);
        ways = ways.slice(ways.indexOf(way));
        return link;
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  };
}
