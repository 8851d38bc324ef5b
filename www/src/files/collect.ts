/** Files out of what is dropped or chosen, folders and all. What nobody means to have read is passed over and counted. */

import { isHidden, kindByName } from './kinds';

export interface Found {
  readonly file: File;
  /** With the folders that it lay in. */
  readonly path: string;
}

export interface Collected {
  readonly files: readonly Found[];
  /** Files in folders that are hidden, of a kind that is not read, or gone. */
  readonly skipped: number;
}

/** Must be called while the drop is being handled: afterwards the browser has forgotten what it was. */
export function collect(transfer: Pick<DataTransfer, 'items' | 'files'>): Promise<Collected> {
  const entries = [...transfer.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry?.() ?? []) : []));
  const loose = [...transfer.files];
  // Without entries (some browsers give none for files made by a page) there are no folders either.
  if (!entries.some(({ isDirectory }) => isDirectory)) return Promise.resolve({ files: loose.map((file) => ({ file, path: file.name })), skipped: 0 });
  return walk(entries);
}

/** The files of a dialogue that chooses a folder: their paths begin with its name. */
export function collectChosen(files: readonly File[]): Collected {
  const wanted = files.filter((file) => isWanted(pathOf(file)));
  return { files: wanted.map((file) => ({ file, path: pathOf(file) })), skipped: files.length - wanted.length };
}

async function walk(entries: readonly FileSystemEntry[]): Promise<Collected> {
  const files: Found[] = [];
  let skipped = 0;
  const visit = async (entry: FileSystemEntry, top: boolean): Promise<void> => {
    const path = entry.fullPath.replace(/^\//, '');
    if (entry.isDirectory) {
      for (const child of (await children(entry as FileSystemDirectoryEntry)).toSorted((a, b) => a.name.localeCompare(b.name))) await visit(child, false);
    } else if (top || isWanted(path)) {
      const file = await new Promise<File | null>((resolve) => (entry as FileSystemFileEntry).file(resolve, () => resolve(null)));
      if (file) files.push({ path, file });
      else skipped += 1;
    } else skipped += 1;
  };
  for (const entry of entries) await visit(entry, true);
  return { files, skipped };
}

/** A folder gives its entries in portions; an empty one is the last. */
async function children(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

function isWanted(path: string): boolean {
  return kindByName(path) !== null && !isHidden(path);
}

function pathOf(file: File): string {
  return file.webkitRelativePath || file.name;
}
