/** Examples of the docs in our own pages. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const src = join(root, 'www', 'src');
const folder = join(src, 'examples', 'snippets');

/** What those who install the package import, where it lies in the built folder, and its source. */
const ENTRIES = new Map([
  ['rasid', ['rasid.js', 'api/browser.ts']],
  ['rasid/analyzer', ['rasid-analyzer.js', 'rasid-analyzer.ts']],
  ['rasid/highlighter', ['rasid-highlighter.js', 'rasid-highlighter.ts']],
]);

/** Where the built folder lies in the docs. */
const HOME = 'https://assets.example';

/** A script as it stands, but for where things lie: the folder's own origin, and addresses for the package's names as in a page without a bundler. */
function unbundled(/** @type {string} */ code) {
  return athome(code).replace(/^(import .*')(rasid(?:\/\w+)?)(';)$/gm, (_, before, name, after) => `${before}../${ENTRIES.get(name)?.[0]}${after}`);
}

function athome(/** @type {string} */ code) {
  return code.replaceAll(`'${HOME}'`, 'location.origin').replaceAll(`"${HOME}/`, '"./');
}

/**
 * `<!-- snippets/page.html -->` in a page becomes that file, as it stands; the scripts come to lie in `examples/`. Vite's own server
 * has the sources instead.
 * @type {import('vite').Plugin}
 */
export const snippetsInPages = {
  name: 'snippets-in-pages',
  enforce: 'pre',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace(/<!-- snippets\/([\w-]+\.html) -->/g, (_, name) => athome(readFileSync(join(folder, name), 'utf8'))),
  },
  transform: (code, id) => (id.startsWith(folder) && id.endsWith('.js') ? athome(code) : null),
  resolveId: (name) => {
    const source = ENTRIES.get(name)?.[1];
    return source === undefined ? null : join(src, source);
  },
  generateBundle() {
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.js')) this.emitFile({ type: 'asset', fileName: `examples/${name}`, source: unbundled(readFileSync(join(folder, name), 'utf8')) });
    }
  },
};
