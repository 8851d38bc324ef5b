/** The words about keeping. */

import type { Forms } from '../i18n/plural';

const forms = (all: Forms): Forms => all;

const ar = {
  label: 'الحفظ على هذا الجهاز',
  switch: 'احفظ مقالاتي على هذا الجهاز',
  explain:
    'تبقى المقالات والتصحيحات وقائمة الرصد في متصفحك هذا وحده، وتعود حين تفتح الصفحة من جديد. لا يُرسل منها شيء. ومن يستعمل هذا الجهاز وهذا المتصفح يستطيع أن يراها. «البدء من جديد» يمحوها.',
  off: 'مطفأ: تزول المقالات حين تُغلق الصفحة. وما حُفظ من قبل يبقى إلى أن تمحوه.',
  opening: 'يُفتح المحفوظ…',
  writing: 'يُحفظ…',
  kept: forms({ zero: 'لا شيء محفوظ بعد.', one: 'حُفظ مقال واحد.', two: 'حُفظ مقالان.', few: 'حُفظت {n} مقالات.', many: 'حُفظ {n} مقالًا.', other: 'حُفظ {n} مقال.' }),
  forget: 'امحُ كل المحفوظ',
  forgotten: 'مُحي كل ما كان محفوظًا على هذا الجهاز. ما تراه الآن في الصفحة يزول حين تُغلقها.',
  lost: 'مُحي المحفوظ في صفحة أخرى مفتوحة؛ لا يُحفظ شيء بعد الآن في هذه الصفحة.',
  errors: {
    'no-room': 'لم يبقَ مكان على هذا الجهاز. حُفظ ما قبل ذلك، ولا يُحفظ شيء بعده.',
    'no-storage': 'لا يسمح المتصفح بالحفظ هنا؛ هكذا تفعل النوافذ الخاصة وبعض الإعدادات. تعمل الصفحة من دونه.',
    'too-new': 'حفظت صفحةٌ أحدث من هذه ما هو محفوظ، فلا تستطيع هذه قراءته. أعد تحميل الصفحة.',
  } as Readonly<Record<string, string>>,
};

export type KeepStrings = typeof ar;

const en: KeepStrings = {
  label: 'Keep on this device',
  switch: 'Keep my articles on this device',
  explain:
    'Articles, corrections and the watch list stay in this browser alone and come back when you open the page again. None of it is sent anywhere. Whoever uses this device and this browser can see it. “Start over” deletes it.',
  off: 'Off: articles are gone when the page is closed. What was kept before stays until you delete it.',
  opening: 'Opening what is kept…',
  writing: 'Keeping…',
  kept: { zero: 'Nothing is kept yet.', one: '{n} article is kept.', other: '{n} articles are kept.' },
  forget: 'Forget everything',
  forgotten: 'Everything that was kept on this device is deleted. What you see on the page goes when you close it.',
  lost: 'What was kept was deleted in another open page; nothing more is kept of this page.',
  errors: {
    'no-room': 'There is no room left on this device. What came before is kept, nothing after it.',
    'no-storage': 'The browser does not allow keeping anything here, as in private windows and under some settings. The page works without it.',
    'too-new': 'What is kept was written by a newer version of this page, and this one cannot read it. Load the page again.',
  },
};

export const strings = { ar, en } as const;
