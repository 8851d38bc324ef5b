/** The text of a Word document: a paragraph a line. */

import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { RasidError } from '../engine/errors';
import { list, unpack } from './zip';

export async function readDocx(bytes: Uint8Array): Promise<string> {
  const files = list(bytes);
  if (!files.some(({ name }) => name === 'word/document.xml')) throw new RasidError('damaged', 'no document in it');
  // Only what holds text, unpacked within limits: pictures are of no use, and may be endless.
  const parts = unpack(bytes, files.filter(({ name }) => /\.(?:xml|rels)$/.test(name)));
  const packed = zipSync(Object.fromEntries(parts.files.map(({ name, bytes: part }) => [name, part])), { level: 0 });
  // One of the two is read in a browser, the other elsewhere.
  const { value } = await mammoth.extractRawText({ arrayBuffer: packed.buffer, buffer: packed } as { arrayBuffer: ArrayBuffer });
  return value.replace(/\n{2,}/g, '\n').trim();
}
