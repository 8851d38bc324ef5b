/** Tells screen readers how the analysis goes, once it rests. */

import { h } from '../dom';
import { type Context, onChange, type View } from './view';

export function announcer({ locale }: Context): View {
  const { t, count } = locale;
  const element = h('p', { class: 'sr-only', role: 'status' });
  const update = onChange(
    (state) => [state.articles],
    ([articles]) => {
      const having = (wanted: string) => articles.filter(({ outcome }) => outcome.state === wanted).length;
      if (articles.length === 0) element.textContent = '';
      else if (having('waiting') > 0) element.textContent = t.state.waiting;
      else {
        const failed = having('failed');
        element.textContent = [count(having('done'), t.state.analyzed), failed > 0 && count(failed, t.state.failed)].filter(Boolean).join('. ');
      }
    },
  );
  return { element, update };
}
