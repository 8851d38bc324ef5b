/** How articles come in, and what becomes of those that cannot be read. */

import { binary, blinken, lavrov, samples, textOf, windows1256 } from './articles';
import { expect, test } from './rasid';

test('a pasted article is analyzed', async ({ rasid }) => {
  await rasid.paste(textOf(blinken));
  expect((await rasid.analysis()).entities.length).toBeGreaterThan(0);
  await expect(rasid.page.locator('.reader')).toContainText('بلينكن يعلن دعمه');
  await expect(rasid.page.locator('.article-list')).toBeHidden();
});

test('an empty text is refused with a word of help', async ({ rasid }) => {
  await rasid.page.locator('.button.primary').click();
  await expect(rasid.page.getByRole('alert')).toHaveText(/ألصق/);
  await expect(rasid.page.locator('textarea')).toBeFocused();
});

test('of many files a bad one is a row with its reason, and the others are read', async ({ rasid }) => {
  await rasid.drop(blinken, binary, windows1256, lavrov);
  await rasid.events('rasid:analysis', 3);
  await expect.poll(() => rasid.events('rasid:error')).toMatchObject([{ id: 'صورة', code: 'binary' }]);
  const rows = rasid.page.locator('.article');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText('صورة');
  await expect(rows.nth(1)).toContainText('ليس هذا ملفًا نصيًا');
  await rows.nth(2).click();
  await expect(rasid.page.locator('.heading')).toContainText('windows-1256');
  await expect(rasid.page.locator('.reader')).toContainText('أوزبكستان');
});

test('the samples are at hand', async ({ rasid }) => {
  const buttons = rasid.page.locator('.sample');
  await expect(buttons).toHaveCount(samples().length);
  // By what they are about, not by the names of their files.
  for (const title of await buttons.allTextContents()) expect(title).toMatch(/^\p{Script=Arabic}.{30,}$/u);
  await buttons.first().click();
  expect((await rasid.analysis()).entities.length).toBeGreaterThan(0);
  for (let i = 1; i < samples().length; i += 1) {
    await rasid.page.getByRole('button', { name: 'إضافة مقالات' }).click();
    await buttons.nth(i).click();
    await rasid.events('rasid:analysis', i + 1);
  }
  const texts = await rasid.page.evaluate(() => globalThis.heard.map(({ text }) => text));
  expect(texts.toSorted()).toEqual(samples().map(textOf).toSorted());
});

test('the file dialogue takes several files', async ({ rasid }) => {
  await rasid.page.locator('input[type=file][multiple]').setInputFiles(
    [blinken, lavrov].map(({ name, bytes }) => ({ name, mimeType: 'text/plain', buffer: bytes })),
  );
  await rasid.events('rasid:analysis', 2);
  await rasid.page.getByRole('button', { name: 'البدء من جديد' }).click();
  await expect(rasid.page.locator('.intro')).toBeVisible();
});

test.describe('odd texts end with a result or a message', () => {
  const odd = {
    latin: 'The quick brown fox jumps over the lazy dog.',
    nul: 'روسيا\u0000 تدعم\u0000 أوكرانيا',
    surrogates: 'أعلنت روسيا \uD83D دعمها \uDE00 لأوكرانيا 😀 اليوم',
    markup: '<img src=x onerror="document.title=1"> روسيا <script>alert(1)</script> تدين أوكرانيا & الصين',
    blank: ' \n\t\n ',
  };
  for (const [name, text] of Object.entries(odd)) {
    test(name, async ({ rasid }) => {
      await rasid.page.evaluate((value) => {
        const element = document.querySelector('rasid-analyzer');
        if (element) element.text = value;
      }, text);
      const { analysis, text: analyzed = '' } = (await rasid.events('rasid:analysis'))[0] ?? {};
      expect(analyzed).toBe(text.toWellFormed());
      expect(analysis?.doc.length).toBe(analyzed.length);
      for (const { start, end } of analysis?.mentions ?? []) expect(end > start && end <= analyzed.length).toBe(true);
      await expect(rasid.page.locator('.reader img, .reader script')).toHaveCount(0);
      if (name === 'latin') await expect(rasid.page.locator('.notice').first()).toBeVisible();
    });
  }
});

// In one browser, as it takes long: what it tries is the module and the way that the page cuts a text.
test('5 MB in one line are analyzed and can be read', { tag: '@chromium' }, async ({ rasid }) => {
  test.setTimeout(90_000);
  const line = textOf(lavrov).replaceAll('\n', ' ');
  const size = 5 << 20;
  const bytes = Buffer.from(line.repeat(Math.ceil(size / Buffer.byteLength(line))));
  await rasid.page.locator('input[type=file][multiple]').setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer: bytes });
  await expect.poll(() => rasid.page.evaluate(() => globalThis.heard.length), { timeout: 80_000 }).toBe(1);
  await rasid.tab('actors').click();
  await rasid.page.locator('.entity.person').first().click();
  await expect(rasid.page.locator('.card h3')).toBeVisible();
  await expect(rasid.page.locator('.sentence').first()).toBeVisible();
});
