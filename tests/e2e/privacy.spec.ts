/** Nothing leaves the machine: no request but for the page's own files. */

import { blinken, textOf } from './articles';
import { expect, test } from './rasid';

test('no request to another origin, and after the load none at all but for own files', async ({ rasid, baseURL }) => {
  const { page, requests } = rasid;
  await page.waitForLoadState('networkidle');
  await rasid.paste(textOf(blinken));
  await rasid.analysis();
  await page.waitForLoadState('networkidle');
  const loaded = requests.length;
  // By now the module, the worker and the fonts are here: from now on there is silence.
  await page.locator('.stance .head').first().click();
  await rasid.tab('actors').click();
  await page.locator('.entity').first().click();
  await page.locator('#lang').click();
  await rasid.drop(blinken);
  await rasid.events('rasid:analysis', 2);
  await page.waitForLoadState('networkidle');
  expect(requests.slice(loaded)).toEqual([]);

  const own = new URL(baseURL ?? '').origin;
  for (const url of requests) {
    expect(new URL(url).origin).toBe(own);
    expect(new URL(url).search).toBe('');
  }
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
