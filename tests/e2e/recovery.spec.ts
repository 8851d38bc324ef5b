/** A module that breaks or hangs costs only its own article. The worker is one of the tests' own here. */

import { expect, test } from './rasid';

/** Traps on the article «bad», and after that is of no use, as a module that trapped is. */
const WORKER = `
  let broken = false;
  addEventListener('message', ({ data }) => {
    if (data.type === 'begin') return postMessage({ type: 'ready' });
    const { id, question: { text, article } } = data;
    if (broken || article === 'bad') {
      broken = true;
      return postMessage({ type: 'failed', id, code: 'trap', message: 'unreachable' });
    }
    const doc = { id: article, title: null, source: null, dateline: null, published: null, language: 'ar',
      length: text.length, sha256: '', offsets: 'utf16' };
    const analysis = { schema: 'rasid/1', doc, zones: [], entities: [], mentions: [], stances: [], relations: [], warnings: [] };
    postMessage({ type: 'done', id, answer: { analysis, sketch: new Uint32Array() } });
  });`;

test('after a trap the other articles are read by a new module', async ({ page }) => {
  let workers = 0;
  await page.route(/worker-[^/]*\.js$/, async (route) => {
    workers += 1;
    await route.fulfill({ contentType: 'text/javascript', body: WORKER });
  });
  await page.goto('/');
  await page.locator('input[type=file][multiple]').setInputFiles(
    ['one', 'bad', 'two', 'three'].map((name) => ({ name: `${name}.txt`, mimeType: 'text/plain', buffer: Buffer.from('نص') })),
  );
  await expect(page.locator('.article.done')).toHaveCount(3);
  await expect(page.locator('.article.failed')).toHaveCount(1);
  await expect(page.locator('.article.failed')).toContainText('bad');
  expect(workers).toBe(2);
});
