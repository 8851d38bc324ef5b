/** The page: a host of the element, with the choice of language and theme. */

import { RasidAnalyzer } from '../rasid-analyzer';
import { langOf } from '../i18n/locale';
import { choices, need } from './choices';
import { type PageString, pageStrings } from './strings';

const analyzer = need('rasid-analyzer', RasidAnalyzer);

/** Gives an element a text that follows the language. */
function say(element: HTMLElement, text: PageString): void {
  element.dataset['text'] = text;
  element.textContent = pageStrings[langOf(document.documentElement.lang)][text];
}

// A file dropped beside the element would otherwise replace the page.
for (const type of ['dragover', 'drop']) document.addEventListener(type, (event) => event.preventDefault());

// The address of the page holds what is looked at; the way back is the browser's. Steps within a view leave no trail, and
// browsers refuse a page that writes its address many times a second.
const SETTLE_MS = 300;
let settling: ReturnType<typeof setTimeout> | undefined;
analyzer.addEventListener('rasid:navigate', () => {
  clearTimeout(settling);
  settling = setTimeout(() => {
    const { address } = analyzer;
    const view = (fragment: string) => new URLSearchParams(fragment).get('view');
    const now = location.hash.slice(1);
    if (address === now) return;
    const url = address === '' ? location.pathname + location.search : `#${address}`;
    if (view(address) === view(now)) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
  }, SETTLE_MS);
});
addEventListener('popstate', () => {
  analyzer.address = location.hash.slice(1);
});

const bookmarklet = need('.bookmarklet', HTMLDetailsElement);
async function offerBookmarklet(): Promise<void> {
  if (!bookmarklet.open) return;
  const { offerOf } = await import('./bookmarklet');
  const [summary] = bookmarklet.children;
  bookmarklet.replaceChildren(...(summary ? [summary] : []), offerOf(langOf(document.documentElement.lang)));
}
bookmarklet.addEventListener('toggle', () => void offerBookmarklet());

choices(pageStrings, {
  lang: (lang) => {
    analyzer.lang = lang;
    void offerBookmarklet();
  },
  theme: (theme) => analyzer.setAttribute('theme', theme),
});
if (location.hash !== '') analyzer.address = location.hash.slice(1);

// Vite's own server has no service worker.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const [status, update, reload] = [need('#offline', HTMLElement), need('#update', HTMLElement), need('#reload', HTMLButtonElement)];
  void import('./offline').then(({ keepOffline }) => keepOffline({ status, update, reload, say }, () => analyzer.empty));
}
