/** The words of pictures that are saved. */

import type { Lang } from '../../i18n/locale';
import type { Forms } from '../../i18n/plural';

interface Strings {
  label: string;
  svg: string;
  png: string;
  failed: string;
  /** The note inside a picture: what was counted. */
  articles: Forms;
  days: string;
  from: string;
  to: string;
  outlets: string;
  apart: string;
  once: string;
  least: string;
}

export const strings: Readonly<Record<Lang, Strings>> = {
  ar: {
    label: 'حفظ الصورة',
    svg: 'احفظ SVG',
    png: 'احفظ PNG',
    failed: 'تعذّر رسم الصورة في هذا المتصفح.',
    articles: { zero: 'لا مقالات', one: 'مقال واحد', two: 'مقالان', few: '{n} مقالات', many: '{n} مقالًا', other: '{n} مقال' },
    days: 'تواريخ المقالات: {from} – {to}',
    from: 'من {day}',
    to: 'إلى {day}',
    outlets: 'المصادر: {names}',
    apart: 'النسخ محسوبة منفصلة',
    once: 'النسخ محسوبة مرة واحدة',
    least: 'أدنى درجة ثقة: {min}',
  },
  en: {
    label: 'Save the picture',
    svg: 'Save SVG',
    png: 'Save PNG',
    failed: 'This browser could not draw the picture.',
    articles: { zero: 'no articles', one: '1 article', other: '{n} articles' },
    days: 'dates of the articles: {from} – {to}',
    from: 'from {day}',
    to: 'to {day}',
    outlets: 'outlets: {names}',
    apart: 'copies counted apart',
    once: 'copies counted once',
    least: 'least confidence: {min}',
  },
};
