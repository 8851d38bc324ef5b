/** Files to articles, in a worker: its own, a blob that imports it where the page is of another origin, else on this thread. */

import workerUrl from './thread?worker&url';
import { firstOf, fromScript } from '../engine/ways';
import type { ReadOptions, ReadResult } from './contract';
import { openReaderLink, Reader, type ReaderLink } from './reader';

const script = new URL(workerUrl, import.meta.url);

const apart = (): Promise<ReaderLink> => fromScript(script, 'rasid-files', openReaderLink);

/** It cannot be interrupted here, so this is the last resort. */
const onThisThread = async (): Promise<ReaderLink> => {
  await import(/* @vite-ignore */ script.href);
  const parse = (globalThis as Record<symbol, unknown>)[Symbol.for('rasid.files')] as ReaderLink['read'];
  return { read: parse, close: () => {} };
};

const open = firstOf([apart, onThisThread]);

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
