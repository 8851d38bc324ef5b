/** Nothing leaves the machine: no request but for the page's own files. */

import { blinken, lavrov, textOf } from './articles';
import { docx, mhtml, pdf, seen, zip } from '../files';
import { expect, test } from './rasid';

test('no request to another origin, and after the load none at all but for own files', async ({ rasid, baseURL }) => {
  const { page, requests } = rasid;
  await page.waitForLoadState('networkidle');
  await rasid.paste(textOf(blinken));
  await rasid.analysis();
  await rasid.drop(blinken);
  await rasid.events('rasid:analysis', 2);
  await page.waitForLoadState('networkidle');
  const loaded = requests.length;
  // By now the module, the workers and the fonts are here: from now on there is silence.
  await page.locator('.stance .head').first().click();
  await rasid.tab('actors').click();
  await page.locator('.entity').first().click();
  await page.locator('#lang').click();
  await rasid.drop(lavrov);
  await rasid.events('rasid:analysis', 3);
  await page.waitForLoadState('networkidle');
  // The browser itself asks for the icon again whenever the page's address changes.
  expect(requests.slice(loaded).filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);

  const own = new URL(baseURL ?? '').origin;
  for (const url of requests) {
    expect(new URL(url).origin).toBe(own);
    expect(new URL(url).search).toBe('');
  }
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
  const own = new URL(baseURL ?? '').origin;
  for (const url of rasid.requests) expect(url.startsWith(`${own}/`) && new URL(url).search === '', url).toBe(true);
});

test('the page states a policy under which it runs without a violation', async ({ rasid }) => {
  const policy = await rasid.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  await rasid.drop(blinken);
  await rasid.analysis();
  await rasid.page.locator('.stance .head').first().click();
  // The fixture fails the test on any violation.
});
