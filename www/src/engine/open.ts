/** Opens links to the module: in a worker, else on the page's thread. */

import { firstOf, fromScript } from './ways';
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

const onThisThread = async (module: WebAssembly.Module): Promise<Link> => {
  const { makeGlue } = await import('../../wasm/rasid.js?made-anew');
  return openLocalLink(openSession(makeGlue(), module));
};

/** Opens links by the first way that works. */
export function linkOpener({ wasm, worker, workers }: Parts = OWN_PARTS): () => Promise<Link> {
  const apart = (module: WebAssembly.Module) => fromScript(worker, 'rasid', (made) => openWorkerLink(made, module));
  const open = firstOf(workers ? [apart, onThisThread] : [onThisThread]);
  return async () => open(await compiledModule(wasm));
}
