/** What the margin says: the stances shown, by number, and who is quoted. */

import type { Analysis, Span, Stance } from '../analysis';
import { shownStances } from '../state/derive';
import type { Layer } from '../state/state';

export type Note =
  | { readonly kind: 'stance'; readonly at: Span; readonly number: number; readonly index: number; readonly stance: Stance }
  | { readonly kind: 'quote'; readonly at: Span; readonly speaker: string };

/** In the order of their words. Stances have the numbers that their cues get in the text: 1, 2 … in the order of the lists. */
export function notesOf(analysis: Analysis, layers: ReadonlySet<Layer>, threshold: number): Note[] {
  const notes: Note[] = [];
  if (layers.has('stance') && layers.has('note')) {
    for (const [i, { index, stance }] of shownStances(analysis, threshold).entries()) {
      notes.push({ kind: 'stance', at: stance.cue, number: i + 1, index, stance });
    }
  }
  if (layers.has('zone')) {
    for (const { kind, start, end, speaker } of analysis.zones) {
      if (kind === 'quote' && speaker !== undefined) notes.push({ kind: 'quote', at: { start, end }, speaker });
    }
  }
  return notes.sort((a, b) => a.at.start - b.at.start);
}

/** The numbers at one cue: it may carry the stances of several holders. */
export interface CueNumbers {
  readonly cue: Span;
  readonly numbers: number[];
}

export function cueNumbers(notes: readonly Note[]): CueNumbers[] {
  const found = new Map<string, CueNumbers>();
  for (const note of notes) {
    if (note.kind !== 'stance') continue;
    const key = `${note.at.start} ${note.at.end}`;
    const known = found.get(key);
    if (known) known.numbers.push(note.number);
    else found.set(key, { cue: note.at, numbers: [note.number] });
  }
  return [...found.values()];
}
