/** The reader: corrections, the margin, the way through an article, the reason of a mark, paper. */

import type { Locator } from '@playwright/test';
import { blinken, dated, lavrov, samples, type TestFile, textOf } from './articles';
import { axeFindsNothing } from './axe';
import { expect, type Rasid, shownAtFirst, test } from './rasid';

const article = (rasid: Rasid, name: string): Locator => rasid.page.locator('button.article', { hasText: name });
const entity = (rasid: Rasid, name: string): Locator => rasid.page.locator('.panel .entity').filter({ has: rasid.page.getByText(name, { exact: true }) });
const notes = (rasid: Rasid): Locator => rasid.page.locator('.note:not(.saying)');

async function dropAll(rasid: Rasid, ...files: TestFile[]): Promise<void> {
  await rasid.drop(...files);
  await rasid.events('rasid:analysis', files.length);
}

/** Opens the card of a country or a place, and in it what can be corrected. */
async function openCorrections(rasid: Rasid, name: string): Promise<Locator> {
  await rasid.tab('places').click();
  await entity(rasid, name).click();
  const card = rasid.page.locator('.card');
  await card.locator('.correct summary').click();
  return card;
}

/** The words that are marked as a country. */
function marked(rasid: Rasid): Promise<string[]> {
  return rasid.page.evaluate(() => {
    const highlight = [...CSS.highlights].find(([name]) => name.endsWith('-country'))?.[1];
    return [...(highlight ?? [])].map(({ startContainer, startOffset, endOffset }) => (startContainer as Text).data.slice(startOffset, endOffset));
  });
}

async function saved(rasid: Rasid, menu: string, item: string): Promise<{ name: string; text: string }> {
  const details = rasid.page.locator(menu);
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  const { name, bytes } = await rasid.saved(() => details.getByRole('button', { name: item, exact: true }).click());
  await details.locator('summary').click();
  return { name, text: bytes.toString('utf8') };
}

test('what names nobody goes from lists, marks, stances and files of all articles, and comes back', async ({ rasid }) => {
  const { page } = rasid;
  await dropAll(rasid, blinken, lavrov, dated);
  await article(rasid, 'lavrov').click();
  const before = { marks: await marked(rasid), stances: await page.locator('.stance').count() };
  expect(before.marks).toContain('روسيا');
  const card = await openCorrections(rasid, 'روسيا');
  await card.getByRole('button', { name: 'ليس هذا اسمًا لأحد' }).click();
  await expect(card).toBeHidden();
  await expect(page.locator('.snackbar')).toContainText('صُحِّح في كل المقالات: روسيا');
  // The way back has the focus of the button that went away.
  await expect(page.locator('.snackbar [data-role=undo]')).toBeFocused();
  await expect(entity(rasid, 'روسيا')).toHaveCount(0);
  expect((await marked(rasid)).join(' ')).not.toMatch(/روسي/);
  await expect.poll(() => page.locator('.stance').count()).toBeLessThan(before.stances);
  await article(rasid, 'مؤرخ').click();
  await expect(entity(rasid, 'روسيا')).toHaveCount(0);
  expect((await marked(rasid)).join(' ')).not.toMatch(/روسي/);
  expect((await saved(rasid, '.menu:not(.corrections)', 'الفاعلون والدول (CSV)')).text).not.toContain('روسيا');

  await page.locator('.snackbar [data-role=undo]').click();
  await expect(page.locator('.snackbar')).toContainText('أُلغي التصحيح');
  await expect(entity(rasid, 'روسيا')).toHaveCount(1);
  expect((await saved(rasid, '.menu:not(.corrections)', 'الفاعلون والدول (CSV)')).text).toContain('روسيا');
  await article(rasid, 'lavrov').click();
  await expect(page.locator('.stance')).toHaveCount(before.stances);
  await expect.poll(() => marked(rasid)).toEqual(before.marks);
});

test('another type moves it to its list; the card stays on it', async ({ rasid }) => {
  const { page } = rasid;
  await dropAll(rasid, lavrov);
  const card = await openCorrections(rasid, 'أوزبكستان');
  await card.getByRole('button', { name: 'جهة' }).click();
  await expect(card.locator('h3.organization')).toHaveText('أوزبكستان');
  await expect(entity(rasid, 'أوزبكستان').and(page.locator('.country'))).toHaveCount(0);
  await rasid.tab('actors').click();
  await expect(entity(rasid, 'أوزبكستان').and(page.locator('.organization'))).toBeVisible();
});

test('two are made one in all articles, found by a search that spelling does not trouble', async ({ rasid }) => {
  await dropAll(rasid, blinken, lavrov);
  await article(rasid, 'lavrov').click();
  const card = await openCorrections(rasid, 'أوزبكستان');
  // Of the other article, without its hamza and in another spelling.
  await card.locator('.correct input').fill('كازاخستان');
  await expect(card.locator('.correct [role=status]')).toHaveText('اسم واحد');
  await card.locator('.correct .entity').click();
  await expect(card.locator('h3')).toHaveText('كازاخستان');
  await expect(entity(rasid, 'أوزبكستان')).toHaveCount(0);
  await expect(entity(rasid, 'كازاخستان')).toHaveCount(1);
  await rasid.tab('stances').click();
  await expect(rasid.page.locator('.stance .line').first()).toContainText('كازاخستان');
});

test('a wrong stance goes by its card; keys take it back and do it again, but not while somebody writes', async ({ rasid }) => {
  const { page } = rasid;
  await dropAll(rasid, blinken);
  const count = await page.locator('.stance').count();
  await page.locator('.stance .head').first().click();
  await page.locator('.card [data-role=wrong]').click();
  await expect(page.locator('.stance')).toHaveCount(count - 1);
  await expect(notes(rasid)).toHaveCount(count - 1);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.stance')).toHaveCount(count);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator('.stance')).toHaveCount(count - 1);
  await page.locator('.search input').first().focus();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.stance')).toHaveCount(count - 1);
  await page.locator('#tab-stances').focus();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.stance')).toHaveCount(count);
});

test('corrections are listed, taken back one by one, saved, and read again elsewhere', async ({ rasid }) => {
  const { page } = rasid;
  await dropAll(rasid, lavrov);
  await (await openCorrections(rasid, 'أوزبكستان')).getByRole('button', { name: 'مكان' }).click();
  await (await openCorrections(rasid, 'روسيا')).getByRole('button', { name: 'ليس هذا اسمًا لأحد' }).click();
  const panel = page.locator('.corrections');
  await panel.locator('summary').click();
  await expect(panel.locator('.made li > span')).toHaveText(['أوزبكستان: مكان', 'روسيا: ليس اسمًا لأحد']);
  const file = await saved(rasid, '.corrections', 'نزّلها كلها (JSON)');
  expect(file.name).toBe('rasid.corrections.json');
  const list = await saved(rasid, '.corrections', 'نزّلها قائمة رصد (CSV)');
  expect(list.text.trim().split('\r\n')).toEqual(['name,aliases,type,country,sector,name_en', expect.stringMatching(/^أوزبكستان,[^,]*,place,UZ,/)]);
  await panel.locator('summary').click();
  await expect(panel.locator('[role=status]')).toContainText('بقي تصحيح واحد');

  await panel.getByRole('button', { name: 'ألغِه: أوزبكستان' }).click();
  await expect(panel.locator('.made li > span')).toHaveText(['روسيا: ليس اسمًا لأحد']);
  // Not `toBeFocused`: in Firefox the window itself may have lost the focus to its list of downloads.
  expect(await panel.locator('.made button').evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button)).toBe(true);
  await expect(entity(rasid, 'روسيا')).toHaveCount(0);
  await panel.getByRole('button', { name: 'ألغِه: روسيا' }).click();
  await expect(entity(rasid, 'روسيا')).toHaveCount(1);

  await rasid.drop({ name: file.name, bytes: Buffer.from(file.text) });
  await expect(entity(rasid, 'روسيا')).toHaveCount(0);
  await expect(page.locator('.snackbar')).toContainText('طُبِّق تصحيحان');
  await rasid.drop({ name: 'other.corrections.json', bytes: Buffer.from('{"schema":"other"}') });
  await expect(panel.locator('[role=alert]')).toHaveText('ليس هذا ملف تصحيحات من راصد.');
  await expect(panel.locator('.made li')).toHaveCount(2);
});

test('the card over all articles corrects as well, and goes with whom it was about', async ({ rasid }) => {
  const { page } = rasid;
  await dropAll(rasid, blinken, lavrov);
  await page.evaluate(() => {
    location.hash = 'view=countries&actor=country%3AUZ';
  });
  const card = page.locator('.chosen');
  await expect(card.locator('h3')).toContainText('أوزبكستان');
  await card.locator('.correct summary').click();
  await card.locator('.correct input').fill('كازاخستان');
  await card.locator('.correct .entity').click();
  await expect(card.locator('h3')).toContainText('كازاخستان');
  await page.locator('.snackbar [data-role=undo]').click();
  await expect(page.locator('.view')).toContainText('أوزبكستان');
});

test('articles that come later are corrected too', async ({ rasid }) => {
  await dropAll(rasid, lavrov);
  await (await openCorrections(rasid, 'روسيا')).getByRole('button', { name: 'ليس هذا اسمًا لأحد' }).click();
  await rasid.drop(dated);
  const { analysis } = (await rasid.events('rasid:analysis', 2)).at(-1) ?? {};
  expect(analysis?.entities.map(({ name }) => name)).toEqual(expect.arrayContaining(['فرنسا']));
  expect(analysis?.entities.map(({ name }) => name)).not.toContain('روسيا');
});

test('notes stand beside the paragraph of their cue, numbered as the cue is, and none lies on another', async ({ rasid }) => {
  const { page } = rasid;
  for (const sample of samples()) {
    await rasid.drop(sample);
    const { stances } = (await rasid.events('rasid:analysis')).at(-1)?.analysis ?? { stances: [] };
    const shown = stances.filter(shownAtFirst);
    await page.evaluate(() => {
      for (const row of document.querySelector('rasid-analyzer')?.shadowRoot?.querySelectorAll('.row') ?? []) row.scrollIntoView();
    });
    await expect(notes(rasid)).toHaveCount(shown.length);
    await expect(notes(rasid).locator('.note-number')).toHaveText(shown.map((_one, i) => String(i + 1)));
    const numbers = (await page.locator('.cue-number').allTextContents()).flatMap((text) => text.split('،'));
    expect(numbers.toSorted()).toEqual(shown.map((_one, i) => String(i + 1)).toSorted());
    const boxes = await page.locator('.note').evaluateAll((all) =>
      all.map((note) => {
        const row = note.closest('.row');
        const { top, bottom, right } = note.getBoundingClientRect();
        return { top, bottom, beside: right <= (row?.querySelector('.paragraph')?.getBoundingClientRect().left ?? 0), start: row?.getBoundingClientRect().top ?? 0 };
      }),
    );
    for (const [i, box] of boxes.entries()) {
      expect(box.beside).toBe(true);
      // Browsers round a hair apart.
      expect(box.top).toBeGreaterThanOrEqual(box.start - 0.5);
      if (i > 0) expect(box.top).toBeGreaterThanOrEqual((boxes[i - 1]?.bottom ?? 0) - 0.5);
    }
    await page.getByRole('button', { name: 'البدء من جديد' }).click();
    await page.evaluate(() => globalThis.heard.splice(0));
  }
});

test('a note opens the card of its stance; the threshold and its switch take notes away', async ({ rasid }) => {
  const { page } = rasid;
  await dropAll(rasid, blinken);
  const first = notes(rasid).first();
  const line = await first.locator('.line').textContent();
  await first.click();
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.card .explanation')).toBeVisible();
  await expect(page.locator('.stance:has([aria-pressed=true]) .line')).toHaveText(line ?? '');
  const count = await notes(rasid).count();
  await page.getByRole('button', { name: 'هوامش', exact: true }).click();
  await expect(notes(rasid)).toHaveCount(0);
  await expect(page.locator('.cue-number')).toHaveCount(0);
  await page.getByRole('button', { name: 'هوامش', exact: true }).click();
  await expect(notes(rasid)).toHaveCount(count);
  await page.locator('input[type=range]').fill('100');
  await expect(notes(rasid)).toHaveCount(0);
});

test('on a narrow screen the notes are folded below their paragraph', async ({ rasid }) => {
  const { page } = rasid;
  await page.setViewportSize({ width: 390, height: 800 });
  await dropAll(rasid, blinken);
  const row = page.locator('.row:has(.notes)').first();
  await expect(row.locator('.note').first()).toBeHidden();
  await row.locator('summary').click();
  await expect(row.locator('.note').first()).toBeVisible();
  const [text, note] = [await rasid.box(row.locator('.paragraph')), await rasid.box(row.locator('.note').first())];
  expect(note.y).toBeGreaterThanOrEqual(text.y + text.height - 1);
});

test('keys go through the mentions of the chosen one, and through the stances', async ({ rasid }) => {
  const { page } = rasid;
  await dropAll(rasid, blinken);
  const { stances } = await rasid.analysis();
  const shown = stances.filter(shownAtFirst).length;
  await rasid.tab('actors').click();
  await page.locator('.entity.person').first().click();
  const bar = page.locator('.step-bar');
  await expect(bar).toContainText('بلينكن');
  await expect(bar).toContainText('Alt');
  await expect(bar.locator('.at')).toHaveText(/^1 /);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(bar.locator('.at')).toHaveText(/^2 /);
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(bar.locator('.at')).toHaveText(/^(\d+) من \1$/);
  await bar.getByRole('button', { name: 'الذكر التالي' }).click();
  await expect(bar.locator('.at')).toHaveText(/^1 /);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(page.locator('.card .at')).toHaveText(`1 من ${shown}`);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('.card .at')).toHaveText(`${shown} من ${shown}`);
  await page.locator('.card [data-role=next]').click();
  await expect(page.locator('.card .at')).toHaveText(`1 من ${shown}`);
  await expect(page.locator('.card [data-role=next]')).toBeFocused();
  await bar.getByRole('button', { name: 'ألغِ الاختيار' }).click();
  await expect(bar).toBeHidden();
});

test('the pointer on a mark shows its reason, which stays while the pointer is on it; Escape takes it away', async ({ rasid }) => {
  const { page } = rasid;
  await dropAll(rasid, blinken);
  const { stances } = await rasid.analysis();
  const reason = page.getByRole('tooltip');
  const name = await rasid.place('أنتوني بلينكن');
  await page.mouse.move(name.x, name.y);
  await expect(reason).toContainText('شخص');
  await expect(reason).toContainText('ذُكر باسمه');
  const box = await rasid.box(reason);
  await page.mouse.move(box.x + 20, box.y + 10, { steps: 8 });
  await page.waitForTimeout(700);
  await expect(reason).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reason).toBeHidden();

  const cue = stances.find(shownAtFirst);
  if (!cue) throw new Error('no stance');
  const word = await rasid.place(textOf(blinken).slice(cue.cue.start, cue.cue.end));
  await page.mouse.move(word.x, word.y);
  await expect(reason.locator('.explanation').first()).toHaveText(cue.explanation.ar);
  await page.mouse.move(5, 5);
  await expect(reason).toBeHidden();
});

test('in reading mode the focus shows the reason', async ({ rasid }) => {
  const { page } = rasid;
  await dropAll(rasid, blinken);
  await page.getByRole('button', { name: 'وضع القراءة' }).click();
  const mark = page.locator('.reader .mark.person[role=button]').first();
  await mark.focus();
  const reason = page.getByRole('tooltip');
  await expect(reason).toContainText('بلينكن');
  await expect(mark).toHaveAttribute('aria-describedby', 'reason');
  await page.keyboard.press('Escape');
  await expect(reason).toBeHidden();
  await expect(mark).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(reason).toBeVisible();
});

const QUOTING: TestFile = {
  name: 'quoting.txt',
  bytes: Buffer.from('وزير الخارجية الفرنسي يدعم المبادرة\n\nباريس - 5 مايو 2022\nقال الرئيس الفرنسي إيمانويل ماكرون: "إن السلام في المنطقة واجب على الجميع". وأدانت فرنسا روسيا.\nاقرأ أيضا\n'),
};

test('parts of the page are named, quotations have their speaker, and a switch takes both away', async ({ rasid }) => {
  const { page } = rasid;
  await dropAll(rasid, QUOTING);
  const { zones } = await rasid.analysis();
  expect(zones.some(({ kind, speaker }) => kind === 'quote' && speaker !== undefined)).toBe(true);
  // Of the same label one browser computes the words, another the attribute that holds them.
  const part = page.locator('.paragraph[data-part]').first();
  const label = () => part.evaluate((element) => getComputedStyle(element, '::before').content);
  await expect(part).toHaveAttribute('data-part', 'العنوان');
  await expect.poll(label).toMatch(/^("العنوان"|attr\(data-part\))$/);
  const saying = page.locator('.note.saying');
  await expect(saying).toHaveText('اقتباس من إيمانويل ماكرون');
  const inside = await rasid.place('واجب');
  await page.mouse.move(inside.x, inside.y);
  await expect(page.getByRole('tooltip')).toHaveText('اقتباس من إيمانويل ماكرون');
  await saying.click();
  await expect(page.locator('.card h3')).toHaveText('إيمانويل ماكرون');
  await page.getByRole('button', { name: 'أجزاء المقال' }).click();
  await expect(saying).toHaveCount(0);
  await expect.poll(label).toBe('none');
});

// The driver of Firefox does not put a page on paper.
test('on paper: the article alone, its numbers, its stances as the threshold shows them', { tag: '@chromium' }, async ({ rasid }) => {
  const { page } = rasid;
  await dropAll(rasid, dated);
  const { stances } = await rasid.analysis();
  const shown = stances.filter(shownAtFirst);
  const sheet = page.locator('.printed');
  await page.emulateMedia({ media: 'print' });
  await expect(sheet.locator('ol > li')).toHaveCount(shown.length);
  await expect(page.locator('.reader, .bar, .site')).toHaveCount(3);
  for (const other of ['.reader', '.bar', '.site']) await expect(page.locator(other)).toBeHidden();
  const numbers = (await sheet.locator('sup').allTextContents()).flatMap((text) => text.split('،'));
  expect(numbers.toSorted()).toEqual(shown.map((_one, i) => String(i + 1)).toSorted());
  await expect.poll(() => sheet.locator('.printed-text').innerText()).toContain('أدانت');
  await expect(sheet.locator('.printed-text .mark.country').first()).toHaveCSS('text-decoration-style', 'dotted');
  await expect(sheet.locator('.printed-text .mark').first()).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await page.emulateMedia({ media: 'screen' });
  await expect(sheet).toBeHidden();
  await expect(sheet.locator('*')).toHaveCount(0);
  await page.locator('input[type=range]').fill('100');
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toContainText('لا مواقف فوق درجة الثقة');
  await page.emulateMedia({ media: 'screen' });
});

// The driver of Firefox does not put a page on paper.
test('the button prints, in the dark too', { tag: '@chromium' }, async ({ rasid }) => {
  const { page } = rasid;
  await dropAll(rasid, blinken);
  await page.locator('#theme').selectOption('dark');
  await page.evaluate(() => {
    globalThis.print = () => {
      dispatchEvent(new Event('beforeprint'));
    };
  });
  await page.getByRole('button', { name: 'طباعة' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.printed h2').first()).toHaveCSS('color', 'rgb(0, 0, 0)');
  await page.emulateMedia({ media: 'screen' });
});

for (const lang of ['ar', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    // Minutes in Firefox, and what axe looks at is the same there.
    test(`axe finds nothing in the reader: ${lang}, ${theme}`, { tag: '@chromium' }, async ({ rasid }) => {
      test.setTimeout(180_000);
      const { page } = rasid;
      const check = (what: string) => axeFindsNothing(rasid, what);
      await rasid.wear(lang, theme);
      await dropAll(rasid, blinken, QUOTING);
      // With several articles there is no room beside the text.
      await page.locator('.notes summary').first().click();
      await notes(rasid).first().click();
      await check('notes');
      await rasid.tab('places').click();
      await page.locator('.entity:visible').first().click();
      await page.locator('.card .correct summary').click();
      await page.locator('.card .correct input').fill('ا');
      await check('what can be corrected');
      await page.locator('.card .correct .chip').first().click();
      await page.locator('.corrections summary').click();
      await check('corrections');
      await page.keyboard.press('Escape');
      await page.locator('.tools .chip').first().click();
      await page.locator('.reader .mark[role=button]').first().focus();
      await expect(page.getByRole('tooltip')).toBeVisible();
      await check('reason');
      await page.emulateMedia({ media: 'print' });
      await check('paper');
    });
  }
}
