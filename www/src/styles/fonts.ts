/**
 * The reading font. Rules for fonts do not work inside a shadow tree, so it is given to the document, under a name of
 * ours. Where the host's policy forbids it, the system's Arabic font is used.
 */

import bold from '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff2?url&no-inline';
import regular from '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2?url&no-inline';

const ARABIC = 'U+0600-06FF, U+0750-077F, U+0870-088E, U+0890-0891, U+0897-08E1, U+08E3-08FF, U+200C-200E, U+2010-2011, U+204F, U+2E41, U+FB50-FDFF, U+FE70-FE74, U+FE76-FEFC';

let registered = false;

export function registerFonts(): void {
  if (registered) return;
  registered = true;
  for (const [url, weight] of [[regular, '400'], [bold, '700']] as const) {
    const source = `url(${JSON.stringify(new URL(url, import.meta.url).href)}) format("woff2")`;
    document.fonts.add(new FontFace('Rasid Naskh', source, { weight, display: 'swap', unicodeRange: ARABIC }));
  }
}
