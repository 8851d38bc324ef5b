/** What is said of the bookmark, and what it says itself where nothing of ours can be loaded. */

import type { Lang } from '../i18n/locale';

export const bookmarkletStrings = {
  ar: {
    forbidden: 'لا يستطيع راصد العمل في هذه الصفحة: سياسة أمان الموقع تمنع ذلك، أو لا يوجد اتصال.\n\nأتريد أن تفتح صفحة راصد؟ انسخ المقال قبل ذلك والصقه فيها.',
    how: 'اسحب هذا الرابط إلى شريط العلامات في متصفحك. ثم اضغط عليه في أي مقال تقرؤه: يعلّم راصد المقال في مكانه، وبضغطة ثانية تزول العلامات. إن حدّدت جزءًا من الصفحة قُرئ ذلك الجزء. ويعمل حيث تسمح سياسة أمان الموقع، ولا يخرج المقال من متصفحك.',
    name: 'راصد: من يقف أين؟',
    copy: 'انسخ عنوانه',
    clicked: 'يُسحب هذا الرابط إلى شريط العلامات، ولا يُضغط هنا.',
    copied: 'نُسخ. أنشئ علامة جديدة والصقه عنوانًا لها.',
    notCopied: 'منع المتصفح النسخ.',
  },
  en: {
    forbidden: 'Rasid cannot work in this page: the site’s security policy forbids it, or there is no connection.\n\nOpen Rasid’s own page? Copy the article first and paste it there.',
    how: 'Drag this link to your browser’s bookmarks bar. Then click it in any article that you read: Rasid marks the article where it stands, and a second click takes the marks away. If you select a part of the page, that part is read. It works where the site’s security policy allows, and the article stays in your browser.',
    name: 'Rasid: who stands where?',
    copy: 'Copy its address',
    clicked: 'This link is for dragging to the bookmarks bar, not for clicking here.',
    copied: 'Copied. Make a new bookmark and paste it as its address.',
    notCopied: 'The browser refused to copy.',
  },
} as const satisfies Record<Lang, Record<string, string>>;
