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
    bookmarklet: 'راصد في الصفحات التي تقرؤها',
    bookmarkletHow: 'اسحب هذا الرابط إلى شريط العلامات في متصفحك. ثم اضغط عليه في أي مقال تقرؤه: يعلّم راصد المقال في مكانه، وبضغطة ثانية تزول العلامات. إن حدّدت جزءًا من الصفحة قُرئ ذلك الجزء. ويعمل حيث تسمح سياسة أمان الموقع، ولا يخرج المقال من متصفحك.',
    bookmarkletName: 'راصد: من يقف أين؟',
    bookmarkletCopy: 'انسخ عنوانه',
    bookmarkletClicked: 'يُسحب هذا الرابط إلى شريط العلامات، ولا يُضغط هنا.',
    bookmarkletCopied: 'نُسخ. أنشئ علامة جديدة والصقه عنوانًا لها.',
    bookmarkletNotCopied: 'منع المتصفح النسخ.',
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
    bookmarklet: 'Rasid in the pages that you read',
    bookmarkletHow: 'Drag this link to your browser’s bookmarks bar. Then click it in any article that you read: Rasid marks the article where it stands, and a second click takes the marks away. If you select a part of the page, that part is read. It works where the site’s security policy allows, and the article stays in your browser.',
    bookmarkletName: 'Rasid: who stands where?',
    bookmarkletCopy: 'Copy its address',
    bookmarkletClicked: 'This link is for dragging to the bookmarks bar, not for clicking here.',
    bookmarkletCopied: 'Copied. Make a new bookmark and paste it as its address.',
    bookmarkletNotCopied: 'The browser refused to copy.',
  },
} as const satisfies Record<Lang, Record<string, string>>;

export type PageString = keyof (typeof pageStrings)['ar'];
