/** `import { load } from 'rasid'` in Node: in this process. */

import { readFile } from 'node:fs/promises';
import { openLocalLink } from '../engine/link';
import { type Glue, openSession } from '../engine/session';
import { type Rasid, rasidOver, ready } from './rasid';

export type { AnalyzeAllOptions, Input, Progress, Rasid, Result } from './rasid';
export type * from '../analysis';
export type { Analyzed, ExportFormat } from '../engine/protocol';
export { type ErrorCode, RasidError } from '../engine/errors';

export interface LoadOptions {
  /** Where `rasid_bg.wasm` lies. Default: in the package. */
  readonly wasmUrl?: string | URL;
  /** Own names, as CSV or TSV: docs/embedding.md. */
  readonly watchList?: string;
}

/** Reads and compiles the module; rejects with what reading the file rejects with. */
export async function load({ wasmUrl, watchList = '' }: LoadOptions = {}): Promise<Rasid> {
  const url = new URL(wasmUrl ?? './rasid_bg.wasm', import.meta.url);
  const module = await WebAssembly.compile(await readFile(url));
  let instances = 0;
  const open = async () => {
    // A new query is a new instance of the glue: the old one keeps the memory of a module that broke.
    const glueUrl = new URL('./rasid_glue.js', import.meta.url);
    glueUrl.searchParams.set('instance', String((instances += 1)));
    const glue = (await import(/* @vite-ignore */ glueUrl.href)) as Glue;
    return openLocalLink(openSession(glue, module));
  };
  return ready(rasidOver(open, 1, watchList));
}
