/** Files and folders dropped anywhere on the element. */

import { h } from '../dom';
import type { Context, View } from '../element/view';
import { collect } from '../files/collect';
import type { Take } from './take';

/** The veil that says where to drop; it listens on `target`. */
export function dropZone({ locale }: Context, target: HTMLElement, take: Take): View {
  const element = h('div', { class: 'drop', hidden: true }, h('p', {}, locale.t.start.dropHere));
  // Entering a child leaves its parent, so the two are counted.
  let depth = 0;
  const show = (by: number) => {
    depth = by === 0 ? 0 : Math.max(0, depth + by);
    element.hidden = depth === 0;
  };
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const listen = (type: 'dragenter' | 'dragleave' | 'dragover' | 'drop', act: (event: DragEvent) => void) =>
    target.addEventListener(type, (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      act(event);
    });
  listen('dragenter', () => show(1));
  listen('dragleave', () => show(-1));
  listen('dragover', () => {});
  listen('drop', (event) => {
    show(0);
    if (takesFiles(event)) return;
    if (event.dataTransfer) void collect(event.dataTransfer).then(take);
  });
  return { element, update: () => {} };
}

/** Whether they were dropped on a part that takes files itself: it says so by `data-takes`. */
function takesFiles(event: DragEvent): boolean {
  return event.composedPath().some((part) => part instanceof HTMLElement && part.dataset['takes'] === 'files');
}
