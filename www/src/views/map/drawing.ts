/** The map as a picture: shapes that can be pointed at, walked through by keys, and coloured. */

import { s } from '../../dom';
import type { ZoomTransform } from 'd3-zoom';
import { type Direction, navigation, type Navigation, neighbour } from './navigate';
import { SIDES } from './measure';
import type { Place, World } from './world';

/** How a country is shown. */
export interface Look {
  /** The name of its colour, or none. */
  readonly colour: string | null;
  /** What is said of it. */
  readonly label: string;
  /** Whether it can be chosen. */
  readonly choosable: boolean;
}

export interface Drawing {
  readonly element: SVGSVGElement;
  readonly navigation: Navigation;
  /** Colours the countries; what `look` does not know is left blank. */
  paint(look: (code: string) => Look | null, chosen: string | null): void;
  /** How what has a colour is filled: by a pattern, or by its class alone. */
  fillOf(colour: string): string | null;
  /** A copy for a file, with what the colours mean below it. */
  picture(legend: readonly Entry[], rtl: boolean): SVGSVGElement;
}

/** A colour and what it means. */
export type Entry = readonly [colour: string, meaning: string];

interface Handlers {
  readonly choose: (code: string) => void;
  /** Told of the country that is pointed at or has the focus; null for none. */
  readonly point: (code: string | null) => void;
}

interface Shape {
  readonly place: Place & { readonly code: string };
  readonly group: SVGGElement;
  readonly dot: SVGCircleElement | null;
  look: Look | null;
}

const DOT = 4.5;
/** The height of the line below a saved map, and the size of a colour on it. */
const LEGEND = 40;
const SWATCH = { width: 28, height: 18 };
const KEYS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

export function drawing(world: World, id: (name: string) => string, { choose, point }: Handlers): Drawing {
  const shapes = new Map<string, Shape>();
  const land = s('g', {});
  const dots = s('g', {});
  const ring = s('path', { class: 'ring' });
  const focused = s('path', { class: 'ring focus' });
  const patterns = SIDES.filter((side) => side !== 'mixed').map((side) => pattern(id(side), side));
  const moving = s('g', {}, s('path', { class: 'sea', d: world.sphere }), land, dots, ring, focused);
  const element = s(
    'svg',
    { class: 'world', viewBox: `0 0 ${world.width} ${world.height}`, role: 'group', direction: 'ltr' },
    s('defs', {}, ...patterns),
    moving,
  );

  for (const place of world.places) {
    const outline = place.outline === null ? null : s('path', { d: place.outline });
    if (place.code === null) {
      if (outline) land.append(s('g', { class: 'place blank' }, outline));
      continue;
    }
    const dot = place.small ? s('circle', { cx: place.at[0], cy: place.at[1], r: DOT }) : null;
    const group = s('g', { class: 'place', 'data-code': place.code }, outline, dot);
    (dot ? dots : land).append(group);
    shapes.set(place.code, { place: { ...place, code: place.code }, group, dot, look: null });
  }

  const fillOf = (colour: string) => (patterns.some((one) => one.id === id(colour)) ? `url(#${id(colour)})` : null);

  const onMove = ({ k, x, y }: ZoomTransform) => {
    moving.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
    for (const one of patterns) one.setAttribute('patternTransform', `scale(${1 / k})`);
    // Points grow a little, so that what was one point becomes several.
    for (const { dot } of shapes.values()) dot?.setAttribute('r', String(DOT / k ** 0.8));
  };
  const way = navigation(element, world, onMove);

  const shapeAt = (event: Event) => {
    const code = event.target instanceof Element ? event.target.closest<SVGGElement>('[data-code]')?.dataset['code'] : undefined;
    return code === undefined ? undefined : shapes.get(code);
  };
  const choosable = () => [...shapes.values()].filter(({ look }) => look?.choosable);
  const outlineOf = (shape: Shape | undefined) =>
    shape ? (shape.place.outline ?? `M${shape.place.at[0] - 1} ${shape.place.at[1]}a1 1 0 1 0 2 0a1 1 0 1 0 -2 0`) : '';
  const giveStop = (to: Shape | undefined) => {
    for (const one of shapes.values()) {
      if (one.look?.choosable) one.group.setAttribute('tabindex', one === to ? '0' : '-1');
      else one.group.removeAttribute('tabindex');
    }
  };

  element.addEventListener('click', (event) => {
    const shape = shapeAt(event);
    point(shape?.place.code ?? null);
    if (shape?.look?.choosable) choose(shape.place.code);
  });
  element.addEventListener('pointerover', (event) => point(shapeAt(event)?.place.code ?? null));
  element.addEventListener('pointerleave', () => point(null));
  element.addEventListener('focusin', (event) => {
    const shape = shapeAt(event);
    if (!shape) return;
    focused.setAttribute('d', shape.group.matches(':focus-visible') ? outlineOf(shape) : '');
    giveStop(shape);
    way.reveal(shape.place.at);
    point(shape.place.code);
  });
  element.addEventListener('focusout', () => {
    focused.setAttribute('d', '');
    point(null);
  });
  element.addEventListener('keydown', (event) => {
    const { key } = event;
    const shape = shapeAt(event);
    const direction = KEYS[key];
    if (direction && shape) {
      const next = neighbour(choosable().map(({ place }) => place), shape.place, direction);
      shapes.get(next?.code ?? '')?.group.focus({ preventScroll: true });
    } else if ((key === 'Enter' || key === ' ') && shape?.look?.choosable) choose(shape.place.code);
    else if (key === '+' || key === '=') way.zoomBy(1);
    else if (key === '-') way.zoomBy(-1);
    else if (key === '0') way.show();
    else return;
    event.preventDefault();
  });

  return {
    element,
    navigation: way,
    fillOf,
    picture: (legend, rtl) => {
      const map = element.cloneNode(true) as SVGSVGElement;
      // Inside another drawing it is cut at its own edge.
      for (const [name, value] of Object.entries({ width: world.width, height: world.height })) map.setAttribute(name, String(value));
      const slot = world.width / Math.max(1, legend.length);
      const below = world.height + LEGEND / 2;
      const entries = legend.map(([colour, meaning], i) => {
        const left = rtl ? world.width - i * slot - SWATCH.width - 8 : i * slot + 8;
        const x = rtl ? left - 8 : left + SWATCH.width + 8;
        return s(
          'g',
          {},
          s('rect', { class: `swatch-map ${colour}`, fill: fillOf(colour), x: left, y: below - SWATCH.height / 2, ...SWATCH }),
          s('text', { class: 'legend-text', x, y: below + 5, direction: rtl ? 'rtl' : 'ltr' }, meaning),
        );
      });
      return s('svg', { viewBox: `0 0 ${world.width} ${world.height + LEGEND}` }, map, ...entries);
    },
    paint: (look, chosen) => {
      for (const shape of shapes.values()) {
        const { group, place } = shape;
        const now = look(place.code);
        const colour = now?.colour ?? null;
        shape.look = now;
        group.setAttribute('class', `place ${colour ?? 'blank'}`);
        const fill = colour === null ? null : fillOf(colour);
        if (fill === null) group.removeAttribute('fill');
        else group.setAttribute('fill', fill);
        if (now?.choosable) {
          group.setAttribute('role', 'button');
          group.setAttribute('aria-label', now.label);
          group.setAttribute('aria-pressed', String(place.code === chosen));
        } else for (const name of ['role', 'aria-label', 'aria-pressed']) group.removeAttribute(name);
      }
      ring.setAttribute('d', outlineOf(chosen === null ? undefined : shapes.get(chosen)));
      const all = choosable();
      giveStop(all.find(({ group }) => group.matches(':focus')) ?? all.find(({ place }) => place.code === chosen) ?? all[0]);
    },
  };
}

/** Opposition is hatched, support is dotted: the stronger, the denser. */
function pattern(id: string, side: string): SVGPatternElement {
  const size = side.endsWith('2') ? 5 : 8;
  const sign = side.startsWith('oppose')
    ? s('path', { d: `M-1 ${size + 1}L${size + 1} -1M-1 1L1 -1M${size - 1} ${size + 1}L${size + 1} ${size - 1}` })
    : s('circle', { cx: size / 2, cy: size / 2, r: size === 5 ? 1.3 : 1.2 });
  return s(
    'pattern',
    { id, class: `hatch ${side}`, width: size, height: size, patternUnits: 'userSpaceOnUse' },
    s('rect', { width: size, height: size }),
    sign,
  );
}
