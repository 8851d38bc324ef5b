/** Turns a file into articles. Runs in the worker; a library is loaded when the first file needs it. */

import { asRasidError, RasidError } from '../engine/errors';
import { NO_META } from '../state/state';
import { decode, type Hints } from '../text/decode';
import { type Table, tableInfo, toArticles } from './columns';
import type { ReadArticle, ReadFailure, ReadOptions, ReadResult } from './contract';
import { isHidden, type Kind, kindByName, kindOf, stem } from './kinds';
import { DEEPEST, LARGEST_ARCHIVE, LARGEST_FILE, MOST_ARTICLES } from './limits';

interface Task {
  path: string;
  bytes: Uint8Array;
  options: ReadOptions;
  /** How many archives the file lies in. */
  depth: number;
}

/** Throws a `RasidError` where the file as a whole cannot be read. */
export async function parse(file: File, path: string, options: ReadOptions): Promise<ReadResult> {
  const limit = kindByName(path) === 'zip' ? LARGEST_ARCHIVE : LARGEST_FILE;
  if (file.size > limit) throw new RasidError('too-large', `the file has ${file.size} bytes`);
  const buffer = await file.arrayBuffer().catch((error: unknown) => {
    throw asRasidError(error, 'unreadable');
  });
  return read({ path, bytes: new Uint8Array(buffer), options, depth: 0 });
}

async function read(task: Task): Promise<ReadResult> {
  const kind = task.options.fragment ? 'html' : kindOf(task.path, task.bytes);
  try {
    return await READERS[kind](task);
  } catch (error) {
    // What a library throws says in its own words that the file is not as it should be.
    throw asRasidError(error, 'damaged');
  }
}

const hintsOf = ({ options }: Task): Hints => ({ encoding: options.encoding });

const READERS: Readonly<Record<Kind, (task: Task) => Promise<ReadResult>>> = {
  text: async (task) => {
    const { text, encoding, replaced } = decode(task.bytes, hintsOf(task));
    return one(task, { text, decoded: { encoding, replaced } });
  },
  markdown: async (task) => {
    const { readMarkdown } = await import('./markdown');
    const { text, encoding, replaced } = decode(task.bytes, hintsOf(task));
    return one(task, { ...readMarkdown(text), decoded: { encoding, replaced } });
  },
  html: async (task) => {
    const { readHtml } = await import('./html');
    const { text, decoded, meta } = readHtml(task.bytes, hintsOf(task), task.options.fragment === true);
    return one(task, { text, meta, decoded: { encoding: decoded.encoding, replaced: decoded.replaced } });
  },
  mhtml: async (task) => {
    const [{ readMhtml }, { readHtml }] = [await import('./mhtml'), await import('./html')];
    const { bytes, charset, url } = await readMhtml(task.bytes);
    const { text, decoded, meta } = readHtml(bytes, { ...hintsOf(task), declared: charset }, false);
    return one(task, { text, meta: { ...meta, url: meta.url ?? url }, decoded: { encoding: decoded.encoding, replaced: decoded.replaced } });
  },
  docx: async (task) => {
    const { readDocx } = await import('./docx');
    return one(task, { text: await readDocx(task.bytes) });
  },
  pdf: async (task) => {
    const { readPdf } = await import('./pdf');
    return one(task, await readPdf(task.bytes));
  },
  csv: async (task) => separated(task, false),
  tsv: async (task) => separated(task, true),
  json: async (task) => {
    const { readJson } = await import('./json');
    return tabular(task, readJson(decode(task.bytes, hintsOf(task)).text), []);
  },
  jsonl: async (task) => {
    const { readJsonLines } = await import('./json');
    const { table, failures } = readJsonLines(decode(task.bytes, hintsOf(task)).text, task.path);
    return tabular(task, table, failures);
  },
  zip: archive,
};

function one({ path, depth }: Task, article: Pick<ReadArticle, 'text'> & Partial<ReadArticle>): ReadResult {
  const name = depth > 0 ? path : stem(path);
  return { articles: [{ name, decoded: null, meta: NO_META, ...article, text: article.text.toWellFormed() }], failures: [], table: null };
}

async function separated(task: Task, tabs: boolean): Promise<ReadResult> {
  const { readCsv } = await import('./csv');
  const decoded = decode(task.bytes, hintsOf(task));
  const { table, failures } = readCsv(decoded.text, task.path, tabs);
  const { articles, ...rest } = tabular(task, table, failures);
  const { encoding, replaced } = decoded;
  return { ...rest, articles: articles.map((article) => ({ ...article, decoded: { encoding, replaced } })) };
}

function tabular({ path, options, depth }: Task, table: Table, failures: readonly ReadFailure[]): ReadResult {
  const info = tableInfo(table, options.columns);
  const { articles, failures: lost } = toArticles(table, info.choice, path);
  const refused = depth > 0 && info.choice.text === null ? [{ path, error: new RasidError('no-column', 'no column looks like the text of articles') }] : [];
  return { articles, failures: [...failures, ...lost, ...refused], table: info };
}

/** Each file of an archive is read as if it had come alone; what is not read by its ending is passed over. */
async function archive(task: Task): Promise<ReadResult> {
  if (task.depth === DEEPEST) throw new RasidError('too-deep', `archives within ${DEEPEST} archives`);
  const [{ list, unpack }, { nameInZip }] = [await import('./zip'), await import('./zip-names')];
  const named = list(task.bytes).map((entry) => ({ ...entry, shown: nameInZip(entry.name) }));
  if (named.some(({ name }) => name === 'word/document.xml')) return READERS.docx(task);
  if (isOffice(named.map(({ name }) => name))) throw new RasidError('unsupported', 'an Office file of another kind');
  const wanted = named.filter(({ shown }) => kindByName(shown) !== null && !isHidden(shown));
  if (wanted.length === 0) throw new RasidError('empty', 'nothing in it that is read');
  if (wanted.length > MOST_ARTICLES) throw new RasidError('too-many', `${wanted.length} files`);
  const shownOf = new Map(wanted.map(({ name, shown }) => [name, task.depth > 0 ? `${task.path}/${shown}` : shown]));
  const { files, broken } = unpack(task.bytes, wanted);
  const failures: ReadFailure[] = broken.map((name) => ({ path: shownOf.get(name) ?? name, error: new RasidError('damaged', 'not unpacked') }));
  const articles: ReadArticle[] = [];
  for (const { name, bytes } of files) {
    const path = shownOf.get(name) ?? name;
    try {
      if (bytes.length > LARGEST_FILE) throw new RasidError('too-large', `the file has ${bytes.length} bytes`);
      const result = await read({ path, bytes, options: withoutColumns(task.options), depth: task.depth + 1 });
      articles.push(...result.articles);
      failures.push(...result.failures);
    } catch (error) {
      failures.push({ path, error: asRasidError(error, 'damaged') });
    }
    if (articles.length > MOST_ARTICLES) {
      failures.push({ path: task.path, error: new RasidError('too-many', `more than ${MOST_ARTICLES} articles`) });
      return { articles: articles.slice(0, MOST_ARTICLES), failures, table: null };
    }
  }
  return { articles, failures, table: null };
}

function withoutColumns({ encoding }: ReadOptions): ReadOptions {
  return encoding ? { encoding } : {};
}

/** A spreadsheet, slides, an e-book: archives of their own kind. */
function isOffice(names: readonly string[]): boolean {
  return names.some((name) => /^(?:\[Content_Types\]\.xml|mimetype)$/.test(name));
}
