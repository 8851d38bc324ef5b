/** What the user knows better. A correction applies to every article that it fits; it changes what is shown, never what was read. */

import type { Analysis, Entity, EntityType, Span } from '../analysis';
import type { Meta } from './state';

/** Who an entity is, as far as the same in every article. */
export type Identity = Pick<Entity, 'key' | 'type' | 'name' | 'name_en' | 'country' | 'sector' | 'known'>;

export type Correction =
  /** These words name nobody. */
  | { readonly kind: 'none'; readonly entity: Identity }
  | { readonly kind: 'type'; readonly entity: Identity; readonly type: EntityType }
  /** Both are one. */
  | { readonly kind: 'merge'; readonly entity: Identity; readonly into: Identity }
  /** A stance of one article, and of others with the very same text. */
  | { readonly kind: 'stance'; readonly sha256: string; readonly cue: Span; readonly holder: string; readonly target: string | null };

export function identity({ key, type, name, name_en, country, sector, known }: Identity): Identity {
  return { key, type, name, name_en, country, sector, known };
}

/** The analysis as it is to be shown; the same object where nothing changes. */
export function corrected(raw: Analysis, meta: Meta, corrections: readonly Correction[]): Analysis {
  return corrections.reduce(apply, withMeta(raw, meta));
}

function withMeta(analysis: Analysis, { title, source, date }: Meta): Analysis {
  if (title === null && source === null && date === null) return analysis;
  const { doc } = analysis;
  return { ...analysis, doc: { ...doc, title: title ?? doc.title, source: source ?? doc.source, published: date ?? doc.published } };
}

function apply(analysis: Analysis, correction: Correction): Analysis {
  if (correction.kind === 'stance') return withoutStance(analysis, correction);
  const entity = analysis.entities.find(({ key }) => key === correction.entity.key);
  if (!entity) return analysis;
  if (correction.kind === 'none') return withoutEntity(analysis, entity.id);
  if (correction.kind === 'type') return withEntity(analysis, { ...entity, type: correction.type });
  const other = analysis.entities.find(({ key }) => key === correction.into.key);
  // Alone in its article it takes the other's name.
  return other ? merged(analysis, entity, other) : withEntity(analysis, { ...entity, ...correction.into });
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

/** A stance or a tie of one with itself falls away. */
function merged(analysis: Analysis, from: Entity, into: Entity): Analysis {
  const now = <T extends string | null | undefined>(id: T) => (id === from.id ? into.id : id) as T;
  return {
    ...analysis,
    entities: analysis.entities.filter(({ id }) => id !== from.id),
    mentions: analysis.mentions.map((mention) => ({ ...mention, entity: now(mention.entity) })),
    stances: analysis.stances
      .map((stance) => ({ ...stance, holder: now(stance.holder), target: now(stance.target), speaker: now(stance.speaker) }))
      .filter(({ holder, target }) => holder !== target),
    relations: analysis.relations
      .map((relation) => ({ ...relation, between: [...new Set(relation.between.map(now))] }))
      .filter(({ between }) => between.length > 1),
    zones: analysis.zones.map((zone) => (zone.speaker === from.id ? { ...zone, speaker: into.id } : zone)),
  };
}

function withoutStance(analysis: Analysis, { sha256, cue, holder, target }: Extract<Correction, { kind: 'stance' }>): Analysis {
  if (analysis.doc.sha256 !== sha256) return analysis;
  const key = (id: string | null) => analysis.entities.find((one) => one.id === id)?.key ?? null;
  return {
    ...analysis,
    stances: analysis.stances.filter(
      (stance) => stance.cue.start !== cue.start || stance.cue.end !== cue.end || key(stance.holder) !== holder || key(stance.target) !== target,
    ),
  };
}
