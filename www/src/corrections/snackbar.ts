/** Says what was just corrected, in passing, with the way back. */

import { fill, h } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { icon } from '../icons';
import { redo, undo } from '../state/actions';
import type { Correction } from '../state/corrections';
import { say } from './say';
import { CORRECTION_STRINGS } from './strings';

/** How long it stays; as long as the pointer or the focus is on it, it does not go. */
const STAYS_MS = 10_000;

export function snackbar({ store, locale }: Context): View {
  const words = CORRECTION_STRINGS[locale.lang];
  const text = h('p', { role: 'status' });
  const undoButton = h('button', { type: 'button', class: 'link', 'data-role': 'undo', onclick: () => undo(store) }, words.undo);
  const redoButton = h('button', { type: 'button', class: 'link', 'data-role': 'redo', onclick: () => redo(store) }, words.redo);
  const close = h('button', { type: 'button', class: 'icon-button', 'aria-label': words.close, onclick: () => hide() }, icon('close'));
  const box = h('div', {}, text, undoButton, redoButton, close);
  const element = h('div', { class: 'snackbar' }, box);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hide = () => {
    clearTimeout(timer);
    fill(text);
    element.classList.remove('on');
    undoButton.hidden = redoButton.hidden = close.hidden = true;
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (box.matches(':hover, :focus-within') ? wait() : hide()), STAYS_MS);
  };
  const tell = (template: string, what: readonly (string | Node)[], way: 'undo' | 'redo' | null) => {
    const focused = box.matches(':focus-within');
    fill(text, ...template.split('{what}').flatMap((part, i) => (i === 0 ? [part] : [...what, part])));
    element.classList.add('on');
    close.hidden = false;
    undoButton.hidden = way !== 'undo';
    redoButton.hidden = way !== 'redo';
    // The button just pressed went away; the one in its place does the contrary.
    if (focused) (way === 'redo' ? redoButton : way === 'undo' ? undoButton : close).focus();
    wait();
  };

  hide();
  let before: readonly Correction[] = store.state.corrections;
  const update = onChange(
    (state) => [state.corrections],
    ([corrections]) => {
      const old = before;
      before = corrections;
      if (old === corrections) return;
      const added = corrections.filter((one) => !old.includes(one));
      const [only] = added;
      // Without one, those after it may have been mended, so that only the lengths tell.
      if (corrections.length < old.length) {
        const gone = old.find((one) => !corrections.includes(one));
        if (gone && corrections.length === old.length - 1) tell(words.undone, say(locale, gone), 'redo');
        else tell(words.taken, [], null);
      } else if (only && added.length === 1) tell(words.done, say(locale, only), 'undo');
      else if (added.length > 0) tell(locale.count(added.length, words.many), [], null);
    },
  );
  return { element, update, destroy: () => clearTimeout(timer) };
}
