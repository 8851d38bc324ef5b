/** The page on the device: without a connection after the first visit, and what becomes of it when there is a new version. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveFolder } from '../../scripts/lib/static-server.mjs';
import { blinken, textOf } from './articles';
import { builtFiles, dist } from './built';
import { expect, Rasid, test as base } from './rasid';

/** A host of the page, below a path of its own, that can be switched off and be given a new version. */
interface Host {
  readonly url: string;
  /** Paths asked for since the last call. */
  asked(): string[];
  renew(): void;
  close(): Promise<void>;
}

const test = base.extend<{ host: Host }>({
  serviceWorkers: 'allow',
  // oxlint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'rasid-site-'));
    const site = join(folder, 'some', 'where');
    cpSync(dist, site, { recursive: true });
    const asked: string[] = [];
    const server = await serveFolder(folder, { port: 0, heard: (path) => asked.push(path.replace('/some/where/', '')) });
    const change = (name: string, from: string, to: string) => {
      const path = join(site, name);
      const text = readFileSync(path, 'utf8');
      expect(text).toContain(from);
      writeFileSync(path, text.replace(from, to));
    };
    await use({
      url: `${server.url}some/where/`,
      asked: () => asked.splice(0),
      renew: () => {
        change('index.html', '<html ', '<html data-version="2" ');
        change('sw.js', '"index.html",revision:"', '"index.html",revision:"2');
      },
      close: server.close,
    });
    await server.close();
    rmSync(folder, { recursive: true });
  },
});

/** All but the list of hashes, which is for those who copy the folder. */
const pageFiles = builtFiles.filter((name) => name !== 'integrity.json');

const WORKS = 'يعمل راصد الآن بلا اتصال أيضًا.';
const settled = (page: Page) => expect(page.locator('#offline')).toHaveText(WORKS);
const version = (page: Page) => page.locator('html[data-version="2"]');

async function visit(page: Page, url: string): Promise<Rasid> {
  const rasid = new Rasid(page);
  await rasid.open(url);
  await settled(page);
  return rasid;
}

test('after the first visit everything works without a connection', async ({ page, context, host }) => {
  const rasid = await visit(page, host.url);
  await page.locator('#lang').click();
  await expect(page.locator('#offline')).toHaveText('Rasid works offline now, too.');
  await page.locator('#lang').click();

  await host.close();
  await context.setOffline(true);
  // Not only after a reload: what this visit has not needed yet is there, too.
  await page.locator('.sample').first().click();
  expect((await rasid.analysis()).entities.length).toBeGreaterThan(0);

  await page.goto(`${host.url}?from=a-link#view=actors`);
  await rasid.open(`${host.url}?from=a-link#view=actors`);
  await settled(page);
  await rasid.paste(textOf(blinken));
  expect((await rasid.analysis()).stances.length).toBeGreaterThan(0);
  const got = await page.evaluate(
    (list) => Promise.all(list.map(async (name) => [name, await fetch(name).then(({ ok }) => ok, () => false)] as const)),
    pageFiles.filter((name) => name !== 'sw.js'),
  );
  expect(got.filter(([, ok]) => !ok)).toEqual([]);
  expect(rasid.complaints).toEqual([]);
  expect(await rasid.violations()).toEqual([]);
});

test('from the second visit on the host is asked for nothing but whether there is a new version', async ({ page, host }) => {
  await visit(page, host.url);
  expect(new Set(host.asked())).toEqual(new Set(['', ...pageFiles]));
  const rasid = await visit(page, host.url);
  await rasid.drop(blinken);
  await rasid.analysis();
  await page.locator('.stance .head').first().click();
  await page.locator('#lang').click();
  await page.waitForLoadState('networkidle');
  expect(host.asked().filter((path) => path !== 'sw.js')).toEqual([]);
});

test('a new version is used from the next visit on', async ({ page, context, host }) => {
  await visit(page, host.url);
  host.renew();
  await page.reload();
  await expect(page.locator('#update')).toHaveText('نسخة جديدة جاهزة.');
  await expect(version(page)).toHaveCount(0);
  // Meanwhile another page of the same host is open.
  const next = await context.newPage();
  await next.goto(new URL('/', host.url).href);
  await page.close();
  await expect.poll(() => next.evaluate(async () => (await navigator.serviceWorker.getRegistrations())[0]?.waiting)).toBe(null);
  await next.goto(host.url);
  await expect(version(next)).toHaveCount(1);
  await expect(next.locator('#update')).toHaveText('');
});

test('or at a click, but never while articles or other pages are open', async ({ page, context, host }) => {
  const rasid = await visit(page, host.url);
  host.renew();
  await page.reload();
  const reload = page.getByRole('button', { name: 'أعد التحميل' });
  await expect(reload).toBeVisible();

  await rasid.paste(textOf(blinken));
  await rasid.analysis();
  await reload.click();
  await expect(page.locator('#update')).toHaveText(/كي لا تضيع مقالاتك/);
  await expect(page.locator('.reader')).toContainText('بلينكن');
  await page.getByRole('button', { name: 'البدء من جديد' }).click();

  const other = await context.newPage();
  await visit(other, host.url);
  await page.locator('#lang').click();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('#update')).toHaveText(/once all open pages of Rasid are closed/);
  await expect(version(page)).toHaveCount(0);
  await other.close();

  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(version(page)).toHaveCount(1);
  await expect(page.locator('#update')).toHaveText('');
  await expect(page.locator('#offline')).toHaveText('Rasid works offline now, too.');
});

test('the manifest names the page, its language and icons that are there', async ({ page, host }) => {
  await visit(page, host.url);
  const link = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = JSON.parse(readFileSync(join(dist, link ?? ''), 'utf8'));
  expect(manifest).toMatchObject({ short_name: 'راصد', lang: 'ar', dir: 'rtl', start_url: './', scope: './', display: 'standalone' });
  for (const { src } of manifest.icons) expect(builtFiles).toContain(src);
});

for (const name of ['other.html', 'embed.html']) test(`on another site of the same host no service worker comes with it: ${name}`, async ({ page, host }) => {
  const other = new Rasid(page);
  await page.route(`${host.url}other.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="ar"><title>مضيف</title><script type="module" src="./rasid-analyzer.js"></script><rasid-analyzer></rasid-analyzer>',
    }),
  );
  await other.open(`${host.url}${name}`);
  await other.paste(textOf(blinken));
  await other.analysis();
  expect(host.asked()).not.toContain('sw.js');
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
