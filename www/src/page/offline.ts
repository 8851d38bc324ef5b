/** Keeps the page on the device, so that it opens without a connection, and brings in its new versions without losing an article. */

import { Workbox } from 'workbox-window';
import type { PageString } from './strings';

export interface Lines {
  /** Says whether the page works offline. */
  readonly status: HTMLElement;
  /** Says that there is a new version. */
  readonly update: HTMLElement;
  readonly reload: HTMLButtonElement;
  say(line: HTMLElement, text: PageString): void;
}

/** `empty` says whether a reload would lose nothing. */
export async function keepOffline({ status, update, reload, say }: Lines, empty: () => boolean): Promise<void> {
  const worker = new Workbox('./sw.js');
  const ready = () => say(status, 'offline');
  worker.addEventListener('activated', ready);
  // It could not be saved as a whole: no room, or a file that is missing. The next visit tries again.
  worker.addEventListener('redundant', () => {
    if (!navigator.serviceWorker.controller) say(status, 'online');
  });
  worker.addEventListener('waiting', () => {
    say(update, 'newVersion');
    reload.hidden = false;
  });

  const others = otherPages();
  // The new version comes by itself when no page of the old one is open. To bring it in before would take from them the
  // files that they have not loaded yet.
  reload.addEventListener('click', async () => {
    if (!empty() || (await others())) return say(update, 'newVersionLater');
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.messageSkipWaiting();
  });

  say(status, 'saving');
  try {
    if ((await worker.register())?.active) ready();
  } catch {
    // The browser keeps nothing of this site, by its settings.
    say(status, 'online');
  }
}

/** Says whether other tabs have this page open: each holds a lock of its own while it does. */
function otherPages(): () => Promise<boolean> {
  const name = `rasid ${new URL('.', location.href).pathname}`;
  let leave = () => {};
  const enter = () => void navigator.locks.request(name, { mode: 'shared' }, () => new Promise<void>((done) => (leave = done)));
  // A page with a lock is not kept for the way back.
  addEventListener('pagehide', () => leave());
  addEventListener('pageshow', ({ persisted }) => persisted && enter());
  enter();
  return async () => ((await navigator.locks.query()).held ?? []).filter((lock) => lock.name === name).length > 1;
}
