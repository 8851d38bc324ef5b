/** Rows of cells as text that is pasted into a spreadsheet. */

/** What would end a cell or a row becomes a space; a cell that begins with a quotation mark is quoted, as spreadsheets do themselves. */
export function tsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${tsvRow(row)}\n`).join('');
}

export function tsvRow(cells: readonly string[]): string {
  return cells.map(cell).join('\t');
}

function cell(content: string): string {
  const plain = guarded(content.replace(/[\p{Cc}\u2028\u2029]/gu, ' '));
  return plain.startsWith('"') ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe, as in the core's tables (`src/export/cells.rs`). */
function guarded(content: string): string {
  return /^\s*[=+\-@＝＋－＠]/.test(content) ? `'${content}` : content;
}
