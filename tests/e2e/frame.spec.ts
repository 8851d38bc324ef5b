/** `embed.html` in the frame of another site: its host leads it by messages, and nobody else does. */

import type { FrameLocator, Page } from '@playwright/test';
import type { FromFrame, ToFrame } from '../../www/src/embed/protocol';
import { snippet } from '../package/snippets';
import { axeFindsNothing } from './axe';
import { expect, Rasid } from './rasid';
import { document as pageOf, test as base } from './sites';

const TEXT = 'أدانت فرنسا الغزو الروسي لأوكرانيا.';
const ARTICLE = `<article><p>${TEXT}</p></article>`;

interface Told {
  origin: string;
  data: FromFrame & { version: number };
}

declare global {
  /** What came to this window, as it came. */
  var told: Told[];
}

/** Writes down all that is told to a window, before any other script. */
const LISTENER = 'globalThis.told = []; addEventListener("message", ({ origin, data }) => told.push({ origin, data }));';

class Host {
  readonly page: Page;
  readonly frame: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.frame = page.frameLocator('#rasid');
  }

  /** All messages of a type, once there are as many. */
  async told<T extends FromFrame['type']>(type: T, count = 1): Promise<Extract<FromFrame, { type: T }>[]> {
    const all = () => this.page.evaluate(() => globalThis.told.map(({ data }) => data));
    const matching = async () => (await all()).filter((data) => data.type === type);
    await expect.poll(async () => (await matching()).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(count);
    return (await matching()) as unknown as Extract<FromFrame, { type: T }>[];
  }

  /** Says something to the frame. */
  async say(message: ToFrame | Record<string, unknown>): Promise<void> {
    await this.page.evaluate((data) => {
      document.querySelector<HTMLIFrameElement>('#rasid')?.contentWindow?.postMessage(data, '*');
    }, message as object);
  }
}

/** Opens a host with a frame in it; `query` is the frame's, `before` and `after` stand around it, `files` lie beside the host's page. */
const test = base.extend<{ open: (options?: { query?: string; before?: string; after?: string; files?: Record<string, string> }) => Promise<Host> }>({
  open: async ({ page, site, baseURL }, use) => {
    await use(async ({ query = '', before = '', after = '', files = {} } = {}) => {
      const frame = `<iframe id="rasid" src="${baseURL}embed.html${query}" title="راصد" width="100%" height="500"></iframe>`;
      const url = await site({
        'index.html': pageOf(`${before}${frame}${after}`, '<script src="main.js"></script>'),
        'main.js': LISTENER,
        ...files,
      });
      await page.goto(url);
      return new Host(page);
    });
  },
});

const shows = (host: Host, text: string) => expect(host.frame.locator('.reader')).toContainText(text);

test('the example: the host’s article is read in the frame, which follows its content, under the policy that is documented', async ({ page, site, baseURL }) => {
  const assets = new URL(baseURL ?? '').origin;
  const own = (name: string) => snippet(name).replaceAll('https://assets.example', assets);
  const rasid = new Rasid(page);
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => globalThis.violations.push(event.violatedDirective));
  });
  const url = await site(
    { 'index.html': pageOf(`${ARTICLE}${own('html frame')}`, '<script src="main.js"></script>'), 'main.js': `${LISTENER}\n${own('js frame')}` },
    `default-src 'none'; script-src 'self'; img-src data:; frame-src ${assets}`,
  );
  await page.goto(url);
  const host = new Host(page);
  const [{ id, analysis } = { id: '', analysis: null }] = await host.told('rasid:analysis');
  expect(id).toBe('lead');
  expect(analysis?.stances.some(({ stance, confidence }) => stance === 'oppose' && confidence >= 0.8)).toBe(true);
  await shows(host, TEXT);
  await expect(host.frame.locator('[data-view]')).toHaveCount(2);
  for (const { origin, data } of await page.evaluate(() => globalThis.told)) {
    expect(origin).toBe(assets);
    expect(data.version).toBe(1);
  }
  const frame = page.locator('#rasid');
  const followed = async () => {
    const wanted = (await host.told('rasid:resize')).at(-1)?.height ?? 0;
    const highest = (await page.evaluate(() => innerHeight)) * 0.9;
    return (await frame.evaluate(({ clientHeight }) => clientHeight)) - Math.floor(Math.min(wanted, highest));
  };
  await expect.poll(followed).toBe(0);
  expect(rasid.complaints).toEqual([]);
  expect(await rasid.violations()).toEqual([]);
});

test('the height that it asks for is that of its content, less when there is less', async ({ open }) => {
  const host = await open();
  const content = () => host.frame.locator('rasid-analyzer').evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
  const asked = async () => (await host.told('rasid:resize')).at(-1)?.height;
  await expect(host.frame.locator('.app')).toBeVisible();
  await host.say({ type: 'rasid:set-text', text: `${TEXT}\n`.repeat(6) });
  await host.told('rasid:analysis');
  await expect.poll(async () => ((await asked()) ?? 0) - (await content())).toBe(0);
  const long = (await asked()) ?? 0;
  expect(long).toBeGreaterThan(500);
  await host.say({ type: 'rasid:set-text', text: TEXT });
  await host.told('rasid:analysis', 2);
  await expect.poll(async () => ((await asked()) ?? 0) - (await content())).toBe(0);
  expect(await asked()).toBeLessThan(long);
});

test('a plain frame is set by its address', async ({ page, site, baseURL }) => {
  const html = snippet('html bare').replaceAll('https://assets.example/', baseURL ?? '');
  await page.goto(await site({ 'index.html': pageOf(html) }));
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.app')).toHaveAttribute('lang', 'en');
  await expect(frame.locator('.app')).toHaveAttribute('data-theme', 'light');
  await expect(frame.locator('html')).toHaveAttribute('dir', 'ltr');
  await frame.locator('textarea').fill(TEXT);
  await frame.locator('.button.primary').click();
  await expect(frame.locator('.reader')).toContainText(TEXT);
  await expect(frame.locator('[data-view]')).toHaveCount(2);
});

test('settings change while it runs, all that are named and no others', async ({ open }) => {
  const host = await open({ query: '?theme=dark' });
  await host.say({ type: 'rasid:set-text', text: TEXT });
  await host.told('rasid:analysis');
  const app = host.frame.locator('.app');
  await expect(app).toHaveAttribute('dir', 'rtl');
  await host.say({ type: 'rasid:set-config', config: { lang: 'en', view: 'actors' } });
  await expect(app).toHaveAttribute('lang', 'en');
  await expect(app).toHaveAttribute('data-theme', 'dark');
  await expect(host.frame.locator('html')).toHaveAttribute('lang', 'en');
  await expect(host.frame.locator('[data-view=actors]')).toHaveAttribute('aria-current', 'page');
  await host.say({ type: 'rasid:set-config', config: { view: 'article', threshold: 1 } });
  await expect(host.frame.locator('.stance')).toHaveCount(0);
  await host.say({ type: 'rasid:set-config', config: { threshold: 0.5, watchList: 'name,aliases,type\nحرف الجر,الغزو,organization\n' } });
  await expect(host.frame.locator('.stance').first()).toBeVisible();
  const last = (await host.told('rasid:analysis', 2)).at(-1);
  expect(last?.analysis.entities.map(({ name }) => name)).toContain('حرف الجر');
});

test('what cannot be understood is answered with an error and changes nothing', async ({ open }) => {
  const host = await open({ query: '?lang=fr' });
  await host.say({ type: 'rasid:set-text', text: TEXT });
  await host.told('rasid:analysis');
  await host.say({ type: 'rasid:set-text', text: 7 });
  await host.say({ type: 'rasid:set-config', config: { theme: 'dark', threshold: 'high' } });
  await host.say({ type: 'rasid:set-config', version: 2, config: { theme: 'dark' } });
  await host.say({ type: 'rasid:unknown' });
  await host.say({ type: 'another:message' });
  await host.say({ type: 'rasid:set-config', config: { theme: 'light' } });
  const errors = await host.told('rasid:error', 5);
  expect(errors.map(({ id, code }) => [id, code])).toEqual([
    [null, 'bad-message'], [null, 'bad-message'], [null, 'bad-message'], [null, 'bad-version'], [null, 'bad-message'],
  ]);
  expect(errors.map(({ message }) => message)).toEqual(['lang', 'text', 'threshold', 'version 2', 'rasid:unknown'].map((words) => expect.stringContaining(words)));
  await shows(host, TEXT);
  await expect(host.frame.locator('.app')).toHaveAttribute('data-theme', 'light');
});

test('an article that cannot be read is an error with its id', async ({ open }) => {
  const host = await open();
  await host.say({ type: 'rasid:set-config', config: { watchList: 'neither,head\nnor,rows\n' } });
  await host.say({ type: 'rasid:set-text', id: 'first', text: TEXT });
  await expect.poll(() => host.told('rasid:error')).toMatchObject([{ id: 'first', code: 'watch-list' }]);
});

test('who comes late greets, and is greeted', async ({ open }) => {
  const host = await open();
  await host.told('rasid:ready');
  await host.say({ type: 'rasid:hello' });
  await host.told('rasid:ready', 2);
});

/** Says to the frame beside it that it should show something else, again and again, and writes down what it hears. */
const INTRUDER = `${LISTENER}
setInterval(() => {
  parent.frames[0].postMessage({ type: 'rasid:set-text', text: 'دخيل' }, '*');
  parent.frames[0].postMessage({ type: 'rasid:hello' }, '*');
}, 20);`;

const INTRUDERS = { 'intruder.html': pageOf('', '<script src="intruder.js"></script>'), 'intruder.js': INTRUDER };

test('a frame beside it is neither heard nor told anything, of whatever origin', async ({ open, page, site }) => {
  const other = await site(INTRUDERS);
  // The second one is of the host's own origin: it is not the window around the frame.
  const after = `<iframe title="دخيل" src="${other}intruder.html"></iframe><iframe title="دخيل من الموقع نفسه" src="intruder.html"></iframe>`;
  const host = await open({ after, files: INTRUDERS });
  await host.say({ type: 'rasid:set-text', id: 'mine', text: TEXT });
  await host.told('rasid:analysis');
  await host.frame.locator('.stance .head').first().click();
  await host.told('rasid:select');
  await shows(host, TEXT);
  expect((await host.told('rasid:ready')).length).toBe(1);
  expect((await host.told('rasid:analysis')).map(({ id }) => id)).toEqual(['mine']);
  const intruders = page.frames().filter((frame) => frame !== page.mainFrame() && !frame.url().includes('embed.html'));
  expect(new Set(intruders.map((frame) => new URL(frame.url()).origin)).size).toBe(2);
  for (const intruder of intruders) expect(await intruder.evaluate(() => globalThis.told)).toEqual([]);
});

test('a host that is not the one stated is not heard and not told anything', async ({ open, baseURL }) => {
  const host = await open({ query: `?origin=${encodeURIComponent(baseURL ?? '')}` });
  await expect(host.frame.locator('.app')).toBeVisible();
  await host.say({ type: 'rasid:hello' });
  await host.say({ type: 'rasid:set-text', text: TEXT });
  await host.say({ type: 'rasid:set-config', config: { lang: 'en' } });
  // What the reader does takes longer than any message.
  await host.frame.locator('textarea').fill('أعلنت تركيا دعمها لقطر.');
  await host.frame.locator('.button.primary').click();
  await shows(host, 'تركيا');
  await expect(host.frame.locator('.app')).toHaveAttribute('lang', 'ar');
  expect(await host.page.evaluate(() => globalThis.told)).toEqual([]);
});

test('a host that hides where it comes from states it', async ({ page, site, baseURL }) => {
  const url = await site({
    'index.html': pageOf('<iframe id="rasid" title="راصد" width="100%" height="500"></iframe>', '<meta name="referrer" content="no-referrer"><script src="main.js" defer></script>'),
    'main.js': `${LISTENER}
      document.querySelector('iframe').src = '${baseURL}embed.html?origin=https://another.example&origin=' + encodeURIComponent(location.origin);`,
  });
  await page.goto(url);
  const host = new Host(page);
  await host.told('rasid:ready');
  await host.say({ type: 'rasid:set-text', text: TEXT });
  await host.told('rasid:analysis');
});

test('what the reader brings in stays in the frame, and nothing stays on the device', async ({ open, page }) => {
  const host = await open();
  await host.say({ type: 'rasid:set-text', id: 'mine', text: TEXT });
  await host.told('rasid:analysis');
  await host.frame.locator('.stance .head').first().click();
  await expect.poll(() => host.told('rasid:select')).toMatchObject([{ id: 'mine', kind: 'stance', stance: { stance: 'oppose' } }]);
  await host.frame.locator('.bar .button').first().click();
  await host.frame.locator('textarea').fill('أعلنت تركيا دعمها لقطر.');
  await host.frame.locator('.button.primary').click();
  await host.frame.locator('.article-list button').nth(1).click();
  await shows(host, 'تركيا');
  await host.frame.locator('.stance .head').first().click();
  await expect(host.frame.locator('.card')).toBeVisible();
  // The host's own selection has ended, and that is all it hears.
  expect((await host.told('rasid:select', 2)).slice(1)).toMatchObject([{ id: 'mine', kind: 'none' }]);
  expect((await host.told('rasid:analysis')).length).toBe(1);
  const all = await page.evaluate(() => JSON.stringify(globalThis.told));
  expect(all).not.toContain('تركيا');
  const kept = await page.frames()[1]?.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, document.cookie]);
  expect(kept).toEqual([0, 0, 0, '']);
});

test('axe finds nothing, at first and with an article, in both languages and themes', { tag: '@chromium' }, async ({ open, page }) => {
  // What axe looks at is the same in every browser; in Firefox its driver takes minutes.
  const host = await open({ before: '<main><h1>مضيف</h1></main>' });
  await expect(host.frame.locator('.app')).toBeVisible();
  await axeFindsNothing({ page } as Rasid, 'at first');
  await host.say({ type: 'rasid:set-text', text: TEXT });
  await host.told('rasid:analysis');
  for (const [lang, theme] of [['ar', 'light'], ['en', 'dark']] as const) {
    await host.say({ type: 'rasid:set-config', config: { lang, theme } });
    await expect(host.frame.locator('.app')).toHaveAttribute('lang', lang);
    await axeFindsNothing({ page } as Rasid, `${lang} ${theme}`);
  }
});
