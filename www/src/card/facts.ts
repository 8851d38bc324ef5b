/** A table of facts: names and values, those without a value left out. */

import { append, type Child, h } from '../dom';

export function facts(rows: readonly (readonly [name: string, value: Child])[]): HTMLElement {
  const list = h('dl', { class: 'facts' });
  for (const [name, value] of rows) {
    if (value === null || value === undefined || value === false || value === '') continue;
    const cell = h('dd', {});
    append(cell, [value]);
    list.append(h('div', {}, h('dt', {}, name), cell));
  }
  return list;
}
