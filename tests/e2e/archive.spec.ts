/** Who said what, the watch list, what is kept on the device, the help. */

import type { Page } from '@playwright/test';
import { blinken, dated, lavrov, stem, type TestFile, textOf } from './articles';
import { axeFindsNothing } from './axe';
import { dropMany, manyArticles, told } from './many';
import { FIGURES } from '../../www/src/views/help/figures';
import { expect, Rasid, shownAtFirst, test } from './rasid';

const article = (name: string, text: string): TestFile => ({ name, bytes: Buffer.from(text) });

const SAID = article(
  'أقوال.txt',
  `رويترز
7 مايو 2022
خلاف على الهدنة

قال وزير الخارجية الروسي سيرغي لافروف: "إن بلاده لن تقبل بما يسميه الغرب «هدنة» في أوكرانيا".
وأضاف لافروف أن روسيا ترفض العقوبات.
وفاز فيلم "الحلم" بجائزة المهرجان.
وقال الرئيس الأمريكي جو بايدن: "سنواصل الوقوف إلى جانب أوكرانيا ما دامت الحرب قائمة".
`,
);
const WATCHED = article('فجر.txt', 'دعت حركة الفجر الجديد إلى الحوار. ورفض تيار الفجر مقترح فرنسا، وقالت حركة الفجر الجديد إنها ترحب بقطر.\n');

const view = (page: Page, name: string) => page.locator(`nav.views [data-view="${name}"]`);

test.describe('who said what', () => {
  test('every quote stands there with its speaker, its sentence and its source, as the analysis has it', async ({ rasid }) => {
    const { page } = rasid;
    await rasid.drop(SAID);
    const { zones, entities } = await rasid.analysis();
    const quotes = zones.filter(({ kind }) => kind === 'quote');
    expect(quotes.length).toBeGreaterThanOrEqual(4);
    await view(page, 'quotes').click();
    await page.getByLabel('أقصر اقتباس').selectOption('0');
    await page.getByLabel('ما يُعرض').selectOption('quote');
    const rows = page.locator('.statement');
    await expect(rows.locator('mark')).toHaveText(quotes.map(({ start, end }) => textOf(SAID).slice(start, end)));
    for (const [i, { speaker }] of quotes.entries()) {
      const name = entities.find(({ id }) => id === speaker)?.name ?? 'القائل غير معروف';
      await expect(rows.nth(i).locator('.proof-head')).toContainText(name);
      await expect(rows.nth(i).locator('cite')).toContainText('خلاف على الهدنة');
    }
    await expect(rows.first().locator('q')).toContainText('قال وزير الخارجية الروسي');
  });

  test('single words and quotes within quotes are not statements at first, and said to be there', async ({ rasid }) => {
    const { page } = rasid;
    await rasid.drop(SAID);
    await rasid.analysis();
    await view(page, 'quotes').click();
    const marks = page.locator('.statement.quote mark');
    await expect(marks.filter({ hasText: 'سنواصل الوقوف' })).toHaveCount(1);
    await expect(marks.filter({ hasText: /^(الحلم|هدنة)$/ })).toHaveCount(0);
    await expect(page.locator('.quotes .total')).toContainText('اقتباسان أقصر من ذلك');
    await page.getByLabel('أقصر اقتباس').selectOption('0');
    await expect(marks.filter({ hasText: /^(الحلم|هدنة)$/ })).toHaveCount(2);
    await expect(page.locator('.statement').filter({ hasText: 'داخل اقتباس آخر' })).toHaveCount(1);
  });

  test('what an article reports in its own words is marked as such, with its stance', async ({ rasid }) => {
    const { page } = rasid;
    await rasid.drop(blinken);
    const { stances, entities } = await rasid.analysis();
    const reported = stances.filter((stance) => stance.attribution === 'reported' && stance.speaker !== null && shownAtFirst(stance));
    expect(reported.length).toBeGreaterThan(0);
    await view(page, 'quotes').click();
    const rows = page.locator('.statement.reported');
    const clauses = new Set(reported.map(({ speaker, evidence }) => `${speaker} ${evidence.start} ${evidence.end}`));
    await expect(rows).toHaveCount(clauses.size);
    await expect(rows.first().locator('.proof-head')).toContainText('منقول بالمعنى');
    await expect(rows.first().locator('.proof-head')).toContainText(entities.find(({ id }) => id === reported[0]?.speaker)?.name ?? '');
    await expect(rows.locator('.taken')).toHaveCount(reported.length);
  });

  test('search takes spellings for the same; a speaker and a country narrow the list', async ({ rasid }) => {
    const { page } = rasid;
    await rasid.drop(SAID, blinken, lavrov);
    await rasid.events('rasid:analysis', 3);
    await view(page, 'quotes').click();
    const rows = page.locator('.statement');
    await page.getByLabel('ابحث في الأقوال والقائلين').fill('الي جانب اوكرانيا');
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('جو بايدن');
    await page.getByLabel('ابحث في الأقوال والقائلين').fill('لا أحد قال هذا');
    await expect(page.locator('.quotes .nothing')).toBeVisible();
    await page.getByLabel('ابحث في الأقوال والقائلين').fill('');

    const speaker = page.locator('.speakers button', { hasText: 'سيرغي لافروف' });
    const statements = Number(await speaker.locator('.count').textContent());
    await speaker.click();
    await expect(speaker).toHaveAttribute('aria-pressed', 'true');
    await expect(rows).toHaveCount(statements);
    await expect(rows.filter({ hasText: 'سيرغي لافروف' })).toHaveCount(statements);
    await page.getByRole('button', { name: 'كل القائلين' }).click();
    await expect(speaker).toHaveAttribute('aria-pressed', 'false');

    await page.getByLabel('دولة القائل').selectOption('US');
    await expect(page.locator('.speakers button', { hasText: 'سيرغي لافروف' })).toHaveCount(0);
    await expect(rows.filter({ hasText: 'جو بايدن' })).toHaveCount(1);
  });

  test('a quote leads to its article, and is copied with its source', async ({ rasid }) => {
    const { page } = rasid;
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => void (document.title = text) } });
    });
    await rasid.drop(SAID);
    await rasid.analysis();
    await view(page, 'quotes').click();
    const row = page.locator('.statement', { hasText: 'سنواصل الوقوف' });
    await row.getByRole('button', { name: 'انسخ الجملة ومصدرها' }).click();
    await expect.poll(() => page.title()).toContain('سنواصل الوقوف');
    await expect.poll(() => page.title()).toContain('رويترز');
    await row.getByRole('button', { name: 'افتح في المقال' }).click();
    await expect(page.locator('.reader')).toContainText('سنواصل الوقوف');
  });

  test('of many articles only the rows near the screen are drawn, and all are counted', async ({ rasid }) => {
    test.setTimeout(120_000);
    const { page } = rasid;
    await dropMany(rasid, manyArticles(80));
    await expect.poll(() => told(rasid), { timeout: 60_000 }).toBe(80);
    await view(page, 'quotes').click();
    await page.getByLabel('احسب النسخ منفصلة').check();
    await page.getByLabel('أقصر اقتباس').selectOption('0');
    await page.getByLabel('ما يُعرض').selectOption('quote');
    const zones = await page.evaluate(() => globalThis.heard.map(({ analysis }) => analysis?.zones ?? []));
    const quotes = zones.flatMap((all) => {
      const furniture = all.filter(({ kind }) => kind === 'boilerplate');
      return all.filter((zone) => zone.kind === 'quote' && !furniture.some(({ start, end }) => start <= zone.start && zone.end <= end));
    });
    await expect(page.locator('.quotes .total')).toContainText(new Intl.NumberFormat('ar-u-nu-latn').format(quotes.length));
    await expect.poll(() => page.locator('.statement').count()).toBeLessThan(60);
  });
});

test.describe('the watch list', () => {
  const fields = (page: Page) => ({
    name: page.getByRole('textbox', { name: 'الاسم', exact: true }),
    aliases: page.getByRole('textbox', { name: 'أسماء أخرى (بينها |)' }),
    country: page.getByRole('textbox', { name: 'الدولة (رمز بحرفين)' }),
  });
  const apply = (page: Page) => page.getByRole('button', { name: 'طبّق على كل المقالات' });

  test('a row is tried while it is typed, and applied to all articles behind what is shown', async ({ rasid }) => {
    const { page } = rasid;
    await rasid.drop(WATCHED, blinken);
    const before = await rasid.events('rasid:analysis', 2);
    expect(before.flatMap(({ analysis }) => analysis?.entities ?? []).some(({ key }) => key.startsWith('watch:'))).toBe(false);
    await view(page, 'watchlist').click();
    await page.locator('[data-role="add"]').click();
    await expect(fields(page).name).toBeFocused();
    await page.keyboard.insertText('حركة الفجر الجديد');
    await expect(page.locator('.watch-count')).toHaveText('ذكران في مقال واحد (جُرّب مقالان)');
    await fields(page).aliases.fill('تيار الفجر');
    await expect(page.locator('.watch-count')).toHaveText('3 مرات ذكر في مقال واحد (جُرّب مقالان)');
    await page.locator('.watch-result summary').click();
    await expect(page.locator('.watch-result mark')).toHaveText(['حركة الفجر الجديد', 'تيار الفجر']);

    // No article falls back to «is being analyzed» while it is read anew.
    await page.evaluate(() => {
      const status = document.querySelector('rasid-analyzer')?.shadowRoot?.querySelector('.app > [role=status]');
      if (!status) throw new Error('no announcer');
      new MutationObserver(() => (document.title = `heard ${status.textContent}`)).observe(status, { childList: true, characterData: true, subtree: true });
    });
    await apply(page).click();
    const after = (await rasid.events('rasid:analysis', 4)).slice(2);
    expect(after.flatMap(({ analysis }) => analysis?.entities ?? []).filter(({ key }) => key === 'watch:حركه-الفجر-الجديد')).toHaveLength(1);
    await expect(page.locator('.watch-count')).toHaveText('3 مرات ذكر في مقال واحد');
    await expect(page.locator('.watchlist [role=status]')).toHaveText('القائمة مطبَّقة على كل المقالات.');
    await expect.poll(() => page.title()).not.toContain('قيد التحليل');

    await page.locator('.watch-result').getByRole('button', { name: 'افتح في المقال' }).first().click();
    await expect(page.locator('.card')).toContainText('حركة الفجر الجديد');
    await expect(page.locator('.card')).toContainText('ذُكر 3 مرات');
  });

  test('a row that the core refuses is shown with its reason; the others are tried, and nothing is applied', async ({ rasid }) => {
    const { page } = rasid;
    await rasid.drop(WATCHED);
    await rasid.analysis();
    await view(page, 'watchlist').click();
    await page.getByText('ألصق صفوفًا من جدول').click();
    await page.locator('#watch-paste').fill('name,type,country\nتيار الفجر,organization,\nسين,dog,\nصاد,person,JOR\n,person,JO\n');
    await page.getByRole('button', { name: 'أضف هذه الصفوف' }).click();
    const rows = page.locator('.watch-row');
    await expect(rows).toHaveCount(4);
    await expect(rows.nth(0).locator('.watch-count')).toContainText('ذكر واحد');
    await expect(rows.nth(1).locator('.field-error')).toContainText('«dog»');
    await expect(rows.nth(1).getByLabel('النوع')).toHaveAttribute('aria-invalid', 'true');
    await expect(rows.nth(2).locator('.field-error')).toContainText('«JOR»');
    await expect(rows.nth(3).locator('.field-error')).toHaveText('الصف بلا اسم.');
    await apply(page).click();
    await expect(page.locator('.watchlist [role=status]')).toContainText('3 صفوف لا يمكن أن تُقرأ');
    await expect.poll(() => rasid.events('rasid:analysis')).toHaveLength(1);

    // Mended and removed, it applies.
    await rows.nth(1).getByLabel('النوع').selectOption('person');
    await fields(page).country.nth(2).fill('jo');
    await rows.nth(3).getByRole('button').click();
    await expect(page.locator('.watch-row .field-error:not(:empty)')).toHaveCount(0);
    await apply(page).click();
    await rasid.events('rasid:analysis', 2);
    await expect(page.locator('.watchlist [role=status]')).toHaveText('القائمة مطبَّقة على كل المقالات.');
  });

  test('a file that is dropped on it becomes rows, no article; cells of a spreadsheet too', async ({ rasid }) => {
    const { page } = rasid;
    await rasid.drop(WATCHED);
    await rasid.analysis();
    await view(page, 'watchlist').click();
    await expect(page.locator('.watch-teach')).toBeVisible();
    await drop(page, '.watchlist', article('قائمة.tsv', '\uFEFFالاسم\tالنوع\tالدولة\nتيار الفجر\tجهة\tJO\n'));
    await expect(fields(page).name).toHaveValue('تيار الفجر');
    await expect(fields(page).country).toHaveValue('JO');
    await expect(page.locator('.watch-teach')).toBeHidden();
    await expect(page.locator('.drop')).toBeHidden();
    await expect.poll(() => rasid.events('rasid:analysis')).toHaveLength(1);

    await page.getByText('ألصق صفوفًا من جدول').click();
    await page.locator('#watch-paste').fill('سلمى الراوي\t\tperson\tEG\nمنصة المدى\t\torganization\t\n');
    await page.locator('#watch-paste').press('Control+A');
    await page.keyboard.press('Control+X');
    await fields(page).name.focus();
    await page.keyboard.press('Control+V');
    await expect(page.locator('.watch-row')).toHaveCount(3);
    await expect(fields(page).name.nth(1)).toHaveValue('سلمى الراوي');
    await drop(page, '.watchlist', { name: 'صورة.csv', bytes: Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)) });
    await expect(page.locator('.watchlist [role=alert]')).toContainText('صورة.csv');
    await expect(page.locator('.watch-row')).toHaveCount(3);
  });

  test('it is given out as CSV and TSV, and comes back the same', async ({ rasid }) => {
    const { page } = rasid;
    await rasid.drop(WATCHED);
    await rasid.analysis();
    await view(page, 'watchlist').click();
    await page.getByRole('button', { name: 'ابدأ بهذا المثال' }).click();
    const save = (name: string) => rasid.saved(() => page.getByRole('button', { name }).click());
    const csv = await save('نزّل CSV');
    expect(textOf(csv)).toBe('\uFEFFname,aliases,type,country,sector,name_en\r\nحركة الفجر الجديد,تيار الفجر,organization,JO,PTY,New Dawn Movement\r\n');
    const tsv = await save('نزّل TSV');
    expect(textOf(tsv)).toContain('حركة الفجر الجديد\tتيار الفجر\torganization');
    await page.locator('.watch-row').getByRole('button').first().click();
    await expect(page.locator('.watch-teach')).toBeVisible();
    await drop(page, '.watchlist', csv);
    await expect(fields(page).aliases).toHaveValue('تيار الفجر');
  });

  test('rows that are not applied yet outlive a change of the language', async ({ rasid }) => {
    const { page } = rasid;
    await rasid.drop(WATCHED);
    await rasid.analysis();
    await view(page, 'watchlist').click();
    await page.getByRole('button', { name: 'ابدأ بهذا المثال' }).click();
    await page.locator('#lang').click();
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('حركة الفجر الجديد');
    await page.getByRole('button', { name: 'Take the changes back' }).click();
    await expect(page.locator('.watch-row')).toHaveCount(0);
  });
});

/** Runs in the page: what is taught, as its database has it. */
function keptLessons(): Promise<string> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('rasid');
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction('settings').objectStore('settings').getAll();
      reading.addEventListener('success', () => {
        opening.result.close();
        resolve(JSON.stringify(reading.result));
      });
    });
  });
}

declare global {
  var letWrite: (() => void) | undefined;
}

/** Runs in the page: from now on a write ends no earlier than `letWrite` is called. */
function holdWrites(): void {
  const { put } = IDBObjectStore.prototype;
  let held = true;
  globalThis.letWrite = () => {
    held = false;
  };
  IDBTransaction.prototype.commit = () => {};
  IDBObjectStore.prototype.put = function (...args) {
    // A transaction lives as long as something is asked of it.
    const ask = () => {
      if (held) this.count().addEventListener('success', ask);
    };
    ask();
    return put.apply(this, args);
  };
}

test.describe('kept on this device', () => {
  const keep = (page: Page) => page.locator('.keep');
  const names = (page: Page) => page.locator('.article-row .article').evaluateAll((rows) => rows.map((row) => row.textContent));
  const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

  async function turnOn(page: Page): Promise<void> {
    await keep(page).locator('summary').click();
    await keep(page).getByRole('checkbox').check();
    await expect(keep(page)).toHaveAttribute('data-state', 'on');
    await page.keyboard.press('Escape');
  }

  async function settled(page: Page, words: string): Promise<void> {
    await expect(keep(page).locator('[role=status]')).toHaveText(words);
    await expect(keep(page)).toHaveAttribute('data-state', 'on');
  }

  test('nothing is kept unless the user wants it', async ({ rasid }) => {
    const { page } = rasid;
    await rasid.drop(blinken, lavrov);
    await rasid.events('rasid:analysis', 2);
    await expect.poll(() => databases(page)).toEqual([]);
    await page.reload();
    await expect(page.locator('.start')).toBeVisible();
    // An element of another site has no switch: what it kept would lie there.
    await page.evaluate(() => document.body.prepend(document.createElement('rasid-analyzer')));
    await expect(page.locator('rasid-analyzer .keep')).toHaveCount(2);
    await expect(page.locator('rasid-analyzer .keep:visible')).toHaveCount(1);
  });

  test('articles and the watch list come back after a reload, in their order', async ({ rasid }) => {
    const { page } = rasid;
    await turnOn(page);
    await rasid.drop(lavrov, WATCHED, blinken);
    await rasid.events('rasid:analysis', 3);
    await view(page, 'watchlist').click();
    await page.getByRole('button', { name: 'ابدأ بهذا المثال' }).click();
    await page.getByRole('button', { name: 'طبّق على كل المقالات' }).click();
    const before = (await rasid.events('rasid:analysis', 6)).slice(3);
    await view(page, 'article').click();
    await settled(page, 'حُفظت 3 مقالات.');
    // The list is written a moment after it is applied.
    await expect.poll(() => page.evaluate(keptLessons)).toContain('حركة الفجر الجديد');
    const order = await names(page);
    expect(order).toHaveLength(3);

    await page.reload();
    const after = await rasid.events('rasid:analysis', 3);
    expect(after.map(({ analysis }) => analysis).sort(byId)).toEqual(before.map(({ analysis }) => analysis).sort(byId));
    await view(page, 'article').click();
    await expect.poll(() => names(page)).toEqual(order);
    await view(page, 'watchlist').click();
    await expect(page.locator('.watch-count')).toHaveText('3 مرات ذكر في مقال واحد');

    // What is cleared away is not kept.
    await page.getByRole('button', { name: 'البدء من جديد' }).click();
    await settled(page, 'لا شيء محفوظ بعد.');
    await page.reload();
    await settled(page, 'لا شيء محفوظ بعد.');
    await expect(page.locator('.start')).toBeVisible();
  });

  test('a hundred articles come back whole and in order', async ({ rasid }) => {
    test.setTimeout(120_000);
    const { page } = rasid;
    const many = manyArticles(110);
    await turnOn(page);
    await dropMany(rasid, many);
    await expect.poll(() => told(rasid), { timeout: 60_000 }).toBe(many.length);
    await settled(page, 'حُفظت 110 مقالات.');
    await page.reload();
    await expect.poll(() => told(rasid), { timeout: 60_000 }).toBe(many.length);
    const texts = await page.evaluate(() => globalThis.heard.map(({ id, text }) => [id, text] as const));
    expect(new Map(texts)).toEqual(new Map(many.map((one) => [stem(one), textOf(one)])));
    const first = page.locator('.article-row').first();
    await expect(first).toContainText(stem(many[0] ?? blinken));
  });

  test('turned off and on again it keeps the same articles, none twice', async ({ rasid }) => {
    const { page } = rasid;
    await turnOn(page);
    await rasid.drop(lavrov, blinken);
    await rasid.events('rasid:analysis', 2);
    await settled(page, 'حُفظ مقالان.');
    await keep(page).locator('summary').click();
    await keep(page).getByRole('checkbox').uncheck();
    await expect(keep(page)).toHaveAttribute('data-state', 'off');
    await rasid.drop(dated);
    await rasid.events('rasid:analysis', 3);
    await keep(page).getByRole('checkbox').check();
    await settled(page, 'حُفظت 3 مقالات.');
    await expect.poll(() => names(page)).toHaveLength(3);
  });

  test('corrections come back after a reload and can be taken back then; a file of them is chosen as articles are', async ({ rasid }) => {
    const { page } = rasid;
    const russia = page.locator('.entity', { hasText: 'روسيا' });
    await turnOn(page);
    await rasid.drop(lavrov);
    await rasid.analysis();
    await expect(russia).toHaveCount(1);
    await rasid.tab('places').click();
    await russia.click();
    await page.locator('.card .correct summary').click();
    await page.locator('.card').getByRole('button', { name: 'ليس هذا اسمًا لأحد' }).click();
    await expect(russia).toHaveCount(0);
    await page.locator('.corrections summary').click();
    const file = await rasid.saved(() => page.getByRole('button', { name: 'نزّلها كلها (JSON)' }).click());
    await expect.poll(() => page.evaluate(keptLessons)).toContain('روسيا');
    await page.reload();
    await rasid.events('rasid:analysis', 1);
    await expect(page.locator('.entity', { hasText: 'أوزبكستان' })).toHaveCount(1);
    await expect(russia).toHaveCount(0);
    await page.locator('.corrections summary').click();
    await page.getByRole('button', { name: 'ألغِه: روسيا' }).click();
    await expect(russia).toHaveCount(1);
    // Nor does what was taken back come again.
    await expect.poll(() => page.evaluate(keptLessons)).not.toContain('روسيا');
    await page.reload();
    await rasid.events('rasid:analysis', 1);
    await expect(russia).toHaveCount(1);
    await page.getByRole('button', { name: 'إضافة مقالات' }).click();
    await page.locator('.paste input[type=file]').first().setInputFiles({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
    await expect(russia).toHaveCount(0);
    // It is no article: of one alone there is no list.
    await expect(page.locator('.article-row')).toHaveCount(0);
  });

  test('what comes while something is being written is written as well', async ({ rasid }) => {
    const { page } = rasid;
    await turnOn(page);
    await page.evaluate(holdWrites);
    await rasid.drop(lavrov);
    await expect(keep(page)).toHaveAttribute('data-state', 'writing');
    await rasid.drop(blinken);
    await rasid.events('rasid:analysis', 2);
    await page.waitForTimeout(1000);
    await page.evaluate(() => globalThis.letWrite?.());
    await settled(page, 'حُفظ مقالان.');
    await page.reload();
    await rasid.events('rasid:analysis', 2);
  });

  test('one button forgets everything, also where the switch is off', async ({ rasid }) => {
    const { page } = rasid;
    await turnOn(page);
    await rasid.drop(lavrov, blinken);
    await rasid.events('rasid:analysis', 2);
    await settled(page, 'حُفظ مقالان.');
    await keep(page).locator('summary').click();
    await keep(page).getByRole('checkbox').uncheck();
    await expect.poll(() => databases(page)).toEqual(['rasid']);
    await page.reload();
    await expect(page.locator('.start')).toBeVisible();
    await keep(page).locator('summary').click();
    await keep(page).getByRole('button', { name: 'امحُ كل المحفوظ' }).click();
    await expect(keep(page).locator('[role=status]')).toContainText('مُحي كل ما كان محفوظًا');
    await expect.poll(() => databases(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('rasid.keep'))).toBeNull();
  });

  test('two pages keep side by side, and one may forget for both', async ({ rasid, context }) => {
    const { page } = rasid;
    await turnOn(page);
    await rasid.drop(lavrov);
    await settled(page, 'حُفظ مقال واحد.');
    const second = new Rasid(await context.newPage());
    await second.open();
    await settled(second.page, 'حُفظ مقال واحد.');
    await Promise.all([rasid.drop(blinken), second.drop(dated)]);
    await settled(page, 'حُفظ مقالان.');
    await settled(second.page, 'حُفظ مقالان.');

    await second.page.reload();
    await second.events('rasid:analysis', 3);
    await settled(second.page, 'حُفظت 3 مقالات.');
    await second.page.locator('.keep summary').click();
    await second.page.getByRole('button', { name: 'امحُ كل المحفوظ' }).click();
    await expect(second.page.locator('.keep [role=status]')).toContainText('مُحي كل ما كان محفوظًا');
    await expect(keep(page).locator('[role=status]')).toContainText('في صفحة أخرى مفتوحة');
    await expect(keep(page).getByRole('checkbox')).not.toBeChecked();
    await expect.poll(() => databases(page)).toEqual([]);
    expect(second.complaints).toEqual([]);
  });

  test('a device without room, and a browser that keeps nothing, are said', async ({ rasid }) => {
    const { page } = rasid;
    await rasid.drop(blinken);
    await rasid.analysis();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await keep(page).locator('summary').click();
    await keep(page).getByRole('checkbox').click();
    await expect(keep(page).locator('[role=status]')).toContainText('لم يبقَ مكان');
    await expect(keep(page).getByRole('checkbox')).not.toBeChecked();
    await page.evaluate(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('private', 'SecurityError');
      };
    });
    await keep(page).getByRole('checkbox').click();
    await expect(keep(page).locator('[role=status]')).toContainText('لا يسمح المتصفح بالحفظ');
    // The page itself is as before.
    await rasid.drop(lavrov);
    await rasid.events('rasid:analysis', 2);
  });

  test('what a later version kept is left alone', async ({ rasid }) => {
    const { page } = rasid;
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          const opening = indexedDB.open('rasid', 99);
          opening.onsuccess = () => {
            opening.result.close();
            done();
          };
        }),
    );
    await keep(page).locator('summary').click();
    await keep(page).getByRole('checkbox').click();
    await expect(keep(page).locator('[role=status]')).toContainText('أحدث من هذه');
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version))).toEqual([99]);
  });
});

test('the help is there before the first article, and leads back', async ({ rasid }) => {
  const { page } = rasid;
  const help = page.getByRole('button', { name: 'عن راصد' });
  await help.click();
  await expect(page.getByRole('heading', { name: 'ما لا يستطيعه' })).toBeVisible();
  await expect(page.locator('.start')).toBeHidden();
  const first = FIGURES.stances.find(({ least }) => least === 0.7);
  const percent = (share = 0) => String(Math.round(share * 100));
  await expect(page.getByRole('row', { name: new RegExp(`70.*${percent(first?.precision)}.*${percent(first?.recall)}`) })).toBeVisible();
  await help.click();
  await expect(page.locator('.start')).toBeVisible();
  await rasid.drop(blinken);
  await rasid.analysis();
  await view(page, 'help').click();
  await expect(page.getByRole('heading', { name: 'ما يستطيعه' })).toBeVisible();
});

for (const lang of ['ar', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${lang}, ${theme}`, async ({ rasid }) => {
      test.setTimeout(300_000);
      const { page } = rasid;
      const check = (what: string) => axeFindsNothing(rasid, what);
      await rasid.wear(lang, theme);
      await page.locator('[data-role="help"]').click();
      await check('help');
      await page.locator('[data-role="help"]').click();
      await page.locator('.keep summary').click();
      await check('keep');
      await page.keyboard.press('Escape');
      await rasid.drop(SAID, WATCHED, blinken);
      await rasid.events('rasid:analysis', 3);
      await view(page, 'quotes').click();
      await expect(page.locator('.statement').first()).toBeVisible();
      await page.locator('.speakers button').first().click();
      await check('quotes of a speaker');
      await view(page, 'watchlist').click();
      await expect(page.locator('.watch-teach')).toBeVisible();
      await check('watch list, empty');
      await page.locator('.watch-teach button').click();
      await page.locator('.watch-result summary').click();
      await page.locator('[data-role="add"]').click();
      await page.locator('.watch-row').nth(1).locator('.country input').fill('X');
      await expect(page.locator('.watch-row [aria-invalid]')).toHaveCount(1);
      await check('watch list');
    });
  }
}

function byId(a: { doc: { id: string } } | undefined, b: { doc: { id: string } } | undefined): number {
  return (a?.doc.id ?? '') < (b?.doc.id ?? '') ? -1 : 1;
}

async function drop(page: Page, selector: string, { name, bytes }: TestFile): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, list]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(list)], fileName));
      return transfer;
    },
    [name, [...bytes]] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop']) await page.locator(selector).dispatchEvent(type, { dataTransfer });
}
