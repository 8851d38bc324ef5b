/** The words of this view. */

import type { Forms } from '../../i18n/plural';

const forms = (all: Forms): Forms => all;

const ar = {
  intro: 'أسماء تهمّك وليست في معجم راصد، أو تريدها باسم غير ما فيه. يُبحث عنها في كل المقالات كما يُبحث عن غيرها، بحروف العطف والجر وباختلاف الإملاء.',
  rows: 'صفوف قائمة الرصد',
  columns: { name: 'الاسم', aliases: 'أسماء أخرى (بينها |)', type: 'النوع', country: 'الدولة (رمز بحرفين)', sector: 'القطاع', name_en: 'الاسم بالإنجليزية' },
  noSector: '—',
  add: 'أضف صفًا',
  remove: 'احذف الصف',
  choose: 'اختر ملفًا (CSV أو TSV)',
  drop: 'أو أفلت الملف هنا، أو ألصق خلايا من جدول في أي خانة.',
  paste: 'ألصق صفوفًا من جدول',
  pasteLabel: 'صفوف من جدول: الاسم، أسماء أخرى، النوع، الدولة، القطاع، الاسم بالإنجليزية',
  pasteAdd: 'أضف هذه الصفوف',
  added: forms({ zero: 'لا صفوف في ذلك.', one: 'أُضيف صف واحد.', two: 'أُضيف صفان.', few: 'أُضيفت {n} صفوف.', many: 'أُضيف {n} صفًا.', other: 'أُضيف {n} صف.' }),
  apply: 'طبّق على كل المقالات',
  discard: 'تراجع عن التغييرات',
  csv: 'نزّل CSV',
  tsv: 'نزّل TSV',
  changed: 'تغييرات لم تُطبَّق بعد؛ ما تراه تجربة على بضعة مقالات.',
  trying: 'تُجرَّب الصفوف…',
  reading: 'تُقرأ المقالات من جديد…',
  applied: 'القائمة مطبَّقة على كل المقالات.',
  bad: forms({
    one: 'صف واحد لا يمكن أن يُقرأ. أصلحه أو احذفه، ثم طبّق.',
    two: 'صفان لا يمكن أن يُقرآ. أصلحهما أو احذفهما، ثم طبّق.',
    few: '{n} صفوف لا يمكن أن تُقرأ. أصلحها أو احذفها، ثم طبّق.',
    many: '{n} صفًا لا يمكن أن تُقرأ. أصلحها أو احذفها، ثم طبّق.',
    other: '{n} صف لا يمكن أن تُقرأ. أصلحها أو احذفها، ثم طبّق.',
  }),
  nameless: 'الصف بلا اسم.',
  badType: 'ليس «{it}» نوعًا: شخص أو جهة أو دولة أو مكان.',
  badCountry: 'ليس «{it}» رمز دولة: حرفان لاتينيان كبيران مثل JO.',
  badRow: 'لا يمكن أن يُقرأ الصف: {it}',
  mentions: forms({ zero: 'لا ذكر', one: 'ذكر واحد', two: 'ذكران', few: '{n} مرات ذكر', many: '{n} مرة ذكر', other: '{n} مرة ذكر' }),
  articles: forms({ one: 'في مقال واحد', two: 'في مقالين', few: 'في {n} مقالات', many: 'في {n} مقالًا', other: 'في {n} مقال' }),
  tried: forms({ zero: '', one: '(جُرّب مقال واحد)', two: '(جُرّب مقالان)', few: '(جُرّبت {n} مقالات)', many: '(جُرّب {n} مقالًا)', other: '(جُرّب {n} مقال)' }),
  unmatched: 'لا يُذكر في أي مقال.',
  examples: 'أمثلة',
  teachTitle: 'كيف تعمل القائمة',
  teachText: 'لكل صف اسم، وأسماء أخرى له إن وُجدت. مثال:',
  teachBefore: 'دعت',
  teachMiddle: 'إلى الحوار، ورحّبت الحكومة بمبادرة',
  teachAfter: '.',
  teachThen: 'فيُعلَّم الاسمان كلاهما، ويُحسبان فاعلًا واحدًا.',
  example: 'ابدأ بهذا المثال',
};

export type WatchStrings = typeof ar;

const en: WatchStrings = {
  intro: 'Names that matter to you and are not in Rasid’s tables, or that you want under another name. They are looked for in all articles as all others are, with attached particles and other spellings.',
  rows: 'Rows of the watch list',
  columns: { name: 'Name', aliases: 'Other names (between |)', type: 'Type', country: 'Country (two-letter code)', sector: 'Sector', name_en: 'English name' },
  noSector: '—',
  add: 'Add a row',
  remove: 'Remove the row',
  choose: 'Choose a file (CSV or TSV)',
  drop: 'Or drop the file here, or paste cells of a spreadsheet into any field.',
  paste: 'Paste rows of a spreadsheet',
  pasteLabel: 'Rows of a spreadsheet: name, other names, type, country, sector, English name',
  pasteAdd: 'Add these rows',
  added: { zero: 'There are no rows in that.', one: '{n} row was added.', other: '{n} rows were added.' },
  apply: 'Apply to all articles',
  discard: 'Take the changes back',
  csv: 'Download CSV',
  tsv: 'Download TSV',
  changed: 'Changes that are not applied yet; what you see was tried on a few articles.',
  trying: 'Trying the rows…',
  reading: 'Reading the articles anew…',
  applied: 'The list is applied to all articles.',
  bad: { one: '{n} row cannot be read. Mend or remove it, then apply.', other: '{n} rows cannot be read. Mend or remove them, then apply.' },
  nameless: 'The row has no name.',
  badType: '“{it}” is no type: person, organization, country, place.',
  badCountry: '“{it}” is no code of a country: two capital letters, such as JO.',
  badRow: 'The row cannot be read: {it}',
  mentions: { zero: 'No mention', one: '{n} mention', other: '{n} mentions' },
  articles: { one: 'in {n} article', other: 'in {n} articles' },
  tried: { zero: '', one: '({n} article tried)', other: '({n} articles tried)' },
  unmatched: 'No article names it.',
  examples: 'Examples',
  teachTitle: 'How the list works',
  teachText: 'Each row has a name, and other names where there are any. An example:',
  teachBefore: 'دعت',
  teachMiddle: 'إلى الحوار، ورحّبت الحكومة بمبادرة',
  teachAfter: '.',
  teachThen: 'Both names are marked, and counted as one actor.',
  example: 'Start with this example',
};

export const strings = { ar, en } as const;

/** Why the core refuses a row, in the user's words. */
export function problemText(words: WatchStrings, reason: string): string {
  const it = /^`(.*)` is no/s.exec(reason)?.[1];
  if (it !== undefined && reason.includes(' is no type')) return words.badType.replace('{it}', it);
  if (it !== undefined && reason.includes(' is no ISO')) return words.badCountry.replace('{it}', it);
  return words.badRow.replace('{it}', reason);
}
