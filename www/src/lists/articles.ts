/** The articles, when there is more than one. A row is drawn anew only when its own article changes. */

import { h, isolate } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { errorText } from '../i18n/errors';
import { icon } from '../icons';
import { openArticle } from '../state/actions';
import { shownStances } from '../state/derive';
import type { Article } from '../state/state';

export function articleList({ store, locale }: Context): View {
  const { t, count } = locale;
  const list = h('ul', { class: 'articles' });
  const element = h('nav', { class: 'article-list', 'aria-label': t.app.articles }, h('h2', {}, t.app.articles), list);
  const rows = new Map<string, { article: Article; threshold: number; item: HTMLElement; button: HTMLElement }>();

  const describe = ({ outcome }: Article, threshold: number) => {
    if (outcome.state === 'waiting') return t.state.waiting;
    if (outcome.state === 'failed') return errorText(locale, outcome.error);
    return count(shownStances(outcome.analysis, threshold).length, t.state.done);
  };

  const make = (article: Article, threshold: number) => {
    const { outcome } = article;
    const title = outcome.state === 'done' ? outcome.analysis.doc.title : null;
    const button = h(
      'button',
      { type: 'button', class: `article ${outcome.state}`, onclick: () => openArticle(store, article.key) },
      h('span', { class: 'name' }, isolate(title ?? article.name)),
      h(
        'span',
        { class: 'detail' },
        h('span', {}, outcome.state === 'failed' && icon('warning'), describe(article, threshold)),
        title !== null && isolate(article.name),
      ),
    );
    return { article, threshold, button, item: h('li', {}, button) };
  };

  const rebuild = onChange(
    (state) => [state.articles, state.threshold],
    ([articles, threshold]) => {
      element.hidden = articles.length < 2;
      for (const [i, article] of articles.entries()) {
        const known = rows.get(article.key);
        if (known?.article === article && known.threshold === threshold) continue;
        const fresh = make(article, threshold);
        rows.set(article.key, fresh);
        if (known) replaceKeepingFocus(known, fresh);
        else list.insertBefore(fresh.item, list.children[i] ?? null);
      }
      const kept = new Set(articles.map(({ key }) => key));
      for (const [key, { item }] of rows) {
        if (kept.has(key)) continue;
        item.remove();
        rows.delete(key);
      }
    },
  );

  const remark = onChange(
    (state) => [state.articles, state.current, state.threshold],
    ([_articles, current]) => {
      for (const [key, { button }] of rows) {
        if (key === current) button.setAttribute('aria-current', 'true');
        else button.removeAttribute('aria-current');
      }
    },
  );

  return {
    element,
    update: (state) => {
      rebuild(state);
      remark(state);
    },
  };
}

interface Row {
  item: HTMLElement;
  button: HTMLElement;
}

function replaceKeepingFocus(old: Row, fresh: Row): void {
  const focused = old.button.matches(':focus');
  old.item.replaceWith(fresh.item);
  if (focused) fresh.button.focus();
}
