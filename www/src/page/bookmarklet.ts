/** Offers the bookmark that reads the article of another site: to drag, or its address to copy. Here its code would break the page's own policy. */

import { bookmarklet } from '../bookmarklet/code';
import { type Lang, langOf } from '../i18n/locale';
import type { PageString } from './strings';

export interface BookmarkletParts {
  readonly link: HTMLAnchorElement;
  readonly copy: HTMLButtonElement;
  readonly said: HTMLElement;
  say(line: HTMLElement, text: PageString): void;
}

/** The function that comes back sets the bookmark's language. */
export function offerBookmarklet({ link, copy, said, say }: BookmarkletParts): (lang: Lang) => void {
  const codeIn = (lang: Lang) => bookmarklet(new URL('.', location.href).href, lang);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    say(said, 'bookmarkletClicked');
  });
  copy.addEventListener('click', () => {
    const code = codeIn(langOf(document.documentElement.lang));
    navigator.clipboard.writeText(code).then(() => say(said, 'bookmarkletCopied'), () => say(said, 'bookmarkletNotCopied'));
  });
  return (lang) => {
    link.href = codeIn(lang);
  };
}
