/** The codes that explain a stance, as sentences. `{v}` is where the words stand that it was seen in. */

import type { Lang } from './locale';

type Sentence = Readonly<Record<Lang, string>>;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  cue: { ar: 'اللفظ الدال من «{v}»', en: 'The cue is a form of “{v}”' },

  'holder.subject': { ar: 'صاحب الموقف هو فاعل الجملة', en: 'The holder is the subject of the clause' },
  'holder.topic': { ar: 'صاحب الموقف هو المبتدأ قبل الفعل', en: 'The holder is the topic, named before the verb' },
  'holder.antecedent': { ar: 'صاحب الموقف هو من يعود إليه الاسم الموصول', en: 'The holder is whom the relative clause speaks of' },
  'holder.speaker': { ar: 'صاحب الموقف هو المتكلم', en: 'The holder is who speaks' },
  'holder.carried': { ar: 'صاحب الموقف هو فاعل الجملة السابقة', en: 'The holder is the subject of the sentence before' },
  'holder.pronoun': { ar: 'صاحب الموقف هو من يعود إليه الضمير', en: 'The holder is whom the pronoun stands for' },
  'holder.genitive': { ar: 'صاحب الموقف هو المضاف إليه بعد المصدر', en: 'The holder follows the verbal noun, which belongs to it' },
  'holder.nisba': { ar: 'صاحب الموقف في الصفة المنسوبة', en: 'The holder is named by an adjective' },
  'holder.agent': { ar: 'صاحب الموقف بعد «من قبل» أو «من جانب»', en: 'The holder follows “by”' },
  'holder.apposition': { ar: 'صاحب الموقف هو الموصوف قبل اللفظ', en: 'The holder is described by the cue, right before it' },
  'holder.qualified': { ar: 'صاحب الموقف هو الموصوف باللفظ', en: 'The holder is qualified by the cue' },
  'holder.weighed': { ar: 'صاحب الموقف هو الأرجح بحسب موضعه في الجملة', en: 'The holder is the likeliest by its place in the sentence' },

  'target.object': { ar: 'المقصود هو المفعول به ({v})', en: 'The target is the object ({v})' },
  'target.preposition': { ar: 'المقصود بعد حرف الجر «{v}»', en: 'The target follows the preposition “{v}”' },
  'target.genitive': { ar: 'المقصود هو المضاف إليه ({v})', en: 'The target follows the cue, as its genitive ({v})' },
  'target.pronoun': { ar: 'المقصود هو من يعود إليه الضمير', en: 'The target is whom the pronoun stands for' },
  'target.passive': { ar: 'المقصود هو نائب الفاعل', en: 'The target is the subject of a passive' },
  'target.antecedent': { ar: 'المقصود هو من يعود إليه الاسم الموصول', en: 'The target is whom the relative clause speaks of' },
  'target.mutual': { ar: 'الفعل متبادل بين الطرفين', en: 'The two do it with each other' },
  'target.weighed': { ar: 'المقصود هو الأرجح بحسب موضعه في الجملة', en: 'The target is the likeliest by its place in the sentence' },

  'polarity.negated': { ar: 'قُلب الموقف للنفي «{v}»', en: 'The direction is turned by the negation “{v}”' },
  'polarity.flipped': { ar: 'قُلب الموقف لِلَفظ «{v}»', en: 'The direction is turned by “{v}”' },
  'status.future': { ar: 'الكلام عن المستقبل', en: 'It is said of the future' },
  'status.historical': { ar: 'الكلام عن زمن مضى («{v}»)', en: 'It is said of a time long past (“{v}”)' },
  'status.hypothetical': { ar: 'الكلام مشروط أو مأمول', en: 'It is conditional or wished' },
};

/** What stands round a value goes when there is none. */
const SLOT = / ?[«“(]?\{v\}[»”)]?/;

/** The sentence for a code; a code without one is shown as it is. */
export function reasonText(lang: Lang, code: string, value?: string): string {
  const sentence = SENTENCES[code]?.[lang];
  if (sentence === undefined) return value === undefined ? code : `${code}: ${value}`;
  return value === undefined ? sentence.replace(SLOT, '') : sentence.replace('{v}', () => value);
}
