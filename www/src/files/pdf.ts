/** The text layer of a PDF, if it can be trusted. */

import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { RasidError } from '../engine/errors';
import { words } from '../text/arabic';
import type { ReadWarning } from './contract';
import { MOST_PAGES } from './limits';
import { type Piece, pieces, toParagraphs } from './pdf-layout';
import { glyphsOf } from './pdf-glyphs';

interface Read {
  text: string;
  warnings: ReadWarning[];
}

/** Throws a `RasidError`: `locked`, `no-text`, `garbled`. */
export async function readPdf(bytes: Uint8Array): Promise<Read> {
  // Where this is here the library asks for no worker of its own: this is one.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const task = pdfjs.getDocument({
    data: bytes,
    // Nothing is drawn, so nothing is needed but the file.
    disableFontFace: true,
    isEvalSupported: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: 1,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await readDocument(await task.promise);
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? new RasidError('locked', error.message) : error;
  } finally {
    await task.destroy();
  }
}

async function readDocument(document: pdfjs.PDFDocumentProxy): Promise<Read> {
  if (document.numPages > MOST_PAGES) throw new RasidError('too-large', `${document.numPages} pages`);
  const pages: Piece[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const texts = items.filter((item): item is TextItem => 'str' in item);
    pages.push(pieces(texts, hasLigatures(texts) ? await glyphsOf(page) : null));
    page.cleanup();
  }
  const empty = pages.filter((page) => page.every(({ text }) => text.trim() === '')).length;
  if (empty === pages.length) throw new RasidError('no-text', 'no text layer');
  const { text, flipped } = upright(pages);
  const warnings: ReadWarning[] = [];
  if (flipped) warnings.push({ code: 'flipped', count: 1 });
  if (empty > 0) warnings.push({ code: 'empty-pages', count: empty });
  return { text, warnings };
}

/** Letters that one glyph may stand for, which the text layer then gives in the wrong order. */
function hasLigatures(items: readonly TextItem[]): boolean {
  return items.some(({ str }) => /ا[لأإآ]|[أإآ]ل|لا/.test(str));
}

/** The text as it stands, or turned round where it stands backwards. Throws where neither is Arabic as it is written. */
function upright(pages: readonly Piece[][]): { text: string; flipped: boolean } {
  const text = toParagraphs(pages, false);
  if (isMangled(text)) throw new RasidError('garbled', 'the text layer does not hold the letters that are seen');
  const { forward, backward } = words(text);
  if (backward <= forward * 1.5 + 1) return { text: trusted(text), flipped: false };
  const turned = toParagraphs(pages, true);
  const after = words(turned);
  if (after.forward <= after.backward * 1.5) throw new RasidError('garbled', 'the text stands backwards in part');
  return { text: trusted(turned), flipped: true };
}

/** Signs that no text has, or the bytes of an Arabic text taken for letters of the West. */
function isMangled(text: string): boolean {
  const ink = text.replace(/\s/g, '').length;
  const odd = text.match(/[\uE000-\uF8FF\uFFFD\u0000-\u0008\u0080-\u009F]/g)?.length ?? 0;
  const western = text.match(/[À-ÿ]/g)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return odd * 50 > ink || western * 5 > letters * 2;
}

/** Enough words to judge by. */
const JUDGED = 40;

/** The text, if it is made of words: of prose in Arabic nearly half are begun or ended as Arabic words are. */
function trusted(text: string): string {
  const { count, forward, single } = words(text);
  // Other languages in Arabic script have other words; what they are is for the analyzer to say.
  const other = text.match(/[پچژگکیٹڈڑے]/g)?.length ?? 0;
  if (count >= JUDGED && other < count / 20 && forward < count / 12) throw new RasidError('garbled', 'the letters make no Arabic words');
  if (single > count * 0.4 && count >= JUDGED) throw new RasidError('garbled', 'the words are taken apart');
  const wrong = text.match(/(?<![\u0621-\u064A])[وفبك]?ا[أإآ]ل/g)?.length ?? 0;
  const right = text.match(/(?<![\u0621-\u064A])[وفبك]?ال[أإآ]/g)?.length ?? 0;
  if (wrong > 3 && wrong > right) throw new RasidError('garbled', 'letters of ligatures stand in the wrong order');
  return text;
}
