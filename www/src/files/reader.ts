/** The queue before the worker that reads files: one after the other, each with its time; what hangs is replaced and costs only its own file. */

import { asRasidError, RasidError } from '../engine/errors';
import { inTime } from '../engine/time';
import { whenReady, type WorkerLike } from '../engine/ways';
import type { ReadArticle, ReadOptions, ReadResult } from './contract';
import type { FromReader, ToReader } from './protocol';

export interface ReaderLink {
  read(file: File, path: string, options: ReadOptions): Promise<ReadResult>;
  /** Ends it; what is being read is rejected. */
  close(): void;
}

/** Far above what a file of so many bytes needs, so that only a hang is cut off. */
export function timeLimit(size: number): number {
  return 60_000 + size / 500;
}

export class Reader {
  #open: () => Promise<ReaderLink>;
  #limit: (size: number) => number;
  #link: Promise<ReaderLink> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(open: () => Promise<ReaderLink>, limit: (size: number) => number = timeLimit) {
    this.#open = open;
    this.#limit = limit;
  }

  /** Rejects with a `RasidError` where the file as a whole cannot be read. */
  read(file: File, path: string, options: ReadOptions = {}): Promise<ReadResult> {
    const result = this.#last.then(() => this.#one(file, path, options));
    this.#last = result.catch(() => {});
    return result;
  }

  async #one(file: File, path: string, options: ReadOptions): Promise<ReadResult> {
    this.#link ??= this.#open();
    let link: ReaderLink;
    try {
      link = await this.#link;
    } catch (error) {
      this.#link = null;
      throw asRasidError(error, 'load');
    }
    try {
      return await inTime(link.read(file, path, options), this.#limit(file.size));
    } catch (thrown) {
      const error = asRasidError(thrown);
      if (BREAKS.has(error.code)) {
        this.#link = null;
        link.close();
      }
      throw error;
    }
  }
}

/** After these the worker is not as good as before. */
const BREAKS = new Set<string>(['timeout', 'trap', 'internal']);

export function openReaderLink(worker: WorkerLike): Promise<ReaderLink> {
  let last = 0;
  let open: { id: number; articles: ReadArticle[]; resolve(result: ReadResult): void; reject(error: RasidError): void } | null = null;
  const end = (error: RasidError) => {
    worker.terminate();
    open?.reject(error);
    open = null;
  };
  const link: ReaderLink = {
    read: (file, path, options) =>
      new Promise((resolve, reject) => {
        last += 1;
        open = { id: last, articles: [], resolve, reject };
        worker.postMessage({ id: last, file, path, options } satisfies ToReader);
      }),
    close: () => end(new RasidError('disposed', 'the worker was ended')),
  };
  const hear = (message: FromReader) => {
    if (message.type === 'ready') return message.type;
    if (!open || message.id !== open.id) return null;
    if (message.type === 'some') {
      open.articles.push(...message.articles);
      return null;
    }
    const { articles, resolve, reject } = open;
    open = null;
    if (message.type === 'failed') reject(new RasidError(message.code, message.message));
    else {
      const failures = message.failures.map(({ path, code, message: text }) => ({ path, error: new RasidError(code, text) }));
      resolve({ articles, failures, table: message.table });
    }
    return null;
  };
  return whenReady(worker, link, hear, end);
}
