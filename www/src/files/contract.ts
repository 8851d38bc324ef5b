/** What is asked of the reading of files, and what it gives. */

import type { RasidError } from '../engine/errors';
import type { Meta } from '../state/state';
import type { Decoded, Encoding } from '../text/decode';

/** What was read with a doubt or a loss that the reader should know of. */
export interface ReadWarning {
  /** `flipped`: the text stood backwards and was turned round. `empty-pages`: `count` pages have no text. */
  readonly code: 'flipped' | 'empty-pages';
  readonly count: number;
}

export interface ReadArticle {
  /** The file's name without ending; of a row its title, or the file and the row's number; within an archive the path there. */
  readonly name: string;
  /** Well-formed. */
  readonly text: string;
  /** How its bytes were read; null where the format itself says it. */
  readonly decoded: Pick<Decoded, 'encoding' | 'replaced'> | null;
  readonly meta: Meta;
  readonly warnings?: readonly ReadWarning[];
}

/** A part of a file that could not be read. */
export interface ReadFailure {
  readonly path: string;
  readonly error: RasidError;
}

/** What an article takes from a table. */
export const ROLES = ['text', 'title', 'date', 'source', 'url'] as const;
export type Role = (typeof ROLES)[number];

/** Which column is what, by its number; `header` says whether the first row names the columns. */
export interface ColumnChoice extends Readonly<Record<Role, number | null>> {
  readonly header: boolean;
}

/** A file of many articles, as it is shown before it is read. */
export interface TableInfo {
  /** The first row, or the names of the fields of a JSON file. */
  readonly columns: readonly string[];
  /** Whether the first row may also be an article; the fields of JSON never are. */
  readonly headerOptional: boolean;
  /** The first rows after that, each cell cut short. */
  readonly sample: readonly (readonly string[])[];
  /** How many rows there are after the first. */
  readonly rows: number;
  /** By which the articles were read: guessed, unless it was given. */
  readonly choice: ColumnChoice;
}

export interface ReadOptions {
  /** Overrules what the file and its bytes say. */
  readonly encoding?: Encoding;
  readonly columns?: ColumnChoice;
  /** A stretch of a page, as a clipboard holds it: all of it is wanted. */
  readonly fragment?: boolean;
}

export interface ReadResult {
  readonly articles: readonly ReadArticle[];
  readonly failures: readonly ReadFailure[];
  /** Of a file of many articles; not of those within an archive. */
  readonly table: TableInfo | null;
}
