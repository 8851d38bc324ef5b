/** Asks what the columns of a table are, with what was guessed and its first rows. Fetched with the first table. */

import { fill, h, isolate } from '../dom';
import type { Context } from '../element/view';
import { type ColumnChoice, type Role, ROLES } from '../files/contract';
import type { PendingTable } from '../state/state';
import { adopt } from '../styles/sheets';
import css from './columns.css?inline';
import { intakeStrings } from './strings';

/** Shows the dialogue; `done` is called once, with null to leave the file out. */
export function askColumns({ root, locale, prefix }: Context, host: HTMLElement, { name, table }: PendingTable, done: (choice: ColumnChoice | null) => void): () => void {
  adopt(root, css);
  const { columns: s } = intakeStrings[locale.lang];
  const id = `${prefix}-columns`;
  let choice = table.choice;

  const label = (column: number) => (choice.header && table.columns[column]?.trim()) || `${s.column} ${locale.number(column + 1)}`;
  const error = h('p', { class: 'field-error', role: 'alert', id: `${id}-error` });
  const fields = h('div', { class: 'roles' });
  const sample = h('div', { class: 'sample-rows', tabindex: 0, role: 'region', 'aria-label': s.sample });
  const read = h('button', { type: 'submit', class: 'button primary' });

  const field = (role: Role) => {
    const select = h(
      'select',
      { name: role, 'aria-describedby': role === 'text' ? `${id}-error` : null },
      h('option', { value: '' }, s.none),
      ...table.columns.map((_, i) => h('option', { value: i }, label(i))),
    );
    select.value = choice[role] === null ? '' : String(choice[role]);
    select.addEventListener('change', () => change({ [role]: select.value === '' ? null : Number(select.value) }));
    return h('label', {}, h('span', {}, s.roles[role]), select);
  };

  const rows = () => {
    const roleOf = (column: number) => ROLES.filter((role) => choice[role] === column).map((role) => s.roles[role]);
    const shown = choice.header ? table.sample : [table.columns, ...table.sample].slice(0, Math.max(1, table.sample.length));
    const heads = table.columns.map((_, i) =>
      h('th', { scope: 'col', class: roleOf(i).length > 0 ? 'used' : null }, isolate(label(i)), h('span', { class: 'role' }, roleOf(i).join('، ') || '—')),
    );
    const body = shown.map((row) => h('tr', {}, ...table.columns.map((_, i) => h('td', { class: roleOf(i).length > 0 ? 'used' : null, 'data-role': choice.text === i ? 'text' : null, dir: 'auto' }, h('div', {}, row[i] ?? '')))));
    return h('table', {}, h('caption', { class: 'sr-only' }, s.sample), h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...body));
  };

  const draw = () => {
    const focused = root.activeElement?.getAttribute('name');
    fill(fields, ...ROLES.map(field));
    fill(sample, rows());
    read.textContent = locale.count(table.rows + (choice.header ? 0 : 1), s.read);
    if (focused) fields.querySelector<HTMLElement>(`[name="${focused}"]`)?.focus();
  };
  const change = (part: Partial<ColumnChoice>) => {
    choice = { ...choice, ...part };
    fill(error);
    draw();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (choice.text === null) {
      fill(error, s.needText);
      fields.querySelector<HTMLElement>('[name="text"]')?.focus();
    } else finish(choice);
  };
  const header = h('input', { type: 'checkbox', checked: choice.header, onchange: () => change({ header: header.checked }) });

  const dialog = h(
    'dialog',
    { class: 'columns', 'aria-labelledby': id, oncancel: (event) => (event.preventDefault(), finish(null)) },
    h(
      'form',
      { method: 'dialog', onsubmit: submit },
      h('h2', { id }, `${s.title}: `, isolate(name)),
      h('p', { class: 'detail' }, s.lead),
      fields,
      table.headerOptional && h('label', { class: 'option' }, header, s.header),
      error,
      sample,
      h('div', { class: 'actions' }, read, h('button', { type: 'button', class: 'button', onclick: () => finish(null) }, s.skip)),
    ),
  );
  const close = () => {
    dialog.close();
    dialog.remove();
  };
  const finish = (chosen: ColumnChoice | null) => {
    close();
    done(chosen);
  };
  draw();
  host.append(dialog);
  dialog.showModal();
  return close;
}
