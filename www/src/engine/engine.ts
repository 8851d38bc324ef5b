/** The queue before the module: one article at a time, each with its time; what breaks is replaced and costs only its own article. */

import type { Analysis } from '../analysis';
import { asRasidError, RasidError } from './errors';
import type { Link } from './link';

interface Job {
  text: string;
  article: string;
  resolve(analysis: Analysis): void;
  reject(error: RasidError): void;
}

/** How long an article may take: far above what it needs, so that only a hang is cut off. */
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
    return new Promise((resolve, reject) => {
      this.#jobs.push({ text, article, resolve, reject });
      void this.#run();
    });
  }

  /** Ends the worker. What waits is rejected; a later `analyze` starts anew. */
  dispose(): void {
    this.#drop();
    for (const job of this.#jobs.splice(0)) job.reject(new RasidError('disposed', 'the analyzer was taken away'));
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
      const link = await this.#link;
      job.resolve(await inTime(link.analyze(job.text, job.article), this.#limit(job.text.length)));
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
const REFUSALS = new Set<string>(['bad-options', 'too-long']);

function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new RasidError('timeout', `no answer within ${Math.round(ms / 1000)} s`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
