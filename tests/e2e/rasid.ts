/** The page as the tests see it. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type LaunchOptions, type Locator, type Page, test as base } from '@playwright/test';
import type { Analysis } from '../../www/src/analysis';
import type { TestFile } from './articles';
import { openOutside, type Outside } from './outside';

/** Whether the page shows a stance of that confidence before anybody moves the threshold. */
export const shownAtFirst = ({ confidence }: { confidence: number }) => Math.round(confidence * 100) >= 70;

/** Whom an article is about: not who only signs it. */
export function named({ entities, mentions, zones }: Analysis): Analysis['entities'] {
  const signs = (start: number, end: number) => zones.some((zone) => zone.kind === 'byline' && zone.start <= start && end <= zone.end);
  return entities.filter(({ id }) => mentions.some(({ entity, start, end }) => entity === id && !signs(start, end)));
}

export interface Heard {
  type: string;
  id: string;
  code?: string;
  text?: string;
  analysis?: Analysis;
}

declare global {
  var heard: Heard[];
  var violations: string[];
}

/** Has the pages that are opened from now on remember the events of the elements. */
export function hear(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    globalThis.heard = [];
    for (const type of ['rasid:analysis', 'rasid:error', 'rasid:select']) {
      document.addEventListener(type, (event) => globalThis.heard.push({ type, ...(event as CustomEvent).detail }));
    }
  });
}

export class Rasid {
  readonly page: Page;
  /** Addresses asked for, in order. */
  readonly requests: string[] = [];
  readonly complaints: string[] = [];

  /** Where the browser puts what it downloads, if the test tool does not know of it. */
  readonly #downloads: string | undefined;

  constructor(page: Page, { channel, downloadsPath }: LaunchOptions = {}) {
    this.page = page;
    // This driver tells of downloads without the id that the test tool asks for.
    if (channel === 'moz-firefox') this.#downloads = downloadsPath;
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  async open(url = '/'): Promise<void> {
    await hear(this.page);
    await this.page.addInitScript(() => {
      globalThis.violations = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    await this.page.goto(url);
    await expect(this.page.locator('rasid-analyzer .app')).toBeVisible();
  }

  async drop(...files: TestFile[]): Promise<void> {
    const plain = files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }));
    const dataTransfer = await this.page.evaluateHandle((list) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of list) transfer.items.add(new File([Uint8Array.from(bytes)], name, { type: 'text/plain' }));
      return transfer;
    }, plain);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await this.page.locator('rasid-analyzer .app').dispatchEvent(type, { dataTransfer });
    }
  }

  async paste(text: string): Promise<void> {
    await this.page.locator('textarea').fill(text);
    await this.page.locator('.button.primary').click();
  }

  /** Waits for as many events of a type and gives all there are. */
  async events(type: string, count = 1): Promise<Heard[]> {
    const matching = () => this.page.evaluate((wanted) => globalThis.heard.filter((one) => one.type === wanted), type);
    await expect.poll(async () => (await matching()).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(count);
    return matching();
  }

  async analysis(): Promise<Analysis> {
    const analysis = (await this.events('rasid:analysis')).at(-1)?.analysis;
    if (!analysis) throw new Error('an event without an analysis');
    return analysis;
  }

  /** The file that `act` downloads. */
  async saved(act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const folder = this.#downloads;
    if (folder === undefined) {
      const [file] = await Promise.all([this.page.waitForEvent('download'), act()]);
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    }
    await act();
    let files: string[] = [];
    // At first there is an empty file of that name, and one that is being written.
    const done = () => (files = readdirSync(folder)).length === 1 && readFileSync(join(folder, files[0] ?? '')).length > 0;
    await expect.poll(done).toBe(true);
    const [name = ''] = files;
    const path = join(folder, name);
    const bytes = readFileSync(path);
    rmSync(path);
    return { name, bytes };
  }

  /** Where a word of the text stands on the screen. */
  async place(word: string): Promise<{ x: number; y: number }> {
    const found = await this.page.evaluate((wanted) => {
      const sentences = document.querySelector('rasid-analyzer')?.shadowRoot?.querySelectorAll('.sentence') ?? [];
      for (const sentence of sentences) {
        const node = sentence.firstChild;
        const at = node instanceof Text ? node.data.indexOf(wanted) : -1;
        if (!(node instanceof Text) || at < 0) continue;
        sentence.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return null;
    }, word);
    if (!found) throw new Error(`${word} is not on the page`);
    return found;
  }

  /** Where a part of the page stands, as soon as it is drawn: what is drawn anew just then has no place. */
  async box(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
    let found: Awaited<ReturnType<Locator['boundingBox']>> = null;
    await expect.poll(async () => (found = await part.boundingBox())).not.toBeNull();
    if (!found) throw new Error('it is gone again');
    return found;
  }

  /** Another language and theme. */
  async wear(lang: 'ar' | 'en', theme: 'light' | 'dark'): Promise<void> {
    if (lang === 'en') await this.page.locator('#lang').click();
    await this.page.locator('#theme').selectOption(theme);
  }

  /**
   * Presses Tab until the wanted part has the focus; back for what lies before. Behind the last part Firefox goes on to
   * its own buttons, where no test can follow.
   */
  async tabTo(selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const there = () =>
      this.page.evaluate((wanted) => {
        const deep = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
        return deep?.matches(wanted) ?? false;
      }, selector);
    for (let presses = 0; presses < 120; presses += 1) {
      if (await there()) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`${key} does not reach ${selector}`);
  }

  tab(name: 'stances' | 'actors' | 'places'): Locator {
    return this.page.locator(`#tab-${name}`);
  }

  violations(): Promise<string[]> {
    return this.page.evaluate(() => globalThis.violations);
  }
}

/** A test that fails on any request to another machine and, with the page open as `rasid`, on anything the browser complains of. */
export const test = base.extend<{ rasid: Rasid; silence: void }, { outside: Outside }>({
  outside: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const outside = await openOutside();
      await use(outside);
      outside.close();
    },
    { scope: 'worker' },
  ],
  proxy: ({ outside }, use) => use(outside.proxy),
  silence: [
    async ({ outside }, use) => {
      await use();
      expect(outside.asked()).toEqual([]);
    },
    { auto: true },
  ],
  launchOptions: [
    async ({ launchOptions }, use) => {
      const downloadsPath = mkdtempSync(join(tmpdir(), 'rasid-downloads-'));
      await use({ ...launchOptions, downloadsPath });
      rmSync(downloadsPath, { recursive: true });
    },
    { scope: 'worker' },
  ],
  rasid: async ({ page, launchOptions }, use) => {
    const rasid = new Rasid(page, launchOptions);
    await rasid.open();
    await use(rasid);
    expect(rasid.complaints).toEqual([]);
    expect(await rasid.violations()).toEqual([]);
  },
});

export { expect };
