/** The page of examples. */

import type { Page } from '@playwright/test';
import { snippets } from '../package/snippets';
import { axeFindsNothing } from './axe';
import { marked } from './marks';
import { expect, Rasid, test as base } from './rasid';

/** The page of examples, which the browser has nothing to complain of. */
const test = base.extend<{ examples: Rasid }>({
  examples: async ({ page }, use) => {
    const rasid = new Rasid(page);
    await rasid.open('/examples.html');
    await use(rasid);
    // Progress is printed as an error is.
    expect(rasid.complaints.filter((line) => !/^\d+ read, \d+ not$/.test(line))).toEqual([]);
    expect(await rasid.violations()).toEqual([]);
  },
});

const example = (page: Page, name: string) => page.locator(`[data-example=${name}]`);

/** Presses the button of an example and waits until its script was run to the end. */
async function run(page: Page, name: string): Promise<void> {
  const fetched = () => page.evaluate((file) => performance.getEntriesByType('resource').map((one) => one.name).filter((url) => url.includes(file)), `/examples/${name}.js`);
  const before = (await fetched()).length;
  await example(page, name).getByRole('button', { name: 'شغِّل' }).click();
  await expect.poll(async () => (await fetched()).length).toBeGreaterThan(before);
  // The same module again: it is there as soon as it was run.
  await page.evaluate((url) => import(url), (await fetched()).at(-1) ?? '');
}

/** Scrolls to an example until it is seen: what is drawn above it meanwhile pushes it down, and it waits until it is seen. */
async function reach(page: Page, name: string, seen: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await example(page, name).scrollIntoViewIfNeeded();
    await seen();
  }).toPass({ timeout: 40_000 });
}

const output = (page: Page, name: string) => example(page, name).getByRole('log').locator('p');

test('shows the code of the docs to the letter', async ({ examples: { page } }) => {
  for (const code of await page.locator('pre').all()) {
    const [name = '', language = ''] = ((await code.getAttribute('aria-label')) ?? '').split('.');
    expect(await code.textContent()).toBe(snippets.get(`${language} ${name}`));
  }
});

test('the elements stand in it as in any page', async ({ examples }) => {
  const { page } = examples;
  await expect.poll(() => marked(page)).toMatchObject({ country: ['فرنسا', 'الروسي', 'أوكرانيا'], oppose: ['أدانت', 'الغزو'] });
  await expect(example(page, 'page').locator('rasid-analyzer .reader')).toContainText('أعلنت تركيا دعمها لقطر');
  const dressed = example(page, 'dress').locator('rasid-analyzer');
  await reach(page, 'dress', () => expect(dressed.locator('.reader')).toContainText('أدانت فرنسا', { timeout: 1000 }));
  await expect.poll(() => dressed.locator('[part~=bar]').evaluate((bar) => getComputedStyle(bar).borderBottomColor)).toBe('rgb(122, 31, 75)');
});

test('the frame is given the article of the page, and answers', async ({ examples: { page } }) => {
  const reader = page.frameLocator('#rasid').locator('.reader');
  await reach(page, 'frame', () => expect(reader).toContainText('أدانت فرنسا الغزو الروسي لأوكرانيا', { timeout: 1000 }));
  // Twice where the frame greets while the script greets it.
  await expect(output(page, 'frame').first()).toHaveText(/^lead [1-9]/);
  await expect.poll(() => page.locator('#rasid').evaluate((frame: HTMLIFrameElement) => frame.style.height)).toMatch(/^[3-9]\d\d(\.\d+)?px$/);
});

test('programs print their results, again too', async ({ examples: { page } }) => {
  for (const _ of ['once', 'again']) {
    await run(page, 'first');
    await expect(output(page, 'first')).toHaveText(['فرنسا oppose روسيا', 'روسيا oppose أوكرانيا']);
  }
  await run(page, 'many');
  await expect(output(page, 'many')).toHaveText(['1 read, 0 not', /^first [1-9]/, '2 read, 0 not', /^second [1-9]/]);
  await run(page, 'export');
  await expect(output(page, 'export')).toContainText(/^article,holder,/);
});

test('properties steer the element, and its events arrive', async ({ examples: { page } }) => {
  const analyzer = example(page, 'page').locator('rasid-analyzer');
  await expect(analyzer.locator('.reader')).toContainText('تركيا');
  await run(page, 'events');
  await run(page, 'properties');
  await expect(analyzer.locator('.reader')).toContainText('حركة الفجر الجديد');
  // Other elements of the page may tell of theirs, too.
  await expect(output(page, 'events').filter({ hasText: /^نص ملصق [1-9]/ }).last()).toBeVisible();
  await analyzer.locator('.stance .head').first().click();
  await expect(output(page, 'properties').last()).toHaveText('stance');
});

test('speaks both languages, wears both themes, and axe finds nothing', async ({ examples }) => {
  const { page } = examples;
  await run(page, 'first');
  await expect(output(page, 'first')).toHaveCount(2);
  for (const [lang, theme] of [['ar', 'light'], ['en', 'dark']] as const) {
    await examples.wear(lang, theme);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(lang === 'ar' ? 'عنصران في صفحة' : 'Two elements in a page');
    await axeFindsNothing(examples, `examples, ${lang}, ${theme}`);
  }
});

test('is found from the page and leads back', async ({ rasid: { page } }) => {
  await page.getByRole('link', { name: 'راصد في موقعك' }).click();
  await expect(page).toHaveURL(/\/examples\.html$/);
  // The way back lies beside the frame: left while it is fetched, it would say that it could not be.
  await reach(page, 'frame', () => expect(output(page, 'frame').first()).toHaveText(/^lead/, { timeout: 1000 }));
  await page.getByRole('link', { name: 'إلى المحلّل' }).click();
  await expect(page).toHaveURL(/\/index\.html$/);
  await expect(page.locator('rasid-analyzer .app')).toBeVisible();
});
