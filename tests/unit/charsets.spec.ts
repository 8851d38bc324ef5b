/** Which character set a file is in, and who decides. */

import { expect, test } from '@playwright/test';
import { decode } from '../../www/src/text/decode';
import { inBytes, inUtf16 } from '../charsets';

const NEWS = 'أكدت روسيا دعمها لأوزبكستان، وقالت إنها ستواصل التعاون مع دول آسيا الوسطى كلها في السنوات المقبلة.';
const HEADLINE = 'بلينكن في استانا';
const OLD = ['windows-1256', 'iso-8859-6'] as const;

for (const encoding of OLD) {
  test(`${encoding} is told by the letters that are frequent in Arabic prose`, () => {
    expect(decode(inBytes(NEWS, encoding))).toEqual({ text: NEWS, encoding, replaced: 0 });
    expect(decode(inBytes(`${NEWS}\n`.repeat(200), encoding)).encoding).toBe(encoding);
    expect(decode(inBytes(HEADLINE, encoding)).text).toBe(HEADLINE);
  });
}

for (const order of ['le', 'be'] as const) {
  test(`UTF-16${order} without a mark is told by its zeros and sixes`, () => {
    expect(decode(inUtf16(NEWS, order))).toEqual({ text: NEWS, encoding: `utf-16${order}`, replaced: 0 });
    const mixed = `CNN العربية: ${HEADLINE} (Reuters)`;
    expect(decode(inUtf16(mixed, order)).text).toBe(mixed);
  });
}

test('what a file declares comes before what its bytes speak for, and strict UTF-8 before that', () => {
  const bytes = inBytes('دعم', 'iso-8859-6');
  expect(decode(bytes, { declared: 'ISO-8859-6' }).text).toBe('دعم');
  expect(decode(Buffer.from(NEWS), { declared: 'windows-1256' })).toEqual({ text: NEWS, encoding: 'utf-8', replaced: 0 });
  expect(decode(inBytes(NEWS, 'windows-1256'), { declared: 'x-unheard-of' }).text).toBe(NEWS);
});

test('the user overrules everything', () => {
  const { text, encoding } = decode(inBytes(NEWS, 'windows-1256'), { encoding: 'iso-8859-6', declared: 'windows-1256' });
  expect(encoding).toBe('iso-8859-6');
  expect(text).not.toBe(NEWS);
  expect(decode(Buffer.from([0xef, 0xbb, 0xbf, ...Buffer.from(NEWS)]), { encoding: 'utf-8' }).text).toBe(NEWS);
});
