/** The words of the card of an entity over all articles. */

import type { Lang } from '../../i18n/locale';
import type { Forms } from '../../i18n/plural';

const ar = {
  label: 'بطاقة من اخترته',
  opened: 'فُتحت البطاقة: {name}',
  tabs: { mentions: 'الذكر', given: 'مواقفه', received: 'المواقف منه', quotes: 'أقواله' },
  none: {
    mentions: 'لا ذكر له في المقالات التي تُحسب.',
    given: 'لا مواقف له فوق حد الثقة.',
    received: 'لا مواقف منه فوق حد الثقة.',
    quotes: 'لا أقوال منسوبة إليه بين علامتي تنصيص.',
  },
  polarities: 'أي المواقف',
  filteredOut: 'لا مواقف من هذا النوع.',
  roles: 'الصفات',
  articles: 'المقالات',
  mentions: 'مرات الذكر',
  together: 'يُذكر معه غالبًا',
  togetherIn: {
    one: 'في مقال واحد معًا',
    two: 'في مقالين معًا',
    few: 'في {n} مقالات معًا',
    many: 'في {n} مقالًا معًا',
    other: 'في {n} مقال معًا',
  } as Forms,
  absent: 'لا يُذكر في المقالات التي تُحسب. وسّع التصفية لتراه.',
};

export type ChosenStrings = typeof ar;

const en: ChosenStrings = {
  label: 'Card of what is chosen',
  opened: 'Card opened: {name}',
  tabs: { mentions: 'Mentions', given: 'Holds', received: 'Receives', quotes: 'Quotes' },
  none: {
    mentions: 'Not named in the articles that count.',
    given: 'No stances held, above the least confidence.',
    received: 'No stances received, above the least confidence.',
    quotes: 'No words in quotation marks are given to them.',
  },
  polarities: 'Which stances',
  filteredOut: 'No stances of this kind.',
  roles: 'Roles',
  articles: 'Articles',
  mentions: 'Mentions',
  together: 'Most often named with',
  togetherIn: { one: '{n} article together', other: '{n} articles together' },
  absent: 'Not named in the articles that count. Widen the filters to see it.',
};

export const CHOSEN_STRINGS: Readonly<Record<Lang, ChosenStrings>> = { ar, en };
