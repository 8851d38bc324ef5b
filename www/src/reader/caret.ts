/** Finds the character under the pointer, in a shadow tree too. */

export interface Caret {
  node: Node;
  offset: number;
}

/** `root` is the shadow tree to look into, if there is one. */
export function caretAt(root: ShadowRoot | null, x: number, y: number): Caret | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y, root ? { shadowRoots: [root] } : undefined);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** The index of the character that was really hit: the caret stands beside it, before or after; beside the text there is none. */
export function characterAt({ node, offset }: Caret, x: number, y: number): Caret | null {
  if (!(node instanceof Text)) return null;
  for (const start of [offset, offset - 1]) {
    if (start < 0 || start >= node.length) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + 1);
    for (const box of range.getClientRects()) {
      if (x >= box.left - 1 && x <= box.right + 1 && y >= box.top && y <= box.bottom) return { node, offset: start };
    }
  }
  return null;
}
