/** A stance in one line: holder, direction, target. Never by colour alone: a word and an icon too. */

import type { Analysis, Polarity, Stance } from '../analysis';
import { h, hidden, isolate } from '../dom';
import type { Locale } from '../i18n/locale';
import { icon } from '../icons';
import { digest } from '../state/derive';
import { runs } from '../text/runs';

export function polarityBadge({ t }: Locale, polarity: Polarity): HTMLElement {
  return h('span', { class: `badge ${polarity}` }, icon(polarity), t.polarity[polarity]);
}

/** The name of an end of a stance. */
export function endName({ name }: Locale, analysis: Analysis, id: string | null): string | null {
  const entity = id === null ? undefined : digest(analysis).entity.get(id);
  return entity ? name(entity) : null;
}

/** `end` makes the name of a party; an object that is no party stays plain. */
export function stanceLine(
  locale: Locale,
  analysis: Analysis,
  stance: Stance,
  end: (name: string, id: string) => HTMLElement = (name) => isolate(name, { class: 'end' }),
): HTMLElement {
  const holder = endName(locale, analysis, stance.holder) ?? stance.holder;
  const target = endName(locale, analysis, stance.target);
  return h(
    'span',
    { class: 'line' },
    end(holder, stance.holder),
    h('span', { class: 'arrow' }, icon('towards'), hidden(` ${locale.t.stance.verb[stance.stance]} `)),
    target !== null && stance.target !== null ? end(target, stance.target) : isolate(stance.object ?? locale.t.stance.noTarget, { class: 'end' }),
  );
}

/** Why the stance is read so; names and words of the other script stand apart. */
export function explanation({ lang }: Locale, stance: Stance): HTMLElement {
  const parts = runs(stance.explanation[lang], lang);
  return h('p', { class: 'explanation' }, ...parts.map((run) => (run.lang ? isolate(run.text, { lang: run.lang }) : run.text)));
}

/** The evidence with its cue set off. */
export function evidence(text: string, stance: Stance): HTMLElement {
  const { start, end } = stance.evidence;
  const from = Math.min(Math.max(stance.cue.start, start), end);
  const to = Math.min(Math.max(stance.cue.end, from), end);
  return h(
    'q',
    { class: 'evidence', lang: 'ar', dir: 'rtl' },
    text.slice(start, from),
    to > from && h('mark', { class: `mark ${stance.stance}` }, text.slice(from, to)),
    text.slice(to, end),
  );
}
