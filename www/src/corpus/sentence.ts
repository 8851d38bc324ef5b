/** The sentence that words of an article stand in. */

import type { Span } from '../analysis';
import { toSentences } from '../text/blocks';

/** How far to each side a sentence is looked for, where the text has no line break. */
const FAR = 3_000;
const BREAK = /[\n\r\u2028\u2029]/;

/** From the sentence in which `words` begin to the one in which they end; without the space around. */
export function sentenceAround(text: string, words: Span): Span {
  const before = text.slice(Math.max(0, words.start - FAR), words.start);
  const after = text.slice(words.end, words.end + FAR);
  const from = words.start - (before.split(BREAK).at(-1) ?? '').length;
  const to = words.end + (after.split(BREAK)[0] ?? '').length;
  const sentences = toSentences(text, from, to);
  const start = sentences.findLast((sentence) => sentence.start <= words.start)?.start ?? from;
  const end = sentences.find((sentence) => sentence.end >= words.end)?.end ?? to;
  const shown = text.slice(start, end);
  return { start: end - shown.trimStart().length, end: start + shown.trimEnd().length };
}
