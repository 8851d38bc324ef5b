/**
 * `npm run bench:page`: a thousand articles in the page of dist/, in headless Chromium: how fast, how long the page's thread is
 * held at most, how much memory, and how soon «cancel» is obeyed.
 */

import { page, prepare } from './lib/prepare.mjs';
import { chromiumFlags, chromiumPath, installChromium } from './lib/chromium.mjs';
import { manyArticles } from './lib/many-articles.mjs';
import { root } from './lib/root.mjs';
import { serveFolder } from './lib/static-server.mjs';
import { main, step } from './lib/steps.mjs';
import { join } from 'node:path';

const COUNT = 1000;
/** The views that are open while the articles come in. */
const VIEWS = ['article', 'actors', 'matrix', 'network', 'map', 'timeline', 'quotes'];

await main(async () => {
  await prepare();
  await step('page', page);
  await step('Chromium', installChromium);
  const articles = manyArticles(COUNT);
  const { chromium } = await import('playwright-core');
  const server = await serveFolder(join(root, 'dist'), { port: 0 });
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumFlags, '--enable-precise-memory-info'] });
  try {
    console.log(`\nChromium ${browser.version()}, ${COUNT} articles of ${Math.round(Buffer.byteLength(articles.map(({ text }) => text).join('')) / COUNT)} bytes`);
    for (const view of VIEWS) {
      const tab = await browser.newPage();
      await tab.goto(`${server.url}#view=${view}`);
      const figures = await tab.evaluate(measure, { articles, cancelAt: null });
      console.log(`${view}: ${figures.rate.toFixed(0)} articles a second; longest task ${figures.longest} ms, ${figures.over} over 50 ms; heap ${figures.heap} MB`);
      await tab.close();
    }
    const tab = await browser.newPage();
    await tab.goto(server.url);
    const { cancelled } = await tab.evaluate(measure, { articles, cancelAt: 200 });
    console.log(`cancel: the page rests after ${cancelled} ms`);
  } finally {
    await browser.close();
    await server.close();
  }
});

/**
 * Runs in the browser, so it can use nothing from around it.
 * @param {{ articles: { name: string, text: string }[], cancelAt: number | null }} input
 */
async function measure({ articles, cancelAt }) {
  await customElements.whenDefined('rasid-analyzer');
  const app = document.querySelector('rasid-analyzer')?.shadowRoot?.querySelector('.app');
  if (!app) throw new Error('no analyzer');
  /** @type {number[]} */
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  let told = 0;
  let last = 0;
  document.addEventListener('rasid:analysis', () => {
    told += 1;
    last = performance.now();
  });
  const transfer = new DataTransfer();
  for (const { name, text } of articles) transfer.items.add(new File([text], name, { type: 'text/plain' }));
  const frame = () => new Promise((resume) => requestAnimationFrame(resume));
  await frame();
  const start = performance.now();
  for (const type of ['dragenter', 'dragover', 'drop']) {
    app.dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, dataTransfer: transfer }));
  }
  while (told < (cancelAt ?? articles.length)) await frame();
  let cancelled = 0;
  if (cancelAt !== null) {
    const pressed = performance.now();
    /** @type {HTMLElement | null} */ (app.querySelector('[data-role=cancel]'))?.click();
    await new Promise((resume) => setTimeout(resume, 1000));
    // The last article that still came in, or else the click itself.
    cancelled = Math.max(0, Math.round(last - pressed));
  }
  const seconds = (last - start) / 1000;
  await new Promise((resume) => setTimeout(resume, 500));
  const memory = /** @type {{ memory?: { usedJSHeapSize: number } }} */ (performance).memory;
  return {
    rate: told / seconds,
    longest: Math.round(Math.max(0, ...tasks)),
    over: tasks.length,
    heap: Math.round((memory?.usedJSHeapSize ?? 0) / 1e6),
    cancelled,
  };
}
