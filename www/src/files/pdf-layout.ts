/**
 * Pieces of a page to paragraphs in reading order. A PDF holds glyphs where they are seen, from the left to the right; a
 * line of Arabic is read from its right end, but for the numbers and the foreign words in it.
 */

import type { TextItem } from 'pdfjs-dist/types/src/display/api';

/** A stretch of a line as the file draws it. */
export interface Piece {
  /** As it is seen, from the left to the right. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

interface Line {
  pieces: Piece[];
  /** Read from the right; null where no letter tells, until the lines around do. */
  rtl: boolean | null;
  left: number;
  right: number;
  base: number;
  size: number;
}

const ARABIC = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const MARKS = /^[\p{M}]+$/u;
const MIRROR: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '«': '»', '»': '«', '‹': '›', '›': '‹' };

/** `glyphs`: the glyphs of the page, for letters that one glyph stands for; without them each letter is taken for one. */
export function pieces(items: readonly TextItem[], glyphs: readonly string[] | null): Piece[] {
  const take = glyphReader(glyphs);
  const found: Piece[] = [];
  for (const { str, dir, transform, width } of items) {
    const [a = 0, b = 0, c = 0, d = 0, left = 0, base = 0] = transform as number[];
    const drawn = take(str);
    // Text that stands on its side is a watermark or a note in the margin.
    if (str === '' || Math.abs(b) > Math.abs(a) || Math.abs(c) > Math.abs(d)) continue;
    found.push({ text: drawn ?? (dir === 'rtl' ? turned(str) : str), left, right: left + width, base, size: Math.abs(d) || 1 });
  }
  return found.map((piece, i) => (MARKS.test(piece.text) ? overBase(piece, found[i - 1], found[i + 1]) : piece));
}

/** Takes the glyphs of one item after the other, as seen; null from where glyphs and items no longer agree. */
function glyphReader(glyphs: readonly string[] | null): (str: string) => string | null {
  let next = 0;
  let lost = glyphs === null;
  return (str) => {
    const wanted = str.replace(/\s/g, '');
    if (lost || !glyphs || wanted === '') return null;
    const taken: string[] = [];
    for (let length = 0; length < wanted.length; next += 1) {
      const glyph = glyphs[next];
      if (glyph === undefined) break;
      taken.push(glyph);
      length += glyph.length;
    }
    lost = [...taken.join('')].toSorted().join('') !== [...wanted].toSorted().join('');
    if (lost || taken.every(({ length }) => length === 1)) return null;
    // Spaces are no glyphs always, so those of the item are put where they were.
    const seen = ARABIC.test(str) ? turned(str) : str;
    return withSpaces(taken.map((glyph) => (ARABIC.test(glyph) ? [...glyph].toReversed().join('') : glyph)).join(''), seen);
  };
}

function withSpaces(letters: string, pattern: string): string {
  let at = 0;
  return Array.from(pattern, (char) => (/\s/.test(char) ? char : (letters[at++] ?? ''))).join('');
}

/** A mark belongs over the letter that is drawn after it, or else before it; it is moved there to be read with it. */
function overBase(mark: Piece, before: Piece | undefined, after: Piece | undefined): Piece {
  const base = after && Math.abs(after.base - mark.base) < after.size && after.left <= mark.right + 1 && after.right >= mark.left ? after : before;
  return base ? { ...mark, left: base.left, right: base.left + (base.right - base.left) * 0.9, base: base.base, size: base.size } : mark;
}

/** The paragraphs of all pages, a line each. `flip`: each piece stands backwards. */
export function toParagraphs(pages: readonly (readonly Piece[])[], flip: boolean): string {
  const lines = withoutFurniture(pages.map((page) => columns(toLines(page))));
  const flat = lines.flat();
  let rtl = flat.find((line) => line.rtl !== null)?.rtl ?? false;
  for (const line of flat) rtl = line.rtl ??= rtl;
  const mirror = isMirrored(flat.map((line) => lineText(line, flip, false)));
  const paragraphs: string[] = [];
  for (const page of lines) {
    for (const [i, line] of blocks(page).entries()) {
      const text = tidy(lineText(line, flip, mirror));
      if (text === '') continue;
      const before = paragraphs.at(-1);
      // Over the end of a page a sentence goes on.
      const joined = i > 0 ? line.joined : before !== undefined && before.length > SENTENCE && !/[.!؟?…:»"”]$/.test(before);
      if (joined && before !== undefined) paragraphs[paragraphs.length - 1] = `${before} ${text}`;
      else paragraphs.push(text);
    }
  }
  return paragraphs.join('\n');
}

/** Pieces that follow each other on one base line, cut where they stand far apart. */
function toLines(page: readonly Piece[]): Line[][] {
  const rows: Piece[][] = [];
  for (const piece of page) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && Math.abs(last.base - piece.base) < 0.4 * Math.max(last.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(cut).filter((row) => row.length > 0);
}

/** Two ems apart is another column. */
const APART = 2;

function cut(row: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  for (const piece of row.filter(({ text }) => text.trim() !== '').toSorted((a, b) => a.left - b.left)) {
    const line = lines.at(-1);
    if (line && piece.left - line.right < APART * line.size) {
      line.pieces.push(piece);
      line.right = Math.max(line.right, piece.right);
      line.size = Math.max(line.size, piece.size);
    } else {
      lines.push({ pieces: [piece], rtl: null, left: piece.left, right: piece.right, base: piece.base, size: piece.size });
    }
  }
  for (const line of lines) {
    // Spaces that are drawn count where they stand between two pieces of the line.
    line.pieces.push(...row.filter(({ text, left, right }) => text.trim() === '' && left >= line.left && right <= line.right + line.size && right - left < APART * line.size));
    line.rtl = isRtl(line);
  }
  return lines;
}

/** Rows that are cut at one place make columns, each read to its end; that on the right first, where the text is Arabic. */
function columns(rows: readonly Line[][]): Line[] {
  const read: Line[] = [];
  for (let i = 0; i < rows.length; ) {
    let gutter: { from: number; to: number } | null = null;
    let end = i;
    let cuts = 0;
    for (; end < rows.length; end += 1) {
      const next = narrowed(gutter, rows[end] ?? []);
      if (!next) break;
      if ((rows[end] ?? []).length > 1) cuts += 1;
      gutter = next;
    }
    if (gutter && cuts >= 3) {
      const { from } = gutter;
      const block = rows.slice(i, end);
      const sides = [block.map((row) => row.filter(({ left }) => left > from)), block.map((row) => row.filter(({ left }) => left <= from))];
      const rtl = ARABIC.test(block.flat().map(({ pieces: all }) => all.map(({ text }) => text).join('')).join(''));
      for (const side of rtl ? sides : sides.toReversed()) read.push(...columns(side.filter((row) => row.length > 0)));
      i = end;
    } else {
      read.push(...ordered(rows[i] ?? []));
      i += 1;
    }
  }
  return read;
}

/** What is left of a gutter beside this row; null where the row has none there. */
function narrowed(gutter: { from: number; to: number } | null, row: readonly Line[]): { from: number; to: number } | null {
  const gaps = row.slice(1).map((line, i) => ({ from: row[i]?.right ?? 0, to: line.left }));
  if (!gutter) return gaps[0] ?? null;
  const { from, to } = gutter;
  const open = [...gaps, { from: -Infinity, to: row[0]?.left ?? Infinity }, { from: row.at(-1)?.right ?? -Infinity, to: Infinity }]
    .map((gap) => ({ from: Math.max(gap.from, from), to: Math.min(gap.to, to) }))
    .find((gap) => gap.to - gap.from > 4);
  return open ?? null;
}

function ordered(row: readonly Line[]): Line[] {
  return row.some(({ rtl }) => rtl) ? row.toReversed() : [...row];
}

/** Shorter, it is a heading or the like. */
const SENTENCE = 60;
/** Lines at the top and at the bottom of a page that may be the same on all. */
const EDGE = 3;

/** Lines that most pages have at one place at their edge, but for the number in them. */
function withoutFurniture(pages: readonly Line[][]): Line[][] {
  if (pages.length < 3) return [...pages];
  const key = ({ pieces: all, base }: Line) => `${Math.round(base)} ${all.map(({ text }) => text).join('').replace(/[\d\u0660-\u0669]+/g, '#')}`;
  const seen = new Map<string, number>();
  const edge = (page: Line[]) => new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)]);
  for (const page of pages) for (const one of new Set([...edge(page)].map(key))) seen.set(one, (seen.get(one) ?? 0) + 1);
  return pages.map((page) => {
    const ends = edge(page);
    return page.filter((line) => !ends.has(line) || (seen.get(key(line)) ?? 0) * 2 <= pages.length);
  });
}

/** Says of each line of a page whether it goes on with the paragraph of the line before it. */
function blocks(lines: readonly Line[]): (Line & { joined: boolean })[] {
  const leading = median(lines.slice(1).map((line, i) => gapAbove(line, lines[i])).filter((gap) => gap > 0));
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (!before) return { ...line, joined: false };
    const gap = gapAbove(line, before);
    const even = Math.abs(line.size - before.size) < 0.1 * before.size;
    const near = gap > 0 && gap < Math.max(leading * 1.25, line.size * 1.2);
    // The line before is full: its last word had no room for more, and the next line begins at the margin.
    const peers = lines.filter((one) => one.left < before.right && one.right > before.left && Math.abs(one.size - before.size) < 0.1 * before.size);
    const [left, right] = [Math.min(...peers.map((one) => one.left)), Math.max(...peers.map((one) => one.right))];
    const slack = before.rtl ? before.left - left : right - before.right;
    const indent = line.rtl ? right - line.right : line.left - left;
    return { ...line, joined: even && near && slack < (right - left) * 0.2 && indent < line.size * 0.9 };
  });
}

function gapAbove(line: Line, before: Line | undefined): number {
  return before ? before.base - line.base : 0;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function isRtl({ pieces: all }: Line): boolean | null {
  const text = all.map((piece) => piece.text).join('');
  const arabic = text.match(/[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/g)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return arabic + latin === 0 ? null : arabic > 0 && arabic * 2 >= latin;
}

/** A line in reading order. */
function lineText(line: Line, flip: boolean, mirror: boolean): string {
  const { rtl } = line;
  let seen = '';
  let edge: number | null = null;
  for (const piece of line.pieces.toSorted((a, b) => (rtl ? a.right - b.right : a.left - b.left))) {
    if (edge !== null && piece.left - edge > 0.17 * line.size) seen += ' ';
    // Turned round where it was drawn backwards; what is no Arabic was not.
    seen += flip && ARABIC.test(piece.text) ? turned(piece.text) : piece.text;
    edge = Math.max(edge ?? piece.right, piece.right);
  }
  return unfolded(rtl ? turned(seen, mirror) : seen);
}

/** Foreign words with what joins them; numbers with the points and strokes within. */
const KEPT = /[\p{Script=Latin}\d](?:[\p{Script=Latin}\p{M}\d.,:/'’@&+_-]|[ ](?=[\p{Script=Latin}]))*[\p{Script=Latin}\d]|[\u0660-\u0669](?:[\u0660-\u0669.,:/\u066B\u066C-]*[\u0660-\u0669])?/gu;

/** From as it is seen to as it is read, and the other way: all turned round but foreign words and numbers. */
function turned(text: string, mirror = false): string {
  const kept: string[] = [];
  const marked = text.replace(KEPT, (word) => {
    kept.push(word);
    return '\u0000';
  });
  return [...marked]
    .toReversed()
    .map((char) => (char === '\u0000' ? (kept.pop() ?? '') : mirror ? (MIRROR[char] ?? char) : char))
    .join('');
}

/** Whether brackets are given as they are seen: then in a line that is read from the right they close before they open. */
function isMirrored(lines: readonly string[]): boolean {
  let balance = 0;
  for (const line of lines) {
    if (!ARABIC.test(line)) continue;
    for (const [open, close] of ['()', '[]', '«»'] as const) {
      const [first, last] = [line.indexOf(open ?? ''), line.indexOf(close ?? '')];
      if (first >= 0 && last >= 0) balance += first < last ? -1 : 1;
    }
  }
  return balance > 0;
}

/** Shapes of letters as the letters that they are. */
function unfolded(text: string): string {
  return text.replace(/[\uFB50-\uFDFF\uFE70-\uFEFC]+/g, (shapes) => shapes.normalize('NFKC'));
}

function tidy(text: string): string {
  return text.replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '').replace(/\s+/g, ' ').replace(/ (?=[،؛؟!.:»)\]](?:\s|$))/g, '').trim();
}
