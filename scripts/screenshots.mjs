/** `npm run screenshots`: a picture of every view of the page of dist/, with the samples as articles, into docs/screenshots/. */

import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumFlags, chromiumPath, installChromium } from './lib/chromium.mjs';
import { OUTLETS } from './lib/many-articles.mjs';
import { page, prepare } from './lib/prepare.mjs';
import { root } from './lib/root.mjs';
import { serveFolder } from './lib/static-server.mjs';
import { main, step } from './lib/steps.mjs';

const FOLDER = join(root, 'docs', 'screenshots');
const VIEWS = ['start', 'article', 'actors', 'countries', 'matrix', 'network', 'map', 'timeline', 'compare', 'quotes', 'watchlist', 'help'];
const LOOKS = [['ar', 'light'], ['ar', 'dark'], ['en', 'light'], ['en', 'dark']];
/** Small, so that all of them weigh little. */
const SCALE = 0.5;

/** The samples with outlet and day, so that there is something to compare. */
function articles() {
  const folder = join(root, 'seeds');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name, i) => ({ name, text: `${OUTLETS[i % 2]}\n2022-05-${String(2 + (i * 3) % 20).padStart(2, '0')}\n${readFileSync(join(folder, name), 'utf8')}` }));
}

await main(async () => {
  await prepare();
  await step('page', page);
  await step('Chromium', installChromium);
  await step('screenshots', async () => {
    const { chromium } = await import('playwright-core');
    const server = await serveFolder(join(root, 'dist'), { port: 0 });
    const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags });
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    try {
      for (const [lang, theme] of LOOKS) {
        const tab = await browser.newPage({ viewport: { width: 1280, height: 1100 }, deviceScaleFactor: SCALE, serviceWorkers: 'block', reducedMotion: 'reduce' });
        await tab.goto(server.url);
        await tab.locator('rasid-analyzer .app').waitFor();
        if (lang === 'en') await tab.locator('#lang').click();
        await tab.locator('#theme').selectOption(theme ?? '');
        for (const view of VIEWS) {
          if (view === 'article') {
            await tab.evaluate(drop, articles());
            await tab.locator('.progress .icon-button').click();
          }
          if (view !== 'start') await tab.locator(`[data-view=${view}]`).click();
          // A force layout comes to rest, and fonts come in.
          await tab.waitForTimeout(1500);
          await tab.screenshot({ path: join(FOLDER, `${view}-${lang}-${theme}.jpg`), type: 'jpeg', quality: 50 });
        }
        await tab.close();
      }
    } finally {
      await browser.close();
      await server.close();
    }
  });
});

/**
 * Runs in the browser, so it can use nothing from around it.
 * @param {{ name: string, text: string }[]} files
 */
async function drop(files) {
  const app = document.querySelector('rasid-analyzer')?.shadowRoot?.querySelector('.app');
  let told = 0;
  document.addEventListener('rasid:analysis', () => (told += 1));
  const transfer = new DataTransfer();
  for (const { name, text } of files) transfer.items.add(new File([text], name, { type: 'text/plain' }));
  for (const type of ['dragenter', 'dragover', 'drop']) app?.dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, dataTransfer: transfer }));
  while (told < files.length) await new Promise((resume) => requestAnimationFrame(resume));
}
