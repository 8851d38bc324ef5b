/** What stands above the text: where it is from, and what there is to say about how it was read. */

import { fill, h, isolate } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { errorText } from '../i18n/errors';
import { warningText } from '../i18n/warnings';
import { icon } from '../icons';
import { currentArticle } from '../state/derive';
import type { Article } from '../state/state';

export function heading({ locale }: Context): View {
  const { t, count, date } = locale;
  const element = h('header', { class: 'heading' });

  const notes = ({ decoded, outcome }: Article): string[] => {
    const found: string[] = [];
    if (decoded?.encoding === 'windows-1256') found.push(t.state.windows1256);
    if (decoded?.encoding.startsWith('utf-16')) found.push(t.state.utf16);
    if (decoded && decoded.replaced > 0) found.push(count(decoded.replaced, t.state.replaced));
    if (outcome.state !== 'done') return found;
    const { entities, warnings } = outcome.analysis;
    if (entities.length === 0) found.push(t.state.nothing);
    return [...found, ...warnings.map((warning) => warningText(locale, warning))];
  };

  const meta = ({ name, outcome }: Article) => {
    const doc = outcome.state === 'done' ? outcome.analysis.doc : null;
    const parts = [doc?.source, doc?.dateline, doc?.published && date(doc.published)];
    const line = h('p', { class: 'meta' });
    for (const part of parts) if (part) line.append(h('span', {}, isolate(part)));
    return [h('h2', {}, isolate(name)), line.childElementCount > 0 && line] as const;
  };

  const update = onChange(
    (state) => [currentArticle(state)],
    ([article]) => {
      fill(element);
      if (!article) return;
      fill(
        element,
        ...meta(article),
        article.outcome.state === 'waiting' && h('p', { class: 'notice working' }, t.state.waiting),
        article.outcome.state === 'failed' &&
          h('p', { class: 'notice failed' }, icon('warning'), h('span', {}, isolate(article.name), `: ${errorText(locale, article.outcome.error)}`)),
        ...notes(article).map((note) => h('p', { class: 'notice' }, icon('warning'), h('span', {}, note))),
      );
    },
  );
  return { element, update };
}
