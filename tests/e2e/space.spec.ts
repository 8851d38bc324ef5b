/** The map, the timeline and the comparison: what they count, what they lead to, and that all of it can be reached. */

import { readFileSync } from 'node:fs';
import type { Analysis, Polarity } from '../../www/src/analysis';
import type { TestFile } from './articles';
import { axeFindsNothing } from './axe';
import { expect, named, type Rasid, shownAtFirst, test } from './rasid';

interface News {
  readonly outlet: string;
  readonly day: string | null;
  readonly text: string;
}

const KUNA = 'كونا';
const REUTERS = 'رويترز';

/** Short news of two outlets, on some days of May 2022, and one without a day. */
const NEWS: readonly News[] = [
  { outlet: KUNA, day: '2022-05-02', text: 'أدانت فرنسا الهجوم الروسي على أوكرانيا. وأشادت البحرين بجهود مصر في الوساطة.' },
  { outlet: KUNA, day: '2022-05-02', text: 'رحبت مالطا بموقف إيطاليا من المهاجرين. ونددت تونس بإسرائيل بعد القصف الأخير.' },
  { outlet: KUNA, day: '2022-05-04', text: 'أكدت روسيا دعمها لسوريا في وجه العقوبات. وأدانت روسيا فرنسا بسبب قرار المحكمة.' },
  { outlet: REUTERS, day: '2022-05-04', text: 'أيدت فرنسا روسيا في ملف الحبوب بعد محادثات طويلة. ونفت قطر أن تكون قد انتقدت مصر.' },
  { outlet: REUTERS, day: '2022-05-09', text: 'رفضت تايوان تصريحات الصين عن الملاحة. وشكرت جزر القمر اليابان على مساعدات الإغاثة.' },
  { outlet: REUTERS, day: '2022-05-09', text: 'هاجمت كوسوفو صربيا في بيان شديد اللهجة. وتضامن لبنان مع فلسطين في الجمعية العامة.' },
  { outlet: REUTERS, day: null, text: 'انتقدت ألمانيا تركيا في مؤتمر صحفي قصير. ودعمت سنغافورة الهند في مجلس التجارة.' },
];

const FILES: readonly TestFile[] = NEWS.map(({ outlet, day, text }, i) => ({
  name: `خبر-${i}.txt`,
  bytes: Buffer.from([outlet, day, `موجز رقم ${i} من أخبار الدول`, text].filter((line) => line !== null).join('\n')),
}));

/** The articles as the page has read them. */
async function dropNews(rasid: Rasid): Promise<Analysis[]> {
  await rasid.drop(...FILES);
  const heard = await rasid.events('rasid:analysis', FILES.length);
  const analyses = heard.flatMap(({ analysis }) => analysis ?? []);
  // What the tests rest on: outlets and days were read, and no two are taken for one story.
  const marks = analyses.map(({ doc }) => [doc.source, doc.published] as const).toSorted();
  expect(marks).toEqual(NEWS.map(({ outlet, day }) => [outlet, day] as const).toSorted());
  return analyses;
}

async function open(rasid: Rasid, view: 'map' | 'timeline' | 'compare'): Promise<void> {
  await rasid.page.locator(`[data-view=${view}]`).click();
  await expect(rasid.page.locator('.space h2')).toBeVisible();
}

type Tally = Record<Polarity, number>;
const POLARITIES = ['support', 'oppose', 'neutral'] as const;

const shown = ({ stances }: Analysis) => stances.filter(shownAtFirst);
const tally = (stances: readonly { stance: Polarity }[]): Tally => ({
  support: stances.filter(({ stance }) => stance === 'support').length,
  oppose: stances.filter(({ stance }) => stance === 'oppose').length,
  neutral: stances.filter(({ stance }) => stance === 'neutral').length,
});
const entityOf = ({ entities }: Analysis, id: string | null) => entities.find((one) => one.id === id);

/** How many articles name each country. */
function naming(analyses: readonly Analysis[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const analysis of analyses) {
    for (const code of new Set(named(analysis).flatMap(({ type, country }) => (type === 'country' && country ? country : [])))) found[code] = (found[code] ?? 0) + 1;
  }
  return found;
}

/** The stances towards each country, or of each, those with somebody alone where asked. */
function towards(analyses: readonly Analysis[], end: 'target' | 'holder', by: string | null = null): Record<string, number[]> {
  const found: Record<string, { stance: Polarity }[]> = {};
  for (const analysis of analyses) {
    for (const stance of shown(analysis)) {
      const own = entityOf(analysis, stance[end]);
      const other = entityOf(analysis, end === 'target' ? stance.holder : stance.target);
      if (own?.type !== 'country' || !own.country || (by !== null && other?.key !== by)) continue;
      (found[own.country] ??= []).push(stance);
    }
  }
  return Object.fromEntries(Object.entries(found).map(([code, stances]) => [code, POLARITIES.map((polarity) => tally(stances)[polarity])]));
}

/** The rows of the table of countries: the code, and the figures. */
function countryRows({ page }: Rasid): Promise<Record<string, number[]>> {
  return page.locator('.space table tbody tr').evaluateAll((rows) =>
    Object.fromEntries(rows.map((row) => [(row as HTMLElement).dataset['code'], [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))])),
  );
}

test.describe('the map', () => {
  test('has a place for every country code of the lexicon', async ({ rasid }) => {
    await dropNews(rasid);
    await open(rasid, 'map');
    const codes = readFileSync(new URL('../../lexicon/countries.tsv', import.meta.url), 'utf8').match(/^[A-Z]{2}(?=\t)/gm) ?? [];
    expect(codes.length).toBeGreaterThan(240);
    const places = await rasid.page.locator('.world .place[data-code]').evaluateAll((all) => all.map((one) => (one as SVGElement).dataset['code']));
    expect(places.toSorted()).toEqual(codes.toSorted());
  });

  test('shows how many articles name each country, and the sentences', async ({ rasid }) => {
    const analyses = await dropNews(rasid);
    await open(rasid, 'map');
    const { page } = rasid;
    const expected = naming(analyses);
    const rows = await countryRows(rasid);
    expect(Object.fromEntries(Object.entries(rows).map(([code, figures]) => [code, figures[0]]))).toEqual(expected);
    // Each of them is a button of the map that says the same; so are the small ones.
    await expect(page.locator('.world .place[role=button]')).toHaveCount(Object.keys(expected).length);
    for (const code of ['BH', 'MT', 'KM', 'SG', 'PS', 'TW', 'XK']) {
      expect(expected[code], code).toBeGreaterThan(0);
      await expect(page.locator(`.world [data-code=${code}]`)).toHaveAttribute('aria-label', /: مقال واحد$/);
    }
    await page.locator('tr[data-code=BH] [data-role=named]').click();
    await expect(page.locator('.proofs .evidence')).toHaveText(['وأشادت البحرين بجهود مصر في الوساطة.']);
    await expect(page.locator('.proofs mark')).toHaveText(['البحرين']);
  });

  test('shows stances towards countries and of countries, of all or of the one that is chosen on it', async ({ rasid }) => {
    const analyses = await dropNews(rasid);
    await open(rasid, 'map');
    const { page } = rasid;
    const measure = page.locator('.space-bar select').first();
    await measure.selectOption('received');
    await expect.poll(() => countryRows(rasid)).toEqual(towards(analyses, 'target'));
    await measure.selectOption('given');
    await expect.poll(() => countryRows(rasid)).toEqual(towards(analyses, 'holder'));

    // By words and signs, not by a colour alone: Russia is both backed and condemned.
    const [support, oppose] = towards(analyses, 'target')['RU'] ?? [];
    await measure.selectOption('received');
    await expect(page.locator('.world [data-code=RU]')).toHaveAttribute('aria-label', `روسيا: تأييد ${support} · معارضة ${oppose} · حياد 0`);

    await page.locator('.world [data-code=RU]').click();
    const russia = analyses.flatMap(({ entities }) => entities).find(({ country, type }) => country === 'RU' && type === 'country')?.key ?? '';
    await expect(page).toHaveURL(new RegExp(`actor=${encodeURIComponent(russia)}`));
    const expected = towards(analyses, 'target', russia);
    expect(Object.keys(expected).toSorted()).toEqual(['FR', 'SY', 'UA']);
    await expect.poll(() => countryRows(rasid)).toEqual(expected);
    await page.locator('tr[data-code=SY] .number').click();
    await expect(page.locator('.proofs .proof')).toHaveCount(expected['SY']?.[0] ?? 0);
    await page.locator('.about-select').selectOption('');
    await expect.poll(() => countryRows(rasid)).toEqual(towards(analyses, 'target'));
  });

  test('works by keyboard alone: from country to country, nearer and farther, choosing one and letting it go', async ({ rasid }) => {
    await dropNews(rasid);
    const { page } = rasid;
    await rasid.tabTo('[data-view=map]');
    await page.keyboard.press('Enter');
    await rasid.tabTo('.world .place[role=button]');
    const focused = () => page.evaluate(() => (document.querySelector('rasid-analyzer')?.shadowRoot?.activeElement as SVGElement | null)?.dataset['code']);
    // Wherever one begins, the walk south ends, and so does the one west.
    for (const key of ['ArrowDown', 'ArrowLeft']) {
      let last: string | undefined;
      for (let steps = 0; steps < 30 && last !== (await focused()); steps += 1) {
        last = await focused();
        await page.keyboard.press(key);
      }
      await expect.poll(focused).toBe(last);
    }
    const code = await focused();
    await page.keyboard.press('Enter');
    await expect(page.locator(`.world [data-code=${code}]`)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator(`tr[data-code=${code}] .link`)).toHaveAttribute('aria-pressed', 'true');
    const scale = async () => Number((await page.locator('.world > g').getAttribute('transform'))?.match(/scale\(([\d.]+)\)/)?.[1] ?? 1);
    await page.keyboard.press('+');
    await expect.poll(scale).toBeGreaterThan(1);
    await page.keyboard.press('0');
    await expect.poll(scale).toBe(1);
    await page.keyboard.press('Enter');
    await expect(page.locator('.world [aria-pressed=true]')).toHaveCount(0);
    await expect(page).not.toHaveURL(/actor=/);
  });

  test('is the same way round in both languages', async ({ rasid }) => {
    await dropNews(rasid);
    await open(rasid, 'map');
    const { page } = rasid;
    const left = async (code: string) => (await rasid.box(page.locator(`.world [data-code=${code}]`))).x;
    expect(await left('TN')).toBeLessThan(await left('BH'));
    await page.locator('#lang').click();
    await expect(page.locator('.world')).toBeVisible();
    expect(await left('TN')).toBeLessThan(await left('BH'));
  });

  test('is saved as a picture with its colours and what they mean', async ({ rasid }) => {
    await dropNews(rasid);
    await open(rasid, 'map');
    const { page } = rasid;
    await page.locator('.space-bar select').first().selectOption('received');
    const svg = (await rasid.saved(() => page.locator('[data-picture=svg]').click())).bytes.toString('utf8');
    for (const meaning of await page.locator('.picture-key li').allTextContents()) expect(svg).toContain(meaning);
    const used = [...svg.matchAll(/fill="url\([^#]*#([\w-]+)/g)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(0);
    for (const id of used) expect(svg).toContain(`id="${id}"`);
  });
});

test.describe('the timeline', () => {
  /** The rows of its table: the first day of each period, and the figures. */
  const periodRows = ({ page }: Rasid): Promise<Record<string, number[]>> =>
    page.locator('.space table tbody tr').evaluateAll((rows) =>
      Object.fromEntries(rows.map((row) => [(row as HTMLElement).dataset['start'], [...row.querySelectorAll('.figure')].map((cell) => Number(cell.textContent))])),
    );
  const byDay = (analyses: readonly Analysis[]) => {
    const days = [...new Set(analyses.flatMap(({ doc }) => doc.published ?? []))];
    return Object.fromEntries(
      days.map((day) => {
        const own = analyses.filter(({ doc }) => doc.published === day);
        const all = tally(own.flatMap(shown));
        return [day, [all.support, all.oppose, all.neutral, own.length]];
      }),
    );
  };
  const openTable = ({ page }: Rasid) => page.locator('.space details > summary').last().click();

  test('counts stances and articles of each day; the article without a day is named', async ({ rasid }) => {
    const analyses = await dropNews(rasid);
    await open(rasid, 'timeline');
    const { page } = rasid;
    await openTable(rasid);
    const expected = byDay(analyses);
    await expect.poll(() => periodRows(rasid)).toEqual(expected);
    // The picture says the same of each day.
    for (const [day, [support = 0, oppose = 0]] of Object.entries(expected)) {
      await expect(page.locator(`.period[data-start="${day}"]`)).toHaveAttribute('aria-label', new RegExp(`تأييد ${support} · معارضة ${oppose}`));
    }
    await expect(page.locator('.space summary').first()).toHaveText('مقال واحد بلا تاريخ، ليس في الرسم');
    await page.locator('.space summary').first().click();
    await page.locator('.space details .link', { hasText: 'موجز رقم 6' }).click();
    await expect(page.locator('.reader')).toContainText('انتقدت ألمانيا تركيا');
  });

  test('by week and by month as well, and a day leads to its sentences', async ({ rasid }) => {
    const analyses = await dropNews(rasid);
    await open(rasid, 'timeline');
    const { page } = rasid;
    await openTable(rasid);
    const unit = page.locator('.choice select').last();
    await unit.selectOption('week');
    const articles = async () => Object.entries(await periodRows(rasid)).map(([start, figures]) => [start, figures[3]]);
    await expect.poll(articles).toEqual([['2022-05-02', 4], ['2022-05-09', 2]]);
    await unit.selectOption('month');
    await expect.poll(articles).toEqual([['2022-05-01', 6]]);
    await unit.selectOption('');
    await page.locator('.period[data-start="2022-05-09"]').click();
    const day = analyses.filter(({ doc }) => doc.published === '2022-05-09').flatMap(shown);
    await expect(page.locator('.proofs .proof')).toHaveCount(day.length);
    await page.locator('.proofs .proof-foot button').first().click();
    await expect(page.locator('.card .evidence')).toBeVisible();
  });

  test('of the chosen entity only its own stances and mentions count', async ({ rasid }) => {
    const analyses = await dropNews(rasid);
    await open(rasid, 'timeline');
    const { page } = rasid;
    await openTable(rasid);
    const russia = analyses.flatMap(({ entities }) => entities).find(({ country, type }) => country === 'RU' && type === 'country')?.key ?? '';
    await page.locator('.about-select').selectOption(russia);
    const expected = analyses.flatMap((analysis) => {
      const id = analysis.entities.find(({ key }) => key === russia)?.id;
      if (id === undefined || analysis.doc.published === null) return [];
      const mentions = analysis.mentions.filter(({ entity }) => entity === id).length;
      return [{ day: analysis.doc.published, mentions, stances: shown(analysis).filter(({ holder, target }) => holder === id || target === id) }];
    });
    const days = [...new Set(expected.map(({ day }) => day))];
    expect(days.length).toBeGreaterThan(1);
    await expect.poll(() => periodRows(rasid)).toEqual(
      Object.fromEntries(
        days.map((day) => {
          const own = expected.filter((one) => one.day === day);
          const all = tally(own.flatMap(({ stances }) => stances));
          return [day, [all.support, all.oppose, all.neutral, own.length, own.reduce((sum, { mentions }) => sum + mentions, 0)]];
        }),
      ),
    );
  });

  test('runs from right to left in Arabic and from left to right in English', async ({ rasid }) => {
    await dropNews(rasid);
    await open(rasid, 'timeline');
    const { page } = rasid;
    const left = async (day: string) => (await rasid.box(page.locator(`.period[data-start="${day}"]`))).x;
    await expect.poll(() => left('2022-05-02')).toBeGreaterThan(await left('2022-05-09'));
    await page.locator('#lang').click();
    await expect(page.locator('.time-chart')).toBeVisible();
    expect(await left('2022-05-02')).toBeLessThan(await left('2022-05-09'));
  });

  test('each outlet stands for itself on request', async ({ rasid }) => {
    await dropNews(rasid);
    await open(rasid, 'timeline');
    const { page } = rasid;
    await page.getByLabel('كل مصدر على حدة').check();
    // Both name days on which they have articles.
    const charts = page.locator('.time-frame');
    await expect(charts.locator('h3')).toHaveText([REUTERS, KUNA]);
    const starts = (i: number) => charts.nth(i).locator('.period[role]').evaluateAll((all) => all.map((one) => (one as SVGElement).dataset['start']));
    await expect.poll(() => starts(0)).toEqual(['2022-05-04', '2022-05-09']);
    await expect.poll(() => starts(1)).toEqual(['2022-05-02', '2022-05-04']);
  });

  test('drawing over it limits the time of all views; so do the buttons of a day', async ({ rasid }) => {
    const analyses = await dropNews(rasid);
    await open(rasid, 'timeline');
    const { page } = rasid;
    const middle = async (day: string) => {
      const { x, y, width, height } = await rasid.box(page.locator(`.period[data-start="${day}"] .slot`));
      return { x: x + width / 2, y: y + height / 2 };
    };
    const [from, to] = [await middle('2022-05-03'), await middle('2022-05-09')];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
    await expect(page).toHaveURL(/from=2022-05-03&to=2022-05-09/);
    await open(rasid, 'map');
    const within = analyses.filter(({ doc }) => doc.published !== null && doc.published >= '2022-05-03');
    expect(Object.fromEntries(Object.entries(await countryRows(rasid)).map(([code, figures]) => [code, figures[0]]))).toEqual(naming(within));

    await open(rasid, 'timeline');
    await page.getByRole('button', { name: 'ألغِ حدود الزمن' }).click();
    await expect(page).not.toHaveURL(/from=/);
    await page.locator('.period[data-start="2022-05-04"]').click();
    await page.getByRole('button', { name: 'احسب هذه المدة وحدها' }).click();
    await expect(page).toHaveURL(/from=2022-05-04&to=2022-05-04/);
    await expect(page.locator('.period[role]')).toHaveCount(1);
  });

  test('works by keyboard alone', async ({ rasid }) => {
    await dropNews(rasid);
    const { page } = rasid;
    await rasid.tabTo('[data-view=timeline]');
    await page.keyboard.press('Enter');
    await rasid.tabTo('.period[role]');
    const focused = page.locator('.period:focus');
    await expect(focused).toHaveAttribute('data-start', '2022-05-02');
    // Time goes left, and so does the arrow.
    await page.keyboard.press('ArrowLeft');
    await expect(focused).toHaveAttribute('data-start', '2022-05-04');
    await page.keyboard.press('End');
    await expect(focused).toHaveAttribute('data-start', '2022-05-09');
    await page.keyboard.press('Enter');
    await expect(page.locator('.proof-panel h3')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('.proof-panel')).toBeHidden();
    await expect(focused).toHaveAttribute('data-start', '2022-05-09');
  });
});

test.describe('the comparison', () => {
  /** Chooses the outlets by the beginning of what the lists show. */
  async function set({ page }: Rasid, a: string, b: string): Promise<void> {
    for (const [i, name] of [a, b].entries()) {
      const select = page.locator('.compare-side select').nth(i);
      const value = await select.locator('option', { hasText: name }).getAttribute('value');
      await select.selectOption(value);
    }
  }
  const cells = ({ page }: Rasid, part: string) =>
    page.locator(`[data-part=${part}] tbody tr`).evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())));

  test('of two outlets: who is named in more articles of the one, on what counts it rests, and the sentences', async ({ rasid }) => {
    const analyses = await dropNews(rasid);
    await open(rasid, 'compare');
    const { page } = rasid;
    await set(rasid, KUNA, REUTERS);
    const [a, b] = [KUNA, REUTERS].map((outlet) => analyses.filter(({ doc }) => doc.source === outlet));
    if (!a || !b) throw new Error('no outlets');
    const stances = (lot: readonly Analysis[]) => lot.flatMap(shown).length;
    await expect(page.locator('.rests li')).toHaveText([new RegExp(`كونا: 3 مقالات، ${stances(a)} مو`), new RegExp(`رويترز: 4 مقالات، ${stances(b)} مو`)]);
    await expect(page.locator('.notice.small')).toContainText('الأعداد صغيرة');

    const count = (lot: readonly Analysis[], key: string) => lot.filter((one) => named(one).some((entity) => entity.key === key)).length;
    const keys = [...new Set(analyses.flatMap(named).map(({ key }) => key))];
    const more = keys.filter((key) => count(a, key) / a.length > count(b, key) / b.length);
    await expect(page.locator('[data-part=moreA] h3 .count')).toHaveText(String(more.length));
    const russia = analyses.flatMap(({ entities }) => entities).find(({ country, type }) => country === 'RU' && type === 'country');
    const row = (await cells(rasid, 'moreA')).find(([name]) => name === russia?.name);
    const [inA, inB] = [a, b].map((lot) => `${count(lot, russia?.key ?? '')} من ${lot.length}`);
    expect(row?.[1]).toContain(inA);
    expect(row?.[2]).toContain(inB);

    const support = [a, b].map((lot) => tally(lot.flatMap(shown)).support);
    const polarity = (await cells(rasid, 'polarity'))[0];
    expect(polarity?.[1]).toContain(`${support[0]} من ${stances(a)}`);
    expect(polarity?.[2]).toContain(`${support[1]} من ${stances(b)}`);

    await page.locator('[data-part=polarity] [data-asks]').first().click();
    await expect(page.locator('.proofs .proof')).toHaveCount((support[0] ?? 0) + (support[1] ?? 0));
    await page.locator('.proof-panel .chip').nth(1).click();
    await expect(page.locator('.proofs .proof')).toHaveCount(support[0] ?? 0);
  });

  test('the pairs whose direction differs, and who is named on one side alone', async ({ rasid }) => {
    const analyses = await dropNews(rasid);
    await open(rasid, 'compare');
    const { page } = rasid;
    await set(rasid, KUNA, REUTERS);
    const only = (outlet: string) => {
      const keys = (wanted: boolean) => new Set(analyses.filter(({ doc }) => (doc.source === outlet) === wanted).flatMap(named).map(({ key }) => key));
      const [own, others] = [keys(true), keys(false)];
      return [...own].filter((key) => !others.has(key)).length;
    };
    await expect(page.locator('[data-part=onlyA] h3 .count')).toHaveText(String(only(KUNA)));
    await expect(page.locator('[data-part=onlyB] h3 .count')).toHaveText(String(only(REUTERS)));
    // Kuna has France against Russia, Reuters for it.
    const pairs = await cells(rasid, 'pairs');
    const pair = pairs.find(([names]) => names?.startsWith('فرنسا') && names.includes('روسيا'));
    expect(pair?.[0]).toContain('متعاكسان');
    expect(pair?.[1]).toContain('معارضة');
    expect(pair?.[2]).toContain('تأييد');
    const all = analyses.flatMap((analysis) =>
      shown(analysis).filter((stance) => entityOf(analysis, stance.holder)?.country === 'FR' && entityOf(analysis, stance.target)?.country === 'RU'),
    );
    await page.locator('[data-part=pairs] tr', { hasText: 'فرنسا' }).filter({ hasText: 'روسيا' }).locator('[data-asks]').first().click();
    await expect(page.locator('.proofs .proof')).toHaveCount(all.length);
  });

  test('of two periods, by keyboard alone; what is the same twice is refused', async ({ rasid }) => {
    const analyses = await dropNews(rasid);
    const { page } = rasid;
    await rasid.tabTo('[data-view=compare]');
    await page.keyboard.press('Enter');
    await rasid.tabTo('[data-mode=periods]');
    await page.keyboard.press('Enter');
    const days = page.locator('.compare-side input');
    const values = await days.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    const within = (from: string, to: string) => analyses.filter(({ doc: { published } }) => published !== null && published >= from && published <= to).length;
    const [a, b] = [within(values[0] ?? '', values[1] ?? ''), within(values[2] ?? '', values[3] ?? '')];
    // The halves hold every dated article once.
    expect(a + b).toBe(6);
    expect(Math.min(a, b)).toBeGreaterThan(0);
    await expect(page.locator('.rests li')).toHaveCount(2);
    await rasid.tabTo('[data-part=polarity] [data-asks]');
    await page.keyboard.press('Enter');
    await expect(page.locator('.proof-panel h3')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-part=polarity] [data-asks]').first()).toBeFocused();

    await days.nth(2).fill(values[0] ?? '');
    await days.nth(3).fill(values[1] ?? '');
    await expect(page.locator('.notice.small')).toHaveText(/الجانبان واحد/);
    await expect(page.locator('.compare-part')).toHaveCount(0);
  });

  test('the filters hold here too', async ({ rasid }) => {
    await dropNews(rasid);
    await open(rasid, 'compare');
    await set(rasid, KUNA, REUTERS);
    await rasid.page.locator('.filters').getByLabel('إلى', { exact: true }).fill('2022-05-03');
    await expect(rasid.page.locator('.rests li')).toHaveText([/كونا: مقالان/, /رويترز: بلا مقالات/]);
  });
});

for (const lang of ['ar', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    // It takes long in Firefox, where each language and each theme has its turn once.
    const tag = (lang === 'ar') === (theme === 'light') ? [] : ['@chromium'];
    test(`axe finds nothing on map, timeline and comparison: ${lang}, ${theme}`, { tag }, async ({ rasid }) => {
      test.setTimeout(120_000);
      const { page } = rasid;
      const check = (what: string) => axeFindsNothing(rasid, what, '.stage');
      await rasid.wear(lang, theme);
      await dropNews(rasid);
      await open(rasid, 'map');
      await check('map, articles');
      await page.locator('.space-bar select').first().selectOption('received');
      await page.locator('.space table .number').first().click();
      await check('map, stances');
      await open(rasid, 'timeline');
      await page.locator('.space details > summary').last().click();
      await page.locator('.period[role]').first().click();
      await check('timeline');
      await open(rasid, 'compare');
      await page.locator('[data-asks]').first().click();
      await check('comparison');
    });
  }
}
