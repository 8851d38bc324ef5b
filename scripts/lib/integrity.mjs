/** Hashes by which a browser, or who copies a built folder, knows that a file is the one that was built. */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './entries.mjs';

const NAME = 'integrity.json';

/** @param {string} path */
function integrityOf(path) {
  return `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
}

/**
 * Writes the hashes of all files of a folder into it, in the form of an import map of a page that lies there.
 * @param {string} folder
 */
export function writeIntegrity(folder) {
  const names = filesIn(folder).filter((name) => name !== NAME).sort();
  const integrity = Object.fromEntries(names.map((name) => [`./${name}`, integrityOf(join(folder, name))]));
  writeFileSync(join(folder, NAME), `${JSON.stringify({ integrity }, null, 2)}\n`);
}

/**
 * The same once Vite has written everything, the service worker too.
 * @returns {import('vite').Plugin}
 */
export function integrityList() {
  let folder = '';
  return {
    name: 'integrity-list',
    apply: 'build',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: { order: 'post', sequential: true, handler: () => writeIntegrity(folder) },
  };
}

const QUERY = '?integrity';

/**
 * `import { integrity } from '…/rasid_bg.wasm?integrity'`: the hash of a file that is built in as it is.
 * @type {import('vite').Plugin}
 */
export const integrityImport = {
  name: 'integrity-import',
  enforce: 'pre',
  load: (id) => (id.endsWith(QUERY) ? { code: `export const integrity = ${JSON.stringify(integrityOf(id.slice(0, -QUERY.length)))};`, moduleType: 'js' } : null),
};
