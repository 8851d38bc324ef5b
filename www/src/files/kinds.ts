/** What kind of file it is: by its first bytes where these are plain, else by its ending. */

import { RasidError } from '../engine/errors';

export type Kind = 'text' | 'markdown' | 'html' | 'mhtml' | 'docx' | 'pdf' | 'csv' | 'tsv' | 'json' | 'jsonl' | 'zip';

const ENDINGS: ReadonlyMap<string, Kind> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['mhtml', 'mhtml'],
  ['mht', 'mhtml'],
  ['docx', 'docx'],
  ['pdf', 'pdf'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['json', 'json'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['zip', 'zip'],
]);

/** For the dialogue that chooses files. */
export const ACCEPT = [...ENDINGS.keys()].map((ending) => `.${ending}`).join(',');

/** By its ending alone; null for an ending that is not read. */
export function kindByName(path: string): Kind | null {
  return ENDINGS.get(endingOf(path)) ?? null;
}

/** A file that systems keep beside the user's own. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX') || /(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/i.test(path);
}

/** The last part of a path without its ending, as the command line names articles too. */
export function stem(path: string): string {
  return path.replace(/^.*\//, '').replace(/(?<=.)\.[^.]*$/, '');
}

/** Throws a `RasidError` for a format that is known and not read. */
export function kindOf(path: string, bytes: Uint8Array): Kind {
  const named = kindByName(path);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (/^PK(?:\x03\x04|\x05\x06)/.test(head)) return named === 'docx' ? 'docx' : 'zip';
  // Word wraps a document with a password into a file of the old form.
  if (head.startsWith('ÐÏ\x11à')) throw new RasidError(named === 'docx' ? 'locked' : 'unsupported', 'an old Office file');
  if (head.startsWith('{\\rtf')) throw new RasidError('unsupported', 'RTF');
  if (named === 'pdf' || named === 'docx' || named === 'zip') throw new RasidError('damaged', `no ${named} by its first bytes`);
  return named ?? (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)/i.test(head.replace('ï»¿', '')) ? 'html' : 'text');
}

function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
