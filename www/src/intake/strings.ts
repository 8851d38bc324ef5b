/** The words of bringing articles in. */

import type { Role } from '../files/contract';
import type { Lang } from '../i18n/locale';
import type { Forms } from '../i18n/plural';
import type { Encoding } from '../text/decode';

export interface IntakeStrings {
  choose: string;
  chooseFolder: string;
  drop: string;
  kinds: string;
  limits: string;
  noSample: string;
  skipped: Forms;
  close: string;
  encoding: string;
  encodings: Readonly<Record<Encoding, string>>;
  detected: string;
  flipped: string;
  emptyPages: Forms;
  columns: {
    title: string;
    lead: string;
    header: string;
    roles: Readonly<Record<Role, string>>;
    none: string;
    column: string;
    sample: string;
    needText: string;
    read: Forms;
    skip: string;
  };
}

export const intakeStrings: Readonly<Record<Lang, IntakeStrings>> = {
  ar: {
    choose: 'اختر ملفات',
    chooseFolder: 'اختر مجلدًا',
    drop: 'أو أفلت الملفات والمجلدات في أي موضع من هذه الصفحة.',
    kinds: 'تُقرأ ملفات txt وmd وdocx وpdf (ذات النص)، وصفحات الويب html وmhtml، والجداول csv وtsv وjson وjsonl، والأرشيف zip يحوي ما سبق.',
    limits: 'الحدود: 64 ميغابايت للملف، و256 للأرشيف ولما فيه، و10 آلاف مقال في الملف الواحد.',
    noSample: 'تعذّر جلب هذا المثال. تحقق من الاتصال وحاول من جديد.',
    skipped: {
      zero: '',
      one: 'تُرك ملف واحد في المجلد لا يُقرأ نوعه.',
      two: 'تُرك ملفان في المجلد لا يُقرأ نوعهما.',
      few: 'تُركت {n} ملفات في المجلد لا يُقرأ نوعها.',
      many: 'تُرك {n} ملفًا في المجلد لا يُقرأ نوعها.',
      other: 'تُرك {n} ملف في المجلد لا يُقرأ نوعها.',
    },
    close: 'إغلاق',
    encoding: 'ترميز الملف',
    encodings: {
      'utf-8': 'UTF-8',
      'windows-1256': 'Windows (windows-1256)',
      'iso-8859-6': 'ISO-8859-6',
      'utf-16le': 'UTF-16 LE',
      'utf-16be': 'UTF-16 BE',
    },
    detected: 'ليس الملف بترميز UTF-8، فعُرف ترميزه من حروفه. غيّره إن كان النص غير مقروء.',
    flipped: 'كان النص في هذا الملف معكوسًا فقُلب. راجعه قبل أن تستشهد به.',
    emptyPages: {
      zero: '',
      one: 'صفحة واحدة من هذا الملف صورة بلا نص، فلم تُقرأ.',
      two: 'صفحتان من هذا الملف صورتان بلا نص، فلم تُقرأا.',
      few: '{n} صفحات من هذا الملف صور بلا نص، فلم تُقرأ.',
      many: '{n} صفحة من هذا الملف صور بلا نص، فلم تُقرأ.',
      other: '{n} صفحة من هذا الملف صور بلا نص، فلم تُقرأ.',
    },
    columns: {
      title: 'أعمدة الملف',
      lead: 'هذا ما فُهم من أعمدة الملف. غيّره إن لم يكن صحيحًا.',
      header: 'الصف الأول أسماء الأعمدة',
      roles: { text: 'نص المقال', title: 'العنوان', date: 'التاريخ', source: 'المصدر', url: 'الرابط' },
      none: 'لا شيء',
      column: 'العمود',
      sample: 'أول الصفوف',
      needText: 'اختر عمود نص المقال.',
      read: { zero: 'اقرأ', one: 'اقرأ صفًا واحدًا', two: 'اقرأ صفين', few: 'اقرأ {n} صفوف', many: 'اقرأ {n} صفًا', other: 'اقرأ {n} صف' },
      skip: 'اترك هذا الملف',
    },
  },
  en: {
    choose: 'Choose files',
    chooseFolder: 'Choose a folder',
    drop: 'Or drop files and folders anywhere on this page.',
    kinds: 'Read are txt, md, docx, pdf (with text), web pages as html and mhtml, tables as csv, tsv, json and jsonl, and zip of any of these.',
    limits: 'Limits: 64 MB a file, 256 MB an archive and what is in it, 10,000 articles a file.',
    noSample: 'This sample could not be fetched. Check the connection and try again.',
    skipped: { one: '{n} file in the folder is of a kind that is not read.', other: '{n} files in the folder are of kinds that are not read.' },
    close: 'Close',
    encoding: 'Character set',
    encodings: {
      'utf-8': 'UTF-8',
      'windows-1256': 'Windows (windows-1256)',
      'iso-8859-6': 'ISO-8859-6',
      'utf-16le': 'UTF-16 LE',
      'utf-16be': 'UTF-16 BE',
    },
    detected: 'The file is not in UTF-8; its character set was told by its letters. Change it if the text cannot be read.',
    flipped: 'The text of this file stood backwards and was turned round. Check it before you cite it.',
    emptyPages: { one: '{n} page of this file is a picture without text and was not read.', other: '{n} pages of this file are pictures without text and were not read.' },
    columns: {
      title: 'Columns of the file',
      lead: 'This is how the columns were understood. Change it where it is wrong.',
      header: 'The first row names the columns',
      roles: { text: 'Text of the article', title: 'Title', date: 'Date', source: 'Source', url: 'Link' },
      none: 'none',
      column: 'Column',
      sample: 'The first rows',
      needText: 'Choose the column with the text.',
      read: { zero: 'Read', one: 'Read {n} row', other: 'Read {n} rows' },
      skip: 'Leave this file out',
    },
  },
};
