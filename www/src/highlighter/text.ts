/** The text of a host's article as its readers see it, and the way back from an offset to the host's own nodes. */

import type { Span } from '../analysis';
import { firstEndingAfter } from '../text/spans';

interface Piece extends Span {
  readonly node: Text;
}

export interface HostText {
  readonly text: string;
  /** The nodes that hold it, in order. */
  readonly pieces: readonly Piece[];
}

/** What is no part of an article's words. */
const SKIPPED = 'script, style, noscript, template, textarea, select, option, button, svg, math, [hidden], [aria-hidden="true"], rasid-highlighter, rasid-analyzer';

export function hostText(root: Element): HostText {
  const pieces: Piece[] = [];
  let text = '';
  const line = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const walk = (node: Node) => {
    if (node instanceof Text) {
      const start = text.length;
      // As long as before, so that offsets stay: where the page breaks no line, a line break is a space.
      text += isPreformatted(node) ? node.data : node.data.replace(/\s/g, ' ');
      if (text.length > start) pieces.push({ start, end: text.length, node });
      return;
    }
    if (!(node instanceof Element) || node.matches(SKIPPED)) return;
    const { display, visibility } = getComputedStyle(node);
    if (display === 'none' || visibility === 'hidden') return;
    if (node.localName === 'br') {
      text += '\n';
      return;
    }
    const block = !display.startsWith('inline') && display !== 'contents';
    if (block) line();
    for (const child of node.childNodes) walk(child);
    if (block) line();
  };
  walk(root);
  return { text: text.toWellFormed(), pieces };
}

function isPreformatted(node: Text): boolean {
  return node.parentElement !== null && getComputedStyle(node.parentElement).whiteSpace.startsWith('pre');
}

/** The ranges of the host's nodes that hold a span: one for each node. They change nothing, and do not follow edits. */
export function rangesOf({ pieces }: HostText, { start, end }: Span): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (let i = firstEndingAfter(pieces, start); i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (!piece || piece.start >= end) break;
    ranges.push(
      new StaticRange({
        startContainer: piece.node,
        startOffset: Math.max(start, piece.start) - piece.start,
        endContainer: piece.node,
        endOffset: Math.min(end, piece.end) - piece.start,
      }),
    );
  }
  return ranges;
}

/** The offset of a place in a node, null where the node is no part of the text. */
export function offsetOf({ pieces }: HostText, node: Node, offset: number): number | null {
  const piece = pieces.find((one) => one.node === node);
  return piece ? piece.start + offset : null;
}
