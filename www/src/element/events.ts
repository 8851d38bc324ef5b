/** What the element tells its host. All events bubble and cross shadow boundaries. */

import type { Analysis, Entity, Relation, Stance } from '../analysis';
import { analysisOf, currentArticle, digest } from '../state/derive';
import type { Article, State } from '../state/state';

export interface RasidEvents {
  /** An article was analyzed. */
  'rasid:analysis': { id: string; text: string; analysis: Analysis };
  /** An article could not be analyzed; `text` is missing where the error is about no article. */
  'rasid:error': { id: string; text?: string; code: string; message: string };
  /** An actor, a country, a place, a stance or a tie was selected, or the selection taken back. */
  'rasid:select':
    | { id: string; kind: 'entity'; entity: Entity }
    | { id: string; kind: 'stance'; stance: Stance }
    | { id: string; kind: 'relation'; relation: Relation }
    | { id: string | null; kind: 'none' };
  /** What is looked at has changed: the new value of `address`. */
  'rasid:navigate': { address: string };
}

declare global {
  /** So that `addEventListener` knows what `detail` holds. */
  interface GlobalEventHandlersEventMap {
    'rasid:analysis': CustomEvent<RasidEvents['rasid:analysis']>;
    'rasid:error': CustomEvent<RasidEvents['rasid:error']>;
    'rasid:select': CustomEvent<RasidEvents['rasid:select']>;
    'rasid:navigate': CustomEvent<RasidEvents['rasid:navigate']>;
  }
}

export function send<K extends keyof RasidEvents>(target: EventTarget, type: K, detail: RasidEvents[K]): void {
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

export function sendOutcome(target: EventTarget, { name, text, outcome }: Article): void {
  if (outcome.state === 'done') send(target, 'rasid:analysis', { id: name, text, analysis: outcome.analysis });
  if (outcome.state === 'failed') send(target, 'rasid:error', { id: name, text, code: outcome.error.code, message: outcome.error.message });
}

export function sendSelection(target: EventTarget, state: State): void {
  const article = currentArticle(state);
  const analysis = analysisOf(article);
  const { selection } = state;
  const id = article?.name ?? null;
  const entity = selection?.kind === 'entity' && analysis ? digest(analysis).entity.get(selection.id) : undefined;
  const stance = selection?.kind === 'stance' ? analysis?.stances[selection.index] : undefined;
  const relation = selection?.kind === 'relation' ? analysis?.relations[selection.index] : undefined;
  if (id !== null && entity) send(target, 'rasid:select', { id, kind: 'entity', entity });
  else if (id !== null && stance) send(target, 'rasid:select', { id, kind: 'stance', stance });
  else if (id !== null && relation) send(target, 'rasid:select', { id, kind: 'relation', relation });
  else send(target, 'rasid:select', { id, kind: 'none' });
}
