/** The words of the page around the element. */

import type { Lang } from '../i18n/locale';

export const pageStrings = {
  ar: {
    title: 'راصد: من يقف مع مَن في الخبر العربي',
    tagline: 'من يقف أين في الخبر العربي',
    settings: 'الإعدادات',
    theme: 'المظهر',
    system: 'حسب الجهاز',
    light: 'فاتح',
    dark: 'داكن',
  },
  en: {
    title: 'Rasid: who stands where in Arabic news',
    tagline: 'Who stands where in Arabic news',
    settings: 'Settings',
    theme: 'Theme',
    system: 'As the device',
    light: 'Light',
    dark: 'Dark',
  },
} as const satisfies Record<Lang, Record<string, string>>;

export type PageString = keyof (typeof pageStrings)['ar'];
