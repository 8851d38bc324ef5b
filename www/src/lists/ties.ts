/** The ties that are nobody's stance: kind and parties, folded away under the stances. A click goes to the next place that names the tie. */

import type { Analysis } from '../analysis';
import { fill, h, isolate } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { visitTie } from '../state/actions';
import { analysisOf, currentArticle, type Tie, ties } from '../state/derive';
import { fold } from '../text/fold';
import { portioned } from './more';
import { endName } from './stance-line';

export function tieList({ store, locale }: Context): View {
  const { t, count, number } = locale;
  const total = h('span', { class: 'count' });
  const list = h('ul', { class: 'ties' });
  const element = h('details', { hidden: true }, h('summary', {}, t.ties.heading, ' ', total), list);
  const rows = new Map<HTMLButtonElement, readonly number[]>();

  const kindOf = ({ relation }: Tie) => t.ties.kinds[relation.kind] ?? relation.kind;
  const parties = (analysis: Analysis, { relation }: Tie) => relation.between.map((id) => endName(locale, analysis, id) ?? id);

  const mark = (button: HTMLButtonElement, indices: readonly number[]) => {
    const { selection } = store.state;
    button.setAttribute('aria-pressed', String(selection?.kind === 'relation' && indices.includes(selection.index)));
  };

  const row = (analysis: Analysis, tie: Tie) => {
    const button = h(
      'button',
      { type: 'button', class: 'tie', onclick: () => visitTie(store, tie.indices) },
      h('span', { class: 'badge' }, kindOf(tie)),
      h('span', { class: 'line' }, ...parties(analysis, tie).flatMap((name, i) => [i > 0 && ' – ', isolate(name, { class: 'end' })])),
      h('span', { class: 'count', 'aria-label': count(tie.indices.length, t.lists.mentions) }, number(tie.indices.length)),
    );
    rows.set(button, tie.indices);
    mark(button, tie.indices);
    return h('li', {}, button);
  };

  const rebuild = onChange(
    (state) => [currentArticle(state), state.query],
    ([article, query]) => {
      rows.clear();
      fill(list);
      const analysis = analysisOf(article);
      const wanted = fold(query);
      const found = analysis ? ties(analysis).filter((tie) => fold([kindOf(tie), ...parties(analysis, tie)].join(' ')).includes(wanted)) : [];
      element.hidden = found.length === 0;
      total.textContent = number(found.length);
      if (analysis) portioned(list, found, t.lists.more, (tie) => row(analysis, tie));
    },
  );

  const remark = onChange(
    (state) => [state.selection],
    () => {
      for (const [button, indices] of rows) mark(button, indices);
    },
  );

  return {
    element,
    update: (state) => {
      rebuild(state);
      remark(state);
    },
  };
}
