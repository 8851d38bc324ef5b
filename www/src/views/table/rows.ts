/** The rows of a table, made from the corpus; which of them are shown, and in what order. */

import type { EntityType, Polarity } from '../../analysis';
import { type Corpus, type Profile, type Tally, total } from '../../corpus/corpus';
import { type Lang, type Locale, localeOf } from '../../i18n/locale';
import { ENTITY_TYPES, POLARITIES } from '../../kinds';
import { arabicWords, latinMatcher } from '../../text/latin';
import { fold } from '../../text/fold';

/** An entity as the table shows it. */
export interface Row {
  readonly key: string;
  readonly type: EntityType;
  readonly name: string;
  /** In the other language, where it has another name there. */
  readonly other: string | null;
  readonly role: string | null;
  /** Codes, and the words for them. */
  readonly countryCode: string | null;
  readonly country: string | null;
  readonly sectorCode: string | null;
  readonly sector: string | null;
  readonly mentions: number;
  readonly articles: number;
  readonly given: Readonly<Tally>;
  readonly received: Readonly<Tally>;
}

type Side = 'given' | 'received';
export type SortKey =
  | 'name' | 'type' | 'role' | 'country' | 'sector' | 'mentions' | 'articles'
  | Side | `${Side}.${Polarity}`;

/** What the user asked of a table. */
export interface Settings {
  readonly query: string;
  readonly types: readonly EntityType[];
  /** A code; `''` for entities without one; null for all. */
  readonly country: string | null;
  readonly sector: string | null;
  readonly sort: SortKey;
  readonly descending: boolean;
}

/** Makes the rows of some types. A row that is as it was is the same object. */
export function rowMaker({ lang, name, country, t }: Locale, types: readonly EntityType[]): (corpus: Corpus) => Row[] {
  const countryName = memo(country);
  let before = new Map<string, Row>();
  const make = ({ key, entity, mentions, articles, given, received }: Profile): Row => {
    const other = lang === 'ar' ? entity.name_en : entity.name;
    return {
      key,
      type: entity.type,
      name: name(entity),
      other: other === name(entity) ? null : other,
      role: entity.role,
      countryCode: entity.country,
      // A country is its own.
      country: entity.country === null || entity.type === 'country' ? null : countryName(entity.country),
      sectorCode: entity.sector,
      sector: entity.sector === null ? null : (t.sectors[entity.sector] ?? entity.sector),
      mentions,
      articles: articles.length,
      given,
      received,
    };
  };
  return (corpus) => {
    const now = new Map<string, Row>();
    for (const profile of corpus.profiles.values()) {
      if (!types.includes(profile.entity.type)) continue;
      const made = make(profile);
      const known = before.get(made.key);
      now.set(made.key, known && same(known, made) ? known : made);
    }
    before = now;
    return [...now.values()];
  };
}

function same(a: Row, b: Row): boolean {
  return (Object.keys(a) as (keyof Row)[]).every((field) => {
    const [one, other] = [a[field], b[field]];
    return typeof one === 'object' && one !== null ? POLARITIES.every((polarity) => one[polarity] === (other as Tally)[polarity]) : one === other;
  });
}

/** The rows that pass, in order. */
export function arrange(rows: readonly Row[], settings: Settings, lang: Lang): Row[] {
  const { types, country, sector, query } = settings;
  const passing = rows.filter(
    (row) =>
      types.includes(row.type) &&
      (country === null || (row.countryCode ?? '') === country) &&
      (sector === null || (row.sectorCode ?? '') === sector),
  );
  return search(passing, query).sort(order(settings, lang));
}

/**
 * The rows that hold every word of the query. Latin letters also find names that are known in Arabic letters only; and, where
 * they find nothing else, other Latin spellings of the rest.
 */
export function search(rows: readonly Row[], query: string): Row[] {
  const wanted = fold(query).split(' ').filter(Boolean);
  if (wanted.length === 0) return [...rows];
  const sounds = latinMatcher(query);
  const arabic = ({ name, other }: Row) => searched(`${name} ${other ?? ''}`).words;
  const found = rows.filter((row) => {
    const { text } = searched([row.name, row.other, row.role, row.country, row.countryCode && regions(row.countryCode)].filter(Boolean).join(' '));
    return wanted.every((word) => text.includes(word)) || (sounds !== null && !LATIN.test(`${row.name}${row.other}`) && sounds(arabic(row)));
  });
  return found.length > 0 || sounds === null ? found : rows.filter((row) => sounds(arabic(row)));
}

const LATIN = /\p{Script=Latin}/u;

/** What is searched is prepared once for each text. */
const searched = memo((text: string) => ({ text: fold(text), words: arabicWords(text) }));
const regions = memo((code: string) => `${localeOf('ar').country(code)} ${localeOf('en').country(code)}`);

function memo<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) known.set(text, (made = make(text)));
    return made;
  };
}

export const collators = { ar: new Intl.Collator('ar', { numeric: true }), en: new Intl.Collator('en', { numeric: true }) };

/** Those without a value come last, whichever way; equals stay as the articles name them. */
function order({ sort, descending }: Settings, lang: Lang): (a: Row, b: Row) => number {
  const value = valueOf(sort);
  const turn = descending ? -1 : 1;
  return (a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'string' && typeof other === 'string') return turn * collators[lang].compare(one, other);
    return turn * (Number(one) - Number(other));
  };
}

function valueOf(sort: SortKey): (row: Row) => string | number | null {
  const [field, polarity] = sort.split('.') as [keyof Row, Polarity?];
  if (field === 'type') return ({ type }) => ENTITY_TYPES.indexOf(type);
  return (row) => {
    const value = row[field];
    if (typeof value !== 'object' || value === null) return value;
    return polarity === undefined ? total(value) : value[polarity];
  };
}

/** A column is first sorted the way that is asked for most: words from the beginning, numbers from the greatest. */
export function sortedBy(settings: Settings, sort: SortKey): Settings {
  const words = ['name', 'type', 'role', 'country', 'sector'].includes(sort);
  return { ...settings, sort, descending: settings.sort === sort ? !settings.descending : !words };
}
