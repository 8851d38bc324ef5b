/** A stance: its ends, its proof and the reasons for reading it so. */

import type { Analysis } from '../analysis';
import { type Child, h, isolate } from '../dom';
import type { Context } from '../element/view';
import { endName, evidence, explanation, polarityBadge } from '../lists/stance-line';
import { visitEntity } from '../state/actions';
import { digest } from '../state/derive';
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
  const speaker = endName(locale, analysis, stance.speaker);
  const event = stance.event && `${t.events[stance.event] ?? stance.event} · ${stance.event}${stance.mode ? `/${stance.mode}` : ''}`;

  return h(
    'div',
    {},
    h('h3', {}, polarityBadge(locale, stance.stance), h('span', { class: 'count' }, `${t.stance.confidence} ${percent(stance.confidence)}`)),
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
  );
}
