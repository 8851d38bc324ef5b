/** A language of the interface with all that depends on it. */

import type { Entity } from '../analysis';
import { ar, type Strings } from './ar';
import { en } from './en';
import { counted, type Forms } from './plural';

export type Lang = 'ar' | 'en';

export interface Locale {
  readonly lang: Lang;
  readonly dir: 'rtl' | 'ltr';
  /** For formats of one's own. */
  readonly tag: string;
  readonly t: Strings;
  count(n: number, forms: Forms): string;
  number(n: number): string;
  percent(share: number): string;
  date(iso: string): string;
  country(code: string): string;
  name(entity: Pick<Entity, 'name' | 'name_en'>): string;
}

/** Western digits, as most Arabic newsrooms and every spreadsheet use them. */
const TAGS = { ar: 'ar-u-nu-latn', en: 'en-GB' } as const;

const locales = new Map<Lang, Locale>();

export function localeOf(lang: Lang): Locale {
  let locale = locales.get(lang);
  if (!locale) locales.set(lang, (locale = make(lang)));
  return locale;
}

/** The language to use for a `lang` attribute; Arabic for all that is not English. */
export function langOf(tag: string | null | undefined): Lang {
  return tag?.toLowerCase().split('-')[0] === 'en' ? 'en' : 'ar';
}

/** That of the nearest `lang` attribute, the element's own before its host's. */
export function localeAround(element: Element): Locale {
  return localeOf(langOf(element.closest('[lang]')?.getAttribute('lang')));
}

function make(lang: Lang): Locale {
  const tag = TAGS[lang];
  const rules = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(tag);
  const percents = new Intl.NumberFormat(tag, { style: 'percent' });
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const countries = new Intl.DisplayNames(lang, { type: 'region', fallback: 'code' });
  return {
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    tag,
    t: lang === 'ar' ? ar : en,
    count: (n, forms) => counted(rules, numbers, n, forms),
    number: (n) => numbers.format(n),
    percent: (share) => percents.format(share),
    date: (iso) => {
      const date = new Date(`${iso}T00:00:00Z`);
      return Number.isNaN(date.getTime()) ? iso : dates.format(date);
    },
    country: (code) => {
      try {
        return countries.of(code) ?? code;
      } catch {
        return code;
      }
    },
    name: (entity) => (lang === 'en' ? (entity.name_en ?? entity.name) : entity.name),
  };
}
