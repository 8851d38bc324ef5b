/** Decoding, folding, cutting. */

import { expect, test } from '@playwright/test';
import { toBlocks, toSentences } from '../../www/src/text/blocks';
import { decode } from '../../www/src/text/decode';
import { fold } from '../../www/src/text/fold';
import { covering, touches, within } from '../../www/src/text/spans';

const utf8 = (text: string) => new TextEncoder().encode(text);
const windows = new TextDecoder('windows-1256');
const windows1256 = (text: string) => {
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [windows.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (char) => byteOf.get(char) ?? 0x3f);
};
const NEWS = 'أكدت روسيا دعمها لأوزبكستان، وقالت إنها ستواصل التعاون مع دول آسيا الوسطى كلها في السنوات المقبلة.';

test('UTF-8, with and without a mark', () => {
  expect(decode(utf8(NEWS))).toEqual({ text: NEWS, encoding: 'utf-8', replaced: 0 });
  expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(NEWS))).text).toBe(NEWS);
});

test('UTF-16 by its mark', () => {
  const units = Array.from({ length: NEWS.length }, (_, i) => NEWS.charCodeAt(i));
  const little = Uint8Array.of(0xff, 0xfe, ...units.flatMap((unit) => [unit & 255, unit >> 8]));
  expect(decode(little)).toEqual({ text: NEWS, encoding: 'utf-16le', replaced: 0 });
});

test('windows-1256 where it is no UTF-8', () => {
  expect(decode(windows1256(NEWS))).toEqual({ text: NEWS, encoding: 'windows-1256', replaced: 0 });
});

test('UTF-8 with a broken byte is not taken for another character set', () => {
  const long = NEWS.repeat(5);
  const bytes = utf8(long);
  bytes[101] = 0xff;
  const { encoding, replaced } = decode(bytes);
  expect(encoding).toBe('utf-8');
  expect(replaced).toBeGreaterThan(0);
});

test('what is no text is refused', () => {
  const noise = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256);
  expect(() => decode(noise)).toThrow(expect.objectContaining({ code: 'binary' }));
  expect(() => decode(windows1256('café olé '.repeat(9)).map((byte) => (byte === 0x3f ? 0xe9 : byte)))).toThrow(
    expect.objectContaining({ code: 'encoding' }),
  );
  expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', replaced: 0 });
  expect(decode(utf8(`${NEWS}\u0000`)).text).toBe(`${NEWS}\u0000`);
});

test('folding makes the same what readers take for the same', () => {
  for (const [a, b] of [
    ['أوكرانيا', 'اوكرانيا'],
    ['الولايات المتّحِدَة', 'الولايات المتحده'],
    ['مصطفى', 'مصطفي'],
    ['الأمـــن', 'الامن'],
    ['کازاخستان', 'كازاخستان'],
    ['ﻣﺼﺮ', 'مصر'],
    ['Erdoğan', 'erdogan'],
  ] as const) {
    expect(fold(a)).toBe(fold(b));
  }
});

test('paragraphs are the lines, with their places and kinds', () => {
  const text = 'عنوان\r\n\r\n  متن الخبر هنا\nذيل';
  const zones = [
    { kind: 'headline' as const, start: 0, end: 5 },
    { kind: 'boilerplate' as const, start: 25, end: 28 },
  ];
  const blocks = toBlocks(text, zones);
  expect(blocks.map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
    ['عنوان', 'headline'],
    ['  متن الخبر هنا', 'body'],
    ['ذيل', 'boilerplate'],
  ]);
});

test('a dateline does not make its whole paragraph one', () => {
  const [block] = toBlocks(`موسكو: ${NEWS}`, [{ kind: 'dateline', start: 0, end: 6 }]);
  expect(block?.kind).toBe('body');
});

test('an endless line is cut into paragraphs without a gap', () => {
  for (const unit of [NEWS, 'كلمة ', 'ا', '😀']) {
    const text = unit.repeat(Math.ceil(40_000 / unit.length));
    const blocks = toBlocks(text, []);
    expect(blocks.length).toBeGreaterThan(5);
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    for (const { start, end } of blocks) expect(text.slice(start, end).isWellFormed()).toBe(true);
  }
});

test('sentences end at full stops, also without a space; not in numbers', () => {
  const text = 'أكدت دعمها لوحدة اراضيها.جاء هذا في بيان. بلغت 30.5 مليار. هل وافق؟ نعم';
  const cut = toSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end).trim());
  expect(cut).toEqual(['أكدت دعمها لوحدة اراضيها.', 'جاء هذا في بيان.', 'بلغت 30.5 مليار.', 'هل وافق؟', 'نعم']);
});

test('spans are found by place', () => {
  const spans = [{ start: 2, end: 4 }, { start: 4, end: 9 }, { start: 12, end: 13 }];
  expect(within(spans, 3, 12)).toEqual([{ start: 3, end: 4 }, { start: 4, end: 9 }]);
  expect(covering(spans, 4)).toEqual({ start: 4, end: 9 });
  expect(covering(spans, 10)).toBeNull();
  expect(touches(spans, 9, 12)).toBe(false);
  expect(touches(spans, 9, 13)).toBe(true);
});
