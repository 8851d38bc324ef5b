/** The examples of docs/package.md, which are what the tests run. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const README = readFileSync(fileURLToPath(new URL('../../docs/package.md', import.meta.url)), 'utf8');

/** All of them, by language and name: `js first`. */
export const snippets: ReadonlyMap<string, string> = new Map(
  [...README.matchAll(/^```(\w+ \w+)\n([^]*?)^```$/gm)].map(([, name = '', code = '']) => [name, code]),
);

export function snippet(name: string): string {
  const code = snippets.get(name);
  if (code === undefined) throw new Error(`docs/package.md has no example «${name}»`);
  return code;
}
