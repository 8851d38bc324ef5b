/** The examples of the docs, which are what the tests run. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DOCS = ['package.md', 'embedding.md', 'embedding-frame.md'];

/** A page of the docs. */
export const doc = (name: string): string => readFileSync(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), 'utf8');

/** All of them, by language and name: `js first`. One that stands in several documents is the same in each. */
export const snippets: ReadonlyMap<string, string> = DOCS.reduce((found, name) => {
  for (const [, key = '', code = ''] of doc(name).matchAll(/^```(\w+ \w+)\n([^]*?)^```$/gm)) {
    if ((found.get(key) ?? code) !== code) throw new Error(`docs/${name} has another example «${key}» than the documents before`);
    found.set(key, code);
  }
  return found;
}, new Map<string, string>());

export function snippet(name: string): string {
  const code = snippets.get(name);
  if (code === undefined) throw new Error(`the docs have no example «${name}»`);
  return code;
}
