/** The help: what the tool can and cannot do, how to read it, how right it is. */

import { type Child, h, isolate } from '../../dom';
import type { Context, View } from '../../element/view';
import { FIGURES } from './figures';
import styles from './help.css?inline';
import { strings } from './strings';

export const filtered = false;
export const css = styles;

export function view({ locale }: Context): View {
  const { t, number, percent } = locale;
  const words = strings[locale.lang];
  const part = (heading: string, ...children: Child[]) => h('section', {}, h('h3', {}, heading), ...children);
  const list = (items: readonly string[]) => h('ul', {}, ...items.map((item) => h('li', {}, item)));
  const { actors, stances, confidence, why } = words.readList;
  const table = (caption: string, first: string, rows: readonly (readonly [string, number, number])[]) =>
    h(
      'table',
      {},
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, ...[first, words.right, words.found].map((text) => h('th', { scope: 'col' }, text)))),
      h(
        'tbody',
        {},
        ...rows.map(([name, precision, recall]) => h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, percent(precision)), h('td', {}, percent(recall)))),
      ),
    );

  const element = h(
    'div',
    { class: 'help' },
    h('h2', {}, t.views.help),
    h('p', { class: 'lead' }, words.lead),
    h(
      'div',
      { class: 'help-parts' },
      part(words.can, list(words.canList)),
      part(words.cannot, list(words.cannotList), h('p', {}, h('strong', {}, words.check))),
      part(words.read, list([actors, stances, confidence, why])),
      part(
        words.keys,
        h('dl', { class: 'facts' }, ...words.keyList.map(([key = '', does = '']) => h('div', {}, h('dt', {}, h('kbd', {}, isolate(key))), h('dd', {}, does)))),
      ),
      part(words.privacy, list(words.privacyList)),
      part(
        words.accuracy,
        h('p', {}, words.accuracyText.replace('{n}', number(FIGURES.articles))),
        table(words.stances, words.least, FIGURES.stances.map(({ least, precision, recall }) => [percent(least), precision, recall])),
        table(words.names, t.card.type, FIGURES.entities.map(({ type, precision, recall }) => [t.layers[type], precision, recall])),
        h('p', { class: 'detail' }, words.ceiling),
      ),
      part(words.licences, list(words.licenceList)),
    ),
  );
  return { element, update: () => {} };
}
