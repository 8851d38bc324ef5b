/** Two outlets or two periods side by side. */

import { h } from '../../dom';
import type { Context, View } from '../../element/view';

export const filtered = true;
export const css = '';

export function view({ locale }: Context): View {
  return { element: h('div', {}, h('h2', {}, locale.t.views.compare)), update: () => {} };
}
