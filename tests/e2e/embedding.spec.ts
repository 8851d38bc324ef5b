/** The element in other pages, served from another port: one script line, one tag. */

import { docx } from '../files';
import { blinken, textOf } from './articles';
import { expect, Rasid } from './rasid';
import { document as pageOf, test as base } from './sites';

/** Serves a page of another site; `csp` is that site's policy. */
const test = base.extend<{ host: (body: string, csp?: string) => Promise<string> }>({
  host: ({ site }, use) => use((body, csp) => site({ 'index.html': pageOf(body) }, csp)),
});

const snippet = (address: string | undefined) =>
  `<script type="module" src="${address}rasid-analyzer.js"></script><rasid-analyzer></rasid-analyzer>`;

test('works with the script line and the tag alone', async ({ page, host, baseURL }) => {
  const rasid = new Rasid(page);
  await rasid.open(await host(snippet(baseURL)));
  await rasid.paste(textOf(blinken));
  expect((await rasid.analysis()).entities.length).toBeGreaterThan(0);
  await expect(page.locator('.stance').first()).toBeVisible();
  expect(page.workers().length).toBe(1);
  expect(rasid.complaints).toEqual([]);
});

test('without workers it runs on the page’s thread', async ({ page, host, baseURL }) => {
  const own = new URL(baseURL ?? '').origin;
  const csp = `default-src 'none'; script-src ${own} 'wasm-unsafe-eval'; connect-src ${own}; font-src ${own}; img-src data:; worker-src 'none'`;
  const rasid = new Rasid(page);
  await rasid.open(await host(snippet(baseURL), csp));
  await rasid.paste(textOf(blinken));
  expect((await rasid.analysis()).entities.length).toBeGreaterThan(0);
  expect(page.workers().length).toBe(0);
  // The one thing refused is the worker: no style, script or font of ours needs more than this policy.
  for (const violation of await rasid.violations()) expect(violation).toMatch(/^worker-src/);
});

test('files are read in a worker of another origin, and without workers on the page’s thread', async ({ page, host, baseURL }) => {
  const own = new URL(baseURL ?? '').origin;
  const without = `default-src 'none'; script-src ${own} 'wasm-unsafe-eval'; connect-src ${own}; font-src ${own}; img-src data:; worker-src 'none'`;
  for (const [csp, workers] of [[undefined, true], [without, false]] as const) {
    const rasid = new Rasid(page);
    await rasid.open(await host(snippet(baseURL), csp));
    await rasid.drop({ name: 'a.docx', bytes: docx(...textOf(blinken).trim().split('\n')) });
    await expect(page.locator('.reader')).toContainText('بلينكن يعلن دعمه');
    expect((await rasid.analysis()).entities.length).toBeGreaterThan(0);
    expect(page.workers().length > 0).toBe(workers);
    for (const violation of await rasid.violations()) expect(violation).toMatch(/^worker-src/);
  }
});

test('where WebAssembly is forbidden the error says so', async ({ page, host, baseURL }) => {
  const own = new URL(baseURL ?? '').origin;
  const rasid = new Rasid(page);
  await rasid.open(await host(snippet(baseURL), `default-src 'none'; script-src ${own}; connect-src ${own}; font-src ${own}; worker-src blob:`));
  await rasid.paste(textOf(blinken));
  expect((await rasid.events('rasid:error'))[0]?.code).toBe('wasm-blocked');
  await expect(page.locator('.notice.failed')).toContainText('WebAssembly');
});

test('several stand on a page, each with its own text, highlights, language and theme', async ({ page, host, baseURL }) => {
  const rasid = new Rasid(page);
  const url = await host(
    `<rasid-analyzer id="a" lang="en" theme="dark"></rasid-analyzer><rasid-analyzer id="b"></rasid-analyzer>
     <script type="module" src="${baseURL}rasid-analyzer.js"></script><script type="module" src="${baseURL}rasid-analyzer.js?again"></script>`,
  );
  await page.goto(url);
  await rasid.page.evaluate(() => {
    globalThis.heard = [];
    document.addEventListener('rasid:analysis', (event) => globalThis.heard.push({ type: event.type, ...(event as CustomEvent).detail }));
  });
  await expect(page.locator('#a .app')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('#b .app')).toHaveAttribute('dir', 'rtl');
  await page.evaluate(() => {
    for (const [id, text] of [['a', 'أعلنت روسيا موقفها'], ['b', 'أعلنت الصين وفرنسا موقفهما']] as const) {
      const element = document.querySelector<HTMLElementTagNameMap['rasid-analyzer']>(`#${id}`);
      if (element) element.text = text;
    }
  });
  await rasid.events('rasid:analysis', 2);
  const countries = () =>
    page.evaluate(() => [...CSS.highlights].filter(([name]) => name.endsWith('-country')).map(([, { size }]) => size));
  await expect.poll(countries).toEqual([1, 2]);

  // Moved, it keeps its article; removed, it takes its highlights along.
  await page.evaluate(() => document.body.append(document.querySelector('#a') ?? ''));
  await expect(page.locator('#a .reader')).toContainText('روسيا');
  await expect.poll(countries).toEqual([1, 2]);
  await page.evaluate(() => document.querySelector('#a')?.remove());
  await expect.poll(countries).toEqual([2]);
});

test('text set before the element is defined is not lost', async ({ page, host, baseURL }) => {
  const url = await host(
    `<rasid-analyzer></rasid-analyzer><script>document.querySelector('rasid-analyzer').text = 'أعلنت روسيا موقفها'</script>
     <script type="module" src="${baseURL}rasid-analyzer.js"></script>`,
  );
  await page.goto(url);
  await expect(page.locator('rasid-analyzer .reader')).toContainText('روسيا');
});
