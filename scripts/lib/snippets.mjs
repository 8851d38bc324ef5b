/** Examples of the docs in our own pages. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const www = (/** @type {string} */ path) => join(root, 'www', 'src', path);

/** The names by which those who install the package import it. */
export const packageNames = [
  { find: /^rasid$/, replacement: www('api/browser.ts') },
  { find: /^rasid\/(analyzer|highlighter)$/, replacement: www('rasid-$1.ts') },
];

/**
 * `<!-- snippets/page.html -->` in a page becomes that file, as it stands.
 * @type {import('vite').Plugin}
 */
export const snippetsInPages = {
  name: 'snippets-in-pages',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace(/<!-- (snippets\/[\w-]+\.html) -->/g, (_, path) => readFileSync(www(`examples/${path}`), 'utf8')),
  },
};
