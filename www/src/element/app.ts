/** Puts the parts together for one language. Another language is another app over the same store. */

import { card } from '../card/card';
import { h } from '../dom';
import { exportMenu } from '../export/menu';
import { icon } from '../icons';
import { dropZone } from '../intake/drop';
import { progressBar } from '../intake/progress';
import { start } from '../intake/start';
import { articleList } from '../lists/articles';
import { panel } from '../lists/panel';
import { heading } from '../reader/heading';
import { legend } from '../reader/legend';
import { reader } from '../reader/reader';
import { readerTools } from '../reader/tools';
import { startAnew } from '../state/actions';
import { analysisOf, currentArticle } from '../state/derive';
import { viewNav } from '../views/nav';
import { stage } from '../views/stage';
import { announcer } from './announcer';
import { type Context, onChange, type View } from './view';

export function app(context: Context): View {
  const { store, locale } = context;
  const { t } = locale;
  const element = h('div', { class: 'app', dir: locale.dir, lang: locale.lang });

  const parts = {
    start: start(context),
    progress: progressBar(context),
    nav: viewNav(context),
    stage: stage(context),
    articles: articleList(context),
    menu: exportMenu(context),
    heading: heading(context),
    legend: legend(context),
    tools: readerTools(context),
    reader: reader(context),
    card: card(context),
    panel: panel(context),
    announcer: announcer(context),
    drop: dropZone(context, element),
  } satisfies Record<string, View>;

  const add = h(
    'button',
    { type: 'button', class: 'button', onclick: () => store.set({ adding: !store.state.adding }) },
    icon('add'),
    h('span', {}, t.app.add),
  );
  const clear = h('button', { type: 'button', class: 'button quiet', onclick: () => startAnew(store) }, t.app.clear);
  // In one column the lists lie below the whole text.
  const jump = h('button', { type: 'button', class: 'button jump', onclick: () => parts.panel.element.scrollIntoView() }, t.app.lists);
  const bar = h('div', { class: 'bar' }, add, parts.menu.element, jump, clear);
  const controls = h('div', { class: 'controls' }, parts.legend.element, parts.tools.element);
  const article = h('article', { class: 'text', 'aria-label': t.app.text }, parts.heading.element, controls, parts.reader.element);
  const side = h('div', { class: 'side' }, parts.card.element, parts.panel.element);
  const workspace = h('div', { class: 'workspace' }, parts.articles.element, article, side);
  element.append(bar, parts.progress.element, parts.start.element, parts.nav.element, workspace, parts.stage.element, parts.announcer.element, parts.drop.element);

  // A long list of articles may be scrolled down, and the text that it opens begins above the screen.
  const toTop = onChange(
    (state) => [state.current],
    () => {
      if (article.getBoundingClientRect().top < 0) article.scrollIntoView();
    },
  );

  return {
    element,
    update: (state) => {
      const some = state.articles.length > 0;
      const analyzed = analysisOf(currentArticle(state)) !== null;
      bar.hidden = !some;
      workspace.hidden = !some || state.view !== 'article';
      controls.hidden = side.hidden = jump.hidden = !analyzed;
      workspace.classList.toggle('many', state.articles.length > 1);
      add.setAttribute('aria-expanded', String(state.adding));
      toTop(state);
      for (const part of Object.values(parts)) part.update(state);
    },
    destroy: () => {
      for (const part of Object.values<View>(parts)) part.destroy?.();
    },
  };
}
