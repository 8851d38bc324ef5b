/** Cuts an article into the paragraphs that are shown, each a stretch of the original text. */

import type { Analysis, Span, ZoneKind } from '../analysis';

export interface Block extends Span {
  kind: Exclude<ZoneKind, 'quote'>;
  /** Goes on with the line of the block before it: one endless line is cut so that no paragraph is too long to draw. */
  continued: boolean;
}

/** The longest paragraph that is drawn in one piece, in UTF-16 units. */
const LONGEST = 6_000;
const LINE = /[^\n\r\u2028\u2029]+/g;

/** The paragraphs of `text`; blank lines are no paragraphs. */
export function toBlocks(text: string, zones: Analysis['zones']): Block[] {
  const kindAt = zoneReader(zones);
  const blocks: Block[] = [];
  for (const line of text.matchAll(LINE)) {
    if (!/\S/.test(line[0])) continue;
    const end = line.index + line[0].length;
    for (let start = line.index; start < end; ) {
      const stop = pieceEnd(text, start, end);
      blocks.push({ start, end: stop, kind: kindAt(middle(text, start, stop)), continued: start > line.index });
      start = stop;
    }
  }
  return blocks;
}

/** A zone that holds the middle of a paragraph's ink speaks for it: a dateline only opens the paragraph that it stands in. */
function middle(text: string, start: number, end: number): number {
  const line = text.slice(start, end);
  const lead = line.length - line.trimStart().length;
  return start + lead + (line.trim().length >> 1);
}

/** Where a piece that begins at `start` ends: the line's end, else the last sentence or space that fits, else anywhere between two characters. */
function pieceEnd(text: string, start: number, end: number): number {
  if (end - start <= LONGEST) return end;
  const slice = text.slice(start, start + LONGEST);
  const sentence = slice.slice(LONGEST / 2).search(/[.!؟?؛…]\s*[^.!؟?؛…]*$/);
  if (sentence >= 0) return start + LONGEST / 2 + sentence + 1;
  const space = slice.lastIndexOf(' ');
  if (space > 0) return start + space + 1;
  let cut = start + LONGEST;
  while (cut > start + 1 && /[\uDC00-\uDFFF\p{M}\u200D]/u.test(text.charAt(cut))) cut -= 1;
  return cut;
}

/** Tells the kind of zone at rising offsets; of nested zones the inner one counts. Quotes are no paragraphs' kind. */
function zoneReader(zones: Analysis['zones']): (offset: number) => Block['kind'] {
  const wanted = zones
    .filter((zone): zone is typeof zone & { kind: Block['kind'] } => zone.kind !== 'quote')
    .toSorted((a, b) => a.start - b.start);
  let next = 0;
  let open: typeof wanted = [];
  return (offset) => {
    for (let zone = wanted[next]; zone && zone.start <= offset; zone = wanted[next]) {
      open.push(zone);
      next += 1;
    }
    open = open.filter((zone) => zone.end > offset);
    return open.at(-1)?.kind ?? 'body';
  };
}

/** The sentences of `text[start, end)`, without gaps between them. */
export function toSentences(text: string, start: number, end: number): Span[] {
  const slice = text.slice(start, end);
  const spans: Span[] = [];
  let from = 0;
  for (const stop of slice.matchAll(STOP)) {
    const to = stop.index + stop[0].length;
    spans.push({ start: start + from, end: start + to });
    from = to;
  }
  if (from < slice.length) spans.push({ start: start + from, end });
  return spans;
}

/** A full stop ends a sentence before a space, and also where the space is missing between two words: `اراضيها.جاء`. */
const STOP = /(?:[!؟?…]|\.(?=\s|["»”')\]])|(?<=[\u0621-\u064A]{3})\.(?=[\u0621-\u064A]{2}))["»”')\]]*\s*/g;
