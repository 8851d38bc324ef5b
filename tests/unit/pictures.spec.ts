/** The matrix and the network of stances: how they fold, and where their lines and names lie. */

import { expect, test } from '@playwright/test';
import type { Entity, EntityType, Polarity } from '../../www/src/analysis';
import type { Profile, Ref } from '../../www/src/corpus/corpus';
import { localeOf } from '../../www/src/i18n/locale';
import { ALL, linesOf, matrixOf, REST } from '../../www/src/views/matrix/fold';
import { lookOf, strengthOf } from '../../www/src/views/matrix/look';
import { csv, tableOf, tsv } from '../../www/src/views/matrix/table';
import { arrow, type Round } from '../../www/src/views/network/geometry';
import { graphOf } from '../../www/src/views/network/graph';
import { placeLabels } from '../../www/src/views/network/labels';
import { layout } from '../../www/src/views/network/layout';
import { ENTITY_TYPES, POLARITIES } from '../../www/src/kinds';

const entity = (key: string, type: EntityType, country: string | null, name = key): Entity => ({
  id: key, key, type, name, name_en: null, country, sector: null, role: null, wikidata: null, known: true,
});
const FRANCE = entity('country:FR', 'country', 'FR', 'فرنسا');
const RUSSIA = entity('country:RU', 'country', 'RU', 'روسيا');
const LAVROV = entity('person:lavrov', 'person', 'RU', 'لافروف');
const UNION = entity('organization:eu', 'organization', null, '=الاتحاد');
const GERMAN = entity('person:german', 'person', 'DE', 'شولتس');

const [A1, A2] = [{ key: 'a1' }, { key: 'a2' }] as [Ref['article'], Ref['article']];
const ref = (holder: Entity, target: Entity | null, polarity: Polarity, at = A1): Ref =>
  ({ article: at, index: 0, stance: { stance: polarity }, holder: holder.key, target: target?.key ?? null }) as Ref;
const corpus = (...refs: Ref[]) => ({
  refs,
  profiles: new Map<string, Profile>(
    [FRANCE, RUSSIA, LAVROV, UNION, GERMAN].map((one, i) => [
      one.key,
      { key: one.key, entity: one, mentions: 3, articles: i % 2 === 0 ? [A1] : [A1, A2] } as unknown as Profile,
    ]),
  ),
});
const every = { byState: false, types: new Set(ENTITY_TYPES), most: 10 };

const some = corpus(
  ref(FRANCE, RUSSIA, 'oppose'),
  ref(FRANCE, RUSSIA, 'oppose', A2),
  ref(FRANCE, RUSSIA, 'support'),
  ref(LAVROV, FRANCE, 'oppose'),
  ref(UNION, RUSSIA, 'neutral'),
  ref(UNION, null, 'support'),
);

test('a cell counts each polarity, and the totals count every cell', () => {
  const matrix = matrixOf(some, every);
  expect(linesOf(matrix)).toEqual({
    rows: ['country:FR', 'organization:eu', 'person:lavrov', ALL],
    columns: ['country:RU', 'country:FR', ALL],
  });
  expect(matrix.cell('country:FR', 'country:RU')?.tally).toEqual({ support: 1, oppose: 2, neutral: 0 });
  expect(matrix.cell('country:FR', 'country:FR')).toBeUndefined();
  expect(matrix.cell('country:FR', ALL)?.tally).toEqual({ support: 1, oppose: 2, neutral: 0 });
  expect(matrix.cell(ALL, 'country:RU')?.tally).toEqual({ support: 1, oppose: 2, neutral: 1 });
  expect(matrix.cell(ALL, ALL)?.refs).toHaveLength(5);
});

test('a stance without a target is listed apart, one with an end of another type is counted as left out', () => {
  expect(matrixOf(some, every).untargeted.map(({ holder }) => holder)).toEqual(['organization:eu']);
  const matrix = matrixOf(some, { ...every, types: new Set<EntityType>(['country']) });
  expect(matrix.cell(ALL, ALL)?.refs).toHaveLength(3);
  expect(matrix.untargeted).toEqual([]);
  expect(matrix.leftOut).toBe(3);
});

test('parties beyond the number asked for share one row and one column', () => {
  const matrix = matrixOf(some, { ...every, most: 1 });
  expect(linesOf(matrix)).toEqual({ rows: ['country:FR', REST, ALL], columns: ['country:RU', REST, ALL] });
  expect([matrix.otherRows, matrix.otherColumns]).toEqual([2, 1]);
  expect(matrix.cell(REST, 'country:RU')?.tally.neutral).toBe(1);
  expect(matrix.cell(REST, REST)?.tally.oppose).toBe(1);
  expect(matrix.cell(ALL, ALL)?.refs).toHaveLength(5);
});

test('an actor counts for its state when asked to; one without a state stays itself', () => {
  const matrix = matrixOf(corpus(ref(LAVROV, FRANCE, 'oppose'), ref(RUSSIA, FRANCE, 'oppose'), ref(UNION, GERMAN, 'support')), { ...every, byState: true });
  expect(matrix.cell('country:RU', 'country:FR')?.tally.oppose).toBe(2);
  // No article names Germany itself: its name comes from the language of the interface.
  expect(tableOf(localeOf('ar'), matrix)).toEqual([
    ['صاحب الموقف \\ المقصود به', 'فرنسا', 'ألمانيا', 'المجموع'],
    ['روسيا', 'معارضة 2', '', 'معارضة 2'],
    ['=الاتحاد', '', 'تأييد 1', 'تأييد 1'],
    ['المجموع', 'معارضة 2', 'تأييد 1', 'تأييد 1، معارضة 2'],
  ]);
});

test('the table as text keeps its cells, and holds no formula', async () => {
  expect(tsv([['a\tb', 'c'], ['d\ne', '']])).toBe('a b\tc\nd e\t');
  expect(await csv([['=الاتحاد', 'تأييد 1، معارضة 2'], ['a,b', '"c"']])).toBe('"\'=الاتحاد",تأييد 1، معارضة 2\r\n"a,b","""c"""\r\n');
});

test('a cell looks mixed where polarities differ, and stronger with twice as many stances', () => {
  const tally = (support: number, oppose: number) => ({ support, oppose, neutral: 0 });
  expect([tally(0, 0), tally(2, 0), tally(0, 1), tally(1, 1)].map(lookOf)).toEqual([null, 'support', 'oppose', 'mixed']);
  expect([1, 2, 3, 4, 8, 500].map((n) => strengthOf(tally(n, 0)))).toEqual([1, 2, 2, 3, 4, 5]);
});

const network = { ...every, least: 1, polarities: new Set(POLARITIES) };

test('an arrow for each direction and polarity, with its stances', () => {
  const { nodes, edges, strongest } = graphOf(some, network);
  expect(edges.map(({ holder, target, polarity, refs }) => [holder, target, polarity, refs.length])).toEqual([
    ['country:FR', 'country:RU', 'oppose', 2],
    ['country:FR', 'country:RU', 'support', 1],
    ['organization:eu', 'country:RU', 'neutral', 1],
    ['person:lavrov', 'country:FR', 'oppose', 1],
  ]);
  expect(nodes.map(({ party, weight }) => [party.key, weight])).toEqual([
    ['country:FR', 4],
    ['country:RU', 4],
    ['organization:eu', 1],
    ['person:lavrov', 1],
  ]);
  expect(strongest).toBe(2);
});

test('a least number, chosen polarities and the number of parties take arrows away, and parties without any', () => {
  const kept = (change: Partial<typeof network>) => {
    const { nodes, edges } = graphOf(some, { ...network, ...change });
    return [nodes.map(({ party }) => party.key), edges.length];
  };
  expect(kept({ least: 2 })).toEqual([['country:FR', 'country:RU'], 1]);
  expect(kept({ polarities: new Set<Polarity>(['neutral']) })).toEqual([['country:RU', 'organization:eu'], 1]);
  expect(kept({ most: 2 })).toEqual([['country:FR', 'country:RU'], 2]);
  expect(kept({ least: 9 })).toEqual([[], 0]);
});

test('a state that stands for its actors is named in the articles of all of them, each once', () => {
  const { nodes, edges } = graphOf(some, { ...network, byState: true });
  const russia = nodes.find(({ party }) => party.key === 'country:RU');
  expect([russia?.articles, russia?.mentions]).toEqual([2, 6]);
  expect(edges.map(({ holder, target }) => [holder, target])).toContainEqual(['country:RU', 'country:FR']);
});

const round = (x: number, y: number, r = 10): Round => ({ x, y, r });
/** The numbers of a path, in pairs. */
const points = (path: string) => [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

test('an arrow ends at the rim of its target, and the way back is another one', () => {
  const there = arrow(round(0, 0), round(200, 0), 'support');
  const [tip] = points(there.head);
  expect(Math.hypot(200 - (tip?.[0] ?? 0), tip?.[1] ?? 0)).toBeCloseTo(13, 0);
  const back = arrow(round(200, 0), round(0, 0), 'support');
  const bend = (line: string) => points(line)[1]?.[1] ?? 0;
  expect(Math.sign(bend(there.line))).toBe(-Math.sign(bend(back.line)));
  const bends = POLARITIES.map((polarity) => bend(arrow(round(0, 0), round(200, 0), polarity).line));
  expect(new Set(bends).size).toBe(3);
});

test('an arrow to itself leaves its party and comes back', () => {
  const { line } = arrow(round(50, 50), round(50, 50), 'oppose');
  expect(line).toContain('C');
  expect(Math.min(...points(line).map(([, y]) => y))).toBeLessThan(50 - 10 - 30);
  expect(line).not.toContain('NaN');
});

const room = { width: 400, height: 400 };

test('names do not lie over each other; the main ones are placed first', () => {
  const labels = Array.from({ length: 30 }, (_, i) => ({ of: round(200 + 20 * (i % 6), 100 + 18 * Math.floor(i / 6), 6), width: 60, height: 16 }));
  const placed = placeLabels(labels, room);
  expect(placed[0]).not.toBeNull();
  const there = placed.flatMap((place) => place ?? []);
  expect(there.length).toBeLessThan(30);
  for (const [i, a] of there.entries()) {
    for (const b of there.slice(i + 1)) expect(Math.abs(a.x - b.x) >= 60 || Math.abs(a.y - b.y) >= 16).toBe(true);
  }
});

test('a name moves aside for a party below it', () => {
  const [first] = placeLabels(
    [
      { of: round(100, 100), width: 40, height: 16 },
      { of: round(100, 122), width: 40, height: 16 },
    ],
    room,
  );
  expect(first).toEqual({ x: 100, y: 79 });
});

test('no name is cut by the edge of the drawing', () => {
  const label = (x: number, y: number) => placeLabels([{ of: round(x, y), width: 80, height: 16 }], room)[0];
  expect(label(200, 200)).toEqual({ x: 200, y: 221 });
  expect(label(200, 390)).toEqual({ x: 200, y: 369 });
  expect(label(20, 200)).toEqual({ x: 20 + 10 + 3 + 40, y: 200 });
  expect(label(390, 200)).toEqual({ x: 390 - 10 - 3 - 40, y: 200 });
});

test('the same network lies in the same way each time', async () => {
  const places = () =>
    new Promise<unknown[]>((resolve) => {
      const keys = ['a', 'b', 'c', 'd'];
      const made = layout(true, () => resolve(keys.map((key) => [made.at(key)?.x, made.at(key)?.y])));
      made.set(keys.map((key) => ({ key, radius: 10 })), [
        { source: 'a', target: 'b' },
        { source: 'b', target: 'c' },
        { source: 'c', target: 'c' },
      ]);
    });
  const once = await places();
  expect(once).toEqual(await places());
  expect(new Set(once.map(String)).size).toBe(4);
});
