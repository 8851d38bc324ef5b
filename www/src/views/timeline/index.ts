/** Stances and mentions over time: of all articles that count or of the chosen entity alone, together or outlet by outlet. */

import { type Corpus, corpusOf } from '../../corpus/corpus';
import { namings } from '../../corpus/named';
import { fill, h, isolate } from '../../dom';
import { type Context, onChange, type View } from '../../element/view';
import { filter, openArticle } from '../../state/actions';
import { outletKey } from '../../state/filters';
import { analysisOf } from '../../state/derive';
import type { Article } from '../../state/state';
import { portioned } from '../../lists/more';
import { outletsOf } from '../filters';
import { pictureButtons } from '../picture';
import { aboutPicker } from '../shared/about';
import { byPolarity, proofs } from '../shared/proofs';
import shared from '../shared/space.css?inline';
import { type Bin, countOf, MOST_BINS, type Role, spanOf, type Timeline, timelineOf, type Unit, unitFor, UNITS } from './bins';
import { type Chart, chart, heightsOf, type Heights, stacked } from './chart';
import { strings } from './strings';
import own from './timeline.css?inline';

export const filtered = true;
export const css = `${shared}\n${own}`;

const ROLES: readonly Role[] = ['any', 'given', 'received'];
/** More outlets come on request. */
const OUTLETS = 8;

/** A timeline with the outlet that it is of; none for all together. */
interface Part {
  readonly outlet: { readonly key: string; readonly name: string } | null;
  readonly timeline: Timeline;
}

export function view(context: Context): View {
  const { store, locale } = context;
  const { t, number, count, date } = locale;
  const words = strings[locale.lang];
  const months = new Intl.DateTimeFormat(locale.tag, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  const days = new Intl.DateTimeFormat(locale.tag, { day: 'numeric', month: 'short', year: '2-digit', timeZone: 'UTC' });
  let unit: Unit | null = null;
  let width = 0;
  let parts: readonly Part[] = [];
  let charts: { part: Part; chart: Chart }[] = [];
  let shownOutlets = OUTLETS;
  let open: { outlet: string | null; start: string } | null = null;

  const again = () => refresh(store.state);
  const about = aboutPicker(context);
  const automatic = h('option', { value: '' });
  const finer = UNITS.map((one) => h('option', { value: one }, words.units[one]));
  const units = h(
    'select',
    {
      onchange: () => {
        unit = (units.value || null) as Unit | null;
        again();
      },
    },
    automatic,
    ...finer,
  );
  const roles = h('select', { onchange: again }, ...ROLES.map((role) => h('option', { value: role }, words.roles[role])));
  const role = h('label', { class: 'choice' }, h('span', {}, words.role), roles);
  const apart = h('input', { type: 'checkbox', onchange: again });
  const whole = h('button', { type: 'button', class: 'button quiet', onclick: () => filter(store, { from: null, to: null }) }, words.wholeTime);
  const explained = h('p', { class: 'detail' });
  const none = h('p', { class: 'nothing', hidden: true }, words.none);
  const frames = h('div', { class: 'time-charts' });
  const undated = h('details', { hidden: true });
  const table = h('table', {});
  const tabled = h('details', { ontoggle: () => drawTable() }, h('summary', {}, words.table), h('div', { class: 'scrolled' }, table));
  const panel = proofs(context, () => {
    const from = open;
    open = null;
    drawPanel();
    if (from) charts.find(({ part }) => (part.outlet?.key ?? null) === from.outlet)?.chart.focus(from.start);
  });
  const actions = h('div', { class: 'period-actions', hidden: true });

  const picture = () => stacked(charts.map(({ part, chart: { element: drawn } }) => ({ name: part.outlet?.name ?? null, element: drawn })), locale.dir === 'rtl');
  const saving = pictureButtons(context, picture, t.views.timeline);

  const element = h(
    'div',
    { class: 'space' },
    h(
      'div',
      { class: 'space-bar' },
      h('h2', {}, t.views.timeline),
      about.element,
      role,
      h('label', { class: 'choice' }, h('span', {}, words.unit), units),
      h('label', { class: 'option' }, apart, words.outlets),
      whole,
    ),
    explained,
    none,
    frames,
    h('p', { class: 'detail' }, words.keys),
    saving,
    undated,
    actions,
    panel.element,
    tabled,
  );

  const resize = new ResizeObserver(([entry]) => {
    const now = Math.floor(entry?.contentRect.width ?? 0);
    if (now === width || now === 0) return;
    width = now;
    again();
  });
  resize.observe(frames);

  const label = (bin: Bin) => {
    const { chosen } = store.state;
    const figures = [
      `${t.polarity.support} ${number(bin.tally.support)}`,
      `${t.polarity.oppose} ${number(bin.tally.oppose)}`,
      `${t.polarity.neutral} ${number(bin.tally.neutral)}`,
      `${words.articles} ${number(bin.articles.length)}`,
      chosen !== null && `${words.mentions} ${number(bin.mentions)}`,
    ];
    return `${period(bin)}: ${figures.filter(Boolean).join(' · ')}`;
  };
  const period = ({ start, end }: Bin) => (start === end ? date(start) : words.from.replace('{a}', date(start)).replace('{b}', date(end)));

  const draw = onChange(
    (state) => [corpusOf(state), state.chosen, unit, roles.value, apart.checked, width, shownOutlets],
    ([corpus, chosen, wanted, asked]) => {
      const span = spanOf(corpus.articles);
      const best = span ? unitFor(span.first, span.last) : 'day';
      automatic.textContent = words.auto.replace('{unit}', words.units[best]);
      for (const option of finer) option.disabled = span !== null && countOf(span.first, span.last, option.value as Unit) > MOST_BINS;
      const used = wanted !== null && !finer.some((option) => option.value === wanted && option.disabled) ? wanted : best;
      role.hidden = chosen === null;
      whole.hidden = store.state.filters.from === null && store.state.filters.to === null;
      const who = chosen === null ? '' : nameOf(corpus, chosen);
      const naming = chosen === null ? words.namedArticles : words.namedMentions.replace('{who}', who);
      explained.textContent = words.explained.replace('{named}', naming);
      none.hidden = span !== null;
      explained.hidden = saving.hidden = span === null;

      const make = (part: Corpus) => timelineOf(part, used, chosen, asked as Role, span);
      const all = make(corpus);
      parts = apart.checked ? byOutlet(corpus, make) : [{ outlet: null, timeline: all }];
      drawCharts(used, naming, chosen);
      drawUndated(all.undated);
      drawTable();
      drawPanel();
    },
  );

  /** The outlets with most articles; each with the stances that its own articles hold. */
  function byOutlet(corpus: Corpus, make: (part: Corpus) => Timeline): Part[] {
    return outletsOf(corpus.articles)
      .slice(0, shownOutlets)
      .map(({ key, name }) => {
        const of = (article: Article) => outletKey(analysisOf(article)?.doc.source ?? null) === key;
        const profiles = new Map([...corpus.profiles].map(([id, profile]) => [id, { ...profile, articles: profile.articles.filter(of) }]));
        const part = { ...corpus, profiles, articles: corpus.articles.filter(of), refs: corpus.refs.filter(({ article }) => of(article)) };
        return { outlet: { key, name: name ?? t.filters.noOutlet }, timeline: make(part) };
      });
  }

  function drawCharts(used: Unit, naming: string, chosen: string | null): void {
    const focused = frames.querySelector<SVGGElement>('.period:focus');
    const place = focused && { start: focused.dataset['start'] ?? '', chart: charts.findIndex((one) => one.chart.element.contains(focused)) };
    const named = (bin: Bin) => (chosen === null ? bin.articles.length : bin.mentions);
    const bins = parts.flatMap(({ timeline }) => timeline.bins);
    const heights: Heights = heightsOf(bins, named);
    charts =
      bins.length === 0 || width === 0
        ? []
        : parts.map((part) => ({
            part,
            chart: chart({
              bins: part.timeline.bins,
              width: width - 2,
              rtl: locale.dir === 'rtl',
              heights,
              named,
              words: {
                title: [words.chart, part.outlet?.name].filter(Boolean).join(' · '),
                label,
                tick: ({ start }) => (used === 'month' ? months : days).format(new Date(`${start}T00:00:00Z`)),
                number,
                ...t.polarity,
                named: naming,
              },
              open: (bin) => {
                open = { outlet: part.outlet?.key ?? null, start: bin.start };
                drawPanel();
                panel.focus();
              },
              range: (first, last) => filter(store, { from: first.start, to: last.end }),
            }),
          }));
    fill(frames, ...charts.map(({ part, chart: { element: svg } }) => h('div', { class: 'time-frame' }, part.outlet && h('h3', {}, isolate(part.outlet.name)), svg)));
    if (apart.checked && outletsOf(corpusOf(store.state).articles).length > shownOutlets) {
      const more = () => {
        shownOutlets += OUTLETS;
        again();
      };
      frames.append(h('button', { type: 'button', class: 'button quiet', onclick: more }, words.moreOutlets));
    }
    if (place) charts[place.chart]?.chart.focus(place.start);
  }

  function drawUndated(articles: readonly Article[]): void {
    undated.hidden = articles.length === 0;
    const list = h('ul', {});
    portioned(list, articles, t.lists.more, (article) =>
      h(
        'li',
        {},
        h('button', { type: 'button', class: 'link', onclick: () => openArticle(store, article.key) }, isolate(analysisOf(article)?.doc.title ?? article.name)),
      ),
    );
    fill(undated, h('summary', {}, count(articles.length, words.undated)), list);
  }

  /** The table is drawn when it is opened: for most it is one picture too many. */
  function drawTable(): void {
    if (!tabled.open) return fill(table);
    const { chosen } = store.state;
    const several = parts.length > 1;
    const columns = [
      several && t.filters.outlets,
      words.period,
      t.polarity.support,
      t.polarity.oppose,
      t.polarity.neutral,
      words.articles,
      chosen !== null && words.mentions,
    ];
    const rows = parts.flatMap(({ outlet, timeline }) =>
      timeline.bins
        .filter(({ articles }) => articles.length > 0)
        .map((bin) =>
          h(
            'tr',
            { 'data-start': bin.start },
            several && h('td', {}, outlet && isolate(outlet.name)),
            h(
              'th',
              { scope: 'row' },
              h(
                'button',
                {
                  type: 'button',
                  class: 'link',
                  onclick: () => {
                    open = { outlet: outlet?.key ?? null, start: bin.start };
                    drawPanel();
                    panel.focus();
                  },
                },
                period(bin),
              ),
            ),
            ...[bin.tally.support, bin.tally.oppose, bin.tally.neutral, bin.articles.length].map((n) => h('td', { class: 'figure' }, number(n))),
            chosen !== null && h('td', { class: 'figure' }, number(bin.mentions)),
          ),
        ),
    );
    fill(table, h('thead', {}, h('tr', {}, ...columns.map((column) => column && h('th', { scope: 'col' }, column)))), h('tbody', {}, ...rows));
  }

  function drawPanel(): void {
    const part = open ? parts.find(({ outlet }) => (outlet?.key ?? null) === open?.outlet) : undefined;
    const bin = part?.timeline.bins.find(({ start }) => start === open?.start);
    actions.hidden = !bin;
    if (!bin) return panel.hide();
    const { chosen } = store.state;
    const groups = byPolarity(bin.refs, t.polarity);
    if (chosen !== null) groups.push({ label: words.mentions, items: namings(bin.articles, chosen) });
    const limit = (text: string, change: { from?: string; to?: string }) => h('button', { type: 'button', class: 'button', onclick: () => filter(store, change) }, text);
    fill(actions, limit(words.only, { from: bin.start, to: bin.end }), limit(words.since, { from: bin.start }), limit(words.until, { to: bin.end }));
    panel.show([part?.outlet?.name, period(bin)].filter(Boolean).join(' · '), groups);
  }

  const nameOf = ({ profiles }: Corpus, key: string) => {
    const entity = profiles.get(key)?.entity;
    return entity ? locale.name(entity) : '—';
  };

  const refresh: View['update'] = (state) => {
    about.update(state);
    draw(state);
  };
  return { element, update: refresh, destroy: () => resize.disconnect() };
}
