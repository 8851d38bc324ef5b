/** `<rasid-highlighter>` in the page of another site, served from another port: its article is marked and not touched. */

import type { Page } from '@playwright/test';
import { marked } from './marks';
import { expect, hear, type Heard } from './rasid';
import { document as pageOf, test as base } from './sites';

const FIRST = 'أدانت فرنسا <b>الغزو</b> الروسي لأوكرانيا.';
const SECOND = 'وأعلنت تركيا دعمها لقطر.';
const ARTICLE = `<article><p id="one">${FIRST}</p>\n<p id="two">${SECOND}</p></article>`;
const FIRST_MARKS = { country: ['فرنسا', 'الروسي', 'أوكرانيا'], oppose: ['أدانت', 'الغزو'] };

/** Opens a page with the highlighter's script and `body`. */
const test = base.extend<{ open: (body: string, options?: { before?: () => void; waits?: number }) => Promise<Page>; heard: (type: string) => Promise<Heard[]> }>({
  open: ({ page, baseURL, site }, use) =>
    use(async (body, { before, waits = 1 } = {}) => {
      await hear(page);
      if (before) await page.addInitScript(before);
      await page.goto(await site({ 'index.html': pageOf(`${body}\n<script type="module" src="${baseURL}rasid-highlighter.js"></script>`) }));
      await expect.poll(() => page.evaluate(() => globalThis.heard.filter(({ type }) => type !== 'rasid:select').length)).toBeGreaterThanOrEqual(waits);
      return page;
    }),
  heard: ({ page }, use) => use((type) => page.evaluate((wanted) => globalThis.heard.filter((one) => one.type === wanted), type)),
});

const HIGHLIGHTER = '<rasid-highlighter for="article"></rasid-highlighter>';

test('the right words are marked, and the article’s DOM is what it was, to the byte', async ({ open }) => {
  const page = await open(`${ARTICLE}${HIGHLIGHTER}<script>globalThis.before = document.querySelector('article').outerHTML</script>`);
  await expect.poll(() => marked(page)).toEqual({ country: [...FIRST_MARKS.country, 'تركيا', 'قطر'], oppose: FIRST_MARKS.oppose, support: ['دعمها'] });
  const same = await page.evaluate(() => document.querySelector('article')?.outerHTML === (globalThis as unknown as { before: string }).before);
  expect(same).toBe(true);
});

test('marks follow what the host edits, adds and removes', async ({ open }) => {
  const page = await open(`${ARTICLE}${HIGHLIGHTER}`);
  await page.evaluate(() => document.querySelector('#one')?.replaceChildren('أدانت الصين ألمانيا.'));
  await expect.poll(() => marked(page)).toEqual({ country: ['الصين', 'ألمانيا', 'تركيا', 'قطر'], oppose: ['أدانت'], support: ['دعمها'] });
  await page.evaluate(() => {
    const added = document.createElement('p');
    added.textContent = 'أدانت مصر إيران.';
    document.querySelector('article')?.prepend(added);
  });
  await expect.poll(() => marked(page)).toMatchObject({ country: ['مصر', 'إيران', 'الصين', 'ألمانيا', 'تركيا', 'قطر'] });
  await page.evaluate(() => document.querySelector('#two')?.remove());
  await expect.poll(() => marked(page)).toEqual({ country: ['مصر', 'إيران', 'الصين', 'ألمانيا'], oppose: ['أدانت', 'أدانت'] });
  // The same words in other nodes.
  await page.evaluate(() => document.querySelector('#one')?.replaceChildren('أدانت ', 'الصين ', 'ألمانيا.'));
  await expect.poll(() => marked(page)).toMatchObject({ country: ['مصر', 'إيران', 'الصين', 'ألمانيا'] });
});

test('of highlights and style sheets only its own are ever taken away', async ({ open }) => {
  const page = await open(`${ARTICLE}${HIGHLIGHTER}`, {
    before: () => {
      CSS.highlights.set('host', new Highlight());
      document.adoptedStyleSheets = [new CSSStyleSheet()];
    },
  });
  await expect.poll(() => page.evaluate(() => document.adoptedStyleSheets.length)).toBe(2);
  await page.evaluate(() => document.querySelector('rasid-highlighter')?.remove());
  await expect.poll(() => page.evaluate(() => [[...CSS.highlights.keys()], document.adoptedStyleSheets.length])).toEqual([['host'], 1]);
});

test('several stand on a page, each with its own article; moved, one works on', async ({ open }) => {
  const page = await open(
    `<div id="a">أدانت فرنسا روسيا.</div><div id="b">أعلنت تركيا دعمها لقطر.</div>
     <rasid-highlighter id="ha" for="#a"></rasid-highlighter><rasid-highlighter id="hb" for="#b"></rasid-highlighter>`,
    { waits: 2 },
  );
  await expect.poll(() => marked(page)).toEqual({ country: ['فرنسا', 'روسيا', 'تركيا', 'قطر'], oppose: ['أدانت'], support: ['دعمها'] });
  await page.evaluate(() => document.body.prepend(document.querySelector('#ha') ?? ''));
  await expect.poll(async () => (await marked(page))['oppose']).toEqual(['أدانت']);
  await page.evaluate(() => document.querySelector('#hb')?.remove());
  await expect.poll(() => marked(page)).toEqual({ country: ['فرنسا', 'روسيا'], oppose: ['أدانت'] });
  await page.evaluate(() => document.querySelector('#ha')?.setAttribute('for', '#b'));
  await expect.poll(() => marked(page)).toEqual({ country: ['تركيا', 'قطر'], support: ['دعمها'] });
});

test('a click on a mark opens its card, and the page hears of it', async ({ open, heard }) => {
  const page = await open(`${ARTICLE}${HIGHLIGHTER}`);
  const at = await page.evaluate(() => {
    const node = document.querySelector('#two')?.firstChild as Text;
    const range = document.createRange();
    const start = node.data.indexOf('تركيا');
    range.setStart(node, start + 1);
    range.setEnd(node, start + 3);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.click(at.x, at.y);
  await expect(page.locator('rasid-highlighter .card')).toContainText('تركيا');
  expect((await heard('rasid:select')).at(-1)).toMatchObject({ kind: 'entity', entity: { name: 'تركيا' } });
  expect((await marked(page))['chosen']?.join('')).toBe('تركيا');
});

test('the lists work by keyboard, and Escape gives the focus back', async ({ open, heard }) => {
  const page = await open(`${ARTICLE}${HIGHLIGHTER}`);
  await page.locator('rasid-highlighter summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const first = page.locator('rasid-highlighter .body button').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  const card = page.locator('rasid-highlighter .card');
  await expect(card).toBeVisible();
  expect((await heard('rasid:select')).at(-1)).toMatchObject({ kind: 'stance', stance: { stance: 'oppose' } });
  await expect(card.locator('.close')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(first).toBeFocused();
  await expect.poll(() => marked(page)).not.toHaveProperty('chosen');
});

test('the host says whether it is light or dark', async ({ open }) => {
  const page = await open(`<style>rasid-highlighter { color-scheme: dark }</style>${ARTICLE}${HIGHLIGHTER}`);
  const root = page.locator('rasid-highlighter .highlighter');
  const rules = () => page.evaluate(() => [...document.adoptedStyleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'));
  await expect(root).toHaveAttribute('data-theme', 'dark');
  const dark = await rules();
  await page.evaluate(() => document.querySelector('rasid-highlighter')?.setAttribute('theme', 'light'));
  await expect(root).toHaveAttribute('data-theme', 'light');
  await expect.poll(rules).not.toBe(dark);
});

test('where nothing fits the selector an error says so, in words too', async ({ open, heard }) => {
  const page = await open('<rasid-highlighter for="#nothing" lang="en"></rasid-highlighter>');
  await expect.poll(() => heard('rasid:error')).toMatchObject([{ code: 'no-target' }]);
  await expect(page.locator('rasid-highlighter summary')).toContainText('Nothing on the page fits');
});

test('where there are no highlights the lists work all the same', async ({ open }) => {
  const page = await open(`${ARTICLE}${HIGHLIGHTER}`, { before: () => Reflect.deleteProperty(globalThis, 'Highlight') });
  await page.locator('rasid-highlighter summary').click();
  await page.locator('rasid-highlighter .names button').first().click();
  await expect(page.locator('rasid-highlighter .card')).toContainText('فرنسا');
});

test('its looks need nothing of the page: each colour is the host’s, or else our own', async ({ open }) => {
  for (const [theme, line, chosen] of [['light', '#3f51a3', '#ffc933'], ['dark', '#9aa8f0', '#e8bd3c']] as const) {
    const page = await open(`${ARTICLE}<rasid-highlighter for="article" theme="${theme}"></rasid-highlighter>`);
    const rules = await page.evaluate(() => document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)));
    expect(rules).toHaveLength(8);
    expect(rules.join()).toMatch(new RegExp(`var\\(--rasid-person, ?${line}\\)`));
    expect(rules.join()).toMatch(new RegExp(`var\\(--rasid-chosen, ?${chosen}\\)`));
    expect(rules.join().match(/var\(--(?!rasid-)/g)).toBeNull();
  }
});
