/** The least confidence of the stances that are shown. */

import { h } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { analysisOf, currentArticle, shownStances } from '../state/derive';
import type { State } from '../state/state';

/** `hiddenBy` tells how many stances the threshold leaves out; none where that is not said. */
export function thresholdSlider({ store, locale }: Context, hiddenBy: (state: State) => number): View {
  const { t, count, percent } = locale;
  const output = h('output', {});
  const below = h('span', { class: 'detail' });
  const input = h('input', {
    type: 'range',
    min: 0,
    max: 100,
    step: 5,
    oninput: () => store.set({ threshold: input.valueAsNumber / 100 }),
  });
  const element = h('div', { class: 'threshold' }, h('label', {}, h('span', {}, t.stance.threshold), input, output), below);

  const update = onChange(
    (state) => [state.threshold, hiddenBy(state)],
    ([threshold, hiddenOnes]) => {
      input.valueAsNumber = Math.round(threshold * 100);
      input.setAttribute('aria-valuetext', percent(threshold));
      output.textContent = percent(threshold);
      below.textContent = hiddenOnes > 0 ? count(hiddenOnes, t.stance.below) : '';
    },
  );
  return { element, update };
}

/** Of the article that is shown. */
export function hiddenInArticle(state: State): number {
  const analysis = analysisOf(currentArticle(state));
  return analysis ? analysis.stances.length - shownStances(analysis, state.threshold).length : 0;
}
