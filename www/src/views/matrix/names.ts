/** What the rows and columns of the matrix are called. */

import type { Locale } from '../../i18n/locale';
import { partyName } from '../pairs/parties';
import { ALL, type Matrix, REST } from './fold';
import { strings } from './strings';

export interface Names {
  row(key: string): string;
  column(key: string): string;
}

export function namesOf(locale: Locale, { rows, columns, otherRows, otherColumns }: Matrix): Names {
  const words = strings[locale.lang];
  const parties = new Map([...rows, ...columns].map((party) => [party.key, partyName(locale, party)]));
  const name = (key: string, others: string) => (key === ALL ? words.total : key === REST ? others : (parties.get(key) ?? key));
  return {
    row: (key) => name(key, locale.count(otherRows, words.holders)),
    column: (key) => name(key, locale.count(otherColumns, words.targets)),
  };
}
