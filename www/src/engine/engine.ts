/** The queue before the modules: each takes one question at a time, each question has its time; what breaks is replaced and costs only its own question. */

import { asRasidError, RasidError } from './errors';
import type { Link } from './link';
import type { Analyzed, AnswerTo, ExportFormat, Question, Read } from './protocol';
import { inTime } from './time';

interface Job {
  /** Asks, and hands the answer on. */
  run(link: Link): Promise<void>;
  reject(error: RasidError): void;
}

/** How long a question may take: far above what it needs, so that only a hang is cut off. */
export function timeLimit(length: number): number {
  return 20_000 + length / 50;
}

/** A place for one link, which is opened when there is work for it. */
interface Seat {
  link: Promise<Link> | null;
  busy: boolean;
}

export class Engine {
  #open: () => Promise<Link>;
  #limit: (length: number) => number;
  #seats: readonly Seat[];
  /** How many of the seats may be taken: one, until a link has shown that it does not run on the page's thread. */
  #wide = 1;
  #jobs: Job[] = [];

  /** `width` is how many links may work side by side. */
  constructor(open: () => Promise<Link>, limit: (length: number) => number = timeLimit, width = 1) {
    this.#open = open;
    this.#limit = limit;
    this.#seats = Array.from({ length: width }, () => ({ link: null, busy: false }));
  }

  /** Analyzes one article, with the user's own rows of names if there are any; rejects with a `RasidError`. */
  analyze(text: string, article: string, watchList = ''): Promise<Read> {
    return this.#ask({ type: 'analyze', text, article, watchList }, text.length);
  }

  /** Gives analyzed articles out as one text; rejects with a `RasidError`. */
  export(format: ExportFormat, articles: readonly Analyzed[]): Promise<string> {
    const length = articles.reduce((sum, { text }) => sum + text.length, 0);
    return this.#ask({ type: 'export', format, articles }, length);
  }

  /** How many questions can be worked on at once. */
  get width(): number {
    return this.#seats.length;
  }

  /** Ends the workers. What waits is rejected; a later question starts anew. */
  dispose(): void {
    for (const seat of this.#seats) drop(seat);
    for (const job of this.#jobs.splice(0)) job.reject(new RasidError('disposed', 'the analyzer was taken away'));
  }

  /** `length` is how much text the question is about. */
  #ask<Q extends Question>(question: Q, length: number): Promise<AnswerTo<Q>> {
    return new Promise((resolve, reject) => {
      const run = async (link: Link) => resolve(await inTime(link.ask(question), this.#limit(length)));
      this.#jobs.push({ run, reject });
      this.#wake();
    });
  }

  #wake(): void {
    let waiting = this.#jobs.length;
    for (const seat of this.#seats.slice(0, this.#wide)) {
      if (seat.busy || waiting === 0) continue;
      waiting -= 1;
      void this.#serve(seat);
    }
  }

  async #serve(seat: Seat): Promise<void> {
    seat.busy = true;
    for (let job = this.#jobs.shift(); job !== undefined; job = this.#jobs.shift()) await this.#one(seat, job);
    seat.busy = false;
  }

  async #one(seat: Seat, job: Job): Promise<void> {
    try {
      seat.link ??= this.#open();
      const link = await seat.link;
      if (link.apart && this.#wide < this.#seats.length) {
        this.#wide = this.#seats.length;
        this.#wake();
      }
      await job.run(link);
    } catch (thrown) {
      const error = asRasidError(thrown, 'load');
      if (!REFUSALS.has(error.code)) drop(seat);
      job.reject(error);
    }
  }
}

function drop(seat: Seat): void {
  const { link } = seat;
  seat.link = null;
  // A link that failed to open has nothing to close.
  link?.then((open) => open.close(), () => {});
}

/** The module's own answers, after which it is as good as before. */
const REFUSALS = new Set<string>(['bad-articles', 'bad-format', 'bad-options', 'too-long', 'watch-list']);
