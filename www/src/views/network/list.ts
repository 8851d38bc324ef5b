/** The arrows of the network as a table, for screen readers, keyboards, and whoever prefers to read. */

import { fill, h, isolate } from '../../dom';
import type { Context } from '../../element/view';
import { polarityBadge } from '../../lists/stance-line';
import type { Edge } from './graph';
import { strings } from './strings';

const PORTION = 50;

export interface EdgeList {
  readonly element: HTMLElement;
  set(edges: readonly Edge[], name: (key: string) => string): void;
  /** Gives the button of an arrow the focus. */
  focus(edge: string): void;
}

/** `enter` is called with the key of the arrow that the user opens. */
export function edgeList({ locale, root }: Context, enter: (edge: string) => void): EdgeList {
  const { lang, number, t } = locale;
  const words = strings[lang];
  const body = h('tbody', {});
  const more = h('button', { type: 'button', class: 'quiet', onclick: () => grow() }, t.lists.more);
  const head = [words.holder, words.stance, words.target, words.sentences].map((text) => h('th', { scope: 'col' }, text));
  const title = h('h3', {}, words.list);
  const table = h('table', { class: 'edges' }, h('caption', { class: 'sr-only' }, words.list), h('thead', {}, h('tr', {}, ...head)), body);
  const element = h('section', { class: 'edge-list' }, title, table, more);
  let shown = PORTION;
  let edges: readonly Edge[] = [];
  let name = (key: string) => key;
  let drawn = '';
  const buttons = new Map<string, HTMLButtonElement>();

  const row = ({ key, holder, target, polarity, refs }: Edge) => {
    const button = h('button', { type: 'button', class: 'link', onclick: () => enter(key) }, number(refs.length), h('span', { class: 'sr-only' }, ` ${words.sentences}`));
    buttons.set(key, button);
    return h(
      'tr',
      { 'data-edge': key },
      h('td', {}, isolate(name(holder))),
      h('td', {}, polarityBadge(locale, polarity)),
      h('td', {}, isolate(name(target))),
      h('td', {}, button),
    );
  };
  const draw = () => {
    const listed = edges.slice(0, shown);
    const now = listed.map(({ key, refs }) => `${key} ${refs.length}`).join('\n');
    more.hidden = edges.length <= shown;
    if (now === drawn) return;
    drawn = now;
    const focused = [...buttons].find(([, button]) => button === root.activeElement)?.[0];
    buttons.clear();
    fill(body, ...listed.map(row));
    if (focused !== undefined) buttons.get(focused)?.focus({ preventScroll: true });
  };
  const grow = () => {
    const first = edges[shown]?.key;
    shown += PORTION;
    draw();
    if (first !== undefined) buttons.get(first)?.focus();
  };

  return {
    element,
    set: (next, named) => {
      [edges, name] = [next, named];
      draw();
    },
    focus: (edge) => buttons.get(edge)?.focus(),
  };
}
