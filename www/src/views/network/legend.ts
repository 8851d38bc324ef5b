/** What the lines and shapes of the network mean; a part of the drawing, so that a saved picture has it too. */

import { s } from '../../dom';
import type { Locale } from '../../i18n/locale';
import { POLARITIES, ENTITY_TYPES } from '../../kinds';
import { labelAttributes } from '../pairs/label';
import { shape } from './geometry';

const ROW = 24;
const SAMPLE = 34;
const BETWEEN = 18;

export const LEGEND_HEIGHT = ROW * 2 + 8;

/** Laid out from the side where the language begins, `top` down. */
export function legend({ t, dir }: Locale, width: number, top: number, measure: (text: string) => number): SVGGElement {
  const group = s('g', { class: 'legend', 'aria-hidden': 'true' });
  const rows = [
    POLARITIES.map((polarity) => ({
      text: t.polarity[polarity],
      wide: SAMPLE,
      sample: s('g', { class: `edge ${polarity}` }, s('path', { class: 'line', d: `M0 0H${SAMPLE - 8}` }), s('path', { class: 'arrow', d: `M${SAMPLE} 0l-9 -4.5v9Z` })),
    })),
    ENTITY_TYPES.map((type) => ({
      text: t.layers[type],
      wide: 14,
      sample: s('g', { class: `node ${type}` }, s('path', { class: 'shape', d: shape(type, 6), transform: 'translate(7 0)' })),
    })),
  ];
  for (const [i, row] of rows.entries()) {
    const y = top + ROW * i + ROW / 2;
    let from = 12;
    for (const { text, wide, sample } of row) {
      const words = measure(text);
      const place = (start: number, size: number) => (dir === 'rtl' ? width - start - size : start);
      sample.setAttribute('transform', `translate(${place(from, wide)} ${y})`);
      const label = s('text', { x: place(from + wide + 6, words) + words / 2, y: y + 4, 'text-anchor': 'middle', ...labelAttributes(text) }, text);
      group.append(sample, label);
      from += wide + 6 + words + BETWEEN;
    }
  }
  return group;
}
