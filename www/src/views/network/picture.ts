/** The drawing of the network: parties and arrows, moved and enlarged by pointer, touch and keyboard. */

import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import { fill, h, s, set } from '../../dom';
import type { Context } from '../../element/view';
import { choose } from '../../state/actions';
import { partyName } from '../pairs/parties';
import { labelAttributes } from '../pairs/label';
import { arrow, type Round, shape } from './geometry';
import type { Edge, Graph, Node } from './graph';
import { placeLabels } from './labels';
import { layout } from './layout';
import { legend, LEGEND_HEIGHT } from './legend';
import { strings } from './strings';

/** From the smallest party to the largest. */
const SIZES = { wide: [7, 24], narrow: [5, 15] } as const;
/** A drawing less wide is narrow. */
const NARROW = 600;
const TEXT_HEIGHT = 17;
const SCALES: [number, number] = [0.4, 8];
const ZOOM_STEP = 1.4;
/** How far a key moves a party, in pixels. */
const NUDGE = 12;
/** A pointer that moves less has clicked. */
const CLICK = 4;

export interface NetworkPicture {
  readonly element: HTMLElement;
  readonly svg: SVGSVGElement;
  set(graph: Graph): void;
  choose(key: string | null): void;
  /** Marks the arrow whose sentences are shown. */
  open(edge: string | null): void;
  zoomBy(step: 1 | -1): void;
  fit(): void;
  arrange(): void;
  destroy(): void;
}

interface DrawnNode {
  readonly group: SVGGElement;
  readonly shape: SVGPathElement;
  readonly text: SVGTextElement;
  readonly title: SVGTitleElement;
  name: string;
  radius: number;
}

interface DrawnEdge {
  readonly group: SVGGElement;
  readonly hit: SVGPathElement;
  readonly line: SVGPathElement;
  readonly head: SVGPathElement;
}

/** `enter` is called with the key of the arrow that the user opens. */
export function networkPicture({ store, locale, root }: Context, enter: (edge: string) => void): NetworkPicture {
  const words = strings[locale.lang];
  const edgeLayer = s('g', {});
  const nodeLayer = s('g', {});
  const labelLayer = s('g', { 'aria-hidden': 'true' });
  const legendLayer = s('g', {});
  const svg = s('svg', { class: 'network-picture', role: 'group', 'aria-label': words.label }, edgeLayer, labelLayer, nodeLayer, legendLayer);
  const element = h('div', { class: 'network-box' }, svg);
  const nodes = new Map<string, DrawnNode>();
  const edges = new Map<string, DrawnEdge>();
  let graph: Graph = { nodes: [], edges: [], strongest: 0 };
  let size = { width: 800, height: 520 };
  let base = { scale: 1, x: 0, y: 0 };
  let view = zoomIdentity;
  let here: string | null = null;
  let chosen: string | null = null;

  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const spots = layout(still, (rests) => {
    if (view === zoomIdentity) frame();
    draw(rests);
  });

  /** Puts all of it between the edges. */
  const frame = () => {
    const places = graph.nodes.flatMap(({ party }) => spots.at(party.key) ?? []);
    if (places.length === 0) return;
    const [xs, ys] = [places.map(({ x = 0 }) => x), places.map(({ y = 0 }) => y)];
    const span = (values: number[]) => ({ from: Math.min(...values), to: Math.max(...values) });
    const [across, down] = [span(xs), span(ys)];
    const room = { width: Math.max(80, size.width - (size.width < NARROW ? 60 : 110)), height: Math.max(80, size.height - LEGEND_HEIGHT - 90) };
    const scale = Math.min(1.5, room.width / Math.max(1, across.to - across.from), room.height / Math.max(1, down.to - down.from));
    base = {
      scale,
      x: size.width / 2 - ((across.from + across.to) / 2) * scale,
      y: (size.height - LEGEND_HEIGHT) / 2 - ((down.from + down.to) / 2) * scale,
    };
  };
  const onScreen = (key: string): Round => {
    const spot = spots.at(key);
    const [x, y] = view.apply([(spot?.x ?? 0) * base.scale + base.x, (spot?.y ?? 0) * base.scale + base.y]);
    return { x, y, r: nodes.get(key)?.radius ?? 0 };
  };
  const fromScreen = (x: number, y: number): [number, number] => {
    const [bx, by] = view.invert([x, y]);
    return [(bx - base.x) / base.scale, (by - base.y) / base.scale];
  };

  const pen = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  const measure = (text: string): number => {
    let width = widths.get(text);
    if (width === undefined) {
      if (pen) pen.font = `600 13px ${getComputedStyle(svg).fontFamily}`;
      widths.set(text, (width = (pen?.measureText(text).width ?? text.length * 8) + 4));
    }
    return width;
  };

  const draw = (withLabels: boolean) => {
    const places = new Map(graph.nodes.map(({ party }) => [party.key, onScreen(party.key)]));
    for (const { key, holder, target, polarity } of graph.edges) {
      const [from, to, drawn] = [places.get(holder), places.get(target), edges.get(key)];
      if (!from || !to || !drawn) continue;
      const { line, head } = arrow(from, to, polarity);
      drawn.hit.setAttribute('d', line);
      drawn.line.setAttribute('d', line);
      drawn.head.setAttribute('d', head);
    }
    for (const [key, { x, y }] of places) nodes.get(key)?.group.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    labelLayer.style.display = withLabels ? '' : 'none';
    if (!withLabels) return;
    // The chosen one and those beside it come before the main ones.
    const rank = (key: string) => (key === chosen ? 0 : beside(key) ? 1 : 2);
    const order = graph.nodes.map(({ party }) => party.key);
    if (chosen !== null) order.sort((a, b) => rank(a) - rank(b));
    const labels = order.map((key) => ({ of: onScreen(key), width: measure(nodes.get(key)?.name ?? ''), height: TEXT_HEIGHT }));
    const placed = placeLabels(labels, { width: size.width, height: size.height - LEGEND_HEIGHT });
    for (const [i, key] of order.entries()) {
      const [place, text] = [placed[i], nodes.get(key)?.text];
      if (!text) continue;
      text.style.display = place ? '' : 'none';
      if (place) set(text, { x: place.x.toFixed(1), y: (place.y + 4.5).toFixed(1) });
    }
  };

  /** Whether an arrow joins it to the chosen one. */
  const beside = (key: string) => graph.edges.some(({ holder, target }) => (holder === chosen && target === key) || (target === chosen && holder === key));

  const light = () => {
    const some = chosen !== null && nodes.has(chosen);
    for (const { party } of graph.nodes) {
      const drawn = nodes.get(party.key);
      if (!drawn) continue;
      const faint = some && party.key !== chosen && !beside(party.key);
      drawn.group.setAttribute('aria-pressed', String(party.key === chosen));
      drawn.group.classList.toggle('faint', faint);
      drawn.text.classList.toggle('faint', faint);
    }
    for (const { key, holder, target } of graph.edges) edges.get(key)?.group.classList.toggle('faint', some && holder !== chosen && target !== chosen);
  };

  const makeNode = (key: string): DrawnNode => {
    const [path, title, text] = [s('path', { class: 'shape' }), s('title'), s('text', { 'text-anchor': 'middle' })];
    const group = s('g', { role: 'button', tabindex: -1, 'data-node': key }, title, path);
    group.addEventListener('focus', () => stand(key));
    group.addEventListener('keydown', (event) => onKey(event, key));
    dragging(group, key);
    nodeLayer.append(group);
    labelLayer.append(text);
    return { group, shape: path, text, title, name: '', radius: 0 };
  };
  const makeEdge = ({ key, polarity }: Edge): DrawnEdge => {
    const [hit, line, head] = [s('path', { class: 'hit', 'data-live': '' }), s('path', { class: 'line' }), s('path', { class: 'arrow' })];
    const group = s('g', { class: `edge ${polarity}`, 'data-edge': key }, hit, line, head);
    group.addEventListener('click', () => enter(key));
    edgeLayer.append(group);
    return { group, hit, line, head };
  };

  /** The one that Tab leads to. */
  const stand = (key: string | null) => {
    if (here !== null) nodes.get(here)?.group.setAttribute('tabindex', '-1');
    here = key;
    if (here !== null) nodes.get(here)?.group.setAttribute('tabindex', '0');
  };

  const move = (key: string, dx: number, dy: number) => {
    const { x, y } = onScreen(key);
    spots.pin(key, ...fromScreen(x + dx, y + dy));
    draw(true);
  };
  const onKey = (event: KeyboardEvent, key: string) => {
    const ways: Record<string, [number, number]> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
    const way = ways[event.key];
    if (way && event.altKey) move(key, way[0] * NUDGE, way[1] * NUDGE);
    else if (way) nodes.get(nextTo(key, way) ?? key)?.group.focus();
    else if (event.key === 'Enter' || event.key === ' ') choose(store, key === chosen ? null : key);
    else if (event.key === '+' || event.key === '=') zoomBy(1);
    else if (event.key === '-' || event.key === '−') zoomBy(-1);
    else if (event.key === '0') fit();
    else return;
    event.preventDefault();
  };
  /** The nearest party that way. */
  const nextTo = (key: string, [wx, wy]: [number, number]): string | null => {
    const from = onScreen(key);
    let best: { key: string; cost: number } | null = null;
    for (const { party } of graph.nodes) {
      const to = onScreen(party.key);
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const ahead = dx * wx + dy * wy;
      const aside = Math.abs(dx * wy) + Math.abs(dy * wx);
      if (ahead <= 1) continue;
      const cost = ahead + aside * 2;
      if (!best || cost < best.cost) best = { key: party.key, cost };
    }
    return best?.key ?? null;
  };

  const dragging = (group: SVGGElement, key: string) => {
    let from: { x: number; y: number; moved: boolean } | null = null;
    // A party that is dragged does not move the whole.
    for (const type of ['mousedown', 'touchstart']) group.addEventListener(type, (event) => event.stopPropagation());
    group.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      from = { x: event.clientX, y: event.clientY, moved: false };
      group.setPointerCapture(event.pointerId);
    });
    group.addEventListener('pointermove', (event) => {
      if (!from) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (!from.moved && Math.hypot(dx, dy) < CLICK) return;
      from = { x: event.clientX, y: event.clientY, moved: true };
      move(key, dx, dy);
    });
    group.addEventListener('pointerup', () => {
      if (from && !from.moved) choose(store, key === chosen ? null : key);
      from = null;
    });
    group.addEventListener('pointercancel', () => {
      from = null;
    });
  };

  const zooming = zoom<SVGSVGElement, unknown>()
    .scaleExtent(SCALES)
    .filter((event: Event) => {
      // A wheel alone and one finger scroll the page.
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
      if (event.type.startsWith('touch')) return (event as TouchEvent).touches.length > 1;
      return event.type === 'mousedown' && (event as MouseEvent).button === 0;
    })
    .on('zoom', ({ transform }) => {
      view = transform;
      draw(true);
    });
  const selection = select(svg).call(zooming);
  const zoomBy = (step: 1 | -1) => zooming.scaleBy(selection, step === 1 ? ZOOM_STEP : 1 / ZOOM_STEP);
  const fit = () => {
    frame();
    zooming.transform(selection, zoomIdentity);
  };

  const resize = () => {
    const width = Math.round(element.clientWidth);
    if (width === 0) return;
    size = { width, height: Math.round(Math.max(400, Math.min(720, width * 0.62))) };
    set(svg, { viewBox: `0 0 ${size.width} ${size.height}`, width: size.width, height: size.height });
    zooming.extent([[0, 0], [size.width, size.height]]);
    fill(legendLayer, legend(locale, size.width, size.height - LEGEND_HEIGHT, measure));
    if (view === zoomIdentity) frame();
    draw(true);
  };
  const observer = new ResizeObserver(resize);
  observer.observe(element);

  return {
    element,
    svg,
    set: (next) => {
      const before = shapeOf(graph);
      graph = next;
      const [smallest, largest] = SIZES[element.clientWidth < NARROW ? 'narrow' : 'wide'];
      const most = Math.max(1, ...graph.nodes.map(({ articles }) => articles));
      keep(nodes, new Set(graph.nodes.map(({ party }) => party.key)), ({ group, text }) => [group, text]);
      keep(edges, new Set(graph.edges.map(({ key }) => key)), ({ group }) => [group]);
      for (const node of graph.nodes) {
        const { party } = node;
        const drawn = nodes.get(party.key) ?? makeNode(party.key);
        nodes.set(party.key, drawn);
        drawn.radius = smallest + (largest - smallest) * Math.sqrt(node.articles / most);
        drawn.group.setAttribute('class', `node ${party.type}`);
        drawn.shape.setAttribute('d', shape(party.type, drawn.radius));
        drawn.name = partyName(locale, party);
        drawn.text.textContent = drawn.name;
        set(drawn.text, labelAttributes(drawn.name));
        const told = describe(node, drawn.name);
        drawn.title.textContent = told;
        drawn.group.setAttribute('aria-label', told);
      }
      for (const edge of graph.edges) {
        const drawn = edges.get(edge.key) ?? makeEdge(edge);
        edges.set(edge.key, drawn);
        drawn.line.setAttribute('stroke-width', (1 + Math.log2(edge.refs.length + 1) * 0.8).toFixed(2));
      }
      stand(here !== null && nodes.has(here) ? here : (graph.nodes[0]?.party.key ?? null));
      light();
      if (shapeOf(graph) === before) return draw(true);
      spots.set(
        graph.nodes.map(({ party }) => ({ key: party.key, radius: nodes.get(party.key)?.radius ?? 0 })),
        graph.edges.map(({ holder, target }) => ({ source: holder, target })),
      );
    },
    choose: (key) => {
      chosen = key;
      light();
      draw(true);
    },
    open: (key) => {
      for (const [one, { group }] of edges) group.classList.toggle('opened', one === key);
    },
    zoomBy,
    fit,
    arrange: () => {
      spots.restart();
      fit();
    },
    destroy: () => {
      spots.stop();
      observer.disconnect();
    },
  };

  function describe({ party, articles }: Node, name: string): string {
    return [name, locale.t.types[party.type], locale.count(articles, words.articles)].join(locale.lang === 'ar' ? '، ' : ', ');
  }

  /** Takes away what is not there any more; the focus goes to what Tab leads to. */
  function keep<T>(drawn: Map<string, T>, keys: ReadonlySet<string>, parts: (one: T) => Element[]): void {
    for (const [key, one] of drawn) {
      if (keys.has(key)) continue;
      for (const part of parts(one)) {
        if (part === root.activeElement) svg.focus();
        part.remove();
      }
      drawn.delete(key);
    }
  }
}

/** What the places depend on. */
function shapeOf({ nodes, edges }: Graph): string {
  return [...nodes.map(({ party }) => party.key), '', ...edges.map(({ key }) => key)].join('\n');
}
