/** Says whom a view is about, and lets the user name somebody else, or nobody. */

import { fill, h } from '../../dom';
import { corpusOf, type Corpus, type Profile, total } from '../../corpus/corpus';
import { type Context, onChange, type View } from '../../element/view';
import { choose } from '../../state/actions';
import { shared } from './strings';

/** Those with most stances are offered; all others are chosen from the lists of actors and countries. */
const OFFERED = 100;

export function aboutPicker({ store, locale }: Context): View {
  const words = shared[locale.lang];
  const select = h('select', { class: 'about-select', onchange: () => choose(store, select.value || null), onblur: () => offer(store.state) });
  const element = h('label', { class: 'about' }, h('span', {}, words.about), select);

  // A list that is open would close.
  const offer = onChange(
    (state) => [corpusOf(state), state.chosen, select.matches(':focus')],
    ([corpus, chosen, focused]) => {
      if (!focused || (chosen ?? '') !== select.value) {
        const offered = [...withStances(corpus).slice(0, OFFERED)];
        const known = chosen === null ? undefined : corpus.profiles.get(chosen);
        if (known && !offered.includes(known)) offered.unshift(known);
        fill(select, h('option', { value: '' }, words.everyone), ...offered.map(({ key, entity }) => h('option', { value: key }, locale.name(entity))));
        // Whom the filters leave out is still the one that is chosen.
        if (chosen !== null && !known) select.append(h('option', { value: chosen }, '—'));
      }
      select.value = chosen ?? '';
    },
  );
  return { element, update: offer };
}

function withStances({ profiles }: Corpus): Profile[] {
  const weight = ({ given, received }: Profile) => total(given) + total(received);
  return [...profiles.values()].filter((profile) => weight(profile) > 0).sort((a, b) => weight(b) - weight(a) || (a.key < b.key ? -1 : 1));
}
