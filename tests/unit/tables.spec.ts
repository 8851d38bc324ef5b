/** What the tables of actors and countries find and in what order; Arabic names by Latin letters; sentences; cells of a spreadsheet. */

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Entity } from '../../www/src/analysis';
import type { Corpus, Profile, Tally } from '../../www/src/corpus/corpus';
import { sentenceAround } from '../../www/src/corpus/sentence';
import { localeOf } from '../../www/src/i18n/locale';
import { arabicWords, latinMatcher } from '../../www/src/text/latin';
import { arrange, rowMaker, search, type Settings, sortedBy } from '../../www/src/views/table/rows';
import { tsv } from '../../www/src/views/shared/tsv';

const NONE: Tally = { support: 0, oppose: 0, neutral: 0 };

function profile(name: string, more: Partial<Entity> = {}, counts: Partial<Profile> = {}): Profile {
  const entity: Entity = {
    id: 'e1', key: `person:${name}`, type: 'person', name, name_en: null, country: null, sector: null, role: null, wikidata: null, known: false, ...more,
  };
  return { key: entity.key, entity, mentions: 1, articles: [], given: NONE, received: NONE, ...counts };
}

function corpus(...profiles: Profile[]): Corpus {
  return { articles: [], copies: new Map(), refs: [], profiles: new Map(profiles.map((one) => [one.key, one])) };
}

const PEOPLE = corpus(
  profile('سيرغي لافروف', { name_en: 'Sergei Lavrov', role: 'وزير الخارجية الروسي', country: 'RU', sector: 'GOV' }, { mentions: 3, given: { support: 2, oppose: 0, neutral: 1 } }),
  profile('هدى الأشقر', { role: 'رئيسة البلدية', country: 'LB' }, { mentions: 9, given: { support: 0, oppose: 4, neutral: 0 } }),
  profile('بدر العلي', {}, { mentions: 3, received: { support: 1, oppose: 0, neutral: 0 } }),
  profile('شركة الندى', { type: 'organization', sector: 'BUS', country: 'LB' }, { mentions: 5 }),
);
const BASE: Settings = { query: '', types: ['person', 'organization'], country: null, sector: null, sort: 'mentions', descending: true };
const arabic = localeOf('ar');
const rows = rowMaker(arabic, ['person', 'organization'])(PEOPLE);
const names = (settings: Partial<Settings>) => arrange(rows, { ...BASE, ...settings }, 'ar').map(({ name }) => name);
const found = (query: string) => search(rows, query).map(({ name }) => name);

test.describe('order', () => {
  test('numbers from the greatest; equals as the articles name them', () => {
    expect(names({})).toEqual(['هدى الأشقر', 'شركة الندى', 'سيرغي لافروف', 'بدر العلي']);
    expect(names({ descending: false })).toEqual(['سيرغي لافروف', 'بدر العلي', 'شركة الندى', 'هدى الأشقر']);
  });

  test('words by the Arabic alphabet', () => {
    expect(names({ sort: 'name', descending: false })).toEqual(['بدر العلي', 'سيرغي لافروف', 'شركة الندى', 'هدى الأشقر']);
  });

  test('who has no value comes last, whichever way', () => {
    expect(names({ sort: 'role', descending: false }).slice(0, 2)).toEqual(['هدى الأشقر', 'سيرغي لافروف']);
    expect(names({ sort: 'role', descending: true }).slice(0, 2)).toEqual(['سيرغي لافروف', 'هدى الأشقر']);
    expect(names({ sort: 'country', descending: true }).at(-1)).toBe('بدر العلي');
  });

  test('stances by their sum and by each kind', () => {
    expect(names({ sort: 'given' })[0]).toBe('هدى الأشقر');
    expect(names({ sort: 'given.support' })[0]).toBe('سيرغي لافروف');
    expect(names({ sort: 'received.support' })[0]).toBe('بدر العلي');
  });

  test('people before organizations', () => {
    expect(names({ sort: 'type', descending: false }).at(-1)).toBe('شركة الندى');
  });

  test('a column asked for again turns round; words begin from the beginning', () => {
    const once = sortedBy(BASE, 'name');
    expect([once.sort, once.descending]).toEqual(['name', false]);
    expect(sortedBy(once, 'name').descending).toBe(true);
    expect(sortedBy(once, 'given.oppose').descending).toBe(true);
  });
});

test('types, a country, a sector, or none of them', () => {
  expect(names({ types: ['organization'] })).toEqual(['شركة الندى']);
  expect(names({ country: 'LB' })).toEqual(['هدى الأشقر', 'شركة الندى']);
  expect(names({ country: '' })).toEqual(['بدر العلي']);
  expect(names({ sector: 'GOV', types: ['person'] })).toEqual(['سيرغي لافروف']);
  expect(names({ sector: '' })).toEqual(['هدى الأشقر', 'بدر العلي']);
});

test('a row that is as it was is the same object', () => {
  const make = rowMaker(arabic, ['person']);
  const [first] = make(PEOPLE);
  expect(make(corpus(...PEOPLE.profiles.values()))[0]).toBe(first);
  const more = [...PEOPLE.profiles.values()].map((one) => ({ ...one, given: { ...one.given, neutral: 7 } }));
  const [changed] = make(corpus(...more));
  expect(changed).not.toBe(first);
  expect(changed?.given.neutral).toBe(7);
});

test.describe('search', () => {
  test('passes over hamza, tashkeel, ة and ه, ى and ي', () => {
    expect(found('الاشقر')).toEqual(['هدى الأشقر']);
    expect(found('هدي')).toEqual(['هدى الأشقر']);
    expect(found('الَأشْقَر')).toEqual(['هدى الأشقر']);
    expect(found('شركه')).toEqual(['شركة الندى']);
  });

  test('every word counts, in the name, the role or the country', () => {
    expect(found('لافروف وزير')).toEqual(['سيرغي لافروف']);
    expect(found('لبنان')).toEqual(['هدى الأشقر', 'شركة الندى']);
    expect(found('lebanon')).toEqual(['هدى الأشقر', 'شركة الندى']);
    expect(found('لافروف لبنان')).toEqual([]);
    expect(found('')).toHaveLength(4);
  });

  test('Latin letters find the English name, and names that are known in Arabic only', () => {
    expect(found('lavr')).toEqual(['سيرغي لافروف']);
    expect(found('ashqar')).toEqual(['هدى الأشقر']);
    expect(found('Badr al-Ali')).toEqual(['بدر العلي']);
    expect(found('nada')).toEqual(['شركة الندى']);
  });

  test('another Latin spelling is tried where nothing else is found', () => {
    expect(found('lavroff')).toEqual(['سيرغي لافروف']);
    expect(found('macron')).toEqual([]);
  });
});

test.describe('Latin letters for Arabic names', () => {
  const hears = (query: string, name: string) => latinMatcher(query)?.(arabicWords(name));

  for (const [query, name] of [
    ['blinken', 'أنتوني بلينكن'],
    ['antony blinken', 'أنتوني بلينكن'],
    ['lavrov', 'سيرغي لافروف'],
    ['lavr', 'سيرغي لافروف'],
    ['qatar', 'قطر'],
    ['iran', 'إيران'],
    ['costa rica', 'كوستاريكا'],
    ['al-Assad', 'بشار الأسد'],
    ['assad', 'بشار الأسد'],
    ['Abdullah', 'عبد الله'],
    ['hizbullah', 'حزب الله'],
    ['netanyahu', 'بنيامين نتنياهو'],
    ['Erdoğan', 'رجب طيب أردوغان'],
    ['muhammad', 'محمد علي'],
    ['Mohammed', 'محمّد'],
    ['khashoggi', 'جمال خاشقجي'],
    ['biden', 'جو بايدن'],
    ['johnson', 'بوريس جونسون'],
    ['guterres', 'أنطونيو غوتيريس'],
    ['mustafa', 'مصطفى'],
    ['hamza', 'حمزة'],
    ['Qaddafi', 'معمر القذافي'],
    ['gaddafi', 'معمر القذافي'],
    ['osama', 'أسامة'],
  ] as const) {
    test(`«${query}» is ${name}`, () => expect(hears(query, name)).toBe(true));
  }

  for (const [query, name] of [
    ['qatar', 'قطاع غزة'],
    ['iran', 'رون'],
    ['iran', 'العراق'],
    ['blinken', 'بلغاريا'],
    ['lavrov', 'لافتة'],
    ['mahmoud', 'محمد'],
    ['oman', 'ألمانيا'],
    ['mali', 'مالطا'],
    ['antony lavrov', 'أنتوني بلينكن'],
    ['qa', 'قطر'],
    ['b', 'باب'],
  ] as const) {
    test(`«${query}» is not ${name}`, () => expect(hears(query, name)).toBe(false));
  }

  test('other letters are not for it', () => {
    for (const query of ['', 'قطر', 'g20', 'لافروف lavrov', '-']) expect(latinMatcher(query)).toBeNull();
  });

  test('of the people of the tables nearly all are found by their family name, and a full name means nearly always one of them', () => {
    const lines = readFileSync('lexicon/persons.tsv', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const people = lines.slice(1).map((line) => {
      const [, english = '', forms = ''] = line.split('\t');
      return { english, words: arabicWords(forms.split('|')[0] ?? '') };
    });
    const sample = people.filter((_, i) => i % 10 === 0);
    const family = sample.filter(({ english, words }) => latinMatcher(english.split(' ').at(-1) ?? '')?.(words));
    expect(family.length / sample.length).toBeGreaterThan(0.85);
    let right = 0;
    let wrong = 0;
    for (const { english, words } of sample) {
      const matches = latinMatcher(english);
      for (const other of people) {
        if (!matches?.(other.words)) continue;
        if (other.words === words) right += 1;
        else wrong += 1;
      }
    }
    expect(right / (right + wrong)).toBeGreaterThan(0.9);
  });
});

test('words stand in their sentence, in one line of the text', () => {
  const text = 'عنوان الخبر\nوصل الوفد أمس. التقى بدر الوزير وقال «نعم. ثم لا.» ثم غادر! انتهى\nتذييل';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const around = (words: string) => {
    const { start, end } = sentenceAround(text, at(words));
    return text.slice(start, end);
  };
  expect(around('عنوان')).toBe('عنوان الخبر');
  expect(around('الوفد')).toBe('وصل الوفد أمس.');
  expect(around('نعم. ثم لا.')).toBe('التقى بدر الوزير وقال «نعم. ثم لا.»');
  expect(around('انتهى')).toBe('انتهى');
  expect(around('تذييل')).toBe('تذييل');
});

test('what is pasted into a spreadsheet is no formula, and ends neither cell nor row', () => {
  expect(tsv([['=1+1', ' +x', '@SUM', '-', '＝1', '5']])).toBe("'=1+1\t' +x\t'@SUM\t'-\t'＝1\t5\n");
  expect(tsv([['أ\tب', 'ج\r\nد\u2028ه'], ['"كونا" وكالة', 'قال "نعم"']])).toBe('أ ب\tج  د ه\n"""كونا"" وكالة"\tقال "نعم"\n');
});
