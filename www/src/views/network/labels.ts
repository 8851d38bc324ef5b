/** Where names stand beside their parties: none over another, those of the main parties first. */

import type { Round } from './geometry';

export interface Label {
  readonly of: Round;
  readonly width: number;
  readonly height: number;
}

/** The middle of the words. */
export interface Placed {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 3;

/** For each label, the main ones first, its place; null where there is none free. */
export function placeLabels(labels: readonly Label[]): (Placed | null)[] {
  const taken: Box[] = [];
  const rounds = labels.map(({ of: { x, y, r } }) => ({ left: x - r, top: y - r, right: x + r, bottom: y + r }));
  return labels.map(({ of: { x, y, r }, width, height }, i) => {
    const down = r + GAP + height / 2;
    const along = r + GAP + width / 2;
    const places = [
      { x, y: y + down },
      { x, y: y - down },
      { x: x + along, y },
      { x: x - along, y },
    ];
    const box = (place: Placed): Box => ({
      left: place.x - width / 2,
      top: place.y - height / 2,
      right: place.x + width / 2,
      bottom: place.y + height / 2,
    });
    const free = places.filter((place) => !taken.some((other) => meet(box(place), other)));
    // Rather over a party than not at all.
    const best = free.find((place) => !rounds.some((other, j) => j !== i && meet(box(place), other))) ?? free[0] ?? null;
    if (best) taken.push(box(best));
    return best;
  });
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
