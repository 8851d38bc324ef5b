/** What the page and the worker that reads files say to each other. One file at a time; its articles come in portions. */

import type { ReadArticle, ReadOptions, TableInfo } from './contract';

export interface ToReader {
  id: number;
  file: File;
  path: string;
  options: ReadOptions;
}

/** An error as it crosses between threads. */
export interface Fault {
  code: string;
  message: string;
}

export type FromReader =
  | { type: 'ready' }
  | { type: 'some'; id: number; articles: readonly ReadArticle[] }
  | { type: 'done'; id: number; failures: readonly ({ path: string } & Fault)[]; table: TableInfo | null }
  | ({ type: 'failed'; id: number } & Fault);
