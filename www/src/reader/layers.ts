/** What is marked where: disjoint stretches in order, each with one look. */

import type { Analysis, EntityType, Polarity, Span } from '../analysis';
import { ENTITY_TYPES, POLARITIES } from '../kinds';
import { digest, shownStances } from '../state/derive';
import type { Layer, Selection } from '../state/state';

/** How a stretch looks: the type of what is named, or the direction of the stance that the cue carries. */
export type Look = EntityType | Polarity;
export const LOOKS: readonly Look[] = [...ENTITY_TYPES, ...POLARITIES];

export interface Stretch extends Span {
  look: Look;
  /** What a click on it selects. */
  hit: { kind: 'entity'; id: string } | { kind: 'stance'; index: number };
}

/** The stretches of all layers that are on. A cue covers names; of nested names the inner one shows. */
export function stretches(analysis: Analysis, layers: ReadonlySet<Layer>, threshold: number): Stretch[] {
  const { entity } = digest(analysis);
  const names: Stretch[] = [];
  for (const mention of analysis.mentions) {
    const type = entity.get(mention.entity)?.type;
    if (type && layers.has(type)) {
      names.push({ start: mention.start, end: mention.end, look: type, hit: { kind: 'entity', id: mention.entity } });
    }
  }
  const cues: Stretch[] = [];
  if (layers.has('stance')) {
    for (const { index, stance } of shownStances(analysis, threshold)) {
      cues.push({ start: stance.cue.start, end: stance.cue.end, look: stance.stance, hit: { kind: 'stance', index } });
    }
  }
  return flatten([names, cues]);
}

/** Makes disjoint what overlaps: a later list covers an earlier one; within a list the one that begins later, or else is shorter, shows. */
export function flatten(lists: readonly (readonly Stretch[])[]): Stretch[] {
  const all = lists.flatMap((list, rank) =>
    list.filter(({ start, end }) => start < end).map((stretch) => ({ stretch, rank })),
  );
  all.sort((a, b) => a.stretch.start - b.stretch.start);
  const edges = [...new Set(all.flatMap(({ stretch }) => [stretch.start, stretch.end]))].sort((a, b) => a - b);
  const flat: Stretch[] = [];
  let open: typeof all = [];
  let next = 0;
  for (const [i, start] of edges.entries()) {
    const end = edges[i + 1];
    if (end === undefined) break;
    for (let one = all[next]; one && one.stretch.start <= start; one = all[next]) {
      open.push(one);
      next += 1;
    }
    open = open.filter(({ stretch }) => stretch.end > start);
    const top = open.reduce<(typeof all)[number] | null>((best, one) => (best && !covers(one, best) ? best : one), null);
    if (!top) continue;
    const before = flat.at(-1);
    if (before && before.end === start && before.hit === top.stretch.hit) before.end = end;
    else flat.push({ ...top.stretch, start, end });
  }
  return flat;
}

interface Ranked {
  stretch: Stretch;
  rank: number;
}

function covers(a: Ranked, b: Ranked): boolean {
  if (a.rank !== b.rank) return a.rank > b.rank;
  if (a.stretch.start !== b.stretch.start) return a.stretch.start > b.stretch.start;
  return a.stretch.end < b.stretch.end;
}

/** What the selection adds: `chosen` where the reader stands, `proof` for the clause that shows a stance or a tie, `also` for an entity's other mentions. */
export interface Emphasis {
  chosen: Span[];
  also: Span[];
  proof: Span[];
}

export const NO_EMPHASIS: Emphasis = { chosen: [], also: [], proof: [] };

export function emphasis(analysis: Analysis, selection: Selection | null): Emphasis {
  if (selection?.kind === 'stance') {
    const stance = analysis.stances[selection.index];
    return { chosen: stance ? [stance.cue] : [], also: [], proof: stance ? [stance.evidence] : [] };
  }
  if (selection?.kind === 'relation') {
    const relation = analysis.relations[selection.index];
    return { chosen: [], also: [], proof: relation ? [relation.evidence] : [] };
  }
  if (selection?.kind === 'entity') {
    const mentions = digest(analysis).mentions.get(selection.id) ?? [];
    const chosen = mentions[selection.at];
    return { chosen: chosen ? [chosen] : [], also: mentions.filter((one) => one !== chosen), proof: [] };
  }
  return NO_EMPHASIS;
}

/** Where the reader should go for a selection. */
export function destination(analysis: Analysis, selection: Selection | null): number | null {
  const { chosen, proof } = emphasis(analysis, selection);
  return (chosen[0] ?? proof[0])?.start ?? null;
}
