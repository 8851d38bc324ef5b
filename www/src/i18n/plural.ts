/** Counted phrases. Arabic has six forms, English two. */

export type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Picks the form for `n` and puts the number in the place of `{n}`. A form `zero` counts in every language. */
export function counted(rules: Intl.PluralRules, numbers: Intl.NumberFormat, n: number, forms: Forms): string {
  const form = n === 0 && forms.zero !== undefined ? forms.zero : (forms[rules.select(n)] ?? forms.other);
  return form.replace('{n}', numbers.format(n));
}
