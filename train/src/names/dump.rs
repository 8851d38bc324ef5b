//! Writes the folded words of the raw news, a sentence a line: what `clusters.py` learns from.

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use rasid::text::Text;

use crate::news::Source;

/// Writes `file`.
pub fn words(file: &Path, news: &[Source]) -> Result<(), Box<dyn Error>> {
    let mut out = BufWriter::new(File::create(file).map_err(|e| format!("{}: {e}", file.display()))?);
    for text in news.iter().flat_map(|s| &s.texts).map(|text| Text::new(text)) {
        for sentence in &text.sentences {
            let words: Vec<&str> = sentence.clone().map(|at| text.word(at)).collect();
            writeln!(out, "{}", words.join(" "))?;
        }
    }
    Ok(out.flush()?)
}
