/** The words of the reader's margin, popover, step bar and print. */

import type { MentionKind, ZoneKind } from '../analysis';
import type { Lang } from '../i18n/locale';
import type { Forms } from '../i18n/plural';

const forms = (all: Forms): Forms => all;

const ar = {
  notes: 'هوامش الفقرة',
  count: forms({ one: 'هامش واحد', two: 'هامشان', few: '{n} هوامش', many: '{n} هامشًا', other: '{n} هامش' }),
  note: 'هامش {n}',
  quoteBy: 'اقتباس من',
  inQuote: 'داخل اقتباس من',
  zones: { headline: 'العنوان', byline: 'الكاتب', dateline: 'مكان الخبر وتاريخه', boilerplate: 'ليس من متن الخبر', quote: 'اقتباس', body: '' } satisfies Record<ZoneKind, string>,
  kinds: {
    name: 'ذُكر باسمه',
    nisba: 'ذُكر بالنسبة إليه أو بأهله',
    capital: 'ذُكر بعاصمته',
    title: 'ذُكر بمنصبه',
    pronoun: 'ذُكر بضمير',
  } satisfies Record<MentionKind, string>,
  steps: 'التنقل في المقال',
  nextStance: 'الموقف التالي',
  previousStance: 'الموقف السابق',
  close: 'ألغِ الاختيار',
  keys: 'Alt مع ↓ أو ↑ للذكر، ومع Shift للموقف',
  print: 'طباعة',
  printHint: 'يطبع المقال بعلاماته وأرقام مواقفه، أو يحفظه PDF.',
  actors: 'الفاعلون والدول والأماكن',
  stances: 'المواقف',
  noStances: 'لا مواقف فوق درجة الثقة المختارة ({min}).',
  least: 'المواقف التي لا تقل درجة الثقة بها عن {min}.',
  legend: 'الخطوط تحت الكلمات:',
};

export type ReaderStrings = typeof ar;

const en: ReaderStrings = {
  notes: 'Notes on the paragraph',
  count: { one: '{n} note', other: '{n} notes' },
  note: 'Note {n}',
  quoteBy: 'Quotation of',
  inQuote: 'In a quotation of',
  zones: { headline: 'Headline', byline: 'Byline', dateline: 'Dateline', boilerplate: 'Not part of the story', quote: 'Quotation', body: '' },
  kinds: {
    name: 'mentioned by name',
    nisba: 'mentioned by an adjective or by its people',
    capital: 'mentioned by its capital',
    title: 'mentioned by office',
    pronoun: 'mentioned by a pronoun',
  },
  steps: 'Moving through the article',
  nextStance: 'Next stance',
  previousStance: 'Previous stance',
  close: 'Clear the selection',
  keys: 'Alt with ↓ or ↑ for mentions, with Shift for stances',
  print: 'Print',
  printHint: 'Prints the article with its marks and numbered stances, or saves it as PDF.',
  actors: 'Actors, countries and places',
  stances: 'Stances',
  noStances: 'No stances at or above the chosen confidence ({min}).',
  least: 'Stances with a confidence of at least {min}.',
  legend: 'Lines under the words:',
};

export const READER_STRINGS: Readonly<Record<Lang, ReaderStrings>> = { ar, en };
