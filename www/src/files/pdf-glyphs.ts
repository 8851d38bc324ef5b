/** The glyphs of a page in the order in which they are drawn, each with the letters it stands for. */

import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Without those that show nothing. */
export async function glyphsOf(page: pdfjs.PDFPageProxy): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const glyphs: string[] = [];
  for (const [i, operator] of fnArray.entries()) {
    if (operator !== pdfjs.OPS.showText) continue;
    for (const glyph of argsArray[i]?.[0] ?? []) {
      // Numbers among them are distances.
      const letters = typeof glyph === 'object' && glyph !== null ? String(glyph.unicode).replace(/\s/g, '') : '';
      if (letters !== '') glyphs.push(letters);
    }
  }
  return glyphs;
}
