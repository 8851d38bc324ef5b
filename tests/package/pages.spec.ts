/** The package in pages of others: built by Vite, by webpack, not built at all, and in one file. */

import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveFolder } from '../../scripts/lib/static-server.mjs';
import type { load as Load, LoadOptions } from '../../www/src/api/browser';
import { docx } from '../files';
import { marked } from '../e2e/marks';
import { expect, Rasid, test as base } from '../e2e/rasid';
import { ARTICLE, assets, hosts } from './hosts';
import { snippet } from './snippets';

declare global {
  /** What the hosts' own scripts import. */
  var load: typeof Load;
}

const test = base.extend<{ serve: (folder: string, csp?: string | null) => Promise<string>; plain: (policy: (csp: string) => string) => Promise<string> }>({
  // oxlint-disable-next-line no-empty-pattern
  serve: async ({}, use) => {
    const closers: (() => Promise<void>)[] = [];
    await use(async (folder, csp) => {
      const server = await serveFolder(folder, csp === undefined ? { port: 0 } : { port: 0, csp });
      closers.push(server.close);
      return server.url;
    });
    for (const close of closers) await close();
  },
  /** A page as it is, under the policy that the README names; the package lies on another origin. */
  plain: async ({ serve }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'rasid-plain-'));
    await use(async (policy) => {
      const origin = new URL(await serve(assets, null)).origin;
      const own = (text: string) => text.replaceAll('https://assets.example', origin);
      writeFileSync(join(folder, 'main.js'), `${own(snippet('js plain'))}globalThis.load = load;\n`);
      writeFileSync(
        join(folder, 'index.html'),
        `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>مضيف</title><link rel="icon" href="data:,">
         <script type="module" src="main.js"></script>${own(snippet('html plain'))}${snippet('html page')}`,
      );
      return serve(folder, `${policy(own(snippet('http policy')).trim())}; img-src data:`);
    });
    rmSync(folder, { recursive: true });
  },
});

/** Loads, reads one article, and says how many sure stances there were and how many workers ran. */
async function read(page: Page, options: LoadOptions = {}): Promise<{ stances: number; workers: number }> {
  await page.waitForFunction(() => globalThis.load !== undefined);
  const rasid = await page.evaluateHandle((given) => globalThis.load(given), options);
  const stances = await rasid.evaluate(async (one, text) => (await one.analyze(text)).stances.filter(({ confidence }) => confidence >= 0.7).length, ARTICLE);
  const workers = page.workers().length;
  await rasid.evaluate((one) => one.dispose());
  return { stances, workers };
}

/** The element reads its own text and a Word file, the highlighter marks the article. */
async function elementsWork(rasid: Rasid): Promise<void> {
  const { page } = rasid;
  await rasid.events('rasid:analysis', 2);
  await expect.poll(() => marked(page)).toMatchObject({ country: ['فرنسا', 'الروسي', 'أوكرانيا'], oppose: ['أدانت', 'الغزو'] });
  await expect(page.locator('rasid-analyzer .reader')).toContainText('أعلنت تركيا دعمها لقطر');
  await rasid.drop({ name: 'a.docx', bytes: docx('أدانت الصين الهجوم على كييف.') });
  await expect.poll(async () => (await rasid.events('rasid:analysis', 3)).at(-1)?.text).toContain('الصين');
}

for (const bundler of ['vite', 'webpack']) {
  test(`a page built by ${bundler}, under a policy of nothing but itself`, async ({ page, serve }) => {
    const rasid = new Rasid(page);
    await rasid.open(await serve(join(hosts, bundler, 'dist')));
    await elementsWork(rasid);
    expect(await read(page, { width: 1 })).toEqual({ stances: 2, workers: expect.any(Number) });
    expect(rasid.complaints).toEqual([]);
    expect(await rasid.violations()).toEqual([]);
  });
}

test('a page that is not built, with the package on another origin', async ({ page, plain }) => {
  const rasid = new Rasid(page);
  await rasid.open(await plain((csp) => csp));
  await elementsWork(rasid);
  expect((await read(page, { width: 1 })).stances).toBe(2);
  expect(await rasid.violations()).toEqual([]);
  expect(page.workers().length).toBeGreaterThan(0);
  expect(rasid.complaints).toEqual([]);
  expect(await rasid.violations()).toEqual([]);
});

test('where no worker may be had the page’s thread does it', async ({ page, plain }) => {
  const rasid = new Rasid(page);
  await rasid.open(await plain((csp) => csp.replace(/worker-src .*/, "worker-src 'none'")));
  await elementsWork(rasid);
  expect(await read(page)).toEqual({ stances: 2, workers: 0 });
  for (const violation of await rasid.violations()) expect(violation).toMatch(/^worker-src/);
});

test('where WebAssembly is forbidden, function and elements say so by name', async ({ page, plain }) => {
  const rasid = new Rasid(page);
  await rasid.open(await plain((csp) => csp.replace(" 'wasm-unsafe-eval'", '')));
  await page.waitForFunction(() => globalThis.load !== undefined);
  const error = await page.evaluate(() => globalThis.load().then(() => null, ({ name, code }) => ({ name, code })));
  expect(error).toEqual({ name: 'RasidError', code: 'wasm-blocked' });
  expect((await rasid.events('rasid:error', 2)).map(({ code }) => code)).toEqual(['wasm-blocked', 'wasm-blocked']);
  await expect(page.locator('rasid-highlighter summary')).toContainText('WebAssembly');
});

/** A page with the tags and under the policy that the example of the docs prints; the package lies on another origin. */
const checked = test.extend<{ open: (files: string) => Promise<string> }>({
  open: async ({ serve }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'rasid-checked-'));
    await use(async (files) => {
      const { origin } = new URL(await serve(files, null));
      const own = (name: string) => snippet(name).replaceAll('https://assets.example', origin);
      // There it finds the package.
      const program = join(hosts, 'node', `integrity-${basename(folder)}.mjs`);
      writeFileSync(program, own('js integrity'));
      const { stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
      writeFileSync(
        join(folder, 'index.html'),
        `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>مضيف</title><link rel="icon" href="data:,">${stdout}<rasid-analyzer lang="ar">${ARTICLE}</rasid-analyzer>`,
      );
      return serve(folder, `${own('http policy').trim().replace('script-src', stderr.trim())}; img-src data:`);
    });
    rmSync(folder, { recursive: true });
  },
});

checked('with the hashes of all modules in the page, they load', async ({ page, open }) => {
  const rasid = new Rasid(page);
  await rasid.open(await open(assets));
  expect((await rasid.analysis()).stances.length).toBeGreaterThan(0);
  expect(rasid.complaints).toEqual([]);
  expect(await rasid.violations()).toEqual([]);
});

checked('and one that is not as it was built is not run', async ({ page, open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'rasid-changed-'));
  cpSync(assets, folder, { recursive: true });
  for (const name of readdirSync(join(folder, 'chunks'))) {
    if (name.startsWith('body-')) appendFileSync(join(folder, 'chunks', name), '// changed');
  }
  await page.addInitScript(() => {
    globalThis.heard = [];
    document.addEventListener('rasid:error', (event) => globalThis.heard.push({ type: event.type, ...(event as CustomEvent).detail }));
  });
  await page.goto(await open(folder));
  expect((await new Rasid(page).events('rasid:error')).map(({ code }) => code)).toEqual(['load']);
  await expect(page.locator('rasid-analyzer .app')).toHaveCount(0);
  rmSync(folder, { recursive: true });
});

test('a module of WebAssembly that another host has changed is not run', async ({ page, serve }) => {
  const folder = mkdtempSync(join(tmpdir(), 'rasid-changed-'));
  cpSync(assets, join(folder, 'assets'), { recursive: true });
  // An empty section of one's own: still a module, and not the one that was built.
  appendFileSync(join(folder, 'assets', 'assets', 'rasid_bg.wasm'), Uint8Array.of(0, 2, 1, 0x78));
  const other = new URL(await serve(join(folder, 'assets'), null)).origin;
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>مضيف</title><link rel="icon" href="data:,">');
  const code = async (origin: string) => {
    await page.goto(await serve(join(folder, 'page'), null));
    return page.evaluate(
      async (script) => ((await import(script)) as { load: typeof Load }).load({ width: 1 }).then(() => 'loaded', ({ code: given }) => given),
      `${origin}/rasid.js`,
    );
  };
  expect(await code(other)).toBe('load');
  expect(await code(new URL(await serve(assets, null)).origin)).toBe('loaded');
  rmSync(folder, { recursive: true });
});

test('everything in one file, under a policy that allows no other', async ({ page, serve }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(await serve(join(hosts, 'inline'), "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; img-src data:"));
  const apart = await read(page, { width: 1 });
  expect(apart).toEqual({ stances: 2, workers: 1 });
  expect((await read(page, { worker: false })).stances).toBe(2);
  expect(asked.filter((path) => path.endsWith('.js') && !path.includes('blob')).toSorted()).toEqual(['/main.js', '/rasid.js']);
  expect(asked.filter((path) => path.endsWith('.wasm'))).toEqual([]);
});
