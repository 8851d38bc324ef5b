/** What a watch list is for, where there is none yet: by an example. */

import { h, isolate } from '../../dom';
import type { Locale } from '../../i18n/locale';
import { COLUMNS, type Row, rowOf } from './rows';
import type { WatchStrings } from './strings';

export function exampleRow(): Row {
  return rowOf({ name: 'حركة الفجر الجديد', aliases: 'تيار الفجر', type: 'organization', country: 'JO', sector: 'PTY', name_en: 'New Dawn Movement' });
}

export function teach({ t, country }: Locale, words: WatchStrings, take: (row: Row) => void): HTMLElement {
  const example = exampleRow();
  const { name, aliases, country: code, sector } = example.cells;
  const shown: Readonly<Record<string, string>> = { ...example.cells, type: t.types.organization, country: country(code), sector: t.sectors[sector] ?? sector };
  return h(
    'section',
    { class: 'watch-teach' },
    h('h3', {}, words.teachTitle),
    h('p', {}, words.teachText),
    h('dl', { class: 'facts' }, ...COLUMNS.map((column) => h('div', {}, h('dt', {}, words.columns[column]), h('dd', {}, isolate(shown[column] ?? ''))))),
    h(
      'q',
      { class: 'evidence', lang: 'ar', dir: 'rtl' },
      `${words.teachBefore} `,
      h('mark', { class: 'mark organization' }, name),
      ` ${words.teachMiddle} `,
      h('mark', { class: 'mark organization' }, aliases),
      words.teachAfter,
    ),
    h('p', { class: 'detail' }, words.teachThen),
    h('button', { type: 'button', class: 'button', onclick: () => take(exampleRow()) }, words.example),
  );
}
