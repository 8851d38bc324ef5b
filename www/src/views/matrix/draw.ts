/** The matrix as a drawing, to be saved: the same cells, signs and counts as on the screen. */

import { s } from '../../dom';
import type { Polarity } from '../../analysis';
import type { Tally } from '../../corpus/corpus';
import type { Locale } from '../../i18n/locale';
import { icon } from '../../icons';
import { POLARITIES } from '../../kinds';
import { labelAttributes } from '../pairs/label';
import { linesOf, type Matrix } from './fold';
import { lookOf, strengthOf } from './look';
import { namesOf } from './names';

const WIDE = 60;
const LINE = 17;
const PAD = 8;
const SIGN = 12;
const NAMES = 190;
const HEADS = 160;
const EDGE = 12;
const LEGEND = 34;
/** How wide a word of the legend has room. */
const WORD = 90;
/** A name longer than that is cut; the tables have it whole. */
const LETTERS = 24;

/** Made for the file: what the grid shows, from the side where the language begins. */
export function drawMatrix(locale: Locale, matrix: Matrix): SVGSVGElement {
  const lines = linesOf(matrix);
  const names = namesOf(locale, matrix);
  const tallyOf = (row: string, column: string) => matrix.cell(row, column)?.tally;
  const heights = lines.rows.map((row) => PAD * 2 + LINE * Math.max(1, ...lines.columns.map((column) => there(tallyOf(row, column)).length)));
  const width = EDGE * 2 + NAMES + lines.columns.length * WIDE;
  const height = EDGE + HEADS + heights.reduce((sum, one) => sum + one, 0) + LEGEND;
  const rtl = locale.dir === 'rtl';
  /** The left edge of something `wide`, `from` the side where a line begins. */
  const left = (from: number, wide: number) => (rtl ? width - from - wide : from);
  const picture = s('svg', { class: 'matrix-picture', viewBox: `0 0 ${width} ${height}`, width, height });

  for (const [i, key] of lines.columns.entries()) {
    const text = short(names.column(key));
    const script = labelAttributes(text);
    // Turned to rise away from the cells, and read from below.
    const transform = `translate(${left(EDGE + NAMES + i * WIDE, WIDE) + WIDE / 2 + 5} ${EDGE + HEADS - 10}) rotate(-90)`;
    picture.append(s('text', { class: 'head', transform, 'text-anchor': script.direction === 'rtl' ? 'end' : 'start', ...script }, text));
  }
  let y = EDGE + HEADS;
  for (const [i, row] of lines.rows.entries()) {
    const high = heights[i] ?? 0;
    const text = short(names.row(row));
    const script = labelAttributes(text);
    // The line ends at the cells, whichever way the name runs.
    const toCells = (script.direction === 'rtl') === rtl ? 'end' : 'start';
    picture.append(s('text', { class: 'head', x: left(EDGE + NAMES - 10, 0), y: y + high / 2 + 5, 'text-anchor': toCells, ...script }, text));
    for (const [j, column] of lines.columns.entries()) picture.append(cell(locale, tallyOf(row, column), left(EDGE + NAMES + j * WIDE, WIDE), y, high));
    y += high;
  }
  for (const [i, polarity] of POLARITIES.entries()) {
    const text = locale.t.polarity[polarity];
    const script = labelAttributes(text);
    const from = EDGE + NAMES + i * WORD;
    const begins = (script.direction === 'rtl') === rtl ? 'start' : 'end';
    const word = s('text', { x: left(from + SIGN + 5, 0), y: y + 22, 'text-anchor': begins, ...script }, text);
    picture.append(s('g', { class: `tick ${polarity}` }, sign(polarity, left(from, SIGN), y + 11), word));
  }
  return picture;
}

/** One polarity below the other, as on the screen. */
function cell({ number }: Locale, tally: Tally | undefined, x: number, y: number, high: number): SVGGElement {
  const group = s('g', {
    class: `cell ${(tally && lookOf(tally)) ?? ''}`,
    transform: `translate(${x} ${y})`,
    'data-strength': tally ? strengthOf(tally) : null,
  });
  group.append(s('rect', { width: WIDE - 2, height: high - 2, rx: 3 }));
  const polarities = there(tally);
  for (const [i, polarity] of polarities.entries()) {
    const top = (high - 2 - polarities.length * LINE) / 2 + i * LINE;
    const count = s('text', { x: 24, y: top + 13, direction: 'ltr', 'text-anchor': 'start' }, number(tally?.[polarity] ?? 0));
    group.append(s('g', { class: `tick ${polarity}` }, sign(polarity, 9, top + 2.5), count));
  }
  return group;
}

function there(tally: Tally | undefined): Polarity[] {
  return tally ? POLARITIES.filter((polarity) => tally[polarity] > 0) : [];
}

function sign(polarity: Polarity, x: number, y: number): SVGSVGElement {
  const drawn = icon(polarity);
  for (const [attribute, value] of Object.entries({ x, y, width: SIGN, height: SIGN })) drawn.setAttribute(attribute, String(value));
  return drawn;
}

function short(name: string): string {
  return name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name;
}
