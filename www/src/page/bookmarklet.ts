/**
 * Offers the bookmark that reads the article of another site: to drag, or its address to copy. Here its code would break the page's own
 * policy. Fetched when somebody opens the offer.
 */

import { bookmarklet } from '../bookmarklet/code';
import { bookmarkletStrings } from '../bookmarklet/strings';
import { h } from '../dom';
import type { Lang } from '../i18n/locale';

/** What the offer holds, in a language. */
export function offerOf(lang: Lang): HTMLElement {
  const words = bookmarkletStrings[lang];
  const code = bookmarklet(new URL('.', location.href).href, lang);
  const said = h('span', { role: 'status' });
  const say = (text: string) => () => (said.textContent = text);
  const link = h('a', { href: code }, words.name);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    say(words.clicked)();
  });
  const copy = () => void navigator.clipboard.writeText(code).then(say(words.copied), say(words.notCopied));
  return h('div', {}, h('p', {}, words.how), h('p', { class: 'offer' }, link, h('button', { type: 'button', onclick: copy }, words.copy), said));
}
