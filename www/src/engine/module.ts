/** The compiled module: fetched and compiled once for all analyzers of the page. It may lie elsewhere than beside the script. */

import { integrity } from '../../wasm/rasid_bg.wasm?integrity';
import wasmUrl from '../../wasm/rasid_bg.wasm?url';
import { compileBytes, compileError } from './compile';
import { RasidError } from './errors';

const compiled = new Map<string, Promise<WebAssembly.Module>>();

/** Where the module lies beside this script. */
export const ownModule = new URL(wasmUrl, import.meta.url);

/** Gives the module; a failed attempt is not remembered, so that the next one may succeed. */
export function compiledModule(url: URL = ownModule): Promise<WebAssembly.Module> {
  let module = compiled.get(url.href);
  if (!module) {
    module = compile(url).catch((error: unknown) => {
      compiled.delete(url.href);
      throw error;
    });
    compiled.set(url.href, module);
  }
  return module;
}

async function compile(url: URL): Promise<WebAssembly.Module> {
  // Another host might give another one. Not here, as compiling would have to wait until the whole is there.
  const checked = url.href === ownModule.href && url.origin !== location.origin;
  const response = await fetch(url, { credentials: 'omit', integrity: checked ? integrity : '' }).catch((error: unknown) => {
    throw new RasidError('load', `${url.pathname}: ${String(error)}`);
  });
  if (!response.ok) throw new RasidError('load', `${url.pathname}: HTTP ${response.status}`);
  // Streaming needs the right media type, which not every static host sends.
  if (!response.headers.get('content-type')?.startsWith('application/wasm')) return compileBytes(await response.arrayBuffer());
  return WebAssembly.compileStreaming(response).catch((error: unknown) => {
    throw compileError(error);
  });
}
