/** The words of the page of examples. */

import type { Lang } from '../i18n/locale';
import type { ExampleName } from './examples';

interface Words {
  readonly title: string;
  readonly tagline: string;
  readonly settings: string;
  readonly theme: string;
  readonly system: string;
  readonly light: string;
  readonly dark: string;
  readonly lead: string;
  readonly analyzer: string;
  readonly run: string;
  readonly prints: string;
  readonly examples: Readonly<Record<ExampleName, { readonly title: string; readonly does: string }>>;
}

export const exampleStrings: Readonly<Record<Lang, Words>> = {
  ar: {
    title: 'راصد في موقعك',
    tagline: 'في موقعك وفي برامجك',
    settings: 'الإعدادات',
    theme: 'المظهر',
    system: 'حسب الجهاز',
    light: 'فاتح',
    dark: 'داكن',
    lead: 'أمثلة من دليل الدمج. كل شيفرة تراها هنا هي نفسها التي تعمل في هذه الصفحة، ولا يُرسَل أي نص إلى أي مكان.',
    analyzer: 'إلى المحلّل',
    run: 'شغِّل',
    prints: 'ما يطبعه المثال',
    examples: {
      page: { title: 'عنصران في صفحة', does: 'الأول يعلّم مقالك أنت من غير أن يمسّ عناصر صفحتك، والثاني هو المحلّل كله ويُجلب حين يصير مرئيًّا.' },
      properties: { title: 'التحكم بالمحلّل', does: 'تُسنَد إليه أسماء من عندك ومقال جديد، وتُطبع نوعية كل ما يُختار فيه. جرّب النقر على اسم في المحلّل أعلاه بعد التشغيل.' },
      events: { title: 'ما يخبرك به', does: 'كل مقال يُقرأ يصل حدثًا مع تحليله، وكل خطأ برمزه. شغّله ثم ألصق مقالًا في أحد المحلّلين.' },
      dress: { title: 'بألوان موقعك', does: 'متغيرات ‎--rasid-*‎ للألوان والخطوط، و‎::part‎ للأجزاء، والسمات لما يُعرض أولًا: اللغة والمظهر والعروض وأدنى ثقة.' },
      first: { title: 'مقال واحد في برنامجك', does: 'التحليل كائن بسيط: الأسماء والمواقف ومواضعها في النص.' },
      many: { title: 'مقالات كثيرة', does: 'تُؤخذ من أي مصدر واحدًا بعد آخر، بقدر ما يُقرأ. مقال معطوب يصير نتيجة لها خطأ ولا يوقف سواه.' },
      export: { title: 'التصدير إلى صيغة أخرى', does: 'جداول وسجلات أحداث وتعليقات وشبكات: كلها من الدالة نفسها.' },
      frame: { title: 'في إطار', does: 'لأنظمة النشر التي تقبل الأطر وحدها: تُرسل الصفحة مقالها إلى الإطار برسالة، فيردّ بتحليله وبالارتفاع الذي يريده.' },
    },
  },
  en: {
    title: 'Rasid in your site',
    tagline: 'In your site and in your programs',
    settings: 'Settings',
    theme: 'Theme',
    system: 'As the device',
    light: 'Light',
    dark: 'Dark',
    lead: 'Examples of the guide to embedding. The code that you see here is the code that runs in this page, and no text is sent anywhere.',
    analyzer: 'To the analyzer',
    run: 'Run',
    prints: 'What the example prints',
    examples: {
      page: { title: 'Two elements in a page', does: 'The first marks your own article and leaves the elements of your page as they are; the second is the whole analyzer, fetched when it is seen.' },
      properties: { title: 'Steering the analyzer', does: 'It is given names of your own and a new article, and the kind of whatever is selected is printed. After running it, click a name in the analyzer above.' },
      events: { title: 'What it tells you', does: 'Each article that was read comes as an event with its analysis, each error with its code. Run it, then paste an article into one of the analyzers.' },
      dress: { title: 'In the colours of your site', does: 'Variables --rasid-* for colours and fonts, ::part for parts, attributes for what is shown at first: language, theme, views, least confidence.' },
      first: { title: 'One article in your program', does: 'An analysis is a plain object: names and stances with their places in the text.' },
      many: { title: 'Many articles', does: 'They are taken from any source one by one, as fast as they are read. A bad article is a result with an error and stops no other.' },
      export: { title: 'Other formats', does: 'Tables, event records, annotations, networks: all by the same function.' },
      frame: { title: 'In a frame', does: 'For systems that take frames alone: the page sends its article to the frame by a message, which answers with the analysis and with the height that it would like.' },
    },
  },
};
