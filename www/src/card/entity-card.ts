/** An actor, a country or a place: who it is, where it stands, and the way through its mentions. */

import type { Analysis } from '../analysis';
import { correctionMenu } from '../corrections/menu';
import { h, isolate } from '../dom';
import type { Context } from '../element/view';
import { icon } from '../icons';
import { portioned } from '../lists/more';
import { polarityBadge, stanceLine } from '../lists/stance-line';
import { KEYS } from '../reader/keys';
import { select, step } from '../state/actions';
import { digest, type Numbered, shownStances } from '../state/derive';
import type { Selection } from '../state/state';
import { facts } from './facts';

type EntitySelection = Extract<Selection, { kind: 'entity' }>;

export function entityCard(context: Context, analysis: Analysis, { id, at }: EntitySelection, threshold: number): HTMLElement | null {
  const { locale, store } = context;
  const { t, number } = locale;
  const { entity: entities, mentions } = digest(analysis);
  const entity = entities.get(id);
  if (!entity) return null;
  const count = mentions.get(id)?.length ?? 0;
  const stances = shownStances(analysis, threshold);
  const other = locale.lang === 'ar' ? entity.name_en : entity.name;
  const move = (role: 'previous' | 'next', by: 1 | -1) =>
    h(
      'button',
      { type: 'button', class: 'icon-button', 'data-role': role, 'aria-label': t.card[role], 'aria-keyshortcuts': KEYS[role], onclick: () => step(store, by) },
      icon(role),
    );

  return h(
    'div',
    {},
    h(
      'h3',
      { class: entity.type },
      icon(entity.type),
      isolate(locale.name(entity)),
    ),
    other !== null && other !== locale.name(entity) && h('p', { class: 'other-name', lang: locale.lang === 'ar' ? 'en' : 'ar' }, isolate(other)),
    h(
      'div',
      { class: 'steps' },
      h('span', {}, locale.count(count, t.lists.mentions)),
      count > 1 && move('previous', -1),
      count > 1 && h('span', { class: 'at' }, t.card.at.replace('{i}', number(at + 1)).replace('{n}', number(count))),
      count > 1 && move('next', 1),
    ),
    facts([
      [t.card.type, t.types[entity.type]],
      [t.card.role, entity.role !== null && isolate(entity.role)],
      [t.card.country, entity.country && entity.type !== 'country' ? locale.country(entity.country) : null],
      [t.card.sector, entity.sector && (t.sectors[entity.sector] ?? entity.sector)],
    ]),
    part(t.card.gives, stances.filter(({ stance }) => stance.holder === id)),
    part(t.card.receives, stances.filter(({ stance }) => stance.target === id)),
    !entity.known && h('p', { class: 'detail' }, t.card.found),
    correctionMenu(context, entity),
  );

  function part(heading: string, list: readonly Numbered[]): HTMLElement | null {
    if (list.length === 0) return null;
    const rows = h('ul', { class: 'brief' });
    portioned(rows, list, t.lists.more, ({ index, stance }) =>
      h(
        'li',
        {},
        h(
          'button',
          { type: 'button', class: 'head', onclick: () => select(store, { kind: 'stance', index }) },
          polarityBadge(locale, stance.stance),
          stanceLine(locale, analysis, stance),
        ),
      ),
    );
    return h('div', {}, h('h4', {}, heading), rows);
  }
}
