/** The matrix as a grid: one stop for Tab, arrows from cell to cell, Enter opens one. */

import { fill, h, isolate } from '../../dom';
import type { Context } from '../../element/view';
import { icon } from '../../icons';
import type { Tally } from '../../corpus/corpus';
import { POLARITIES } from '../../kinds';
import { choose } from '../../state/actions';
import { tallyWords } from '../pairs/parties';
import { ALL, linesOf, type Matrix, REST } from './fold';
import { lookOf, strengthOf } from './look';
import { namesOf } from './names';
import { strings } from './strings';

/** How far PageUp and PageDown go. */
const PAGE = 10;
/** The row and the column of the headings. */
const HEAD = '(head)';

export interface Place {
  readonly row: string;
  readonly column: string;
}

export interface Grid {
  readonly element: HTMLElement;
  set(matrix: Matrix): void;
  /** Marks the cell whose sentences are shown. */
  open(place: Place | null): void;
  /** Gives the cell that Tab leads to the focus. */
  focus(): void;
}

/** `enter` is called with the cell that the user opens. */
export function grid(context: Context, enter: (place: Place) => void): Grid {
  const { store, locale } = context;
  const { number, dir, lang } = locale;
  const words = strings[lang];
  const table = h('table', { role: 'grid', 'aria-label': words.label });
  // Firefox would stop at what scrolls; here the cells do.
  const element = h('div', { class: 'matrix-box', tabindex: -1 }, table);
  let lines: { rows: string[]; columns: string[] } = { rows: [], columns: [] };
  let spots = new Map<string, HTMLElement>();
  let tallies = new Map<string, string>();
  let here: Place = { row: HEAD, column: HEAD };
  let opened: Place | null = null;

  const draw = (spot: HTMLElement, tally: Tally | undefined) => {
    const look = tally && lookOf(tally);
    spot.className = `cell ${look ?? ''}`;
    fill(spot);
    if (!tally || !look) {
      spot.setAttribute('aria-label', words.empty);
      return;
    }
    spot.dataset['strength'] = String(strengthOf(tally));
    spot.setAttribute('aria-label', tallyWords(locale, tally));
    for (const polarity of POLARITIES) {
      if (tally[polarity] > 0) spot.append(h('span', { class: `tick ${polarity}` }, icon(polarity), number(tally[polarity])));
    }
  };

  const heading = (scope: 'row' | 'col', key: string, name: string) => {
    const own = key !== REST && key !== ALL;
    const label = isolate(name, { class: 'label', title: name });
    const place = scope === 'row' ? { row: key, column: HEAD } : { row: HEAD, column: key };
    const spot = own ? h('button', { type: 'button', tabindex: -1, onclick: () => choose(store, key) }, label) : null;
    const head = h('th', { scope, class: own ? '' : 'sum', tabindex: own ? null : -1 }, spot ?? label);
    put(place, spot ?? head);
    return head;
  };
  const put = ({ row, column }: Place, spot: HTMLElement) => {
    spots.set(placeOf(row, column), spot);
    spot.dataset['row'] = row;
    spot.dataset['column'] = column;
  };

  const build = (matrix: Matrix) => {
    spots = new Map();
    tallies = new Map();
    const names = namesOf(locale, matrix);
    fill(
      table,
      h('thead', {}, h('tr', {}, h('td', { class: 'corner' }, words.corner), ...lines.columns.map((key) => heading('col', key, names.column(key))))),
      h(
        'tbody',
        {},
        ...lines.rows.map((row) =>
          h(
            'tr',
            { class: row === ALL ? 'sum' : '' },
            heading('row', row, names.row(row)),
            ...lines.columns.map((column) => {
              const spot = h('td', { tabindex: -1 });
              put({ row, column }, spot);
              return spot;
            }),
          ),
        ),
      ),
    );
  };

  /** The nearest place that is there. */
  const settle = () => {
    const row = here.row === HEAD || lines.rows.includes(here.row) ? here.row : (lines.rows[0] ?? HEAD);
    const column = here.column === HEAD || lines.columns.includes(here.column) ? here.column : (lines.columns[0] ?? HEAD);
    here = row === HEAD && column === HEAD ? { row: lines.rows[0] ?? HEAD, column: lines.columns[0] ?? HEAD } : { row, column };
    at(here)?.setAttribute('tabindex', '0');
  };
  const at = ({ row, column }: Place) => spots.get(placeOf(row, column));
  const go = (place: Place) => {
    if (!at(place)) return;
    at(here)?.setAttribute('tabindex', '-1');
    here = place;
    at(here)?.setAttribute('tabindex', '0');
    at(here)?.focus();
  };
  const step = (down: number, along: number) => {
    const rows = [HEAD, ...lines.rows];
    const columns = [HEAD, ...lines.columns];
    const move = (list: string[], from: string, by: number) => list[Math.max(0, Math.min(list.length - 1, list.indexOf(from) + by))] ?? HEAD;
    go({ row: move(rows, here.row, down), column: move(columns, here.column, along) });
  };
  const placeOfSpot = (target: EventTarget | null): Place | null => {
    const spot = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    return spot ? { row: spot.dataset['row'] ?? '', column: spot.dataset['column'] ?? '' } : null;
  };
  const enterAt = (place: Place | null) => {
    if (place && place.row !== HEAD && place.column !== HEAD && at(place)?.childElementCount) enter(place);
  };

  table.addEventListener('keydown', (event) => {
    const forward = dir === 'rtl' ? -1 : 1;
    const ends = Math.max(lines.rows.length, lines.columns.length);
    const moves: Record<string, () => void> = {
      ArrowDown: () => step(1, 0),
      ArrowUp: () => step(-1, 0),
      ArrowRight: () => step(0, forward),
      ArrowLeft: () => step(0, -forward),
      PageDown: () => step(PAGE, 0),
      PageUp: () => step(-PAGE, 0),
      Home: () => (event.ctrlKey ? go({ row: lines.rows[0] ?? HEAD, column: lines.columns[0] ?? HEAD }) : step(0, -ends)),
      End: () => step(event.ctrlKey ? ends : 0, ends),
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      move();
    } else if ((event.key === 'Enter' || event.key === ' ') && here.row !== HEAD && here.column !== HEAD) {
      event.preventDefault();
      enterAt(here);
    }
  });
  table.addEventListener('click', (event) => enterAt(placeOfSpot(event.target)));
  table.addEventListener('focusin', (event) => {
    const place = placeOfSpot(event.target);
    if (!place || (place.row === here.row && place.column === here.column)) return;
    at(here)?.setAttribute('tabindex', '-1');
    here = place;
    at(here)?.setAttribute('tabindex', '0');
  });

  const mark = () => {
    table.querySelector('[aria-selected]')?.removeAttribute('aria-selected');
    if (opened) at(opened)?.setAttribute('aria-selected', 'true');
  };
  let shape = '';

  return {
    element,
    set: (matrix) => {
      const next = linesOf(matrix);
      const now = JSON.stringify([next, matrix.otherRows, matrix.otherColumns]);
      const focused = table.contains(context.root.activeElement);
      if (now !== shape) {
        [shape, lines] = [now, next];
        build(matrix);
      }
      for (const row of lines.rows) {
        for (const column of lines.columns) {
          const tally = matrix.cell(row, column)?.tally;
          const place = placeOf(row, column);
          const value = JSON.stringify(tally ?? null);
          const spot = spots.get(place);
          if (!spot || tallies.get(place) === value) continue;
          tallies.set(place, value);
          draw(spot, tally);
        }
      }
      settle();
      if (focused) at(here)?.focus({ preventScroll: true });
      mark();
    },
    open: (place) => {
      opened = place;
      mark();
    },
    focus: () => at(here)?.focus(),
  };
}

function placeOf(row: string, column: string): string {
  return `${row}\t${column}`;
}
