/** What the map, the timeline and the comparison are made of: places, periods, shares. */

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Analysis, Entity, Polarity, Stance } from '../../www/src/analysis';
import { corpusOf } from '../../www/src/corpus/corpus';
import { ALL_ARTICLES } from '../../www/src/state/filters';
import { type Article, NO_META } from '../../www/src/state/state';
import { differingPairs, leaning, nameRows, onlyIn, polarityRows, shareOf } from '../../www/src/views/compare/compare';
import { figuresOf, sideOf, stepOf, stepsFor } from '../../www/src/views/map/measure';
import { neighbour } from '../../www/src/views/map/navigate';
import { type Atlas, codeOf, worldOf } from '../../www/src/views/map/world';
import { sentenceAround } from '../../www/src/corpus/sentence';
import { countOf, endOf, isDay, plus, spansBetween, startOf, timelineOf, unitFor } from '../../www/src/views/timeline/bins';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const world = worldOf(JSON.parse(file('node_modules/world-atlas/countries-110m.json')) as Atlas);

/** A world of few: France, a minister of hers, Russia, and an organization of no state. */
const WHO: Record<string, Pick<Entity, 'type' | 'country'>> = {
  France: { type: 'country', country: 'FR' },
  minister: { type: 'person', country: 'FR' },
  Russia: { type: 'country', country: 'RU' },
  league: { type: 'organization', country: null },
};

type Line = readonly [holder: string, stance: Polarity, target: string];

let made = 0;
/** An article of a day with its stances; everybody in it is named once, those who are named first as its authors. */
function article(day: string | null, lines: readonly Line[], also: readonly string[] = [], authors: readonly string[] = []): Article {
  const names = [...authors, ...new Set([...lines.flatMap(([holder, , target]) => [holder, target]), ...also])];
  made += 1;
  const analysis = {
    doc: { source: null, published: day, title: null, sha256: String(made) },
    entities: [...new Set(names)].map((name) => ({ id: name, key: name, name, name_en: name, role: null, ...WHO[name] })),
    mentions: names.map((entity, i) => ({ entity, start: i, end: i + 1, kind: 'name', confidence: 1 })),
    zones: authors.map((_, i) => ({ kind: 'byline', start: i, end: i + 1 })),
    stances: lines.map(([holder, stance, target]) => ({ holder, target, stance, confidence: 1 }) as Stance),
  } as unknown as Analysis;
  return { key: `a${made}`, name: `a${made}`, text: '', decoded: null, warnings: [], meta: NO_META, outcome: { state: 'done', analysis, raw: analysis, sketch: new Uint32Array() } };
}
const corpus = (...articles: Article[]) => corpusOf({ articles, filters: ALL_ARTICLES, threshold: 0 });

test('who only signs an article is not named in it', () => {
  const { profiles } = corpus(article(null, [['France', 'support', 'Russia']], [], ['league']), article(null, [], ['league']), article(null, [], ['minister', 'league'], ['minister']));
  const counted = Object.fromEntries([...profiles].map(([key, { articles, mentions }]) => [key, [articles.length, mentions]]));
  expect(counted).toEqual({ France: [1, 1], Russia: [1, 1], league: [2, 2], minister: [1, 2] });
});

test.describe('the map', () => {
  test('has one place for every country and territory of the lexicon', () => {
    const codes = file('lexicon/countries.tsv').split('\n').filter((line) => /^[A-Z]{2}\t/.test(line)).map((line) => line.slice(0, 2));
    expect(codes.length).toBeGreaterThan(240);
    const placed = world.places.flatMap(({ code }) => code ?? []);
    expect(placed.toSorted()).toEqual([...codes].sort());
  });

  test('knows the letters of a number, also of those that some states do not recognize', () => {
    expect(['275', '732', '158', '004'].map((id) => codeOf(id, ''))).toEqual(['PS', 'EH', 'TW', 'AF']);
    expect(codeOf(undefined, 'Kosovo')).toBe('XK');
    expect(codeOf(undefined, 'Somaliland')).toBeNull();
  });

  test('every place lies on it, and small countries have a point to be hit', () => {
    for (const { at } of world.places) {
      expect(at[0]).toBeGreaterThanOrEqual(0);
      expect(at[0]).toBeLessThanOrEqual(world.width);
      expect(at[1]).toBeGreaterThanOrEqual(0);
      expect(at[1]).toBeLessThanOrEqual(world.height);
    }
    const small = (wanted: string) => world.places.find(({ code }) => code === wanted)?.small;
    expect(['BH', 'MT', 'SG', 'MV', 'KM', 'PS', 'QA', 'LB'].map(small)).toEqual(Array.from({ length: 8 }, () => true));
    expect(['SA', 'EG', 'RU'].map(small)).toEqual([false, false, false]);
  });

  test('is not mirrored: arrows lead where a map has it', () => {
    const place = (wanted: string) => world.places.find(({ code }) => code === wanted);
    const named = ['EG', 'LY', 'SA', 'SD', 'TR'].flatMap((code) => place(code) ?? []);
    const egypt = place('EG');
    if (!egypt) throw new Error('no Egypt');
    expect((['up', 'down', 'left', 'right'] as const).map((direction) => neighbour(named, egypt, direction)?.code)).toEqual(['TR', 'SD', 'LY', 'SA']);
    const turkey = place('TR');
    expect(turkey && neighbour(named, turkey, 'up')).toBeNull();
  });

  test('counts the articles that name a country, and with its people each article once', () => {
    const all = corpus(article(null, [['minister', 'oppose', 'Russia']], ['France']), article(null, [], ['minister']), article(null, [], ['league']));
    const alone = figuresOf(all, { measure: 'mentions', chosen: null, whole: false });
    expect([...alone.values()].map(({ code, articles, mentions }) => [code, articles, mentions])).toEqual([['RU', 1, 1], ['FR', 1, 1]]);
    const whole = figuresOf(all, { measure: 'mentions', chosen: null, whole: true });
    expect(whole.get('FR')).toMatchObject({ articles: 2, mentions: 3, key: 'France' });
  });

  test('counts stances of countries, towards them, and only those of whom is asked for', () => {
    const all = corpus(article(null, [['France', 'oppose', 'Russia'], ['minister', 'oppose', 'Russia'], ['league', 'support', 'Russia'], ['Russia', 'neutral', 'France']]));
    const tally = (measure: 'given' | 'received', chosen: string | null, whole: boolean, code: string) =>
      figuresOf(all, { measure, chosen, whole }).get(code)?.tally;
    expect(tally('received', null, false, 'RU')).toEqual({ support: 1, oppose: 2, neutral: 0 });
    expect(tally('received', 'league', false, 'RU')).toEqual({ support: 1, oppose: 0, neutral: 0 });
    expect(tally('given', null, false, 'FR')).toEqual({ support: 0, oppose: 1, neutral: 0 });
    expect(tally('given', null, true, 'FR')).toEqual({ support: 0, oppose: 2, neutral: 0 });
    expect(tally('given', 'league', true, 'FR')).toEqual({ support: 0, oppose: 0, neutral: 0 });
  });

  test('a scale with two sides and a middle', () => {
    const side = (support: number, oppose: number, neutral = 0) => sideOf({ support, oppose, neutral });
    expect([side(4, 1), side(3, 2), side(1, 1, 9), side(2, 3), side(1, 4)]).toEqual(['support-2', 'support-1', 'mixed', 'oppose-1', 'oppose-2']);
    expect([side(0, 0, 3), side(0, 0)]).toEqual(['mixed', null]);
  });

  test('steps of counts rise, hold every count, and are single numbers where these are few', () => {
    expect(stepsFor(0)).toEqual([]);
    expect(stepsFor(3)).toEqual([1, 2, 3]);
    for (const most of [6, 10, 106, 5000]) {
      const steps = stepsFor(most);
      expect(steps[0]).toBe(1);
      expect(steps.every((start, i) => i === 0 || start > (steps[i - 1] ?? 0))).toBe(true);
      expect([stepOf(0, steps), stepOf(1, steps), stepOf(most, steps)]).toEqual([0, 1, steps.length]);
    }
  });
});

test.describe('the timeline', () => {
  test('weeks begin on Monday, months end on their last day', () => {
    expect(startOf('2022-05-05', 'week')).toBe('2022-05-02');
    expect(startOf('2022-05-08', 'week')).toBe('2022-05-02');
    expect(startOf('2022-01-01', 'week')).toBe('2021-12-27');
    expect(endOf('2022-05-02', 'week')).toBe('2022-05-08');
    expect([endOf('2024-02-01', 'month'), endOf('2023-02-01', 'month'), endOf('2023-12-01', 'month')]).toEqual(['2024-02-29', '2023-02-28', '2023-12-31']);
    expect(plus('2024-02-28', 2)).toBe('2024-03-01');
  });

  test('a date that is none is no date', () => {
    expect(['2022-02-29', '2022-13-01', '2022-5-5', '', '2022-05-05T10:00'].map(isDay)).toEqual([false, false, false, false, false]);
    expect(isDay('2024-02-29')).toBe(true);
  });

  test('the unit follows from the span; empty periods are kept', () => {
    expect(unitFor('2022-01-01', '2022-01-31')).toBe('day');
    expect(unitFor('2022-01-01', '2022-03-31')).toBe('week');
    expect(unitFor('2020-01-01', '2022-03-31')).toBe('month');
    expect(spansBetween('2022-01-30', '2022-03-01', 'month').map(({ start }) => start)).toEqual(['2022-01-01', '2022-02-01', '2022-03-01']);
    for (const unit of ['day', 'week'] as const) {
      expect(countOf('2022-01-05', '2022-03-17', unit)).toBe(spansBetween('2022-01-05', '2022-03-17', unit).length);
    }
  });

  test('articles and stances stand in the period of their day; those without a date are set apart', () => {
    const undated = article(null, [['France', 'oppose', 'Russia']]);
    const all = corpus(
      article('2022-05-02', [['France', 'oppose', 'Russia'], ['league', 'support', 'Russia']]),
      article('2022-05-08', [['Russia', 'neutral', 'France']]),
      article('2022-05-16', [], ['league']),
      undated,
    );
    const { bins, undated: apart } = timelineOf(all, 'week', null, 'any');
    expect(bins.map(({ start, end, articles, tally }) => [start, end, articles.length, tally.support, tally.oppose, tally.neutral])).toEqual([
      ['2022-05-02', '2022-05-08', 2, 1, 1, 1],
      ['2022-05-09', '2022-05-15', 0, 0, 0, 0],
      ['2022-05-16', '2022-05-22', 1, 0, 0, 0],
    ]);
    expect(apart).toEqual([undated]);
    expect(timelineOf(corpus(undated), 'week', null, 'any')).toEqual({ bins: [], undated: [undated] });
  });

  test('of somebody chosen only the own stances and mentions count', () => {
    const all = corpus(article('2022-05-02', [['France', 'oppose', 'Russia'], ['league', 'support', 'Russia'], ['Russia', 'neutral', 'France']]), article('2022-05-03', [], ['league']));
    const day = (chosen: string, role: 'any' | 'given' | 'received') => timelineOf(all, 'day', chosen, role).bins.map(({ tally, mentions }) => [tally.support, tally.oppose, tally.neutral, mentions]);
    expect(day('France', 'any')).toEqual([[0, 1, 1, 1], [0, 0, 0, 0]]);
    expect(day('France', 'given')).toEqual([[0, 1, 0, 1], [0, 0, 0, 0]]);
    expect(day('France', 'received')).toEqual([[0, 0, 1, 1], [0, 0, 0, 0]]);
    expect(day('league', 'any')).toEqual([[1, 0, 0, 1], [0, 0, 0, 1]]);
  });
});

test.describe('the comparison', () => {
  test('Wilson intervals, as the tables have them', () => {
    const rounded = (count: number, of: number) => {
      const { low, high } = shareOf(count, of);
      return [low, high].map((end) => Math.round(end * 1000) / 1000);
    };
    expect(rounded(5, 10)).toEqual([0.237, 0.763]);
    expect(rounded(0, 10)).toEqual([0, 0.278]);
    expect(rounded(10, 10)).toEqual([0.722, 1]);
    // Nothing known: anything may be.
    expect(rounded(0, 0)).toEqual([0, 1]);
  });

  test('a difference is clear only where the intervals lie apart', () => {
    const lot = (naming: number, of: number) => corpus(...Array.from({ length: of }, (_, i) => article(null, [], i < naming ? ['France', 'Russia'] : ['Russia'])));
    const row = (a: [number, number], b: [number, number]) => nameRows(lot(...a), lot(...b)).find(({ key }) => key === 'France');
    expect(row([20, 20], [2, 20])).toMatchObject({ clear: true, difference: 0.9 });
    expect(row([2, 3], [1, 3])).toMatchObject({ clear: false });
  });

  test('who is named in one alone, and pairs that lean another way', () => {
    const a = corpus(article(null, [['France', 'oppose', 'Russia'], ['France', 'oppose', 'Russia'], ['France', 'support', 'Russia'], ['league', 'support', 'Russia']], ['minister']));
    const b = corpus(article(null, [['France', 'support', 'Russia'], ['league', 'support', 'Russia'], ['Russia', 'neutral', 'France']]));
    expect(onlyIn(a, b).map(({ key }) => key)).toEqual(['minister']);
    expect(onlyIn(b, a)).toEqual([]);
    const pairs = differingPairs(a, b);
    expect(pairs.map(({ holder, target, opposite }) => [holder, target, opposite])).toEqual([['France', 'Russia', true]]);
    expect(pairs[0]?.a.tally).toEqual({ support: 1, oppose: 2, neutral: 0 });
    expect(polarityRows(a, b).map((row) => [row.polarity, row.a.count, row.a.of, row.b.count, row.b.of])).toEqual([
      ['support', 2, 4, 2, 3],
      ['oppose', 2, 4, 0, 3],
      ['neutral', 0, 4, 1, 3],
    ]);
    expect(leaning({ support: 2, oppose: 2, neutral: 0 })).toBe('neutral');
  });
});

test('the sentence of some words ends at its stop, its line, and is found in an endless line', () => {
  const text = 'عنوان الخبر\nأدانت فرنسا روسيا. ورحبت قطر. ثم انتهى\nذيل';
  const of = (words: string, within: string) => {
    const start = within.indexOf(words);
    const { start: from, end } = sentenceAround(within, { start, end: start + words.length });
    return within.slice(from, end).trim();
  };
  expect(of('فرنسا', text)).toBe('أدانت فرنسا روسيا.');
  expect(of('قطر', text)).toBe('ورحبت قطر.');
  expect(of('انتهى', text)).toBe('ثم انتهى');
  expect(of('الخبر', text)).toBe('عنوان الخبر');
  const endless = `${'كلمة '.repeat(20_000)}. أدانت فرنسا روسيا. ${'كلمة '.repeat(20_000)}`;
  expect(of('فرنسا', endless)).toBe('أدانت فرنسا روسيا.');
});
