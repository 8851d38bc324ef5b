/** Files to articles, in a worker: its own, a blob that imports it where the page is of another origin, else on this thread. */

import workerUrl from './thread?worker&url';
import { RasidError } from '../engine/errors';
import type { ReadOptions, ReadResult } from './contract';
import { openReaderLink, Reader, type ReaderLink } from './reader';

type Way = () => Promise<ReaderLink>;

const script = new URL(workerUrl, import.meta.url);

const direct: Way = () => openReaderLink(new Worker(script, { type: 'module', name: 'rasid-files' }));

const throughBlob: Way = async () => {
  const url = URL.createObjectURL(new Blob([`import ${JSON.stringify(script.href)};`], { type: 'text/javascript' }));
  try {
    return await openReaderLink(new Worker(url, { type: 'module', name: 'rasid-files' }));
  } finally {
    URL.revokeObjectURL(url);
  }
};

/** It cannot be interrupted here, so this is the last resort. */
const onThisThread: Way = async () => {
  await import(/* @vite-ignore */ script.href);
  const parse = (globalThis as Record<symbol, unknown>)[Symbol.for('rasid.files')] as ReaderLink['read'];
  return { read: parse, close: () => {} };
};

let ways: Way[] = script.origin === location.origin ? [direct, onThisThread] : [throughBlob, onThisThread];

async function open(): Promise<ReaderLink> {
  let failure: unknown = new RasidError('load', 'no way to read files');
  for (const way of ways) {
    try {
      const link = await way();
      ways = ways.slice(ways.indexOf(way));
      return link;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

const reader = new Reader(open);

/** `path` is the file's name, with its folders where it lay in some. Rejects with a `RasidError`. */
export function readFile(file: File, path: string, options?: ReadOptions): Promise<ReadResult> {
  return reader.read(file, path, options);
}

/** Rich text of a clipboard, as plain text with its paragraphs. */
export async function readRichText(html: string): Promise<string> {
  const { articles } = await reader.read(new File([html], 'clipboard.html'), 'clipboard.html', { fragment: true });
  return articles[0]?.text ?? '';
}
