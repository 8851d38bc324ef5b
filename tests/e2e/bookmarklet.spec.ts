/** The bookmark that the page offers, used on pages of other sites: its code is run there as a click on it would. */

import type { Page } from '@playwright/test';
import { axeFindsNothing } from './axe';
import { marked } from './marks';
import { expect, Rasid } from './rasid';
import { document as pageOf, test as base } from './sites';

const ARTICLE = `<article id="story"><p id="one">أدانت فرنسا <b>الغزو</b> الروسي لأوكرانيا.</p>\n<p id="two">وأعلنت تركيا دعمها لقطر.</p><p>${'وجرى ذلك في يوم طويل من أيام الصيف الحارة. '.repeat(6)}</p></article>`;
const TEASER = '<article><p>أدانت الصين ألمانيا.</p></article>';
const MARKS = { country: ['فرنسا', 'الروسي', 'أوكرانيا', 'تركيا', 'قطر'], oppose: ['أدانت', 'الغزو'], support: ['دعمها'] };

const test = base.extend<{ code: string; visit: (body: string, csp?: string) => Promise<Rasid> }>({
  /** As it lies in the bookmarks: from the page, in Arabic. */
  code: async ({ page, baseURL }, use) => {
    await page.goto(baseURL ?? '');
    await page.locator('.bookmarklet summary').click();
    const href = await page.locator('.offer a').getAttribute('href');
    await page.goto('about:blank');
    await use(href ?? '');
  },
  visit: async ({ page, site }, use) => {
    await use(async (body, csp) => {
      const rasid = new Rasid(page);
      await page.goto(await site({ 'index.html': pageOf(body) }, csp));
      return rasid;
    });
  },
});

/** A click on the bookmark, which the page's policy does not keep from running. */
const click = (page: Page, code: string) => page.evaluate(decodeURIComponent(code.slice('javascript:'.length)));

const own = (page: Page) => page.locator('rasid-highlighter');

test('it marks the article and leaves the page’s body as it is, to the byte; a second click takes the marks away', async ({ page, code, visit }) => {
  const rasid = await visit(`<header>موقع</header>${TEASER}${ARTICLE}`);
  const body = () => page.evaluate(() => document.documentElement.outerHTML);
  const before = await body();
  // As a browser goes to it: this page has no policy.
  const go = () => page.evaluate((href) => void setTimeout(() => (location.href = href)), code);
  await go();
  await expect.poll(() => marked(page)).toEqual(MARKS);
  await expect(own(page).locator('summary')).toHaveText('من يقف أين في هذا المقال');
  expect((await body()).replace(/<rasid-highlighter.*<\/rasid-highlighter>/, '')).toBe(before);
  await go();
  await expect.poll(() => marked(page)).toEqual({});
  await expect.poll(body).toBe(before);
  await go();
  await expect.poll(() => marked(page)).toEqual(MARKS);
  expect(rasid.complaints).toEqual([]);
});

test('without an article it takes the main part, else all of the page', async ({ page, code, visit }) => {
  const inner = ARTICLE.replaceAll('article', 'div');
  for (const [body, first] of [[`<p>أدانت الصين ألمانيا.</p><main>${inner}</main>`, 'فرنسا'], [`<p>أدانت الصين ألمانيا.</p>${inner}`, 'الصين'], [`<p>أدانت الصين ألمانيا.</p>${TEASER}`, 'الصين']] as const) {
    await visit(body);
    await click(page, code);
    await expect.poll(async () => (await marked(page))['country']?.[0]).toBe(first);
  }
});

test('of what is selected it reads the part that holds it', async ({ page, code, visit }) => {
  await visit(ARTICLE);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#two') ?? document.body));
  await click(page, code);
  await expect.poll(() => marked(page)).toEqual({ country: ['تركيا', 'قطر'], support: ['دعمها'] });
});

test('its lists and cards work there', async ({ page, code, visit }) => {
  await visit(`<main>${ARTICLE}</main>`);
  await click(page, code);
  await own(page).locator('summary').click();
  await own(page).locator('.names button').first().click();
  await expect(own(page).locator('.card')).toContainText('فرنسا');
  await page.keyboard.press('Escape');
  await expect(own(page).locator('.card')).toBeHidden();
});

const policies = (assets: string) => ({
  'no script of others': "default-src 'self'",
  'no WebAssembly': `default-src 'none'; script-src ${assets}; connect-src ${assets}; worker-src blob:`,
  'no data of others': `default-src 'none'; script-src ${assets} 'wasm-unsafe-eval'; worker-src blob:`,
});

for (const name of ['no script of others', 'no WebAssembly', 'no data of others'] as const) {
  test(`where the site’s policy allows ${name} it says so and offers the page, without the article`, async ({ page, context, code, visit, baseURL }) => {
    await visit(ARTICLE, `${policies(new URL(baseURL ?? '').origin)[name]}; img-src data:`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const asked: string[] = [];
    let accept = false;
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void (accept ? dialog.accept() : dialog.dismiss());
    });
    await click(page, code);
    await expect.poll(() => asked).toEqual([expect.stringContaining('سياسة أمان الموقع تمنع ذلك')]);
    await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(context.pages().length).toBe(1);

    accept = true;
    // It opens beside the page, or in its place where the browser lets no window open.
    await click(page, code);
    await expect.poll(() => asked.length).toBe(2);
    await expect.poll(() => context.pages().map((one) => one.url())).toContain(baseURL);
  });
}

test('the page offers it in both languages, to drag or to copy, and says so when it is clicked', async ({ rasid }) => {
  const { page } = rasid;
  const link = page.locator('.offer a');
  const said = page.locator('.offer [role=status]');
  await expect(link).toBeHidden();
  await page.locator('.bookmarklet summary').click();
  await link.click();
  await expect(said).toHaveText(/يُسحب هذا الرابط/);
  await axeFindsNothing(rasid, 'the offer');
  const code = async () => decodeURIComponent((await link.getAttribute('href')) ?? '');
  await expect.poll(code).toContain('toggle("ar")');
  await page.locator('#lang').click();
  await expect.poll(code).toContain('toggle("en")');
  await link.click();
  await expect(said).toHaveText(/for dragging/);
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void (document.title = text);
  });
  await page.locator('.offer button').click();
  await expect(said).toHaveText(/Copied/);
  expect(decodeURIComponent(await page.title())).toBe(await code());
});
