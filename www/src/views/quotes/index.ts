/** Who said what: every quote and every reported statement with its speaker, over all articles that count. */

import { corpusOf } from '../../corpus/corpus';
import { type Saying, sayingsOf } from '../../corpus/sayings';
import { fill, h, isolate } from '../../dom';
import { type Context, onChange, type View } from '../../element/view';
import { icon } from '../../icons';
import { portioned } from '../../lists/more';
import { virtualList } from '../../lists/virtual';
import { choose } from '../../state/actions';
import type { State } from '../../state/state';
import { fold } from '../../text/fold';
import { Slices } from '../../text/slices';
import { countriesOf, fits, longEnough, NO_COUNTRY, ofKind, type Speaker, speakersOf, UNKNOWN, type Wanted } from './pick';
import { sayingRow } from './row';
import { strings } from './strings';
import styles from './quotes.css?inline';

export const filtered = true;
export const css = styles;

/** The height of a row before it was measured, in pixels. */
const ROW = 190;
/** The least words of a quote at first: below it stand titles of films and programmes, and single words. */
const FIRST_LEAST = '5';

export function view(context: Context): View {
  const { store, locale } = context;
  const { t, count, number } = locale;
  const words = strings[locale.lang];
  const gathering = new Slices();
  const picking = new Slices();
  /** Everything said in the articles that count. */
  let all: readonly Saying[] = [];
  let ready = false;

  const search = h('input', { type: 'search', placeholder: words.search, 'aria-label': words.search, oninput: () => pick(store.state) });
  const kind = select(words.kinds, () => pick(store.state));
  const least = select(words.lengths, () => pick(store.state));
  least.value = FIRST_LEAST;
  const country = h('select', { onchange: () => pick(store.state) });
  const only = h('p', { class: 'only', hidden: true });
  const total = h('p', { class: 'detail total', role: 'status' });
  const nothing = h('p', { class: 'nothing', hidden: true });
  const speakers = h('ul', { class: 'speakers' });
  const list = virtualList<Saying>(ROW, (saying) => sayingRow(context, words, saying));
  list.element.classList.add('sayings');

  const element = h(
    'div',
    { class: 'quotes' },
    h('h2', {}, t.views.quotes),
    h('p', { class: 'detail' }, words.intro),
    h(
      'div',
      { class: 'quote-tools' },
      h('div', { class: 'search' }, icon('search'), search),
      h('label', {}, words.kind, kind),
      h('label', {}, words.least, least),
      h('label', {}, words.country, country),
    ),
    only,
    total,
    h(
      'div',
      { class: 'quote-body' },
      h('div', { class: 'said' }, nothing, list.element),
      h('section', { 'aria-label': words.speakers }, h('h3', {}, words.speakers), speakers),
    ),
  );

  const wanted = (speaker: string | null): Wanted => ({
    kind: kind.value as Wanted['kind'],
    least: Number(least.value),
    country: country.value === '' ? null : country.value,
    speaker,
    query: fold(search.value),
  });

  /** From all that is said, what is asked for. */
  const pick = (state: State) => {
    if (!ready) return;
    const { chosen } = state;
    const asked = wanted(null);
    const kept: Saying[] = [];
    const fitting: Saying[] = [];
    let short = 0;
    picking.start(
      all,
      (saying) => {
        if (saying.kind === 'quote' && asked.kind !== 'reported' && !longEnough(saying, asked.least)) short += 1;
        if (!ofKind(saying, asked)) return;
        kept.push(saying);
        if (fits(saying, asked)) fitting.push(saying);
      },
      () => {
        listCountries(countriesOf(kept));
        listSpeakers(speakersOf(fitting), chosen);
        show(fitting.filter(({ speaker }) => chosen === null || speaker?.key === chosen), short);
      },
    );
  };

  const show = (shown: readonly Saying[], short: number) => {
    total.textContent = [count(shown.length, words.sayings), count(short, words.short)].filter(Boolean).join(' · ');
    nothing.hidden = shown.length > 0;
    list.element.hidden = shown.length === 0;
    nothing.textContent = all.length === 0 ? words.noneYet : words.none;
    list.set(shown);
  };

  let listed = '';
  const listCountries = (countries: readonly [country: string, sayings: number][]) => {
    const now = JSON.stringify(countries);
    if (now === listed) return;
    listed = now;
    const chosen = country.value;
    const name = (code: string) => (code === UNKNOWN ? words.unknown : code === NO_COUNTRY ? words.noCountry : locale.country(code));
    fill(
      country,
      h('option', { value: '' }, words.anyCountry),
      ...countries.map(([code, sayings]) => h('option', { value: code }, `${name(code)} (${number(sayings)})`)),
      // A choice stays a choice while nobody of that country speaks.
      chosen !== '' && !countries.some(([code]) => code === chosen) && h('option', { value: chosen }, `${name(chosen)} (${number(0)})`),
    );
    country.value = chosen;
  };

  const listSpeakers = (found: readonly Speaker[], chosen: string | null) => {
    const focused = speakers.querySelector<HTMLElement>(':focus')?.dataset['key'];
    portioned(speakers, found, t.lists.more, ({ entity, sayings }) =>
      h(
        'li',
        {},
        h(
          'button',
          {
            type: 'button',
            class: `entity ${entity.type}`,
            'data-key': entity.key,
            'aria-pressed': String(entity.key === chosen),
            onclick: () => choose(store, entity.key === store.state.chosen ? null : entity.key),
          },
          icon(entity.type),
          h('span', { class: 'name' }, isolate(locale.name(entity))),
          h('span', { class: 'count', 'aria-label': count(sayings, words.sayings) }, number(sayings)),
        ),
      ),
    );
    if (focused === undefined) return;
    for (const button of speakers.querySelectorAll('button')) if (button.dataset['key'] === focused) button.focus({ preventScroll: true });
  };

  const gather = onChange(
    (state) => [corpusOf(state), state.threshold],
    ([{ articles }, threshold]) => {
      const found: Saying[] = [];
      gathering.start(
        articles,
        (article) => found.push(...sayingsOf(article, threshold)),
        () => {
          all = found;
          ready = true;
          pick(store.state);
        },
      );
    },
  );

  const narrow = onChange(
    (state) => [state.chosen],
    ([chosen], state) => {
      only.hidden = chosen === null;
      if (chosen !== null) {
        const entity = corpusOf(state).profiles.get(chosen)?.entity;
        fill(
          only,
          words.only,
          ' ',
          isolate(entity ? locale.name(entity) : chosen),
          ' ',
          h('button', { type: 'button', class: 'button', onclick: () => choose(store, null) }, words.allSpeakers),
        );
      }
      pick(state);
    },
  );

  return {
    element,
    update: (state) => {
      gather(state);
      narrow(state);
    },
    destroy: () => {
      gathering.stop();
      picking.stop();
      list.destroy();
    },
  };
}

function select(options: Readonly<Record<string, string>>, onchange: () => void): HTMLSelectElement {
  return h('select', { onchange }, ...Object.entries(options).map(([value, text]) => h('option', { value }, text)));
}
