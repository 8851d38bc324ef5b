/** Which keys are meant for this element: those pressed in it, or nowhere in particular while it is the first of the page. */

export function isHere(root: ShadowRoot, event: KeyboardEvent): boolean {
  const { host } = root;
  if (event.composedPath().includes(host)) return true;
  return event.target === document.body && document.querySelector(host.localName) === host;
}

/** Whether text is being written, where keys have a meaning of their own. */
export function isWriting(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'range', 'button', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.isContentEditable);
}
