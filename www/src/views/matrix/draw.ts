/** The matrix as a drawing, to be saved: the same cells, signs and counts as on the screen. */

import type { Tally } from '../../corpus/corpus';
import type { Locale } from '../../i18n/locale';
import { icon } from '../../icons';
import { labelAttributes, s } from '../pairs/svg';
import { POLARITIES } from '../pairs/parties';
import { linesOf, type Matrix } from './fold';
import { lookOf, strengthOf } from './look';
import { namesOf } from './names';

const CELL = { width: 64, height: 34 };
const NAMES = 190;
const HEADS = 150;
const EDGE = 12;
/** A name longer than that is cut; the tables have it whole. */
const LETTERS = 24;

/** Made for the file: `drawMatrix` lays out what the grid shows, from the side where the language begins. */
export function drawMatrix(locale: Locale, matrix: Matrix): SVGSVGElement {
  const lines = linesOf(matrix);
  const names = namesOf(locale, matrix);
  const width = EDGE * 2 + NAMES + lines.columns.length * CELL.width;
  const height = EDGE * 2 + HEADS + lines.rows.length * CELL.height;
  const rtl = locale.dir === 'rtl';
  /** The left edge of something `wide`, `from` the side where a line begins. */
  const left = (from: number, wide: number) => (rtl ? width - from - wide : from);
  const picture = s('svg', { class: 'matrix-picture', viewBox: `0 0 ${width} ${height}`, width, height });

  for (const [i, key] of lines.columns.entries()) {
    const x = left(EDGE + NAMES + i * CELL.width, CELL.width) + CELL.width / 2;
    const text = short(names.column(key));
    // Turned to rise away from the cells, and read from below.
    const turn = `translate(${x + 5} ${EDGE + HEADS - 10}) rotate(-90)`;
    picture.append(s('text', { class: 'head', transform: turn, 'text-anchor': labelAttributes(text).direction === 'rtl' ? 'end' : 'start', ...labelAttributes(text) }, text));
  }
  for (const [i, row] of lines.rows.entries()) {
    const y = EDGE + HEADS + i * CELL.height;
    const text = short(names.row(row));
    // The line ends at the cells, whichever way the name runs.
    const edge = rtl ? width - EDGE - NAMES + 10 : EDGE + NAMES - 10;
    const toCells = (labelAttributes(text).direction === 'rtl') === rtl ? 'end' : 'start';
    picture.append(s('text', { class: 'head', x: edge, y: y + CELL.height / 2 + 5, 'text-anchor': toCells, ...labelAttributes(text) }, text));
    for (const [j, column] of lines.columns.entries()) {
      const tally = matrix.cell(row, column)?.tally;
      picture.append(cell(locale, tally, left(EDGE + NAMES + j * CELL.width, CELL.width), y));
    }
  }
  return picture;
}

function cell(locale: Locale, tally: Tally | undefined, x: number, y: number): SVGGElement {
  const look = tally ? lookOf(tally) : null;
  const group = s('g', { class: `cell ${look ?? ''}`, transform: `translate(${x} ${y})`, 'data-strength': tally ? strengthOf(tally) : null });
  group.append(s('rect', { width: CELL.width - 2, height: CELL.height - 2, rx: 3 }));
  const there = tally ? POLARITIES.filter((polarity) => tally[polarity] > 0) : [];
  const each = CELL.width / Math.max(1, there.length);
  for (const [i, polarity] of there.entries()) {
    const sign = icon(polarity);
    const middle = each * (locale.dir === 'rtl' ? there.length - 1 - i : i) + each / 2 - 1;
    for (const [attribute, value] of Object.entries({ x: middle - 12, y: 10, width: 12, height: 12 })) sign.setAttribute(attribute, String(value));
    const count = s('text', { x: middle + 1, y: 21, 'text-anchor': 'start' }, locale.number(tally?.[polarity] ?? 0));
    group.append(s('g', { class: `tick ${polarity}` }, sign, count));
  }
  return group;
}

function short(name: string): string {
  return name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name;
}
