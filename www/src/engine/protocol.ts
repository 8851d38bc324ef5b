/** What the page and its worker say to each other. Every question has an id, and every answer names it. */

import type { Analysis } from '../analysis';

export type ToWorker =
  | { type: 'begin'; module: WebAssembly.Module }
  | { type: 'analyze'; id: number; text: string; article: string };

export type FromWorker =
  | { type: 'ready' }
  | { type: 'unready'; code: string; message: string }
  | { type: 'done'; id: number; analysis: Analysis }
  | { type: 'failed'; id: number; code: string; message: string };
