/** `node scripts/icons.mjs`: draws the icons that an installed page needs as pictures from www/public/icon.svg. They are committed. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, chromiumPath } from './lib/chromium.mjs';
import { root } from './lib/root.mjs';

const folder = join(root, 'www', 'public');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
const ground = /<rect[^>]* fill="([^"]+)"/.exec(svg)?.[1];

/** A device may cut a maskable icon down to the circle of 80 %, so its ground reaches the edges and its drawing keeps off them. */
const ICONS = [
  { name: 'icon-192.png', size: 192, part: 1 },
  { name: 'icon-maskable-512.png', size: 512, part: 0.85, background: ground },
];

const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags });
for (const { name, size, part, background = 'transparent' } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const side = `${size * part}px`;
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${background}}svg{width:${side};height:${side}}</style>${svg}`,
  );
  await page.screenshot({ path: join(folder, name), omitBackground: true });
}
await browser.close();
