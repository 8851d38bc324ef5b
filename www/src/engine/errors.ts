/** Errors that a caller can tell apart: `code` is stable, `message` is for the console. */

export type ErrorCode =
  | 'bad-options'
  /** No analyses with their texts. */
  | 'bad-articles'
  /** A format that nothing is exported in. */
  | 'bad-format'
  | 'too-long'
  /** A watch list that cannot be read; the message says where. */
  | 'watch-list'
  /** No element fits the selector that a highlighter was given. */
  | 'no-target'
  | 'internal'
  /** The module stopped in the middle; it was made anew. */
  | 'trap'
  /** The article took longer than its time. */
  | 'timeout'
  /** The module could not be fetched. */
  | 'load'
  /** The host page's content security policy forbids WebAssembly. */
  | 'wasm-blocked'
  /** The analyzer was taken away while the article waited. */
  | 'disposed'
  /** A file that is no text. */
  | 'binary'
  /** A file in a character set that is not read. */
  | 'encoding'
  /** A file that the browser could not read. */
  | 'unreadable'
  /** A file that is not what its kind should be. */
  | 'damaged'
  /** A file under a password. */
  | 'locked'
  /** A kind of file that is known and not read. */
  | 'unsupported'
  /** A PDF of pictures of pages. */
  | 'no-text'
  /** A PDF whose text layer does not hold the text that is seen. */
  | 'garbled'
  /** More bytes than are read. */
  | 'too-large'
  /** More articles in one file than are read. */
  | 'too-many'
  /** Archives in archives in archives. */
  | 'too-deep'
  /** An archive or a table with nothing to read. */
  | 'empty'
  /** Rows of a table without text. */
  | 'empty-rows'
  /** A table of which no column looks like the text of articles. */
  | 'no-column'
  /** The browser keeps nothing here. */
  | 'no-storage'
  /** The device has no room for what is to be kept. */
  | 'no-room'
  /** What is kept was written by a later version. */
  | 'too-new';

export class RasidError extends Error {
  override readonly name = 'RasidError';

  constructor(
    readonly code: ErrorCode | (string & {}),
    message: string,
  ) {
    super(message);
  }
}

/** Whether `error` carries a code of its own, as those thrown on purpose do. */
function isCoded(error: unknown): error is { code: string; message: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** Any thrown value as a coded error. What has no code was not thrown on purpose: the module trapped. */
export function asRasidError(error: unknown, otherwise: ErrorCode = 'trap'): RasidError {
  if (error instanceof RasidError) return error;
  if (isCoded(error)) return new RasidError(error.code, error.message);
  return new RasidError(otherwise, error instanceof Error ? error.message : String(error));
}
