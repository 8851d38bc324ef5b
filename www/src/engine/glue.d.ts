/** Made by scripts/lib/glue.mjs and scripts/lib/integrity.mjs when the page is built. */
declare module '*/wasm/rasid.js?made-anew' {
  import type { Glue } from './session';

  export function makeGlue(): Glue;
}

declare module '*?integrity' {
  /** By which a browser knows the file. */
  export const integrity: string;
}
