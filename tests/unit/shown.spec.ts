/** Layers, and the words of the interface. */

import { expect, test } from '@playwright/test';
import { localeOf } from '../../www/src/i18n/locale';
import type { Analysis, Relation } from '../../www/src/analysis';
import { destination, flatten, type Look, type Stretch } from '../../www/src/reader/layers';
import { ties } from '../../www/src/state/derive';
import { runs } from '../../www/src/text/runs';

const stretch = (start: number, end: number, look: Look): Stretch => ({ start, end, look, hit: { kind: 'entity', id: look } });
const plain = (stretches: readonly Stretch[]) => stretches.map(({ start, end, look }) => [start, end, look]);

test('marks never overlap: the inner name and the cue show', () => {
  const names = [stretch(0, 20, 'organization'), stretch(14, 20, 'country'), stretch(30, 35, 'person')];
  const cues = [stretch(33, 40, 'support')];
  expect(plain(flatten([names, cues]))).toEqual([
    [0, 14, 'organization'],
    [14, 20, 'country'],
    [30, 33, 'person'],
    [33, 40, 'support'],
  ]);
});

test('an outer name goes on behind the inner one', () => {
  expect(plain(flatten([[stretch(0, 10, 'organization'), stretch(3, 5, 'country')]]))).toEqual([
    [0, 3, 'organization'],
    [3, 5, 'country'],
    [5, 10, 'organization'],
  ]);
  expect(flatten([[stretch(4, 4, 'person')]])).toEqual([]);
});

test('Arabic has six plurals', () => {
  const { count, t } = localeOf('ar');
  expect([0, 1, 2, 3, 11, 100].map((n) => count(n, t.state.done))).toEqual([
    'بلا مواقف', 'موقف واحد', 'موقفان', '3 مواقف', '11 موقفًا', '100 موقف',
  ]);
  const english = localeOf('en');
  expect([0, 1, 2].map((n) => english.count(n, english.t.state.done))).toEqual(['No stances', '1 stance', '2 stances']);
});

test('words of the other script are set apart from the sentence', () => {
  expect(runs('Iran supports حزب الله: the cue is “قدم … دعم” (from “قدّم”); after “لـ” comes Qatar.', 'en')).toEqual([
    { text: 'Iran supports ' },
    { text: 'حزب الله', lang: 'ar' },
    { text: ': the cue is “' },
    { text: 'قدم … دعم', lang: 'ar' },
    { text: '” (from “' },
    { text: 'قدّم', lang: 'ar' },
    { text: '”); after “' },
    { text: 'لـ', lang: 'ar' },
    { text: '” comes Qatar.' },
  ]);
  expect(runs('صاحبه BBC News 24، والقول لكاتب النص.', 'ar')).toEqual([
    { text: 'صاحبه ' },
    { text: 'BBC News 24', lang: 'en' },
    { text: '، والقول لكاتب النص.' },
  ]);
  expect(runs('', 'ar')).toEqual([]);
});

test('countries are named in the language of the interface', () => {
  expect(localeOf('ar').country('KZ')).toBe('كازاخستان');
  expect(localeOf('en').country('XK')).toBe('Kosovo');
  expect(localeOf('en').country('not a code')).toBe('not a code');
});

test('a tie is listed once with all its places, whatever the order of its parties', () => {
  const tie = (kind: string, between: string[], start: number): Relation => ({ kind, between, evidence: { start, end: start + 5 } });
  const relations = [tie('crisis', ['e1', 'e2'], 0), tie('border', ['e1', 'e2'], 10), tie('crisis', ['e2', 'e1'], 20)];
  const analysis = { relations } as unknown as Analysis;
  expect(ties(analysis).map(({ relation, indices }) => [relation.kind, indices])).toEqual([
    ['crisis', [0, 2]],
    ['border', [1]],
  ]);
  expect(destination(analysis, { kind: 'relation', index: 2 })).toBe(20);
});
