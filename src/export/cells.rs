//! Rows of cells as text.

/// Rows as CSV (RFC 4180, but LF after each), safe to open in a spreadsheet.
pub fn csv<const N: usize>(rows: impl IntoIterator<Item = [String; N]>) -> String {
    lines(rows, ',', |cell| {
        let cell = guarded(cell);
        if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
    })
}

/// Rows as TSV: nothing is quoted, so that what would end a cell or a row becomes a space. Cells are left as they are otherwise,
/// as programs read these and no spreadsheet.
pub fn tsv<const N: usize>(rows: impl IntoIterator<Item = [String; N]>) -> String {
    lines(rows, '\t', |cell| cell.replace(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'), " "))
}

fn lines<const N: usize>(
    rows: impl IntoIterator<Item = [String; N]>,
    between: char,
    cell: impl Fn(String) -> String,
) -> String {
    let mut text = String::new();
    for row in rows {
        for (at, content) in row.into_iter().enumerate() {
            if at > 0 {
                text.push(between);
            }
            text.push_str(&cell(content));
        }
        text.push('\n');
    }
    text
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe. Spreadsheets pass over leading space and know the wide
/// signs too.
fn guarded(cell: String) -> String {
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    if cell.trim_start().starts_with(signs) || cell.starts_with(['\t', '\r']) { format!("'{cell}") } else { cell }
}

/// What may be unknown, as a cell.
pub fn or_empty(value: Option<&str>) -> String {
    value.unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row<const N: usize>(cells: [&str; N]) -> [[String; N]; 1] {
        [cells.map(str::to_owned)]
    }

    #[test]
    fn csv_is_quoted_where_it_must_be() {
        assert_eq!(csv(row(["قال \"نعم\"، ثم\nمضى", "أ,ب", "عادي"])), "\"قال \"\"نعم\"\"، ثم\nمضى\",\"أ,ب\",عادي\n");
    }

    #[test]
    fn no_cell_of_csv_is_a_formula() {
        assert_eq!(
            csv(row(["=1+1", " +x", "@SUM", "-", "＝1", "\tx", "0.71"])),
            "'=1+1,' +x,'@SUM,'-,'＝1,'\tx,0.71\n"
        );
        // Quoted cells too: a spreadsheet takes the marks off first.
        assert_eq!(
            csv(row(["=A1,B1", "=\"x\"", "\rx", "\n=1", "\"=1\""])),
            "\"'=A1,B1\",\"'=\"\"x\"\"\",\"'\rx\",\"'\n=1\",\"\"\"=1\"\"\"\n"
        );
    }

    #[test]
    fn a_cell_of_tsv_ends_neither_cell_nor_row() {
        assert_eq!(tsv(row(["أ\tب", "ج\r\nد\u{2028}ه", "\"و\"", "-2.0"])), "أ ب\tج  د ه\t\"و\"\t-2.0\n");
    }
}
