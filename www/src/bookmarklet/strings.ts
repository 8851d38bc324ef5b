/** What the bookmark itself says, where nothing of ours can be loaded. */

import type { Lang } from '../i18n/locale';

export const bookmarkletStrings = {
  ar: {
    forbidden: 'لا يستطيع راصد العمل في هذه الصفحة: سياسة أمان الموقع تمنع ذلك، أو لا يوجد اتصال.\n\nأتريد أن تفتح صفحة راصد؟ انسخ المقال قبل ذلك والصقه فيها.',
  },
  en: {
    forbidden: 'Rasid cannot work in this page: the site’s security policy forbids it, or there is no connection.\n\nOpen Rasid’s own page? Copy the article first and paste it there.',
  },
} as const satisfies Record<Lang, Record<string, string>>;
