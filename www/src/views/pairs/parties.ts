/** The ends of stances as the matrix and the network count them: each actor for itself, or for its state. */

import type { Entity, EntityType } from '../../analysis';
import type { Corpus, Tally } from '../../corpus/corpus';
import type { Locale } from '../../i18n/locale';
import { POLARITIES } from '../../kinds';

export interface Party {
  readonly key: string;
  readonly type: EntityType;
  /** None for a state that no article names. */
  readonly entity: Entity | null;
  /** Of a state that stands for its actors. */
  readonly country: string | null;
}

export interface PartyOptions {
  /** Whether an actor counts for its state, where it has one. */
  readonly byState: boolean;
  /** The types of entities that count. */
  readonly types: ReadonlySet<EntityType>;
}

/** Finds the party of an entity by its key; null where its type is left out. Looks each up once. */
export function partiesOf({ profiles }: Pick<Corpus, 'profiles'>, { byState, types }: PartyOptions): (key: string) => Party | null {
  const found = new Map<string, Party | null>();
  const states = new Map<string, Party>();
  const find = (key: string): Party | null => {
    const entity = profiles.get(key)?.entity;
    if (!entity || !types.has(entity.type)) return null;
    if (!byState || entity.country === null) return { key, type: entity.type, entity, country: null };
    const { country } = entity;
    const state = states.get(country) ?? {
      key: `country:${country}`,
      type: 'country',
      entity: profiles.get(`country:${country}`)?.entity ?? null,
      country,
    };
    states.set(country, state);
    return state;
  };
  return (key) => {
    let party = found.get(key);
    if (party === undefined) found.set(key, (party = find(key)));
    return party;
  };
}

export function partyName(locale: Locale, { key, entity, country }: Party): string {
  if (entity) return locale.name(entity);
  return country === null ? key : locale.country(country);
}

/** The polarities of a tally that are there, as words with their counts. */
export function tallyWords({ lang, t, number }: Locale, tally: Tally): string {
  return POLARITIES.filter((polarity) => tally[polarity] > 0)
    .map((polarity) => `${t.polarity[polarity]} ${number(tally[polarity])}`)
    .join(lang === 'ar' ? '، ' : ', ');
}
