/** Brings articles in: a queue that reads what comes, has it analyzed, and keeps each result with its article. */

import { asRasidError, RasidError } from '../engine/errors';
import type { Read } from '../engine/protocol';
import type { Lease } from '../engine/shared';
import type { Collected, Found } from '../files/collect';
import type { ColumnChoice, ReadArticle, ReadFailure, ReadOptions } from '../files/contract';
import { stem } from '../files/kinds';
import { readFile } from '../files/read';
import { corrected } from '../state/corrections';
import { type Article, type Meta, NO_META, type Outcome, type PendingTable } from '../state/state';
import type { Store } from '../state/store';
import type { Encoding } from '../text/decode';
import { Pace } from './pace';

/** Called with every article that is done or has failed. */
export type Report = (article: Article) => void;

/** Results are shown in portions, so that a thousand of them do not draw the page a thousand times. */
const PORTION_MS = 150;
/** Of few articles each is shown at once. */
const FEW = 4;

/** A text that came in, with what is known of it beside. */
export type Incoming = Pick<Article, 'text' | 'decoded' | 'meta' | 'warnings'>;

/** A file that holds another number of articles than one. */
interface Many {
  readonly articles: readonly ReadArticle[];
  readonly failures: readonly ReadFailure[];
  /** By which its rows were read, if it is a table. */
  readonly columns: ColumnChoice | null;
}

/** Where an article came from, for reading it there again. */
interface Origin {
  readonly found: Found;
  readonly options: ReadOptions;
  /** Its place among the articles of the file; null where it is the file. */
  readonly index: number | null;
  /** It is a row of a table, and all of these are read alike. */
  readonly alike: boolean;
}

interface Job {
  readonly key: string;
  readonly origin: Origin | null;
  /** Gives the text, or more than one, or what must be asked first; may fail with a `RasidError`. */
  read(): Promise<Incoming | Many | PendingTable>;
}

export class Intake {
  #store: Store;
  #borrow: () => Lease;
  #report: Report;
  #last = 0;
  #queue: Job[] = [];
  /** How each article can be read anew. */
  #origins = new Map<string, Job>();
  /** What was chosen of tables with the same columns. */
  #choices = new Map<string, ColumnChoice>();
  #working = 0;
  #pace = new Pace();
  #finished = new Map<string, Article>();
  /** Articles that are read anew and stay as they are shown until then. */
  #rereading = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(store: Store, borrow: () => Lease, report: Report) {
    this.#store = store;
    this.#borrow = borrow;
    this.#report = report;
  }

  /** Analyzes a text; `name` is what it is called. */
  addText(name: string, text: string, meta: Meta = NO_META): void {
    this.#enqueue([{ name, text, origin: null, read: async () => ({ text, decoded: null, meta, warnings: [] }) }]);
  }

  /** Reads and analyzes files; each on its own, so that a bad one is only a row. */
  addFiles({ files, skipped }: Collected): void {
    this.#enqueue(
      files.map((found) => ({ name: stem(found.path), text: '', origin: { found, options: {}, index: null, alike: false }, read: (key) => this.#readFound(key, found, {}) })),
    );
    this.#store.set({ skipped });
  }

  /** Reads a table by the columns that the user has chosen; null leaves it out. */
  readTable(key: string, choice: ColumnChoice | null): void {
    const { tables } = this.#store.state;
    const table = tables.find((one) => one.key === key);
    const job = this.#origins.get(key);
    if (!table || !job) return;
    if (choice) this.#choices.set(columnsOf(table), choice);
    // Other tables of the same columns wait for the same answer.
    const answered = tables.filter((one) => one.key === key || (choice && columnsOf(one) === columnsOf(table)));
    this.#store.set({ tables: tables.filter((one) => !answered.includes(one)) });
    if (choice) {
      this.#queue.unshift(...answered.flatMap((one) => this.#origins.get(one.key) ?? []));
      if (this.#store.state.progress?.stage === 'running') this.#tell('running');
      this.#feed();
    } else {
      this.#put([{ key, outcome: { state: 'cancelled' } }]);
      this.#pace.add(-1);
      this.#flush();
    }
  }

  /** Whether the file of an article is at hand, so that it can be read in another character set. */
  hasFile(key: string): boolean {
    return Boolean(this.#origins.get(key)?.origin);
  }

  /** Reads an article's file anew; with it all articles that are rows of the same file. */
  reread(key: string, encoding: Encoding): void {
    const origin = this.#origins.get(key)?.origin;
    if (!origin) return;
    const { found, options, alike } = origin;
    const now = { ...options, encoding };
    // All parts of the file wait for one reading of it.
    let reading: ReturnType<typeof readFile> | null = null;
    const part = async (index: number) => {
      reading ??= readFile(found.file, found.path, now);
      const { articles, failures } = await reading.catch((error: unknown) => {
        reading = null;
        throw error;
      });
      const article = articles[index];
      if (!article) throw failures[0]?.error ?? new RasidError('empty', 'the file has no such article now');
      return incoming(article);
    };
    const jobs = [...this.#origins.values()].flatMap((job): Job[] => {
      if (!job.origin || (job.key !== key && !(alike && job.origin.alike && job.origin.found === found))) return [];
      const { index } = job.origin;
      return [{ key: job.key, origin: { ...job.origin, options: now }, read: () => (index === null ? this.#readFound(job.key, found, now) : part(index)) }];
    });
    for (const job of jobs) this.#origins.set(job.key, job);
    const wanted = new Set(jobs.map((job) => job.key));
    this.again((article) => wanted.has(article.key));
  }

  /** Brings in articles that were kept, as they were read then; gives their keys, in order. */
  addRead(articles: readonly (Incoming & { readonly name: string })[]): string[] {
    return this.#enqueue(articles.map(({ name, ...kept }) => ({ name, text: kept.text, origin: null, read: async () => kept })));
  }

  /** With the user's rows changed, everything that is done is read anew. Each article is shown as it was until it is. */
  rereadAll(): void {
    // What was read with the rows as they were is no longer good.
    if (this.#timer !== null) this.#flush();
    const jobs = this.#store.state.articles
      .filter(({ key, outcome }) => outcome.state === 'done' && !this.#rereading.has(key))
      .map(({ key, text, decoded, meta, warnings }): Job => ({ key, origin: null, read: async () => ({ text, decoded, meta, warnings }) }));
    for (const { key } of jobs) this.#rereading.add(key);
    this.#start(jobs);
  }

  /** Tries again what failed or was cancelled. */
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
    this.#rereading.clear();
    const waiting = this.#store.state.articles.filter(({ outcome }) => outcome.state === 'waiting');
    this.#store.set({ tables: [] });
    this.#put(waiting.map(({ key }) => ({ key, outcome: { state: 'cancelled' } as const })));
    this.#pace.stop();
    this.#tell('cancelled');
  }

  /** `text` is what can be shown at once. */
  #enqueue(coming: readonly Coming[]): string[] {
    if (this.#store.state.articles.length === 0) this.#forget();
    const [articles, jobs] = this.#prepare(coming);
    const [first] = articles;
    if (!first) return [];
    this.#store.set({
      articles: [...this.#store.state.articles, ...articles],
      current: first.key,
      selection: null,
      adding: false,
    });
    this.#start(jobs);
    return jobs.map(({ key }) => key);
  }

  #prepare(coming: readonly Coming[]): [Article[], Job[]] {
    const articles = coming.map(({ name, text }) => this.#make(name, text));
    const jobs = coming.map(({ origin, read }, i): Job => {
      const key = articles[i]?.key ?? '';
      return { key, origin, read: () => read(key) };
    });
    for (const job of jobs) this.#origins.set(job.key, job);
    return [articles, jobs];
  }

  async #readFound(key: string, found: Found, options: ReadOptions): Promise<Incoming | Many | PendingTable> {
    const first = await readFile(found.file, found.path, options);
    const { table } = first;
    const columns = table && this.#choices.get(columnsOf({ table }));
    if (table && !columns) return { key, name: found.path, table };
    const { articles, failures } = columns ? await readFile(found.file, found.path, { ...options, columns }) : first;
    const [only] = articles;
    if (only && articles.length === 1 && failures.length === 0) return incoming(only);
    if (articles.length === 0) throw failures[0]?.error ?? new RasidError('empty', 'no articles in it');
    return { articles, failures, columns: columns ?? null };
  }

  /** Puts the articles of a file in the place of the file's own row. */
  #spread(job: Job, { articles, failures, columns }: Many): void {
    if (this.#article(job.key)?.outcome.state !== 'waiting' || !job.origin) return;
    const { found, options } = job.origin;
    const [rows, jobs] = this.#prepare([
      ...articles.map((article, index): Coming => ({
        name: article.name,
        text: article.text,
        origin: { found, options: columns ? { ...options, columns } : options, index, alike: columns !== null },
        read: async () => incoming(article),
      })),
      ...failures.map(({ path, error }): Coming => ({ name: path, text: '', origin: null, read: () => Promise.reject(error) })),
    ]);
    this.#origins.delete(job.key);
    const { articles: all, current } = this.#store.state;
    this.#store.set({
      articles: all.flatMap((one) => (one.key === job.key ? rows : [one])),
      current: current === job.key ? (rows[0]?.key ?? null) : current,
    });
    this.#queue.unshift(...jobs);
    this.#pace.add(jobs.length - 1);
    this.#tell(this.#store.state.progress?.stage ?? 'running');
  }

  /** Nothing is left of articles that were cleared away. */
  #forget(): void {
    this.#queue = [];
    this.#origins.clear();
    this.#finished.clear();
    this.#rereading.clear();
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
      const read = await job.read();
      if ('table' in read) return this.#ask(read);
      if ('articles' in read) return this.#spread(job, read);
      // A lone surrogate cannot cross into the module; replaced by U+FFFD here, it shifts no offset.
      article = { ...article, ...read, text: read.text.toWellFormed() };
      const { analysis: raw, sketch } = await this.#analyze(article);
      outcome = { state: 'done', raw, sketch, analysis: raw };
    } catch (error) {
      outcome = { state: 'failed', error: asRasidError(error, 'unreadable') };
    }
    this.#finish({ ...article, outcome });
  }

  /** With the user's rows as they are when it is done: they may have changed meanwhile. */
  async #analyze({ text, name }: Article): Promise<Read> {
    for (;;) {
      const { watchList } = this.#store.state;
      const read = await this.#borrow().analyze(text, name, watchList);
      if (watchList === this.#store.state.watchList) return read;
    }
  }

  #make(name: string, text: string): Article {
    this.#last += 1;
    return { key: `a${this.#last}`, name, text: text.toWellFormed(), decoded: null, meta: NO_META, warnings: [], outcome: { state: 'waiting' } };
  }

  /** Its row waits for the user's choice, and nothing else does. */
  #ask(table: PendingTable): void {
    if (this.#queue.length === 0 && this.#working === 1) this.#pace.stop();
    if (this.#article(table.key)?.outcome.state === 'waiting') this.#store.set({ tables: [...this.#store.state.tables, table] });
  }

  #finish(article: Article): void {
    // It may have been cleared away or cancelled meanwhile.
    if (!this.#awaited(article.key)) return;
    this.#finished.set(article.key, article);
    this.#pace.count(article.outcome.state === 'failed');
    if (this.#pace.total <= FEW || this.#pace.over) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), PORTION_MS);
  }

  /** Shows what has been finished since the last time. */
  #flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const finished = [...this.#finished.values()].filter(({ key }) => this.#awaited(key)).map((article) => this.#correct(article));
    this.#finished.clear();
    for (const { key } of finished) this.#rereading.delete(key);
    this.#put(finished);
    if (this.#pace.over) this.#pace.stop();
    this.#tell(this.#pace.over ? 'ended' : (this.#store.state.progress?.stage ?? 'running'));
    for (const article of finished) this.#report(article);
  }

  /** As late as this: the user may have corrected something while the article waited to be shown. */
  #correct(article: Article): Article {
    const { meta, outcome } = article;
    if (outcome.state !== 'done') return article;
    return { ...article, outcome: { ...outcome, analysis: corrected(outcome.raw, meta, this.#store.state.corrections) } };
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

  #awaited(key: string): boolean {
    const article = this.#article(key);
    return article !== undefined && (this.#rereading.has(key) || article.outcome.state === 'waiting');
  }

  #article(key: string): Article | undefined {
    return this.#store.state.articles.find((one) => one.key === key);
  }
}

/** What is brought in: what it is called, what can be shown of it at once, how it is read. */
interface Coming {
  readonly name: string;
  readonly text: string;
  readonly origin: Origin | null;
  read(key: string): ReturnType<Job['read']>;
}

function incoming({ text, decoded, meta, warnings = [] }: ReadArticle): Incoming {
  return { text, decoded, meta, warnings };
}

/** The same for tables of the same columns. */
function columnsOf({ table }: Pick<PendingTable, 'table'>): string {
  return JSON.stringify(table.columns);
}
