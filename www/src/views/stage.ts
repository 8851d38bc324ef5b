/** Where a view over all articles stands, with the filters above it and the card of the chosen entity beside it. */

import { correctionMenu } from '../corrections/menu';
import { fill, h } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { adopt } from '../styles/sheets';
import type { State, ViewName } from '../state/state';
import { chosenCard } from './chosen';
import { filterBar } from './filters';
import { MODULES } from './views';

interface Made {
  readonly view: View;
  readonly filtered: boolean;
}

export function stage(context: Context): View {
  const { store, locale, root } = context;
  const { t } = locale;
  const filters = filterBar(context);
  const chosen = chosenCard(context, (_context, { entity }) => correctionMenu(context, entity));
  const place = h('div', { class: 'view' });
  const body = h('div', { class: 'stage-body' }, place, chosen.element);
  const element = h('div', { class: 'stage', hidden: true });
  const made = new Map<ViewName, Made>();
  let gone = false;

  const load = async (name: Exclude<ViewName, 'article'>) => {
    fill(place, h('p', { class: 'nothing' }, t.views.loading));
    try {
      const { view, css, filtered } = await MODULES[name]();
      if (gone) return;
      adopt(root, css);
      if (!made.has(name)) made.set(name, { view: view(context), filtered });
    } catch {
      if (store.state.view === name) fill(place, h('p', { class: 'notice failed', role: 'alert' }, t.views.failed));
      return;
    }
    if (store.state.view === name) open(store.state);
  };

  const open = (state: State) => {
    const { view: name } = state;
    if (name === 'article') return;
    const one = made.get(name);
    if (!one) return void load(name);
    fill(place, one.view.element);
    refresh(state);
  };

  const refresh = (state: State) => {
    const one = made.get(state.view);
    if (!one) return;
    filters.element.hidden = chosen.element.hidden = !one.filtered;
    if (one.filtered) {
      filters.update(state);
      chosen.update(state);
    }
    one.view.update(state);
  };

  const turn = onChange(
    (state) => [state.view, state.articles.length > 0],
    ([name, some], state) => {
      // The help is there before the first article is.
      element.hidden = name === 'article' || (!some && name !== 'help');
      // What is not seen is not in the page either: the reader has a threshold and menus of its own.
      if (element.hidden) return fill(element);
      if (element.childElementCount === 0) fill(element, filters.element, body);
      open(state);
    },
  );

  return {
    element,
    update: (state) => {
      turn(state);
      if (!element.hidden && place.firstElementChild === made.get(state.view)?.view.element) refresh(state);
    },
    destroy: () => {
      gone = true;
      filters.destroy?.();
      chosen.destroy?.();
      for (const { view } of made.values()) view.destroy?.();
    },
  };
}
