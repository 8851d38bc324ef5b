//! Columns, order and cells.

use std::fs;

use super::table::{Table, folder, report};

/// The columns of `name` by `lexicon/README.md`: the first quoted words under its heading.
fn documented(readme: &str, name: &str) -> Option<Vec<String>> {
    let (_, section) = readme.split_once(&format!("\n## {name}.tsv\n"))?;
    let quoted = section.strip_prefix('`')?.split_once('`')?.0;
    Some(quoted.split("  ").map(str::to_owned).collect())
}

#[test]
fn columns_are_the_documented_ones() {
    let readme = fs::read_to_string(folder().join("README.md")).expect("lexicon/README.md");
    let mut findings = Vec::new();
    for table in Table::all() {
        let name = &table.name;
        match documented(&readme, name) {
            None => findings.push(format!("lexicon/{name}.tsv: describe it in lexicon/README.md, its columns first")),
            Some(columns) if columns != table.columns => findings.push(format!(
                "lexicon/{name}.tsv: has the columns {:?}, lexicon/README.md says {columns:?}: make them agree",
                table.columns
            )),
            Some(_) => {}
        }
        for row in table.rows.iter().filter(|row| row.cells.len() != table.columns.len()) {
            let (has, needs) = (row.cells.len(), table.columns.len());
            findings.push(format!("{}: {has} cells for {needs} columns: an empty cell is `-`", table.place(row)));
        }
    }
    report(&findings);
}

#[test]
fn files_end_lines_with_lf_and_hold_no_empty_line() {
    let mut findings = Vec::new();
    for Table { name, .. } in Table::all() {
        let text = fs::read_to_string(folder().join(format!("{name}.tsv"))).expect("a table");
        if text.contains('\r') {
            findings.push(format!("lexicon/{name}.tsv: write LF alone at the end of lines"));
        }
        if !text.ends_with('\n') || text.contains("\n\n") || text.starts_with('\u{FEFF}') {
            findings.push(format!("lexicon/{name}.tsv: no empty line, no byte order mark, and one LF at the end"));
        }
        if !text.starts_with('#') {
            findings.push(format!("lexicon/{name}.tsv: begin with a comment that says what it holds and whence"));
        }
    }
    report(&findings);
}

#[test]
fn rows_are_sorted_and_unique() {
    let mut findings = Vec::new();
    for table in Table::all() {
        for pair in table.rows.windows(2) {
            let (before, row) = (&pair[0], &pair[1]);
            if before.key() == row.key() {
                findings.push(format!(
                    "{}: the first column is that of line {}: join the rows",
                    table.place(row),
                    before.line
                ));
            } else if before.key() > row.key() {
                findings.push(format!("{}: belongs before `{}`: sort with LC_ALL=C", table.place(row), before.key()));
            }
        }
    }
    report(&findings);
}

#[test]
fn cells_hold_something_and_no_stray_space() {
    let mut findings = Vec::new();
    for table in Table::all() {
        for row in &table.rows {
            for (column, cell) in table.columns.iter().zip(&row.cells) {
                let place = format!("{}, column {column}", table.place(row));
                if cell.is_empty() {
                    findings.push(format!("{place}: empty: write `-`"));
                    continue;
                }
                for value in cell.split('|') {
                    if value.trim() != value
                        || value.contains("  ")
                        || value.chars().any(|c| c != ' ' && c.is_whitespace())
                    {
                        findings.push(format!("{place}: stray space in `{value}`"));
                    }
                    if value.is_empty() || (value == "-" && cell != "-") {
                        findings.push(format!("{place}: an empty value between `|` in `{cell}`"));
                    }
                }
            }
        }
    }
    report(&findings);
}

/// Tashkeel, tatweel, joiners, bidi marks, presentation forms: matching folds them, so a table has no use for them.
fn is_folded_away(c: char) -> bool {
    matches!(c, '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
}

#[test]
fn arabic_is_written_plain() {
    let mut findings = Vec::new();
    for table in Table::all() {
        for row in &table.rows {
            // What `spelled` asks for is compared with the article as written.
            if matches!(table.list(row, "rule")[..], ["spelled" | "not-spelled"]) {
                continue;
            }
            // `الـ15` is how it is written: the article before a figure.
            for cell in row.cells.iter().filter(|cell| cell.replace("الـ", "ال").chars().any(is_folded_away)) {
                findings.push(format!("{}: write `{cell}` without tashkeel, tatweel and marks", table.place(row)));
            }
        }
    }
    report(&findings);
}
