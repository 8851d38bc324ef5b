/** Made by scripts/lib/glue.mjs when the page is built. */
declare module '*/wasm/rasid.js?made-anew' {
  import type { Glue } from './session';

  export function makeGlue(): Glue;
}
