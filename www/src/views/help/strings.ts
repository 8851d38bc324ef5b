/** The words of the help. */

const ar = {
  lead: 'راصد يقرأ الخبر العربي داخل متصفحك، ويعرض من فيه ومن يقف مع مَن وضد مَن، مع الكلمات التي تدلّ على ذلك. يقترح القراءة ويبيّن دليلها؛ والحكم لك.',
  can: 'ما يستطيعه',
  canList: [
    'يجد الأشخاص والجهات والدول والأماكن بأسمائها ونسبها وألقابها، ويجمع صور الاسم الواحد.',
    'يجد المواقف المصرَّح بها: من صاحب الموقف، وتجاه من، أتأييد هو أم معارضة أم حياد، وبأي كلمة.',
    'ينسب الأقوال إلى قائليها، ويعدّ نسخ الخبر الواحد خبرًا واحدًا.',
    'يجمع مئات المقالات، ويُخرج ما تراه جداول وملفات.',
  ],
  cannot: 'ما لا يستطيعه',
  cannotList: [
    'لا يعرف العالم ولا السخرية ولا ما بين السطور؛ يقرأ الصياغة فقط.',
    'لا يتبع الضمائر، ولا يقرأ كثيرًا من التراكيب، ويفوته بعض النفي والتكذيب.',
    'قد يُنسب القول إلى غير قائله، ولا سيما حين يُحذف الفاعل.',
    'يقرأ العربية الفصحى المكتوبة وحدها: لا العامية ولا الشعر ولا الرأي الساخر.',
    'معجمه يتبع أخبار زمن بعينه، والمناصب تتغير. أضف ما ينقصه في قائمة الرصد.',
  ],
  check: 'راجع العبارة في المقال قبل أن تستشهد بها.',
  read: 'كيف تُقرأ العلامات',
  readList: {
    actors: 'خط تحت الاسم: فاعل أو دولة أو مكان. لكل نوع لون وشكل خط، تجدهما فوق النص.',
    stances: 'خلفية ملوّنة: الكلمة التي تحمل الموقف؛ وفي القوائم تجد الكلمة والأيقونة أيضًا، فلا يُعتمد على اللون وحده.',
    confidence: 'درجة الثقة مقدار ما يصحّ من مثلها: ما درجته 80٪ يصحّ منه نحو أربعة من خمسة. ارفع الحد لترى أقلّ وأوثق.',
    why: '«لماذا؟» تبيّن الكلمة والموضع والقاعدة التي قُرئ بها الموقف.',
  },
  keys: 'لوحة المفاتيح',
  keyList: [
    ['Ctrl + Enter', 'حلّل النص الملصق'],
    ['Tab', 'إلى ما يلي، وما يُضغط عليه كله تبلغه'],
    ['Enter', 'اختر؛ ومع اسم مختار: إلى ذكره التالي'],
    ['← →', 'بين ألسنة القوائم'],
    ['Esc', 'أغلق البطاقة أو القائمة'],
  ],
  privacy: 'الخصوصية',
  privacyList: [
    'يجري كل شيء في متصفحك. لا يُرسل نص ولا اسم ولا نتيجة إلى أي مكان، وسياسة أمان الصفحة تمنع ذلك.',
    'تزول المقالات حين تُغلق الصفحة، إلا إن اخترت «الحفظ على هذا الجهاز»؛ وتستطيع محو كل ما حُفظ متى شئت.',
    'عنوان الصفحة يحمل ما تنظر إليه، ولا يحمل نصًا؛ يصل به من عنده المقال نفسه إلى الموضع نفسه.',
  ],
  accuracy: 'الدقة المقيسة',
  accuracyText: 'قيست على {n} مقالًا لم يُرَ منها شيء عند البناء. من المواقف المعروضة عند الحد الأول (70٪) يصحّ سبعة إلى ثمانية من عشرة، ويُعثر على نحو ثلاثة أعشار مواقف المقال، وعلى أقلّ من أربعين في المئة مهما خفضت الحد. وهي عيّنة صغيرة، فخذ الأرقام على التقريب.',
  least: 'أدنى درجة ثقة',
  right: 'يصحّ مما يُعرض',
  found: 'يُعثر عليه مما في المقال',
  names: 'الأسماء',
  stances: 'المواقف',
  ceiling: 'وقارئان متأنّيان اتفقا فيما بينهما بمقدار 0.86 (F1)؛ فلا يُنتظر من برنامج فوق ذلك.',
  licences: 'التراخيص',
  licenceList: [
    'راصد: MIT أو Apache-2.0 كما تختار.',
    'النماذج: CC BY-SA 4.0؛ دُرّبت على ANERcorp وعيّنة Wojood العامة وأخبار عامة لا يوجد نصها هنا.',
    'الخط: Noto Naskh Arabic، ‏SIL Open Font License 1.1.',
    'الخريطة: Natural Earth، ملك عام، بصيغة world-atlas (ISC). وحدودها لا تعبّر عن موقف.',
    'أسماء الدول: Unicode CLDR. وأنواع الأحداث: PLOVER 2.0.',
  ],
};

export type HelpStrings = typeof ar;

const en: HelpStrings = {
  lead: 'Rasid reads Arabic news in your own browser and shows who is in it and who stands with or against whom, with the words that say so. It proposes a reading and gives its proof; the judgement is yours.',
  can: 'What it can do',
  canList: [
    'Finds people, organizations, countries and places by name, adjective and title, and takes the forms of one name together.',
    'Finds stances that are stated: whose they are, towards whom, whether they support, oppose or stay neutral, and by which word.',
    'Gives quotes to their speakers, and counts copies of one story once.',
    'Takes hundreds of articles together, and gives out what you see as tables and files.',
  ],
  cannot: 'What it cannot do',
  cannotList: [
    'It knows nothing of the world, of irony, or of what stands between the lines; it reads wording alone.',
    'It follows no pronouns, reads many constructions not at all, and misses some negations and denials.',
    'It may give words to the wrong speaker, above all where the subject is left out.',
    'It reads written Modern Standard Arabic only: no dialect, poetry or satire.',
    'Its tables follow the news of a moment, and offices change. Add what is missing in the watch list.',
  ],
  check: 'Check the words in the article before you cite them.',
  read: 'How to read the marks',
  readList: {
    actors: 'A line under a name: an actor, a country, a place. Each kind has a colour and a kind of line, shown above the text.',
    stances: 'A tinted background: the word that carries a stance. In the lists a word and an icon stand beside it, so nothing is told by colour alone.',
    confidence: 'Confidence is how many of its like hold: of stances at 80% about four in five do. Raise the least confidence to see fewer and surer ones.',
    why: '“Why?” names the word, the places in the clause and the rule by which the stance was read.',
  },
  keys: 'Keyboard',
  keyList: [
    ['Ctrl + Enter', 'Analyze the pasted text'],
    ['Tab', 'On to the next; it reaches everything that can be pressed'],
    ['Enter', 'Choose; on a name that is chosen: to its next mention'],
    ['← →', 'Between the tabs of the lists'],
    ['Esc', 'Close the card or the menu'],
  ],
  privacy: 'Privacy',
  privacyList: [
    'Everything happens in your browser. No text, name or result is sent anywhere, and the page’s security policy forbids it.',
    'Articles are gone when the page is closed, unless you choose “Keep on this device”; what is kept can be deleted whenever you like.',
    'The address of the page holds what you look at, and no text; it leads whoever has the same article to the same place.',
  ],
  accuracy: 'Measured accuracy',
  accuracyText: 'Measured on {n} articles of which nothing was seen while it was built. Of the stances shown at first (from 70%) seven to eight in ten hold, and about three in ten of those in an article are found; under 40% however low the least confidence is set. The sample is small: take the figures as rough.',
  least: 'Least confidence',
  right: 'Right, of those shown',
  found: 'Found, of those in the article',
  names: 'Names',
  stances: 'Stances',
  ceiling: 'Two careful readers agree with each other at F1 0.86; more is not to be expected of a program.',
  licences: 'Licences',
  licenceList: [
    'Rasid: MIT or Apache-2.0, as you prefer.',
    'The models: CC BY-SA 4.0; trained on ANERcorp, the public Wojood sample, and public news of which no text is here.',
    'The typeface: Noto Naskh Arabic, SIL Open Font License 1.1.',
    'The map: Natural Earth, public domain, in the form of world-atlas (ISC). Its borders take no position.',
    'Names of countries: Unicode CLDR. Types of events: PLOVER 2.0.',
  ],
};

export const strings = { ar, en } as const;
