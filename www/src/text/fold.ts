/** Folding for the search boxes: what a reader takes for the same letters is the same. For matching only. */

const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ٱ: 'ا', ٲ: 'ا', ٳ: 'ا',
    ى: 'ي', ی: 'ي', ې: 'ي',
    ة: 'ه', ۀ: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه',
    ک: 'ك', ڪ: 'ك', گ: 'ك', پ: 'ب', چ: 'ج', ڤ: 'ف', ژ: 'ز',
  }),
);

/** Marks that are written or left out at will: tashkeel, Quranic signs, tatweel, the lone hamza, joiners and direction marks. */
const OPTIONAL = /[\u0610-\u061A\u0621\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

export function fold(text: string): string {
  // NFKD takes hamza and madda off their letters and Latin accents off theirs, and undoes presentation forms.
  const bare = text.normalize('NFKD').replace(OPTIONAL, '').replace(/[\u0300-\u036F]/g, '').toLowerCase();
  return Array.from(bare, (char) => SAME.get(char) ?? char).join('').replace(/\s+/g, ' ').trim();
}
