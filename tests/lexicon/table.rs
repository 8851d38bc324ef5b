//! The tables as they stand in the repository, with their line numbers.

use std::fs;
use std::path::{Path, PathBuf};

/// The tables that name actors and places.
pub const ACTORS: [&str; 5] = ["countries", "places", "organizations", "outlets", "persons"];

/// One table.
pub struct Table {
    pub name: String,
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
}

/// One row and its line in the file.
pub struct Row {
    pub line: usize,
    pub cells: Vec<String>,
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicon")
}

impl Table {
    pub fn read(name: &str) -> Self {
        let path = folder().join(format!("{name}.tsv"));
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let split = |line: &str| line.split('\t').map(str::to_owned).collect::<Vec<_>>();
        let mut lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
        let columns = lines.next().map(|(_, line)| split(line)).unwrap_or_default();
        let rows = lines.map(|(k, line)| Row { line: k + 1, cells: split(line) }).collect();
        Self { name: name.to_owned(), columns, rows }
    }

    pub fn all() -> Vec<Self> {
        let mut names: Vec<String> = fs::read_dir(folder())
            .expect("the lexicon folder")
            .map(|entry| entry.expect("a readable folder").path())
            .filter(|path| path.extension().is_some_and(|e| e == "tsv"))
            .map(|path| path.file_stem().expect("a named file").to_string_lossy().into_owned())
            .collect();
        names.sort();
        names.iter().map(|name| Self::read(name)).collect()
    }

    fn column(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|c| c == column)
    }

    /// The values of a cell; none where it holds `-` or the table has no such column.
    pub fn list<'t>(&self, row: &'t Row, column: &str) -> Vec<&'t str> {
        self.column(column)
            .and_then(|k| row.cells.get(k))
            .map_or(Vec::new(), |cell| cell.split('|').filter(|v| *v != "-").collect())
    }

    /// Where a row stands, for a message.
    pub fn place(&self, row: &Row) -> String {
        format!("lexicon/{}.tsv:{} ({})", self.name, row.line, row.key())
    }
}

impl Row {
    /// The first cell, which names the row.
    pub fn key(&self) -> &str {
        self.cells.first().map_or("", String::as_str)
    }
}

/// Fails with all findings, if there are any.
pub fn report(findings: &[String]) {
    assert!(findings.is_empty(), "{} to mend:\n{}", findings.len(), findings.join("\n"));
}
