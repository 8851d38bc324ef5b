/** What proves it, on tabs: every mention in its sentence, stances held and received, quotes. */

import type { Polarity } from '../../analysis';
import type { Corpus, Profile, Ref } from '../../corpus/corpus';
import { stanceEvidence, wordsEvidence } from '../../corpus/evidence';
import { type Named, namings } from '../../corpus/named';
import { sentenceAround } from '../../corpus/sentence';
import { h } from '../../dom';
import { tabAfter } from '../../element/tabs';
import type { Context } from '../../element/view';
import { icon } from '../../icons';
import { POLARITIES } from '../../kinds';
import { type Quoted, quotesOf, stancesOf } from './facts';
import { growing } from './growing';
import { CHOSEN_STRINGS } from './strings';

const TABS = ['mentions', 'given', 'received', 'quotes'] as const;
type Tab = (typeof TABS)[number];

interface Section {
  readonly element: HTMLElement;
  /** Takes what there is; gives how much. */
  set(corpus: Corpus, profile: Profile): number;
  /** Draws it; called only for the tab that is open. */
  draw(): void;
  rewind(): void;
}

export interface Sections {
  readonly element: HTMLElement;
  update(corpus: Corpus, profile: Profile): void;
  /** Another entity is shown. */
  rewind(): void;
}

export function sections(context: Context): Sections {
  const { locale } = context;
  const s = CHOSEN_STRINGS[locale.lang];
  const all: Record<Tab, Section> = {
    mentions: wordsSection(context, 'mentions', ({ articles, key }) => namings(articles, key)),
    given: stanceSection(context, 'given', 'holder'),
    received: stanceSection(context, 'received', 'target'),
    quotes: wordsSection(context, 'quotes', quotesOf),
  };
  let open: Tab = 'mentions';

  const tabs = TABS.map((tab) => {
    const count = h('span', { class: 'count' });
    const button = h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `chosen-tab-${tab}`,
        'aria-controls': `chosen-panel-${tab}`,
        onclick: () => show(tab),
        onkeydown: (event) => move(event as KeyboardEvent),
      },
      s.tabs[tab],
      ' ',
      count,
    );
    const panel = h('div', { role: 'tabpanel', id: `chosen-panel-${tab}`, 'aria-labelledby': `chosen-tab-${tab}` }, all[tab].element);
    return { tab, button, count, panel };
  });

  const show = (tab: Tab) => {
    open = tab;
    for (const one of tabs) {
      one.button.setAttribute('aria-selected', String(one.tab === tab));
      one.button.tabIndex = one.tab === tab ? 0 : -1;
      one.panel.hidden = one.tab !== tab;
    }
    all[tab].draw();
  };

  const move = (event: KeyboardEvent) => {
    const to = tabAfter(event.key, locale, TABS.indexOf(open), TABS.length);
    const next = to === null ? undefined : tabs[to];
    if (!next) return;
    event.preventDefault();
    show(next.tab);
    next.button.focus();
  };

  show(open);
  return {
    element: h(
      'div',
      { class: 'chosen-proofs' },
      h('div', { class: 'tabs', role: 'tablist', 'aria-label': s.label }, ...tabs.map(({ button }) => button)),
      ...tabs.map(({ panel }) => panel),
    ),
    update: (corpus, profile) => {
      for (const { tab, count } of tabs) count.textContent = locale.number(all[tab].set(corpus, profile));
      all[open].draw();
    },
    rewind: () => {
      for (const tab of TABS) all[tab].rewind();
      show('mentions');
    },
  };
}

/** What of a row could change: its article, its place there, how many copies the article has. */
interface Seen {
  readonly copies: number;
}

const copiesOf = (corpus: Corpus, { key }: { key: string }) => corpus.copies.get(key)?.length ?? 0;

function wordsSection(context: Context, tab: 'mentions' | 'quotes', find: (profile: Profile) => (Named | Quoted)[]): Section {
  const { t, lang } = context.locale;
  type Item = (Named | Quoted) & Seen;
  let items: readonly Item[] = [];
  const list = growing<Item>(
    t.lists.more,
    (a, b) => a.article === b.article && a.words === b.words && a.copies === b.copies,
    ({ article, id, at, words }) => wordsEvidence(context, article, words, sentenceAround(article.text, words), { kind: 'entity', id, at }),
  );
  const nothing = h('p', { class: 'nothing', hidden: true }, CHOSEN_STRINGS[lang].none[tab]);
  return {
    element: h('div', {}, nothing, list.element),
    set: (corpus, profile) => {
      items = find(profile).map((item) => ({ ...item, copies: copiesOf(corpus, item.article) }));
      return items.length;
    },
    draw: () => {
      nothing.hidden = items.length > 0;
      list.set(items);
    },
    rewind: list.rewind,
  };
}

function stanceSection(context: Context, tab: 'given' | 'received', side: 'holder' | 'target'): Section {
  const { t, lang, number } = context.locale;
  const s = CHOSEN_STRINGS[lang];
  type Item = Ref & Seen;
  let items: readonly Item[] = [];
  let wanted: readonly Polarity[] = POLARITIES;
  const list = growing<Item>(
    t.lists.more,
    (a, b) => a.article === b.article && a.stance === b.stance && a.copies === b.copies,
    (ref) => stanceEvidence(context, ref),
  );
  const nothing = h('p', { class: 'nothing', hidden: true });
  const chips = POLARITIES.map((polarity) => {
    const count = h('span', { class: 'count' });
    const toggle = () => {
      wanted = POLARITIES.filter((one) => wanted.includes(one) !== (one === polarity));
      draw();
    };
    return { polarity, count, button: h('button', { type: 'button', class: `chip ${polarity}`, onclick: toggle }, icon(polarity), t.polarity[polarity], ' ', count) };
  });
  const group = h('div', { class: 'segmented', role: 'group', 'aria-label': s.polarities }, ...chips.map(({ button }) => button));

  const draw = () => {
    const shown = items.filter(({ stance }) => wanted.includes(stance.stance));
    for (const { polarity, count, button } of chips) {
      button.setAttribute('aria-pressed', String(wanted.includes(polarity)));
      count.textContent = number(items.filter(({ stance }) => stance.stance === polarity).length);
    }
    group.hidden = items.length === 0;
    nothing.hidden = shown.length > 0;
    nothing.textContent = items.length === 0 ? s.none[tab] : s.filteredOut;
    list.set(shown);
  };
  return {
    element: h('div', {}, group, nothing, list.element),
    set: (corpus, { key }) => {
      items = stancesOf(corpus, key, side).map((ref) => ({ ...ref, copies: copiesOf(corpus, ref.article) }));
      return items.length;
    },
    draw,
    rewind: () => {
      wanted = POLARITIES;
      list.rewind();
    },
  };
}
