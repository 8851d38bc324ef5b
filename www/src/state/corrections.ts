/** What the user knows better. A correction applies to every article that it fits; it changes what is shown, never what was read. */

import type { Analysis, Entity, EntityType, Polarity, Span, Stance } from '../analysis';
import { type Meta, NO_META } from './state';

/** Who an entity is, as far as the same in every article. */
export type Identity = Pick<Entity, 'key' | 'type' | 'name' | 'name_en' | 'country' | 'sector' | 'known'>;

/** A stance as it was read, by the keys of its ends. */
export interface Reading {
  readonly holder: string;
  readonly target: string | null;
}

export type Correction =
  /** These words name nobody. */
  | { readonly kind: 'none'; readonly entity: Identity }
  | { readonly kind: 'type'; readonly entity: Identity; readonly type: EntityType }
  /** Both are one. */
  | { readonly kind: 'merge'; readonly entity: Identity; readonly into: Identity }
  /** A stance of one article, and of others with the very same text. */
  | {
      readonly kind: 'stance';
      readonly sha256: string;
      readonly cue: Span;
      readonly stance: Polarity;
      /** More than one where merged entities had made one stance of several. */
      readonly readings: readonly Reading[];
      /** Who stands where, in Arabic names, for the list of corrections. */
      readonly holder: string;
      readonly target: string | null;
    };

type StanceCorrection = Extract<Correction, { kind: 'stance' }>;
type EntityCorrection = Exclude<Correction, StanceCorrection>;

export function identity({ key, type, name, name_en, country, sector, known }: Identity): Identity {
  return { key, type, name, name_en, country, sector, known };
}

/**
 * The analysis as it is to be shown; the same object where nothing changes. Stances are taken out of what was read, before
 * entities become others, so that taking back any correction leaves the others standing.
 */
export function corrected(raw: Analysis, meta: Meta, corrections: readonly Correction[]): Analysis {
  let analysis = withMeta(raw, meta);
  for (const correction of corrections) if (correction.kind === 'stance') analysis = withoutStance(analysis, correction);
  let keys = keysOf(raw);
  for (const correction of corrections) {
    if (correction.kind === 'stance' || !keys.has(correction.entity.key)) continue;
    analysis = withEntities(analysis, correction);
    if (correction.kind === 'merge') keys = new Set(keys).add(correction.into.key);
  }
  return analysis;
}

/** The analysis with one more correction, its last one. */
export function furtherCorrected(shown: Analysis, raw: Analysis, meta: Meta, all: readonly Correction[]): Analysis {
  const last = all.at(-1);
  if (!last) return shown;
  if (last.kind !== 'stance') return withEntities(shown, last);
  return last.sha256 === raw.doc.sha256 ? corrected(raw, meta, all) : shown;
}

/** The corrections without one of them. */
export function without(corrections: readonly Correction[], at: number): Correction[] {
  const gone = corrections[at];
  const rest = corrections.filter((_one, index) => index !== at);
  if (gone?.kind !== 'type') return rest;
  // What came after knew the entity by the type that it has no more, up to the next type that it was given.
  const { key, type } = gone.entity;
  const next = rest.findIndex((one, index) => index >= at && one.kind === 'type' && one.entity.key === key);
  const before = (one: Identity) => (one.key === key ? { ...one, type } : one);
  return rest.map((one, index) => {
    if (index < at || (next >= 0 && index > next) || one.kind === 'stance') return one;
    return one.kind === 'merge' ? { ...one, entity: before(one.entity), into: before(one.into) } : { ...one, entity: before(one.entity) };
  });
}

/** The correction that takes a shown stance away: of all that was read, what is shown as this very stance. */
export function wrongStance(shown: Analysis, raw: Analysis, corrections: readonly Correction[], stance: Stance): Correction {
  const same = (a: Stance, b: Stance) => sameSpan(a.cue, b.cue) && a.stance === b.stance && a.holder === b.holder && a.target === b.target;
  const readings = raw.stances
    .filter((one) => sameSpan(one.cue, stance.cue) && one.stance === stance.stance)
    .filter((one) => corrected({ ...raw, stances: [one] }, NO_META, corrections).stances.some((other) => same(other, stance)))
    .map(({ holder, target }) => ({ holder: keyOf(raw, holder) ?? holder, target: keyOf(raw, target) }));
  const name = (id: string | null) => shown.entities.find((one) => one.id === id)?.name ?? null;
  return {
    kind: 'stance',
    sha256: raw.doc.sha256,
    cue: stance.cue,
    stance: stance.stance,
    readings,
    holder: name(stance.holder) ?? stance.holder,
    target: name(stance.target) ?? stance.object,
  };
}

function withMeta(analysis: Analysis, { title, source, date }: Meta): Analysis {
  if (title === null && source === null && date === null) return analysis;
  const { doc } = analysis;
  return { ...analysis, doc: { ...doc, title: title ?? doc.title, source: source ?? doc.source, published: date ?? doc.published } };
}

const keysByAnalysis = new WeakMap<Analysis, ReadonlySet<string>>();

/** Most corrections do not touch most of a thousand articles. */
function keysOf(raw: Analysis): ReadonlySet<string> {
  let keys = keysByAnalysis.get(raw);
  if (!keys) keysByAnalysis.set(raw, (keys = new Set(raw.entities.map(({ key }) => key))));
  return keys;
}

function withEntities(analysis: Analysis, correction: EntityCorrection): Analysis {
  const entity = analysis.entities.find(({ key }) => key === correction.entity.key);
  if (!entity) return analysis;
  if (correction.kind === 'none') return withoutEntity(analysis, entity.id);
  if (correction.kind === 'type') return entity.type === correction.type ? analysis : withEntity(analysis, { ...entity, type: correction.type });
  const { into } = correction;
  if (into.key === entity.key) return analysis;
  const other = analysis.entities.find(({ key }) => key === into.key);
  // Alone in its article it takes the other's name.
  return other ? merged(analysis, entity, other) : withEntity(analysis, { ...entity, ...into, wikidata: null });
}

function withEntity(analysis: Analysis, entity: Entity): Analysis {
  return { ...analysis, entities: analysis.entities.map((one) => (one.id === entity.id ? entity : one)) };
}

function withoutEntity(analysis: Analysis, id: string): Analysis {
  return {
    ...analysis,
    entities: analysis.entities.filter((one) => one.id !== id),
    mentions: analysis.mentions.filter(({ entity }) => entity !== id),
    stances: analysis.stances
      .filter(({ holder, target }) => holder !== id && target !== id)
      .map((stance) => (stance.speaker === id ? { ...stance, speaker: null } : stance)),
    relations: analysis.relations
      .map((relation) => ({ ...relation, between: relation.between.filter((one) => one !== id) }))
      .filter(({ between }) => between.length > 1),
    zones: analysis.zones.map(({ speaker, ...zone }) => (speaker === undefined || speaker === id ? zone : { ...zone, speaker })),
  };
}

/** A stance or a tie of one with itself falls away, and what becomes the same twice is there once. */
function merged(analysis: Analysis, from: Entity, into: Entity): Analysis {
  const now = <T extends string | null | undefined>(id: T) => (id === from.id ? into.id : id) as T;
  const one = { ...into, role: into.role ?? from.role };
  // Entities stand in the order of their first mentions.
  const first = analysis.entities.find(({ id }) => id === from.id || id === into.id);
  return {
    ...analysis,
    entities: analysis.entities.flatMap((entity) => (entity === first ? [one] : entity.id === from.id || entity.id === into.id ? [] : [entity])),
    mentions: analysis.mentions.map((mention) => (mention.entity === from.id ? { ...mention, entity: into.id } : mention)),
    stances: once(
      analysis.stances
        .map((stance) => ({ ...stance, holder: now(stance.holder), target: now(stance.target), speaker: now(stance.speaker) }))
        .filter(({ holder, target }) => holder !== target),
      ({ cue, stance, holder, target, object }) => [cue.start, cue.end, stance, holder, target ?? object].join(' '),
    ),
    relations: once(
      analysis.relations
        .map((relation) => ({ ...relation, between: [...new Set(relation.between.map(now))] }))
        .filter(({ between }) => between.length > 1),
      ({ kind, between, evidence }) => [kind, evidence.start, evidence.end, ...between.toSorted()].join(' '),
    ),
    zones: analysis.zones.map((zone) => (zone.speaker === from.id ? { ...zone, speaker: into.id } : zone)),
  };
}

/** The first of each name. */
function once<T>(list: readonly T[], name: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const is = name(one);
    return !seen.has(is) && seen.add(is);
  });
}

function withoutStance(analysis: Analysis, { sha256, cue, stance, readings }: StanceCorrection): Analysis {
  if (analysis.doc.sha256 !== sha256) return analysis;
  const wrong = (one: Stance) =>
    sameSpan(one.cue, cue) &&
    one.stance === stance &&
    readings.some(({ holder, target }) => keyOf(analysis, one.holder) === holder && keyOf(analysis, one.target) === target);
  return analysis.stances.some(wrong) ? { ...analysis, stances: analysis.stances.filter((one) => !wrong(one)) } : analysis;
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function keyOf(analysis: Analysis, id: string | null): string | null {
  return analysis.entities.find((one) => one.id === id)?.key ?? null;
}
