/** Bytes of a file to text: a byte order mark, else strict UTF-8, else what the file declares, else what its bytes speak for. */

import { RasidError } from '../engine/errors';
import { likeness } from './arabic';

/** The character sets that Arabic news comes in. */
export const ENCODINGS = ['utf-8', 'windows-1256', 'iso-8859-6', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Decoded {
  text: string;
  encoding: Encoding;
  /** How many characters could not be read and were replaced. */
  replaced: number;
}

export interface Hints {
  /** The user's own choice, which nothing overrules. */
  encoding?: Encoding | undefined;
  /** What the file says of itself, by any of the names of a character set. */
  declared?: string | null | undefined;
}

const MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** Sets of one byte a letter; of equals the first, which is by far the more frequent. */
const OF_ONE_BYTE = ['windows-1256', 'iso-8859-6'] as const satisfies readonly Encoding[];

/** Of a text in a damaged UTF-8 file, at most this share may be unreadable. */
const DAMAGE = 0.01;
/** A text in the wrong character set is hardly ever so full of Arabic words. */
const ARABIC = 0.6;

/** Throws a `RasidError` with the code `binary` or `encoding`. */
export function decode(bytes: Uint8Array, { encoding, declared }: Hints = {}): Decoded {
  if (encoding) return lenient(bytes, encoding);
  const mark = MARKS.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
  if (mark) return lenient(bytes, mark.encoding);
  const wide = unmarkedUtf16(bytes);
  if (wide) return lenient(bytes, wide);
  if (looksBinary(bytes)) throw new RasidError('binary', 'the file is no text');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', replaced: 0 };
  } catch {
    return guess(bytes, known(declared));
  }
}

/** The character set of a name, null for one that is not read. */
export function known(name: string | null | undefined): Encoding | null {
  if (!name) return null;
  try {
    const { encoding } = new TextDecoder(name.trim());
    return ENCODINGS.find((one) => one === encoding) ?? null;
  } catch {
    return null;
  }
}

/** Not UTF-8 throughout: a few broken bytes, or one of the old sets for Arabic. */
function guess(bytes: Uint8Array, declared: Encoding | null): Decoded {
  const utf8 = lenient(bytes, 'utf-8');
  const foreign = utf8.text.replace(/[\u0000-\u007F]/g, '').length;
  if (utf8.replaced <= foreign * DAMAGE) return utf8;
  if (declared && declared !== 'utf-8') return lenient(bytes, declared);
  const [best] = OF_ONE_BYTE.map((one) => lenient(bytes, one))
    .filter(({ text }) => isArabic(text))
    .toSorted((a, b) => likeness(b.text) - likeness(a.text));
  if (best) return best;
  throw new RasidError('encoding', `none of ${ENCODINGS.join(', ')}`);
}

function isArabic(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const arabic = text.match(/[\u0621-\u064A]/g)?.length ?? 0;
  return arabic > 0 && arabic >= letters * ARABIC;
}

function lenient(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, replaced: text.match(/\uFFFD/g)?.length ?? 0 };
}

/** Of UTF-16, every second byte is 00 or 06 in Arabic text, and of its other bytes few are. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 8_000);
  if (sample.length < 8 || bytes.length % 2 === 1) return null;
  const high = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0 || byte === 6) high[i % 2] = (high[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = high.map((count) => count / (sample.length / 2));
  if (odd > 0.9 && even < 0.3) return 'utf-16le';
  if (even > 0.9 && odd < 0.3) return 'utf-16be';
  return null;
}

/** Control characters that no text has, in more than one byte of fifty. A stray NUL is let through. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64_000);
  let odd = 0;
  for (const byte of sample) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) odd += 1;
  }
  return odd * 50 > sample.length;
}
