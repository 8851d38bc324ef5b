/** What a browser fetches of a built folder for each way in, read from the built files themselves. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/**
 * @typedef {object} Way
 * @property {readonly string[]} files what is asked for, `*` in the place of a name's hash; what these import comes along
 * @property {readonly string[] | undefined} [opened] names of modules that are imported when they are needed, in the order of that
 */

/**
 * The names of all files in a folder.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/**
 * The files that a way in asks for.
 * @param {string} folder
 * @param {Way} way
 * @returns {Promise<string[]>}
 */
export async function filesOf(folder, { files, opened = [] }) {
  // Only where something is built is it there.
  const { parseSync } = await import('vite');
  const all = filesIn(folder);
  /** @type {Map<string, readonly string[]>} each file with what it imports when that is needed */
  const gathered = new Map();

  /** @param {string} name */
  const add = (name) => {
    if (gathered.has(name)) return;
    const { now, later } = name.endsWith('.js') ? imports(parseSync, folder, name) : { now: linked(folder, name), later: [] };
    gathered.set(name, later);
    for (const one of now) add(one);
  };
  for (const pattern of files) add(only(all.filter(like(pattern)), pattern));
  for (const name of opened) {
    const later = [...new Set([...gathered.values()].flat())];
    add(only(later.filter((path) => like(`${name}-*.js`)(posix.basename(path))), name));
  }
  return [...gathered.keys()];
}

/**
 * @param {typeof import('vite').parseSync} parse
 * @param {string} folder
 * @param {string} name
 */
function imports(parse, folder, name) {
  const code = readFileSync(join(folder, name), 'utf8');
  const { module } = parse(name, code);
  const place = (/** @type {string} */ address) => posix.join(posix.dirname(name), address);
  const now = [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value ?? ''))];
  const later = module.dynamicImports.map(({ moduleRequest }) => code.slice(moduleRequest.start + 1, moduleRequest.end - 1));
  const own = (/** @type {string[]} */ addresses) => addresses.filter((address) => address.startsWith('.')).map(place);
  return { now: own(now), later: own(later) };
}

/**
 * The scripts and style sheets of a page.
 * @param {string} folder
 * @param {string} name
 */
function linked(folder, name) {
  if (!name.endsWith('.html')) return [];
  const tags = readFileSync(join(folder, name), 'utf8').match(/<(?:script|link rel="stylesheet")[^>]*>/g) ?? [];
  return tags.flatMap((tag) => /(?:src|href)="\.\/([^"]+)"/.exec(tag)?.[1] ?? []);
}

/**
 * Says of a name whether a pattern means it.
 * @param {string} pattern
 */
function like(pattern) {
  const source = pattern.replaceAll('.', '\\.').replace('*', '[\\w-]{8}');
  const regex = new RegExp(`^${source}$`);
  return (/** @type {string} */ name) => regex.test(name);
}

/**
 * @param {string[]} found
 * @param {string} wanted
 */
function only(found, wanted) {
  const [one] = found;
  if (one === undefined || found.length > 1) throw new Error(`${wanted} should be one file and is ${found.length}: ${found.join(', ')}`);
  return one;
}
