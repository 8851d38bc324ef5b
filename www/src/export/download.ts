/** Hands a file to the user; nothing leaves the machine. */

import { h } from '../dom';

/** How long the address is kept for the browser to read from. */
const KEEP_MS = 60_000;

export function download(root: ShadowRoot, name: string, type: string, content: string): void {
  downloadBlob(root, name, new Blob([content], { type: `${type};charset=utf-8` }));
}

export function downloadBlob(root: ShadowRoot, name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = h('a', { href: url, download: name, hidden: true });
  root.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
