/** The built folder on any host, below any path, and what is asked for there. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUDGETS } from '../../scripts/lib/budgets.mjs';
import { filesOf } from '../../scripts/lib/entries.mjs';
import { serveFolder } from '../../scripts/lib/static-server.mjs';
import { doc, snippet } from '../package/snippets';
import { blinken, textOf } from './articles';
import { builtFiles, dist } from './built';
import { expect, Rasid } from './rasid';
import { document as pageOf, test as base } from './sites';

const PATH = 'some/sub/path/';

interface Host {
  /** Where the folder lies. */
  readonly url: string;
  /** The files of it that were asked for, each once. */
  asked(): string[];
}

const test = base.extend<{ host: Host }>({
  // oxlint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'rasid-host-'));
    mkdirSync(join(folder, 'some', 'sub'), { recursive: true });
    symlinkSync(dist, join(folder, 'some', 'sub', 'path'));
    const asked = new Set<string>();
    const server = await serveFolder(folder, { port: 0, heard: (path) => asked.add(path) });
    await use({
      url: `${server.url}${PATH}`,
      asked: () => [...asked].map((path) => (path.startsWith(`/${PATH}`) ? path.slice(PATH.length + 1) || 'index.html' : `outside: ${path}`)),
    });
    await server.close();
    rmSync(folder, { recursive: true });
  },
});

/** Not counted: the browser fetches them for its own windows, or does not. */
const ICONS = /^(icon.*|manifest\.webmanifest)$/;

test('below a path the page reads an article, opens a view that comes later, and asks for nothing that is not there', async ({ page, host }) => {
  const rasid = new Rasid(page);
  await rasid.open(host.url);
  await rasid.paste(textOf(blinken));
  expect((await rasid.analysis()).stances.length).toBeGreaterThan(0);
  await page.locator('[data-view=map]').click();
  await expect(page.locator('rasid-analyzer .stage svg').first()).toBeVisible();
  expect(host.asked().filter((name) => !builtFiles.includes(name))).toEqual([]);
  expect(rasid.complaints).toEqual([]);
  expect(await rasid.violations()).toEqual([]);
});

test('until its first article is read a browser asks for what the budget counts', async ({ page, host }) => {
  const rasid = new Rasid(page);
  await rasid.open(host.url);
  await rasid.paste(textOf(blinken));
  await rasid.analysis();
  await page.evaluate(() => document.fonts.ready);
  const way = BUDGETS['dist']?.find(({ name }) => name === 'the page with its first article read');
  if (way === undefined || way.files === 'all') throw new Error('no such budget');
  const counted = await filesOf(dist, { files: way.files, opened: way.opened });
  // Behind the page, what asks for the service worker; a test has none.
  const asked = host.asked().filter((name) => !ICONS.test(name) && !name.startsWith('assets/offline-'));
  expect(asked.toSorted()).toEqual(counted.toSorted());
});

test('another site loads the element from there by one line, and styles the parts that the docs name', async ({ page, host, site }) => {
  const line = snippet('html host').replace('https://assets.example/', host.url);
  const rasid = new Rasid(page);
  await rasid.open(await site({ 'index.html': pageOf(line) }));
  await rasid.paste(textOf(blinken));
  await rasid.analysis();
  const parts = await page.evaluate(() => [...(document.querySelector('rasid-analyzer')?.shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap(({ part }) => [...part]));
  const [, table = ''] = /\| part \| \|\n\|---\|---\|\n([^]*?)\n\n/.exec(doc('embedding.md')) ?? [];
  expect(parts.toSorted()).toEqual([...table.matchAll(/^\| `(\w+)`/gm)].map(([, name = '']) => name).toSorted());
  expect(rasid.complaints).toEqual([]);
});
