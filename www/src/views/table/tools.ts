/** What stands above a table: search, types, country, sector; the order where there is no header; copying. */

import type { EntityType } from '../../analysis';
import { fill, h } from '../../dom';
import type { Lang, Locale } from '../../i18n/locale';
import { icon } from '../../icons';
import { POLARITIES } from '../../kinds';
import { type Column, which } from './columns';
import { collators, type Row, type Settings, sortedBy, type SortKey } from './rows';
import { TABLE_STRINGS } from './strings';

export interface Tools {
  readonly element: HTMLElement;
  /** `all` are the rows that there are, `shown` how many pass. */
  update(settings: Settings, all: readonly Row[], shown: number): void;
}

interface Options {
  readonly types: readonly EntityType[];
  readonly columns: readonly Column[];
  change(change: Partial<Settings>): void;
  copy(): Promise<void>;
}

export function tools(locale: Locale, { types, columns, change, copy }: Options): Tools {
  const { t, number, count, lang } = locale;
  const s = TABLE_STRINGS[lang];
  const words = { ...t.layers };
  let settings: Settings | null = null;

  const search = h('input', { type: 'search', placeholder: s.search, 'aria-label': s.search, oninput: () => change({ query: search.value }) });
  const chips = types.map((type) => {
    const amount = h('span', { class: 'count' });
    const toggle = () => settings && change({ types: types.filter((one) => settings?.types.includes(one) !== (one === type)) });
    const button = h('button', { type: 'button', class: `chip ${type}`, 'data-type': type, onclick: toggle }, icon(type), words[type], ' ', amount);
    return { type, button, amount };
  });
  const country = choice(s.country, s.all, s.noCountry, (value) => change({ country: value }));
  const sector = choice(s.sector, s.all, s.noSector, (value) => change({ sector: value }));

  const order = h(
    'select',
    { onchange: () => settings && change(sortedBy({ ...settings, descending: false }, order.value as SortKey)) },
    ...columns.flatMap(({ id, label }) => [
      h('option', { value: id }, label),
      ...(id === 'given' || id === 'received' ? POLARITIES.map((one) => h('option', { value: `${id}.${one}` }, which(s, t.polarity[one], id))) : []),
    ]),
  );
  const turn = h('button', { type: 'button', class: 'chip', onclick: () => settings && change({ descending: !settings.descending }) });

  const told = h('span', { role: 'status', class: 'detail' });
  const copying = async () => {
    try {
      await copy();
      told.textContent = s.copied;
    } catch {
      told.textContent = s.notCopied;
    }
  };
  const shownRows = h('p', { class: 'detail rows-shown' });
  const element = h(
    'div',
    { class: 'table-tools' },
    h('div', { class: 'search' }, icon('search'), search),
    h(
      'div',
      { class: 'table-filters' },
      h('div', { class: 'segmented', role: 'group', 'aria-label': s.types }, ...chips.map(({ button }) => button)),
      country.element,
      columns.some(({ id }) => id === 'sector') && sector.element,
      h('div', { class: 'order segmented' }, h('label', { class: 'option' }, s.sortBy, order), turn),
    ),
    h(
      'div',
      { class: 'table-foot' },
      shownRows,
      told,
      h('button', { type: 'button', class: 'button quiet copy', title: s.copyHint, onclick: () => void copying() }, icon('file'), s.copy),
    ),
  );

  return {
    element,
    update: (now, all, shown) => {
      if (settings !== null && settings !== now) told.textContent = '';
      settings = now;
      if (search.value !== now.query) search.value = now.query;
      for (const { type, button, amount } of chips) {
        button.setAttribute('aria-pressed', String(now.types.includes(type)));
        amount.textContent = number(all.filter((row) => row.type === type).length);
      }
      const pairs = (code: 'countryCode' | 'sectorCode', word: (row: Row) => string | null) => new Map(all.map((row) => [row[code] ?? '', word(row)]));
      country.set(pairs('countryCode', ({ countryCode }) => countryCode && locale.country(countryCode)), now.country, lang);
      sector.set(pairs('sectorCode', (row) => row.sector), now.sector, lang);
      order.value = now.sort;
      turn.textContent = now.descending ? s.descending : s.ascending;
      shownRows.textContent = count(shown, s.shown).replace('{all}', number(all.length));
    },
  };
}

/** A choice among the values that there are, all, or none. */
function choice(label: string, all: string, none: string, choose: (value: string | null) => void) {
  const ALL = '*';
  const select = h('select', { onchange: () => choose(select.value === ALL ? null : select.value) });
  let listed = '';
  return {
    element: h('label', { class: 'option' }, label, select),
    set: (words: ReadonlyMap<string, string | null>, chosen: string | null, lang: Lang) => {
      // What is chosen stays to be seen, though no row may have it any more.
      const known = new Map(words);
      if (chosen !== null && !known.has(chosen)) known.set(chosen, chosen === '' ? null : chosen);
      const codes = [...known.keys()].sort();
      if (codes.join() !== listed) {
        listed = codes.join();
        const options = codes.filter(Boolean).map((code) => ({ code, word: known.get(code) ?? code }));
        options.sort((a, b) => collators[lang].compare(a.word, b.word));
        fill(
          select,
          h('option', { value: ALL }, all),
          ...options.map(({ code, word }) => h('option', { value: code }, word)),
          known.has('') && h('option', { value: '' }, none),
        );
      }
      select.value = chosen ?? ALL;
    },
  };
}
