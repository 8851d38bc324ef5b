/** Everything the element knows. Articles and selections are replaced, never changed, so that views can compare by identity. */

import type { Analysis, EntityType } from '../analysis';
import type { RasidError } from '../engine/errors';
import type { ReadWarning, TableInfo } from '../files/contract';
import { ENTITY_TYPES } from '../kinds';
import type { Decoded } from '../text/decode';
import type { Correction } from './corrections';
import { ALL_ARTICLES, type Filters } from './filters';

/** What the file says of its article beside the text: columns of a table, a page's own marks. It counts before what the text says. */
export interface Meta {
  readonly title: string | null;
  readonly source: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly url: string | null;
}

export const NO_META: Meta = { title: null, source: null, date: null, url: null };

export interface Article {
  /** Unique in this element. */
  readonly key: string;
  /** What the user knows it by: the file's name. */
  readonly name: string;
  /** Well-formed, so that offsets fit; empty where the file could not be read. */
  readonly text: string;
  /** How its bytes were read; none for pasted text. */
  readonly decoded: Pick<Decoded, 'encoding' | 'replaced'> | null;
  readonly meta: Meta;
  /** Doubts and losses of reading its file. */
  readonly warnings: readonly ReadWarning[];
  readonly outcome: Outcome;
}

/** A file of many articles whose columns the user is asked about. */
export interface PendingTable {
  /** The article that stands for the file until it is read. */
  readonly key: string;
  readonly name: string;
  readonly table: TableInfo;
}

export type Outcome =
  | { readonly state: 'waiting' }
  | {
      readonly state: 'done';
      /** What is shown: as read, with the file's own marks and the user's corrections. */
      readonly analysis: Analysis;
      /** As it was read. */
      readonly raw: Analysis;
      /** By which near-identical articles are found. */
      readonly sketch: Uint32Array;
    }
  | { readonly state: 'failed'; readonly error: RasidError }
  /** Taken out of the queue by the user. */
  | { readonly state: 'cancelled' };

/** How the articles that were brought in last come along. */
export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** Articles a second, over the time that was worked. */
  readonly rate: number;
  readonly stage: 'running' | 'paused' | 'ended' | 'cancelled';
}

/** What is clicked; `at` is the index of the mention among the entity's own that the reader stands at. */
export type Selection =
  | { readonly kind: 'entity'; readonly id: string; readonly at: number }
  | { readonly kind: 'stance'; readonly index: number }
  | { readonly kind: 'relation'; readonly index: number };

/** What can be shown in and beside the text: names by their type, stances, their notes in the margin, the parts of the page. */
export type Layer = EntityType | 'stance' | 'note' | 'zone';
export const LAYERS: readonly Layer[] = [...ENTITY_TYPES, 'stance', 'note', 'zone'];

/** What happens to sentences that do not name the selected entity. */
export type Focus = 'off' | 'dim' | 'hide';
export type Tab = 'stances' | 'actors' | 'places';

/** What is looked at: one article, or all of them from one side. */
export type ViewName = 'article' | 'actors' | 'countries' | 'matrix' | 'network' | 'map' | 'timeline' | 'compare' | 'quotes' | 'watchlist' | 'help';
export const VIEWS: readonly ViewName[] = ['article', 'actors', 'countries', 'matrix', 'network', 'map', 'timeline', 'compare', 'quotes', 'watchlist', 'help'];

export interface State {
  readonly articles: readonly Article[];
  readonly progress: Progress | null;
  readonly tables: readonly PendingTable[];
  /** Files of the folder that came in last which were passed over. */
  readonly skipped: number;
  readonly view: ViewName;
  readonly current: string | null;
  readonly selection: Selection | null;
  /** The key of the entity that the views over all articles are about. */
  readonly chosen: string | null;
  /** Which articles the views over all articles count. */
  readonly filters: Filters;
  /** Stances below this confidence are left out everywhere. */
  readonly threshold: number;
  readonly corrections: readonly Correction[];
  /** Corrections that were taken back, the last one last. */
  readonly undone: readonly Correction[];
  /** The user's own rows of names, as CSV or TSV. */
  readonly watchList: string;
  readonly layers: ReadonlySet<Layer>;
  readonly focus: Focus;
  readonly tab: Tab;
  /** What the search box holds. */
  readonly query: string;
  /** Reading mode: every highlight a real element. */
  readonly elements: boolean;
  /** The way in is open although articles are there. */
  readonly adding: boolean;
}

export const INITIAL: State = {
  articles: [],
  progress: null,
  tables: [],
  skipped: 0,
  view: 'article',
  current: null,
  selection: null,
  chosen: null,
  filters: ALL_ARTICLES,
  threshold: 0.7,
  corrections: [],
  undone: [],
  watchList: '',
  layers: new Set(LAYERS),
  focus: 'dim',
  tab: 'stances',
  query: '',
  elements: false,
  adding: false,
};
