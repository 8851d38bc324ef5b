/** The words that the matrix and the network share. */

import type { Lang } from '../../i18n/locale';
import type { Forms } from '../../i18n/plural';

interface Strings {
  most: string;
  types: string;
  byState: string;
  close: string;
  articles: Forms;
  outlets: Forms;
  none: string;
  polarities: string;
}

export const strings: Readonly<Record<Lang, Strings>> = {
  ar: {
    most: 'أكثر الأطراف مواقف',
    types: 'أنواع الأطراف',
    byState: 'احسب كل طرف لدولته',
    close: 'أغلق الجمل',
    articles: { zero: 'بلا مقالات', one: 'في مقال واحد', two: 'في مقالين', few: 'في {n} مقالات', many: 'في {n} مقالًا', other: 'في {n} مقال' },
    outlets: { zero: 'بلا مصدر مسمّى', one: 'من مصدر واحد', two: 'من مصدرين', few: 'من {n} مصادر', many: 'من {n} مصدرًا', other: 'من {n} مصدر' },
    none: 'لا مواقف في المقالات التي تُحسب، بهذا الحد من الثقة وهذه الأنواع.',
    polarities: 'المواقف المعروضة',
  },
  en: {
    most: 'Parties with most stances',
    types: 'Types of parties',
    byState: 'Count each actor for its state',
    close: 'Close the sentences',
    articles: { zero: 'in no article', one: 'in 1 article', other: 'in {n} articles' },
    outlets: { zero: 'from no named outlet', one: 'from 1 outlet', other: 'from {n} outlets' },
    none: 'No stances in the articles that count, at this confidence and of these types.',
    polarities: 'Stances shown',
  },
};
