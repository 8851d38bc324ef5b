/** The views over all articles. Each is fetched when it is first opened. */

import type { Context, View } from '../element/view';
import type { ViewName } from '../state/state';

export interface ViewModule {
  /** Makes the view. Its element fills the stage; `update` is called only while it is shown. */
  view(context: Context): View;
  /** Its own styles. */
  readonly css: string;
  /** Whether it looks at all articles, through the filters. */
  readonly filtered: boolean;
}

export const MODULES: Readonly<Record<Exclude<ViewName, 'article'>, () => Promise<ViewModule>>> = {
  actors: () => import('./actors'),
  countries: () => import('./countries'),
  matrix: () => import('./matrix'),
  network: () => import('./network'),
  map: () => import('./map'),
  timeline: () => import('./timeline'),
  compare: () => import('./compare'),
  quotes: () => import('./quotes'),
  watchlist: () => import('./watchlist'),
  help: () => import('./help'),
};
