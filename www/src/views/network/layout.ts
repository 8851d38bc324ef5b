/** Where the parties of a network stand: forces by d3-force, from the same start to the same end each time. */

import {
  forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation, type SimulationNodeDatum,
} from 'd3-force';

export interface Spot extends SimulationNodeDatum {
  readonly key: string;
  radius: number;
}

export interface Link {
  readonly source: string;
  readonly target: string;
}

/** How many steps bring it to rest. */
const STEPS = 300;
/** How long steps may be taken before the page gets a turn. */
const TURN_MS = 8;
/** A step that goes on from a layout at rest begins this warm. */
const WARM = 0.4;

export interface Layout {
  /** Finds the places anew; those that were there begin where they stood. */
  set(spots: readonly { readonly key: string; readonly radius: number }[], links: readonly Link[]): void;
  at(key: string): Spot | undefined;
  /** Keeps a party where the user put it. */
  pin(key: string, x: number, y: number): void;
  /** Lets go of what is pinned, and begins from the start. */
  restart(): void;
  stop(): void;
}

/** `moved` is called with each turn; where nothing should move, only at the end. */
export function layout(still: boolean, moved: (rests: boolean) => void): Layout {
  let simulation: Simulation<Spot, undefined> | null = null;
  let spots = new Map<string, Spot>();
  let links: readonly Link[] = [];
  let turn: ReturnType<typeof setTimeout> | null = null;
  let steps = 0;

  const stop = () => {
    if (turn !== null) clearTimeout(turn);
    turn = null;
  };
  const go = () => {
    turn = null;
    const since = performance.now();
    while (steps < STEPS && performance.now() - since < TURN_MS) {
      simulation?.tick();
      steps += 1;
    }
    const rests = steps >= STEPS;
    if (!rests) turn = setTimeout(go, still ? 0 : 16);
    if (rests || !still) moved(rests);
  };
  const start = (alpha: number) => {
    stop();
    steps = 0;
    const known = links.filter(({ source, target }) => source !== target && spots.has(source) && spots.has(target));
    simulation = forceSimulation<Spot>([...spots.values()])
      .stop()
      .alpha(alpha)
      .force('link', forceLink<Spot, { source: string | Spot; target: string | Spot }>(known.map(({ source, target }) => ({ source, target }))).id(({ key }) => key).distance(95).strength(0.25))
      .force('apart', forceManyBody<Spot>().strength(-420).distanceMax(600))
      .force('x', forceX<Spot>().strength(0.06))
      .force('y', forceY<Spot>().strength(0.09))
      .force('collide', forceCollide<Spot>(({ radius }) => radius + 16));
    go();
  };

  return {
    set: (next, joined) => {
      const before = spots;
      spots = new Map(
        next.map(({ key, radius }) => {
          const known = before.get(key);
          if (known) known.radius = radius;
          return [key, known ?? { key, radius }];
        }),
      );
      links = joined;
      // Most of them new: the old places would only be in the way.
      const kept = [...spots.keys()].filter((key) => before.has(key)).length;
      if (kept * 2 >= spots.size && before.size > 0) start(WARM);
      else {
        for (const spot of spots.values()) Object.assign(spot, { x: undefined, y: undefined, vx: undefined, vy: undefined });
        start(1);
      }
    },
    at: (key) => spots.get(key),
    pin: (key, x, y) => {
      const spot = spots.get(key);
      if (spot) Object.assign(spot, { x, y, fx: x, fy: y });
    },
    restart: () => {
      spots = new Map([...spots.values()].map(({ key, radius }) => [key, { key, radius }]));
      start(1);
    },
    stop,
  };
}
