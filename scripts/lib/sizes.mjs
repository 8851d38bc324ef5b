/** What the built page loads, and its size as a static host would send it. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { root } from './root.mjs';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

const dist = join(root, 'dist');
// The best compression of a large module takes seconds, so what was measured once is remembered.
const memory = join(root, 'target', 'stamps', 'sizes.json');

/** @typedef {{ plain: number, gzip: number, brotli: number }} Sizes */

/** Prints a table of every file in dist/, the largest first, and the total. */
export async function printSizes() {
  /** @type {Record<string, Sizes>} */
  const known = existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : {};
  const rows = await Promise.all(
    files().map(async (path) => {
      const bytes = readFileSync(path);
      const hash = createHash('sha256').update(bytes).digest('hex');
      return { name: relative(dist, path).split(sep).join('/'), hash, sizes: known[hash] ?? (await measure(path, bytes)) };
    }),
  );
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify(Object.fromEntries(rows.map(({ hash, sizes }) => [hash, sizes]))));

  rows.sort((a, b) => b.sizes.brotli - a.sizes.brotli || (a.name < b.name ? -1 : 1));
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (/** @type {string} */ name, /** @type {(string | number)[]} */ cells) =>
    console.log(`  ${name.padEnd(width)}${cells.map((cell) => cell.toLocaleString('en').padStart(12)).join('')}`);
  line('bytes', ['plain', 'gzip', 'brotli']);
  for (const { name, sizes } of rows) line(name, [sizes.plain, sizes.gzip, sizes.brotli]);
  /** @param {keyof Sizes} key */
  const sum = (key) => rows.reduce((total, { sizes }) => total + sizes[key], 0);
  line('total', [sum('plain'), sum('gzip'), sum('brotli')]);
}

/**
 * @param {string} path
 * @param {Buffer} bytes
 * @returns {Promise<Sizes>}
 */
async function measure(path, bytes) {
  const plain = bytes.length;
  // Fonts and pictures are compressed already; hosts send them as they are.
  if (/\.(woff2|png)$/.test(path)) return { plain, gzip: plain, brotli: plain };
  const [zipped, packed] = await Promise.all([gzip(bytes, { level: 9 }), brotli(bytes)]);
  return { plain, gzip: zipped.length, brotli: packed.length };
}

function files() {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
