/** The lines of a network: curved arrows between round parties, and the shapes of these. */

import type { EntityType, Polarity } from '../../analysis';
import { POLARITIES } from '../../kinds';

export interface Round {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface Arrow {
  readonly line: string;
  readonly head: string;
}

/** How long the head of an arrow is. */
const HEAD = 9;
/** How far apart lie the arrows of one direction, by polarity. */
const APART = 13;

/** An arrow from one to the other, bent to its own left: the two directions, and the polarities, keep apart. */
export function arrow(from: Round, to: Round, polarity: Polarity): Arrow {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const turn = POLARITIES.indexOf(polarity);
  if (length < 1) return loop(from, turn);
  const bend = Math.min(40, length * 0.12) + turn * APART;
  const middle = { x: (from.x + to.x) / 2 + (dy / length) * bend, y: (from.y + to.y) / 2 - (dx / length) * bend };
  const begin = towards(from, middle, from.r + 2);
  const tip = towards(to, middle, to.r + 3);
  const end = towards(tip, middle, HEAD - 1);
  return { line: `M${at(begin)}Q${at(middle)} ${at(end)}`, head: triangle(tip, middle) };
}

/** Of one with itself. */
function loop({ x, y, r }: Round, turn: number): Arrow {
  const high = r + 34 + turn * APART;
  const begin = { x: x - r * 0.7, y: y - r * 0.7 - 2 };
  const tip = { x: x + r * 0.7, y: y - r * 0.7 - 3 };
  const second = { x: x + r + 16, y: y - high };
  const end = towards(tip, second, HEAD - 1);
  return { line: `M${at(begin)}C${at({ x: x - r - 16, y: y - high })} ${at(second)} ${at(end)}`, head: triangle(tip, second) };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

function triangle(tip: Point, from: Point): string {
  const back = towards(tip, from, HEAD);
  const [wx, wy] = [(back.y - tip.y) * 0.5, (tip.x - back.x) * 0.5];
  return `M${at(tip)}L${at({ x: back.x + wx, y: back.y + wy })} ${at({ x: back.x - wx, y: back.y - wy })}Z`;
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** Each type has a shape of its own: people round, organizations square, states six-sided, other places on a corner. */
export function shape(type: EntityType, r: number): string {
  if (type === 'person') return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  const corners = { organization: [4, 45, 1.2], country: [6, 0, 1.08], place: [4, 0, 1.2] } as const;
  const [count, turn, wide] = corners[type];
  const points = Array.from({ length: count }, (_, i) => {
    const angle = ((turn + (360 / count) * i) * Math.PI) / 180;
    return at({ x: Math.cos(angle) * r * wide, y: Math.sin(angle) * r * wide });
  });
  return `M${points.join('L')}Z`;
}
