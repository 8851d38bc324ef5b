/** Archives: what is in them, and that within limits. */

import { unzipSync } from 'fflate';
import { RasidError } from '../engine/errors';
import { LARGEST_UNPACKED } from './limits';

export interface Entry {
  readonly name: string;
  /** Unpacked, as the archive says; no more than this is ever unpacked. */
  readonly size: number;
}

export interface Unpacked {
  files: { name: string; bytes: Uint8Array }[];
  /** Names of those that could not be unpacked. */
  broken: string[];
}

/** The files of an archive, without its folders. */
export function list(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!name.endsWith('/')) entries.push({ name, size: originalSize });
        return false;
      },
    });
  } catch (error) {
    throw new RasidError('damaged', String(error));
  }
  return entries;
}

/** Throws where they are more than may be unpacked at once. */
export function unpack(bytes: Uint8Array, wanted: readonly Entry[]): Unpacked {
  const size = wanted.reduce((sum, entry) => sum + entry.size, 0);
  if (size > LARGEST_UNPACKED) throw new RasidError('too-large', `${size} bytes unpacked`);
  return some(bytes, wanted.map(({ name }) => name));
}

/** One that is broken fails all, so those that fail are halved until it is alone. */
function some(bytes: Uint8Array, names: readonly string[]): Unpacked {
  const wanted = new Set(names);
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
    return { files: Object.entries(files).map(([name, content]) => ({ name, bytes: content })), broken: [] };
  } catch {
    if (names.length === 1) return { files: [], broken: [...names] };
    const half = names.length >> 1;
    const parts = [some(bytes, names.slice(0, half)), some(bytes, names.slice(half))];
    return { files: parts.flatMap(({ files }) => files), broken: parts.flatMap(({ broken }) => broken) };
  }
}
