/** The words of the tables. */

import type { Lang } from '../../i18n/locale';
import type { Forms } from '../../i18n/plural';

const ar = {
  search: 'ابحث بالاسم أو الصفة أو الدولة، بالعربية أو اللاتينية',
  types: 'الأنواع',
  country: 'الدولة',
  sector: 'القطاع',
  all: 'الكل',
  noCountry: 'بلا دولة',
  noSector: 'بلا قطاع',
  sortBy: 'رتّب حسب',
  ascending: 'تصاعدي',
  descending: 'تنازلي',
  copy: 'انسخ الجدول',
  copyHint: 'ينسخ الصفوف كما صُفّيت ورُتّبت، لتُلصق في جدول بيانات.',
  copied: 'نُسخ الجدول',
  notCopied: 'لم يسمح المتصفح بالنسخ.',
  shown: {
    zero: 'لا صفوف',
    one: 'صف واحد من {all}',
    two: 'صفان من {all}',
    few: '{n} صفوف من {all}',
    many: '{n} صفًا من {all}',
    other: '{n} صف من {all}',
  } as Forms,
  nobody: 'لم يُذكر أحد في المقالات التي تُحسب.',
  noMatch: 'لا شيء يوافق البحث والتصفية.',
  reset: 'ألغِ البحث والتصفية',
  columns: {
    name: 'الاسم',
    other: 'الاسم بالإنجليزية',
    type: 'النوع',
    role: 'الصفة',
    country: 'الدولة',
    sector: 'القطاع',
    mentions: 'مرات الذكر',
    articles: 'المقالات',
    given: 'مواقفه',
    received: 'المواقف منه',
  },
  /** A column of stances, and which of them. */
  which: '{column}: {polarity}',
};

export type TableStrings = typeof ar;

const en: TableStrings = {
  search: 'Search names, roles, countries, in Arabic or Latin letters',
  types: 'Types',
  country: 'Country',
  sector: 'Sector',
  all: 'All',
  noCountry: 'No country',
  noSector: 'No sector',
  sortBy: 'Sort by',
  ascending: 'Ascending',
  descending: 'Descending',
  copy: 'Copy the table',
  copyHint: 'Copies the rows as they are filtered and sorted, to be pasted into a spreadsheet.',
  copied: 'The table is copied',
  notCopied: 'The browser did not allow copying.',
  shown: { zero: 'No rows', one: '{n} row of {all}', other: '{n} rows of {all}' },
  nobody: 'Nobody is named in the articles that count.',
  noMatch: 'Nothing matches the search and the filters.',
  reset: 'Clear search and filters',
  columns: {
    name: 'Name',
    other: 'Name in Arabic',
    type: 'Type',
    role: 'Role',
    country: 'Country',
    sector: 'Sector',
    mentions: 'Mentions',
    articles: 'Articles',
    given: 'Stances held',
    received: 'Stances received',
  },
  which: '{column}: {polarity}',
};

export const TABLE_STRINGS: Readonly<Record<Lang, TableStrings>> = { ar, en };
