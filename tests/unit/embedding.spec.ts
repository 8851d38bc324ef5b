/** What docs/embedding.md promises is what the code has. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { contentSecurityPolicy } from '../../scripts/lib/csp.mjs';
import { VIEWS } from '../../www/src/state/state';
import { doc, snippet } from '../package/snippets';

const source = (path: string) => readFileSync(fileURLToPath(new URL(`../../www/src/${path}`, import.meta.url)), 'utf8');
const embedding = doc('embedding.md');

/** The text under a heading, up to the next one of its rank. */
function under(heading: string): string {
  const start = embedding.indexOf(`\n## ${heading}\n`);
  expect(start, heading).toBeGreaterThan(0);
  const end = embedding.indexOf('\n## ', start + 1);
  return embedding.slice(start, end);
}

/** The names in the first column of the table whose head is `head`. */
function names(text: string, head: string): string[] {
  const table = text.split(`| ${head} | |\n|---|---|\n`)[1] ?? text.split(new RegExp(`\\| ${head} \\| .*\\n\\|---\\|---\\|\\n`))[1] ?? '';
  const rows = table.split('\n\n')[0]?.split('\n') ?? [];
  return rows.flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)).toSorted();
}

const matches = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted();
const observed = (text: string) => matches(/observedAttributes = \[(.*)\]/.exec(text)?.[1] ?? '', /'(\w+)'/g);

test('the attributes of the analyzer', () => {
  const asked = matches(source('element/element.ts') + source('element/body.ts'), /hasAttribute\('(\w+)'\)/g);
  expect(names(under('`<rasid-analyzer>`'), 'attribute')).toEqual([...new Set([...observed(source('element/element.ts')), ...asked])].toSorted());
});

test('the views that an attribute may name', () => {
  const row = under('`<rasid-analyzer>`').split('\n').find((line) => line.startsWith('| `view` |')) ?? '';
  expect(matches(row.slice(row.indexOf(':')), /`(\w+)`/g)).toEqual(VIEWS.toSorted());
});

test('the attributes of the highlighter', () => {
  expect(names(under('`<rasid-highlighter>`'), 'attribute')).toEqual(observed(source('highlighter/element.ts')));
});

test('the properties of both', () => {
  for (const [heading, path] of [['`<rasid-analyzer>`', 'element/element.ts'], ['`<rasid-highlighter>`', 'highlighter/element.ts']] as const) {
    expect(names(under(heading), 'property')).toEqual(matches(source(path), /^ {2}get (\w+)\(/gm));
  }
});

test('the events', () => {
  const declared = /interface RasidEvents \{([^]*?)\n\}/.exec(source('element/events.ts'))?.[1] ?? '';
  expect(names(under('`<rasid-analyzer>`'), 'event')).toEqual(matches(declared, /'(rasid:\w+)'/g));
});

test('the variables', () => {
  expect(names(under('`<rasid-analyzer>`'), 'variable')).toEqual(matches(source('styles/tokens.css'), /var\((--rasid-[a-z-]+)/g));
});

test('the codes of errors', () => {
  const declared = /type ErrorCode =([^]*?);\n\n/.exec(source('engine/errors.ts'))?.[1] ?? '';
  expect(names(under('Errors'), 'code')).toEqual(matches(declared, /'([a-z-]+)'/g));
});

test('the policy for hosts is that of the built pages', () => {
  const policies = [...`${snippet('text headers')}${snippet('nginx headers')}`.matchAll(/Content-Security-Policy:? "?([^"\n]+)/g)];
  expect(policies.map(([, policy]) => policy)).toEqual([contentSecurityPolicy, contentSecurityPolicy]);
});

test('what the page of examples shows and runs are the examples of the docs', () => {
  for (const file of readdirSync(fileURLToPath(new URL('../../www/src/examples/snippets', import.meta.url)))) {
    const [name, language] = file.split('.');
    expect(source(`examples/snippets/${file}`), file).toBe(snippet(`${language} ${name}`));
  }
});
