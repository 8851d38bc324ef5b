//! Analyses as JSON lines, one JSON array, CSV with a row a stance, or a report for readers.

use std::io::{self, Write};

use rasid::Analysis;
use rasid::explain::Language;

use super::{Format, report};

/// Writes analyses one after the other.
pub enum Writer<W: Write> {
    /// One object a line.
    Jsonl(W),
    /// One array; the flag says whether something stands in it.
    Json(W, bool),
    /// A row a stance.
    Csv(Box<csv::Writer<W>>),
    /// Sentences.
    Text(W, Language),
}

const COLUMNS: [&str; 12] = [
    "article",
    "holder",
    "holder_country",
    "stance",
    "target",
    "target_country",
    "event",
    "cue",
    "evidence",
    "confidence",
    "status",
    "speaker",
];

impl<W: Write> Writer<W> {
    /// Begins; `language` is that of sentences.
    pub fn new(mut to: W, format: Format, language: Language) -> io::Result<Self> {
        Ok(match format {
            Format::Jsonl => Self::Jsonl(to),
            Format::Json => {
                to.write_all(b"[")?;
                Self::Json(to, false)
            }
            Format::Csv => {
                let mut csv = csv::Writer::from_writer(to);
                csv.write_record(COLUMNS)?;
                Self::Csv(Box::new(csv))
            }
            Format::Text => Self::Text(to, language),
        })
    }

    /// Writes one; `text` is the article. For CSV and sentences the offsets count bytes.
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
            Self::Csv(to) => rows(analysis, text).try_for_each(|row| Ok(to.write_record(&row)?)),
            Self::Text(to, language) => report::write(to, analysis, text, *language),
        }
    }

    /// Ends.
    pub fn finish(self) -> io::Result<()> {
        match self {
            Self::Jsonl(mut to) => to.flush(),
            Self::Json(mut to, _) => {
                to.write_all(b"\n]\n")?;
                to.flush()
            }
            Self::Csv(mut to) => to.flush(),
            Self::Text(mut to, _) => to.flush(),
        }
    }
}

fn rows<'a>(analysis: &'a Analysis, text: &'a str) -> impl Iterator<Item = [String; 12]> + 'a {
    let entity = |id: &str| analysis.entities.iter().find(|e| e.id == id);
    let name = move |id: Option<&String>| id.and_then(|id| entity(id)).map(|e| e.name.clone()).unwrap_or_default();
    let country =
        move |id: Option<&String>| id.and_then(|id| entity(id)).and_then(|e| e.country.clone()).unwrap_or_default();
    analysis.stances.iter().map(move |s| {
        [
            analysis.doc.id.clone(),
            name(Some(&s.holder)),
            country(Some(&s.holder)),
            format!("{:?}", s.stance).to_lowercase(),
            name(s.target.as_ref()),
            country(s.target.as_ref()),
            s.event.clone().unwrap_or_default(),
            text[s.cue.start..s.cue.end].to_owned(),
            text[s.evidence.start..s.evidence.end].to_owned(),
            format!("{:.2}", s.confidence),
            format!("{:?}", s.status).to_lowercase(),
            name(s.speaker.as_ref()),
        ]
        .map(guarded)
    })
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe.
fn guarded(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}
