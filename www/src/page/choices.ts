/** The head of a page of ours: the choice of language and theme, remembered on the device. */

import { type Lang, langOf } from '../i18n/locale';
import { recall, remember } from './memory';

const THEMES: ReadonlySet<string> = new Set(['system', 'light', 'dark']);

export function need<E extends Element>(selector: string, type: new () => E): E {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page lacks ${selector}`);
  return found;
}

export interface Follow {
  lang(lang: Lang): void;
  theme(theme: string): void;
}

/** Sets the page to what was chosen last, and whenever something is chosen; what else must know is told by `follow`. */
export function choices(pageStrings: Readonly<Record<Lang, { readonly title: string }>>, follow: Follow): void {
  const root = document.documentElement;
  const langButton = need('#lang', HTMLButtonElement);
  const themeSelect = need('#theme', HTMLSelectElement);

  const speak = (lang: Lang): void => {
    const strings = pageStrings[lang];
    const words = new Map<string | undefined, string>(Object.entries(strings));
    root.lang = lang;
    root.dir = lang === 'ar' ? 'rtl' : 'ltr';
    document.title = strings.title;
    for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) element.textContent = words.get(element.dataset['text']) ?? '';
    for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) element.setAttribute('aria-label', words.get(element.dataset['label']) ?? '');
    // The button names the other language, in that language.
    const other: Lang = lang === 'ar' ? 'en' : 'ar';
    langButton.lang = other;
    langButton.textContent = other === 'ar' ? 'العربية' : 'English';
    follow.lang(lang);
  };
  const dress = (theme: string): void => {
    root.dataset['theme'] = theme;
    themeSelect.value = theme;
    follow.theme(theme);
  };

  langButton.addEventListener('click', () => {
    const lang: Lang = langOf(root.lang) === 'ar' ? 'en' : 'ar';
    remember('lang', lang);
    speak(lang);
  });
  themeSelect.addEventListener('change', () => {
    remember('theme', themeSelect.value);
    dress(themeSelect.value);
  });
  speak(langOf(recall('lang')));
  const theme = recall('theme');
  dress(theme !== null && THEMES.has(theme) ? theme : 'system');
}
