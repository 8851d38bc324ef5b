/** The queue before the module: one question at a time, each with its time; what breaks is replaced and costs only its own question. */

import type { Analysis } from '../analysis';
import { asRasidError, RasidError } from './errors';
import type { Link } from './link';
import type { Analyzed, AnswerTo, ExportFormat, Question } from './protocol';

interface Job {
  /** Asks, and hands the answer on. */
  run(link: Link): Promise<void>;
  reject(error: RasidError): void;
}

/** How long a question may take: far above what it needs, so that only a hang is cut off. */
export function timeLimit(length: number): number {
  return 20_000 + length / 50;
}

export class Engine {
  #open: () => Promise<Link>;
  #limit: (length: number) => number;
  #link: Promise<Link> | null = null;
  #jobs: Job[] = [];
  #running = false;

  constructor(open: () => Promise<Link>, limit: (length: number) => number = timeLimit) {
    this.#open = open;
    this.#limit = limit;
  }

  /** Analyzes one article; rejects with a `RasidError`. */
  analyze(text: string, article: string): Promise<Analysis> {
    return this.#ask({ type: 'analyze', text, article }, text.length);
  }

  /** Gives analyzed articles out as one text; rejects with a `RasidError`. */
  export(format: ExportFormat, articles: readonly Analyzed[]): Promise<string> {
    const length = articles.reduce((sum, { text }) => sum + text.length, 0);
    return this.#ask({ type: 'export', format, articles }, length);
  }

  /** Ends the worker. What waits is rejected; a later question starts anew. */
  dispose(): void {
    this.#drop();
    for (const job of this.#jobs.splice(0)) job.reject(new RasidError('disposed', 'the analyzer was taken away'));
  }

  /** `length` is how much text the question is about. */
  #ask<Q extends Question>(question: Q, length: number): Promise<AnswerTo<Q>> {
    return new Promise((resolve, reject) => {
      const run = async (link: Link) => resolve(await inTime(link.ask(question), this.#limit(length)));
      this.#jobs.push({ run, reject });
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let job = this.#jobs.shift(); job !== undefined; job = this.#jobs.shift()) await this.#one(job);
    this.#running = false;
  }

  async #one(job: Job): Promise<void> {
    try {
      this.#link ??= this.#open();
      await job.run(await this.#link);
    } catch (thrown) {
      const error = asRasidError(thrown, 'load');
      if (REFUSALS.has(error.code)) {
        job.reject(error);
        return;
      }
      this.#drop();
      job.reject(error);
    }
  }

  #drop(): void {
    const link = this.#link;
    this.#link = null;
    // A link that failed to open has nothing to close.
    link?.then((open) => open.close(), () => {});
  }
}

/** The module's own answers, after which it is as good as before. */
const REFUSALS = new Set<string>(['bad-articles', 'bad-format', 'bad-options', 'too-long']);

function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new RasidError('timeout', `no answer within ${Math.round(ms / 1000)} s`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
