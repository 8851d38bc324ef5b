/** Keeps articles, corrections and the watch list on this device while the user wants it, and brings them back. */

import { asRasidError, type RasidError } from '../engine/errors';
import type { Intake } from '../intake/intake';
import { replay } from '../state/actions';
import type { Article } from '../state/state';
import type { Store } from '../state/store';
import type { Changes, Database, Id, Kept, Settings, write } from './database';
import { placed } from './places';

/** The switch itself is remembered here: looking for it must not make a database. */
const SWITCH = 'rasid.keep';
/** Changes are written after this time, so that a thousand articles do not mean a thousand writes. */
const REST_MS = 400;
/** Between the parts of what is much. */
const BREATH_MS = 40;
/** How much is written at once, in articles and in UTF-16 units: handing it over takes the page's thread. */
const MOST_ARTICLES = 100;
const MOST_TEXT = 500_000;

export type KeepState =
  | { readonly state: 'off' }
  | { readonly state: 'opening' }
  /** `articles` are written. */
  | { readonly state: 'on'; readonly articles: number; readonly writing: boolean }
  /** Nothing more is kept. */
  | { readonly state: 'failed'; readonly error: RasidError }
  | { readonly state: 'forgotten' }
  /** Another page forgot everything. */
  | { readonly state: 'lost' };

interface Written {
  readonly id: Id;
  readonly article: Kept | null;
}

export class Keeper {
  #store: Store;
  #intake: Intake;
  #state: KeepState = { state: 'off' };
  #listeners = new Set<() => void>();
  #database: Database | null = null;
  /** Articles of the page by their key: their place, and what was written of them. */
  #written = new Map<string, Written>();
  #settings: Settings | null = null;
  #visit = 0;
  /** Rises whenever it is turned on or off, so that what was begun before knows. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #write: typeof write | null = null;
  #writing = false;
  #unsubscribe = (): void => {};

  constructor(store: Store, intake: Intake) {
    this.#store = store;
    this.#intake = intake;
  }

  get state(): KeepState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Goes on as on the last visit. */
  resume(): void {
    try {
      if (localStorage.getItem(SWITCH) === 'on') void this.turnOn();
    } catch {
      // Without storage nothing was kept.
    }
  }

  /** Brings back what is kept, and keeps what is here and what comes. */
  async turnOn(): Promise<void> {
    if (this.#state.state === 'on' || this.#state.state === 'opening') return;
    this.#let();
    this.#tell({ state: 'opening' });
    const turn = this.#turn;
    try {
      localStorage.setItem(SWITCH, 'on');
      const { open, readAll, write } = await import('./database');
      const database = await open(() => this.#lose(turn));
      const kept = await readAll(database);
      if (turn !== this.#turn) return database.close();
      this.#database = database;
      this.#write = write;
      this.#visit = Date.now() + Math.random();
      this.#written.clear();
      this.#restore(kept);
      this.#unsubscribe = this.#store.subscribe(() => (this.#taught() && !this.#writing ? this.#now() : this.#schedule()));
      this.#tell({ state: 'on', articles: this.#count(), writing: false });
      this.#schedule();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** Writes nothing more. What is kept stays until it is forgotten. */
  turnOff(): void {
    this.#let();
    this.#unremember();
    this.#tell({ state: 'off' });
  }

  /** Deletes all that is kept, and writes nothing more. What is on the page stays there. */
  async forget(): Promise<void> {
    this.#let();
    this.#unremember();
    this.#tell({ state: 'opening' });
    try {
      const { remove } = await import('./database');
      await remove();
      this.#tell({ state: 'forgotten' });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Lets go of the database; the switch stays as it is. */
  close(): void {
    this.#let();
    this.#state = { state: 'off' };
  }

  #restore({ articles, settings }: { articles: readonly { id: Id; article: Kept }[]; settings: Settings | null }): void {
    // What was taught on this page counts before what was kept of an earlier one.
    const { corrections, watchList } = this.#store.state;
    const list = watchList === '' ? (settings?.watchList ?? '') : watchList;
    if (list !== watchList) {
      this.#store.set({ watchList: list });
      this.#intake.rereadAll();
    }
    if (settings && corrections.length === 0 && settings.corrections.length > 0) replay(this.#store, settings.corrections);
    this.#settings = settings;
    // What is on the page already, as where it was turned off and on again, does not come twice.
    const here = new Map(this.#store.state.articles.map((article) => [sameness(article), article]));
    const missing = articles.filter((one) => {
      const article = here.get(sameness(one.article));
      if (article) this.#written.set(article.key, { id: one.id, article: { ...one.article, meta: article.meta, decoded: article.decoded } });
      return !article;
    });
    const keys = this.#intake.addRead(missing.map(({ article }) => article));
    for (const [i, key] of keys.entries()) {
      const one = missing[i];
      if (one) this.#written.set(key, one);
    }
  }

  /** What the user has taught and is not written yet: it is little and dear, so it does not wait, not even for a reload of the page. */
  #taught(): Settings | null {
    const { corrections, watchList } = this.#store.state;
    return this.#settings?.corrections === corrections && this.#settings.watchList === watchList ? null : { corrections, watchList };
  }

  #schedule(ms = REST_MS): void {
    if (!this.#writing) this.#timer ??= setTimeout(() => this.#now(), ms);
  }

  #now(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    void this.#flush();
  }

  async #flush(): Promise<void> {
    const database = this.#database;
    if (!database) return;
    const { changes, written, more } = this.#changes();
    if (changes) {
      this.#writing = true;
      const writing = this.#write?.(database, changes);
      this.#tell({ state: 'on', articles: this.#count(), writing: true });
      try {
        await writing;
      } catch (error) {
        // It may have been turned off or forgotten meanwhile.
        if (this.#database === database) this.#fail(error);
        return;
      }
      if (this.#database !== database) return;
      this.#writing = false;
      written();
    }
    if (more) return this.#schedule(BREATH_MS);
    if (!changes) return;
    this.#tell({ state: 'on', articles: this.#count(), writing: false });
    // What came while this was written asked for nothing: a write was under way.
    this.#schedule();
  }

  /** What is to be written now; `written` remembers it as written. */
  #changes(): { changes: Changes | null; written: () => void; more: boolean } {
    const { articles } = this.#store.state;
    const put: { key: string; id: Id; article: Kept }[] = [];
    let units = 0;
    let more = false;
    // In the order in which they stand, whichever is read first.
    const keys = articles.map(({ key }) => key);
    for (const [key, id] of placed(keys, (one) => this.#written.get(one)?.id ?? null, this.#visit)) this.#written.set(key, { id, article: null });
    for (const article of articles) {
      const known = this.#written.get(article.key);
      if (!known || !isRead(article) || (known.article && same(known.article, article))) continue;
      if (put.length >= MOST_ARTICLES || units >= MOST_TEXT) {
        more = true;
        break;
      }
      const { name, text, decoded, meta, warnings } = article;
      put.push({ key: article.key, id: known.id, article: { name, text, decoded, meta, warnings } });
      units += text.length;
    }
    const here = new Set(keys);
    const gone = [...this.#written].filter(([key]) => !here.has(key));
    const settings = this.#taught();
    const some = put.length > 0 || gone.length > 0 || settings !== null;
    const written = () => {
      for (const { key, id, article } of put) this.#written.set(key, { id, article });
      for (const [key] of gone) this.#written.delete(key);
      if (settings) this.#settings = settings;
    };
    return { changes: some ? { put, removed: gone.map(([, { id }]) => id), settings } : null, written, more };
  }

  #count(): number {
    return [...this.#written.values()].filter(({ article }) => article !== null).length;
  }

  #lose(turn: number): void {
    if (turn !== this.#turn) return;
    this.#let();
    this.#tell({ state: 'lost' });
  }

  #fail(error: unknown): void {
    this.#let();
    this.#tell({ state: 'failed', error: asRasidError(error, 'no-storage') });
  }

  #let(): void {
    this.#turn += 1;
    this.#unsubscribe();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#database?.close();
    this.#database = null;
    this.#writing = false;
  }

  #unremember(): void {
    try {
      localStorage.removeItem(SWITCH);
    } catch {
      // Without storage nothing was remembered.
    }
  }

  #tell(state: KeepState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

function sameness({ name, text }: Pick<Article, 'name' | 'text'>): string {
  return `${name}\n${text}`;
}

/** Whether its text is there: a file that could not be read has none. */
function isRead({ text, outcome }: Article): boolean {
  return text !== '' && outcome.state !== 'waiting';
}

function same(kept: Kept, { name, text, decoded, meta }: Article): boolean {
  return kept.text === text && kept.name === name && kept.meta === meta && kept.decoded === decoded;
}
