/** The stances of the article, above the least confidence that the user wants; below them the ties that are nobody's stance. */

import type { Analysis } from '../analysis';
import { fill, h } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { select } from '../state/actions';
import { analysisOf, currentArticle, type Numbered, shownStances } from '../state/derive';
import type { Article } from '../state/state';
import { fold } from '../text/fold';
import { portioned } from './more';
import { endName, evidence, explanation, polarityBadge, stanceLine } from './stance-line';
import { hiddenInArticle, thresholdSlider } from './threshold';
import { tieList } from './ties';

export function stanceList(context: Context): View {
  const { store, locale } = context;
  const { t, percent } = locale;
  const slider = thresholdSlider(context, hiddenInArticle);
  const ties = tieList(context);
  const list = h('ul', { class: 'stances' });
  const note = h('p', { class: 'nothing', hidden: true });
  const element = h('div', { class: 'groups' }, slider.element, note, list, ties.element);
  const rows = new Map<number, HTMLButtonElement>();

  const mark = (button: HTMLButtonElement, index: number) => {
    const { selection } = store.state;
    button.setAttribute('aria-pressed', String(selection?.kind === 'stance' && selection.index === index));
  };

  const row = (article: Article, analysis: Analysis, { index, stance }: Numbered) => {
    const choose = () => select(store, { kind: 'stance', index });
    const button = h(
      'button',
      { type: 'button', class: 'head', onclick: choose },
      polarityBadge(locale, stance.stance),
      stanceLine(locale, analysis, stance),
      h('span', { class: 'count', 'aria-label': `${t.stance.confidence} ${percent(stance.confidence)}` }, percent(stance.confidence)),
    );
    rows.set(index, button);
    mark(button, index);
    const why = h('details', {}, h('summary', {}, t.stance.why), explanation(locale, stance));
    return h('li', { class: `stance ${stance.stance}` }, button, evidence(article.text, stance), why);
  };

  const rebuild = onChange(
    (state) => [currentArticle(state), state.threshold, state.query],
    ([article, threshold, query]) => {
      rows.clear();
      const analysis = analysisOf(article);
      fill(list);
      note.hidden = true;
      if (!article || !analysis) return;
      const shown = shownStances(analysis, threshold);
      const wanted = fold(query);
      const found = wanted === '' ? shown : shown.filter((one) => haystack(context, article, analysis, one).includes(wanted));
      portioned(list, found, t.lists.more, (one) => row(article, analysis, one));
      if (found.length > 0) return;
      note.hidden = false;
      note.textContent = shown.length > 0 ? t.lists.noMatch : analysis.stances.length > 0 ? t.stance.noneAbove : t.stance.none;
    },
  );

  const remark = onChange(
    (state) => [state.selection],
    () => {
      for (const [index, button] of rows) mark(button, index);
    },
  );

  return {
    element,
    update: (state) => {
      slider.update(state);
      rebuild(state);
      remark(state);
      ties.update(state);
    },
  };
}

function haystack({ locale }: Context, article: Article, analysis: Analysis, { stance }: Numbered): string {
  const { start, end } = stance.evidence;
  const parts = [
    endName(locale, analysis, stance.holder),
    endName(locale, analysis, stance.target),
    stance.object,
    article.text.slice(start, end),
  ];
  return fold(parts.filter(Boolean).join(' '));
}
