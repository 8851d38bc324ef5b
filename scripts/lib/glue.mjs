/** How the module's glue is built in. */

import { readFileSync } from 'node:fs';

const QUERY = '?made-anew';

/**
 * `import { makeGlue } from '…/wasm/rasid.js?made-anew'`: a function that makes the glue, in the place of the glue itself. That holds one
 * instance of the module in variables of its own, for as long as the page lives: it could neither be freed nor, once broken, be replaced.
 * @type {import('vite').Plugin}
 */
export const glueMadeAnew = {
  name: 'glue-made-anew',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith(`/wasm/rasid.js${QUERY}`)) return null;
    const code = withoutAddress(readFileSync(id.slice(0, -QUERY.length), 'utf8'));
    const inner = code.replace(/^export (?=class|function)/gm, '').replace(/^export \{.*\};\s*$/m, '');
    if (inner === code || /^export\b/m.test(inner)) throw new Error('the glue is not written as it was');
    return `export function makeGlue() {\n${inner}\nreturn { Analyzer, initSync, sketch };\n}`;
  },
};

/**
 * The glue can fetch the module by itself. A worker is always given one, and must not bring a second copy along.
 * @type {import('vite').Plugin}
 */
export const gluePlain = {
  name: 'glue-without-module',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('/wasm/rasid.js') ? withoutAddress(code) : null),
};

/** @param {string} code */
function withoutAddress(code) {
  return code.replace(/new URL\('rasid_bg\.wasm', import\.meta\.url\)/, 'undefined');
}
