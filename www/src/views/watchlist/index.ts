/** The user’s own rows of names. */

import { h } from '../../dom';
import type { Context, View } from '../../element/view';

export const filtered = false;
export const css = '';

export function view({ locale }: Context): View {
  return { element: h('div', {}, h('h2', {}, locale.t.views.watchlist)), update: () => {} };
}
