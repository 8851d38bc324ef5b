/** Corrections as rows of a watch list: merged names as other names of the one kept, and entities with their right type. */

import type { Correction, Identity } from '../state/corrections';
import type { Article } from '../state/state';
import { type Cells, tidy } from '../views/watchlist/rows';

export interface WatchList {
  readonly rows: readonly Partial<Cells>[];
  /** How many corrections no row can say: what names nobody, and wrong stances. */
  readonly unsaid: number;
}

interface Building {
  readonly entity: Identity;
  readonly names: Set<string>;
}

export function asWatchList(corrections: readonly Correction[], articles: readonly Article[]): WatchList {
  const rows = new Map<string, Building>();
  const rowOf = (entity: Identity): Building => rows.get(entity.key) ?? { entity, names: new Set() };
  for (const correction of corrections) {
    if (correction.kind === 'stance') continue;
    const { entity } = correction;
    const own = rowOf(entity);
    if (correction.kind === 'type') rows.set(entity.key, { ...own, entity: { ...own.entity, type: correction.type } });
    else rows.delete(entity.key);
    if (correction.kind !== 'merge') continue;
    const kept = rowOf(correction.into);
    rows.set(correction.into.key, { entity: kept.entity, names: new Set([...kept.names, own.entity.name, ...own.names]) });
  }
  for (const article of articles) addSeen(rows, article);
  return {
    rows: [...rows.values()].map(({ entity, names }) => ({
      name: entity.name,
      aliases: [...new Set([...names].map(tidy))].filter((name) => name !== '' && name !== tidy(entity.name) && !name.includes('|')).join('|'),
      type: entity.type,
      country: entity.country ?? '',
      sector: entity.sector ?? '',
      name_en: entity.name_en ?? '',
    })),
    unsaid: corrections.filter(({ kind }) => kind === 'none' || kind === 'stance').length,
  };
}

/** The names by which an article names the entities of the rows; an office or an adjective is no name of its own. */
function addSeen(rows: ReadonlyMap<string, Building>, { text, outcome }: Article): void {
  if (outcome.state !== 'done') return;
  const { entities, mentions } = outcome.analysis;
  const names = new Map(entities.map(({ id, key }) => [id, rows.get(key)?.names]));
  for (const { entity, kind, start, end } of mentions) if (kind === 'name') names.get(entity)?.add(text.slice(start, end));
}
