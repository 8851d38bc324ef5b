/** `import { load } from 'rasid'` in Node: in this process. */

import { readFile } from 'node:fs/promises';
import { makeGlue } from '../../wasm/rasid.js?made-anew';
import { compileBytes } from '../engine/compile';
import { RasidError } from '../engine/errors';
import { openLocalLink } from '../engine/link';
import { openSession } from '../engine/session';
import type { LoadOptions } from './browser';
import { type Rasid, rasidOver, ready } from './rasid';

export type { AnalyzeAllOptions, Input, Progress, Rasid, Result } from './rasid';
export type * from '../analysis';
export type { Analyzed, ExportFormat } from '../engine/protocol';
export { type ErrorCode, RasidError } from '../engine/errors';
export type { LoadOptions };

/** Reads and compiles the module; of the options `wasmUrl` (an absolute `file:` URL) and `watchList` count here. */
export async function load({ wasmUrl, watchList = '' }: LoadOptions = {}): Promise<Rasid> {
  const module = await compileBytes(await read(new URL(wasmUrl ?? '../assets/rasid_bg.wasm', import.meta.url)));
  const open = async () => openLocalLink(openSession(makeGlue(), module));
  return ready(rasidOver(open, 1, watchList));
}

function read(url: URL): Promise<Buffer<ArrayBuffer>> {
  return readFile(url).catch((error: unknown) => {
    throw new RasidError('load', `${url.href}: ${String(error)}`);
  });
}
