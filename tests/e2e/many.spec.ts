/** A thousand articles: the queue tells how it comes along, and obeys. */

import { COPY_EVERY, dropMany, manyArticles, told } from './many';
import { blinken, lavrov } from './articles';
import { expect, test } from './rasid';

test('a thousand articles are counted as they come, copies once', async ({ rasid }) => {
  test.setTimeout(120_000);
  const { page } = rasid;
  await dropMany(rasid, manyArticles(1000));
  const bar = page.locator('.progress progress');
  await expect(bar).toHaveAttribute('max', '1000');
  await expect.poll(() => told(rasid), { timeout: 100_000 }).toBe(1000);
  await expect(bar).toHaveJSProperty('value', 1000);
  await expect(page.locator('.progress .done')).toHaveText('تم: 1,000');
  await expect(page.locator('.progress .left')).toHaveText('انتهى التحليل');
  await expect(page.locator('.progress [data-role=cancel]')).toBeHidden();
  await page.locator('[data-view=actors]').click();
  const stories = 1000 - 1000 / COPY_EVERY;
  await expect(page.locator('.counted')).toHaveText(`يُحسب ${stories} من 1,000 من المقالات · 125 نسخة تُحسب مع أصولها`);
  await page.getByLabel('احسب النسخ منفصلة').check();
  await expect(page.locator('.counted')).toHaveText('يُحسب 1,000 من 1,000 من المقالات');
});

test('a batch can be paused, taken up again, cancelled, and what was left tried again', async ({ rasid }) => {
  test.setTimeout(120_000);
  const { page } = rasid;
  const role = (name: string) => page.locator(`.progress [data-role=${name}]`);
  await dropMany(rasid, manyArticles(400));
  await expect.poll(() => told(rasid)).toBeGreaterThan(0);
  await role('pause').click();
  // What was in work ends; nothing new is begun.
  await page.waitForTimeout(500);
  const paused = await told(rasid);
  expect(paused).toBeLessThan(400);
  await page.waitForTimeout(500);
  expect(await told(rasid)).toBe(paused);
  await expect(page.locator('.progress .left')).toHaveText(`بقي: ${400 - paused}`);

  await role('pause').click();
  await expect.poll(() => told(rasid)).toBeGreaterThan(paused);
  await role('cancel').click();
  await expect(page.locator('.progress .left')).toHaveText('أُلغي الباقي');
  const done = await told(rasid);
  expect(done).toBeLessThan(400);
  await page.waitForTimeout(500);
  expect(await told(rasid)).toBe(done);
  await expect(page.locator('.progress .done')).toHaveText(`تم: ${done}`);

  await role('again').click();
  await expect.poll(() => told(rasid), { timeout: 60_000 }).toBe(400);
  await expect(page.locator('.progress .left')).toHaveText('انتهى التحليل');
  await expect(role('again')).toBeHidden();
});

test('the address holds the view and the filters, and no text; going back goes back', async ({ rasid }) => {
  const { page } = rasid;
  await dropMany(rasid, manyArticles(6));
  await expect.poll(() => told(rasid)).toBe(6);
  await page.locator('[data-view=timeline]').click();
  await page.getByLabel('من', { exact: true }).fill('2022-01-03');
  await expect(page).toHaveURL(/#view=timeline&from=2022-01-03$/);
  await page.locator('[data-view=map]').click();
  await expect(page).toHaveURL(/#view=map&from=2022-01-03$/);
  await page.goBack();
  await expect(page.locator('[data-view=timeline]')).toHaveAttribute('aria-current', 'page');
  await page.goForward();
  await expect(page.locator('[data-view=map]')).toHaveAttribute('aria-current', 'page');
});

test('a link to a highlight leads whoever has the article to the same words', async ({ rasid }) => {
  const { page } = rasid;
  const [article] = manyArticles(1);
  if (!article) throw new Error('no article');
  await rasid.drop(article);
  await rasid.analysis();
  await rasid.page.locator('.stance .head').first().click();
  await expect(page).toHaveURL(/#article=[0-9a-f]{16}&at=\d+-\d+$/);
  const card = await page.locator('.card').textContent();

  await page.goto('about:blank');
  await page.goBack();
  await expect(page.locator('.card')).toBeHidden();
  await rasid.drop(article);
  await expect(page.locator('.card')).toBeVisible();
  await expect.poll(() => page.locator('.card').textContent()).toBe(card);
});

test('the list of articles keeps the heights of its rows while another view hides it', async ({ rasid }) => {
  const { page } = rasid;
  await dropMany(rasid, manyArticles(80));
  await expect.poll(() => told(rasid)).toBe(80);
  const height = () => page.locator('.articles .virtual-rows').evaluate((list: HTMLElement) => list.style.blockSize);
  const frames = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await frames();
  const before = await height();
  await page.locator('[data-view=actors]').click();
  await expect(page.locator('.articles')).toBeHidden();
  // The browser tells of other sizes with the next frames.
  await frames();
  expect(await height()).toBe(before);
});

test('a click on a row holds though the rows are drawn anew under it', async ({ rasid }) => {
  const { page } = rasid;
  await rasid.drop(blinken, lavrov);
  await rasid.events('rasid:analysis', 2);
  await expect(page.locator('.reader')).toContainText('كازاخستان');
  const other = page.locator('.article:not([aria-current])');
  const { x, y, width, height } = await rasid.box(other);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.locator('rasid-analyzer').evaluate((analyzer) => analyzer.setAttribute('threshold', '0.95'));
  await page.mouse.up();
  await expect(page.locator('.reader')).toContainText('أوزبكستان');
  // What was put off is drawn then: one row is current, and says what the new threshold lets through.
  await expect(page.locator('.article[aria-current]')).toHaveCount(1);
});
