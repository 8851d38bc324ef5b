//! Names judged by readers in sentences of the raw news: `labels/names.tsv` holds places and types, no text.

use std::error::Error;
use std::path::Path;

use rasid::Analyzer;

use super::bio::{Sentence, sentence};
use crate::news::{self, Source};

/// Reads the rows `source article start end names`: offsets are code points, those of the names (`PER:3-9|LOC:20-25`) within the sentence.
pub fn read(path: &Path, news: &[Source], analyzer: &Analyzer) -> Result<Vec<Sentence>, Box<dyn Error>> {
    news::table(path, |row| labelled(row, news, analyzer))
}

fn labelled(row: &str, news: &[Source], analyzer: &Analyzer) -> Option<Sentence> {
    let cells: Vec<&str> = row.split('\t').collect();
    let [source, article, start, end, names] = cells[..] else { return None };
    let line = news::passage(news, source, article, start, end)?;
    let byte = |at: usize| line.char_indices().nth(at).map_or(line.len(), |(byte, _)| byte);
    let spans: Option<Vec<_>> = names
        .split('|')
        .filter(|name| *name != "-")
        .map(|name| {
            let (kind, range) = name.split_once(':')?;
            let (from, to) = range.split_once('-')?;
            Some((byte(from.parse().ok()?), byte(to.parse().ok()?), format!("B-{kind}")))
        })
        .collect();
    Some(sentence(analyzer, &line, &spans?))
}
