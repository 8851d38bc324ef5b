/** Searching in lists of spans that are sorted by start and do not overlap. */

import type { Span } from '../analysis';

/** Index of the first span that ends after `offset`. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The spans that touch `[start, end)`, cut to it. */
export function within<S extends Span>(spans: readonly S[], start: number, end: number): S[] {
  const found: S[] = [];
  for (let i = firstEndingAfter(spans, start); i < spans.length; i += 1) {
    const span = spans[i];
    if (!span || span.start >= end) break;
    found.push({ ...span, start: Math.max(span.start, start), end: Math.min(span.end, end) });
  }
  return found;
}

/** The span that covers `offset`. */
export function covering<S extends Span>(spans: readonly S[], offset: number): S | null {
  const span = spans[firstEndingAfter(spans, offset)];
  return span && span.start <= offset ? span : null;
}

/** Whether any span touches `[start, end)`. */
export function touches(spans: readonly Span[], start: number, end: number): boolean {
  const span = spans[firstEndingAfter(spans, start)];
  return span !== undefined && span.start < end;
}
