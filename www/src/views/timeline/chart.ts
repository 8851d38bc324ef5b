/** A chart of periods: support up, opposition down, below them neutral stances and how often somebody is named. In Arabic time runs from right to left. */

import { s } from '../../dom';
import { scaleLinear } from 'd3-scale';
import type { Bin } from './bins';

/** How high the bars stand for; the same for charts that stand under one another. */
export interface Heights {
  readonly directed: number;
  readonly neutral: number;
  readonly named: number;
}

export interface Words {
  /** What the chart shows. */
  readonly title: string;
  /** All there is to say of a period. */
  label(bin: Bin): string;
  /** Its day or month, in short, for the axis. */
  tick(bin: Bin): string;
  number(n: number): string;
  readonly support: string;
  readonly oppose: string;
  readonly neutral: string;
  readonly named: string;
}

export interface Options {
  readonly bins: readonly Bin[];
  readonly width: number;
  readonly rtl: boolean;
  readonly heights: Heights;
  /** What is counted as naming. */
  named(bin: Bin): number;
  readonly words: Words;
  open(bin: Bin): void;
  /** A stretch of periods was drawn over. */
  range(first: Bin, last: Bin): void;
}

export interface Chart {
  readonly element: SVGSVGElement;
  /** Gives the bar of a period the focus. */
  focus(start: string): void;
}

const BAND = { directed: 180, neutral: 40, named: 56 };
const GAP = 22;
/** Below the bars of opposition stand two lines of words. */
const WIDE_GAP = 38;
const TOP = 20;
const AXIS = 26;
/** The room for figures beside the bars. */
const MARGIN = 44;
const LEAST_BAR = 5;
/** Room for a name above a chart. */
const NAME = 26;
/** Room for one date below the axis. */
const TICK = 96;

export function heightsOf(bins: readonly Bin[], named: (bin: Bin) => number): Heights {
  const most = (of: (bin: Bin) => number) => bins.reduce((max, bin) => Math.max(max, of(bin)), 0);
  return {
    directed: most(({ tally }) => Math.max(tally.support, tally.oppose)),
    neutral: most(({ tally }) => tally.neutral),
    named: most(named),
  };
}

export function chart({ bins, width, rtl, heights, named, words, open, range }: Options): Chart {
  const total = Math.max(width, MARGIN + 8 + bins.length * LEAST_BAR);
  const room = total - MARGIN - 8;
  const step = room / bins.length;
  const bar = Math.max(1, Math.min(step - 2, 48));
  /** Where the slot of a period begins, from the left. */
  const slot = (i: number) => (rtl ? total - MARGIN - (i + 1) * step : MARGIN + i * step);
  const middle = TOP + BAND.directed / 2;
  const neutralAt = TOP + BAND.directed + WIDE_GAP + BAND.neutral;
  const namedAt = neutralAt + GAP + BAND.named;
  const height = namedAt + AXIS;

  const directed = scaleLinear([0, Math.max(1, heights.directed)], [0, BAND.directed / 2]);
  const neutral = scaleLinear([0, Math.max(1, heights.neutral)], [0, BAND.neutral]);
  const naming = scaleLinear([0, Math.max(1, heights.named)], [0, BAND.named]);

  const element = s('svg', { class: 'time-chart', role: 'group', 'aria-label': words.title, width: total, height, viewBox: `0 0 ${total} ${height}` });
  const [near, far] = rtl ? [total - MARGIN, 8] : [MARGIN, total - 8];
  const text = (x: number, y: number, anchor: string, content: string, name: string) =>
    s('text', { x, y, 'text-anchor': anchor, class: name, direction: rtl ? 'rtl' : 'ltr', 'aria-hidden': 'true' }, content);
  // In right-to-left text the start is at the right.
  const line = (y: number, name: string) => s('line', { x1: near, x2: far, y1: y, y2: y, class: name });
  const figure = (y: number, n: number) => text(rtl ? near + 6 : near - 6, y + 4, 'end', words.number(n), 'tick');
  const title = (y: number, content: string) => text(near, y, 'start', content, 'band');
  const ticks = directed.ticks(3).filter((n) => Number.isInteger(n) && n > 0);
  element.append(
    ...ticks.flatMap((n) => [line(middle - directed(n), 'grid'), line(middle + directed(n), 'grid'), figure(middle - directed(n), n), figure(middle + directed(n), n)]),
    line(middle, 'zero'),
    line(neutralAt, 'zero'),
    line(namedAt, 'zero'),
    figure(middle, 0),
    title(TOP - 7, `${words.support} ↑`),
    title(TOP + BAND.directed + 13, `${words.oppose} ↓`),
    title(neutralAt - BAND.neutral - 6, words.neutral),
    title(neutralAt + GAP - 6, words.named),
  );
  if (heights.neutral > 0) element.append(figure(neutralAt - BAND.neutral + 4, heights.neutral));
  if (heights.named > 0) element.append(figure(namedAt - BAND.named + 4, heights.named));

  const every = Math.max(1, Math.ceil(TICK / step));
  const groups = bins.map((bin, i) => {
    const x = slot(i) + (step - bar) / 2;
    const rect = (y: number, size: number, name: string) => (size > 0 ? s('rect', { x, y, width: bar, height: size, class: name }) : null);
    const { support, oppose, neutral: neither } = bin.tally;
    const filled = support + oppose + neither + named(bin) > 0;
    if (i % every === 0) element.append(text(slot(i) + step / 2, height - 8, 'middle', words.tick(bin), 'tick'));
    return s(
      'g',
      { class: 'period', 'data-start': bin.start, ...(filled ? { role: 'button', tabindex: -1, 'aria-label': words.label(bin) } : { 'aria-hidden': 'true' }) },
      s('rect', { x: slot(i), y: TOP, width: step, height: namedAt - TOP, class: 'slot' }),
      rect(middle - directed(support), directed(support), 'bar support'),
      rect(middle, directed(oppose), 'bar oppose'),
      oppose > 0 && step > 9 && s('path', { d: hatch(x, middle, bar, directed(oppose)), class: 'bar-sign' }),
      rect(neutralAt - neutral(neither), neutral(neither), 'bar neutral'),
      rect(namedAt - naming(named(bin)), naming(named(bin)), 'bar named'),
      s('title', {}, words.label(bin)),
    );
  });
  const brush = s('rect', { class: 'brush', y: TOP, height: namedAt - TOP, width: 0 });
  element.append(...groups, brush);
  const stops = groups.filter((group) => group.hasAttribute('role'));
  stops[0]?.setAttribute('tabindex', '0');

  const go = (to: SVGGElement | undefined) => {
    if (!to) return;
    for (const stop of stops) stop.setAttribute('tabindex', stop === to ? '0' : '-1');
    to.focus();
  };
  const indexOf = (target: EventTarget | null) => (target instanceof Element ? groups.indexOf(target.closest<SVGGElement>('.period') as SVGGElement) : -1);
  const openAt = (i: number) => {
    const bin = bins[i];
    const group = groups[i];
    if (bin && group?.hasAttribute('role')) open(bin);
  };

  element.addEventListener('keydown', (event) => {
    const at = stops.indexOf(event.target as SVGGElement);
    if (at < 0) return;
    const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
    const backward = rtl ? 'ArrowRight' : 'ArrowLeft';
    if (event.key === forward) go(stops[at + 1]);
    else if (event.key === backward) go(stops[at - 1]);
    else if (event.key === 'Home') go(stops[0]);
    else if (event.key === 'End') go(stops.at(-1));
    else if (event.key === 'Enter' || event.key === ' ') openAt(indexOf(event.target));
    else return;
    event.preventDefault();
  });

  let from = -1;
  let to = -1;
  const slotAt = ({ clientX }: PointerEvent) => {
    const x = ((clientX - element.getBoundingClientRect().left) / element.getBoundingClientRect().width) * total;
    const i = Math.floor((rtl ? total - MARGIN - x : x - MARGIN) / step);
    return Math.min(bins.length - 1, Math.max(0, i));
  };
  const paint = () => {
    const [first, last] = from <= to ? [from, to] : [to, from];
    const left = Math.min(slot(first), slot(last));
    brush.setAttribute('x', String(left));
    brush.setAttribute('width', from === to ? '0' : String((last - first + 1) * step));
  };
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || bins.length === 0) return;
    from = to = slotAt(event);
  });
  element.addEventListener('pointermove', (event) => {
    if (from < 0) return;
    const now = slotAt(event);
    // Only once it is a stretch: a click stays a click on its bar.
    if (now !== from && !element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
    to = now;
    paint();
  });
  const end = () => {
    from = to = -1;
    brush.setAttribute('width', '0');
  };
  element.addEventListener('pointerup', (event) => {
    const [first, last] = from <= to ? [bins[from], bins[to]] : [bins[to], bins[from]];
    const stretched = from !== to;
    const at = indexOf(event.target);
    end();
    if (stretched && first && last) range(first, last);
    else openAt(at);
  });
  element.addEventListener('pointercancel', end);

  return { element, focus: (start) => go(stops.find((stop) => stop.dataset['start'] === start)) };
}

/** Lines across a bar, so that opposition is told from support without its colour. */
function hatch(x: number, y: number, width: number, height: number): string {
  const lines: string[] = [];
  for (let at = 4; at < height; at += 5) lines.push(`M${x} ${y + at}h${width}`);
  return lines.join('');
}

/** Charts under one another as one picture, each under its name. */
export function stacked(charts: readonly { readonly name: string | null; readonly element: SVGSVGElement }[], rtl: boolean): SVGSVGElement {
  const boxes = charts.map(({ element }) => element.viewBox.baseVal);
  const width = Math.max(...boxes.map((box) => box.width));
  let y = 0;
  const parts = charts.flatMap(({ name, element }, i) => {
    const title = name === null ? null : s('text', { x: rtl ? width - MARGIN : MARGIN, y: y + 18, class: 'band', direction: rtl ? 'rtl' : 'ltr' }, name);
    if (title) y += NAME;
    const copy = element.cloneNode(true) as SVGSVGElement;
    copy.setAttribute('y', String(y));
    y += boxes[i]?.height ?? 0;
    return title ? [title, copy] : [copy];
  });
  return s('svg', { class: 'time-chart', viewBox: `0 0 ${width} ${y}`, width, height: y }, ...parts);
}
