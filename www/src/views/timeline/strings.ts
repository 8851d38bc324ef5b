/** The words of the timeline. */

import type { Forms } from '../../i18n/plural';
import type { Role, Unit } from './bins';

const ar = {
  unit: 'التقسيم',
  auto: 'تلقائي ({unit})',
  units: { day: 'يومي', week: 'أسبوعي', month: 'شهري' } as Record<Unit, string>,
  role: 'المواقف',
  roles: { any: 'منه وتجاهه', given: 'مواقفه', received: 'المواقف تجاهه' } as Record<Role, string>,
  outlets: 'كل مصدر على حدة',
  chart: 'المواقف عبر الزمن',
  explained: 'التأييد فوق الخط والمعارضة تحته، وتحتهما الحياد ثم {named}. الأقدم في اليمين. تبدأ الأسابيع يوم الاثنين.',
  namedArticles: 'عدد المقالات',
  namedMentions: 'مرات ذكر {who}',
  articles: 'المقالات',
  mentions: 'مرات الذكر',
  period: 'المدة',
  from: '{a} – {b}',
  keys: 'بلوحة المفاتيح: السهمان ينتقلان بين المدد، وEnter يفتح جملها. وبالسحب على الرسم تختار مدة تُحسب وحدها في كل العروض.',
  since: 'احسب من هذه المدة',
  until: 'احسب حتى هذه المدة',
  only: 'احسب هذه المدة وحدها',
  wholeTime: 'ألغِ حدود الزمن',
  undated: {
    one: 'مقال واحد بلا تاريخ، ليس في الرسم',
    two: 'مقالان بلا تاريخ، ليسا في الرسم',
    few: '{n} مقالات بلا تاريخ، ليست في الرسم',
    many: '{n} مقالًا بلا تاريخ، ليست في الرسم',
    other: '{n} مقال بلا تاريخ، ليست في الرسم',
  } as Forms,
  none: 'لا مقال بتاريخ بين ما يُحسب. التاريخ يُقرأ من رأس المقال، أو من عمود الجدول.',
  table: 'الرسم جدولًا',
  moreOutlets: 'مصادر أخرى',
};

const en: typeof ar = {
  unit: 'By',
  auto: 'automatic ({unit})',
  units: { day: 'day', week: 'week', month: 'month' },
  role: 'Stances',
  roles: { any: 'held and received', given: 'held', received: 'received' },
  outlets: 'Each outlet apart',
  chart: 'Stances over time',
  explained: 'Support stands above the line and opposition below it; under them neutral, then {named}. The oldest is at the left. Weeks begin on Monday.',
  namedArticles: 'the number of articles',
  namedMentions: 'mentions of {who}',
  articles: 'Articles',
  mentions: 'Mentions',
  period: 'Period',
  from: '{a} – {b}',
  keys: 'By keyboard: arrows go between periods, Enter opens the sentences. Drag over the picture to choose a time that alone counts, in all views.',
  since: 'Count from this period on',
  until: 'Count up to this period',
  only: 'Count this period alone',
  wholeTime: 'Clear the limits of time',
  undated: { one: '{n} article has no date and is not in the picture', other: '{n} articles have no date and are not in the picture' },
  none: 'None of the articles that count has a date. It is read from the head of the article, or from a column of a table.',
  table: 'The picture as a table',
  moreOutlets: 'More outlets',
};

export const strings = { ar, en };
