/** The text layer of PDFs: put together in reading order where it can be trusted, refused where not. */

import { expect, test } from '@playwright/test';
import { parse } from '../../www/src/files/parse';
import { pdf, type PdfLine, seen } from '../files';

const read = (bytes: Buffer) => parse(new File([bytes as Uint8Array<ArrayBuffer>], 'a.pdf'), 'a.pdf', {});
const text = async (bytes: Buffer) => (await read(bytes)).articles[0]?.text;

/** Lines of a column 500 wide, each as it is seen, from the top; the last of a paragraph may be short. */
const column = (lines: readonly string[], { x = 50, top = 700, width = 500 } = {}): PdfLine[] =>
  lines.flatMap((line, i) => {
    const glyphs = seen(line);
    return line === '' ? [] : [{ glyphs, x: x + width - glyphs.length * 6, y: top - i * 16 }];
  });

const LINES = [
  'أعرب وزير الخارجية الأميركي أنتوني بلينكن عن دعمه لوحدة أراضي كازاخستان وسيادتها',
  'الكاملة في الاجتماع الذي عقد يوم 5 مايو 2022 مع منظمة الأمن والتعاون خلال زيارته',
  'لأستانا.',
  '',
  'وقال إن الولايات المتحدة لا تقبل الغزو الروسي لأوكرانيا ولا إعلان السلام المنفرد',
  'بنسبة 30.5 في المئة.',
];
const PARAGRAPHS = `${LINES.slice(0, 3).join(' ')}\n${LINES.slice(4).join(' ')}`;

test('letters that are drawn from the left are read from the right; lines make paragraphs; numbers stay', async () => {
  expect(await text(pdf(column(LINES)))).toBe(PARAGRAPHS);
});

test('shapes of letters are folded to letters', async () => {
  const [line] = column(['بسلام']);
  const shapes = pdf([{ ...line, glyphs: ['ﻡ', 'ﻼ', 'ﺴ', 'ﺑ'], y: 700 }]);
  expect(await text(shapes)).toBe('بسلام');
});

test('two columns are read one after the other, that on the right first', async () => {
  const right = ['أدانت فرنسا الهجوم على العاصمة', 'وقال وزير خارجيتها إن بلاده لا', 'تقبل به، وإنها ستدعم الحكومة', 'في كل ما تفعله من أجل الأمن.'];
  const left = ['ورحبت ألمانيا بالاتفاق الذي تم', 'التوصل إليه في الدوحة بين كل', 'الأطراف، وأعربت عن أملها في', 'أن يعود السلام إلى المنطقة.'];
  const rows = right.flatMap((line, i) => [...column([left[i] ?? ''], { x: 50, width: 220, top: 700 - 16 * i }), ...column([line], { x: 330, width: 220, top: 700 - 16 * i })]);
  expect((await text(pdf(rows)))?.replaceAll('\n', ' ')).toBe([...right, ...left].join(' '));
});

test('headers that every page has are no text, and a paragraph goes on over the page’s end', async () => {
  const bodies = [LINES.slice(0, 1), LINES.slice(1, 3), LINES.slice(4)];
  const pages = bodies.map((body, i) => [...column(['صحيفة المثال', `صفحة ${i + 1}`], { top: 780 }), ...column(body)]);
  expect(await text(pdf(...pages))).toBe(PARAGRAPHS);
});

test('brackets come out the right way round', async () => {
  const mirrored = (line: string) => seen(line).map((char) => ({ '(': ')', ')': '(', '«': '»', '»': '«' })[char] ?? char);
  const line = 'قال الوزير (في الدوحة) إن «الأمر لا يحتمل» أكثر من ذلك.';
  expect(await text(pdf([{ glyphs: mirrored(line), y: 700 }]))).toBe(line);
  expect(await text(pdf([{ glyphs: seen(line), y: 700 }]))).toBe(line);
});

test('text that stands backwards is turned round, and that is said', async () => {
  // As text recognition often writes it: from the right to the left, in letters drawn from the left.
  const backwards = LINES.filter((line) => line !== '').map((line, i) => ({ glyphs: [...line], y: 700 - i * 16 }));
  const { articles } = await read(pdf(backwards));
  expect(articles[0]?.text.replaceAll('\n', ' ')).toBe(LINES.filter((line) => line !== '').join(' '));
  expect(articles[0]?.warnings).toEqual([{ code: 'flipped', count: 1 }]);
});

test.describe('what cannot be trusted is refused', () => {
  const garble = (map: (char: string) => string) => pdf(column(LINES).map((line) => ({ ...line, glyphs: line.glyphs.map((glyph) => [...glyph].map(map).join('')) })));
  const cases = {
    'letters that stand for others': garble((char) => (/[\u0621-\u064A]/.test(char) ? String.fromCharCode(0x621 + ((char.charCodeAt(0) - 0x621 + 17) % 26)) : char)),
    'bytes of another character set': garble((char) => (char === ' ' ? char : String.fromCharCode(0xc0 + (char.charCodeAt(0) % 60)))),
    'letters of nobody’s': garble((char) => (char === ' ' ? char : String.fromCharCode(0xe000 + (char.charCodeAt(0) & 255)))),
    'words that are taken apart': pdf(column(LINES).map((line) => ({ ...line, glyphs: line.glyphs.flatMap((glyph) => [glyph, ' ']) }))),
  };
  for (const [name, bytes] of Object.entries(cases)) {
    test(name, async () => {
      await expect(read(bytes)).rejects.toMatchObject({ code: 'garbled' });
    });
  }

  test('pictures of pages', async () => {
    await expect(read(pdf([]))).rejects.toMatchObject({ code: 'no-text' });
  });
});

test('pages without text among others are counted', async () => {
  expect((await read(pdf(column(LINES), []))).articles[0]?.warnings).toEqual([{ code: 'empty-pages', count: 1 }]);
});

test('a foreign text is read as it stands', async () => {
  const line = 'The ministers of France and Qatar met in Doha (Qatar) on 5 May 2022.';
  expect(await text(pdf([{ glyphs: [...line], y: 700 }]))).toBe(line);
});
