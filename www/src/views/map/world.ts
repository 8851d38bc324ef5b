/** The countries of the world as shapes on a plane, made from Natural Earth's small map; those that it lacks are points. */

import { type GeoGeometryObjects, geoEqualEarth, geoPath } from 'd3-geo';
import type { Feature, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { SMALL } from './small';

export type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

export interface Place {
  /** ISO 3166-1 alpha-2, `XK` for Kosovo; none for land to which no code is given. */
  readonly code: string | null;
  /** The outline; none for what is only a point. */
  readonly outline: string | null;
  readonly at: readonly [x: number, y: number];
  /** Too small to be seen or hit at first: a point stands on it. */
  readonly small: boolean;
}

export interface World {
  readonly width: number;
  readonly height: number;
  /** The sea. */
  readonly sphere: string;
  readonly places: readonly Place[];
  /** The corners of the part that Arab news is most about. */
  readonly arab: readonly [Place['at'], Place['at']];
}

/** West, south, east, north of it, in degrees. */
const ARAB = { west: -18, south: -3, east: 64, north: 39 };

const WIDTH = 960;
/** The map ends here: nobody is a citizen of Antarctica. */
const SOUTH = -58;
const ANTARCTICA = 'AQ';
/** The area below which a country gets a point, of a map 960 wide. */
const TINY = 30;

export function worldOf(atlas: Atlas): World {
  const sphere: GeoGeometryObjects = { type: 'Sphere' };
  // Degrees turned so that the Bering Strait is not cut through: Chukotka stays with its country.
  const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(WIDTH, sphere);
  const path = geoPath(projection).digits(1);
  const places: Place[] = [];
  for (const country of feature(atlas, atlas.objects.countries).features) {
    const code = codeOf(country.id, country.properties.name);
    const outline = code === ANTARCTICA ? null : path(country);
    if (outline === null) continue;
    places.push({ code, outline, at: path.centroid(largest(country)), small: code !== null && path.area(country) < TINY });
  }
  for (const { code, at } of SMALL) {
    const point = projection(at);
    if (point) places.push({ code, outline: null, at: point, small: true });
  }
  const at = (longitude: number, latitude: number) => projection([longitude, latitude]) ?? [0, 0];
  return {
    width: WIDTH,
    height: Math.round(at(0, SOUTH)[1]),
    sphere: path(sphere) ?? '',
    places,
    // The nearer to the equator, the wider the map.
    arab: [
      [at(ARAB.west, 0)[0], at(0, ARAB.north)[1]],
      [at(ARAB.east, 0)[0], at(0, ARAB.south)[1]],
    ],
  };
}

/** The map numbers its countries as ISO 3166-1 does, and CLDR, which every browser has, knows the letters of each number. Kosovo has none. */
export function codeOf(id: string | number | undefined, name: string): string | null {
  if (id === undefined) return name === 'Kosovo' ? 'XK' : null;
  return new Intl.Locale(`und-${String(id).padStart(3, '0')}`).region ?? null;
}

/** Of a country in several pieces the one that its name is looked for on. */
function largest(country: Feature): Feature | Polygon {
  if (country.geometry.type !== 'MultiPolygon') return country;
  const pieces = country.geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const size = geoPath();
  return pieces.reduce((best, piece) => (size.area(piece) > size.area(best) ? piece : best));
}
