/** Puts the parts together for one language. Another language is another app over the same store. */

import { card } from '../card/card';
import { correctionsPanel } from '../corrections/panel';
import { snackbar } from '../corrections/snackbar';
import { h } from '../dom';
import { exportMenu } from '../export/menu';
import { icon } from '../icons';
import { dropZone } from '../intake/drop';
import { progressBar } from '../intake/progress';
import { skippedNotice } from '../intake/skipped';
import { start } from '../intake/start';
import { taking } from '../intake/take';
import { tableQuestions } from '../intake/tables';
import { keepMenu } from '../keep/menu';
import { articleList } from '../lists/articles';
import { panel } from '../lists/panel';
import { heading } from '../reader/heading';
import { legend } from '../reader/legend';
import { printView } from '../reader/print';
import { reader } from '../reader/reader';
import { stepBar } from '../reader/steps';
import { readerTools } from '../reader/tools';
import { show, startAnew } from '../state/actions';
import { analysisOf, currentArticle } from '../state/derive';
import { viewNav } from '../views/nav';
import { stage } from '../views/stage';
import { announcer } from './announcer';
import { type Context, onChange, type View } from './view';

export function app(context: Context): View {
  const { store, locale } = context;
  const { t } = locale;
  const element = h('div', { class: 'app', dir: locale.dir, lang: locale.lang });

  const corrections = correctionsPanel(context);
  const take = taking(context.intake, corrections.read);
  const parts = {
    start: start(context, take),
    progress: progressBar(context),
    skipped: skippedNotice(context),
    tables: tableQuestions(context),
    nav: viewNav(context),
    stage: stage(context),
    articles: articleList(context),
    menu: exportMenu(context),
    corrections,
    keep: keepMenu(context),
    heading: heading(context),
    legend: legend(context),
    tools: readerTools(context),
    reader: reader(context),
    steps: stepBar(context),
    print: printView(context),
    card: card(context),
    panel: panel(context),
    announcer: announcer(context),
    snackbar: snackbar(context),
    drop: dropZone(context, element, take),
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
  // With articles there, the way to it is among the views.
  const help = h(
    'button',
    { type: 'button', class: 'button quiet', 'data-role': 'help', onclick: () => show(store, store.state.view === 'help' ? 'article' : 'help') },
    icon('help'),
    t.views.help,
  );
  const bar = h('div', { class: 'bar' }, add, parts.menu.element, jump, corrections.element, parts.keep.element, help, clear);
  const controls = h('div', { class: 'controls' }, parts.legend.element, parts.tools.element);
  const article = h('article', { class: 'text', 'aria-label': t.app.text }, parts.heading.element, controls, parts.reader.element, parts.steps.element);
  const side = h('div', { class: 'side' }, parts.card.element, parts.panel.element);
  const workspace = h('div', { class: 'workspace' }, parts.articles.element, article, side);
  element.append(bar, parts.progress.element, parts.skipped.element, parts.start.element, parts.nav.element, workspace, parts.stage.element, parts.announcer.element, parts.tables.element, parts.snackbar.element, parts.print.element, parts.drop.element);

  // What a host may style: `rasid-analyzer::part(bar)`.
  for (const [name, part] of Object.entries({ bar, article, side, nav: parts.nav.element, start: parts.start.element, stage: parts.stage.element, articles: parts.articles.element, card: parts.card.element, reader: parts.reader.element })) part.part.add(name);

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
      add.hidden = clear.hidden = !some;
      help.hidden = some;
      help.setAttribute('aria-pressed', String(state.view === 'help'));
      workspace.hidden = !some || state.view !== 'article';
      controls.hidden = side.hidden = !analyzed;
      jump.hidden = !analyzed || state.view !== 'article';
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
