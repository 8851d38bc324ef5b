/** Brings articles in: reads what comes, queues it, keeps each result with its article. */

import { asRasidError, RasidError } from '../engine/errors';
import type { Engine } from '../engine/engine';
import type { Article, Outcome } from '../state/state';
import type { Store } from '../state/store';
import { decode } from '../text/decode';

/** Called with every article that is done or has failed. */
export type Report = (article: Article) => void;

/** Files larger than this are refused before they are read; the analyzer's own limit is lower. */
const LARGEST = 64 << 20;

export class Intake {
  #store: Store;
  #analyze: Engine['analyze'];
  #report: Report;
  #last = 0;

  constructor(store: Store, analyze: Engine['analyze'], report: Report) {
    this.#store = store;
    this.#analyze = analyze;
    this.#report = report;
  }

  /** Analyzes a text; `name` is what it is called. */
  addText(name: string, text: string): Promise<void> {
    const article = this.#make(name, text);
    this.#add([article]);
    return this.#process(article);
  }

  /** Reads and analyzes files; each on its own, so that a bad one is only a row. */
  async addFiles(files: readonly File[]): Promise<void> {
    const articles = files.map((file) => this.#make(stem(file.name), ''));
    this.#add(articles);
    await Promise.all(
      articles.map(async (article, i) => {
        const file = files[i];
        if (file) await this.#readAndProcess(article, file);
      }),
    );
  }

  async #readAndProcess(article: Article, file: File): Promise<void> {
    try {
      const { text, encoding, replaced } = decode(await bytesOf(file));
      const read = { ...article, text: text.toWellFormed(), decoded: { encoding, replaced } };
      this.#replace(read);
      await this.#process(read);
    } catch (error) {
      this.#finish(article, { state: 'failed', error: asRasidError(error, 'unreadable') });
    }
  }

  async #process(article: Article): Promise<void> {
    let outcome: Outcome;
    try {
      outcome = { state: 'done', analysis: await this.#analyze(article.text, article.name) };
    } catch (error) {
      outcome = { state: 'failed', error: asRasidError(error) };
    }
    this.#finish(article, outcome);
  }

  #make(name: string, text: string): Article {
    this.#last += 1;
    // A lone surrogate cannot cross into the module; replaced by U+FFFD here, it shifts no offset.
    return { key: `a${this.#last}`, name, text: text.toWellFormed(), decoded: null, outcome: { state: 'waiting' } };
  }

  #add(articles: readonly Article[]): void {
    const [first] = articles;
    if (!first) return;
    this.#store.set({ articles: [...this.#store.state.articles, ...articles], current: first.key, selection: null, adding: false });
  }

  #finish(article: Article, outcome: Outcome): void {
    const finished = { ...article, outcome };
    // It may have been cleared away meanwhile.
    if (this.#replace(finished)) this.#report(finished);
  }

  #replace(article: Article): boolean {
    const { articles } = this.#store.state;
    if (!articles.some(({ key }) => key === article.key)) return false;
    this.#store.set({ articles: articles.map((one) => (one.key === article.key ? article : one)) });
    return true;
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST) throw new RasidError('too-long', `the file has ${file.size} bytes`);
  return new Uint8Array(await file.arrayBuffer());
}

/** A file's name without its ending, as the command line names articles too. */
function stem(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, '');
}
