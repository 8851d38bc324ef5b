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
    online: '',
    saving: 'يُحفظ راصد على هذا الجهاز ليعمل بلا اتصال…',
    offline: 'يعمل راصد الآن بلا اتصال أيضًا.',
    newVersion: 'نسخة جديدة جاهزة.',
    newVersionLater: 'تحلّ النسخة الجديدة حين تُغلق كل صفحات راصد المفتوحة، كي لا تضيع مقالاتك.',
    reload: 'أعد التحميل',
    examples: 'راصد في موقعك',
    bookmarklet: 'راصد في الصفحات التي تقرؤها',
  },
  en: {
    title: 'Rasid: who stands where in Arabic news',
    tagline: 'Who stands where in Arabic news',
    settings: 'Settings',
    theme: 'Theme',
    system: 'As the device',
    light: 'Light',
    dark: 'Dark',
    online: '',
    saving: 'Rasid is being saved on this device for use offline…',
    offline: 'Rasid works offline now, too.',
    newVersion: 'A new version is ready.',
    newVersionLater: 'The new version comes once all open pages of Rasid are closed, so that no article is lost.',
    reload: 'Reload',
    examples: 'Rasid in your site',
    bookmarklet: 'Rasid in the pages that you read',
  },
} as const satisfies Record<Lang, Record<string, string>>;

export type PageString = keyof (typeof pageStrings)['ar'];
