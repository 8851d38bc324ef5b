/** `import { load } from 'rasid/inline'`: everything in one file, for pages that cannot serve more than one. */

import wasm from '../../wasm/rasid_bg.wasm?url';
import { makeGlue } from '../../wasm/rasid.js?made-anew';
import InlineWorker from '../engine/worker?worker&inline';
import { openLocalLink, openWorkerLink } from '../engine/link';
import { compileBytes } from '../engine/compile';
import { openSession } from '../engine/session';
import { WIDTH } from '../engine/width';
import type { LoadOptions } from './browser';
import { type Rasid, rasidOver, ready } from './rasid';

export type * from './browser';
export { RasidError } from '../engine/errors';

/** Like `load` of `rasid`; `wasmUrl` and `workerUrl` say nothing here. */
export async function load({ worker = true, width = WIDTH, watchList = '' }: LoadOptions = {}): Promise<Rasid> {
  const bytes = Uint8Array.from(atob(wasm.slice(wasm.indexOf(',') + 1)), (char) => char.charCodeAt(0));
  const module = await compileBytes(bytes);
  const local = async () => openLocalLink(openSession(makeGlue(), module));
  const apart = async () => {
    try {
      return await openWorkerLink(new InlineWorker({ name: 'rasid' }), module);
    } catch {
      return local();
    }
  };
  return ready(rasidOver(worker ? apart : local, worker ? Math.max(1, Math.floor(width)) : 1, watchList));
}
