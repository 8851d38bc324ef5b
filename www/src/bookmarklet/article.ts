/** Which part of a page of others is its article. */

/** Below this many letters it is a teaser or a frame that is filled later. */
const ENOUGH = 200;

/** What holds the selection; else the longest `article`, else the main part, else all. */
export function articleOf(page: Document): Element {
  const selection = page.getSelection();
  if (selection && selection.toString().trim() !== '') {
    const { commonAncestorContainer: node } = selection.getRangeAt(0);
    const holder = node instanceof Element ? node : node.parentElement;
    if (holder) return holder;
  }
  for (const selector of ['article', 'main', '[role="main"]']) {
    const [longest] = [...page.querySelectorAll<HTMLElement>(selector)].toSorted((a, b) => b.innerText.length - a.innerText.length);
    if (longest && longest.innerText.length >= ENOUGH) return longest;
  }
  return page.body;
}
