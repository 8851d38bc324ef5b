/** The switch for keeping, what it means, and the way to forget everything. */

import { h } from '../dom';
import { closing } from '../element/menu';
import type { Context, View } from '../element/view';
import { icon } from '../icons';
import type { KeepState } from './keeper';
import { strings } from './strings';

export function keepMenu({ keeper, locale }: Context): View {
  const element = h('details', { class: 'keep', hidden: keeper === null });
  if (keeper === null) return { element, update: () => {} };
  const { count, lang } = locale;
  const words = strings[lang];
  const box = h('input', { type: 'checkbox', onchange: () => (box.checked ? void keeper.turnOn() : keeper.turnOff()) });
  const status = h('p', { class: 'detail', role: 'status' });
  const forget = h('button', { type: 'button', class: 'button', onclick: () => void keeper.forget() }, words.forget);
  element.append(
    h('summary', { class: 'button quiet' }, icon('keep'), words.label),
    h(
      'div',
      { class: 'keep-body' },
      h('label', { class: 'option' }, box, words.switch),
      status, 
      h('p', { class: 'detail' }, words.explain),
      forget,
    ),
  );

  const say = (state: KeepState): string => {
    if (state.state === 'on') return state.writing ? words.writing : count(state.articles, words.kept);
    if (state.state === 'failed') return words.errors[state.error.code] ?? state.error.message;
    return words[state.state];
  };
  const show = () => {
    const { state } = keeper;
    element.dataset['state'] = state.state === 'on' && state.writing ? 'writing' : state.state;
    box.checked = state.state === 'on' || state.state === 'opening';
    status.textContent = say(state);
    status.classList.toggle('field-error', state.state === 'failed');
    // What went wrong is not left for the user to find.
    if (state.state === 'failed' || state.state === 'lost') element.open = true;
  };
  const letGo = closing(element);
  const stop = keeper.subscribe(show);
  show();
  const destroy = () => {
    stop();
    letGo();
  };
  return { element, update: () => {}, destroy };
}
