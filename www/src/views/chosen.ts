/** The card of the entity that the views over all articles are about. */

import { h } from '../dom';
import { type Context, onChange, type View } from '../element/view';

export function chosenCard(_context: Context): View {
  const element = h('aside', { class: 'chosen', hidden: true });
  const update = onChange(
    (state) => [state.chosen],
    ([chosen]) => {
      element.hidden = chosen === null;
    },
  );
  return { element, update };
}
