/** What the page and its worker say to each other. Every question has an id, and every answer names it. */

import type { Analysis } from '../analysis';

/** A form to give analyses out in: docs/exports.md. */
export type ExportFormat = 'csv' | 'actors' | 'triples' | 'mentions' | 'quotes' | 'plover' | 'polecat' | 'events' | 'annotations' | 'gexf';

/** An analysis with the text that was analyzed. */
export interface Analyzed {
  readonly text: string;
  readonly analysis: Analysis;
}

/** What is read from a text. */
export interface Read {
  readonly analysis: Analysis;
  /** By which near-identical texts are found: `corpus/copies.ts`. */
  readonly sketch: Uint32Array;
}

export type Question =
  /** `watchList` holds the user's own rows as CSV or TSV; none where it is empty. */
  | { type: 'analyze'; text: string; article: string; watchList: string }
  | { type: 'export'; format: ExportFormat; articles: readonly Analyzed[] };

/** What each question is answered with. */
export interface Answers {
  analyze: Read;
  export: string;
}

/** The answer to a question of the type `Q`. */
export type AnswerTo<Q extends Question> = Answers[Q['type']];

export type ToWorker = { type: 'begin'; module: WebAssembly.Module } | { type: 'ask'; id: number; question: Question };

export type FromWorker =
  | { type: 'ready' }
  | { type: 'unready'; code: string; message: string }
  | { type: 'done'; id: number; answer: Answers[keyof Answers] }
  | { type: 'failed'; id: number; code: string; message: string };
