/** Why a word is marked: who it is, or what stance its words carry and why; and whose quotation it stands in. */

import type { Analysis, Span, Stance } from '../analysis';
import { type Child, h, isolate } from '../dom';
import type { Locale } from '../i18n/locale';
import { icon } from '../icons';
import { endName, explanation, polarityBadge, stanceLine } from '../lists/stance-line';
import { digest, shownStances } from '../state/derive';
import { covering } from '../text/spans';
import type { Stretch } from './layers';
import { READER_STRINGS } from './strings';

export interface Reason {
  /** The words that it is about. */
  readonly span: Span;
  readonly content: readonly Child[];
}

/** What is to be said at an offset; `stretches` is what is marked, `zones` whether the parts of the page are. */
export function reasonAt(locale: Locale, analysis: Analysis, stretches: readonly Stretch[], threshold: number, zones: boolean, offset: number): Reason | null {
  const stretch = covering(stretches, offset);
  const zone = zones ? partAt(locale, analysis, offset) : null;
  if (!stretch) return zone && { span: zone.span, content: [zone.line(false)] };
  const body = stretch.hit.kind === 'entity' ? entityLines(locale, analysis, stretch.hit.id, offset) : stanceLines(locale, analysis, stretch.hit.index, threshold);
  return { span: stretch, content: [...body, zone?.line(true)] };
}

function entityLines(locale: Locale, analysis: Analysis, id: string, offset: number): Child[] {
  const { t, name, percent } = locale;
  const words = READER_STRINGS[locale.lang];
  const { entity: entities, mentions } = digest(analysis);
  const entity = entities.get(id);
  if (!entity) return [];
  const mention = mentions.get(id)?.find(({ start, end }) => start <= offset && offset < end);
  const country = entity.country && entity.type !== 'country' ? locale.country(entity.country) : null;
  return [
    h('p', { class: `reason-head ${entity.type}` }, icon(entity.type), isolate(name(entity)), ' ', h('span', { class: 'detail' }, t.types[entity.type])),
    (entity.role ?? country) !== null && h('p', { class: 'detail' }, entity.role !== null && isolate(entity.role), entity.role !== null && country !== null && ' · ', country),
    mention && h('p', { class: 'detail' }, `${words.kinds[mention.kind]} · ${t.stance.confidence} ${percent(mention.confidence)}`),
    !entity.known && h('p', { class: 'detail' }, t.card.found),
  ];
}

/** One cue may carry the stances of several holders. */
function stanceLines(locale: Locale, analysis: Analysis, index: number, threshold: number): Child[] {
  const cue = analysis.stances[index]?.cue;
  const same = ({ stance }: { stance: Stance }) => stance.cue.start === cue?.start && stance.cue.end === cue.end;
  return shownStances(analysis, threshold)
    .filter(same)
    .flatMap(({ stance }) => [
      h('p', { class: 'reason-head' }, polarityBadge(locale, stance.stance), ' ', stanceLine(locale, analysis, stance)),
      explanation(locale, stance),
    ]);
}

interface Part {
  readonly span: Span;
  /** `inside` where it is said after something else. */
  line(inside: boolean): HTMLElement;
}

/** The smallest part of the page at an offset that has a name: a quotation with its speaker, a dateline. */
function partAt(locale: Locale, analysis: Analysis, offset: number): Part | null {
  const words = READER_STRINGS[locale.lang];
  const zone = analysis.zones
    .filter(({ kind, start, end }) => (kind === 'quote' || kind === 'dateline' || kind === 'byline') && start <= offset && offset < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (!zone) return null;
  const speaker = zone.speaker === undefined ? null : endName(locale, analysis, zone.speaker);
  if (zone.kind === 'quote' && speaker === null) return null;
  return {
    span: zone,
    line: (inside) =>
      speaker === null
        ? h('p', { class: 'detail' }, words.zones[zone.kind])
        : h('p', { class: inside ? 'detail' : 'reason-head' }, `${inside ? words.inQuote : words.quoteBy} `, isolate(speaker)),
  };
}
