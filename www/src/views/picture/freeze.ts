/** A drawing as it looks on the page, as a file of its own: no style sheet, no variable, no part that is not shown. */

import { s, set, SVG } from '../../dom';

/** What the page's styles may say of a drawing. Each is an attribute of SVG too. */
const LOOKS = [
  'color', 'direction', 'display', 'dominant-baseline', 'fill', 'fill-opacity', 'fill-rule', 'font-family', 'font-size', 'font-style',
  'font-weight', 'opacity', 'paint-order', 'stop-color', 'stop-opacity', 'stroke', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap',
  'stroke-linejoin', 'stroke-opacity', 'stroke-width', 'text-anchor', 'unicode-bidi', 'vector-effect', 'visibility',
] as const;

/** What only the page has a use for. */
const OF_THE_PAGE = ['style', 'tabindex', 'role', 'aria-label', 'aria-labelledby', 'aria-hidden', 'aria-pressed', 'aria-describedby'];

/** How long it may work before the page gets a turn. */
const TURN_MS = 12;

export interface Frozen {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

/** The drawing must be in the page, where its styles hold. `ground` is the colour behind it. Parts with `data-live` are left out. */
export async function freeze(live: SVGSVGElement, title: string, note: string, ground: string): Promise<Frozen> {
  const svg = live.cloneNode(true) as SVGSVGElement;
  // Both are walked in the same order, before anything is taken out.
  const originals = [live, ...live.querySelectorAll<SVGElement>('*')];
  const copies = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const box = live.getBoundingClientRect();
  const hidden: SVGElement[] = [];
  let since = performance.now();
  for (const [i, original] of originals.entries()) {
    const copy = copies[i];
    if (!copy) break;
    if (performance.now() - since > TURN_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    const style = getComputedStyle(original);
    if (style.display === 'none' || original.hasAttribute('data-live')) hidden.push(copy);
    for (const look of LOOKS) {
      const value = style.getPropertyValue(look);
      if (value !== '') copy.setAttribute(look, plainColor(value));
    }
    for (const name of OF_THE_PAGE) copy.removeAttribute(name);
  }
  for (const copy of hidden) copy.remove();

  const { x, y, width, height } = live.viewBox.baseVal?.width ? live.viewBox.baseVal : new DOMRect(0, 0, box.width, box.height);
  set(svg, { xmlns: SVG, viewBox: `${x} ${y} ${width} ${height}`, width, height });
  svg.querySelectorAll(':scope > title, :scope > desc, :scope > metadata').forEach((element) => element.remove());
  svg.prepend(s('title', {}, title), s('desc', {}, note), s('metadata', {}, note), s('rect', { x, y, width, height, fill: ground }));
  return { svg, width, height };
}

/** Mixed colours come as `color(srgb 0.2 0.4 0.6)`, which few other programs know. */
function plainColor(value: string): string {
  return value.replace(/^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)\)$/, (_, ...parts: string[]) => {
    const [r, g, b] = parts.map((share) => Math.round(Number(share) * 255));
    return `rgb(${r}, ${g}, ${b})`;
  });
}
