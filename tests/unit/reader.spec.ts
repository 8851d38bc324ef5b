/** The queue before the worker that reads files, and how folders are gone through. */

import { expect, test } from '@playwright/test';
import { RasidError } from '../../www/src/engine/errors';
import { collect, collectChosen } from '../../www/src/files/collect';
import type { ReadResult } from '../../www/src/files/contract';
import { isoDate } from '../../www/src/files/dates';
import { Reader, type ReaderLink } from '../../www/src/files/reader';

const file = (name: string) => new File(['نص'], name);
const named = (name: string): ReadResult => ({ articles: [], failures: [{ path: name, error: new RasidError('empty', '') }], table: null });

/** Links that do what the file's name says. */
function links() {
  const counts = { opened: 0, closed: 0 };
  const open = async (): Promise<ReaderLink> => {
    counts.opened += 1;
    return {
      read: ({ name }) => {
        if (name === 'hang') return new Promise(() => {});
        if (name === 'trap') return Promise.reject(new RasidError('trap', 'out of memory'));
        if (name === 'damaged') return Promise.reject(new RasidError('damaged', ''));
        return Promise.resolve(named(name));
      },
      close: () => {
        counts.closed += 1;
      },
    };
  };
  return { counts, open };
}

async function outcomes(reader: Reader, names: readonly string[]): Promise<string[]> {
  const settled = await Promise.allSettled(names.map((name) => reader.read(file(name), name)));
  return settled.map((one) => (one.status === 'fulfilled' ? (one.value.failures[0]?.path ?? '') : one.reason.code));
}

test('a file that hangs or breaks the worker costs only itself, and the worker is replaced', async () => {
  const { counts, open } = links();
  expect(await outcomes(new Reader(open, () => 20), ['a', 'hang', 'b', 'trap', 'c'])).toEqual(['a', 'timeout', 'b', 'trap', 'c']);
  expect(counts).toEqual({ opened: 3, closed: 2 });
});

test('a file that is refused costs no worker', async () => {
  const { counts, open } = links();
  expect(await outcomes(new Reader(open), ['damaged', 'b'])).toEqual(['damaged', 'b']);
  expect(counts).toEqual({ opened: 1, closed: 0 });
});

test('a worker that does not open fails its file, and the next one tries again', async () => {
  const { open } = links();
  let tries = 0;
  const reader = new Reader(() => ((tries += 1) === 1 ? Promise.reject(new Error('offline')) : open()));
  expect(await outcomes(reader, ['a', 'b'])).toEqual(['load', 'b']);
});

/** A folder as browsers give it: its entries in portions of two. */
type Tree = { [name: string]: Tree | null };
function entry(name: string, tree: Tree | null, parent = ''): FileSystemEntry {
  const fullPath = `${parent}/${name}`;
  if (tree === null) return { name, fullPath, isFile: true, isDirectory: false, file: (done: (found: File) => void) => done(file(name)) } as unknown as FileSystemEntry;
  const inside = Object.entries(tree).map(([child, content]) => entry(child, content, fullPath));
  const createReader = () => {
    let at = 0;
    return { readEntries: (done: (some: FileSystemEntry[]) => void) => done(inside.slice(at, (at += 2))) };
  };
  return { name, fullPath, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
}
const dropped = (...entries: FileSystemEntry[]) => {
  const items = entries.map((one) => ({ kind: 'file', webkitGetAsEntry: () => one }));
  return { items, files: entries.map(({ name }) => file(name)) } as unknown as DataTransfer;
};

test('a folder is gone through to its end; hidden files and pictures in it are counted, not read', async () => {
  const folder = entry('أخبار', { 'c.txt': null, '.DS_Store': null, 'p.png': null, sub: { 'a.pdf': null, 'b.html': null, '.git': { 'x.txt': null }, 'd.csv': null }, 'e.md': null });
  const { files, skipped } = await collect(dropped(folder, entry('loose.bin', null)));
  expect(files.map(({ path }) => path)).toEqual(['أخبار/c.txt', 'أخبار/e.md', 'أخبار/sub/a.pdf', 'أخبار/sub/b.html', 'أخبار/sub/d.csv', 'loose.bin']);
  expect(skipped).toBe(3);
});

test('files that are dropped alone are all meant', async () => {
  const { files, skipped } = await collect(dropped(entry('a.txt', null), entry('.hidden', null)));
  expect([files.length, skipped]).toEqual([2, 0]);
});

test('a folder that is chosen is gone through alike', () => {
  const inFolder = (path: string) => Object.assign(file(path.replace(/^.*\//, '')), { webkitRelativePath: path });
  const { files, skipped } = collectChosen(['f/a.txt', 'f/.b.txt', 'f/c.jpg'].map(inFolder));
  expect(files.map(({ path }) => path)).toEqual(['f/a.txt']);
  expect(skipped).toBe(2);
});

test('dates of all the ways that files write them', () => {
  for (const written of [
    '2022-05-07', '2022-05-07T23:30:00+03:00', '2022/5/7', '20220507', '07/05/2022', '7-5-2022', '٧/٥/٢٠٢٢',
    '7 مايو 2022', '٧ أيار ٢٠٢٢', 'السبت 7 ماي 2022', 'الاثنين، 7 أيار/مايو 2022', 'Sat, 07 May 2022 10:00:00 GMT', 'May 7, 2022', '7th May 2022', '1651881600', '1651881600000',
  ]) {
    expect(isoDate(written), written).toBe('2022-05-07');
  }
  expect(isoDate('05/17/2022')).toBe('2022-05-17');
  for (const none of ['', 'أمس', '2022', '31/02/2022', '2022-13-40', null]) expect(isoDate(none)).toBeNull();
});
