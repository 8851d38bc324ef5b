/** What comes out of each kind of file. */

import { expect, test } from '@playwright/test';
import type { ReadOptions } from '../../www/src/files/contract';
import { parse } from '../../www/src/files/parse';
import { nameInZip } from '../../www/src/files/zip-names';
import { docx, mhtml, zip } from '../files';
import { inBytes, inUtf16 } from '../charsets';

const HEADLINE = 'بلينكن يعلن دعمه لسيادة كازاخستان';
const FIRST = 'أعرب وزير الخارجية الأميركي أنتوني بلينكن عن دعمه لوحدة أراضي كازاخستان وسيادتها، في اجتماع عُقد في العاصمة استانا مع نظيره الكازاخي.';
const SECOND = 'وقال بلينكن إن الولايات المتحدة تدعم كازاخستان بحزم، وتدين الغزو الروسي لأوكرانيا، وتأمل في أن يعود الأمن إلى المنطقة كلها في القريب.';
const ARTICLE = [HEADLINE, FIRST, SECOND].join('\n');

const PAGE = `<!doctype html><html lang="ar" dir="rtl"><head><title>${HEADLINE} | صحيفة المثال</title>
<meta property="og:site_name" content="صحيفة المثال"><link rel="canonical" href="https://news.example/a/7">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${HEADLINE}","datePublished":"2022-05-05T09:00:00+03:00"}</script>
</head><body><nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a></nav>
<article><h1>${HEADLINE}</h1><p>أعرب وزير الخارجية   الأميركي <b>أنتوني بلينكن</b>${FIRST.slice(FIRST.indexOf(' عن دعمه'))}</p><script>track('قياس')</script><p>${SECOND}</p></article>
<aside><p>الأكثر قراءة</p></aside><footer>جميع الحقوق محفوظة</footer></body></html>`;

/** «تقرير عن الأزمة.txt» as Windows writes it into archives. */
const DOS_ARABIC = Buffer.from('a2e7a9efa920e3eb209fe99aaaeaa12e747874', 'hex');

const read = (name: string, content: string | Uint8Array, options: ReadOptions = {}) => parse(new File([content as Uint8Array<ArrayBuffer>], name), name, options);
const texts = async (...args: Parameters<typeof read>) => (await read(...args)).articles.map(({ text }) => text);
const code = (expected: string) => expect.objectContaining({ name: 'RasidError', code: expected });

test('a text is the article, its name the file’s without ending', async () => {
  expect(await read('خبر.اليوم.txt', ARTICLE)).toEqual({
    articles: [{ name: 'خبر.اليوم', text: ARTICLE, decoded: { encoding: 'utf-8', replaced: 0 }, meta: { title: null, source: null, date: null, url: null } }],
    failures: [],
    table: null,
  });
  expect(await texts('بلا ترميز', inBytes(ARTICLE, 'iso-8859-6'))).toEqual([ARTICLE]);
  expect(await texts('a.txt', inUtf16(ARTICLE, 'be'))).toEqual([ARTICLE]);
  expect((await read('a.txt', inBytes(ARTICLE, 'windows-1256'), { encoding: 'iso-8859-6' })).articles[0]?.decoded?.encoding).toBe('iso-8859-6');
});

test('of Markdown the marks are left out and the fields kept', async () => {
  const { articles } = await read('a.md', `---\ntitle: "${HEADLINE}"\ndate: 2022-05-05\n---\n# ${HEADLINE}\n\nقال **بلينكن** إن [الولايات المتحدة](https://x.example) تدعم كازاخستان.\n`);
  expect(articles[0]?.text.trim()).toBe(`${HEADLINE}\n\nقال بلينكن إن الولايات المتحدة تدعم كازاخستان.`);
  expect(articles[0]?.meta).toMatchObject({ title: HEADLINE, date: '2022-05-05' });
});

test('of a web page the article comes, a paragraph a line, and what the page says of it', async () => {
  const { articles } = await read('صفحة.html', PAGE);
  expect(articles).toEqual([
    {
      name: 'صفحة',
      text: ARTICLE,
      decoded: { encoding: 'utf-8', replaced: 0 },
      meta: { title: HEADLINE, source: 'صحيفة المثال', date: '2022-05-05', url: 'https://news.example/a/7' },
    },
  ]);
});

test('a page is known by its first tag, and read in the character set that it declares', async () => {
  const declared = PAGE.replace('<head>', '<head><meta charset="windows-1256">').replaceAll('ـ', '');
  expect(await texts('صفحة', inBytes(declared, 'windows-1256'))).toEqual([ARTICLE]);
});

test('a short page that is no article by its form is read whole', async () => {
  expect(await texts('a.htm', '<p>أدانت فرنسا الهجوم.<br>ونددت به ألمانيا.</p><div>قال الوزير ذلك.</div>')).toEqual(['أدانت فرنسا الهجوم.\nونددت به ألمانيا.\nقال الوزير ذلك.']);
});

test('a stretch of a page gives all of its text and none of its marks', async () => {
  const html = `<meta charset="utf-8"><nav>قائمة</nav><p onclick="steal()">أدانت <b>فرنسا</b>\n الهجوم.</p><style>p{}</style><ul><li>أولًا</li><li>ثانيًا &lt;b&gt;</li></ul>`;
  expect(await texts('clipboard.html', html, { fragment: true })).toEqual(['قائمة\nأدانت فرنسا الهجوم.\nأولًا\nثانيًا <b>']);
});

for (const [name, charset] of [['header', 'windows-1256'], ['page', null]] as const) {
  test(`a saved page is read in the character set that its ${name} declares`, async () => {
    const page = name === 'page' ? PAGE.replace('<head>', '<head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256">') : PAGE;
    const { articles } = await read('a.mhtml', mhtml(inBytes(page, 'windows-1256'), charset));
    expect(articles[0]).toMatchObject({ text: ARTICLE, decoded: { encoding: 'windows-1256' }, meta: { date: '2022-05-05', url: 'https://news.example/a/7' } });
  });
}

test('of a Word document the paragraphs come', async () => {
  expect(await texts('a.docx', docx(HEADLINE, FIRST, '', SECOND))).toEqual([ARTICLE]);
  expect(await texts('without-ending', docx(HEADLINE))).toEqual([HEADLINE]);
});

test.describe('tables', () => {
  const csv = `id,العنوان,نص الخبر,تاريخ النشر,المصدر,link\n1,${HEADLINE},"${FIRST}\n${SECOND}",05/06/2022,وكالة المثال,https://news.example/1\n2,,"قال ""الوزير"" ذلك، ثم سكت.",٧ مايو ٢٠٢٢,,\n3,فارغ,,,,\n`;

  test('columns are guessed by their names, in Arabic and English', async () => {
    const { articles, failures, table } = await read('أخبار.csv', csv);
    expect(articles).toMatchObject([
      { name: HEADLINE, text: ARTICLE, meta: { title: HEADLINE, source: 'وكالة المثال', date: '2022-06-05', url: 'https://news.example/1' } },
      { name: 'أخبار 2', text: 'قال "الوزير" ذلك، ثم سكت.', meta: { title: null, source: null, date: '2022-05-07', url: null } },
    ]);
    expect(table).toMatchObject({ rows: 3, choice: { header: true, text: 2, title: 1, date: 3, source: 4, url: 5 } });
    expect(table?.sample[0]?.[1]).toBe(HEADLINE);
    expect(failures).toEqual([{ path: 'أخبار.csv', error: code('empty-rows') }]);
  });

  test('the user’s choice of columns counts', async () => {
    const choice = { header: true, text: 1, title: null, date: null, source: null, url: null };
    expect(await texts('a.csv', csv, { columns: choice })).toEqual([HEADLINE, 'فارغ']);
  });

  test('without names the column of the long texts is the articles’, and the first row is one', async () => {
    const { articles, table } = await read('a.tsv', `1\t${FIRST}\n2\t${SECOND}\n`);
    expect(articles.map(({ text }) => text)).toEqual([FIRST, SECOND]);
    expect(table?.choice).toMatchObject({ header: false, text: 1 });
  });

  test('semicolons and windows-1256, as older Excel writes them', async () => {
    const { articles } = await read('a.csv', inBytes(`title;text\r\n${HEADLINE};"${FIRST}"\r\n`, 'windows-1256'));
    expect(articles).toMatchObject([{ text: `${HEADLINE}\n${FIRST}`, decoded: { encoding: 'windows-1256' } }]);
  });

  test('where no column looks like articles none is taken, and the columns are there to choose from', async () => {
    const { articles, table } = await read('a.csv', 'أ,ب\n1,2\n');
    expect(articles).toEqual([]);
    expect(table).toMatchObject({ columns: ['أ', 'ب'], sample: [['1', '2']], choice: { text: null } });
  });

  test('a quotation that is never closed fails with its row, and the rows before it are read', async () => {
    const { articles, failures } = await read('a.csv', `text\n${FIRST}\n"${SECOND}\n${SECOND}\n`);
    expect(articles.map(({ text }) => text)).toEqual([FIRST]);
    expect(failures).toEqual([{ path: 'a.csv', error: code('damaged') }]);
  });

  test('JSON: an array, an object with one, an object alone; nested fields and lists of paragraphs', async () => {
    const record = { headline: HEADLINE, article: { body: [FIRST, SECOND] }, date: '2022-05-05T10:00:00Z' };
    for (const json of [[record], { status: 'ok', articles: [record] }, record]) {
      const { articles } = await read('a.json', JSON.stringify(json));
      expect(articles).toMatchObject([{ name: HEADLINE, text: ARTICLE, meta: { title: HEADLINE, date: '2022-05-05' } }]);
    }
    expect(await texts('a.json', JSON.stringify([FIRST, SECOND]))).toEqual([FIRST, SECOND]);
  });

  test('JSON lines: a broken line fails alone', async () => {
    const { articles, failures } = await read('a.jsonl', `{"text":"${FIRST}"}\n{"text":\n\n{"text":"${SECOND}"}`);
    expect(articles.map(({ name, text }) => [name, text])).toEqual([['a 1', FIRST], ['a 2', SECOND]]);
    expect(failures).toEqual([{ path: 'a.jsonl:2', error: code('damaged') }]);
  });
});

test.describe('archives', () => {
  test('each file in it is read by its kind, archives within too; what is not read is passed over', async () => {
    const inner = zip({ 'b/داخل.txt': SECOND });
    const { articles, failures } = await read('a.zip', zip({ 'x/أول.txt': FIRST, 'x/inner.zip': inner, 'x/t.csv': `text\n${HEADLINE}\n`, 'x/a.docx': docx(FIRST), '.DS_Store': 'x', '__MACOSX/x/._a.txt': 'x', 'p.png': 'x' }));
    expect(failures).toEqual([]);
    expect(articles.map(({ name, text }) => [name, text])).toEqual([
      ['x/أول.txt', FIRST],
      ['x/inner.zip/b/داخل.txt', SECOND],
      ['t 1', HEADLINE],
      ['x/a.docx', FIRST],
    ]);
  });

  test('one that is broken fails alone', async () => {
    const bytes = zip({ 'a.txt': FIRST.repeat(20), 'b.txt': SECOND.repeat(20), 'c.txt': FIRST });
    // The second entry's compressed bytes.
    const at = bytes.indexOf('b.txt') + 10;
    bytes.fill(0xff, at, at + 20);
    const { articles, failures } = await read('a.zip', bytes);
    expect(articles.map(({ name }) => name)).toEqual(['a.txt', 'c.txt']);
    expect(failures).toEqual([{ path: 'b.txt', error: code('damaged') }]);
  });

  test('names that do not say that they are UTF-8 are read in the old sets of Windows and DOS', () => {
    const asRead = (bytes: Iterable<number>) => String.fromCharCode(...bytes);
    expect(nameInZip('تقرير عن الأزمة.txt')).toBe('تقرير عن الأزمة.txt');
    expect(nameInZip(asRead(Buffer.from('تقرير عن الأزمة.txt')))).toBe('تقرير عن الأزمة.txt');
    expect(nameInZip(asRead(inBytes('تقرير عن الأزمة.txt', 'windows-1256')))).toBe('تقرير عن الأزمة.txt');
    expect(nameInZip(asRead(DOS_ARABIC))).toBe('تقرير عن الأزمة.txt');
    expect(nameInZip(asRead([0x52, 0x82, 0x73, 0x75, 0x6d, 0x82]))).toBe('Résumé');
  });

  test('more than is unpacked is refused before it is unpacked, whatever its packed size', async () => {
    const bomb = zip({ 'a.txt': new Uint8Array(200 << 20), 'b.txt': new Uint8Array(100 << 20) });
    expect(bomb.length).toBeLessThan(1 << 20);
    await expect(read('a.zip', bomb)).rejects.toMatchObject({ code: 'too-large' });
  });

  test('archives within archives end somewhere', async () => {
    const nested = zip({ 'c.zip': zip({ 'b.zip': zip({ 'a.txt': FIRST }) }) });
    const { articles, failures } = await read('a.zip', nested);
    expect(articles).toEqual([]);
    expect(failures).toEqual([{ path: 'c.zip/b.zip', error: code('too-deep') }]);
  });
});

test('what cannot be read says why', async () => {
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [name, content, reason] of [
    ['a.docx', 'نص', 'damaged'],
    ['a.docx', ole, 'locked'],
    ['a.doc', ole, 'unsupported'],
    ['a.rtf', '{\\rtf1 x}', 'unsupported'],
    ['a.xlsx', zip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }), 'unsupported'],
    ['a.zip', zip({ 'a.png': 'x' }), 'empty'],
    ['a.zip', Buffer.from('PK\x03\x04 nothing more'), 'damaged'],
    ['a.json', '{', 'damaged'],
    ['a.mhtml', 'نص', 'damaged'],
    ['a.pdf', '%PDF-1.4 nothing more', 'damaged'],
    ['a.txt', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), 'binary'],
  ] as const) {
    await expect(read(name, content), name).rejects.toMatchObject({ name: 'RasidError', code: reason });
  }
});
