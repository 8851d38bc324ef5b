/** The queue before the worker that reads files: one after the other, each with its time; what hangs is replaced and costs only its own file. */

import { asRasidError, RasidError } from '../engine/errors';
import type { WorkerLike } from '../engine/link';
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
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      const ms = this.#limit(file.size);
      timer = setTimeout(() => reject(new RasidError('timeout', `not read within ${Math.round(ms / 1000)} s`)), ms);
    });
    try {
      return await Promise.race([link.read(file, path, options), late]);
    } catch (thrown) {
      const error = asRasidError(thrown);
      if (BREAKS.has(error.code)) {
        this.#link = null;
        link.close();
      }
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** After these the worker is not as good as before. */
const BREAKS = new Set<string>(['timeout', 'trap', 'internal']);

/** A worker that does not say that it is ready within this time is taken for blocked. */
const START_MS = 20_000;

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
  const take = (message: FromReader) => {
    if (message.type === 'ready' || !open || message.id !== open.id) return;
    if (message.type === 'some') {
      open.articles.push(...message.articles);
      return;
    }
    const { articles, resolve, reject } = open;
    open = null;
    if (message.type === 'failed') return reject(new RasidError(message.code, message.message));
    const failures = message.failures.map(({ path, code, message: text }) => ({ path, error: new RasidError(code, text) }));
    resolve({ articles, failures, table: message.table });
  };
  return new Promise((resolve, reject) => {
    const fail = (error: RasidError) => {
      clearTimeout(timer);
      reject(error);
      end(error);
    };
    const timer = setTimeout(() => fail(new RasidError('load', 'the worker did not start')), START_MS);
    worker.addEventListener('message', (event) => {
      const { data } = event as MessageEvent<FromReader>;
      if (data.type === 'ready') {
        clearTimeout(timer);
        resolve(link);
      } else take(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      fail(new RasidError('trap', (event as ErrorEvent).message || 'the worker failed'));
    });
    worker.addEventListener('messageerror', () => fail(new RasidError('internal', 'unreadable message')));
  });
}
