/** Actors, or countries and places: names with counts. A click goes to the next mention. */

import type { Entity, EntityType } from '../analysis';
import { fill, h, isolate } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { icon } from '../icons';
import { visitEntity } from '../state/actions';
import { analysisOf, currentArticle, digest, ranked } from '../state/derive';
import { fold } from '../text/fold';
import { portioned } from './more';

/** One group of the list, under its heading. */
export interface Group {
  type: EntityType;
  heading: string;
}

export function entityList({ store, locale }: Context, groups: readonly Group[]): View {
  const { t, count, name, number } = locale;
  const element = h('div', { class: 'groups' });
  const rows = new Map<string, HTMLButtonElement>();

  const row = (entity: Entity, mentions: number) => {
    const button = h(
      'button',
      { type: 'button', class: `entity ${entity.type}`, onclick: () => visitEntity(store, entity.id) },
      icon(entity.type),
      h('span', { class: 'name' }, isolate(name(entity))),
      detail(entity),
      h('span', { class: 'count', 'aria-label': count(mentions, t.lists.mentions) }, number(mentions)),
    );
    rows.set(entity.id, button);
    mark(button, entity.id);
    return h('li', {}, button);
  };

  const detail = (entity: Entity) => {
    const text = entity.role ?? (entity.country && entity.type !== 'country' ? locale.country(entity.country) : null);
    return text === null ? null : h('span', { class: 'detail' }, isolate(text));
  };

  const mark = (button: HTMLButtonElement, id: string) => {
    const { selection } = store.state;
    button.setAttribute('aria-pressed', String(selection?.kind === 'entity' && selection.id === id));
  };

  const rebuild = onChange(
    (state) => [currentArticle(state), state.query],
    ([article, query]) => {
      rows.clear();
      fill(element);
      const analysis = analysisOf(article);
      if (!analysis) return;
      const { mentions } = digest(analysis);
      const wanted = fold(query);
      for (const { type, heading } of groups) {
        const all = ranked(analysis, [type]);
        const found = wanted === '' ? all : all.filter((entity) => haystack(entity, locale.country).includes(wanted));
        if (found.length === 0) continue;
        const list = h('ul', { class: 'entities' });
        portioned(list, found, t.lists.more, (entity) => row(entity, mentions.get(entity.id)?.length ?? 0));
        element.append(h('h4', {}, heading, ' ', h('span', { class: 'count' }, number(found.length))), list);
      }
      if (element.childElementCount === 0) {
        element.append(h('p', { class: 'nothing' }, wanted === '' ? t.lists.none : t.lists.noMatch));
      }
    },
  );

  const remark = onChange(
    (state) => [state.selection],
    () => {
      for (const [id, button] of rows) mark(button, id);
    },
  );

  return {
    element,
    update: (state) => {
      rebuild(state);
      remark(state);
    },
  };
}

/** What a search looks through: both names, the role, the country. */
function haystack({ name, name_en, role, country }: Entity, countryName: (code: string) => string): string {
  return fold([name, name_en, role, country && countryName(country)].filter(Boolean).join(' '));
}
