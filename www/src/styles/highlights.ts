/**
 * How marks look: one table for highlights and for elements. Each look has a line of its own besides its colour, so
 * that they are told apart without colour: one thin line, two, dots, dashes; for cues thick, wavy, thick dots.
 */

const LINES = {
  person: 'solid 1.5px',
  organization: 'double 1.5px',
  country: 'dotted 2px',
  place: 'dashed 1.5px',
  support: 'solid 3px',
  oppose: 'wavy 2px',
  neutral: 'dotted 4px',
} as const;

/** The line sits below the descenders, and is not cut where it meets dots below the letters. */
const LINE_PLACE = 'text-underline-offset: 0.42em; text-decoration-skip-ink: none;';

export type LookName = keyof typeof LINES;
export const LOOK_NAMES = Object.keys(LINES) as LookName[];

export function lookRules(look: LookName): string {
  return `text-decoration: underline ${LINES[look]} var(--${look}); ${LINE_PLACE} background-color: var(--${look}-tint); color: var(--${look}-ink);`;
}

/** Parts of the page; names and cues in them are marked over them. */
const ZONES = {
  quoted: 'background-color: var(--raised);',
  dateline: 'color: var(--muted); text-decoration: overline solid 1px var(--edge);',
} as const;

export const EMPHASES = {
  proof: 'background-color: var(--proof);',
  also: 'background-color: var(--also);',
  chosen: 'background-color: var(--chosen); color: var(--chosen-ink);',
} as const;

/** With the system's own colours only the lines tell the marks apart; highlights would lose them, so there marks are elements. */
const FORCED = `@media (forced-colors: active) {
  .mark.mark.mark { forced-color-adjust: none; background-color: Canvas; color: CanvasText; text-decoration-color: CanvasText; }
  .reader .proof.proof.proof, .reader .also.also.also { forced-color-adjust: none; background-color: Mark; color: MarkText; }
  .reader .chosen.chosen.chosen { forced-color-adjust: none; background-color: Highlight; color: HighlightText; }
}`;

/** Rules for the highlights of one instance, and apart from them (an unknown selector voids its rule) those for elements. */
export function highlightRules(prefix: string): string {
  const both = (name: string, selector: string, rules: string) => `::highlight(${prefix}-${name}) { ${rules} }\n${selector} { ${rules} }`;
  return [
    ...Object.entries(ZONES).map(([name, rules]) => both(name, `.${name}`, rules)),
    ...LOOK_NAMES.map((look) => both(look, `.mark.${look}`, lookRules(look))),
    ...Object.entries(EMPHASES).map(([name, rules]) => both(name, `.reader .${name}.${name}.${name}`, rules)),
    FORCED,
  ].join('\n');
}

/** The rules for elements alone, as a legend needs them. */
export function markRules(): string {
  return LOOK_NAMES.map((look) => `.mark.${look} { ${lookRules(look)} }`).join('\n');
}
