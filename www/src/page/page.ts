/** The page: a host of the element, with the choice of language and theme. */

import { RasidAnalyzer } from '../rasid-analyzer';
import { type Lang, langOf } from '../i18n/locale';
import { offerBookmarklet } from './bookmarklet';
import { recall, remember } from './memory';
import { type PageString, pageStrings } from './strings';

const THEMES = ['system', 'light', 'dark'];

function need<E extends Element>(selector: string, type: new () => E): E {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page lacks ${selector}`);
  return found;
}

const root = document.documentElement;
const analyzer = need('rasid-analyzer', RasidAnalyzer);
const langButton = need('#lang', HTMLButtonElement);
const themeSelect = need('#theme', HTMLSelectElement);

/** Gives an element a text that follows the language. */
function say(element: HTMLElement, text: PageString): void {
  element.dataset['text'] = text;
  element.textContent = pageStrings[langOf(root.lang)][text];
}

const setBookmarklet = offerBookmarklet({
  link: need('#bookmarklet-link', HTMLAnchorElement),
  copy: need('#bookmarklet-copy', HTMLButtonElement),
  said: need('#bookmarklet-said', HTMLElement),
  say,
});

function speak(lang: Lang): void {
  const strings: Readonly<Record<PageString, string>> = pageStrings[lang];
  root.lang = lang;
  root.dir = lang === 'ar' ? 'rtl' : 'ltr';
  document.title = strings.title;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = strings[element.dataset['text'] as PageString];
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', strings[element.dataset['label'] as PageString]);
  }
  // The button names the other language, in that language.
  const other: Lang = lang === 'ar' ? 'en' : 'ar';
  langButton.lang = other;
  langButton.textContent = other === 'ar' ? 'العربية' : 'English';
  analyzer.lang = lang;
  setBookmarklet(lang);
}

function dress(theme: string): void {
  root.dataset['theme'] = theme;
  themeSelect.value = theme;
  analyzer.setAttribute('theme', theme);
}

langButton.addEventListener('click', () => {
  const lang: Lang = langOf(root.lang) === 'ar' ? 'en' : 'ar';
  remember('lang', lang);
  speak(lang);
});

themeSelect.addEventListener('change', () => {
  remember('theme', themeSelect.value);
  dress(themeSelect.value);
});

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

speak(langOf(recall('lang')));
const theme = recall('theme');
dress(theme !== null && THEMES.includes(theme) ? theme : 'system');
if (location.hash !== '') analyzer.address = location.hash.slice(1);

// Vite's own server has no service worker.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const [status, update, reload] = [need('#offline', HTMLElement), need('#update', HTMLElement), need('#reload', HTMLButtonElement)];
  void import('./offline').then(({ keepOffline }) => keepOffline({ status, update, reload, say }, () => analyzer.empty));
}
