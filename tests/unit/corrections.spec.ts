/** What the user knows better: each kind, one after the other, taken back in any order. */

import { expect, test } from '@playwright/test';
import type { Analysis, Entity, EntityType, Mention, Polarity, Stance } from '../../www/src/analysis';
import { fromFile, toFile, unknownOf } from '../../www/src/corrections/file';
import { asWatchList } from '../../www/src/corrections/watch-list';
import { correct, redo, replay, takeBack, undo } from '../../www/src/state/actions';
import { type Correction, corrected, identity, wrongStance } from '../../www/src/state/corrections';
import { type Article, NO_META } from '../../www/src/state/state';
import { Store } from '../../www/src/state/store';

const entity = (id: string, name: string, type: EntityType = 'organization'): Entity => ({
  id, type, key: `key:${name}`, name, name_en: null, country: null, sector: null, role: null, wikidata: null, known: true,
});
const mention = (id: string, start: number, kind: Mention['kind'] = 'name'): Mention => ({ entity: id, start, end: start + 3, kind, confidence: 0.9 });
const stance = (holder: string, target: string, start: number, polarity: Polarity = 'oppose'): Stance => ({
  holder, target, stance: polarity, object: null, event: null, mode: null, intensity: 0, cue: { start, end: start + 2 }, evidence: { start, end: start + 9 },
  speaker: null, attribution: 'author', status: 'asserted', rule: 'r', because: [], explanation: { ar: '', en: '' }, confidence: 0.9,
});

function analysis(sha256: string, entities: Entity[], parts: Partial<Analysis>): Analysis {
  const doc = { id: sha256, title: null, source: null, dateline: null, published: null, language: 'ar', length: 100, sha256, offsets: 'utf16' } as const;
  return { schema: 'rasid/1', doc, zones: [], entities, mentions: [], stances: [], relations: [], warnings: [], ...parts };
}

/** Two parties, a ministry and a person; the second article names one of the parties alone, and the ministry. */
const first = analysis('one', [entity('e1', 'فجر'), entity('e2', 'ضحى'), entity('e3', 'وزارة'), entity('e4', 'سالم', 'person')], {
  mentions: [mention('e1', 0), mention('e2', 10), mention('e3', 20), mention('e4', 30), mention('e1', 40, 'title')],
  stances: [stance('e1', 'e3', 5), stance('e2', 'e3', 5), stance('e4', 'e2', 33, 'support'), stance('e1', 'e2', 50)],
  relations: [{ kind: 'dispute', between: ['e1', 'e2'], evidence: { start: 0, end: 9 } }, { kind: 'talks', between: ['e1', 'e3', 'e4'], evidence: { start: 9, end: 19 } }],
  zones: [{ kind: 'quote', start: 60, end: 70, speaker: 'e1' }],
});
const second = analysis('two', [entity('e1', 'وزارة'), entity('e2', 'فجر')], {
  mentions: [mention('e1', 0), mention('e2', 10)],
  stances: [stance('e2', 'e1', 5)],
});
const TEXT = 'فجر 456789ضحى 456789وزا 456789سال 456789زعم 456789'.padEnd(100, '.');

const party = identity(entity('', 'فجر'));
const other = identity(entity('', 'ضحى'));
const ministry = identity(entity('', 'وزارة'));

/** Who stands where, by names. */
function lines({ entities, stances }: Analysis): string[] {
  const name = (id: string | null) => entities.find((one) => one.id === id)?.name ?? '?';
  return stances.map((one) => `${name(one.holder)} ${one.stance} ${name(one.target)}`);
}
const names = ({ entities }: Analysis) => entities.map(({ name }) => name);
const show = (raw: Analysis, ...corrections: Correction[]) => corrected(raw, NO_META, corrections);

function storeOf(...raws: Analysis[]): Store {
  const store = new Store();
  const articles = raws.map((raw, i): Article => ({
    key: `a${i}`, name: `${i}`, text: TEXT, decoded: null, meta: NO_META, warnings: [],
    outcome: { state: 'done', raw, analysis: raw, sketch: new Uint32Array() },
  }));
  store.set({ articles, current: 'a0' });
  return store;
}
const shown = (store: Store): Analysis[] => store.state.articles.flatMap(({ outcome }) => (outcome.state === 'done' ? [outcome.analysis] : []));

test('who is none is gone with all marks, stances, ties and quotes', () => {
  const result = show(first, { kind: 'none', entity: party });
  expect(names(result)).toEqual(['ضحى', 'وزارة', 'سالم']);
  expect(result.mentions.map((one) => one.entity)).toEqual(['e2', 'e3', 'e4']);
  expect(lines(result)).toEqual(['ضحى oppose وزارة', 'سالم support ضحى']);
  expect(result.relations.map(({ kind, between }) => [kind, between])).toEqual([['talks', ['e3', 'e4']]]);
  expect(result.zones).toEqual([{ kind: 'quote', start: 60, end: 70 }]);
});

test('another type changes the entity and nothing else', () => {
  const result = show(first, { kind: 'type', entity: party, type: 'place' });
  expect(result.entities.map(({ type }) => type)).toEqual(['place', 'organization', 'organization', 'person']);
  expect({ ...result, entities: first.entities }).toEqual(first);
});

test('of merged entities one is left: with the mentions of both, no stance towards itself, and none twice', () => {
  const result = show(first, { kind: 'merge', entity: party, into: other });
  expect(names(result)).toEqual(['ضحى', 'وزارة', 'سالم']);
  expect(result.mentions.map((one) => one.entity)).toEqual(['e2', 'e2', 'e3', 'e4', 'e2']);
  expect(lines(result)).toEqual(['ضحى oppose وزارة', 'سالم support ضحى']);
  expect(result.relations.map(({ between }) => between)).toEqual([['e2', 'e3', 'e4']]);
  expect(result.zones[0]?.speaker).toBe('e2');
});

test('alone in its article a merged entity takes the name of the one kept', () => {
  const result = show(second, { kind: 'merge', entity: party, into: other });
  expect(names(result)).toEqual(['وزارة', 'ضحى']);
  expect(result.entities[1]?.key).toBe(other.key);
});

test('a wrong stance is gone from articles with the very same text, and from no other', () => {
  const correction = wrongStance(first, first, [], first.stances[0] as Stance);
  expect(lines(show(first, correction))).toEqual(['ضحى oppose وزارة', 'سالم support ضحى', 'فجر oppose ضحى']);
  expect(show(second, correction)).toBe(second);
});

test('corrections go one after the other: merged, and then none', () => {
  const chain: Correction[] = [{ kind: 'merge', entity: party, into: other }, { kind: 'merge', entity: other, into: ministry }, { kind: 'none', entity: ministry }];
  expect(names(show(first, ...chain))).toEqual(['سالم']);
  expect(names(show(second, ...chain.slice(0, 2)))).toEqual(['وزارة']);
  expect(show(second, ...chain).entities).toEqual([]);
});

test('what no correction touches stays the same object', () => {
  const store = storeOf(first, second);
  correct(store, { kind: 'none', entity: identity(entity('', 'سالم')) });
  expect(shown(store)[1]).toBe(second);
  expect(shown(store)[0]).not.toBe(first);
});

test('a wrong stance stays gone when the merge before it is taken back', () => {
  const store = storeOf(first, second);
  correct(store, { kind: 'merge', entity: party, into: other });
  const now = shown(store)[0] as Analysis;
  correct(store, wrongStance(now, first, store.state.corrections, now.stances[0] as Stance));
  expect(lines(shown(store)[0] as Analysis)).toEqual(['سالم support ضحى']);
  takeBack(store, 0);
  // Both that had become one were wrong.
  expect(lines(shown(store)[0] as Analysis)).toEqual(['سالم support ضحى', 'فجر oppose ضحى']);
});

test('a type that is taken back is taken out of the merges after it too', () => {
  const store = storeOf(first, second);
  correct(store, { kind: 'type', entity: other, type: 'place' });
  correct(store, { kind: 'merge', entity: party, into: { ...other, type: 'place' } });
  expect(shown(store)[1]?.entities[1]).toMatchObject({ name: 'ضحى', type: 'place' });
  takeBack(store, 0);
  expect(shown(store).map(({ entities }) => entities.find(({ key }) => key === other.key)?.type)).toEqual(['organization', 'organization']);
});

test('undo and redo go back and forth; a new correction ends what could be done again', () => {
  const store = storeOf(first, second);
  correct(store, { kind: 'merge', entity: party, into: other });
  correct(store, { kind: 'none', entity: ministry });
  const both = shown(store);
  undo(store);
  expect(shown(store).map(names)).toEqual([['ضحى', 'وزارة', 'سالم'], ['وزارة', 'ضحى']]);
  redo(store);
  expect(shown(store)).toEqual(both);
  undo(store);
  correct(store, { kind: 'type', entity: ministry, type: 'place' });
  redo(store);
  expect(store.state.corrections.map(({ kind }) => kind)).toEqual(['merge', 'type']);
});

test('the selection stays on the same words, whoever they name now', () => {
  const store = storeOf(first);
  store.set({ selection: { kind: 'entity', id: 'e1', at: 1 }, chosen: party.key });
  correct(store, { kind: 'merge', entity: party, into: other });
  expect(store.state.selection).toEqual({ kind: 'entity', id: 'e2', at: 2 });
  expect(store.state.chosen).toBe(other.key);
  correct(store, { kind: 'none', entity: other });
  expect(store.state.selection).toBeNull();
});

/** Numbers that are the same at every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A correction that the page as it is now offers. */
function offered(store: Store, pick: (below: number) => number): Correction | null {
  const article = store.state.articles[pick(store.state.articles.length)];
  if (article?.outcome.state !== 'done') return null;
  const { analysis: now, raw } = article.outcome;
  const one = now.entities[pick(now.entities.length)];
  const two = now.entities[pick(now.entities.length)];
  const wrong = now.stances[pick(now.stances.length)];
  const kind = pick(4);
  if (kind === 3) return wrong ? wrongStance(now, raw, store.state.corrections, wrong) : null;
  if (!one || !two) return null;
  if (kind === 0) return { kind: 'none', entity: identity(one) };
  if (kind === 1) return { kind: 'type', entity: identity(one), type: (['person', 'organization', 'country', 'place'] as const)[pick(4)] ?? 'place' };
  return one === two ? null : { kind: 'merge', entity: identity(one), into: identity(two) };
}

test('whatever is corrected, and in whatever order it is taken back: without corrections all is as it was read', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const pick = numbers(seed);
    const store = storeOf(first, second);
    for (let i = 0; i < 6; i += 1) {
      const correction = offered(store, pick);
      if (correction) correct(store, correction);
      if (pick(4) === 0) undo(store);
      // One by one comes to the same as all anew.
      expect(shown(store)).toEqual([first, second].map((raw) => show(raw, ...store.state.corrections)));
    }
    for (const one of shown(store)) {
      const ids = new Set(one.entities.map(({ id }) => id));
      const named = [...one.mentions.map((each) => each.entity), ...one.stances.flatMap(({ holder, target }) => [holder, target]), ...one.relations.flatMap(({ between }) => between)];
      expect(named.filter((id) => id !== null && !ids.has(id))).toEqual([]);
    }
    while (store.state.corrections.length > 0) takeBack(store, pick(store.state.corrections.length));
    expect(shown(store)).toEqual([first, second]);
  }
});

test('a wrong stance that was shown is never shown after it was corrected', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const pick = numbers(seed);
    const store = storeOf(first, second);
    for (let i = 0; i < 3; i += 1) {
      const correction = offered(store, pick);
      if (correction && correction.kind !== 'stance') correct(store, correction);
    }
    const now = shown(store)[0] as Analysis;
    const wrong = now.stances[pick(now.stances.length)];
    if (!wrong) continue;
    correct(store, wrongStance(now, first, store.state.corrections, wrong));
    expect(lines(shown(store)[0] as Analysis)).toEqual(lines({ ...now, stances: now.stances.filter((one) => one !== wrong) }));
  }
});

test('a file of corrections is read as it was written', () => {
  const corrections: Correction[] = [
    { kind: 'none', entity: ministry },
    { kind: 'type', entity: party, type: 'place' },
    { kind: 'merge', entity: party, into: other },
    wrongStance(first, first, [], first.stances[2] as Stance),
  ];
  const read = fromFile(`\uFEFF${toFile(corrections)}`);
  expect(read).toEqual(corrections);
  expect(unknownOf(corrections.slice(0, 2), read)).toEqual(corrections.slice(2));
});

test('what is no file of corrections is refused, and said so', () => {
  const code = (text: string): string | null => {
    try {
      fromFile(text);
      return null;
    } catch (error) {
      return (error as { code?: string }).code ?? 'none';
    }
  };
  const file = (corrections: unknown, schema = 'rasid-corrections/1') => JSON.stringify({ schema, corrections });
  expect(code('أدانت فرنسا')).toBe('damaged');
  expect(code('[]')).toBe('damaged');
  expect(code(file([{ kind: 'none', entity: { key: 1 } }]))).toBe('damaged');
  expect(code(file([{ kind: 'type', entity: party, type: 'planet' }]))).toBe('damaged');
  expect(code(file([], 'rasid-corrections/2'))).toBe('too-new');
  expect(code(file([]))).toBeNull();
});

test('a watch list holds merged names as other names, seen forms, right types; the rest is counted', () => {
  const store = storeOf(first, second);
  correct(store, { kind: 'merge', entity: party, into: other });
  correct(store, { kind: 'type', entity: { ...ministry }, type: 'place' });
  correct(store, { kind: 'none', entity: identity(entity('', 'سالم')) });
  const now = shown(store)[0] as Analysis;
  correct(store, wrongStance(now, first, store.state.corrections, now.stances[0] as Stance));
  const { rows, unsaid } = asWatchList(store.state.corrections, store.state.articles);
  // An office is no name.
  expect(rows.map(({ name, aliases, type }) => [name, aliases, type])).toEqual([
    ['ضحى', 'فجر', 'organization'],
    ['وزارة', 'وزا|فجر', 'place'],
  ]);
  expect(unsaid).toBe(2);
});

test('names that were merged on and on all lead to the last; what is none in the end has no row', () => {
  const chain: Correction[] = [{ kind: 'merge', entity: party, into: other }, { kind: 'merge', entity: other, into: ministry }];
  expect(asWatchList(chain, []).rows.map(({ name, aliases }) => [name, aliases])).toEqual([['وزارة', 'ضحى|فجر']]);
  expect(asWatchList([...chain, { kind: 'none', entity: ministry }], []).rows).toEqual([]);
});

test('corrections that were kept come back all at once', () => {
  const store = storeOf(first, second);
  replay(store, [{ kind: 'none', entity: party }]);
  expect(shown(store).map(names)).toEqual([['ضحى', 'وزارة', 'سالم'], ['وزارة']]);
});
