/** What the built folders load, and its size as a static host would send it. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { BUDGETS } from './budgets.mjs';
import { filesIn, filesOf } from './entries.mjs';
import { root } from './root.mjs';
import { StepFailed } from './run.mjs';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

// The best compression of a large module takes seconds, so what was measured once is remembered.
const memory = join(root, 'target', 'stamps', 'sizes.json');

/** @typedef {{ plain: number, gzip: number, brotli: number }} Sizes */
/** @typedef {'dist' | 'pack/dist'} Folder */

const KINDS = /** @type {const} */ (['plain', 'gzip', 'brotli']);

/** Prints a table of every file in dist/, the largest first, and the total. */
export async function printFiles() {
  const sizes = await measured('dist', filesIn(join(root, 'dist')));
  const rows = [...sizes].sort(([nameA, a], [nameB, b]) => b.brotli - a.brotli || (nameA < nameB ? -1 : 1));
  print(['bytes', ...KINDS], [...rows.map(([name, size]) => [name, ...cells(size)]), ['total', ...cells(sum(sizes.values()))]]);
}

/**
 * Prints what each way into a folder costs, and what it may; says which cost more.
 * @param {Folder} folder
 * @returns {Promise<string[]>}
 */
export async function printWays(folder) {
  const budgets = BUDGETS[folder] ?? [];
  const all = filesIn(join(root, folder));
  const ways = await Promise.all(
    budgets.map(async ({ name, most, after, files, opened }) => ({ name, most, after, paths: files === 'all' ? all : await filesOf(join(root, folder), { files, opened }) })),
  );
  for (const way of ways) {
    const there = new Set(ways.find(({ name }) => name === way.after)?.paths);
    way.paths = way.paths.filter((path) => !there.has(path));
  }
  const sizes = await measured(folder, [...new Set(ways.flatMap(({ paths }) => paths))]);
  const rows = ways.map(({ name, most, paths }) => ({ name, most, size: sum(paths.map((path) => /** @type {Sizes} */ (sizes.get(path)))) }));
  print([`${folder}/`, ...KINDS, 'at most'], rows.map(({ name, most, size }) => [name, ...cells(size), most]));
  return rows.filter(({ most, size }) => size.brotli > most).map(({ name, most, size }) => `${folder}/: «${name}» is ${format(size.brotli)} bytes by brotli, and may be ${format(most)}`);
}

/**
 * The same; fails where one costs more than it may.
 * @param {readonly Folder[]} folders
 */
export async function holdSizes(...folders) {
  const wrong = [];
  for (const folder of folders) wrong.push(...(await printWays(folder)));
  if (wrong.length > 0) throw new StepFailed(`too large (scripts/lib/budgets.mjs):\n  ${wrong.join('\n  ')}`);
}

/**
 * The sizes of files, by their names.
 * @param {Folder} folder
 * @param {readonly string[]} names
 * @returns {Promise<Map<string, Sizes>>}
 */
async function measured(folder, names) {
  /** @type {Record<string, Record<string, Sizes>>} by folder and content */
  const known = existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : {};
  const before = Object.assign({}, ...Object.values(known));
  const rows = await Promise.all(
    names.map(async (name) => {
      const bytes = readFileSync(join(root, folder, name));
      const hash = createHash('sha256').update(bytes).digest('hex');
      return { name, hash, sizes: /** @type {Sizes} */ (before[hash] ?? (await measure(name, bytes))) };
    }),
  );
  known[folder] = Object.fromEntries(rows.map(({ hash, sizes }) => [hash, sizes]));
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify(known));
  return new Map(rows.map(({ name, sizes }) => [name, sizes]));
}

/**
 * @param {string} name
 * @param {Buffer} bytes
 * @returns {Promise<Sizes>}
 */
async function measure(name, bytes) {
  const plain = bytes.length;
  // Fonts and pictures are compressed already; hosts send them as they are.
  if (/\.(woff2|png)$/.test(name)) return { plain, gzip: plain, brotli: plain };
  const [zipped, packed] = await Promise.all([gzip(bytes, { level: 9 }), brotli(bytes)]);
  return { plain, gzip: zipped.length, brotli: packed.length };
}

/** @param {Iterable<Sizes>} sizes */
function sum(sizes) {
  const total = { plain: 0, gzip: 0, brotli: 0 };
  for (const size of sizes) for (const kind of KINDS) total[kind] += size[kind];
  return total;
}

/** @param {Sizes} sizes */
const cells = (sizes) => KINDS.map((kind) => sizes[kind]);

/** @param {number} n */
const format = (n) => n.toLocaleString('en');

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly (string | number)[])[]} rows
 */
function print(head, rows) {
  const width = Math.max(...[head, ...rows].map(([name]) => String(name).length));
  for (const [name, ...figures] of [head, ...rows]) {
    console.log(`  ${String(name).padEnd(width)}${figures.map((figure) => (typeof figure === 'number' ? format(figure) : figure).padStart(12)).join('')}`);
  }
}
