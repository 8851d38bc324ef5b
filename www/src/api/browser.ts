/** `import { load } from 'rasid'` in a browser: workers unless told otherwise. */

import { compiledModule } from '../engine/module';
import { linkOpener, OWN_PARTS } from '../engine/open';
import { WIDTH } from '../engine/width';
import { type Rasid, rasidOver, ready } from './rasid';

export type { AnalyzeAllOptions, Input, Progress, Rasid, Result } from './rasid';
export type * from '../analysis';
export type { Analyzed, ExportFormat } from '../engine/protocol';
export { type ErrorCode, RasidError } from '../engine/errors';

/** In Node only `wasmUrl` and `watchList` count: the work is done in the process. */
export interface LoadOptions {
  /** Whether the work is done in workers. Default: true; where none may be had it is done on the page's thread all the same. */
  readonly worker?: boolean;
  /** How many workers at most. Default: the machine's cores but one. */
  readonly width?: number;
  /** Where `rasid_bg.wasm` lies. Default: in the package. */
  readonly wasmUrl?: string | URL;
  /** Where `worker.js` lies. Default: in the package. */
  readonly workerUrl?: string | URL;
  /** Own names, as CSV or TSV with a header. */
  readonly watchList?: string;
}

/** Fetches and compiles the module; rejects with a `RasidError` (`load`, `wasm-blocked`, `watch-list`). */
export async function load({ worker = true, width = WIDTH, wasmUrl, workerUrl, watchList = '' }: LoadOptions = {}): Promise<Rasid> {
  const url = (given: string | URL | undefined, own: URL) => (given === undefined ? own : new URL(given, document.baseURI));
  const parts = { wasm: url(wasmUrl, OWN_PARTS.wasm), worker: url(workerUrl, OWN_PARTS.worker), workers: worker };
  await compiledModule(parts.wasm);
  return ready(rasidOver(linkOpener(parts), worker ? Math.max(1, Math.floor(width)) : 1, watchList));
}
