/** Rich text from a page, pasted as plain text with its paragraphs; it never becomes part of the page. */

import { readRichText } from '../files/read';

/** Takes over a paste that has more than plain text to give. */
export function pasteRich(area: HTMLTextAreaElement, event: ClipboardEvent): void {
  const html = event.clipboardData?.getData('text/html') ?? '';
  const plain = event.clipboardData?.getData('text/plain') ?? '';
  if (html === '') return;
  event.preventDefault();
  readRichText(html).then(
    (text) => insert(area, text || plain),
    () => insert(area, plain),
  );
}

function insert(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  // The one way in that the user can undo.
  if (!document.execCommand('insertText', false, text)) area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
}
