/** The tables that are given out. Column names are English and stable: programs read them. */

import type { Analysis } from '../analysis';
import { digest, ranked, shownStances } from '../state/derive';
import { type Cell, toCsv } from './csv';

/** An analyzed article with the text that its spans point into. */
export interface Source {
  text: string;
  analysis: Analysis;
}

const STANCES = [
  'article', 'holder', 'holder_country', 'stance', 'target', 'target_country', 'event', 'cue', 'evidence', 'confidence', 'status', 'speaker',
] as const;

/** The stances that the threshold lets through, one a row. */
export function stanceTable(sources: readonly Source[], threshold: number): string {
  const rows = sources.flatMap(({ text, analysis }) => {
    const { entity } = digest(analysis);
    const end = (id: string | null) => (id === null ? undefined : entity.get(id));
    return shownStances(analysis, threshold).map(({ stance }): Cell[] => [
      analysis.doc.id,
      end(stance.holder)?.name ?? null,
      end(stance.holder)?.country ?? null,
      stance.stance,
      end(stance.target)?.name ?? stance.object,
      end(stance.target)?.country ?? null,
      stance.event,
      text.slice(stance.cue.start, stance.cue.end),
      text.slice(stance.evidence.start, stance.evidence.end),
      stance.confidence,
      stance.status,
      end(stance.speaker)?.name ?? null,
    ]);
  });
  return toCsv(STANCES, rows);
}

const ENTITIES = ['article', 'type', 'name', 'name_en', 'country', 'sector', 'role', 'mentions', 'key'] as const;

/** All that is named, one a row, the most often named first. */
export function entityTable(sources: readonly Source[]): string {
  const rows = sources.flatMap(({ analysis }) => {
    const { mentions } = digest(analysis);
    return ranked(analysis, ['person', 'organization', 'country', 'place']).map((entity): Cell[] => [
      analysis.doc.id,
      entity.type,
      entity.name,
      entity.name_en,
      entity.country,
      entity.sector,
      entity.role,
      mentions.get(entity.id)?.length ?? 0,
      entity.key,
    ]);
  });
  return toCsv(ENTITIES, rows);
}
