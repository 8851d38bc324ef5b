/** While an actor or a stance is selected: who it is and the way to the next place, at the foot of the text. */

import { fill, h, isolate } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { icon } from '../icons';
import { polarityBadge } from '../lists/stance-line';
import { select, step, stepStance } from '../state/actions';
import { analysisOf, currentArticle, digest, shownStances } from '../state/derive';
import { readerKeys } from './keys';
import { READER_STRINGS } from './strings';

export function stepBar(context: Context): View {
  const { store, locale } = context;
  const { t, number } = locale;
  const words = READER_STRINGS[locale.lang];
  const who = h('span', { class: 'who' });
  const at = h('span', { class: 'at' });
  const go = (role: 'previous' | 'next', by: 1 | -1) =>
    h('button', { type: 'button', class: 'icon-button', onclick: () => (store.state.selection?.kind === 'entity' ? step(store, by) : stepStance(store, by)) }, icon(role));
  const previous = go('previous', -1);
  const next = go('next', 1);
  const element = h(
    'div',
    { class: 'step-bar', role: 'group', 'aria-label': words.steps, hidden: true },
    who,
    previous,
    at,
    next,
    h('span', { class: 'detail' }, words.keys),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': words.close, onclick: () => select(store, null) }, icon('close')),
  );

  const show = onChange(
    (state) => [currentArticle(state), state.selection, state.threshold],
    ([article, selection, threshold]) => {
      const analysis = analysisOf(article);
      element.hidden = true;
      if (!analysis || !selection || selection.kind === 'relation') return;
      const place = (i: number, n: number) => {
        element.hidden = i < 0;
        previous.hidden = next.hidden = at.hidden = n < 2;
        at.textContent = t.card.at.replace('{i}', number(i + 1)).replace('{n}', number(n));
      };
      if (selection.kind === 'entity') {
        const { entity, mentions } = digest(analysis);
        const found = entity.get(selection.id);
        if (!found) return;
        fill(who, icon(found.type), isolate(locale.name(found)));
        place(selection.at, mentions.get(selection.id)?.length ?? 0);
      } else {
        const shown = shownStances(analysis, threshold);
        const index = shown.findIndex((one) => one.index === selection.index);
        const stance = shown[index]?.stance;
        fill(who, stance && polarityBadge(locale, stance.stance));
        place(index, shown.length);
      }
      const entity = selection.kind === 'entity';
      previous.setAttribute('aria-label', entity ? t.card.previous : words.previousStance);
      next.setAttribute('aria-label', entity ? t.card.next : words.nextStance);
    },
  );
  return { element, update: show, destroy: readerKeys(context) };
}
