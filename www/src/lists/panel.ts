/** The lists beside the text, on three tabs with one search box. */

import { h } from '../dom';
import { tabAfter } from '../element/tabs';
import { type Context, onChange, type View } from '../element/view';
import { icon } from '../icons';
import { analysisOf, currentArticle, shownStances } from '../state/derive';
import type { State, Tab } from '../state/state';
import { entityList } from './entities';
import { stanceList } from './stances';

const TABS: readonly Tab[] = ['stances', 'actors', 'places'];

export function panel(context: Context): View {
  const { store, locale } = context;
  const { t, number } = locale;
  const lists: Record<Tab, View> = {
    stances: stanceList(context),
    actors: entityList(context, [
      { type: 'person', heading: t.lists.people },
      { type: 'organization', heading: t.lists.organizations },
    ]),
    places: entityList(context, [
      { type: 'country', heading: t.lists.countries },
      { type: 'place', heading: t.lists.places },
    ]),
  };

  const search = h('input', {
    type: 'search',
    placeholder: t.lists.search,
    'aria-label': t.lists.search,
    oninput: () => store.set({ query: search.value }),
  });
  const tabs = new Map(TABS.map((tab) => [tab, tabButton(tab)]));
  const panels = new Map(
    TABS.map((tab) => [tab, h('div', { role: 'tabpanel', id: `panel-${tab}`, 'aria-labelledby': `tab-${tab}` }, lists[tab].element)]),
  );
  const element = h(
    'section',
    { class: 'panel', 'aria-label': t.app.panel },
    h('div', { class: 'tabs', role: 'tablist', 'aria-label': t.app.panel }, ...[...tabs.values()].map(({ button }) => button)),
    h('div', { class: 'search' }, icon('search'), search),
    ...panels.values(),
  );

  function tabButton(tab: Tab) {
    const count = h('span', { class: 'count' });
    const button = h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${tab}`,
        'aria-controls': `panel-${tab}`,
        onclick: () => store.set({ tab }),
        onkeydown: (event) => move(event as KeyboardEvent, tab),
      },
      t.tabs[tab],
      ' ',
      count,
    );
    return { button, count };
  }

  function move(event: KeyboardEvent, from: Tab): void {
    const to = tabAfter(event.key, locale, TABS.indexOf(from), TABS.length);
    const tab = to === null ? undefined : TABS[to];
    if (!tab) return;
    event.preventDefault();
    store.set({ tab });
    tabs.get(tab)?.button.focus();
  }

  const select = onChange(
    (state) => [state.tab],
    ([selected]) => {
      for (const [tab, { button }] of tabs) {
        button.setAttribute('aria-selected', String(tab === selected));
        button.tabIndex = tab === selected ? 0 : -1;
      }
      for (const [tab, one] of panels) one.hidden = tab !== selected;
    },
  );

  const recount = onChange(
    (state) => [currentArticle(state), state.threshold],
    (_picked, state) => {
      for (const [tab, { count }] of tabs) count.textContent = number(tabCount(state, tab));
    },
  );

  return {
    element,
    update: (state) => {
      select(state);
      recount(state);
      if (search.value !== state.query) search.value = state.query;
      for (const list of Object.values(lists)) list.update(state);
    },
  };
}

function tabCount(state: State, tab: Tab): number {
  const analysis = analysisOf(currentArticle(state));
  if (!analysis) return 0;
  if (tab === 'stances') return shownStances(analysis, state.threshold).length;
  const types = tab === 'actors' ? ['person', 'organization'] : ['country', 'place'];
  return analysis.entities.filter(({ type }) => types.includes(type)).length;
}
