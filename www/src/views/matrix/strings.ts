/** The words of the matrix. */

import type { Lang } from '../../i18n/locale';
import type { Forms } from '../../i18n/plural';

interface Strings {
  lead: string;
  label: string;
  corner: string;
  holders: Forms;
  targets: Forms;
  total: string;
  empty: string;
  mixed: string;
  untargeted: string;
  untargetedLead: string;
  leftOut: Forms;
  copy: string;
  copied: string;
  csv: string;
  title: string;
}

export const strings: Readonly<Record<Lang, Strings>> = {
  ar: {
    lead: 'صاحب الموقف في أول الصف، والمقصود به في رأس العمود. افتح خلية لترى الجمل التي تدل عليها.',
    label: 'أصحاب المواقف بمن تتجه إليهم',
    corner: 'صاحب الموقف \\ المقصود به',
    holders: { one: 'صاحب آخر', two: 'صاحبان آخران', few: '{n} أصحاب آخرون', many: '{n} صاحبًا آخر', other: '{n} صاحب آخر' },
    targets: { one: 'مقصود آخر', two: 'مقصودان آخران', few: '{n} مقصودين آخرين', many: '{n} مقصودًا آخر', other: '{n} مقصود آخر' },
    total: 'المجموع',
    empty: 'لا موقف',
    mixed: 'مواقف مختلفة',
    untargeted: 'مواقف بلا طرف مسمّى',
    untargetedLead: 'مواقف من أمر أو فكرة، لم يُسمَّ فيها طرف تتجه إليه.',
    leftOut: {
      zero: '',
      one: 'موقف واحد خارج الجدول، لأن أحد طرفيه من نوع غير مختار.',
      two: 'موقفان خارج الجدول، لأن أحد طرفيهما من نوع غير مختار.',
      few: '{n} مواقف خارج الجدول، لأن أحد طرفيها من نوع غير مختار.',
      many: '{n} موقفًا خارج الجدول، لأن أحد طرفيها من نوع غير مختار.',
      other: '{n} موقف خارج الجدول، لأن أحد طرفيها من نوع غير مختار.',
    },
    copy: 'انسخ الجدول',
    copied: 'نُسخ الجدول',
    csv: 'احفظ CSV',
    title: 'من يقف مع مَن',
  },
  en: {
    lead: 'Who holds the stance begins the row; whom it is about heads the column. Open a cell for the sentences behind it.',
    label: 'Holders of stances by their targets',
    corner: 'Holder \\ target',
    holders: { one: '1 other holder', other: '{n} other holders' },
    targets: { one: '1 other target', other: '{n} other targets' },
    total: 'Total',
    empty: 'no stance',
    mixed: 'differing stances',
    untargeted: 'Stances without a named target',
    untargetedLead: 'About a matter or an idea; no party is named that they are directed at.',
    leftOut: {
      zero: '',
      one: '1 stance is not in the table: one of its ends is of a type that is not chosen.',
      other: '{n} stances are not in the table: one of their ends is of a type that is not chosen.',
    },
    copy: 'Copy the table',
    copied: 'Table copied',
    csv: 'Save CSV',
    title: 'Who stands where',
  },
};
