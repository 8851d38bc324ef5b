/** What is set beside what: two outlets, or two periods. */

import { fill, h } from '../../dom';
import { corpusOf } from '../../corpus/corpus';
import type { Context } from '../../element/view';
import type { Filters } from '../../state/filters';
import type { State } from '../../state/state';
import { outletsOf } from '../filters';
import { dayOf, plus } from '../timeline/bins';
import { strings } from './strings';

export interface Side {
  /** In words, for headings. */
  readonly name: string;
  /** The articles that are meant. */
  readonly filters: Partial<Filters>;
}

export interface Sides {
  readonly element: HTMLElement;
  update(state: State): void;
  /** What is chosen; null where there are not two. */
  read(): readonly [Side, Side] | null;
}

type Mode = 'outlets' | 'periods';

interface Picker {
  readonly outlet: HTMLSelectElement;
  readonly from: HTMLInputElement;
  readonly to: HTMLInputElement;
  readonly element: HTMLElement;
}

export function sides(context: Context, changed: () => void): Sides {
  const { locale } = context;
  const { t, number, date } = locale;
  const words = strings[locale.lang];
  let mode: Mode | null = null;
  /** Whether the user has set the days; until then they follow the articles. */
  let set = false;

  const picker = (name: string): Picker => {
    const days = () => {
      set = true;
      changed();
    };
    const outlet = h('select', { onchange: changed, onblur: changed, 'aria-label': `${name}: ${words.outlet}` });
    const from = h('input', { type: 'date', onchange: days });
    const to = h('input', { type: 'date', onchange: days });
    const element = h(
      'fieldset',
      { class: 'compare-side' },
      h('legend', {}, name),
      outlet,
      h('label', { class: 'choice' }, t.filters.from, from),
      h('label', { class: 'choice' }, t.filters.to, to),
    );
    return { outlet, from, to, element };
  };
  const pickers = [picker(words.a), picker(words.b)] as const;
  const modes = (['outlets', 'periods'] as const).map((one) => ({
    one,
    button: h(
      'button',
      {
        type: 'button',
        class: 'chip',
        'data-mode': one,
        onclick: () => {
          mode = one;
          changed();
        },
      },
      words.modes[one],
    ),
  }));
  const element = h(
    'div',
    { class: 'compare-sides' },
    h('div', { class: 'segmented', role: 'group', 'aria-label': words.what }, ...modes.map(({ button }) => button)),
    ...pickers.map((one) => one.element),
  );

  const offerOutlets = (state: State) => {
    const known = outletsOf(state.articles);
    for (const [i, { outlet }] of pickers.entries()) {
      // A list that is open would close.
      if (outlet.matches(':focus') && outlet.options.length === known.length) continue;
      const chosen = known.some(({ key }) => key === outlet.value) && outlet.options.length > 0 ? outlet.value : known[i]?.key;
      fill(outlet, ...known.map(({ key, name, articles }) => h('option', { value: key }, `${name ?? t.filters.noOutlet} (${number(articles)})`)));
      if (chosen !== undefined) outlet.value = chosen;
    }
    return known.length;
  };

  /** Two halves with as many articles, as nearly as days allow. */
  const offerPeriods = (state: State) => {
    if (set) return;
    const days = corpusOf(state).articles.flatMap((article) => dayOf(article) ?? []).sort();
    const [first, last] = [days[0], days.at(-1)];
    const middle = days[Math.floor(days.length / 2)];
    if (first === undefined || last === undefined || middle === undefined) return;
    const turn = middle === first ? plus(middle, 1) : middle;
    const [a, b] = pickers;
    [a.from.value, a.to.value, b.from.value, b.to.value] = [first, plus(turn, -1), turn, last < turn ? turn : last];
  };

  return {
    element,
    update: (state) => {
      const outlets = offerOutlets(state);
      offerPeriods(state);
      mode ??= outlets >= 2 ? 'outlets' : null;
      const used = mode ?? 'periods';
      for (const { one, button } of modes) button.setAttribute('aria-pressed', String(one === used));
      for (const { outlet, from, to } of pickers) {
        outlet.hidden = used !== 'outlets';
        for (const input of [from, to]) if (input.parentElement) input.parentElement.hidden = used !== 'periods';
      }
    },
    read: () => {
      const used = mode ?? 'periods';
      const [a, b] = pickers.map(({ outlet, from, to }): Side | null => {
        if (used === 'outlets') {
          const option = outlet.selectedOptions[0];
          return option ? { name: (option.textContent ?? '').replace(/ \([^(]*\)$/, ''), filters: { outlets: [option.value] } } : null;
        }
        if (!from.value && !to.value) return null;
        const [start, end] = [from.value, to.value].map((day) => (day ? date(day) : '…'));
        return { name: `${start} – ${end}`, filters: { from: from.value || null, to: to.value || null } };
      });
      return a && b ? [a, b] : null;
    },
  };
}
