//! Analyses as JSON lines, as one JSON array, in a format of `rasid::export`, or as a report for readers.

use std::io::{self, Write};

use rasid::Analysis;
use rasid::explain::Language;
use rasid::export::{Article, Export};

use super::{Format, report};

/// Writes analyses one after the other.
pub enum Writer<W: Write> {
    /// One object a line.
    Jsonl(W),
    /// One array; the flag says whether something stands in it.
    Json(W, bool),
    /// An export.
    Export(W, Export),
    /// Sentences.
    Text(W, Language),
}

impl<W: Write> Writer<W> {
    /// Begins; `language` is that of sentences.
    pub fn new(mut to: W, format: Format, language: Language) -> io::Result<Self> {
        Ok(match format {
            Format::Jsonl => Self::Jsonl(to),
            Format::Json => {
                to.write_all(b"[")?;
                Self::Json(to, false)
            }
            Format::Export(format) => {
                let export = Export::new(format);
                to.write_all(export.header().as_bytes())?;
                Self::Export(to, export)
            }
            Format::Text => Self::Text(to, language),
        })
    }

    /// Writes one; `text` is the article. For sentences the offsets count bytes.
    pub fn write(&mut self, analysis: &Analysis, text: &str) -> io::Result<()> {
        match self {
            Self::Jsonl(to) => {
                serde_json::to_writer(&mut *to, analysis)?;
                to.write_all(b"\n")
            }
            Self::Json(to, more) => {
                to.write_all(if *more { b",\n" } else { b"\n" })?;
                *more = true;
                Ok(serde_json::to_writer(to, analysis)?)
            }
            Self::Export(to, export) => to.write_all(export.rows(Article { analysis, text }).as_bytes()),
            Self::Text(to, language) => report::write(to, analysis, text, *language),
        }
    }

    /// Ends.
    pub fn finish(self) -> io::Result<()> {
        match self {
            Self::Json(mut to, _) => {
                to.write_all(b"\n]\n")?;
                to.flush()
            }
            Self::Export(mut to, export) => {
                to.write_all(export.footer().as_bytes())?;
                to.flush()
            }
            Self::Jsonl(mut to) | Self::Text(mut to, _) => to.flush(),
        }
    }
}
