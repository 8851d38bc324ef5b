/** The articles, when there is more than one. */

import { h, isolate } from '../dom';
import { stories } from '../corpus/copies';
import { type Context, onChange, type View } from '../element/view';
import { errorText } from '../i18n/errors';
import { icon } from '../icons';
import { openArticle } from '../state/actions';
import { shownStances } from '../state/derive';
import type { Article } from '../state/state';
import { virtualList } from './virtual';

/** The height of a row before it was measured, in pixels. */
const ROW = 64;

/** An article, and what its row says beside its own state. */
interface Row {
  readonly article: Article;
  readonly copy: boolean;
}

export function articleList({ store, locale, intake }: Context): View {
  const { t, count } = locale;
  let threshold = store.state.threshold;

  const describe = ({ outcome }: Article) => {
    if (outcome.state === 'waiting') return t.state.waiting;
    if (outcome.state === 'cancelled') return t.state.cancelled;
    if (outcome.state === 'failed') return errorText(locale, outcome.error);
    return count(shownStances(outcome.analysis, threshold).length, t.state.done);
  };

  const draw = ({ article, copy }: Row) => {
    const { outcome, key } = article;
    const title = outcome.state === 'done' ? outcome.analysis.doc.title : null;
    const again = outcome.state === 'failed' || outcome.state === 'cancelled';
    const button = h(
      'button',
      { type: 'button', class: `article ${outcome.state}`, onclick: () => openArticle(store, key) },
      h('span', { class: 'name' }, isolate(title ?? article.name)),
      h(
        'span',
        { class: 'detail' },
        h('span', {}, outcome.state === 'failed' && icon('warning'), describe(article)),
        copy && h('span', {}, t.state.copy),
        title !== null && isolate(article.name),
      ),
    );
    if (key === store.state.current) button.setAttribute('aria-current', 'true');
    return h(
      'div',
      { class: 'article-row' },
      button,
      again &&
        h('button', { type: 'button', class: 'quiet', onclick: () => intake.again((one) => one.key === key) }, t.progress.retry, h('span', { class: 'sr-only' }, ` ${article.name}`)),
    );
  };

  const list = virtualList(ROW, draw);
  list.element.classList.add('articles');
  const element = h('nav', { class: 'article-list', 'aria-label': t.app.articles }, h('h2', {}, t.app.articles), list.element);
  let rows = new Map<string, Row>();

  const rebuild = onChange(
    (state) => [state.articles],
    ([articles]) => {
      element.hidden = articles.length < 2;
      const copies = new Set(stories(articles).flatMap((story) => story.copies.map(({ key }) => key)));
      const before = rows;
      rows = new Map(
        articles.map((article) => {
          const known = before.get(article.key);
          const copy = copies.has(article.key);
          return [article.key, known?.article === article && known.copy === copy ? known : { article, copy }];
        }),
      );
      list.element.style.setProperty('--rows', String(articles.length));
      if (!element.hidden) list.set([...rows.values()]);
    },
  );

  const redraw = onChange(
    (state) => [state.threshold, state.current],
    ([least]) => {
      threshold = least;
      list.refresh();
    },
  );

  return {
    element,
    update: (state) => {
      redraw(state);
      rebuild(state);
    },
    destroy: list.destroy,
  };
}
