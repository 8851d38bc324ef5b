/** Countries and places over all articles. */

import type { Context, View } from '../../element/view';
import { entityTable } from '../table/table';

export { css } from '../table/table';
export const filtered = true;

export function view(context: Context): View {
  return entityTable(context, { title: context.locale.t.views.countries, types: ['country', 'place'], without: ['role', 'sector'] });
}
