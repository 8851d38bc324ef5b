/** The words of the network. */

import type { Lang } from '../../i18n/locale';
import type { Forms } from '../../i18n/plural';

interface Strings {
  lead: string;
  keys: string;
  label: string;
  least: string;
  leastOf: Forms;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  arrange: string;
  list: string;
  holder: string;
  stance: string;
  target: string;
  sentences: string;
  articles: Forms;
  nodes: Forms;
  edges: Forms;
  nothing: string;
}

export const strings: Readonly<Record<Lang, Strings>> = {
  ar: {
    lead: 'كل سهم من صاحب الموقف إلى المقصود به. اضغط على طرف لتختاره، وعلى سهم لترى جمله. اسحب طرفًا لتثبّته في موضع آخر.',
    keys: 'بلوحة المفاتيح: الأسهم بين الأطراف، وEnter للاختيار، و+ و− للتكبير والتصغير، و0 لإظهار الكل، وAlt مع الأسهم لنقل الطرف.',
    label: 'شبكة المواقف',
    least: 'أقل عدد من المواقف في السهم',
    leastOf: { one: 'موقف واحد', two: 'موقفان', few: '{n} مواقف', many: '{n} موقفًا', other: '{n} موقف' },
    zoomIn: 'كبّر',
    zoomOut: 'صغّر',
    fit: 'أظهر الكل',
    arrange: 'رتّب من جديد',
    list: 'الأسهم في جدول',
    holder: 'صاحب الموقف',
    stance: 'الموقف',
    target: 'المقصود به',
    sentences: 'الجمل',
    articles: { zero: 'لم يُذكر في مقال', one: 'في مقال واحد', two: 'في مقالين', few: 'في {n} مقالات', many: 'في {n} مقالًا', other: 'في {n} مقال' },
    nodes: { zero: 'لا أطراف', one: 'طرف واحد', two: 'طرفان', few: '{n} أطراف', many: '{n} طرفًا', other: '{n} طرف' },
    edges: { zero: 'لا أسهم', one: 'سهم واحد', two: 'سهمان', few: '{n} أسهم', many: '{n} سهمًا', other: '{n} سهم' },
    nothing: 'لا أسهم بهذا العدد ومن هذه المواقف. اخفض أقل عدد أو اختر مواقف أخرى.',
  },
  en: {
    lead: 'Each arrow leads from the holder of a stance to its target. Click a party to choose it, an arrow for its sentences. Drag a party to pin it elsewhere.',
    keys: 'By keyboard: arrows between parties, Enter to choose, + and − to zoom, 0 to show all, Alt with arrows to move a party.',
    label: 'Network of stances',
    least: 'Least number of stances of an arrow',
    leastOf: { one: '1 stance', other: '{n} stances' },
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    arrange: 'Arrange anew',
    list: 'The arrows as a table',
    holder: 'Holder',
    stance: 'Stance',
    target: 'Target',
    sentences: 'Sentences',
    articles: { zero: 'named in no article', one: 'in 1 article', other: 'in {n} articles' },
    nodes: { zero: 'no parties', one: '1 party', other: '{n} parties' },
    edges: { zero: 'no arrows', one: '1 arrow', other: '{n} arrows' },
    nothing: 'No arrows of this number and of these stances. Lower the least number, or choose other stances.',
  },
};
