/** The codes that explain a stance, as sentences. `{v}` is where the words stand that it was seen in. */

import type { Lang } from './locale';

type Sentence = Readonly<Record<Lang, string>>;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  cue: { ar: 'اللفظ الدال هو «{v}»', en: 'The cue is “{v}”' },
  'holder.subject': { ar: 'صاحب الموقف هو الفاعل', en: 'The holder is the subject' },
  'target.preposition': { ar: 'المقصود بعد حرف الجر «{v}»', en: 'The target follows the preposition “{v}”' },
};

/** The sentence for a code; a code without one is shown as it is. */
export function reasonText(lang: Lang, code: string, value?: string): string {
  const sentence = SENTENCES[code]?.[lang];
  if (sentence === undefined) return value === undefined ? code : `${code}: ${value}`;
  return value === undefined ? sentence.replace(/ ?[«“]?\{v\}[»”]?/, '') : sentence.replace('{v}', () => value);
}
