/** The analyzer for programs: the same in browsers and in Node. */

import type { Analysis } from '../analysis';
import { Engine, timeLimit } from '../engine/engine';
import { asRasidError, RasidError } from '../engine/errors';
import type { Link } from '../engine/link';
import type { Analyzed, ExportFormat } from '../engine/protocol';

/** An article to read. */
export interface Input {
  /** Its text. A lone surrogate is read as U+FFFD. */
  readonly text: string;
  /** What it is called; given back as `doc.id`. Default: `""`. */
  readonly id?: string;
}

/** What became of one article of many. */
export type Result =
  | { readonly id: string; readonly text: string; readonly analysis: Analysis; readonly error: null }
  | { readonly id: string; readonly text: string; readonly analysis: null; readonly error: RasidError };

export interface Progress {
  readonly done: number;
  readonly failed: number;
}

export interface AnalyzeAllOptions {
  /** Called after each article. */
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the reading: what has been begun is dropped, and the loop throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Reads Arabic news. Made by `load`. */
export interface Rasid {
  /** Reads one article; offsets count UTF-16 units, as JavaScript strings do. Rejects with a `RasidError`. */
  analyze(text: string, options?: { readonly id?: string }): Promise<Analysis>;
  /**
   * Reads articles as they come and gives each result in their order. No more are taken from the source than are in work, so
   * the source may be endless, and whoever reads slowly holds it up. A bad article is a result with an `error`, and ends nothing.
   */
  analyzeAll(articles: Iterable<string | Input> | AsyncIterable<string | Input>, options?: AnalyzeAllOptions): AsyncGenerator<Result, void, undefined>;
  /** Writes analyses in a format of docs/exports.md. */
  export(format: ExportFormat, articles: readonly Analyzed[]): Promise<string>;
  /** Ends the workers and frees the memory. What waits is rejected with the code `disposed`; so is whatever is asked later. */
  dispose(): void;
}

export function rasidOver(open: () => Promise<Link>, width: number, watchList: string): Rasid {
  const engine = new Engine(open, timeLimit, width);
  let disposed = false;
  const analyze = async (text: string, id: string): Promise<Analysis> => {
    if (disposed) throw new RasidError('disposed', 'the analyzer was disposed of');
    return (await engine.analyze(text.toWellFormed(), id, watchList)).analysis;
  };
  const result = async (input: string | Input): Promise<Result> => {
    const { text, id = '' } = typeof input === 'string' ? { text: input } : input;
    try {
      return { id, text, analysis: await analyze(text, id), error: null };
    } catch (error) {
      return { id, text, analysis: null, error: asRasidError(error) };
    }
  };

  return {
    analyze: (text, { id = '' } = {}) => analyze(text, id),
    async *analyzeAll(articles, { onProgress, signal } = {}) {
      const most = 2 * width;
      const working: Promise<Result>[] = [];
      const counts = { done: 0, failed: 0 };
      const next = async (): Promise<Result> => {
        const one = await abortable(working.shift() as Promise<Result>, signal);
        counts[one.error === null ? 'done' : 'failed'] += 1;
        onProgress?.({ ...counts });
        return one;
      };
      for await (const article of articles) {
        signal?.throwIfAborted();
        working.push(result(article));
        if (working.length >= most) yield await next();
      }
      while (working.length > 0) yield await next();
    },
    export: (format, articles) => engine.export(format, articles),
    dispose: () => {
      disposed = true;
      engine.dispose();
    },
  };
}

/** Waits until the first module runs, so that what is wrong with it or with the watch list is known at once. */
export async function ready(rasid: Rasid): Promise<Rasid> {
  try {
    await rasid.analyze('');
    return rasid;
  } catch (error) {
    rasid.dispose();
    throw error;
  }
}

function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
