/** What the built page loads, and its size as a static host would send it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root } from './root.mjs';

const dist = join(root, 'dist');

/** Prints a table of every file in dist/, the largest first, and the total. */
export function printSizes() {
  const rows = files().map((path) => {
    const bytes = readFileSync(path);
    // Fonts and pictures are compressed already; hosts send them as they are.
    const packed = /\.(woff2|png)$/.test(path);
    return {
      name: relative(dist, path).split(sep).join('/'),
      plain: bytes.length,
      gzip: packed ? bytes.length : gzipSync(bytes, { level: 9 }).length,
      brotli: packed ? bytes.length : brotliCompressSync(bytes).length,
    };
  });
  rows.sort((a, b) => b.brotli - a.brotli || (a.name < b.name ? -1 : 1));
  /** @param {'plain' | 'gzip' | 'brotli'} key */
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  rows.push({ name: 'total', plain: sum('plain'), gzip: sum('gzip'), brotli: sum('brotli') });
  const width = Math.max(...rows.map((row) => row.name.length));
  const line = (/** @type {string} */ name, /** @type {(string | number)[]} */ numbers) =>
    console.log(`  ${name.padEnd(width)} ${numbers.map((n) => n.toLocaleString('en').padStart(11)).join('')}`);
  line('bytes', ['plain', 'gzip', 'brotli']);
  for (const row of rows) line(row.name, [row.plain, row.gzip, row.brotli]);
}

function files() {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
