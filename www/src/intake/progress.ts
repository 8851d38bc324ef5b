/** How a batch comes along: done, failed, left, how fast; pause, cancel, and try again. */

import { h } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { icon } from '../icons';

export function progressBar({ store, locale, intake }: Context): View {
  const { t, count, number } = locale;
  const bar = h('progress', { 'aria-label': t.progress.label });
  const done = h('span', { class: 'done' });
  const failed = h('span', { class: 'failed' });
  const left = h('span', { class: 'left' });
  const rate = h('span', { class: 'rate' });
  const pause = h('button', { type: 'button', class: 'button', 'data-role': 'pause', onclick: () => (running() ? intake.pause() : intake.resume()) });
  const cancel = h('button', { type: 'button', class: 'button', 'data-role': 'cancel', onclick: () => intake.cancel() }, t.progress.cancel);
  const again = h('button', { type: 'button', class: 'button', 'data-role': 'again', onclick: () => intake.again(fellThrough) }, t.progress.again);
  const close = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': t.progress.close, onclick: () => store.set({ progress: null }) },
    icon('close'),
  );
  const element = h('section', { class: 'progress', 'aria-label': t.progress.label, hidden: true }, bar, h('p', {}, done, failed, left, rate), pause, cancel, again, close);
  const running = () => store.state.progress?.stage === 'running';

  const update = onChange(
    (state) => [state.progress],
    ([progress], { articles }) => {
      // Of one article there is nothing to tell that its own row does not.
      element.hidden = progress === null || progress.total < 2;
      if (!progress) return;
      const { total, stage } = progress;
      const open = stage === 'running' || stage === 'paused';
      bar.max = total;
      bar.value = progress.done + progress.failed;
      done.textContent = `${t.progress.done} ${number(progress.done)}`;
      failed.textContent = progress.failed > 0 ? count(progress.failed, t.state.failed) : '';
      left.textContent = open ? `${t.progress.left} ${number(total - progress.done - progress.failed)}` : (t.progress.stages[stage] ?? '');
      rate.textContent = progress.rate > 0 ? t.progress.rate.replace('{n}', number(Math.round(progress.rate * 10) / 10)) : '';
      pause.hidden = cancel.hidden = !open;
      pause.textContent = stage === 'paused' ? t.progress.resume : t.progress.pause;
      again.hidden = open || !articles.some(fellThrough);
      close.hidden = open;
    },
  );
  return { element, update };
}

const fellThrough = ({ outcome }: { outcome: { state: string } }) => outcome.state === 'failed' || outcome.state === 'cancelled';
