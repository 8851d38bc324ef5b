/** Bytes of a file to text: a byte order mark, else strict UTF-8, else what the bytes themselves speak for. */

import { RasidError } from '../engine/errors';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';

export interface Decoded {
  text: string;
  encoding: Encoding;
  /** How many characters could not be read and were replaced. */
  replaced: number;
}

const MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** Of a text in a damaged UTF-8 file, at most this share may be unreadable. */
const DAMAGE = 0.01;
/** A text in the wrong character set is hardly ever so full of Arabic words. */
const ARABIC = 0.6;

/** Throws a `RasidError` with the code `binary` or `encoding`. */
export function decode(bytes: Uint8Array): Decoded {
  const mark = MARKS.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
  if (mark) return lenient(bytes, mark.encoding);
  if (looksBinary(bytes)) throw new RasidError('binary', 'the file is no text');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', replaced: 0 };
  } catch {
    return guess(bytes);
  }
}

/** Not UTF-8 throughout: a few broken bytes, or the old Windows set for Arabic. */
function guess(bytes: Uint8Array): Decoded {
  const utf8 = lenient(bytes, 'utf-8');
  const foreign = utf8.text.replace(/[\u0000-\u007F]/g, '').length;
  if (utf8.replaced <= foreign * DAMAGE) return utf8;
  const windows = lenient(bytes, 'windows-1256');
  const letters = windows.text.match(/\p{L}/gu)?.length ?? 0;
  const arabic = windows.text.match(/[\u0621-\u064A]/g)?.length ?? 0;
  if (arabic > 0 && arabic >= letters * ARABIC) return windows;
  throw new RasidError('encoding', 'neither UTF-8 nor windows-1256');
}

function lenient(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, replaced: text.match(/\uFFFD/g)?.length ?? 0 };
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
