/** What is kept on this device, in IndexedDB. Fetched when something is to be kept. */

import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { RasidError } from '../engine/errors';
import type { Correction } from '../state/corrections';
import type { Article } from '../state/state';

export const NAME = 'rasid';

/** In order: those of earlier visits first. A visit writes only under its own number, so that two open pages never write over each other. */
export type Id = readonly [visit: number, at: number];

/** An article without its analysis, which is made anew. */
export type Kept = Pick<Article, 'name' | 'text' | 'decoded' | 'meta' | 'warnings'>;

/** What belongs to all articles. */
export interface Settings {
  readonly corrections: readonly Correction[];
  readonly watchList: string;
}

interface Schema extends DBSchema {
  articles: { key: number[]; value: Kept };
  settings: { key: string; value: Settings };
}

export type Database = IDBPDatabase<Schema>;

/** What makes each version out of the one before it; their number is the version of the schema. A step is never changed once it was published. */
const STEPS: readonly ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('articles');
    database.createObjectStore('settings');
  },
];

/** Opens it, and makes it what this version of the page expects. `lost` is called when it is taken away. */
export async function open(lost: () => void): Promise<Database> {
  try {
    const database = await openDB<Schema>(NAME, STEPS.length, {
      upgrade: (made, from) => {
        for (const step of STEPS.slice(from)) step(made);
      },
      // Another page forgets everything, or needs a later version.
      blocking: () => {
        database.close();
        lost();
      },
      terminated: lost,
    });
    return database;
  } catch (error) {
    throw keepError(error);
  }
}

/** Deletes it, with all that is in it; pages that have it open let go of it. */
export async function remove(): Promise<void> {
  try {
    await deleteDB(NAME);
  } catch (error) {
    throw keepError(error);
  }
}

export async function readAll(database: Database): Promise<{ articles: { id: Id; article: Kept }[]; settings: Settings | null }> {
  const reading = database.transaction(['articles', 'settings']);
  const articles = reading.objectStore('articles');
  const [keys, values, settings] = await Promise.all([articles.getAllKeys(), articles.getAll(), reading.objectStore('settings').get('all')]);
  return { articles: values.map((article, i) => ({ id: keys[i] as unknown as Id, article })), settings: settings ?? null };
}

export interface Changes {
  readonly put: readonly { readonly id: Id; readonly article: Kept }[];
  readonly removed: readonly Id[];
  readonly settings: Settings | null;
}

/** All of the changes or, where it fails, none. */
export async function write(database: Database, { put, removed, settings }: Changes): Promise<void> {
  const writing = database.transaction(['articles', 'settings'], 'readwrite');
  try {
    const articles = writing.objectStore('articles');
    const asked = [
      ...put.map(({ id, article }) => articles.put(article, [...id])),
      ...removed.map((id) => articles.delete([...id])),
      settings && writing.objectStore('settings').put(settings, 'all'),
    ];
    // Said at once, it holds though the page may go away.
    writing.commit();
    await Promise.all([...asked, writing.done]);
  } catch (error) {
    // Of a write that failed as a whole its parts only say that they were called off.
    throw keepError(writing.error ?? error);
  }
}

/** `no-room`, `too-new`, or `no-storage`: private windows and strict settings refuse in many ways. */
function keepError(error: unknown): RasidError {
  const name = error instanceof DOMException ? error.name : '';
  const code = name === 'QuotaExceededError' ? 'no-room' : name === 'VersionError' ? 'too-new' : 'no-storage';
  return new RasidError(code, String(error));
}
