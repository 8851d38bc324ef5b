/** A sentence in one script that names things in another: stretches, so that each can be kept from disturbing the line. */

import type { Lang } from '../i18n/locale';

/** A stretch of a sentence; `lang` where it is of the other script than the sentence. */
export interface Run {
  readonly text: string;
  readonly lang?: Lang;
}

/** Words of the script, with what may stand between them: no quotation mark, bracket or comma, which are the sentence's own. */
const OTHER: Readonly<Record<Lang, { readonly lang: Lang; readonly words: RegExp }>> = {
  ar: { lang: 'en', words: /\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\d\s.&'’+-]*[\p{Script=Latin}\p{M}\d])?/gu },
  en: { lang: 'ar', words: /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}ـ…\d\s.+-]*[\p{Script=Arabic}\p{M}ـ\d])?/gu },
};

/** The stretches of `sentence`, which is in `lang`; together they are the sentence. */
export function runs(sentence: string, lang: Lang): Run[] {
  const found: Run[] = [];
  let at = 0;
  for (const { 0: words, index } of sentence.matchAll(OTHER[lang].words)) {
    if (index > at) found.push({ text: sentence.slice(at, index) });
    found.push({ text: words, lang: OTHER[lang].lang });
    at = index + words.length;
  }
  if (at < sentence.length) found.push({ text: sentence.slice(at) });
  return found;
}
