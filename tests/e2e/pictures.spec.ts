/** The matrix and the network: they show what the articles state, lead to the sentences, and are saved as they are seen. */

import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Polarity } from '../../www/src/analysis';
import type { TestFile } from './articles';
import { axeFindsNothing } from './axe';
import { COPY_EVERY, dropMany, manyArticles, OUTLETS, told } from './many';
import { expect, type Rasid, shownAtFirst, test } from './rasid';

/** Articles none of which is a copy of another. */
const articles = manyArticles(40).filter((_, i) => i % COPY_EVERY !== COPY_EVERY - 1);

type Tally = Record<Polarity, number>;
interface Stated {
  holder: string;
  target: string;
  polarity: Polarity;
  confidence: number;
  outlet: string | null;
  article: string;
  evidence: string;
}

/** Every stance with a target, as the page tells it to its host. */
async function stated(rasid: Rasid): Promise<Stated[]> {
  const events = await rasid.events('rasid:analysis', articles.length);
  return events.flatMap(({ analysis, text = '', id }) => {
    const keys = new Map(analysis?.entities.map((entity) => [entity.id, entity.key]));
    return (analysis?.stances ?? []).flatMap(({ holder, target, stance, confidence, evidence }) => {
      const [from, to] = [keys.get(holder), target === null ? undefined : keys.get(target)];
      if (from === undefined || to === undefined) return [];
      const words = text.slice(evidence.start, evidence.end);
      return [{ holder: from, target: to, polarity: stance, confidence, outlet: analysis?.doc.source ?? null, article: id, evidence: words }];
    });
  });
}

function tallies(stances: readonly Stated[]): Record<string, Tally> {
  const found: Record<string, Tally> = {};
  for (const { holder, target, polarity } of stances) (found[`${holder} ${target}`] ??= { support: 0, oppose: 0, neutral: 0 })[polarity] += 1;
  return found;
}

function count(stances: readonly Stated[]): number {
  return new Set(stances.map(({ holder, target, polarity }) => `${holder} ${target} ${polarity}`)).size;
}

/** What the cells of parties say that are not empty. */
function cells(page: Page): Promise<Record<string, Tally>> {
  return page.locator('.matrix-box table').evaluate((table) => {
    const found: Record<string, Tally> = {};
    for (const cell of table.querySelectorAll<HTMLElement>('td[data-row]:not(:empty)')) {
      const { row = '', column = '' } = cell.dataset;
      if (row.startsWith('(') || column.startsWith('(')) continue;
      const of = (polarity: string) => Number(cell.querySelector(`.tick.${polarity}`)?.textContent ?? 0);
      found[`${row} ${column}`] = { support: of('support'), oppose: of('oppose'), neutral: of('neutral') };
    }
    return found;
  });
}

async function open(rasid: Rasid, view: 'matrix' | 'network', files: readonly TestFile[] = articles): Promise<Page> {
  const { page } = rasid;
  await dropMany(rasid, files);
  await expect.poll(() => told(rasid)).toBe(files.length);
  await page.locator(`[data-view=${view}]`).click();
  await expect(page.locator(`.${view} h2`)).toBeVisible();
  return page;
}

const most = (page: Page) => page.getByLabel('أكثر الأطراف مواقف');
const least = (page: Page) => page.getByLabel('أقل عدد من المواقف في السهم');
const slide = (slider: Locator, value: number) =>
  slider.evaluate((input: HTMLInputElement, to) => {
    input.value = String(to);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);

/** How many elements of a saved drawing match, its note, and what of it would need the page. */
function reread(page: Page, source: string, selector: string) {
  return page.evaluate(
    ([text, wanted]) => {
      const file = new DOMParser().parseFromString(text, 'image/svg+xml');
      const looks = [...file.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`));
      return {
        broken: file.querySelector('parsererror') !== null,
        found: file.querySelectorAll(wanted).length,
        note: file.querySelector('desc')?.textContent ?? '',
        metadata: file.querySelector('metadata')?.textContent ?? '',
        title: file.querySelector('title')?.textContent ?? '',
        foreign: looks.filter((look) => /var\(|color\(|url\(|^style=|^href=|tabindex/.test(look)),
        unpainted: [...file.querySelectorAll('path, rect, text')].filter((element) => !element.hasAttribute('fill')).length,
        fonts: [...new Set([...file.querySelectorAll('text')].map((element) => element.getAttribute('font-family')))],
      };
    },
    [source, selector] as const,
  );
}

test('each cell holds the stances that the articles state, and each total all of its line', async ({ rasid }) => {
  const page = await open(rasid, 'matrix');
  await most(page).selectOption('40');
  const shown = (await stated(rasid)).filter(shownAtFirst);
  expect(shown.length).toBeGreaterThan(20);
  await expect.poll(() => cells(page)).toEqual(tallies(shown));
  const sum = await page.locator('td[data-row="(all)"][data-column="(all)"] .tick').allTextContents();
  expect(sum.map(Number).reduce((a, b) => a + b)).toBe(shown.length);
});

test('a cell leads to its sentences, by polarity, with articles and outlets', async ({ rasid }) => {
  const page = await open(rasid, 'matrix');
  const shown = (await stated(rasid)).filter(shownAtFirst);
  const [pair] = Object.entries(tallies(shown)).toSorted(([, a], [, b]) => b.support + b.oppose - a.support - a.oppose);
  if (!pair) throw new Error('no stances');
  const [holder = '', target = ''] = pair[0].split(' ');
  const own = shown.filter((one) => one.holder === holder && one.target === target);
  await page.locator(`td[data-row="${holder}"][data-column="${target}"]`).click();
  await expect(page.locator('.drill h3')).toBeFocused();
  const more = page.locator('.drill .more button');
  while ((await more.count()) > 0) await more.first().click();
  for (const polarity of ['support', 'oppose', 'neutral'] as const) {
    const words = await page.locator(`.drill ul[data-polarity=${polarity}] .evidence`).allTextContents();
    expect(words.toSorted()).toEqual(own.filter((one) => one.polarity === polarity).map(({ evidence }) => evidence).toSorted());
  }
  const figures = await page.locator('.drill > .detail').textContent();
  const numbers = [own.length, new Set(own.map(({ article }) => article)).size, new Set(own.map(({ outlet }) => outlet)).size];
  // One and two are words in Arabic.
  expect(figures?.match(/\d+/g)?.map(Number)).toEqual(numbers.filter((n) => n > 2));
  await page.locator('.drill .proof-foot button').first().click();
  await expect(page.locator('.reader')).toBeVisible();
});

test('the threshold and the outlets change the cells', async ({ rasid }) => {
  const page = await open(rasid, 'matrix');
  await most(page).selectOption('40');
  const all = await stated(rasid);
  await slide(page.getByLabel('أدنى درجة ثقة').first(), 85);
  const firm = all.filter(({ confidence }) => Math.round(confidence * 100) >= 85);
  expect(firm.length).toBeLessThan(all.length);
  await expect.poll(() => cells(page)).toEqual(tallies(firm));
  await page.locator('.outlets summary').click();
  await page.locator('.outlets').getByLabel(OUTLETS[0] ?? '').check();
  await expect.poll(() => cells(page)).toEqual(tallies(firm.filter(({ outlet }) => outlet === OUTLETS[0])));
});

test('the matrix by keyboard: one stop, arrows along the line, Enter to the sentences, Escape back', async ({ rasid }) => {
  const page = await open(rasid, 'matrix');
  await expect(page.locator('.matrix-box [tabindex="0"]')).toHaveCount(1);
  const first = page.locator('.matrix-box tbody tr').first();
  await page.locator('.choices input').last().focus();
  await page.keyboard.press('Tab');
  await expect(first.locator('td').first()).toBeFocused();
  // In Arabic the next column lies to the left.
  await page.keyboard.press('ArrowLeft');
  await expect(first.locator('td').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(first.locator('th button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.chosen')).toBeVisible();
  await page.keyboard.press('End');
  await expect(first.locator('td').last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.drill h3')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.drill')).toBeHidden();
  await expect(first.locator('td').last()).toBeFocused();
});

test('more articles change the cell that has the focus, and leave it there', async ({ rasid }) => {
  const page = await open(rasid, 'matrix', articles.slice(0, 20));
  const total = page.locator('td[data-row="(all)"][data-column="(all)"]');
  await total.focus();
  const before = await total.textContent();
  await dropMany(rasid, articles.slice(20));
  await expect.poll(() => told(rasid)).toBe(articles.length);
  await expect(total).not.toHaveText(before ?? '');
  await expect(total).toBeFocused();
});

test('the matrix is copied, and saved as CSV, SVG and PNG, as it is shown', async ({ rasid }) => {
  const page = await open(rasid, 'matrix');
  await page.evaluate(() => {
    navigator.clipboard.writeText = (text) => {
      document.body.dataset['copied'] = text;
      return Promise.resolve();
    };
  });
  const words = await page.locator('.matrix-box tr').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.children].map((cell) => (cell.matches('tbody td') ? (cell.childElementCount > 0 ? (cell.getAttribute('aria-label') ?? '') : '') : (cell.textContent ?? ''))),
    ),
  );
  await page.getByRole('button', { name: 'انسخ الجدول' }).click();
  await expect(page.getByText('نُسخ الجدول')).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.body.dataset['copied'])).toBe(words.map((row) => row.join('\t')).join('\n'));

  const csv = await rasid.saved(() => page.locator('[data-file=csv]').click());
  expect(csv.bytes.toString('utf8')).toBe(`${words.map((row) => row.join(',')).join('\r\n')}\r\n`);

  const svg = await rasid.saved(() => page.locator('[data-picture=svg]').click());
  const filled = await page.locator('.matrix-box td[data-row]:not(:empty)').count();
  const file = await reread(page, svg.bytes.toString('utf8'), '.cell.support, .cell.oppose, .cell.neutral, .cell.mixed');
  expect(file).toMatchObject({ broken: false, found: filled, foreign: [], unpainted: 0, title: 'من يقف مع مَن' });
  const png = await rasid.saved(() => page.locator('[data-picture=png]').click());
  const [width, height] = [/ width="(\d+)"/, / height="(\d+)"/].map((size) => Number(svg.bytes.toString('utf8').match(size)?.[1]));
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2 * (width ?? 0), 2 * (height ?? 0)]);
});

test('the network has an arrow for each pair and polarity, as many as the least number lets through', async ({ rasid }) => {
  const page = await open(rasid, 'network');
  await most(page).selectOption('100');
  const shown = (await stated(rasid)).filter(shownAtFirst);
  const edges = page.locator('.network-picture [data-edge]');
  await expect(edges).toHaveCount(count(shown));
  await expect(page.locator('.edges tbody tr')).toHaveCount(Math.min(50, count(shown)));
  const ends = new Set(shown.flatMap(({ holder, target }) => [holder, target]));
  await expect(page.locator('.network-picture [data-node]')).toHaveCount(ends.size);

  const strong = shown.filter((one) => shown.filter((other) => other.holder === one.holder && other.target === one.target && other.polarity === one.polarity).length >= 3);
  expect(count(strong)).toBeLessThan(count(shown));
  await slide(least(page), 3);
  await expect(edges).toHaveCount(count(strong));
  await page.locator('.network').getByLabel('معارضة').uncheck();
  await expect(edges).toHaveCount(count(strong.filter(({ polarity }) => polarity !== 'oppose')));
});

test('a party is chosen, an arrow leads to its sentences, by pointer and by keyboard', async ({ rasid }) => {
  const page = await open(rasid, 'network');
  const node = page.locator('.network-picture [data-node][tabindex="0"]');
  await expect(node).toHaveCount(1);
  await node.focus();
  const first = await node.getAttribute('data-node');
  await page.keyboard.press('Enter');
  await expect(page.locator(`[data-node="${first}"]`)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.chosen')).toBeVisible();
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
  await expect(page.locator('.network-picture [data-node]:focus')).toHaveCount(1);

  const row = page.locator('.edges .link').first();
  const sentences = Number((await row.textContent())?.match(/\d+/)?.[0]);
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.drill h3')).toBeFocused();
  await expect(page.locator('.drill .proof')).toHaveCount(Math.min(20, sentences));
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  // Where the arrow is thin, a hidden wider line takes the pointer.
  await page.locator('.network-picture [data-edge] .hit').first().dispatchEvent('click');
  await expect(page.locator('.drill')).toBeVisible();
  await expect(page.locator('.network-picture .opened')).toHaveCount(1);
});

test('the network is enlarged by buttons and keys, and a party is moved by pointer and by keys', async ({ page, rasid }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(rasid, 'network');
  const nodes = page.locator('.network-picture [data-node]');
  const places = () => nodes.evaluateAll((all) => all.map((one) => one.getAttribute('transform')));
  await expect.poll(async () => new Set(await places()).size).toBe(await nodes.count());
  // The layout is made in turns; it rests once nothing moves for a while.
  let rest = await places();
  await expect
    .poll(async () => {
      const before = rest;
      await page.waitForTimeout(500);
      rest = await places();
      return JSON.stringify(rest) === JSON.stringify(before);
    })
    .toBe(true);
  await page.getByRole('button', { name: 'كبّر' }).click();
  await expect.poll(places).not.toEqual(rest);
  await page.getByRole('button', { name: 'أظهر الكل' }).click();
  await expect.poll(places).toEqual(rest);
  await nodes.first().focus();
  await page.keyboard.press('-');
  await expect.poll(places).not.toEqual(rest);
  await page.keyboard.press('0');
  await expect.poll(places).toEqual(rest);

  await page.keyboard.press('Alt+ArrowUp');
  expect((await places()).filter((place, i) => place !== rest[i])).toHaveLength(1);
  const other = nodes.nth(1);
  const box = await rasid.box(other.locator('.shape'));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 30, box.y + box.height / 2 + 20, { steps: 4 });
  await page.mouse.up();
  expect((await places()).filter((place, i) => place !== rest[i])).toHaveLength(2);
  await expect(other).toHaveAttribute('aria-pressed', 'false');
});

test('the network is saved as SVG and PNG as it is seen, with the version and the filters', async ({ rasid }) => {
  const page = await open(rasid, 'network');
  await page.getByLabel('من', { exact: true }).fill('2022-01-03');
  await page.getByLabel('من', { exact: true }).dispatchEvent('change');
  const drawn = await page.locator('.network-picture [data-node], .network-picture [data-edge]').count();
  const svg = await rasid.saved(() => page.locator('[data-picture=svg]').click());
  expect(svg.name).toBe('rasid-الشبكة.svg');
  const source = svg.bytes.toString('utf8');
  const file = await reread(page, source, '[data-node], [data-edge]');
  expect(file).toMatchObject({ broken: false, found: drawn, foreign: [], unpainted: 0, title: 'الشبكة' });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(file.note).toContain(`rasid ${version}`);
  expect(file.note).toContain('من 3 يناير 2022');
  // Marks of direction stand round the sign.
  expect(file.note).toMatch(/أدنى درجة ثقة: 70\p{Cf}*%/u);
  expect(file.metadata).toBe(file.note);
  expect(file.fonts).toHaveLength(1);
  expect(file.fonts[0]).toContain('sans-serif');

  const png = await rasid.saved(() => page.locator('[data-picture=png]').click());
  const [width, height] = (source.match(/viewBox="0 0 (\d+) (\d+)"/) ?? []).slice(1).map(Number);
  expect(png.name).toBe('rasid-الشبكة.png');
  expect([...png.bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2 * (width ?? 0), 2 * (height ?? 0)]);
});

for (const lang of ['ar', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    // What another browser cannot make different.
    const tag = (lang === 'ar') === (theme === 'light') ? [] : ['@chromium'];
    test(`axe finds nothing in the pictures: ${lang}, ${theme}`, { tag }, async ({ rasid }) => {
      test.setTimeout(120_000);
      const { page } = rasid;
      await rasid.wear(lang, theme);
      const check = (what: string) => axeFindsNothing(rasid, what);
      await open(rasid, 'matrix', articles.slice(0, 12));
      await page.locator('.matrix-box td:not(:empty)').first().click();
      await check('matrix');
      await page.locator('[data-view=network]').click();
      await page.locator('.edges .link').first().click();
      await page.locator('.network-picture [data-node]').first().focus();
      await page.keyboard.press('Enter');
      await check('network');
    });
  }
}
