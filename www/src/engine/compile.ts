/** Compiling the module, with errors that say what is wrong. */

import { RasidError } from './errors';

export async function compileBytes(bytes: BufferSource): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw compileError(error);
  }
}

export function compileError(error: unknown): RasidError {
  const message = error instanceof Error ? error.message : String(error);
  return new RasidError(POLICY.test(message) ? 'wasm-blocked' : 'load', message);
}

/** How browsers word it that a policy forbids WebAssembly; there is no other way to tell. */
const POLICY = /content security policy|unsafe-eval|\bCSP\b/i;
