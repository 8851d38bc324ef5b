/** The analyzer's warnings come in English; these are the Arabic ones. One without a translation is shown as it is. */

import type { Locale } from './locale';

const ARABIC: Readonly<Record<string, string>> = {
  'the text is empty': 'النص فارغ.',
  'the text is not in Arabic': 'النص ليس بالعربية، وراصد يقرأ العربية.',
  'some characters could not be decoded': 'في النص رموز تعذّرت قراءتها.',
};

export function warningText({ lang }: Locale, warning: string): string {
  if (lang === 'ar') return ARABIC[warning] ?? warning;
  return `${warning.charAt(0).toUpperCase()}${warning.slice(1)}.`;
}
