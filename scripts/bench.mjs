/**
 * `npm run bench [-- FILE|FOLDER ...]`: the core in headless Chromium, as the page runs it: from the article's string to
 * the plain object. `cargo bench` measures the same articles natively.
 */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumFlags, chromiumPath, installChromium } from './lib/chromium.mjs';
import { prepare } from './lib/prepare.mjs';
import { root } from './lib/root.mjs';
import { StepFailed } from './lib/run.mjs';
import { serveFolder } from './lib/static-server.mjs';
import { main, step } from './lib/steps.mjs';

/** The samples, and the articles that stand beside the repository where there are any. */
const FOLDERS = ['seeds', '../shared/gold/dev'];
const SECONDS = 5;

await main(async () => {
  await prepare();
  await step('Chromium', installChromium);
  const asked = process.argv.slice(2);
  const sets = (asked.length > 0 ? asked : FOLDERS.map((folder) => join(root, folder)).filter(existsSync)).map(read);
  const full = sets.filter(({ texts }) => texts.length > 0);
  if (full.length === 0) throw new StepFailed('there are no articles to read');

  const { chromium } = await import('playwright-core');
  const server = await serveFolder(join(root, 'www', 'wasm'), { port: 0 });
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags });
  try {
    const tab = await browser.newPage();
    await tab.route('**/bench', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await tab.goto(`${server.url}bench`);
    console.log(`\nChromium ${browser.version()}`);
    for (const { name, texts } of full) {
      const { load, bytes, passes, seconds } = await tab.evaluate(measure, { texts, limit: SECONDS });
      const megabytes = (bytes * passes) / 1e6;
      const rate = (megabytes / seconds).toFixed(2);
      console.log(`${name}: ${texts.length} articles, ${bytes} bytes: ${rate} MB/s over ${passes} passes; load ${load.toFixed(0)} ms`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
});

/** @param {string} path a file, or a folder of .txt files */
function read(path) {
  if (!existsSync(path)) throw new StepFailed(`${path}: no such file`);
  const files = statSync(path).isDirectory()
    ? readdirSync(path).filter((name) => name.endsWith('.txt')).sort().map((name) => join(path, name))
    : [path];
  return { name: path, texts: files.map((file) => readFileSync(file, 'utf8')) };
}

/**
 * Runs in the browser, so it can use nothing from around it.
 * @param {{ texts: string[], limit: number }} input
 */
async function measure({ texts, limit }) {
  // Not a static import: the module's address is known to the browser only.
  const glue = await import(new URL('/rasid.js', location.href).href);
  const start = performance.now();
  await glue.default();
  const analyzer = new glue.Analyzer();
  const load = performance.now() - start;

  const pass = () => texts.forEach((text) => analyzer.analyze(text));
  // The first passes are slower: the browser still compiles with its quick compiler.
  pass();
  pass();
  let passes = 0;
  const began = performance.now();
  while (performance.now() - began < limit * 1000) {
    pass();
    passes += 1;
  }
  const seconds = (performance.now() - began) / 1000;
  const encoder = new TextEncoder();
  const bytes = texts.reduce((sum, text) => sum + encoder.encode(text).length, 0);
  analyzer.free();
  return { load, bytes, passes, seconds };
}
