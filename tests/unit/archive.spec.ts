/** Sayings, rows of a watch list, what they match, and the figures that the help states. */

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Analysis, Entity, Mention, Stance, Zone } from '../../www/src/analysis';
import { type Saying, sayingsOf, selectionOf } from '../../www/src/corpus/sayings';
import { type Article, NO_META } from '../../www/src/state/state';
import { placed } from '../../www/src/keep/places';
import { Slices } from '../../www/src/text/slices';
import { FIGURES } from '../../www/src/views/help/figures';
import { countriesOf, fits, longEnough, NO_COUNTRY, speakersOf, UNKNOWN, type Wanted } from '../../www/src/views/quotes/pick';
import { Draft } from '../../www/src/views/watchlist/draft';
import { matchesOf } from '../../www/src/views/watchlist/matches';
import { fileOf, listOf, problemOf, readRows, rowOf } from '../../www/src/views/watchlist/rows';
import { problemText, strings as watchStrings } from '../../www/src/views/watchlist/strings';

const entity = (id: string, name: string, more: Partial<Entity> = {}): Entity => ({
  id, type: 'person', key: `person:${id}`, name, name_en: null, country: null, sector: null, role: null, wikidata: null, known: true, ...more,
});

function articleOf(text: string, parts: Partial<Analysis>): Article {
  const analysis = { doc: { sha256: text }, zones: [], entities: [], mentions: [], stances: [], relations: [], ...parts } as unknown as Analysis;
  return { key: text, name: 'a', text, decoded: null, meta: NO_META, warnings: [], outcome: { state: 'done', analysis, raw: analysis, sketch: new Uint32Array() } };
}

const span = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const wordsOf = ({ article, words }: Saying) => article.text.slice(words.start, words.end);

const TEXT = 'قالت منى: «نرفض ما تسميه الصحف «هدنة» ولا نقبل بها». وأكد سامر أنه يدعم منى ويؤيد هند. تابعونا على «شبكتنا».';
const said = (() => {
  const quote = (words: string, speaker?: string): Zone => ({ kind: 'quote', ...span(TEXT, words), ...(speaker === undefined ? {} : { speaker }) });
  const stance = (cue: string, evidence: string, speaker: string | null, attribution: Stance['attribution'], confidence = 0.8) =>
    ({ holder: speaker ?? 'e1', target: null, stance: 'oppose', cue: span(TEXT, cue), evidence: span(TEXT, evidence), speaker, attribution, confidence }) as Stance;
  const mention = (id: string, name: string): Mention => ({ entity: id, ...span(TEXT, name), kind: 'name', confidence: 1 });
  return articleOf(TEXT, {
    entities: [entity('e1', 'منى', { country: 'EG' }), entity('e2', 'سامر')],
    mentions: [mention('e1', 'منى'), mention('e2', 'سامر')],
    zones: [
      quote('نرفض ما تسميه الصحف «هدنة» ولا نقبل بها', 'e1'),
      quote('هدنة', 'e1'),
      { kind: 'boilerplate', ...span(TEXT, 'تابعونا على «شبكتنا».') },
      quote('شبكتنا'),
    ],
    stances: [
      stance('نرفض', 'نرفض ما تسميه', 'e1', 'quoted'),
      stance('يدعم', 'يدعم منى ويؤيد هند', 'e2', 'reported'),
      stance('يؤيد', 'يدعم منى ويؤيد هند', 'e2', 'reported'),
      stance('تابع', 'تابعونا', null, 'author'),
    ],
  });
})();

test('a saying is a quote, or a clause that the article reports of a speaker', () => {
  const sayings = sayingsOf(said, 0.7);
  expect(sayings.map((saying) => [saying.kind, wordsOf(saying), saying.speaker?.name, saying.length, saying.inner, saying.stances.length])).toEqual([
    ['quote', 'نرفض ما تسميه الصحف «هدنة» ولا نقبل بها', 'منى', 8, false, 1],
    ['quote', 'هدنة', 'منى', 1, true, 0],
    ['reported', 'يدعم منى ويؤيد هند', 'سامر', 4, false, 2],
  ]);
});

test('the least confidence leaves reports out, and no quote', () => {
  expect(sayingsOf(said, 0.9).map(({ kind, stances }) => [kind, stances.length])).toEqual([['quote', 0], ['quote', 0]]);
});

test('short quotes and those within others are no statements by themselves, unless all are wanted', () => {
  const counting = (least: number) => sayingsOf(said, 0.7).filter((saying) => longEnough(saying, least)).length;
  expect([counting(5), counting(10), counting(0)]).toEqual([2, 1, 3]);
});

test('sayings are found by folded words and speakers, by country and by speaker', () => {
  const all = sayingsOf(said, 0.7);
  const found = (wanted: Partial<Wanted>) => all.filter((saying) => fits(saying, { kind: 'all', least: 0, country: null, speaker: null, query: '', ...wanted })).length;
  expect(found({})).toBe(3);
  expect(found({ query: 'هدنه' })).toBe(2);
  expect(found({ query: 'سامر' })).toBe(1);
  expect(found({ country: 'EG' })).toBe(2);
  expect(found({ country: NO_COUNTRY })).toBe(1);
  expect(found({ country: UNKNOWN })).toBe(0);
  expect(found({ speaker: 'person:e2' })).toBe(1);
  expect(speakersOf(all).map(({ entity: { name }, sayings }) => [name, sayings])).toEqual([['منى', 2], ['سامر', 1]]);
  expect(countriesOf(all)).toEqual([['EG', 2], [NO_COUNTRY, 1]]);
});

test('a saying leads to its stance, or to whoever is named nearest', () => {
  const [first, inner] = sayingsOf(said, 0.7);
  if (!first || !inner) throw new Error('no sayings');
  expect(selectionOf(first)).toEqual({ kind: 'stance', index: 0 });
  expect(selectionOf(inner)).toEqual({ kind: 'entity', id: 'e1', at: 0 });
});

test('work in slices is done once, in order; newer work ends it', async () => {
  const slices = new Slices();
  const seen: number[] = [];
  const spin = (item: number) => {
    const until = performance.now() + 8;
    while (performance.now() < until);
    seen.push(item);
  };
  slices.start([1, 2, 3, 4, 5, 6], spin, () => seen.push(-1));
  const before = seen.length;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(6);
  await new Promise<void>((done) => slices.start([7, 8], (item) => seen.push(item), done));
  expect(seen.slice(before)).toEqual([7, 8]);
});

const cellsOf = (text: string) => readRows(text).map(({ cells: { name, aliases, type, country } }) => [name, aliases, type, country]);

test('rows come from CSV, from spreadsheets and with Arabic headers', () => {
  const row = ['حركة الفجر', 'الفجر|تيار الفجر', 'organization', 'JO'];
  expect(cellsOf('\uFEFFname,aliases,type,country\nحركة الفجر,الفجر|تيار الفجر,organization,JO\n')).toEqual([row]);
  expect(cellsOf('الدولة\tالنوع\tالاسم\tأسماء أخرى\r\nJO\tجهة\tحركة  الفجر\tالفجر|تيار الفجر\r\n')).toEqual([row]);
  expect(cellsOf('الاسم;النوع\nحركة الفجر;شخص')).toEqual([['حركة الفجر', '', 'person', '']]);
  expect(cellsOf('حركة الفجر,الفجر|تيار الفجر,organization,JO')).toEqual([row]);
  expect(cellsOf('name,note\n"حركة, الفجر",x\n-,y\n')).toEqual([['حركة, الفجر', '', '', ''], ['', '', '', '']]);
  expect(cellsOf('')).toEqual([]);
});

test('a list is written as the core reads it, and a file so that no spreadsheet runs it', () => {
  const rows = [rowOf({ name: 'حركة  "الفجر"', type: 'person' }), rowOf({ name: '=1+1', name_en: 'a,b' })];
  expect(listOf(rows)).toBe('name,aliases,type,country,sector,name_en\n"حركة ""الفجر""",,person,,,\n=1+1,,,,,"a,b"\n');
  expect(listOf([])).toBe('');
  const file = fileOf(rows, '\t');
  expect(file).toContain("'=1+1");
  expect(readRows(file).map(({ cells }) => cells.name)).toEqual(['حركة "الفجر"', '=1+1']);
});

test('an error of the core names the row, in the words of the interface', () => {
  const message = 'watch list, line 3: `dog` is no type: person, organization, country, place';
  expect(problemOf(message)).toEqual({ at: 1, reason: '`dog` is no type: person, organization, country, place' });
  expect(problemOf('something else')).toBeNull();
  expect(problemText(watchStrings.en, '`dog` is no type: person')).toContain('“dog” is no type');
  expect(problemText(watchStrings.ar, '`JOR` is no ISO 3166-1 alpha-2 code')).toContain('«JOR» رمز دولة');
  expect(problemText(watchStrings.en, 'odd')).toContain('odd');
});

test('rows that are written stand against the list that counts, until both say the same', () => {
  const draft = new Draft('name\nأ\n');
  expect(draft.changed).toBe(false);
  draft.rows = [...draft.rows, rowOf({})];
  expect(draft.changed).toBe(false);
  draft.rows = [...draft.rows, rowOf({ name: 'ب' })];
  expect(draft.changed).toBe(true);
  // Applied: the same rows stay.
  expect(draft.follow('name\nأ\nب\n')).toBe(false);
  expect(draft.changed).toBe(false);
  // Brought in from elsewhere: others.
  expect(draft.follow('name\nج\n')).toBe(true);
  expect(draft.rows.map(({ cells }) => cells.name)).toEqual(['ج']);
});

test('a row matches what the core found under its name, with examples from several articles', () => {
  const watched = entity('e1', 'حركة الفجر', { key: 'watch:حركه-الفجر' });
  const other = entity('e2', 'حركة الفجر', { key: 'organization:حركه-الفجر' });
  const make = (text: string, mentions: readonly (readonly [string, number])[]) =>
    articleOf(text, { entities: [watched, other], mentions: mentions.map(([id, start]) => ({ entity: id, start, end: start + 1, kind: 'name', confidence: 1 })) });
  const sources = [make('أ', [['e1', 0], ['e1', 5], ['e2', 9]]), make('ب', [['e2', 1]]), make('ج', [['e1', 3]])].map((article) => ({
    article,
    analysis: (article.outcome as Extract<Article['outcome'], { state: 'done' }>).raw,
  }));
  const { mentions, articles, examples } = matchesOf(sources).get('حركة الفجر') ?? { mentions: 0, articles: 0, examples: [] };
  expect([mentions, articles]).toEqual([3, 2]);
  expect(examples.map(({ article, at }) => [article.text, at])).toEqual([['أ', 0], ['ج', 0]]);
  expect(matchesOf(sources.slice(0, 1)).get('حركة الفجر')?.examples.map(({ at }) => at)).toEqual([0, 1]);
});

test('the figures of the help are those of docs/accuracy.md', () => {
  const docs = readFileSync(new URL('../../docs/accuracy.md', import.meta.url), 'utf8');
  const cells = (row: RegExp) => (row.exec(docs)?.[0] ?? '').split('|').map((cell) => cell.trim());
  const least = cells(/^ *\| least confidence .*$/m).map((cell) => Number.parseFloat(cell));
  const precision = cells(/^ *\| precision \|.*$/m).map(Number);
  const recall = cells(/^ *\| recall \|.*$/m).map(Number);
  for (const one of FIGURES.stances) {
    const at = least.indexOf(one.least);
    expect([precision[at], recall[at]]).toEqual([one.precision, one.recall]);
  }
  for (const { type, precision: right, recall: found } of FIGURES.entities) {
    const check = cells(new RegExp(`^\\| \`entity\\.${type}\`.*$`, 'm'))[5] ?? '';
    expect(check.split('/').slice(0, 2).map(Number)).toEqual([right, found]);
  }
  expect(docs).toContain(`\`check\` (${FIGURES.articles} articles)`);
});

test('kept articles have their places in order, also those that come in between', () => {
  type Id = readonly [visit: number, at: number];
  const places = new Map<string, Id>([['old', [1, 7]]]);
  const add = (keys: readonly string[]) => {
    for (const [key, id] of placed(keys, (one) => places.get(one) ?? null, 2)) places.set(key, id);
    return keys.map((key): Id => places.get(key) ?? [0, 0]);
  };
  const inOrder = (ids: readonly Id[]) =>
    ids.every(([visit, at], i) => i === 0 || visit > (ids[i - 1]?.[0] ?? 0) || (visit === ids[i - 1]?.[0] && at > (ids[i - 1]?.[1] ?? 0)));
  expect(add(['old', 'table', 'last'])).toEqual([[1, 7], [2, 1], [2, 2]]);
  // The rows of a table stand where its file stood.
  const rows = Array.from({ length: 3000 }, (_, i) => `row ${i}`);
  expect(inOrder(add(['old', ...rows, 'last', 'more']))).toBe(true);
  expect(places.get('last')).toEqual([2, 2]);
});
