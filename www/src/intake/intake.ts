/** Brings articles in: a queue that reads what comes, has it analyzed, and keeps each result with its article. */

import { asRasidError, RasidError } from '../engine/errors';
import type { Lease } from '../engine/shared';
import { corrected } from '../state/corrections';
import { type Article, type Meta, NO_META, type Outcome } from '../state/state';
import type { Store } from '../state/store';
import { decode } from '../text/decode';
import { Pace } from './pace';

/** Called with every article that is done or has failed. */
export type Report = (article: Article) => void;

/** Files larger than this are refused before they are read; the analyzer's own limit is lower. */
const LARGEST = 64 << 20;

/** Results are shown in portions, so that a thousand of them do not draw the page a thousand times. */
const PORTION_MS = 150;
/** Of few articles each is shown at once. */
const FEW = 4;

/** A text that came in, with what is known of it beside. */
export interface Incoming {
  readonly text: string;
  readonly decoded: Article['decoded'];
  readonly meta: Meta;
}

interface Job {
  readonly key: string;
  /** Gives the text; may fail with a `RasidError`. */
  read(): Promise<Incoming>;
}

export class Intake {
  #store: Store;
  #borrow: () => Lease;
  #report: Report;
  #last = 0;
  #queue: Job[] = [];
  /** How each article can be read anew. */
  #origins = new Map<string, Job>();
  #working = 0;
  #pace = new Pace();
  #finished = new Map<string, Article>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(store: Store, borrow: () => Lease, report: Report) {
    this.#store = store;
    this.#borrow = borrow;
    this.#report = report;
  }

  /** Analyzes a text; `name` is what it is called. */
  addText(name: string, text: string, meta: Meta = NO_META): void {
    this.#enqueue([{ name, text, read: async () => ({ text, decoded: null, meta }) }]);
  }

  /** Reads and analyzes files; each on its own, so that a bad one is only a row. */
  addFiles(files: readonly File[]): void {
    this.#enqueue(files.map((file) => ({ name: stem(file.name), text: '', read: () => readText(file) })));
  }

  /** Tries again what failed or was cancelled; or, with the user's rows changed, everything. */
  again(wanted: (article: Article) => boolean): void {
    const jobs = this.#store.state.articles.filter(wanted).flatMap(({ key }) => this.#origins.get(key) ?? []);
    this.#put(jobs.map(({ key }) => ({ key, outcome: { state: 'waiting' } as const })));
    this.#start(jobs);
  }

  /** Lets what is being worked on end, and takes up nothing new until `resume`. */
  pause(): void {
    this.#pace.stop();
    this.#tell('paused');
  }

  resume(): void {
    this.#tell('running');
    this.#feed();
  }

  /** Takes out of the queue what waits there. */
  cancel(): void {
    this.#flush();
    this.#queue = [];
    const waiting = this.#store.state.articles.filter(({ outcome }) => outcome.state === 'waiting');
    this.#put(waiting.map(({ key }) => ({ key, outcome: { state: 'cancelled' } as const })));
    this.#pace.stop();
    this.#tell('cancelled');
  }

  /** `text` is what can be shown at once. */
  #enqueue(incoming: readonly (Pick<Job, 'read'> & { name: string; text: string })[]): void {
    if (this.#store.state.articles.length === 0) this.#forget();
    const articles = incoming.map(({ name, text }) => this.#make(name, text));
    const [first] = articles;
    if (!first) return;
    const jobs = incoming.map(({ read }, i) => ({ key: articles[i]?.key ?? '', read }));
    for (const job of jobs) this.#origins.set(job.key, job);
    this.#store.set({
      articles: [...this.#store.state.articles, ...articles],
      current: first.key,
      selection: null,
      adding: false,
    });
    this.#start(jobs);
  }

  /** Nothing is left of articles that were cleared away. */
  #forget(): void {
    this.#queue = [];
    this.#origins.clear();
    this.#finished.clear();
    this.#pace = new Pace();
  }

  #start(jobs: readonly Job[]): void {
    this.#queue.push(...jobs);
    this.#pace.add(jobs.length);
    this.#tell('running');
    this.#feed();
  }

  /** Keeps as many articles in work as there are workers, and one for each in reserve. */
  #feed(): void {
    if (this.#store.state.progress?.stage !== 'running') return;
    const most = 2 * this.#borrow().width;
    while (this.#working < most) {
      const job = this.#queue.shift();
      if (!job) break;
      this.#working += 1;
      void this.#work(job).finally(() => {
        this.#working -= 1;
        this.#feed();
      });
    }
  }

  async #work(job: Job): Promise<void> {
    let article = this.#article(job.key);
    if (!article) return;
    let outcome: Outcome;
    try {
      const { text, decoded, meta } = await job.read();
      // A lone surrogate cannot cross into the module; replaced by U+FFFD here, it shifts no offset.
      article = { ...article, text: text.toWellFormed(), decoded, meta };
      const { corrections, watchList } = this.#store.state;
      const { analysis: raw, sketch } = await this.#borrow().analyze(article.text, article.name, watchList);
      outcome = { state: 'done', raw, sketch, analysis: corrected(raw, meta, corrections) };
    } catch (error) {
      outcome = { state: 'failed', error: asRasidError(error, 'unreadable') };
    }
    this.#finish({ ...article, outcome });
  }

  #make(name: string, text: string): Article {
    this.#last += 1;
    return { key: `a${this.#last}`, name, text: text.toWellFormed(), decoded: null, meta: NO_META, outcome: { state: 'waiting' } };
  }

  #finish(article: Article): void {
    // It may have been cleared away or cancelled meanwhile.
    if (this.#article(article.key)?.outcome.state !== 'waiting') return;
    this.#finished.set(article.key, article);
    this.#pace.count(article.outcome.state === 'failed');
    if (this.#pace.total <= FEW || this.#pace.over) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), PORTION_MS);
  }

  /** Shows what has been finished since the last time. */
  #flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const finished = [...this.#finished.values()].filter(({ key }) => this.#article(key)?.outcome.state === 'waiting');
    this.#finished.clear();
    this.#put(finished);
    if (this.#pace.over) this.#pace.stop();
    this.#tell(this.#pace.over ? 'ended' : (this.#store.state.progress?.stage ?? 'running'));
    for (const article of finished) this.#report(article);
  }

  #tell(stage: 'running' | 'paused' | 'ended' | 'cancelled'): void {
    if (stage === 'running') this.#pace.go();
    this.#store.set({ progress: this.#store.state.articles.length === 0 ? null : { ...this.#pace.figures(), stage } });
    if (stage === 'ended' || stage === 'cancelled') this.#pace = new Pace();
  }

  #put(changes: readonly (Partial<Article> & Pick<Article, 'key'>)[]): void {
    if (changes.length === 0) return;
    const changed = new Map(changes.map((change) => [change.key, change]));
    const now = (one: Article) => {
      const change = changed.get(one.key);
      return change ? { ...one, ...change } : one;
    };
    this.#store.set({ articles: this.#store.state.articles.map(now) });
  }

  #article(key: string): Article | undefined {
    return this.#store.state.articles.find((one) => one.key === key);
  }
}

async function readText(file: File): Promise<Incoming> {
  if (file.size > LARGEST) throw new RasidError('too-long', `the file has ${file.size} bytes`);
  const { text, encoding, replaced } = decode(new Uint8Array(await file.arrayBuffer()));
  return { text, decoded: { encoding, replaced }, meta: NO_META };
}

/** A file's name without its ending, as the command line names articles too. */
function stem(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, '');
}
