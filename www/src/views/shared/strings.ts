/** The words that several views over all articles share. */

import type { Forms } from '../../i18n/plural';

const ar = {
  about: 'بشأن',
  everyone: 'الجميع',
  all: 'الكل',
  close: 'أغلق الجمل',
  noProofs: 'لا جمل هنا.',
  sentences: {
    zero: 'بلا جمل',
    one: 'جملة واحدة',
    two: 'جملتان',
    few: '{n} جمل',
    many: '{n} جملة',
    other: '{n} جملة',
  } as Forms,
};

const en: typeof ar = {
  about: 'About',
  everyone: 'everyone',
  all: 'All',
  close: 'Close the sentences',
  noProofs: 'No sentences here.',
  sentences: { zero: 'no sentences', one: '{n} sentence', other: '{n} sentences' },
};

export const shared = { ar, en };
