/** Zoom and pan, by touch, wheel, buttons and keys; and the way from country to country by arrow keys. */

import { select } from 'd3-selection';
import { zoom, type ZoomTransform, zoomIdentity, zoomTransform } from 'd3-zoom';
import type { Place, World } from './world';

const CLOSEST = 24;
const STEP = 1.6;
/** The part of the map that a press of an arrow moves. */
const PAN = 0.2;

export type Direction = 'up' | 'down' | 'left' | 'right';
type Point = readonly [x: number, y: number];

const ALONG: Readonly<Record<Direction, Point>> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };

export interface Navigation {
  zoomBy(times: 1 | -1): void;
  pan(direction: Direction): void;
  /** Shows what lies between two corners; without them the whole world. */
  show(corners?: readonly [Point, Point]): void;
  /** Brings a point into sight. */
  reveal(point: Point): void;
}

export function navigation(svg: SVGSVGElement, { width, height }: World, moved: (transform: ZoomTransform) => void): Navigation {
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, CLOSEST])
    .extent([[0, 0], [width, height]])
    .translateExtent([[0, 0], [width, height]])
    // The wheel and one finger scroll the page, as long as the map is not meant.
    .filter((event: Event) => {
      if (event.type === 'wheel') return (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey;
      if (event.type === 'touchstart') return (event as TouchEvent).touches.length > 1 || zoomTransform(svg).k > 1;
      return !(event instanceof MouseEvent) || event.button === 0;
    })
    .on('zoom', ({ transform }: { transform: ZoomTransform }) => {
      svg.style.touchAction = transform.k > 1 ? 'none' : 'pan-x pan-y';
      moved(transform);
    });
  const map = select(svg);
  map.call(behaviour);
  svg.style.touchAction = 'pan-x pan-y';

  return {
    zoomBy: (times) => behaviour.scaleBy(map, STEP ** times),
    pan: (direction) => {
      const [x, y] = ALONG[direction];
      const { k } = zoomTransform(svg);
      behaviour.translateBy(map, (-x * width * PAN) / k, (-y * height * PAN) / k);
    },
    show: (corners) => {
      if (!corners) return behaviour.transform(map, zoomIdentity);
      const [[x0, y0], [x1, y1]] = corners;
      const k = Math.min(CLOSEST, width / (x1 - x0), height / (y1 - y0));
      behaviour.transform(map, zoomIdentity.scale(k));
      behaviour.translateTo(map, (x0 + x1) / 2, (y0 + y1) / 2);
    },
    reveal: ([x, y]) => {
      const seen = zoomTransform(svg).apply([x, y]);
      if (seen[0] < 0 || seen[0] > width || seen[1] < 0 || seen[1] > height) behaviour.translateTo(map, x, y);
    },
  };
}

/** The nearest place that lies in a direction: what is straight ahead counts as nearer than what is aside. */
export function neighbour(places: readonly Place[], from: Place, direction: Direction): Place | null {
  const [dx, dy] = ALONG[direction];
  let best: { place: Place; cost: number } | null = null;
  for (const place of places) {
    const x = place.at[0] - from.at[0];
    const y = place.at[1] - from.at[1];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (place === from || ahead <= 0 || aside > 2 * ahead) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { place, cost };
  }
  return best?.place ?? null;
}
