/** Skips a build step whose inputs and outputs are those of its last success. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const folder = join(root, 'target', 'stamps');

/**
 * A hash of files and whole folders, by names and contents; what is not there counts too.
 * @param {readonly string[]} paths relative to the repository
 */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) add(hash, path);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function add(hash, path) {
  const full = join(root, path);
  if (!existsSync(full)) {
    hash.update(`${path} -\n`);
  } else if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) add(hash, `${path}/${name}`);
  } else {
    const content = createHash('sha256').update(readFileSync(full)).digest('hex');
    hash.update(`${path} ${content}\n`);
  }
}

/**
 * Runs `make` unless it has already made `outputs` from `inputs`. Says whether it ran.
 * @param {string} name of the stamp
 * @param {{ inputs: readonly string[], outputs: readonly string[], make: () => Promise<void> }} step
 */
export async function unlessMade(name, { inputs, outputs, make }) {
  const stamp = join(folder, name);
  const now = () => `${hashOf(inputs)} ${hashOf(outputs)}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now()) return false;
  await make();
  mkdirSync(folder, { recursive: true });
  writeFileSync(stamp, now());
  return true;
}
