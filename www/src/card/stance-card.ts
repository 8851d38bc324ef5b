/** A stance: its ends, its proof and the reasons for reading it so. */

import type { Analysis } from '../analysis';
import { makeCorrection } from '../corrections/apply';
import { CORRECTION_STRINGS } from '../corrections/strings';
import { type Child, h, isolate } from '../dom';
import type { Context } from '../element/view';
import { endName, evidence, explanation, polarityBadge } from '../lists/stance-line';
import { icon } from '../icons';
import { KEYS } from '../reader/keys';
import { READER_STRINGS } from '../reader/strings';
import { stepStance, visitEntity } from '../state/actions';
import { wrongStance } from '../state/corrections';
import { digest, shownStances } from '../state/derive';
import type { Article } from '../state/state';
import { facts } from './facts';

export function stanceCard(context: Context, article: Article, analysis: Analysis, index: number): HTMLElement | null {
  const { locale, store } = context;
  const { t, percent, number } = locale;
  const stance = analysis.stances[index];
  if (!stance) return null;

  const end = (id: string | null): Child => {
    const name = endName(locale, analysis, id);
    if (id === null || name === null) return null;
    const type = digest(analysis).entity.get(id)?.type ?? '';
    return h('button', { type: 'button', class: `link ${type}`, onclick: () => visitEntity(store, id) }, isolate(name));
  };
  const words = READER_STRINGS[locale.lang];
  const shown = shownStances(analysis, store.state.threshold);
  const at = shown.findIndex((one) => one.index === index);
  const move = (role: 'previous' | 'next', by: 1 | -1) =>
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'data-role': role,
        'aria-label': words[role === 'next' ? 'nextStance' : 'previousStance'],
        'aria-keyshortcuts': KEYS[role],
        onclick: () => stepStance(store, by),
      },
      icon(role),
    );
  const wrong = h(
    'button',
    {
      type: 'button',
      class: 'button',
      'data-role': 'wrong',
      onclick: () => {
        const { outcome } = article;
        if (outcome.state === 'done') makeCorrection(context, wrong, wrongStance(analysis, outcome.raw, store.state.corrections, stance));
      },
    },
    icon('close'),
    CORRECTION_STRINGS[locale.lang].wrong,
  );
  const speaker = endName(locale, analysis, stance.speaker);
  const event = stance.event && `${t.events[stance.event] ?? stance.event} · ${stance.event}${stance.mode ? `/${stance.mode}` : ''}`;

  return h(
    'div',
    {},
    h('h3', {}, polarityBadge(locale, stance.stance), h('span', { class: 'count' }, `${t.stance.confidence} ${percent(stance.confidence)}`)),
    shown.length > 1 &&
      h(
        'div',
        { class: 'steps' },
        move('previous', -1),
        at >= 0 && h('span', { class: 'at' }, t.card.at.replace('{i}', number(at + 1)).replace('{n}', number(shown.length))),
        move('next', 1),
      ),
    facts([
      [t.stance.holder, end(stance.holder)],
      [t.stance.target, end(stance.target)],
      [t.stance.object, stance.object !== null && isolate(stance.object)],
    ]),
    evidence(article.text, stance),
    h('h4', {}, t.stance.why),
    explanation(locale, stance),
    facts([
      [t.stance.attribution, `${t.attribution[stance.attribution]}${speaker && stance.attribution !== 'author' ? ` ${speaker}` : ''}`],
      [t.stance.status, t.status[stance.status]],
      [t.stance.event, event],
      [t.stance.intensity, number(stance.intensity)],
      [t.stance.rule, h('code', {}, stance.rule)],
    ]),
    h('div', { class: 'correct' }, wrong),
  );
}
