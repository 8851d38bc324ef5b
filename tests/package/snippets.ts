/** The examples of the documents, which are what the tests run. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** All of a file in docs/, by language and name: `js first`. */
export function snippetsOf(file: string): ReadonlyMap<string, string> {
  const text = readFileSync(fileURLToPath(new URL(`../../docs/${file}`, import.meta.url)), 'utf8');
  return new Map([...text.matchAll(/^```(\w+ \w+)\n([^]*?)^```$/gm)].map(([, name = '', code = '']) => [name, code]));
}

export function snippet(name: string, file = 'package.md'): string {
  const code = snippetsOf(file).get(name);
  if (code === undefined) throw new Error(`docs/${file} has no example «${name}»`);
  return code;
}
