/** The way between the views. */

import { h } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { show } from '../state/actions';

export function viewNav({ store, locale, views }: Context): View {
  const { t } = locale;
  const buttons = views.map((view) => ({
    view,
    button: h('button', { type: 'button', 'data-view': view, onclick: () => show(store, view) }, t.views[view]),
  }));
  const element = h('nav', { class: 'views', 'aria-label': t.views.label }, h('ul', {}, ...buttons.map(({ button }) => h('li', {}, button))));
  const update = onChange(
    (state) => [state.view, state.articles.length > 0],
    ([current, some]) => {
      element.hidden = !some || views.length < 2;
      for (const { view, button } of buttons) {
        if (view !== current) button.removeAttribute('aria-current');
        else {
          button.setAttribute('aria-current', 'page');
          if (some) button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        }
      }
    },
  );
  return { element, update };
}
