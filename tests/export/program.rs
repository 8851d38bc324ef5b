//! Analyses to export, and exports read again.

use std::sync::LazyLock;

use rasid::export::{Article, Format, export};
use rasid::{Analysis, Analyzer, OffsetUnit};

/// Two who condemn one, a promise, a refusal; with the date and the agency that event data needs.
pub const NEWS: &str =
    "باريس - 5 مايو 2022\nأدانت فرنسا وألمانيا روسيا.\nستدعم تركيا قطر.\nرفضت إيران العقوبات الأميركية.\n";

pub fn analyze(id: &str, text: &str) -> Analysis {
    static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::new);
    ANALYZER.analyze(id, text, OffsetUnit::Codepoint).expect("a short text")
}

/// One article in a format.
pub fn exported(format: Format, text: &str) -> String {
    written(format, &analyze("a", text), text)
}

/// An analysis that a test has changed.
pub fn written(format: Format, analysis: &Analysis, text: &str) -> String {
    export(format, [Article { analysis, text }])
}

/// The rows of CSV, the header first.
pub fn csv(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.expect("CSV").iter().map(str::to_owned).collect()).collect()
}

/// The rows of TSV without quoting.
pub fn tsv(text: &str) -> Vec<Vec<&str>> {
    text.lines().map(|line| line.split('\t').collect()).collect()
}

/// The cells of some columns in all rows below the header.
pub fn columns<'r, S: AsRef<str>>(rows: &'r [Vec<S>], names: &[&str]) -> Vec<Vec<&'r str>> {
    let places: Vec<usize> = names
        .iter()
        .map(|name| rows[0].iter().position(|c| c.as_ref() == *name).unwrap_or_else(|| panic!("no column {name}")))
        .collect();
    rows[1..].iter().map(|row| places.iter().map(|&at| row[at].as_ref()).collect()).collect()
}
