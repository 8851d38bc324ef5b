/** The inside of the card: who it is, how often and with whom it is named, and the proofs. */

import { facts } from '../../card/facts';
import { corpusOf, type Corpus, type Profile, total } from '../../corpus/corpus';
import { fill, h, isolate } from '../../dom';
import { type Context, onChange, type View } from '../../element/view';
import { icon } from '../../icons';
import { choose } from '../../state/actions';
import { analysisOf } from '../../state/derive';
import type { State } from '../../state/state';
import { tallyCell } from '../table/columns';
import type { EntityActions } from '../chosen';
import { companionsOf, rolesOf } from './facts';
import { sections } from './sections';
import { CHOSEN_STRINGS } from './strings';

export { default as css } from './chosen.css?inline';

const COMPANIONS = 8;
const ROLES = 4;

/** `heading` takes the name. */
export function chosenBody(context: Context, heading: HTMLElement, actions: EntityActions): View {
  const { store, locale } = context;
  const { t, number, count } = locale;
  const s = CHOSEN_STRINGS[locale.lang];
  const otherName = h('p', { class: 'other-name', lang: locale.lang === 'ar' ? 'en' : 'ar' });
  const about = h('div', {});
  const slot = h('div', { class: 'chosen-actions' });
  const together = h('div', { class: 'chosen-together' });
  const proofs = sections(context);
  const present = h('div', {}, about, slot, together, proofs.element);
  const absent = h('p', { class: 'nothing' }, s.absent);
  const element = h('div', {}, otherName, present, absent);

  const introduce = (profile: Profile) => {
    const { entity, mentions, articles, given, received } = profile;
    const roles = rolesOf(profile).slice(0, ROLES);
    fill(
      about,
      facts([
        [t.card.type, t.types[entity.type]],
        [roles.length > 1 ? s.roles : t.card.role, roles.length > 0 && h('ul', {}, ...roles.map((role) => h('li', {}, isolate(role))))],
        [t.card.country, entity.country && entity.type !== 'country' ? locale.country(entity.country) : null],
        [t.card.sector, entity.sector && (t.sectors[entity.sector] ?? entity.sector)],
        [s.mentions, number(mentions)],
        [s.articles, number(articles.length)],
        [t.card.gives, total(given) > 0 && tallyCell(locale, given)],
        [t.card.receives, total(received) > 0 && tallyCell(locale, received)],
      ]),
      !entity.known && h('p', { class: 'detail' }, t.card.found),
    );
  };

  const accompany = (corpus: Corpus, profile: Profile) => {
    const focused = together.querySelector<HTMLElement>(':focus')?.dataset['key'];
    const companions = companionsOf(corpus, profile, COMPANIONS);
    together.hidden = companions.length === 0;
    const buttons = companions.map(({ profile: { key, entity }, articles }) =>
      h(
        'button',
        { type: 'button', class: `chip ${entity.type}`, 'data-key': key, onclick: () => choose(store, key) },
        icon(entity.type),
        isolate(locale.name(entity)),
        ' ',
        h('span', { class: 'count', 'aria-hidden': 'true' }, number(articles)),
        h('span', { class: 'sr-only' }, `، ${count(articles, s.togetherIn)}`),
      ),
    );
    fill(together, h('h4', {}, s.together), h('div', { class: 'segmented' }, ...buttons));
    buttons.find(({ dataset }) => dataset['key'] === focused)?.focus({ preventScroll: true });
  };

  const act = onChange(
    (state: State) => {
      const entity = corpusOf(state).profiles.get(state.chosen ?? '')?.entity;
      return [entity?.key, entity?.type, entity?.name];
    },
    (_picked, state) => {
      const profile = corpusOf(state).profiles.get(state.chosen ?? '');
      fill(slot, profile && actions(context, profile));
    },
  );
  const begin = onChange(
    (state: State) => [state.chosen],
    () => proofs.rewind(),
  );
  const rebuild = onChange(
    (state: State) => [state.chosen, corpusOf(state)],
    ([key, corpus], state) => {
      const profile = key === null ? undefined : corpus.profiles.get(key);
      const entity = profile?.entity ?? entityOf(state);
      const other = entity && (locale.lang === 'ar' ? entity.name_en : entity.name);
      const shown = entity ? locale.name(entity) : (key ?? '');
      heading.className = entity?.type ?? '';
      fill(heading, entity ? icon(entity.type) : null, isolate(shown));
      fill(otherName, other && other !== shown ? isolate(other) : null);
      present.hidden = profile === undefined;
      absent.hidden = profile !== undefined;
      if (!profile) return;
      introduce(profile);
      accompany(corpus, profile);
      proofs.update(corpus, profile);
    },
  );

  return {
    element,
    update: (state) => {
      if (state.chosen === null) return;
      begin(state);
      act(state);
      rebuild(state);
    },
  };
}

/** Who is chosen, where no article that counts names it. */
function entityOf({ articles, chosen }: State) {
  for (const article of articles) {
    const entity = analysisOf(article)?.entities.find(({ key }) => key === chosen);
    if (entity) return entity;
  }
  return null;
}
