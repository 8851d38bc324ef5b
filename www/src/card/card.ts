/** What is clicked, in full. */

import { fill, h } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { icon } from '../icons';
import { select } from '../state/actions';
import { analysisOf, currentArticle } from '../state/derive';
import { entityCard } from './entity-card';
import { stanceCard } from './stance-card';

export function card(context: Context): View {
  const { store, locale, root } = context;
  const { t } = locale;
  const body = h('div', { class: 'card-body' });
  /** What had the focus when the card came: there it goes back to. */
  let opener: Element | null = null;
  const shut = () => {
    select(store, null);
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    opener = null;
  };
  const close = h('button', { type: 'button', class: 'icon-button', 'aria-label': t.card.close, onclick: shut }, icon('close'));
  const element = h('section', { class: 'card', 'aria-label': t.card.label, hidden: true }, close, body);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shut();
  });

  const update = onChange(
    (state) => [currentArticle(state), state.selection, state.threshold],
    ([article, selection, threshold]) => {
      const analysis = analysisOf(article);
      const focused = body.querySelector<HTMLElement>(':focus')?.dataset['role'];
      const content =
        // A tie has no card: its row in the list says all of it.
        !article || !analysis || !selection || selection.kind === 'relation'
          ? null
          : selection.kind === 'entity'
            ? entityCard(context, analysis, selection, threshold)
            : stanceCard(context, article, analysis, selection.index);
      const active = root.activeElement;
      if (content !== null && active && !element.contains(active)) opener = active;
      element.hidden = content === null;
      fill(body, content);
      // Stepping through mentions draws the card anew; the button just pressed keeps the focus.
      if (focused) body.querySelector<HTMLElement>(`[data-role="${focused}"]`)?.focus({ preventScroll: true });
    },
  );
  return { element, update };
}
