/** What the user may know better of an entity: it is none, it is of another type, it is the same as another. */

import type { Entity } from '../analysis';
import { corpusOf, type Profile } from '../corpus/corpus';
import { fill, h, isolate } from '../dom';
import type { Context } from '../element/view';
import { icon } from '../icons';
import { ENTITY_TYPES } from '../kinds';
import { identity, type Identity } from '../state/corrections';
import { fold } from '../text/fold';
import { makeCorrection } from './apply';
import { CORRECTION_STRINGS } from './strings';

/** The most names that a search lists. */
const MOST = 8;

export function correctionMenu(context: Context, entity: Identity): HTMLElement {
  const { locale, store } = context;
  const { t, name, lang, count } = locale;
  const words = CORRECTION_STRINGS[lang];
  const who = identity(entity);

  const none = h(
    'button',
    { type: 'button', class: 'button', onclick: () => makeCorrection(context, none, { kind: 'none', entity: who }) },
    icon('close'),
    words.none,
  );
  const types = ENTITY_TYPES.filter((type) => type !== who.type).map((type) => {
    const button = h(
      'button',
      { type: 'button', class: `chip ${type}`, onclick: () => makeCorrection(context, button, { kind: 'type', entity: who, type }) },
      icon(type),
      t.types[type],
    );
    return button;
  });

  const found = h('p', { class: 'detail', role: 'status' });
  const list = h('ul', { class: 'entities' });
  const search = h('input', { type: 'search', 'aria-label': words.search, placeholder: words.search, oninput: () => look() });
  const row = ({ entity: other, mentions }: Profile) => {
    const label = words.into.replace('{name}', name(other));
    const button = h(
      'button',
      {
        type: 'button',
        class: `entity ${other.type}`,
        title: label,
        onclick: () => makeCorrection(context, button, { kind: 'merge', entity: who, into: identity(other) }),
      },
      icon(other.type),
      h('span', { class: 'name' }, isolate(name(other))),
      h('span', { class: 'count' }, locale.number(mentions)),
    );
    return h('li', {}, button);
  };
  const look = () => {
    const wanted = fold(search.value);
    const matching = wanted === '' ? [] : matches([...corpusOf(store.state).profiles.values()], wanted, who.key);
    fill(list, ...matching.slice(0, MOST).map(row));
    found.textContent = wanted === '' ? '' : count(matching.length, words.found);
  };

  return h(
    'details',
    { class: 'correct', 'data-role': 'correct' },
    h('summary', {}, words.label),
    h('div', { class: 'correct-body' }, none, h('p', { class: 'detail' }, words.noneHint)),
    h('div', { class: 'segmented', role: 'group', 'aria-label': words.type }, h('span', { class: 'detail' }, words.type), ...types),
    h('div', {}, h('p', { class: 'detail' }, words.merge), h('div', { class: 'search' }, icon('search'), search), found, list),
  );
}

const folded = new WeakMap<Entity, string>();

/** The profiles that a search finds, those named most often first. */
function matches(profiles: readonly Profile[], wanted: string, but: string): Profile[] {
  const haystack = (entity: Entity) => {
    let known = folded.get(entity);
    if (known === undefined) folded.set(entity, (known = fold([entity.name, entity.name_en].filter(Boolean).join(' '))));
    return known;
  };
  return profiles.filter(({ key, entity }) => key !== but && haystack(entity).includes(wanted)).toSorted((a, b) => b.mentions - a.mentions);
}
