/** A correction in words. */

import { isolate } from '../dom';
import type { Locale } from '../i18n/locale';
import type { Correction } from '../state/corrections';
import { CORRECTION_STRINGS } from './strings';

/** The parts of a sentence, names kept from disturbing it. */
export function say(locale: Locale, correction: Correction): (string | HTMLElement)[] {
  const { t, name, lang } = locale;
  const words: Record<string, string | null> =
    correction.kind === 'stance'
      ? { a: correction.holder, b: correction.target ?? t.stance.noTarget, polarity: t.polarity[correction.stance] }
      : {
          a: name(correction.entity),
          b: correction.kind === 'merge' ? name(correction.into) : null,
          type: correction.kind === 'type' ? t.types[correction.type] : null,
        };
  return CORRECTION_STRINGS[lang].says[correction.kind].split(/(\{\w+\})/).map((part) => {
    const value = words[part.slice(1, -1)];
    return part.startsWith('{') && value ? isolate(value) : part;
  });
}

/** The same where there is room for text alone. */
export function inWords(locale: Locale, correction: Correction): string {
  return say(locale, correction)
    .map((part) => (typeof part === 'string' ? part : (part.textContent ?? '')))
    .join('');
}
