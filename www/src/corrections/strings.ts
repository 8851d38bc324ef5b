/** The words of corrections. */

import type { Lang } from '../i18n/locale';
import type { Forms } from '../i18n/plural';

const forms = (all: Forms): Forms => all;

const ar = {
  label: 'صحّح',
  none: 'ليس هذا اسمًا لأحد',
  noneHint: 'تُرفع علاماته ومواقفه من كل المقالات.',
  type: 'نوعه الصحيح',
  merge: 'هو نفسه…',
  search: 'ابحث عن الاسم الآخر',
  found: forms({ zero: 'لا اسم يطابق البحث', one: 'اسم واحد', two: 'اسمان', few: '{n} أسماء', many: '{n} اسمًا', other: '{n} اسم' }),
  into: 'يُجعل هو و{name} واحدًا',
  wrong: 'هذا الموقف خطأ',
  done: 'صُحِّح في كل المقالات: {what}',
  undone: 'أُلغي التصحيح: {what}',
  many: forms({ one: 'طُبِّق تصحيح واحد', two: 'طُبِّق تصحيحان', few: 'طُبِّقت {n} تصحيحات', many: 'طُبِّق {n} تصحيحًا', other: 'طُبِّق {n} تصحيح' }),
  taken: 'أُلغيت التصحيحات كلها',
  undo: 'تراجع',
  redo: 'أعد التصحيح',
  close: 'إخفاء الرسالة',
  panel: 'التصحيحات',
  nothing: 'لا تصحيحات بعد. من بطاقة أي فاعل أو موقف: «صحّح».',
  keys: 'بلوحة المفاتيح: تراجع ‎Ctrl+Z، وإعادة ‎Ctrl+Shift+Z.',
  back: 'ألغِه',
  watchList: 'نزّلها قائمة رصد (CSV)',
  file: 'نزّلها كلها (JSON)',
  read: 'اقرأ تصحيحات من ملف…',
  drop: 'أو أفلته في الصفحة؛ ينتهي اسمه بـ ‎.corrections.json',
  unsaid: forms({
    zero: 'قالت القائمة كل شيء.',
    one: 'بقي تصحيح واحد لا تقوله قائمة رصد (ما ليس اسمًا، والمواقف الخطأ)؛ هو في ملف JSON.',
    two: 'بقي تصحيحان لا تقولهما قائمة رصد (ما ليس اسمًا، والمواقف الخطأ)؛ هما في ملف JSON.',
    few: 'بقيت {n} تصحيحات لا تقولها قائمة رصد (ما ليس اسمًا، والمواقف الخطأ)؛ هي في ملف JSON.',
    many: 'بقي {n} تصحيحًا لا تقولها قائمة رصد (ما ليس اسمًا، والمواقف الخطأ)؛ هي في ملف JSON.',
    other: 'بقي {n} تصحيح لا تقولها قائمة رصد (ما ليس اسمًا، والمواقف الخطأ)؛ هي في ملف JSON.',
  }),
  noRows: 'ليس في التصحيحات ما يصلح صفًّا في قائمة رصد.',
  unreadable: 'ليس هذا ملف تصحيحات من راصد.',
  tooNew: 'كُتب هذا الملف بإصدار أحدث من راصد.',
  says: {
    none: '{a}: ليس اسمًا لأحد',
    type: '{a}: {type}',
    merge: '{a} هو {b}',
    stance: 'ليس موقفًا: {a} ← {b} ({polarity})',
  },
};

export type CorrectionStrings = typeof ar;

const en: CorrectionStrings = {
  label: 'Correct',
  none: 'This names nobody',
  noneHint: 'Its marks and stances go from all articles.',
  type: 'It is really a',
  merge: 'It is the same as…',
  search: 'Search for the other name',
  found: { zero: 'No name matches the search', one: '{n} name', other: '{n} names' },
  into: 'Makes it and {name} one',
  wrong: 'This stance is wrong',
  done: 'Corrected in all articles: {what}',
  undone: 'Correction taken back: {what}',
  many: { one: '{n} correction applied', other: '{n} corrections applied' },
  taken: 'All corrections taken back',
  undo: 'Undo',
  redo: 'Correct again',
  close: 'Hide this message',
  panel: 'Corrections',
  nothing: 'No corrections yet. “Correct” on the card of any actor or stance makes one.',
  keys: 'By keyboard: Ctrl+Z takes back, Ctrl+Shift+Z does again.',
  back: 'Take back',
  watchList: 'Download as a watch list (CSV)',
  file: 'Download all of them (JSON)',
  read: 'Read corrections from a file…',
  drop: 'Or drop it on the page; its name ends in .corrections.json',
  unsaid: {
    zero: 'The list says all of them.',
    one: 'A watch list cannot say {n} correction (what names nobody, wrong stances); the JSON file holds it.',
    other: 'A watch list cannot say {n} corrections (what names nobody, wrong stances); the JSON file holds them.',
  },
  noRows: 'No correction makes a row of a watch list.',
  unreadable: 'This is no file of corrections from Rasid.',
  tooNew: 'This file was written by a later version of Rasid.',
  says: {
    none: '{a}: names nobody',
    type: '{a}: {type}',
    merge: '{a} is {b}',
    stance: 'No stance: {a} → {b} ({polarity})',
  },
};

export const CORRECTION_STRINGS: Readonly<Record<Lang, CorrectionStrings>> = { ar, en };
