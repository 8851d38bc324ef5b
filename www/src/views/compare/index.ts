/** Two outlets or two periods side by side: who is named more, which sides are taken, and the sentences behind each row. */

import type { Polarity } from '../../analysis';
import { type Corpus, corpusWhere } from '../../corpus/corpus';
import { namings } from '../../corpus/named';
import { fill, h, hidden, isolate } from '../../dom';
import type { Context, View } from '../../element/view';
import { icon } from '../../icons';
import { POLARITIES } from '../../kinds';
import { polarityBadge } from '../../lists/stance-line';
import { choose } from '../../state/actions';
import type { State } from '../../state/state';
import { calmly } from '../shared/calm';
import { type Group, proofs } from '../shared/proofs';
import shared from '../shared/space.css?inline';
import own from './compare.css?inline';
import { differingPairs, leaning, type NameRow, nameRows, onlyIn, type Pair, type PairRow, polarityRows, type Share } from './compare';
import { type Side, sides } from './sides';
import { strings } from './strings';

export const filtered = true;
export const css = `${shared}\n${own}`;

/** Below as many articles on a side the numbers are said to be small. */
const SMALL = 30;
/** Rows of a list at first, and with each step more. */
const ROWS = 15;
/** What the sentences are asked of. */
type Question =
  | { readonly kind: 'name'; readonly key: string }
  | { readonly kind: 'polarity'; readonly polarity: Polarity }
  | { readonly kind: 'pair'; readonly holder: string; readonly target: string };

type PartName = 'moreA' | 'moreB' | 'pairs' | 'onlyA' | 'onlyB';

export function view(context: Context): View {
  const { store, locale } = context;
  const { t, number, percent, count } = locale;
  const words = strings[locale.lang];
  const arrow = locale.dir === 'rtl' ? '←' : '→';
  let corpora: readonly [Corpus, Corpus] | null = null;
  let names: readonly [string, string] = ['', ''];
  let open: Question | null = null;
  let asker: string | null = null;
  const rows: Record<PartName, number> = { moreA: ROWS, moreB: ROWS, pairs: ROWS, onlyA: ROWS, onlyB: ROWS };
  const picked = sides(context, () => redraw(store.state));
  const rests = h('ul', { class: 'picture-key rests' });
  const note = h('p', { class: 'notice small', hidden: true });
  const body = h('div', { class: 'compare-parts' });
  const panel = proofs(context, () => {
    const from = asker;
    open = asker = null;
    panel.hide();
    if (from) body.querySelector<HTMLElement>(`[data-asks="${CSS.escape(from)}"]`)?.focus();
  });
  const element = h('div', { class: 'space' }, h('h2', {}, t.views.compare), picked.element, rests, note, panel.element, body, h('p', { class: 'detail' }, words.method));

  const draw = () => {
    const two = picked.read();
    corpora = two && !same(two) ? [corpusWhere(store.state, two[0].filters), corpusWhere(store.state, two[1].filters)] : null;
    names = two ? [`${words.a} · ${two[0].name}`, `${words.b} · ${two[1].name}`] : ['', ''];
    drawHead(two);
    drawBody();
    drawPanel();
  };

  function drawHead(two: readonly [Side, Side] | null): void {
    fill(
      rests,
      ...(corpora ?? []).map((corpus, i) =>
        h(
          'li',
          {},
          words.rests
            .replace('{side}', names[i] ?? '')
            .replace('{articles}', count(corpus.articles.length, words.articles))
            .replace('{stances}', count(corpus.refs.length, words.stances)),
        ),
      ),
    );
    const least = corpora ? Math.min(...corpora.map(({ articles }) => articles.length)) : 0;
    note.hidden = corpora !== null && least >= SMALL;
    note.textContent = corpora ? words.small.replace('{n}', number(SMALL)) : two ? words.same : words.needsTwo;
  }

  function drawBody(): void {
    const focused = body.querySelector<HTMLElement>(':focus')?.dataset['asks'];
    fill(body);
    if (!corpora) return;
    const [a, b] = corpora;
    const all = nameRows(a, b);
    const [nameA, nameB] = names;
    body.append(
      part(words.polarity, [words.direction, nameA, nameB], polarityRows(a, b), null, (row) => [
        asked(polarityBadge(locale, row.polarity), { kind: 'polarity', polarity: row.polarity }, t.polarity[row.polarity]),
        shareCell(row.a, row.polarity),
        shareCell(row.b, row.polarity),
      ]),
      part(words.pairs, [words.pair, nameA, nameB], differingPairs(a, b), 'pairs', pairCells),
      part(words.moreIn.replace('{side}', nameA), nameColumns(), all.filter(({ difference }) => difference > 0), 'moreA', nameCells),
      part(words.moreIn.replace('{side}', nameB), nameColumns(), all.filter(({ difference }) => difference < 0), 'moreB', nameCells),
      ...[
        { name: 'onlyA' as const, side: nameA, profiles: onlyIn(a, b) },
        { name: 'onlyB' as const, side: nameB, profiles: onlyIn(b, a) },
      ].map(({ name, side, profiles }) =>
        part(words.onlyIn.replace('{side}', side), [words.name, t.app.articles], profiles, name, ({ key, entity, articles }) => [
          asked(chooser(key, locale.name(entity)), { kind: 'name', key }, locale.name(entity)),
          number(articles.length),
        ]),
      ),
    );
    if (focused) body.querySelector<HTMLElement>(`[data-asks="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  /** A table under its heading; those with a name of their own show their first rows, and more on request. */
  function part<T>(heading: string, columns: readonly string[], all: readonly T[], name: PartName | null, cells: (row: T) => (HTMLElement | string)[]): HTMLElement {
    const shown = name === null ? all : all.slice(0, rows[name]);
    const more = () => {
      if (name === null) return;
      rows[name] += ROWS;
      drawBody();
      // The first of the new rows.
      body.querySelectorAll<HTMLElement>(`[data-part="${name}"] tbody tr`)[shown.length]?.querySelector('button')?.focus();
    };
    const row = (one: T) => {
      const [first, ...rest] = cells(one);
      return h('tr', {}, h('th', { scope: 'row' }, first), ...rest.map((cell) => h('td', { class: 'figure' }, cell)));
    };
    return h(
      'section',
      { class: 'compare-part', 'data-part': name ?? 'polarity' },
      h('h3', {}, heading, ' ', name !== null && h('span', { class: 'count' }, number(all.length))),
      shown.length === 0
        ? h('p', { class: 'detail' }, words.none)
        : h(
            'div',
            { class: 'scrolled' },
            h('table', {}, h('thead', {}, h('tr', {}, ...columns.map((column) => h('th', { scope: 'col' }, column)))), h('tbody', {}, ...shown.map(row))),
          ),
      shown.length < all.length && h('button', { type: 'button', class: 'quiet', onclick: more }, words.more),
    );
  }

  const nameColumns = () => [words.name, names[0], names[1], words.difference];

  const nameCells = ({ key, entity, a, b, difference, clear }: NameRow) => [
    asked(chooser(key, locale.name(entity)), { kind: 'name', key }, locale.name(entity)),
    shareCell(a),
    shareCell(b),
    h(
      'span',
      { class: 'difference' },
      h('bdi', { dir: 'ltr' }, `${difference > 0 ? '+' : '−'}${number(Math.round(Math.abs(difference) * 100))}`),
      hidden(words.points.replace('{n}', '')),
      h('span', { class: 'detail' }, clear ? words.clear : words.unclear),
    ),
  ];

  const pairCells = ({ holder, target, a, b, opposite }: PairRow) => {
    const [from, to] = [holder, target].map(nameOf);
    return [
      asked(
        h('span', { class: 'line' }, isolate(from ?? ''), h('span', { class: 'arrow' }, icon('towards')), isolate(to ?? ''), ' ', opposite && h('span', { class: 'count' }, words.opposite)),
        { kind: 'pair', holder, target },
        `${from} ${arrow} ${to}`,
      ),
      tallyCell(a),
      tallyCell(b),
    ];
  };

  const tallyCell = ({ tally }: Pair) =>
    h(
      'span',
      { class: 'tallies' },
      polarityBadge(locale, leaning(tally)),
      h('span', { class: 'detail' }, POLARITIES.map((polarity) => `${t.polarity[polarity]} ${number(tally[polarity])}`).join(' · ')),
    );

  function shareCell({ count: k, of, share, low, high }: Share, look = ''): HTMLElement {
    const bar = h('div', { class: `share-bar ${look}` });
    bar.style.inlineSize = `${share * 100}%`;
    const interval = words.interval.replace('{low}', number(Math.round(low * 100))).replace('{high}', percent(high));
    return h(
      'div',
      { class: 'share' },
      h('span', {}, words.of.replace('{k}', number(k)).replace('{n}', number(of)), of > 0 && ` · ${percent(share)}`),
      h('div', { class: 'share-track', 'aria-hidden': 'true' }, bar),
      of > 0 && h('span', { class: 'count' }, h('bdi', { dir: 'ltr' }, interval)),
    );
  }

  function chooser(key: string, name: string): HTMLElement {
    return h('button', { type: 'button', class: 'link', onclick: () => choose(store, key) }, isolate(name));
  }

  /** What a row is about, with the way to its sentences. */
  function asked(about: HTMLElement, question: Question, what: string): HTMLElement {
    const id = JSON.stringify(question);
    const show = () => {
      open = question;
      asker = id;
      drawPanel();
      panel.focus();
    };
    const button = h('button', { type: 'button', class: 'number', 'data-asks': id, 'aria-label': words.sentencesOf.replace('{what}', what), onclick: show }, icon('search'));
    return h('span', { class: 'asked' }, about, button);
  }

  function drawPanel(): void {
    if (!open || !corpora) return panel.hide();
    const question = open;
    const groups = corpora.map((corpus, i): Group => ({ label: names[i] ?? '', items: proofsOf(corpus, question) }));
    const title =
      question.kind === 'polarity'
        ? t.polarity[question.polarity]
        : question.kind === 'name'
          ? nameOf(question.key)
          : `${nameOf(question.holder)} ${arrow} ${nameOf(question.target)}`;
    panel.show(title, groups);
  }

  function nameOf(key: string): string {
    const entity = corpora?.map(({ profiles }) => profiles.get(key)?.entity).find((one) => one !== undefined);
    return entity ? locale.name(entity) : '—';
  }

  const redraw = (state: State) => {
    picked.update(state);
    draw();
  };
  const calm = calmly(store, redraw);
  return { element, update: calm.update, destroy: calm.destroy };
}

function proofsOf({ articles, refs }: Corpus, question: Question): Group['items'] {
  if (question.kind === 'name') return namings(articles, question.key);
  if (question.kind === 'polarity') return refs.filter(({ stance }) => stance.stance === question.polarity);
  return refs.filter(({ holder, target }) => holder === question.holder && target === question.target);
}

function same([a, b]: readonly [Side, Side]): boolean {
  return JSON.stringify(a.filters) === JSON.stringify(b.filters);
}
