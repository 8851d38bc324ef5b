/** The table itself: a header whose buttons sort, rows of which only those near the screen are drawn, the keys that go between them. */

import { h, hidden, isolate } from '../../dom';
import type { Locale } from '../../i18n/locale';
import { icon } from '../../icons';
import { POLARITIES } from '../../kinds';
import { virtualList } from '../../lists/virtual';
import { type Column, which } from './columns';
import { type Row, type Settings, type SortKey } from './rows';
import { TABLE_STRINGS } from './strings';

/** The height of a row before it was measured, in pixels. */
const ROW = 58;
/** How many rows a page key goes. */
const PAGE = 10;

export interface Grid {
  readonly element: HTMLElement;
  /** Shows other rows, as they were arranged by `settings`. */
  set(rows: readonly Row[], settings: Settings): void;
  /** Marks the row of an entity; null none. */
  mark(chosen: string | null): void;
  destroy(): void;
}

export function grid(locale: Locale, label: string, columns: readonly Column[], actions: { sort(key: SortKey): void; choose(key: string): void }): Grid {
  const { t } = locale;
  const s = TABLE_STRINGS[locale.lang];
  let rows: readonly Row[] = [];
  let chosen: string | null = null;
  /** The row that the Tab key reaches. */
  let at = 0;

  const sorters = new Map<SortKey, HTMLButtonElement>();
  const sorter = (key: SortKey, ...content: (Node | string)[]) => {
    const button = h('button', { type: 'button', class: 'sorter', 'data-sort': key, onclick: () => actions.sort(key) }, ...content);
    sorters.set(key, button);
    return button;
  };
  const headers = columns.map(({ id, label: words }, i) => {
    const parts = id === 'given' || id === 'received';
    const each = (polarity: (typeof POLARITIES)[number]) => sorter(`${id as 'given'}.${polarity}`, icon(polarity), hidden(which(s, t.polarity[polarity], id as 'given')));
    return {
      id,
      element: h(
        'div',
        { role: 'columnheader', class: `column column-${id}`, 'aria-colindex': i + 1 },
        sorter(id, words, h('span', { class: 'direction' })),
        parts && h('span', { class: 'tally' }, ...POLARITIES.map(each)),
      ),
    };
  });
  const head = h('div', { role: 'rowgroup', class: 'table-head' }, h('div', { role: 'row', class: 'table-row', 'aria-rowindex': 1 }, ...headers.map(({ element }) => element)));
  const body = h('div', { role: 'rowgroup' });

  const draw = (row: Row, index: number) => {
    const button = h(
      'button',
      { type: 'button', class: 'link', 'data-key': row.key, tabindex: index === at ? 0 : -1, onclick: () => actions.choose(row.key) },
      isolate(row.name),
    );
    if (row.key === chosen) button.setAttribute('aria-current', 'true');
    const cells = columns.map((column, i) => {
      const content = column.cell(row);
      return column.id === 'name'
        ? h(
            'div',
            { role: 'rowheader', class: `column column-name ${row.type}`, 'aria-colindex': i + 1 },
            button,
            row.other !== null && h('span', { class: 'detail', lang: locale.lang === 'ar' ? 'en' : 'ar' }, isolate(row.other)),
          )
        : h(
            'div',
            { role: 'cell', class: `column column-${column.id}${content ? '' : ' empty'}`, 'aria-colindex': i + 1 },
            h('span', { class: 'column-label', 'aria-hidden': 'true' }, column.label),
            content,
          );
    });
    return h('div', { role: 'row', class: 'table-row', 'aria-rowindex': index + 2 }, ...cells);
  };
  const list = virtualList(ROW, draw, { head, rows: body, row: (_index, inside) => inside });
  const { element } = list;
  for (const [name, value] of Object.entries({ role: 'table', 'aria-label': label, 'aria-colcount': String(columns.length) })) element.setAttribute(name, value);
  element.classList.add('table');

  const buttons = () => body.querySelectorAll<HTMLButtonElement>('[data-key]');
  const indexOf = (button: Element) => Number(button.closest<HTMLElement>('[data-index]')?.dataset['index']);
  const reach = (index: number) => {
    at = index;
    for (const button of buttons()) button.tabIndex = indexOf(button) === at ? 0 : -1;
  };
  body.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLButtonElement) reach(indexOf(target));
  });
  body.addEventListener('keydown', (event) => {
    const ways: Readonly<Record<string, number>> = {
      ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE, Home: 0, End: rows.length - 1,
    };
    const to = ways[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(to, rows.length - 1));
    reach(index);
    list.focus(index);
  });
  // The mouse may take the row for its button.
  body.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('button') || !(document.getSelection()?.isCollapsed ?? true)) return;
    const row = rows[Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'])];
    if (row) actions.choose(row.key);
  });

  const showOrder = ({ sort, descending }: Settings) => {
    for (const { id, element: header } of headers) {
      if (sort.split('.')[0] === id) header.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else header.removeAttribute('aria-sort');
    }
    for (const [key, button] of sorters) {
      button.toggleAttribute('data-active', key === sort);
      button.querySelector('.direction')?.replaceChildren(...(key === sort ? [icon(descending ? 'next' : 'previous')] : []));
    }
  };

  return {
    element,
    set: (next, settings) => {
      rows = next;
      at = Math.max(0, Math.min(at, rows.length - 1));
      showOrder(settings);
      element.setAttribute('aria-rowcount', String(rows.length + 1));
      element.style.setProperty('--rows', String(rows.length));
      list.set(rows);
      reach(at);
    },
    mark: (key) => {
      chosen = key;
      for (const button of buttons()) {
        if (button.dataset['key'] === key) button.setAttribute('aria-current', 'true');
        else button.removeAttribute('aria-current');
      }
    },
    destroy: list.destroy,
  };
}
