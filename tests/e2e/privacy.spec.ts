/**
 * Nothing leaves the machine. Requests to other machines fail every test (`rasid.ts`, `outside.ts`); here is
 * what the page's own host is asked for. With a service worker it is asked for still less: `offline.spec.ts`.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../../scripts/lib/csp.mjs';
import { serveFolder } from '../../scripts/lib/static-server.mjs';
import { VIEWS } from '../../www/src/state/state';
import { docx, mhtml, pdf, seen, zip } from '../files';
import { blinken, binary, lavrov, textOf } from './articles';
import { builtFiles, dist } from './built';
import { expect, test } from './rasid';

test('the host is asked for files of the page and for nothing else, whatever is done', async ({ rasid, context, baseURL }) => {
  const { page, requests } = rasid;
  const sent: string[] = [];
  context.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null) sent.push(`${request.method()} ${request.url()}`);
  });
  await rasid.paste(textOf(blinken));
  await rasid.analysis();
  await page.locator('.stance .head').first().click();
  await rasid.tab('actors').click();
  await page.locator('.entity').first().click();
  await page.locator('#lang').click();
  await rasid.drop(blinken, binary, lavrov);
  await rasid.events('rasid:analysis', 3);
  for (const view of VIEWS) {
    await page.evaluate((name) => (location.hash = `view=${name}`), view);
    await expect(page.locator(`[data-view=${view}]`)).toHaveAttribute('aria-current', 'page');
  }
  await page.waitForLoadState('networkidle');
  expect(sent).toEqual([]);
  // By their full names: neither a query nor a path of another making can carry anything.
  const own = new Set(['', ...builtFiles].map((name) => `${baseURL}${name}`));
  expect(requests.filter((url) => !url.startsWith('blob:') && !own.has(url))).toEqual([]);
});

test('files of every kind are read without a request but for the page’s own files', async ({ rasid, baseURL }) => {
  const page = '<p>أدانت فرنسا الهجوم.</p><img src="https://tracker.example/a.png"><link rel="stylesheet" href="https://tracker.example/a.css"><script src="https://tracker.example/a.js"></script>';
  const text = 'أدانت فرنسا الهجوم على العاصمة، ونددت به ألمانيا.';
  await rasid.drop(
    { name: 'a.html', bytes: Buffer.from(page) },
    { name: 'b.mhtml', bytes: mhtml(Buffer.from(page), 'utf-8') },
    { name: 'c.docx', bytes: docx(text) },
    { name: 'd.pdf', bytes: pdf([{ glyphs: seen(text), y: 700 }]) },
    { name: 'e.zip', bytes: zip({ 'f.csv': `text\n"${text}"\n`, 'g.jsonl': JSON.stringify({ text }), 'h.md': text }) },
  );
  await rasid.events('rasid:analysis', 7);
  const own = new Set(['', ...builtFiles].map((name) => `${baseURL}${name}`));
  expect(rasid.requests.filter((url) => !url.startsWith('blob:') && !own.has(url))).toEqual([]);
});

test('the page states a policy under which it runs without a violation', async ({ rasid, request }) => {
  const policy = await rasid.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toBe(contentSecurityPolicy);
  expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';");
  expect(policy).not.toContain('unsafe-inline');
  // Here the host says the same with every file; a worker heeds what came with its own script.
  for (const name of ['', ...builtFiles]) expect((await request.get(`/${name}`)).headers()['content-security-policy']).toBe(policy);
  await rasid.drop(blinken);
  await rasid.analysis();
  await rasid.page.locator('.stance .head').first().click();
  // The fixture fails the test on any violation.
});

test('nothing stands inline, and every page states the policy', () => {
  // Within a page it would count for nothing, and sent with the frame's page forbid every frame.
  expect(contentSecurityPolicy).not.toContain('frame-ancestors');
  for (const name of builtFiles.filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(join(dist, name), 'utf8');
    expect(html.replaceAll('&#39;', "'")).toContain(`<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">`);
    expect(html.match(/<style|\sstyle=|\son\w+=|javascript:/gi)).toBeNull();
    for (const [, attributes] of html.matchAll(/<script([^>]*)>/g)) expect(attributes).toContain('src="./');
  }
});

test.describe('the tests hear of a request to another machine', () => {
  test.use({ serviceWorkers: 'allow' });
  const scripts = {
    page: "fetch('http://page.test/').catch(() => {}); new Worker('worker.js'); navigator.serviceWorker.register('service.js')",
    worker: "fetch('https://worker.test/').catch(() => {})",
    service: "addEventListener('install', (event) => event.waitUntil(fetch('http://service.test/').catch(() => {})))",
  };

  test('by a page, a worker, a service worker', async ({ page, outside }) => {
    const folder = mkdtempSync(join(tmpdir(), 'rasid-leaks-'));
    for (const [name, script] of Object.entries(scripts)) writeFileSync(join(folder, `${name}.js`), script);
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>x</title><link rel="icon" href="data:,"><script src="page.js"></script>');
    const server = await serveFolder(folder, { port: 0, csp: null });
    await page.goto(server.url);
    const heard = new Set<string>();
    await expect.poll(() => [...outside.asked().reduce((all, one) => all.add(one), heard)].toSorted()).toEqual([
      'http://page.test/', 'http://service.test/', 'https://worker.test:443',
    ]);
    await page.close();
    outside.asked();
    await server.close();
    rmSync(folder, { recursive: true });
  });
});
