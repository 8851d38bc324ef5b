/** What stands in the host's page: a legend, and the actors and stances as buttons, which keyboard and screen readers can reach. */

import type { Analysis, EntityType } from '../analysis';
import { fill, h, isolate } from '../dom';
import type { Locale } from '../i18n/locale';
import { icon } from '../icons';
import { explanation, polarityBadge, stanceLine } from '../lists/stance-line';
import type { Stretch } from '../reader/layers';
import { digest, ranked, shownStances } from '../state/derive';
import { highlighterStrings } from './strings';

const TYPES: readonly EntityType[] = ['person', 'organization', 'country'];

export type Hit = Stretch['hit'];

export interface Panel {
  readonly element: HTMLElement;
  /** Shows an analysis, or that none is there yet. */
  show(analysis: Analysis | null, threshold: number): void;
  /** Says that the article could not be read. */
  fail(message: string): void;
  /** The card of what was chosen; nothing takes it away. */
  open(hit: Hit | null): void;
}

/** `go` is called with what is chosen in the lists. */
export function panel(locale: Locale, go: (hit: Hit) => void, close: () => void): Panel {
  const { t, number } = locale;
  const strings = highlighterStrings[locale.lang];
  const body = h('div', { class: 'body' });
  const card = h('section', { class: 'card', part: 'card', hidden: true, 'aria-label': t.card.label });
  const summary = h('summary', { part: 'summary' });
  const legend = h(
    'p',
    { class: 'legend', part: 'legend' },
    ...([...TYPES, 'support', 'oppose'] as const).map((look) =>
      h('span', { class: `mark ${look}` }, look === 'support' || look === 'oppose' ? t.polarity[look] : t.layers[look]),
    ),
  );
  const element = h('div', { class: 'highlighter', dir: locale.dir, lang: locale.lang }, h('details', { part: 'panel' }, summary, legend, body), card);
  let shown: Analysis | null = null;
  let opener: HTMLElement | null = null;

  card.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });

  /** A row of the lists. The card that it opens takes the focus, and gives it back. */
  const row = (hit: Hit, ...content: Node[]) => {
    const button = h('button', { type: 'button' }, ...content);
    button.addEventListener('click', () => {
      opener = button;
      go(hit);
    });
    return h('li', {}, button);
  };
  const entityRow = (analysis: Analysis, id: string, name: string) =>
    row({ kind: 'entity', id }, isolate(name), new Text(' '), h('span', { class: 'count' }, number(digest(analysis).mentions.get(id)?.length ?? 0)));

  const show = (analysis: Analysis | null, threshold: number) => {
    shown = analysis;
    summary.textContent = analysis ? strings.title : t.state.waiting;
    legend.hidden = analysis === null;
    fill(body);
    if (!analysis) return;
    const stances = shownStances(analysis, threshold);
    if (stances.length > 0) {
      const rows = stances.map(({ index, stance }) => row({ kind: 'stance', index }, polarityBadge(locale, stance.stance), stanceLine(locale, analysis, stance)));
      body.append(h('h3', {}, t.layers.stance), h('ul', {}, ...rows));
    }
    for (const type of TYPES) {
      const entities = ranked(analysis, [type]);
      if (entities.length > 0) body.append(h('h3', {}, t.layers[type]), h('ul', { class: 'names' }, ...entities.map((entity) => entityRow(analysis, entity.id, locale.name(entity)))));
    }
    if (body.childElementCount === 0) body.append(h('p', {}, t.state.nothing));
  };

  const open = (hit: Hit | null) => {
    const content = hit && shown ? contentOf(hit, shown) : [];
    card.hidden = content.length === 0;
    if (card.hidden) {
      opener?.focus();
      opener = null;
      return;
    }
    const shut = h('button', { type: 'button', class: 'close', 'aria-label': t.card.close, onclick: close }, icon('close'));
    fill(card, shut, ...content);
    if (opener) shut.focus();
  };

  const contentOf = (hit: Hit, analysis: Analysis): Node[] => {
    if (hit.kind === 'stance') {
      const stance = analysis.stances[hit.index];
      return stance ? [h('h3', {}, polarityBadge(locale, stance.stance), stanceLine(locale, analysis, stance)), explanation(locale, stance)] : [];
    }
    const entity = digest(analysis).entity.get(hit.id);
    if (!entity) return [];
    const detail = [t.types[entity.type], entity.role, entity.type === 'country' || !entity.country ? null : locale.country(entity.country)];
    return [h('h3', {}, isolate(locale.name(entity))), h('p', {}, detail.filter(Boolean).join(' · '))];
  };

  show(null, 0);
  return {
    element,
    show,
    fail: (message) => {
      shown = null;
      summary.textContent = message;
      fill(body);
    },
    open,
  };
}
