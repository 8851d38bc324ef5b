/** A saying in the list: who, how, the words in their sentence, what stance it takes, and where it is from. */

import { foot } from '../../corpus/evidence';
import { type Saying, selectionOf } from '../../corpus/sayings';
import { sentenceAround } from '../../corpus/sentence';
import { h, isolate } from '../../dom';
import type { Context } from '../../element/view';
import { polarityBadge, stanceLine } from '../../lists/stance-line';
import { choose } from '../../state/actions';
import { analysisOf } from '../../state/derive';
import type { QuoteStrings } from './strings';

export function sayingRow(context: Context, words: QuoteStrings, saying: Saying): HTMLElement {
  const { locale, store } = context;
  const { article, speaker, kind } = saying;
  const { text } = article;
  const sentence = sentenceAround(text, saying.words);
  const analysis = analysisOf(article);
  return h(
    'div',
    { class: `proof statement ${kind}` },
    h(
      'p',
      { class: 'proof-head' },
      speaker
        ? h(
            'button',
            { type: 'button', class: `link ${speaker.type}`, onclick: () => choose(store, speaker.key) },
            isolate(locale.name(speaker)),
          )
        : h('span', { class: 'detail' }, words.unknown),
      speaker?.role && h('span', { class: 'detail' }, isolate(speaker.role)),
      h('span', { class: 'badge' }, kind === 'quote' ? words.quote : words.reported),
      saying.inner && h('span', { class: 'badge' }, words.inner),
    ),
    h(
      'q',
      { class: 'evidence', lang: 'ar', dir: 'rtl' },
      text.slice(sentence.start, saying.words.start),
      h('mark', { class: 'mark' }, text.slice(saying.words.start, saying.words.end)),
      text.slice(saying.words.end, sentence.end),
    ),
    ...saying.stances.map(
      ({ stance }) => analysis && h('p', { class: 'taken' }, polarityBadge(locale, stance.stance), stanceLine(locale, analysis, stance)),
    ),
    foot(context, article, sentence, selectionOf(saying)),
  );
}
