/** A sentence that proves something, with where it is from: opened in its article, or copied with its citation. */

import type { Span } from '../analysis';
import { h, isolate } from '../dom';
import type { Context } from '../element/view';
import { icon } from '../icons';
import { evidence, polarityBadge, stanceLine } from '../lists/stance-line';
import { choose, openArticle } from '../state/actions';
import { analysisOf, digest } from '../state/derive';
import type { Article, Selection } from '../state/state';
import { citation } from './citation';
import { corpusOf, type Ref } from './corpus';

/** A stance with its sentence; a click on one of its parties chooses that. */
export function stanceEvidence(context: Context, { article, index, stance }: Ref): HTMLElement {
  const analysis = analysisOf(article);
  const end = (name: string, id: string) => {
    const key = analysis && digest(analysis).entity.get(id)?.key;
    return h('button', { type: 'button', class: 'link', onclick: () => key && choose(context.store, key) }, isolate(name));
  };
  return h(
    'li',
    { class: `proof ${stance.stance}` },
    h('p', { class: 'proof-head' }, polarityBadge(context.locale, stance.stance), analysis && stanceLine(context.locale, analysis, stance, end)),
    evidence(article.text, stance),
    foot(context, article, stance.evidence, { kind: 'stance', index }),
  );
}

/** Any words of an article, in the sentence `around` them. */
export function wordsEvidence(context: Context, article: Article, words: Span, around: Span, selection: Selection): HTMLElement {
  const { text } = article;
  return h(
    'li',
    { class: 'proof' },
    h(
      'q',
      { class: 'evidence', lang: 'ar', dir: 'rtl' },
      text.slice(around.start, words.start),
      h('mark', { class: 'mark' }, text.slice(words.start, words.end)),
      text.slice(words.end, around.end),
    ),
    foot(context, article, around, selection),
  );
}

/** Where it is from, and what can be done with it. */
export function foot(context: Context, article: Article, span: Span, selection: Selection | null): HTMLElement {
  const { locale, store } = context;
  const { t, count } = locale;
  const copies = corpusOf(store.state).copies.get(article.key)?.length ?? 0;
  const copy = h('button', { type: 'button', class: 'quiet', onclick: () => void toClipboard() }, t.evidence.copy);
  const toClipboard = async () => {
    await navigator.clipboard.writeText(`«${article.text.slice(span.start, span.end).trim()}»\n${citation(locale, article)}`);
    copy.textContent = t.evidence.copied;
  };
  return h(
    'p',
    { class: 'proof-foot detail' },
    h('cite', {}, isolate(citation(locale, article))),
    copies > 0 && h('span', {}, count(copies, t.evidence.copies)),
    h('button', { type: 'button', class: 'quiet', onclick: () => openArticle(store, article.key, selection) }, icon('file'), t.evidence.open),
    copy,
  );
}
