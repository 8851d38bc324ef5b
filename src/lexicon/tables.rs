//! The tables as text, row by row. `lexicon/README.md` says what the columns mean.

/// The built-in tables, packed by `build.rs`.
pub const BUILT_IN: &str = include_str!(concat!(env!("OUT_DIR"), "/lexicon.txt"));

/// One table.
#[derive(Debug, Clone, Copy)]
pub struct Table<'t> {
    /// Its file name without ending.
    pub name: &'t str,
    header: &'t str,
    body: &'t str,
}

/// One row.
#[derive(Debug, Clone, Copy)]
pub struct Row<'t> {
    header: &'t str,
    line: &'t str,
}

/// Splits a packed text into its tables.
pub fn tables(packed: &str) -> impl Iterator<Item = Table<'_>> {
    packed.split("\n@").filter_map(|part| {
        let part = part.strip_prefix('@').unwrap_or(part);
        let (name, rest) = part.split_once('\n')?;
        let (header, body) = rest.split_once('\n').unwrap_or((rest, ""));
        Some(Table { name, header, body })
    })
}

impl<'t> Table<'t> {
    /// A table of the user's, header line first.
    #[must_use]
    pub fn new(name: &'t str, text: &'t str) -> Self {
        let (header, body) = text.split_once('\n').unwrap_or((text, ""));
        Self { name, header, body }
    }

    /// Its rows.
    pub fn rows(self) -> impl Iterator<Item = Row<'t>> {
        self.body
            .lines()
            .filter(|l| !l.is_empty() && !l.starts_with('#'))
            .map(move |line| Row { header: self.header, line })
    }

    /// The names of its columns.
    pub fn columns(self) -> impl Iterator<Item = &'t str> {
        self.header.split('\t')
    }
}

impl<'t> Row<'t> {
    /// The cell of `column`; empty where there is none or it holds `-`.
    #[must_use]
    pub fn get(self, column: &str) -> &'t str {
        let mut cells = self.line.as_bytes().split(|&b| b == b'\t');
        let at = self.header.split('\t').position(|c| c == column);
        let cell = at.and_then(|at| cells.nth(at)).and_then(|cell| std::str::from_utf8(cell).ok()).unwrap_or("").trim();
        if cell == "-" { "" } else { cell }
    }

    /// The values of `column`.
    pub fn list(self, column: &str) -> impl Iterator<Item = &'t str> {
        self.get(column).split('|').map(str::trim).filter(|v| !v.is_empty())
    }

    /// The cell of `column`, if it holds something.
    #[must_use]
    pub fn some(self, column: &str) -> Option<&'t str> {
        Some(self.get(column)).filter(|v| !v.is_empty())
    }

    /// The row as it is written.
    #[must_use]
    pub fn line(self) -> &'t str {
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_found_by_their_column() {
        let packed = "@one\nkey\tnames\na\tس|ص\n@two\ncode\tx\nB\t-\n";
        let found: Vec<_> = tables(packed).map(|t| (t.name, t.rows().count())).collect();
        assert_eq!(found, [("one", 1), ("two", 1)]);
        let row = tables(packed).next().unwrap().rows().next().unwrap();
        assert_eq!(row.list("names").collect::<Vec<_>>(), ["س", "ص"]);
        assert_eq!(tables(packed).nth(1).unwrap().rows().next().unwrap().some("x"), None);
    }
}
