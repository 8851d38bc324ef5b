/** Files of every kind, as they come to be read on the page. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../../scripts/lib/chromium.mjs';
import { inBytes, inUtf16 } from '../charsets';
import { docx, mhtml, pdf, seen, zip } from '../files';
import { blinken, lavrov, stem, type TestFile, textOf } from './articles';
import { axeFindsNothing } from './axe';
import { expect, type Rasid, test } from './rasid';

const [HEADLINE = '', ...PARAGRAPHS] = textOf(blinken).split('\n').filter((line) => line !== '');
const PAGE = `<!doctype html><html lang="ar"><head><meta charset="windows-1256"><title>${HEADLINE} - صحيفة المثال</title>
<meta property="og:site_name" content="صحيفة المثال"><meta property="article:published_time" content="2022-05-05T10:00:00+03:00"></head>
<body><nav>الرئيسية رياضة</nav><article><h1>${HEADLINE}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article><footer>جميع الحقوق محفوظة</footer></body></html>`;

const file = (name: string, bytes: string | Buffer): TestFile => ({ name, bytes: Buffer.from(bytes as string) });
const shows = async (rasid: Rasid, texts: readonly string[]) => {
  for (const text of texts) await expect(rasid.page.locator('.reader')).toContainText(text);
};
const row = ({ page }: Rasid, name: string) => page.locator('.article').filter({ hasText: name });

test.describe('each kind of file is read and shown', () => {
  const kinds: Readonly<Record<string, TestFile>> = {
    Markdown: file('a.md', `# ${HEADLINE}\n\n${PARAGRAPHS.join('\n\n')}\n`),
    'a web page': file('a.html', inBytes(PAGE, 'windows-1256')),
    'a saved web page': file('a.mhtml', mhtml(inBytes(PAGE, 'windows-1256'), null)),
    Word: file('a.docx', docx(HEADLINE, ...PARAGRAPHS)),
    'a file without ending': file('خبر', textOf(blinken)),
  };
  for (const [kind, made] of Object.entries(kinds)) {
    test(kind, async ({ rasid }) => {
      await rasid.drop(made);
      await shows(rasid, [HEADLINE, ...PARAGRAPHS]);
      await expect(rasid.page.locator('.reader')).not.toContainText(/الرئيسية|جميع الحقوق|[#<]/);
      const { entities } = await rasid.analysis();
      expect(entities.map(({ country }) => country)).toContain('KZ');
      if (kind === 'a web page') await expect(rasid.page.locator('.heading')).toContainText('صحيفة المثال');
    });
  }

  test('PDF, as a browser prints it', async ({ rasid }) => {
    const printer = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags });
    const paper = await printer.newPage();
    await paper.setContent(`<html dir="rtl" lang="ar"><body><h1>${HEADLINE}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</body></html>`);
    const printed = await paper.pdf();
    await printer.close();
    await rasid.drop(file('a.pdf', printed));
    await shows(rasid, [HEADLINE, ...PARAGRAPHS]);
    expect((await rasid.analysis()).doc.title).toBe(HEADLINE);
  });
});

test('a PDF that cannot be trusted is not shown, and says why', async ({ rasid }) => {
  const garbled = pdf(PARAGRAPHS.concat(PARAGRAPHS).map((line, i) => ({ y: 700 - 20 * i, glyphs: seen(line).map((glyph) => (glyph === ' ' ? glyph : String.fromCharCode(0xe000 + (glyph.charCodeAt(0) & 255)))) })));
  await rasid.drop(file('مشوه.pdf', garbled), file('صور.pdf', pdf([])), lavrov);
  await expect(row(rasid, 'مشوه')).toContainText('ليس ما يُرى على صفحاته');
  await expect(row(rasid, 'صور')).toContainText('صور بلا نص');
  await row(rasid, stem(lavrov)).click();
  await shows(rasid, ['أوزبكستان']);
});

test('a PDF that stands backwards is turned round and says so', async ({ rasid }) => {
  const lines = PARAGRAPHS.flatMap((text) => text.match(/.{1,70}(?:\s|$)/g) ?? []);
  await rasid.drop(file('a.pdf', pdf(lines.map((line, i) => ({ y: 700 - 20 * i, glyphs: [...line.trim()] })))));
  await shows(rasid, lines.map((line) => line.trim()));
  await expect(rasid.page.locator('.heading')).toContainText('معكوسًا');
});

test.describe('each character set is told, and named beside the text', () => {
  const text = textOf(lavrov);
  const sets: Readonly<Record<string, Buffer>> = {
    'utf-8': Buffer.from(`\uFEFF${text}`),
    'windows-1256': inBytes(text, 'windows-1256'),
    'iso-8859-6': inBytes(text, 'iso-8859-6'),
    'utf-16le': inUtf16(text, 'le'),
    'utf-16be': inUtf16(text, 'be'),
  };
  for (const [set, bytes] of Object.entries(sets)) {
    test(set, async ({ rasid }) => {
      await rasid.drop(file('a.txt', bytes));
      await shows(rasid, text.trim().split('\n'));
      await expect(rasid.page.getByLabel('ترميز الملف')).toHaveValue(set);
    });
  }
});

test('the user’s own choice of the character set is read and analyzed anew', async ({ rasid }) => {
  await rasid.drop(file('a.txt', inBytes(textOf(lavrov), 'windows-1256')));
  await shows(rasid, ['أوزبكستان']);
  const select = rasid.page.getByLabel('ترميز الملف');
  await select.selectOption('iso-8859-6');
  await expect(rasid.page.locator('.reader')).not.toContainText('أوزبكستان');
  await expect(select).toHaveValue('iso-8859-6');
  await select.selectOption('windows-1256');
  await shows(rasid, ['أوزبكستان']);
  expect((await rasid.events('rasid:analysis', 3)).map(({ analysis }) => analysis?.entities.some(({ country }) => country === 'UZ'))).toEqual([true, false, true]);
});

test('a table in a set that is not told is still asked about', async ({ rasid }) => {
  await rasid.drop(file('قليل.csv', inBytes('text,note\ncafé دعم Straße,é\nدعم ثان,é\n', 'windows-1256')));
  await rasid.page.getByLabel('ترميز الملف').selectOption('windows-1256');
  await rasid.page.getByRole('dialog').getByRole('button', { name: 'اقرأ صفين' }).click();
  await expect(rasid.page.locator('.article')).toHaveCount(2);
  await shows(rasid, ['café دعم']);
});

test('a file whose character set is not told can be read by choosing one', async ({ rasid }) => {
  await rasid.drop(file('قليل.txt', inBytes('café دعم Straße éàüö', 'windows-1256')));
  await expect(rasid.page.locator('.notice.failed')).toContainText('اختره من القائمة');
  await rasid.page.getByLabel('ترميز الملف').selectOption('windows-1256');
  await shows(rasid, ['دعم']);
});

test.describe('tables', () => {
  const csv = file('أخبار.csv', `رقم,عنوان,ملخص,نص,تاريخ,المصدر\n1,${HEADLINE},موجز الخبر الأول,${PARAGRAPHS.map((text) => `"${text}"`)[0]},05/06/2022,وكالة المثال\n2,لافروف في طشقند,موجز الخبر الثاني,${textOf(lavrov).split('\n')[0]},٧ مايو ٢٠٢٢,صحيفة الغد\n`);
  const dialog = ({ page }: Rasid) => page.getByRole('dialog');

  test('what the columns were taken for is shown with the first rows, and read when that is confirmed', async ({ rasid }) => {
    await rasid.drop(csv);
    await expect(dialog(rasid)).toContainText('أخبار.csv');
    await expect(dialog(rasid).getByLabel('نص المقال')).toHaveValue('3');
    await expect(dialog(rasid).getByLabel('التاريخ')).toHaveValue('4');
    await expect(dialog(rasid).locator('tbody tr')).toHaveCount(2);
    await expect(dialog(rasid).locator('tbody')).toContainText('صحيفة الغد');
    await dialog(rasid).getByRole('button', { name: 'اقرأ صفين' }).click();
    await rasid.events('rasid:analysis', 2);
    await expect(rasid.page.locator('.article')).toHaveCount(2);
    await row(rasid, 'لافروف في طشقند').click();
    await shows(rasid, ['لافروف في طشقند', 'تدعم أوزبكستان']);
    await expect(rasid.page.locator('.heading')).toContainText('صحيفة الغد');
    await expect(rasid.page.locator('.heading')).toContainText('7 مايو 2022');
    // A table of the same columns needs no second question.
    await rasid.drop(file('غدًا.csv', csv.bytes));
    await expect(rasid.page.locator('.article')).toHaveCount(4);
    await expect(dialog(rasid)).toHaveCount(0);
  });

  test('the question is one that screen readers can ask', async ({ rasid }) => {
    await rasid.drop(csv);
    await expect(dialog(rasid)).toBeVisible();
    await axeFindsNothing(rasid, 'columns');
  });

  test('changed columns are what is read', async ({ rasid }) => {
    await rasid.drop(csv);
    await dialog(rasid).getByLabel('نص المقال').selectOption({ value: '2' });
    await dialog(rasid).getByLabel('العنوان').selectOption({ value: '' });
    await expect(dialog(rasid).locator('th').nth(2)).toContainText('نص المقال');
    await dialog(rasid).getByRole('button', { name: /^اقرأ/ }).click();
    await shows(rasid, ['موجز الخبر الأول']);
    await expect(rasid.page.locator('.reader')).not.toContainText(HEADLINE);
  });

  test('without a column of texts nothing is read, and the first row may be an article', async ({ rasid }) => {
    await rasid.drop(file('a.tsv', '1\tأدانت فرنسا الهجوم\n2\tأيدت قطر القرار\n'));
    await dialog(rasid).getByRole('button', { name: /^اقرأ/ }).click();
    await expect(dialog(rasid).getByRole('alert')).toContainText('اختر عمود');
    await dialog(rasid).getByLabel('نص المقال').selectOption({ value: '1' });
    await dialog(rasid).getByLabel('الصف الأول أسماء الأعمدة').uncheck();
    await dialog(rasid).getByRole('button', { name: 'اقرأ صفين' }).click();
    await expect(rasid.page.locator('.article')).toHaveCount(2);
    await shows(rasid, ['أدانت فرنسا الهجوم']);
  });

  for (const [name, content] of [
    ['a.json', JSON.stringify({ articles: [{ headline: HEADLINE, body: PARAGRAPHS }, { headline: 'خبر', body: textOf(lavrov) }] })],
    ['a.jsonl', [{ title: HEADLINE, text: PARAGRAPHS.join('\n') }, { title: 'خبر', text: textOf(lavrov) }].map((one) => JSON.stringify(one)).join('\n')],
  ] as const) {
    test(name, async ({ rasid }) => {
      await rasid.drop(file(name, content));
      await dialog(rasid).getByRole('button', { name: 'اقرأ صفين' }).click();
      await expect(rasid.page.locator('.article')).toHaveCount(2);
      await shows(rasid, [HEADLINE, ...PARAGRAPHS]);
    });
  }

  test('a table may be left out, by the keyboard alone, and the others go on', async ({ rasid }) => {
    await rasid.drop(csv, lavrov);
    await expect(dialog(rasid)).toBeVisible();
    await rasid.page.keyboard.press('Escape');
    await expect(dialog(rasid)).toHaveCount(0);
    await rasid.events('rasid:analysis');
    await expect(row(rasid, 'أخبار')).toHaveClass(/cancelled/);
  });
});

test('an archive gives each of its articles; a broken file in it is a row with its reason', async ({ rasid }) => {
  const bytes = zip({ 'أول/a.txt': textOf(blinken).repeat(5), 'أول/b.txt': textOf(lavrov).repeat(5), 'c.docx': docx(HEADLINE, ...PARAGRAPHS), 'd.pdf': 'ليس ملفًا', 'x.png': 'x' });
  const at = bytes.indexOf('b.txt') + 10;
  bytes.fill(0xff, at, at + 20);
  await rasid.drop(file('كل شيء.zip', bytes), lavrov);
  await expect(rasid.page.locator('.article')).toHaveCount(5);
  await expect(row(rasid, 'b.txt')).toContainText('تالف');
  await expect(row(rasid, 'd.pdf')).toContainText('تالف');
  await row(rasid, 'c.docx').click();
  await shows(rasid, PARAGRAPHS);
  await row(rasid, stem(lavrov)).click();
  await shows(rasid, ['أوزبكستان']);
});

test.describe('folders', () => {
  test('a folder that is dropped is read with all that is in it; pictures are counted', async ({ rasid }) => {
    // A page cannot make a folder to drop, so this one answers as the browser's do.
    await rasid.page.locator('rasid-analyzer .app').evaluate((element, texts) => {
      const leaf = (name: string, text: string, parent: string) => ({ name, fullPath: `${parent}/${name}`, isFile: true, isDirectory: false, file: (done: (found: File) => void) => done(new File([text], name)) });
      const branch = (name: string, children: object[], parent = '') => ({
        name,
        fullPath: `${parent}/${name}`,
        isFile: false,
        isDirectory: true,
        createReader: () => ({ readEntries: (done: (some: object[]) => void) => done(children.splice(0, 1)) }),
      });
      const folder = branch('f', [leaf('a.txt', texts[0] ?? '', '/f'), leaf('p.jpg', 'x', '/f'), branch('g', [leaf('b.txt', texts[1] ?? '', '/f/g'), leaf('.c.txt', 'x', '/f/g')], '/f')]);
      const dataTransfer = { types: ['Files'], files: [new File([], 'f')], items: [{ kind: 'file', webkitGetAsEntry: () => folder }] };
      const drop = new Event('drop', { bubbles: true, cancelable: true, composed: true });
      Object.defineProperty(drop, 'dataTransfer', { value: dataTransfer });
      element.dispatchEvent(drop);
    }, [textOf(blinken), textOf(lavrov)]);
    await expect(rasid.page.locator('.article')).toHaveCount(2);
    await expect(rasid.page.locator('.skipped')).toContainText('تُرك ملفان');
    await row(rasid, 'b').click();
    await shows(rasid, ['أوزبكستان']);
    await rasid.page.locator('.skipped button').click();
    await expect(rasid.page.locator('.skipped')).toBeEmpty();
  });

  test('a folder that is chosen alike', async ({ rasid, browserName }) => {
    test.skip(browserName === 'firefox', 'the test tool cannot choose a folder there');
    const folder = mkdtempSync(join(tmpdir(), 'rasid-folder-'));
    mkdirSync(join(folder, 'في الداخل'));
    writeFileSync(join(folder, 'a.txt'), blinken.bytes);
    writeFileSync(join(folder, 'p.jpg'), 'x');
    writeFileSync(join(folder, 'في الداخل', 'b.docx'), docx(...textOf(lavrov).trim().split('\n')));
    const choosing = rasid.page.waitForEvent('filechooser');
    await rasid.page.getByRole('button', { name: 'اختر مجلدًا' }).click();
    await (await choosing).setFiles(folder);
    await expect(rasid.page.locator('.article')).toHaveCount(2);
    await expect(rasid.page.locator('.skipped')).toContainText('تُرك ملف واحد');
    await row(rasid, 'b').click();
    await shows(rasid, ['أوزبكستان']);
    rmSync(folder, { recursive: true });
  });
});

test('rich text is pasted as plain text with its paragraphs', async ({ rasid }) => {
  const area = rasid.page.locator('textarea');
  await area.fill('قبل: ');
  await area.evaluate((element, html) => {
    // Firefox gives no data to a clipboard event that a page has made.
    const paste = new Event('paste', { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(paste, 'clipboardData', { value: { getData: (type: string) => (type === 'text/html' ? html : 'نص آخر') } });
    element.dispatchEvent(paste);
  }, `<h1>${HEADLINE}</h1><img src="https://tracker.example/x.png" onerror="document.title='x'"><script>document.title = 'x'</script><p>${PARAGRAPHS[0]}</p>`);
  await expect(area).toHaveValue(`قبل: ${HEADLINE}\n${PARAGRAPHS[0]}`);
  await rasid.page.locator('.button.primary').click();
  await shows(rasid, [HEADLINE]);
  expect(rasid.requests.filter((url) => url.includes('tracker'))).toEqual([]);
  expect(await rasid.page.title()).not.toBe('x');
});

test('what is copied from a page is pasted with its paragraphs', async ({ rasid }) => {
  const { page } = rasid;
  await page.evaluate((texts) => {
    const copied = document.createElement('div');
    copied.append(...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
    document.body.append(copied);
    getSelection()?.selectAllChildren(copied);
  }, PARAGRAPHS);
  await page.keyboard.press('ControlOrMeta+c');
  await page.locator('textarea').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.locator('textarea')).toHaveValue(PARAGRAPHS.join('\n'));
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('textarea')).toHaveValue('');
});

test('what is read, and how much, is said before', async ({ rasid }) => {
  await expect(rasid.page.locator('.start')).toContainText('docx');
  await expect(rasid.page.locator('.start')).toContainText('64 ميغابايت');
  expect(await rasid.page.locator('input[type=file][multiple]').getAttribute('accept')).toContain('.mhtml');
});
