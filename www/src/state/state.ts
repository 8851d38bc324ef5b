/** Everything the element knows. Articles and selections are replaced, never changed, so that views can compare by identity. */

import type { Analysis, EntityType } from '../analysis';
import type { RasidError } from '../engine/errors';
import type { Decoded } from '../text/decode';

export interface Article {
  /** Unique in this element. */
  readonly key: string;
  /** What the user knows it by: the file's name. */
  readonly name: string;
  /** Well-formed, so that offsets fit; empty where the file could not be read. */
  readonly text: string;
  /** How its bytes were read; none for pasted text. */
  readonly decoded: Pick<Decoded, 'encoding' | 'replaced'> | null;
  readonly outcome: Outcome;
}

export type Outcome =
  | { readonly state: 'waiting' }
  | { readonly state: 'done'; readonly analysis: Analysis }
  | { readonly state: 'failed'; readonly error: RasidError };

/** What is clicked; `at` is the index of the mention among the entity's own that the reader stands at. */
export type Selection =
  | { readonly kind: 'entity'; readonly id: string; readonly at: number }
  | { readonly kind: 'stance'; readonly index: number }
  | { readonly kind: 'relation'; readonly index: number };

export type Layer = EntityType | 'stance';
export const LAYERS: readonly Layer[] = ['person', 'organization', 'country', 'place', 'stance'];

/** What happens to sentences that do not name the selected entity. */
export type Focus = 'off' | 'dim' | 'hide';
export type Tab = 'stances' | 'actors' | 'places';

export interface State {
  readonly articles: readonly Article[];
  readonly current: string | null;
  readonly selection: Selection | null;
  /** Stances below this confidence are left out everywhere. */
  readonly threshold: number;
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
  current: null,
  selection: null,
  threshold: 0.7,
  layers: new Set(LAYERS),
  focus: 'dim',
  tab: 'stances',
  query: '',
  elements: false,
  adding: false,
};
