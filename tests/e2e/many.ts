/** A newsroom's load of articles, and what the page tells of them. */

import { manyArticles as made } from '../../scripts/lib/many-articles.mjs';
import { type TestFile, textOf } from './articles';
import type { Rasid } from './rasid';

export { COPY_EVERY, OUTLETS } from '../../scripts/lib/many-articles.mjs';

export function manyArticles(count: number): TestFile[] {
  return made(count).map(({ name, text }) => ({ name, bytes: Buffer.from(text) }));
}

/** Drops them; faster than `rasid.drop`, which carries bytes. */
export async function dropMany(rasid: Rasid, articles: readonly TestFile[]): Promise<void> {
  const texts = articles.map((article) => ({ name: article.name, text: textOf(article) }));
  const dataTransfer = await rasid.page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, text } of list) transfer.items.add(new File([text], name, { type: 'text/plain' }));
    return transfer;
  }, texts);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await rasid.page.locator('rasid-analyzer .app').dispatchEvent(type, { dataTransfer });
  }
}

/** How many analyses and errors the page has told of. */
export function told(rasid: Rasid): Promise<number> {
  return rasid.page.evaluate(() => globalThis.heard.filter(({ type }) => type !== 'rasid:select').length);
}
