/** What a picture shows, as one line inside the file: the version, the articles that count, the filters. */

import { corpusOf, type CorpusState } from '../../corpus/corpus';
import type { Locale } from '../../i18n/locale';
import { analysisOf } from '../../state/derive';
import { outletKey } from '../../state/filters';
import { MADE_BY } from '../version';
import { strings } from './strings';

export function pictureNote({ lang, count, date, percent, t }: Locale, state: CorpusState): string {
  const words = strings[lang];
  const { filters, threshold } = state;
  const { articles } = corpusOf(state);
  const docs = articles.flatMap((article) => analysisOf(article)?.doc ?? []);
  const days = docs.flatMap(({ published }) => published ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const names = new Map(docs.map(({ source }) => [outletKey(source), source ?? t.filters.noOutlet]));
  return [
    MADE_BY,
    count(articles.length, words.articles),
    first !== undefined && last !== undefined && words.days.replace('{from}', date(first)).replace('{to}', date(last)),
    filters.from !== null && words.from.replace('{day}', date(filters.from)),
    filters.to !== null && words.to.replace('{day}', date(filters.to)),
    filters.outlets.length > 0 && words.outlets.replace('{names}', filters.outlets.map((key) => names.get(key) ?? key).join(lang === 'ar' ? '، ' : ', ')),
    filters.apart ? words.apart : words.once,
    words.least.replace('{min}', percent(threshold)),
  ]
    .filter(Boolean)
    .join(' · ');
}
