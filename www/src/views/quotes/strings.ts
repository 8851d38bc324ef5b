/** The words of this view. */

import type { Forms } from '../../i18n/plural';

const forms = (all: Forms): Forms => all;

const ar = {
  intro: 'كل ما ورد بين علامتي اقتباس، وما نقلته المقالات عن قائلٍ بكلامها، مع قائله وجملته ومصدره.',
  search: 'ابحث في الأقوال والقائلين',
  kind: 'ما يُعرض',
  kinds: { all: 'الاقتباسات وما نُقل بالمعنى', quote: 'الاقتباسات فقط', reported: 'ما نُقل بالمعنى فقط' },
  least: 'أقصر اقتباس',
  lengths: { 5: '5 كلمات فأكثر', 10: '10 كلمات فأكثر', 0: 'الكل، ومنه الكلمة المفردة والاقتباس داخل اقتباس' },
  country: 'دولة القائل',
  anyCountry: 'كل الدول',
  noCountry: 'قائل بلا دولة',
  unknown: 'القائل غير معروف',
  speakers: 'القائلون',
  allSpeakers: 'كل القائلين',
  only: 'لا يُعرض إلا ما قاله',
  sayings: forms({ zero: 'لا أقوال', one: 'قول واحد', two: 'قولان', few: '{n} أقوال', many: '{n} قولًا', other: '{n} قول' }),
  short: forms({
    zero: '',
    one: 'اقتباس واحد أقصر من ذلك أو داخل غيره',
    two: 'اقتباسان أقصر من ذلك أو داخل غيرهما',
    few: '{n} اقتباسات أقصر من ذلك أو داخل غيرها',
    many: '{n} اقتباسًا أقصر من ذلك أو داخل غيرها',
    other: '{n} اقتباس أقصر من ذلك أو داخل غيرها',
  }),
  quote: 'اقتباس',
  reported: 'منقول بالمعنى',
  inner: 'داخل اقتباس آخر',
  none: 'لا أقوال هنا. جرّب بحثًا آخر أو أقلّ تصفيةً.',
  noneYet: 'ليس في هذه المقالات أقوال منسوبة.',
};

export type QuoteStrings = typeof ar;

const en: QuoteStrings = {
  intro: 'Everything in quotation marks, and what the articles report of a speaker in their own words, with its speaker, sentence and source.',
  search: 'Search words and speakers',
  kind: 'Shown',
  kinds: { all: 'Quotes and reported statements', quote: 'Quotes only', reported: 'Reported statements only' },
  least: 'Shortest quote',
  lengths: { 5: '5 words and more', 10: '10 words and more', 0: 'All, also single words and quotes within quotes' },
  country: 'Country of the speaker',
  anyCountry: 'All countries',
  noCountry: 'Speaker without a country',
  unknown: 'Speaker not known',
  speakers: 'Speakers',
  allSpeakers: 'All speakers',
  only: 'Shown is only what was said by',
  sayings: { zero: 'Nothing said', one: '{n} statement', other: '{n} statements' },
  short: { zero: '', one: '{n} quote is shorter or stands within another', other: '{n} quotes are shorter or stand within others' },
  quote: 'Quote',
  reported: 'Reported',
  inner: 'Within another quote',
  none: 'Nothing said here. Try another search or fewer filters.',
  noneYet: 'These articles quote nobody.',
};

export const strings = { ar, en } as const;
