/** As many articles as a newsroom has, made from the samples: other outlets, other days, the sentences in another order. */

import { samples, type TestFile, textOf } from './articles';
import type { Rasid } from './rasid';

export const OUTLETS = ['كونا', 'واس', 'رويترز', 'الشرق الأوسط'] as const;
const DAYS = 90;

/** Every eighth article is the one before it, as another outlet has it. */
export const COPY_EVERY = 8;

export function manyArticles(n: number): TestFile[] {
  const bodies = samples().map((sample) => textOf(sample).split(/(?<=[.؟!])\s+/).filter((sentence) => sentence.length > 20));
  return Array.from({ length: n }, (_, i) => {
    const story = i % COPY_EVERY === COPY_EVERY - 1 ? i - 1 : i;
    const body = bodies[story % bodies.length] ?? [];
    const from = Math.floor(story / bodies.length) % body.length;
    const day = new Date(Date.UTC(2022, 0, 1 + (story % DAYS))).toISOString().slice(0, 10);
    const sentences = [...body.slice(from), ...body.slice(0, from)];
    const text = [OUTLETS[i % OUTLETS.length], day, `خبر رقم ${story} عن مواقف الدول`, figures(story), ...sentences].join('\n');
    return { name: `خبر-${String(i).padStart(4, '0')}.txt`, bytes: Buffer.from(text) };
  });
}

/** A line of figures that only this story has: without it all openings would be like one of the samples'. */
function figures(story: number): string {
  return Array.from({ length: 150 }, (_, k) => story * 1000 + k).join(' ');
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
