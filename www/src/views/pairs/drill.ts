/** The sentences behind a cell or an edge, by polarity, with where they are from. */

import { stanceEvidence } from '../../corpus/evidence';
import type { Ref } from '../../corpus/corpus';
import { fill, h, isolate } from '../../dom';
import type { Context } from '../../element/view';
import { icon } from '../../icons';
import { POLARITIES } from '../../kinds';
import { portioned } from '../../lists/more';
import { polarityBadge } from '../../lists/stance-line';
import { analysisOf } from '../../state/derive';
import { outletKey } from '../../state/filters';
import { strings } from './strings';

const PORTION = 20;

export interface Drill {
  readonly element: HTMLElement;
  /** Shows sentences; those that are shown already are left as they are. */
  show(holder: string, target: string, refs: readonly Ref[]): void;
  close(): void;
  /** Gives the heading the focus, and brings it to the screen. */
  focus(): void;
}

/** `closed` is called when the user closes it. */
export function drill(context: Context, closed: () => void): Drill {
  const { locale } = context;
  const heading = h('h3', { tabindex: -1 });
  const figures = h('p', { class: 'detail' });
  const groups = h('div', {});
  const button = h('button', { type: 'button', class: 'icon-button', 'aria-label': strings[locale.lang].close, onclick: () => closed() }, icon('close'));
  const element = h('section', { class: 'drill', hidden: true }, h('div', { class: 'drill-head' }, heading, button), figures, groups);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    closed();
  });
  let shown: readonly Ref[] = [];
  let title = '';

  return {
    element,
    show: (holder, target, refs) => {
      element.hidden = false;
      const named = `${holder} ${target}`;
      if (named === title && same(refs, shown)) return;
      [shown, title] = [refs, named];
      fill(heading, isolate(holder), h('span', { class: 'arrow' }, icon('towards')), isolate(target));
      figures.textContent = figuresOf(context, refs);
      fill(
        groups,
        ...POLARITIES.flatMap((polarity) => {
          const list = h('ul', { 'data-polarity': polarity });
          const own = refs.filter(({ stance }) => stance.stance === polarity);
          if (own.length === 0) return [];
          portioned(list, own, locale.t.lists.more, (ref) => stanceEvidence(context, ref), PORTION);
          return [h('h4', {}, polarityBadge(locale, polarity), ' ', h('span', { class: 'count' }, locale.number(own.length))), list];
        }),
      );
    },
    close: () => {
      element.hidden = true;
      [shown, title] = [[], ''];
      fill(groups);
    },
    focus: () => heading.focus(),
  };
}

/** How many stances, in how many articles, from how many outlets. */
export function figuresOf({ locale }: Context, refs: readonly Ref[]): string {
  const words = strings[locale.lang];
  const articles = new Set(refs.map(({ article }) => article));
  const outlets = new Set([...articles].map((article) => outletKey(analysisOf(article)?.doc.source ?? null)));
  outlets.delete('');
  return [
    locale.count(refs.length, locale.t.state.done),
    locale.count(articles.size, words.articles),
    locale.count(outlets.size, words.outlets),
  ].join(' · ');
}

function same(a: readonly Ref[], b: readonly Ref[]): boolean {
  return a.length === b.length && a.every(({ article, index }, i) => b[i]?.article === article && b[i].index === index);
}
