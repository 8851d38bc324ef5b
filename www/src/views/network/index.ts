/** The stances as a network. */

import type { Polarity } from '../../analysis';
import { corpusOf } from '../../corpus/corpus';
import { h } from '../../dom';
import { type Context, onChange, type View } from '../../element/view';
import { icon } from '../../icons';
import { POLARITIES } from '../../kinds';
import type { State } from '../../state/state';
import { choices } from '../pairs/choices';
import { drill } from '../pairs/drill';
import { partyName } from '../pairs/parties';
import { strings as shared } from '../pairs/strings';
import { pictureButtons } from '../picture';
import { calmly } from '../shared/calm';
import { type Graph, graphOf } from './graph';
import { edgeList } from './list';
import { networkPicture } from './picture';
import { strings } from './strings';
import common from '../pairs/pairs.css?inline';
import own from './network.css?inline';

export const filtered = true;
export const css = common + own;

const SIZES = [15, 30, 60, 100];
/** How many parties at first; fewer where there is little room, in pixels. */
const MOST = { wide: 30, narrow: 15 };
const NARROW = 600;

export function view(context: Context): View {
  const { store, locale } = context;
  const { t, lang, count } = locale;
  const words = strings[lang];
  let graph: Graph = { nodes: [], edges: [], strongest: 0 };
  let opened: string | null = null;
  let back: () => void = () => {};

  const redraw = () => draw(store.state);
  const chosen = choices(context, SIZES, context.root.host.clientWidth < NARROW ? MOST.narrow : MOST.wide, redraw);
  const polarities = POLARITIES.map((polarity) => ({ polarity, box: h('input', { type: 'checkbox', checked: true, onchange: redraw }) }));
  const least = h('input', { type: 'range', min: 1, max: 1, value: 1, step: 1, oninput: redraw });
  const leastOutput = h('output', {});

  const openFrom = (focusBack: (edge: string) => void) => (edge: string) => {
    opened = edge;
    back = () => focusBack(edge);
    showSentences();
    sentences.focus();
  };
  const picture = networkPicture(context, openFrom((edge) => list.focus(edge)));
  const list = edgeList(context, openFrom((edge) => list.focus(edge)));
  const sentences = drill(context, () => {
    opened = null;
    showSentences();
    back();
  });

  const tool = (label: string, action: () => void, sign: 'add' | 'neutral' | null) =>
    h('button', { type: 'button', class: sign ? 'icon-button' : 'button', 'aria-label': sign && label, title: sign && label, onclick: action }, sign ? icon(sign) : label);
  const tools = h(
    'div',
    { class: 'network-tools' },
    tool(words.zoomIn, () => picture.zoomBy(1), 'add'),
    tool(words.zoomOut, () => picture.zoomBy(-1), 'neutral'),
    tool(words.fit, picture.fit, null),
    tool(words.arrange, picture.arrange, null),
    pictureButtons(context, () => picture.svg, t.views.network),
  );
  const figures = h('p', { class: 'detail', role: 'status' });
  const nothing = h('p', { class: 'nothing', hidden: true });
  const keys = h('p', { class: 'detail' }, words.keys);
  const drawing = h('div', { class: 'network-drawing' }, picture.element, tools, keys);
  const element = h(
    'div',
    { class: 'network' },
    h('h2', {}, t.views.network),
    h('p', { class: 'detail' }, words.lead),
    chosen.element,
    h(
      'div',
      { class: 'choices' },
      h(
        'fieldset',
        { class: 'choice' },
        h('legend', { class: 'sr-only' }, shared[lang].polarities),
        ...polarities.map(({ polarity, box }) => h('label', { class: 'option' }, box, icon(polarity), t.polarity[polarity])),
      ),
      h('label', { class: 'option' }, words.least, least, leastOutput),
    ),
    figures,
    nothing,
    h('div', { class: 'pairs-body' }, drawing, sentences.element),
    list.element,
  );

  const nameOf = (key: string) => {
    const node = graph.nodes.find(({ party }) => party.key === key);
    return node ? partyName(locale, node.party) : key;
  };
  const showSentences = () => {
    const edge = graph.edges.find(({ key }) => key === opened);
    picture.open(edge ? edge.key : null);
    if (edge) sentences.show(nameOf(edge.holder), nameOf(edge.target), edge.refs);
    else sentences.close();
  };

  const draw = (state: State) => {
    const shown = new Set<Polarity>(polarities.flatMap(({ polarity, box }) => (box.checked ? [polarity] : [])));
    graph = graphOf(corpusOf(state), { ...chosen.read(), polarities: shown, least: least.valueAsNumber });
    least.max = String(Math.max(1, graph.strongest));
    const said = count(least.valueAsNumber, words.leastOf);
    leastOutput.textContent = said;
    least.setAttribute('aria-valuetext', said);
    const empty = graph.edges.length === 0;
    nothing.hidden = !empty;
    nothing.textContent = graph.strongest > 0 ? words.nothing : shared[lang].none;
    drawing.hidden = list.element.hidden = empty;
    figures.textContent = `${count(graph.nodes.length, words.nodes)} · ${count(graph.edges.length, words.edges)}`;
    picture.set(graph);
    list.set(graph.edges, nameOf);
    showSentences();
  };

  const calm = calmly(store, draw);
  const light = onChange(
    (state) => [state.chosen],
    ([key]) => picture.choose(key),
  );
  return {
    element,
    update: (state) => {
      calm.update(state);
      light(state);
    },
    destroy: () => {
      calm.destroy();
      picture.destroy();
    },
  };
}
