/** The sentences behind a number: opened under the picture, in groups of which one or all are shown. */

import type { Polarity } from '../../analysis';
import type { Ref } from '../../corpus/corpus';
import { stanceEvidence, wordsEvidence } from '../../corpus/evidence';
import type { Named } from '../../corpus/named';
import { sentenceAround } from '../../corpus/sentence';
import { fill, h } from '../../dom';
import type { Context } from '../../element/view';
import { icon } from '../../icons';
import { POLARITIES } from '../../kinds';
import { portioned } from '../../lists/more';
import { shared } from './strings';

export type Proof = Ref | Named;

export interface Group {
  readonly label: string;
  readonly items: readonly Proof[];
}

export interface Proofs {
  readonly element: HTMLElement;
  /** Shows them under a title; those that are shown already stay as they are. */
  show(title: string, groups: readonly Group[]): void;
  /** Gives the heading the focus: for whoever has just asked for the sentences. */
  focus(): void;
  hide(): void;
}

/** `closed` is called when the user closes it. */
export function proofs(context: Context, closed: () => void): Proofs {
  const { t, number, count, lang } = context.locale;
  const words = shared[lang];
  const heading = h('h3', { tabindex: -1 });
  const chips = h('div', { class: 'segmented' });
  const list = h('ul', { class: 'proofs' });
  const close = h('button', { type: 'button', class: 'icon-button', 'aria-label': words.close, onclick: () => closed() }, icon('close'));
  const element = h('section', { class: 'proof-panel', 'aria-live': 'off', hidden: true }, h('div', { class: 'proof-title' }, heading, close), chips, list);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closed();
  });
  let shown: readonly Group[] = [];
  let open: string | null = null;

  const draw = () => {
    const filled = shown.filter(({ items }) => items.length > 0);
    if (!filled.some(({ label }) => label === open)) open = null;
    const items = filled.filter(({ label }) => open === null || label === open).flatMap((group) => group.items);
    const chip = (label: string | null, n: number) =>
      h(
        'button',
        {
          type: 'button',
          class: 'chip',
          'aria-pressed': String(open === label),
          onclick: () => {
            open = label;
            draw();
            chips.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
          },
        },
        label ?? words.all,
        h('span', { class: 'count' }, number(n)),
      );
    chips.hidden = filled.length < 2;
    fill(chips, chip(null, filled.reduce((sum, group) => sum + group.items.length, 0)), ...filled.map(({ label, items: own }) => chip(label, own.length)));
    portioned(list, items, t.lists.more, (item) => ('stance' in item ? stanceEvidence(context, item) : namedEvidence(context, item)));
    if (items.length === 0) list.append(h('li', { class: 'nothing' }, words.noProofs));
  };

  return {
    element,
    show: (title, groups) => {
      const n = groups.reduce((sum, { items }) => sum + items.length, 0);
      heading.textContent = `${title} · ${count(n, words.sentences)}`;
      element.hidden = false;
      if (same(groups, shown)) return;
      shown = groups;
      draw();
    },
    focus: () => {
      heading.focus();
      element.scrollIntoView({ block: 'nearest' });
    },
    hide: () => {
      element.hidden = true;
      shown = [];
      open = null;
      fill(list);
    },
  };
}

/** The groups of some stances by their direction. */
export function byPolarity(refs: readonly Ref[], labels: Readonly<Record<Polarity, string>>): Group[] {
  return POLARITIES.map((polarity) => ({
    label: labels[polarity],
    items: refs.filter(({ stance }) => stance.stance === polarity),
  }));
}

function namedEvidence(context: Context, { article, id, at, words }: Named): HTMLElement {
  return wordsEvidence(context, article, words, sentenceAround(article.text, words), { kind: 'entity', id, at });
}

function same(a: readonly Group[], b: readonly Group[]): boolean {
  const equal = (one: Proof, other: Proof | undefined) =>
    other !== undefined &&
    one.article === other.article &&
    ('stance' in one ? 'stance' in other && one.index === other.index : 'words' in other && one.words === other.words);
  return (
    a.length === b.length &&
    a.every(({ label, items }, i) => label === b[i]?.label && items.length === b[i]?.items.length && items.every((item, k) => equal(item, b[i]?.items[k])))
  );
}
