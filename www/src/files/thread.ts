/** The worker that reads files. Loaded on the page's own thread, where no worker may be had, it hands its reader over there. */

import { asRasidError } from '../engine/errors';
import type { ReadArticle } from './contract';
import { parse } from './parse';
import type { FromReader, ToReader } from './protocol';

/** Letters in one message: taking it in should not hold the page up. */
const PORTION = 250_000;

function say(message: FromReader): void {
  postMessage(message);
}

function* portions(articles: readonly ReadArticle[]): Generator<ReadArticle[]> {
  let portion: ReadArticle[] = [];
  let length = 0;
  for (const article of articles) {
    portion.push(article);
    length += article.text.length;
    if (length < PORTION) continue;
    yield portion;
    portion = [];
    length = 0;
  }
  if (portion.length > 0) yield portion;
}

async function answer({ id, file, path, options }: ToReader): Promise<void> {
  try {
    const { articles, failures, table } = await parse(file, path, options);
    for (const some of portions(articles)) say({ type: 'some', id, articles: some });
    say({ type: 'done', id, failures: failures.map(({ path: at, error: { code, message } }) => ({ path: at, code, message })), table });
  } catch (error) {
    const { code, message } = asRasidError(error, 'internal');
    say({ type: 'failed', id, code, message });
  }
}

if (typeof document === 'undefined') {
  // PDF.js listens here as well, to messages of its own.
  addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
    if ('file' in data) void answer(data);
  });
  say({ type: 'ready' });
} else {
  Object.assign(globalThis, { [Symbol.for('rasid.files')]: parse });
}
