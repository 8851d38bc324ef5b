/** Saves what a view has drawn: as SVG, and as PNG. */

import { h } from '../../dom';
import type { Context } from '../../element/view';
import { download, downloadBlob } from '../../export/download';
import { icon } from '../../icons';
import { freeze } from './freeze';
import { pictureNote } from './note';
import { png } from './raster';
import { strings } from './strings';

/**
 * The two buttons. `picture` gives the drawing at the moment of the click, on the page or made for the file; `name` is its title, and the
 * name of the file after `rasid-`.
 */
export function pictureButtons(context: Context, picture: () => SVGSVGElement, name: string): HTMLElement {
  const { root, locale, store } = context;
  const words = strings[locale.lang];
  const trouble = h('span', { class: 'detail', role: 'alert' });

  const frozen = async () => {
    const drawing = picture();
    const app = root.querySelector('.app') ?? root;
    // What was made for the file has its styles only in the page.
    const shelf = drawing.isConnected ? null : h('div', { class: 'sr-only', 'aria-hidden': 'true' });
    shelf?.append(drawing);
    if (shelf) app.append(shelf);
    try {
      const ground = app instanceof Element ? getComputedStyle(app).backgroundColor : 'white';
      const made = await freeze(drawing, name, pictureNote(locale, store.state), ground);
      return { made, source: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(made.svg)}\n` };
    } finally {
      shelf?.remove();
    }
  };
  const stem = `rasid-${name.replace(/[\\/:*?"<>|\s\p{Cc}\p{Cf}]+/gu, '-')}`;
  const saving = (save: () => Promise<void>) => () => {
    trouble.textContent = '';
    save().catch(() => {
      trouble.textContent = words.failed;
    });
  };
  const svg = saving(async () => download(root, `${stem}.svg`, 'image/svg+xml', (await frozen()).source));
  const bitmap = saving(async () => {
    const { made, source } = await frozen();
    downloadBlob(root, `${stem}.png`, await png(made, source));
  });
  return h(
    'div',
    { class: 'picture-buttons', role: 'group', 'aria-label': words.label },
    h('button', { type: 'button', class: 'button', 'data-picture': 'svg', onclick: svg }, icon('download'), words.svg),
    h('button', { type: 'button', class: 'button', 'data-picture': 'png', onclick: bitmap }, icon('download'), words.png),
    trouble,
  );
}
