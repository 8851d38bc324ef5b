/** Actors and countries over all articles: the tables, and the card of whom one chooses. */

import type { Analysis, Entity, EntityType, Polarity } from '../../www/src/analysis';
import type { TestFile } from './articles';
import { axeFindsNothing } from './axe';
import { dropMany, manyArticles, told } from './many';
import { expect, named, type Rasid, shownAtFirst, test } from './rasid';

const MANY = 12;

/** Somebody whom no table knows, and whose name is known in Arabic only. */
const MINISTER: TestFile = {
  name: 'وزير.txt',
  bytes: Buffer.from(`بيان وزاري

رحب وزير النقل هاشم الدرعاني بدعم قطر، وقال الدرعاني إن بلاده تدعم الأردن.
وقال الدرعاني: «سنمضي في الطريق مع أشقائنا».
`),
};

interface Counted {
  entity: Entity;
  mentions: number;
  articles: number;
  given: Record<Polarity, number>;
  received: Record<Polarity, number>;
}

/** What the analyses say, added up by key. */
function addUp(analyses: readonly Analysis[]): Map<string, Counted> {
  const all = new Map<string, Counted>();
  for (const analysis of analyses) {
    const { entities, mentions, stances } = analysis;
    const of = (id: string | null) => all.get(entities.find((entity) => entity.id === id)?.key ?? '');
    for (const entity of named(analysis)) {
      const none = () => ({ support: 0, oppose: 0, neutral: 0 });
      const counted = all.get(entity.key) ?? { entity, mentions: 0, articles: 0, given: none(), received: none() };
      counted.mentions += mentions.filter((mention) => mention.entity === entity.id).length;
      counted.articles += 1;
      all.set(entity.key, counted);
    }
    for (const stance of stances.filter(shownAtFirst)) {
      const [holder, target] = [of(stance.holder), of(stance.target)];
      if (holder) holder.given[stance.stance] += 1;
      if (target) target.received[stance.stance] += 1;
    }
  }
  return all;
}

/** Has the articles analyzed, all counted, and opens a view; gives what the analyses say of the types of that view. */
async function openTable(rasid: Rasid, view: 'actors' | 'countries', files: readonly TestFile[]): Promise<Map<string, Counted>> {
  await dropMany(rasid, files);
  await expect.poll(() => told(rasid), { timeout: 50_000 }).toBe(files.length);
  const heard = await rasid.events('rasid:analysis', files.length);
  await rasid.page.locator(`[data-view=${view}]`).click();
  await rasid.page.getByRole('checkbox', { name: /احسب النسخ منفصلة|Count copies apart/ }).check();
  await expect(rasid.page.getByRole('table')).toBeVisible();
  const types: readonly EntityType[] = view === 'actors' ? ['person', 'organization'] : ['country', 'place'];
  const all = addUp(heard.flatMap(({ analysis }) => analysis ?? []));
  return new Map([...all].filter(([, { entity }]) => types.includes(entity.type)));
}

/** What the button copies, as rows of cells; not asked of the browser, whose clipboard is not for reading. */
async function copied(rasid: Rasid): Promise<string[][]> {
  await rasid.page.evaluate(() => {
    navigator.clipboard.writeText = (text) => {
      document.body.dataset['copied'] = text;
      return Promise.resolve();
    };
  });
  await rasid.page.locator('.table-foot .copy').click();
  await expect(rasid.page.locator('.table-foot [role=status]')).not.toBeEmpty();
  const text = await rasid.page.evaluate(() => document.body.dataset['copied'] ?? '');
  return text.trimEnd().split('\n').map((line) => line.split('\t'));
}

const names = async (rasid: Rasid) => (await copied(rasid)).slice(1).map(([name]) => name);
const search = (rasid: Rasid) => rasid.page.locator('.table-tools input[type=search]');
const row = (rasid: Rasid, key: string) => rasid.page.getByRole('row').filter({ has: rasid.page.locator(`[data-key="${key}"]`) });
const focusedKey = (rasid: Rasid) =>
  rasid.page.evaluate(() => (document.activeElement?.shadowRoot?.activeElement as HTMLElement | null)?.dataset['key'] ?? null);

for (const view of ['actors', 'countries'] as const) {
  test(`the numbers of the table are those of the analyses: ${view}`, async ({ rasid }) => {
    const counted = await openTable(rasid, view, manyArticles(MANY));
    const [, ...rows] = await copied(rasid);
    const numbers = ({ entity, mentions, articles, given, received }: Counted) =>
      [entity.name, mentions, articles, given.support, given.oppose, given.neutral, received.support, received.oppose, received.neutral].map(String);
    const shown = rows.map((cells) => [cells[0], ...cells.slice(-8)]);
    expect(shown.toSorted()).toEqual([...counted.values()].map(numbers).toSorted());
    await expect(rasid.page.getByRole('table')).toHaveAttribute('aria-rowcount', String(counted.size + 1));
    const most = [...counted.values()].toSorted((a, b) => b.mentions - a.mentions)[0];
    if (!most) throw new Error('nobody is named');
    const first = rasid.page.locator('[aria-rowindex="2"]');
    await expect(first.getByRole('rowheader')).toContainText(most.entity.name);
    await expect(first.locator('.column-mentions')).toContainText(String(most.mentions));
  });
}

test('every column sorts, and says so', async ({ rasid }) => {
  const { page } = rasid;
  const counted = await openTable(rasid, 'actors', manyArticles(MANY));
  const header = (name: string) => page.getByRole('columnheader').filter({ hasText: name });
  await expect(header('مرات الذكر')).toHaveAttribute('aria-sort', 'descending');
  await header('الاسم').getByRole('button').click();
  await expect(header('الاسم')).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.locator('[aria-sort]')).toHaveCount(1);
  const { compare } = new Intl.Collator('ar', { numeric: true });
  const byName = [...counted.values()].map(({ entity }) => entity.name).toSorted(compare);
  await expect.poll(() => names(rasid)).toEqual(byName);
  await header('الاسم').getByRole('button').click();
  await expect(header('الاسم')).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => names(rasid)).toEqual(byName.toReversed());

  await page.getByRole('button', { name: 'مواقفه: معارضة' }).click();
  await expect(header('مواقفه')).toHaveAttribute('aria-sort', 'descending');
  const column = (await copied(rasid))[0]?.indexOf('مواقفه: معارضة') ?? -1;
  const opposed = (await copied(rasid)).slice(1).map((cells) => Number(cells[column]));
  expect(opposed).toEqual([...counted.values()].map(({ given }) => given.oppose).toSorted((a, b) => b - a));
  // A number of stances has its word, not only a colour and a picture.
  await expect(page.locator('[aria-rowindex="2"] .column-given')).toContainText(`معارضة ${opposed[0]}`);
  for (const name of ['النوع', 'الصفة', 'الدولة', 'القطاع', 'المقالات', 'المواقف منه']) {
    await header(name).getByRole('button', { name, exact: true }).click();
    await expect(header(name)).toHaveAttribute('aria-sort', /^(ascending|descending)$/);
  }
});

test('types, countries and sectors are chosen; what is copied is what is shown', async ({ rasid }) => {
  const { page } = rasid;
  const counted = [...(await openTable(rasid, 'actors', manyArticles(MANY))).values()];
  const wanted = (pass: (entity: Entity) => boolean) => counted.map(({ entity }) => entity).filter(pass).map(({ name }) => name).toSorted();
  const shown = async () => (await names(rasid)).toSorted();
  await page.locator('[data-type=organization]').click();
  await expect(page.locator('[data-type=organization]')).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(shown).toEqual(wanted(({ type }) => type === 'person'));
  await page.getByRole('combobox', { name: 'الدولة' }).selectOption('RU');
  await expect.poll(shown).toEqual(wanted(({ type, country }) => type === 'person' && country === 'RU'));
  await page.getByRole('combobox', { name: 'القطاع' }).selectOption('GOV');
  await expect.poll(shown).toEqual(wanted(({ type, country, sector }) => type === 'person' && country === 'RU' && sector === 'GOV'));
  await search(rasid).fill('لا أحد بهذا الاسم');
  await expect(page.getByRole('table')).toBeHidden();
  await page.getByRole('button', { name: 'ألغِ البحث والتصفية' }).click();
  await expect.poll(shown).toEqual(wanted(() => true));
});

test('the search passes over spelling, and takes Latin letters', async ({ rasid }) => {
  await openTable(rasid, 'actors', [MINISTER, ...manyArticles(MANY)]);
  for (const [query, name] of [
    ['الدرعانى', 'هاشم الدرعاني'],
    ['أنتونى بلينكن', 'أنتوني بلينكن'],
    ['blinken', 'أنتوني بلينكن'],
    ['lavrov', 'سيرغي لافروف'],
    ['derani', 'هاشم الدرعاني'],
    ['hashim al-derani', 'هاشم الدرعاني'],
  ] as const) {
    await search(rasid).fill(query);
    await expect.poll(() => names(rasid), query).toEqual([name]);
  }
  await rasid.page.locator('[data-view=countries]').click();
  await search(rasid).fill('qatar');
  await expect.poll(() => names(rasid)).toEqual(['قطر']);
  // What was searched stays in its own table, in the other language too.
  await rasid.page.locator('#lang').click();
  await expect(search(rasid)).toHaveValue('qatar');
  await rasid.page.locator('[data-view=actors]').click();
  await expect(search(rasid)).toHaveValue('hashim al-derani');
});

test('only the rows near the screen are drawn, and the keys reach all', async ({ rasid }) => {
  const { page } = rasid;
  const firsts = 'محمد أحمد خالد سعيد يوسف حسن علي عمر إبراهيم طارق'.split(' ');
  const lasts = 'البداني السرحاني الجمعاني القرعاني الفهداني المرزاني الشهراني الزبداني الحمداني الطرفاني النعماني الخزعاني'.split(' ');
  const crowd = firsts.map((first) => ({
    name: `${first}.txt`,
    bytes: Buffer.from(lasts.map((last) => `أعلن وزير النقل ${first} ${last} نتائج الاجتماع.`).join('\n')),
  }));
  const counted = await openTable(rasid, 'actors', crowd);
  expect(counted.size).toBeGreaterThan(90);
  const last = counted.size - 1;
  await expect.poll(() => page.locator('.entity-table [data-key]').count()).toBeLessThan(60);
  const order = await names(rasid);
  await page.locator('.entity-table [data-key]').first().focus();
  const focused = () => page.locator('.entity-table [data-key]:focus');
  await page.keyboard.press('ArrowDown');
  await expect(focused()).toHaveText(order[1] ?? '');
  await page.keyboard.press('PageDown');
  await expect(focused()).toHaveText(order[11] ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(focused()).toHaveText(order[10] ?? '');
  await page.keyboard.press('End');
  await expect(focused()).toHaveText(order[last] ?? '');
  await expect(page.getByRole('row').filter({ has: page.locator('[data-key]:focus') })).toHaveAttribute('aria-rowindex', String(last + 2));
  await expect(focused()).toBeInViewport();
  // Another view and back: it is scrolled to where it was left.
  await page.locator('[data-view=countries]').click();
  await page.locator('[data-view=actors]').click();
  await page.getByRole('table').evaluate((table) => table.scrollIntoView({ block: 'end' }));
  await expect(page.locator('.entity-table [data-key]').last()).toHaveText(order[last] ?? '');
  await expect(page.locator('.entity-table [data-key]').last()).toBeInViewport();
});

test('the keyboard chooses, goes into the card, and comes back', async ({ rasid }) => {
  const { page } = rasid;
  const counted = await openTable(rasid, 'countries', manyArticles(MANY));
  const first = page.locator('.entity-table [data-key]').first();
  const key = (await first.getAttribute('data-key')) ?? '';
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.chosen h3')).toHaveText(counted.get(key)?.entity.name ?? '');
  await expect(first).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.chosen > [role=status]')).toContainText(counted.get(key)?.entity.name ?? '');
  await expect(page).toHaveURL(new RegExp(`actor=${encodeURIComponent(key)}`));
  // The table keeps the focus; the card is the next stop.
  await expect.poll(() => focusedKey(rasid)).toBe(key);
  await page.keyboard.press('Tab');
  // A browser may stop at the card itself first, as it can be scrolled.
  await expect(page.locator('.chosen:focus, .chosen > button:focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('.chosen')).toBeHidden();
  await expect.poll(() => focusedKey(rasid)).toBe(key);

  await page.keyboard.press('Enter');
  await expect(page.locator('.chosen h3')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.chosen')).toBeHidden();
});

test('the card holds every mention, stance and quote; arrow keys go between them', async ({ rasid }) => {
  const { page } = rasid;
  const counted = await openTable(rasid, 'actors', [MINISTER, ...manyArticles(MANY)]);
  await search(rasid).fill('لافروف');
  await page.locator('.entity-table [data-key]').first().click();
  const lavrov = [...counted.values()].find(({ entity }) => entity.name === 'سيرغي لافروف');
  if (!lavrov) throw new Error('Lavrov is not named');
  const tab = (name: string) => page.locator(`#chosen-tab-${name} .count`);
  const total = (tally: Record<Polarity, number>) => String(tally.support + tally.oppose + tally.neutral);
  await expect(page.locator('.chosen .facts')).toContainText(lavrov.entity.role ?? '');
  await expect(tab('mentions')).toHaveText(String(lavrov.mentions));
  await expect(tab('given')).toHaveText(total(lavrov.given));
  await expect(tab('received')).toHaveText(total(lavrov.received));
  const rows = page.locator('.chosen .proof:visible');
  // The first ones, and all when asked for.
  const more = page.locator('.chosen [role=tabpanel]:not([hidden])').getByRole('button', { name: 'عرض المزيد' });
  while (await more.isVisible()) await more.click();
  await expect(rows).toHaveCount(lavrov.mentions);
  expect(new Set(await rows.locator('mark').allTextContents())).toContain('لافروف');

  await page.locator('#chosen-tab-mentions').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('#chosen-tab-given')).toBeFocused();
  await expect(rows.first()).toContainText('سيرغي لافروف');
  const support = page.locator('.chosen').getByRole('button', { name: /^تأييد/ }).first();
  await support.click();
  await expect(page.locator('.chosen .proof.support:visible')).toHaveCount(0);
  await expect(rows).toHaveCount(lavrov.given.oppose + lavrov.given.neutral);

  await search(rasid).fill('الدرعاني');
  await page.locator('.entity-table [data-key]').first().click();
  await expect(tab('quotes')).toHaveText('1');
  await page.locator('#chosen-tab-quotes').click();
  await expect(rows).toContainText(['سنمضي في الطريق مع أشقائنا']);
});

test('a mention opens the article at these very words', async ({ rasid }) => {
  const { page } = rasid;
  const counted = await openTable(rasid, 'actors', [MINISTER, ...manyArticles(4)]);
  const [key = ''] = [...counted].find(([, { entity }]) => entity.name === 'هاشم الدرعاني') ?? [];
  await row(rasid, key).locator('[data-key]').click();
  await page.locator('.chosen .proof').nth(1).getByRole('button', { name: 'افتح في المقال' }).click();
  await expect(page.locator('[data-view=article]')).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('.card h3')).toHaveText('هاشم الدرعاني');
  await expect(page.locator('.card .at')).toHaveText('2 من 3');
  const { analysis } = (await rasid.events('rasid:analysis')).find(({ id }) => id === 'وزير') ?? {};
  const id = analysis?.entities.find((entity) => entity.key === key)?.id;
  const second = analysis?.mentions.filter(({ entity }) => entity === id)[1];
  await expect(page).toHaveURL(new RegExp(`at=${second?.start}-${second?.end}$`));
});

test('a name in the card is a way on; filters that leave nobody say so', async ({ rasid }) => {
  const { page } = rasid;
  await openTable(rasid, 'countries', [MINISTER]);
  await row(rasid, 'country:QA').locator('[data-key]').click();
  await page.locator('#chosen-tab-received').click();
  await page.locator('.chosen .proof-head').first().getByRole('button', { name: 'هاشم الدرعاني' }).click();
  await expect(page.locator('.chosen h3')).toHaveText('هاشم الدرعاني');
  await expect(page.locator('.chosen h3')).toBeFocused();
  await expect(page.locator('.chosen .facts')).toContainText('وزير النقل');
  await page.locator('.chosen-together').getByRole('button', { name: /^قطر/ }).click();
  await expect(page.locator('.chosen h3')).toHaveText('قطر');
  await page.getByLabel('من', { exact: true }).fill('2030-01-01');
  await expect(page.locator('.chosen')).toContainText('لا يُذكر في المقالات التي تُحسب');
  await expect(page.locator('.chosen h3')).toHaveText('قطر');
  await expect(page.locator('.entity-table')).toContainText('لم يُذكر أحد');
  await page.getByRole('button', { name: 'إغلاق البطاقة' }).click();
  await expect(page.locator('.chosen')).toBeHidden();
});

test('on a phone rows are cards, sorted by a choice', async ({ rasid }) => {
  const { page } = rasid;
  await page.setViewportSize({ width: 390, height: 844 });
  const counted = await openTable(rasid, 'countries', manyArticles(MANY));
  await expect(page.locator('.table-head')).toBeHidden();
  await page.getByRole('combobox', { name: 'رتّب حسب' }).selectOption('received.oppose');
  const most = Math.max(...[...counted.values()].map(({ received }) => received.oppose));
  await expect(page.locator('[aria-rowindex="2"] .column-received')).toContainText(`معارضة ${most}`);
  const { width } = await rasid.box(page.getByRole('table'));
  const wide = await page.locator('.entity-table').evaluate((element) => element.scrollWidth <= element.clientWidth);
  expect(wide && width <= 390).toBe(true);
  await page.locator('.entity-table [data-key]').first().click();
  await expect(page.locator('.chosen h3')).toBeInViewport();
});

for (const lang of ['ar', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    // Two of the four in every browser, as axe is slow; all of them in one.
    const tag = (lang === 'ar') === (theme === 'light') ? [] : ['@chromium'];
    test(`axe finds nothing in tables and card: ${lang}, ${theme}`, { tag }, async ({ rasid }) => {
      test.setTimeout(180_000);
      const { page } = rasid;
      const check = (what: string) => axeFindsNothing(rasid, what);
      await rasid.wear(lang, theme);
      await openTable(rasid, 'actors', [MINISTER, ...manyArticles(2)]);
      await page.locator('.entity-table [data-key]').first().click();
      await expect(page.locator('.chosen .proof').first()).toBeVisible();
      await check('actors, card');
      await page.locator('#chosen-tab-given').click();
      await check('stances');
      await page.locator('[data-view=countries]').click();
      await expect(page.getByRole('table')).toBeVisible();
      await check('countries');
      await page.setViewportSize({ width: 390, height: 844 });
      await check('phone');
    });
  }
}
