/** The sample articles of the project; each is fetched when it is asked for. */

const texts = import.meta.glob<string>('../../../seeds/*.txt', { query: '?raw', import: 'default' });

/** What each is about, by the name of its file. */
const TITLES: Readonly<Record<string, string>> = {
  'headline-pair': 'بلينكن يؤكد من أستانا تمسّك واشنطن باستقلال كازاخستان حليفة روسيا',
  'egyptian': 'لافروف: نمضى فى توسيع التعاون العسكرى مع دول آسيا الوسطى',
  'diacritics': 'أستانا تستضيف جولة جديدة من حوار الشراكة مع واشنطن',
  'machine-translated': 'ترامب ينوي استضافة رئيسي كازاخستان وأوزبكستان في قمة العشرين',
  'wire-bare-alefs': 'بومبيو يجدد من طشقند دعم استقلال دول آسيا الوسطى ويحذر من نفوذ بكين',
};

export interface Sample {
  readonly name: string;
  readonly title: string;
  text(): Promise<string>;
}

export const samples: readonly Sample[] = Object.entries(texts)
  .map(([path, text]) => ({ name: path.replace(/^.*\//, '').replace(/\.txt$/, ''), text }))
  .map(({ name, text }) => ({ name, title: TITLES[name] ?? name, text }));
