/** Who stands where: holders by targets. */

import { stanceEvidence } from '../../corpus/evidence';
import { corpusOf } from '../../corpus/corpus';
import { h } from '../../dom';
import type { Context, View } from '../../element/view';
import { download } from '../../export/download';
import { icon } from '../../icons';
import { portioned } from '../../lists/more';
import type { State } from '../../state/state';
import { choices } from '../pairs/choices';
import { drill, figuresOf } from '../pairs/drill';
import { strings as shared } from '../pairs/strings';
import { pictureButtons } from '../picture';
import { calmly } from '../shared/calm';
import { drawMatrix } from './draw';
import { ALL, type Matrix, matrixOf } from './fold';
import { grid, type Place } from './grid';
import { namesOf } from './names';
import { strings } from './strings';
import { csv, tableOf, tsv } from './table';
import common from '../pairs/pairs.css?inline';
import own from './matrix.css?inline';

export const filtered = true;
export const css = common + own;

const SIZES = [10, 20, 40];
const MOST = 20;
const PORTION = 20;

export function view(context: Context): View {
  const { store, locale, root } = context;
  const { lang, count, t } = locale;
  const words = strings[lang];
  let matrix: Matrix = matrixOf(corpusOf(store.state), { byState: false, types: new Set(), most: 0 });
  let opened: Place | null = null;

  const redraw = () => draw(store.state);
  const chosen = choices(context, SIZES, MOST, redraw);
  const cells = grid(context, (place) => {
    opened = place;
    showSentences();
    sentences.focus();
  });
  const sentences = drill(context, () => {
    opened = null;
    showSentences();
    cells.focus();
  });
  const nothing = h('p', { class: 'nothing', hidden: true }, shared[lang].none);
  const leftOut = h('p', { class: 'detail' });
  const untargetedTitle = h('span', {});
  const untargetedList = h('ul', {});
  const untargeted = h('details', { class: 'untargeted' }, h('summary', {}, untargetedTitle), h('p', { class: 'detail' }, words.untargetedLead), untargetedList);
  // Its sentences are many, and seldom looked at.
  const listUntargeted = () => {
    if (untargeted.open) portioned(untargetedList, matrix.untargeted, t.lists.more, (ref) => stanceEvidence(context, ref), PORTION);
  };
  untargeted.addEventListener('toggle', listUntargeted);

  const copy = h('button', { type: 'button', class: 'button', onclick: () => void toClipboard() }, icon('file'), words.copy);
  const copied = h('span', { class: 'detail', role: 'status' });
  const toClipboard = async () => {
    await navigator.clipboard.writeText(tsv(tableOf(locale, matrix)));
    copied.textContent = words.copied;
  };
  const save = async () => download(root, 'rasid-matrix.csv', 'text/csv', await csv(tableOf(locale, matrix)));
  const files = h(
    'div',
    { class: 'files' },
    copy,
    h('button', { type: 'button', class: 'button', 'data-file': 'csv', onclick: () => void save() }, icon('download'), words.csv),
    pictureButtons(context, () => drawMatrix(locale, matrix), words.title),
    copied,
  );
  const figures = h('p', { class: 'detail' });
  const body = h('div', { class: 'pairs-body' }, cells.element, sentences.element);
  const element = h(
    'div',
    { class: 'matrix' },
    h('h2', {}, t.views.matrix),
    h('p', { class: 'detail' }, words.lead),
    chosen.element,
    figures,
    nothing,
    body,
    leftOut,
    untargeted,
    files,
  );

  const showSentences = () => {
    const cell = opened && matrix.cell(opened.row, opened.column);
    cells.open(cell ? opened : null);
    if (!opened || !cell) return sentences.close();
    const names = namesOf(locale, matrix);
    sentences.show(names.row(opened.row), names.column(opened.column), cell.refs);
  };

  const draw = (state: State) => {
    matrix = matrixOf(corpusOf(state), chosen.read());
    const empty = matrix.rows.length === 0;
    nothing.hidden = !empty;
    body.hidden = files.hidden = figures.hidden = empty;
    figures.textContent = figuresOf(context, matrix.cell(ALL, ALL)?.refs ?? []);
    leftOut.textContent = matrix.leftOut > 0 ? count(matrix.leftOut, words.leftOut) : '';
    untargeted.hidden = matrix.untargeted.length === 0;
    untargetedTitle.textContent = `${words.untargeted} (${locale.number(matrix.untargeted.length)})`;
    listUntargeted();
    cells.set(matrix);
    showSentences();
    copied.textContent = '';
  };

  const calm = calmly(store, draw);
  return { element, update: calm.update, destroy: calm.destroy };
}
