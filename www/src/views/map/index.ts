/** Countries on the map of the world: how often they are named, or who stands how towards whom; and the same as a table. */

import atlas from 'world-atlas/countries-110m.json';
import type { Polarity } from '../../analysis';
import { type Corpus, corpusOf } from '../../corpus/corpus';
import { namings } from '../../corpus/named';
import { fill, h, isolate, s } from '../../dom';
import { type Context, onChange, type View } from '../../element/view';
import { icon } from '../../icons';
import { POLARITIES } from '../../kinds';
import { choose } from '../../state/actions';
import { pictureButtons } from '../picture';
import { aboutPicker } from '../shared/about';
import { byPolarity, proofs } from '../shared/proofs';
import shared from '../shared/space.css?inline';
import { type Drawing, drawing, type Entry } from './drawing';
import own from './map.css?inline';
import { type Figure, figuresOf, type Measure, MEASURES, SIDES, sideOf, stepOf, stepsFor, valueOf } from './measure';
import { strings } from './strings';
import { type Atlas, worldOf } from './world';

export const filtered = true;
export const css = `${shared}\n${own}`;

/** Colours of counts: where there are fewer steps they lie further apart. */
const SHADES = 5;

export function view(context: Context): View {
  const { store, locale, prefix } = context;
  const { t, number, count } = locale;
  const words = strings[locale.lang];
  const world = worldOf(atlas as unknown as Atlas);
  const id = (name: string) => `${prefix}-map-${name}`;
  let measure: Measure = 'mentions';
  let figures: ReadonlyMap<string, Figure> = new Map();
  let steps: number[] = [];
  let open: { code: string; polarity: Polarity | null } | null = null;

  const about = aboutPicker(context);
  const select = h(
    'select',
    {
      onchange: () => {
        measure = select.value as Measure;
        open = null;
        refresh(store.state);
      },
    },
    ...MEASURES.map((one) => h('option', { value: one }, words.measures[one])),
  );
  const whole = h('input', { type: 'checkbox', onchange: () => refresh(store.state) });
  const explained = h('p', { class: 'detail' });
  const readout = h('p', { class: 'readout', 'aria-hidden': 'true' });
  const legend = h('ul', { class: 'picture-key', 'aria-label': words.legend });
  const empty = h('p', { class: 'nothing', hidden: true }, words.empty);
  const table = h('table', {});
  const panel = proofs(context, () => {
    const from = open;
    open = null;
    panel.hide();
    if (from) table.querySelector<HTMLElement>(`[data-code="${from.code}"] button`)?.focus();
  });

  const map: Drawing = drawing(world, id, { choose: pick, point: tell });
  map.element.setAttribute('aria-label', words.map);
  map.element.setAttribute('aria-describedby', id('keys'));
  const { navigation } = map;
  const button = (label: string, name: Parameters<typeof icon>[0] | null, action: () => void) =>
    h('button', { type: 'button', class: name ? 'icon-button' : 'chip', 'aria-label': name && label, title: name && label, onclick: action }, name ? icon(name) : label);
  const buttons = h(
    'div',
    { class: 'map-buttons', role: 'group', 'aria-label': words.map },
    button(words.zoomIn, 'add', () => navigation.zoomBy(1)),
    button(words.zoomOut, 'neutral', () => navigation.zoomBy(-1)),
    button(words.up, 'north', () => navigation.pan('up')),
    button(words.down, 'south', () => navigation.pan('down')),
    button(words.left, 'west', () => navigation.pan('left')),
    button(words.right, 'east', () => navigation.pan('right')),
    button(words.arab, null, () => navigation.show(world.arab)),
    button(words.reset, null, () => navigation.show()),
  );

  const element = h(
    'div',
    { class: 'space' },
    h(
      'div',
      { class: 'space-bar' },
      h('h2', {}, t.views.map),
      h('label', { class: 'choice' }, h('span', {}, words.colour), select),
      about.element,
      h('label', { class: 'option' }, whole, words.whole),
    ),
    explained,
    h('div', { class: 'map-frame' }, map.element),
    buttons,
    readout,
    legend,
    empty,
    pictureButtons(context, () => map.picture(meanings(), locale.dir === 'rtl'), t.views.map),
    h('p', { class: 'detail', id: id('keys') }, words.keys),
    h('p', { class: 'detail' }, words.borders),
    panel.element,
    h('div', { class: 'scrolled narrow' }, table),
  );

  /** Chooses a country, or nobody where it was chosen before. */
  function pick(code: string): void {
    const key = figures.get(code)?.key ?? null;
    choose(store, key === store.state.chosen ? null : key);
  }

  /** Says in one line what the map shows of a country. */
  function tell(code: string | null): void {
    readout.textContent = code === null ? words.hint : sayOf(code);
  }

  function sayOf(code: string): string {
    const figure = figures.get(code);
    const name = locale.country(code);
    if (!figure || valueOf(figure, measure) === 0) return `${name}: ${measure === 'mentions' ? count(0, words.articles) : words.none}`;
    if (measure === 'mentions') return `${name}: ${count(figure.articles, words.articles)}`;
    return `${name}: ${POLARITIES.map((polarity) => `${t.polarity[polarity]} ${number(figure.tally[polarity])}`).join(' · ')}`;
  }

  const chosenCode = (corpus: Corpus, chosen: string | null) => {
    const entity = chosen === null ? undefined : corpus.profiles.get(chosen)?.entity;
    return entity?.type === 'country' ? entity.country : null;
  };

  const draw = onChange(
    (state) => [corpusOf(state), state.chosen, measure, whole.checked],
    ([corpus, chosen]) => {
      const question = { measure, chosen: measure === 'mentions' ? null : chosen, whole: whole.checked };
      figures = figuresOf(corpus, question);
      const shown = [...figures.values()].filter((figure) => valueOf(figure, measure) > 0).sort((a, b) => valueOf(b, measure) - valueOf(a, measure) || (a.code < b.code ? -1 : 1));
      steps = stepsFor(measure === 'mentions' ? (shown[0]?.articles ?? 0) : 0);
      const who = chosen === null ? words.all : nameOf(corpus, chosen);
      explained.textContent = words.explained[measure].replace('{who}', locale.lang === 'ar' && chosen !== null ? `«${who}»` : who);
      about.element.hidden = measure === 'mentions';
      empty.hidden = shown.length > 0;
      map.paint((code) => {
        const figure = figures.get(code);
        if (!figure) return null;
        const some = valueOf(figure, measure) > 0;
        return { colour: colourOf(figure), label: sayOf(code), choosable: figure.key !== null && (some || figure.key === chosen) };
      }, chosenCode(corpus, chosen));
      tell(null);
      drawLegend(shown.length > 0);
      drawTable(shown, chosen);
      drawPanel();
    },
  );

  const colourOf = (figure: Figure) => {
    if (measure !== 'mentions') return sideOf(figure.tally);
    const step = stepOf(figure.articles, steps);
    return step === 0 ? null : `step-${shade(step)}`;
  };
  const shade = (step: number) => Math.round((step * SHADES) / steps.length);

  /** The colours and what they mean. */
  function meanings(): Entry[] {
    if (measure !== 'mentions') return SIDES.map((side) => [side, words.sides[side]]);
    const most = Math.max(...[...figures.values()].map(({ articles }) => articles));
    return steps.map((start, i) => {
      const top = i === steps.length - 1 ? most : (steps[i + 1] ?? 0) - 1;
      return [`step-${shade(i + 1)}`, top > start ? words.to.replace('{a}', number(start)).replace('{b}', number(top)) : number(start)];
    });
  }

  function drawLegend(some: boolean): void {
    const swatch = (colour: string) =>
      s('svg', { class: `swatch-map ${colour}`, viewBox: '0 0 28 18', 'aria-hidden': 'true' }, s('rect', { width: 28, height: 18, fill: map.fillOf(colour) }));
    legend.hidden = !some;
    fill(legend, ...(some ? meanings() : []).map(([colour, label]) => h('li', {}, swatch(colour), h('span', {}, label))));
  }

  function drawTable(shown: readonly Figure[], chosen: string | null): void {
    const focus = table.querySelector<HTMLElement>(':focus');
    const place = focus && { code: focus.closest<HTMLElement>('[data-code]')?.dataset['code'], role: focus.dataset['role'] };
    const columns = measure === 'mentions' ? [words.country, words.count, words.mentions] : [words.country, ...POLARITIES.map((polarity) => t.polarity[polarity])];
    fill(
      table,
      h('caption', {}, words.table),
      h('thead', {}, h('tr', {}, ...columns.map((column) => h('th', { scope: 'col' }, column)))),
      h('tbody', {}, ...shown.map((figure) => row(figure, chosen))),
    );
    table.hidden = shown.length === 0;
    if (place) table.querySelector<HTMLElement>(`[data-code="${place.code}"] [data-role="${place.role}"]`)?.focus({ preventScroll: true });
  }

  function row(figure: Figure, chosen: string | null): HTMLElement {
    const name = locale.country(figure.code);
    const figureButton = (n: number, what: string, polarity: Polarity | null) =>
      h(
        'button',
        {
          type: 'button',
          class: 'number',
          'data-role': polarity ?? 'named',
          'aria-label': `${number(n)} — ${words.sentences.replace('{who}', name).replace('{what}', what)}`,
          onclick: () => {
            open = { code: figure.code, polarity };
            drawPanel();
            panel.focus();
          },
        },
        number(n),
      );
    const cells =
      measure === 'mentions'
        ? [figureButton(figure.articles, words.count, null), number(figure.mentions)]
        : POLARITIES.map((polarity) => (figure.tally[polarity] > 0 ? figureButton(figure.tally[polarity], t.polarity[polarity], polarity) : number(0)));
    const label = isolate(name);
    const pressed = figure.key !== null && figure.key === chosen;
    return h(
      'tr',
      { 'data-code': figure.code },
      h(
        'th',
        { scope: 'row' },
        figure.key === null
          ? label
          : h('button', { type: 'button', class: 'link', 'data-role': 'name', 'aria-pressed': String(pressed), onclick: () => pick(figure.code) }, label),
      ),
      ...cells.map((cell) => h('td', { class: 'figure' }, cell)),
    );
  }

  function drawPanel(): void {
    const figure = open ? figures.get(open.code) : undefined;
    const name = open ? locale.country(open.code) : '';
    if (!open || !figure || valueOf(figure, measure) === 0) return panel.hide();
    const { polarity } = open;
    if (polarity === null) {
      const items = figure.keys.flatMap((key) => namings(corpusOf(store.state).articles, key));
      panel.show(name, [{ label: words.mentions, items }]);
    } else {
      const groups = byPolarity(figure.refs, t.polarity).filter(({ label }) => label === t.polarity[polarity]);
      panel.show(`${name} · ${t.polarity[polarity]}`, groups);
    }
  }

  const nameOf = ({ profiles }: Corpus, key: string) => {
    const entity = profiles.get(key)?.entity;
    return entity ? locale.name(entity) : '—';
  };

  const refresh: View['update'] = (state) => {
    about.update(state);
    draw(state);
  };
  return { element, update: refresh };
}
