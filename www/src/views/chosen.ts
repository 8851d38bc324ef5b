/** The card of the entity that the views over all articles are about. What it holds is fetched when somebody is first chosen. */

import type { Profile } from '../corpus/corpus';
import { fill, h } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { icon } from '../icons';
import { choose } from '../state/actions';
import { adopt } from '../styles/sheets';
import { CHOSEN_STRINGS } from './chosen/strings';

/** What can be done to the entity, below what is said of it: corrections. */
export type EntityActions = (context: Context, profile: Profile) => HTMLElement | null;

export function chosenCard(context: Context, actions: EntityActions = () => null): View {
  const { store, locale, root } = context;
  const { t } = locale;
  const s = CHOSEN_STRINGS[locale.lang];
  const heading = h('h3', { tabindex: -1, hidden: true });
  const place = h('div', {}, h('p', { class: 'nothing' }, t.views.loading));
  const close = h('button', { type: 'button', class: 'icon-button', 'aria-label': t.card.close, onclick: () => choose(store, null) }, icon('close'));
  const told = h('p', { class: 'sr-only', role: 'status' });
  const element = h('aside', { class: 'chosen', 'aria-label': s.label, hidden: true }, close, heading, told, place);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    choose(store, null);
  });

  let body: View | null = null;
  let gone = false;
  const load = async () => {
    try {
      const { chosenBody, css } = await import('./chosen/body');
      if (gone || body) return;
      adopt(root, css);
      body = chosenBody(context, heading, actions);
      fill(place, body.element);
      body.update(store.state);
      heading.hidden = false;
      tell();
    } catch {
      fill(place, h('p', { class: 'notice failed', role: 'alert' }, t.views.failed));
    }
  };
  const tell = () => {
    told.textContent = store.state.chosen === null ? '' : s.opened.replace('{name}', heading.textContent ?? '');
  };

  /** Who had the focus when the card was opened, and gets it back. */
  let opener: Element | null = null;
  let openerKey: string | null = null;
  const giveBack = () => {
    const rows = [...root.querySelectorAll<HTMLElement>('.view [data-key]')];
    const back = opener?.isConnected ? opener : rows.find(({ dataset }) => dataset['key'] === openerKey);
    if (back instanceof HTMLElement || back instanceof SVGElement) back.focus();
    opener = null;
  };

  const turn = onChange(
    (state) => [state.chosen],
    ([chosen], state) => {
      const inside = element.contains(root.activeElement);
      if (chosen !== null && !inside) {
        opener = root.activeElement;
        openerKey = chosen;
      }
      element.hidden = chosen === null;
      if (chosen === null) {
        tell();
        if (inside) giveBack();
        return;
      }
      if (!body) return void load();
      body.update(state);
      tell();
      element.scrollTop = 0;
      // The name that was clicked in the card is gone from it.
      if (inside) heading.focus();
    },
  );

  return {
    element,
    update: (state) => {
      element.hidden = state.chosen === null;
      turn(state);
      body?.update(state);
    },
    destroy: () => {
      gone = true;
    },
  };
}
