/** The corrections made: each can be taken back, all can be carried elsewhere. */

import { fill, h } from '../dom';
import { closing } from '../element/menu';
import { type Context, onChange, type View } from '../element/view';
import { asRasidError } from '../engine/errors';
import { download } from '../export/download';
import { icon } from '../icons';
import { redo, replay, takeBack, undo } from '../state/actions';
import type { Correction } from '../state/corrections';
import { ENDING, fromFile, toFile, unknownOf } from './file';
import { correctionKeys } from './keys';
import { inWords, say } from './say';
import { CORRECTION_STRINGS } from './strings';

/** Asked for by the drop zone when such a file is dropped elsewhere. */
export function isCorrectionsFile({ name }: File): boolean {
  return name.endsWith(ENDING);
}

export interface CorrectionsPanel extends View {
  /** Reads a file of corrections and adds those that are new. */
  read(file: File): Promise<void>;
}

export function correctionsPanel(context: Context): CorrectionsPanel {
  const { store, locale, root } = context;
  const words = CORRECTION_STRINGS[locale.lang];
  const count = h('span', { class: 'count' });
  const made = h('ul', { class: 'made' });
  const nothing = h('p', { class: 'detail' }, words.nothing);
  const button = (text: string, act: () => void) => h('button', { type: 'button', class: 'quiet', onclick: act }, text);
  const back = button(words.undo, () => undo(store));
  const again = button(words.redo, () => redo(store));
  const said = h('p', { role: 'status' });
  const trouble = h('p', { role: 'alert' });
  const input = h('input', {
    type: 'file',
    accept: `${ENDING},.json,application/json`,
    class: 'sr-only',
    tabindex: -1,
    'aria-hidden': 'true',
    onchange: () => {
      const [file] = input.files ?? [];
      input.value = '';
      if (file) void read(file);
    },
  });

  const read = async (file: File) => {
    fill(said);
    fill(trouble);
    try {
      const { corrections } = store.state;
      const more = unknownOf(corrections, fromFile(await file.text()));
      if (more.length > 0) replay(store, [...corrections, ...more]);
      fill(said, locale.count(more.length, words.many));
    } catch (error) {
      const { code } = asRasidError(error, 'unreadable');
      element.open = true;
      fill(trouble, code === 'too-new' ? words.tooNew : words.unreadable);
    }
  };
  const saveList = async () => {
    fill(trouble);
    const [{ asWatchList }, { fileOf, rowOf }] = await Promise.all([import('./watch-list'), import('../views/watchlist/rows')]);
    const { rows, unsaid } = asWatchList(store.state.corrections, store.state.articles);
    if (rows.length > 0) download(root, 'rasid-watch-list.csv', 'text/csv', fileOf(rows.map(rowOf), ','));
    fill(said, [rows.length === 0 && words.noRows, locale.count(unsaid, words.unsaid)].filter(Boolean).join(' '));
  };
  const saved = [
    button(words.watchList, () => void saveList()),
    button(words.file, () => download(root, `rasid${ENDING}`, 'application/json', toFile(store.state.corrections))),
  ];

  const element = h(
    'details',
    { class: 'menu corrections', 'data-takes': 'files' },
    h('summary', { class: 'button quiet' }, icon('check'), words.panel, ' ', count),
    h(
      'div',
      { class: 'menu-body' },
      nothing,
      made,
      h('div', { class: 'both' }, back, again),
      h('p', { class: 'detail' }, words.keys),
      h('ul', {}, ...saved.map((one) => h('li', {}, one)), h('li', {}, button(words.read, () => input.click()))),
      h('p', { class: 'detail' }, words.drop),
      input,
      said,
      trouble,
    ),
  );

  element.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void read(file);
  });
  const letGo = closing(element);

  const row = (correction: Correction, at: number) =>
    h(
      'li',
      {},
      h('span', {}, ...say(locale, correction)),
      h('button', { type: 'button', class: 'quiet', 'aria-label': `${words.back}: ${inWords(locale, correction)}`, onclick: () => give(at) }, words.back),
    );
  /** The focus goes to the row that comes into its place. */
  const give = (at: number) => {
    takeBack(store, at);
    const buttons = made.querySelectorAll('button');
    (buttons[Math.min(at, buttons.length - 1)] ?? element.querySelector('summary'))?.focus();
  };

  const list = onChange(
    (state) => [state.corrections],
    ([corrections]) => {
      fill(made, ...corrections.map(row));
      count.textContent = corrections.length === 0 ? '' : locale.number(corrections.length);
      nothing.hidden = corrections.length > 0;
      for (const one of saved) one.disabled = corrections.length === 0;
    },
  );
  const stop = correctionKeys(context);

  return {
    element,
    read,
    update: (state) => {
      element.hidden = state.articles.length === 0;
      list(state);
      back.disabled = state.corrections.length === 0;
      again.disabled = state.undone.length === 0;
    },
    destroy: () => {
      stop();
      letGo();
    },
  };
}
