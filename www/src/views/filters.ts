/** Which articles count: outlets, days, copies; and the least confidence of a stance. */

import { fill, h, isolate } from '../dom';
import { closing } from '../element/menu';
import { type Context, onChange, type View } from '../element/view';
import { corpusOf } from '../corpus/corpus';
import { thresholdSlider } from '../lists/threshold';
import { filter } from '../state/actions';
import { ALL_ARTICLES, outletKey } from '../state/filters';
import type { Article } from '../state/state';

export function filterBar(context: Context): View {
  const { store, locale } = context;
  const { t, count, number } = locale;
  const slider = thresholdSlider(context, () => 0);
  const from = h('input', { type: 'date', onchange: () => filter(store, { from: from.value || null }) });
  const to = h('input', { type: 'date', onchange: () => filter(store, { to: to.value || null }) });
  const apart = h('input', { type: 'checkbox', onchange: () => filter(store, { apart: apart.checked }) });
  const outlets = h('ul', {});
  const outletsLabel = h('summary', { class: 'button' });
  const menu = h('details', { class: 'menu outlets' }, outletsLabel, h('div', { class: 'menu-body' }, outlets));
  const destroy = closing(menu);
  const reset = h('button', { type: 'button', class: 'button quiet', onclick: () => store.set({ filters: ALL_ARTICLES }) }, t.filters.reset);
  const counted = h('p', { class: 'detail counted' });
  const element = h(
    'section',
    { class: 'filters', 'aria-label': t.filters.label },
    menu,
    h('label', { class: 'option' }, t.filters.from, from),
    h('label', { class: 'option' }, t.filters.to, to),
    h('label', { class: 'option' }, apart, t.filters.apart),
    slider.element,
    reset,
    counted,
  );

  const listOutlets = onChange(
    (state) => [state.articles, state.filters.outlets],
    ([articles, chosen]) => {
      const known = outletsOf(articles);
      menu.hidden = known.length < 2 && chosen.length === 0;
      outletsLabel.textContent = chosen.length === 0 ? t.filters.allOutlets : `${t.filters.outlets} (${number(chosen.length)})`;
      const toggle = (key: string) => filter(store, { outlets: chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key] });
      const focused = outlets.querySelector<HTMLInputElement>(':focus')?.value;
      fill(
        outlets,
        ...known.map(({ key, name, articles: n }) =>
          h(
            'li',
            {},
            h(
              'label',
              { class: 'option' },
              h('input', { type: 'checkbox', value: key, checked: chosen.includes(key), onchange: () => toggle(key) }),
              isolate(name ?? t.filters.noOutlet),
              ' ',
              h('span', { class: 'count' }, number(n)),
            ),
          ),
        ),
      );
      if (focused !== undefined) for (const box of outlets.querySelectorAll('input')) if (box.value === focused) box.focus();
    },
  );

  return {
    element,
    update: (state) => {
      const { filters, articles } = state;
      from.value = filters.from ?? '';
      to.value = filters.to ?? '';
      apart.checked = filters.apart;
      reset.hidden = filters === ALL_ARTICLES;
      listOutlets(state);
      slider.update(state);
      const corpus = corpusOf(state);
      const done = articles.filter(({ outcome }) => outcome.state === 'done').length;
      const copies = [...corpus.copies.values()].reduce((sum, list) => sum + list.length, 0);
      counted.textContent = [
        t.filters.counted.replace('{n}', number(corpus.articles.length)).replace('{all}', number(done)),
        copies > 0 && count(copies, t.filters.copies),
      ]
        .filter(Boolean)
        .join(' · ');
    },
    destroy,
  };
}

interface Outlet {
  readonly key: string;
  /** As the first article has it; none for the articles without one. */
  readonly name: string | null;
  articles: number;
}

/** The outlets of all articles, those with most articles first. */
export function outletsOf(articles: readonly Article[]): Outlet[] {
  const found = new Map<string, Outlet>();
  for (const { outcome } of articles) {
    if (outcome.state !== 'done') continue;
    const { source } = outcome.analysis.doc;
    const key = outletKey(source);
    const known = found.get(key);
    if (known) known.articles += 1;
    else found.set(key, { key, name: source, articles: 1 });
  }
  return [...found.values()].sort((a, b) => b.articles - a.articles);
}
