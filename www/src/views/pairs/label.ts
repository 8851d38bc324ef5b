/** Names in a drawing. */

/** The direction of a name by its first letter, as a drawing must be told it. */
export function labelAttributes(name: string): { direction: 'rtl' | 'ltr'; lang: 'ar' | 'en' } {
  const rtl = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(name);
  return { direction: rtl ? 'rtl' : 'ltr', lang: rtl ? 'ar' : 'en' };
}
