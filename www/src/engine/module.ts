/** The compiled module: fetched and compiled once for all analyzers of the page. */

import wasmUrl from '../../wasm/rasid_bg.wasm?url';
import { RasidError } from './errors';

let compiled: Promise<WebAssembly.Module> | null = null;

/** Gives the module; a failed attempt is not remembered, so that the next one may succeed. */
export function compiledModule(): Promise<WebAssembly.Module> {
  compiled ??= compile(new URL(wasmUrl, import.meta.url)).catch((error: unknown) => {
    compiled = null;
    throw error;
  });
  return compiled;
}

async function compile(url: URL): Promise<WebAssembly.Module> {
  const response = await fetch(url, { credentials: 'omit' }).catch((error: unknown) => {
    throw new RasidError('load', `${url.pathname}: ${String(error)}`);
  });
  if (!response.ok) throw new RasidError('load', `${url.pathname}: HTTP ${response.status}`);
  try {
    // Streaming needs the right media type, which not every static host sends.
    if (response.headers.get('content-type')?.startsWith('application/wasm')) {
      return await WebAssembly.compileStreaming(response);
    }
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new RasidError(POLICY.test(message) ? 'wasm-blocked' : 'load', message);
  }
}

/** How browsers word it that a policy forbids WebAssembly; there is no other way to tell. */
const POLICY = /content security policy|unsafe-eval|\bCSP\b/i;
