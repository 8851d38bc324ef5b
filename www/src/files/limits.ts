/** How much is read. Said to the user before it bites. */

const MIB = 1 << 20;

/** Bytes of a file; the analyzer's own limit of an article is lower. */
export const LARGEST_FILE = 64 * MIB;
/** Bytes of an archive, and of all that is in it unpacked. */
export const LARGEST_ARCHIVE = 256 * MIB;
export const LARGEST_UNPACKED = 256 * MIB;
/** Articles of one file: rows of a table, files of an archive. */
export const MOST_ARTICLES = 10_000;
/** Archives within archives. */
export const DEEPEST = 2;
export const MOST_PAGES = 3_000;
