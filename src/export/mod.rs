//! Analyses in the forms that other programs read: tables and event records. `docs/exports.md` describes each for its users.
//!
//! Every format is a [`header`](Format::header) and then [`rows`](Format::rows), article by article, so that a caller may write
//! as it reads and never holds them all. Rows end in LF.

mod actors;
mod cells;
mod countries;
mod events;
mod plover;
mod polecat;
mod records;
mod source;
mod stances;
mod terms;
mod triples;

use std::str::FromStr;

pub use countries::alpha3;
pub use records::{Record, records};
pub use source::Source;
pub use terms::{Quad, cameo, quad};

use crate::analysis::Analysis;
use crate::error::Error;

/// What coded the records, as their field `coder` and POLECAT's `Version` name it.
const CODER: &str = concat!("rasid ", env!("CARGO_PKG_VERSION"));

/// An analysis with the text that its spans point into.
#[derive(Debug, Clone, Copy)]
pub struct Article<'a> {
    /// What was read; its offsets may be in any unit.
    pub analysis: &'a Analysis,
    /// The article, as it was analyzed: of another text the spans give other words.
    pub text: &'a str,
}

/// A form to give analyses out in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// CSV, a row a stance.
    Csv,
    /// CSV, a row an entity.
    Actors,
    /// CSV, a row a distinct (holder, stance, target) of an article.
    Triples,
    /// PLOVER 2.0 records, one JSON object a line.
    Plover,
    /// POLECAT's 40 columns, tab-separated, a row a dyad.
    Polecat,
    /// `date source target code`, tab-separated, for R's `events::read_eventdata`.
    Events,
}

impl Format {
    /// All there are.
    pub const ALL: [Self; 6] = [Self::Csv, Self::Actors, Self::Triples, Self::Plover, Self::Polecat, Self::Events];

    /// Its name on the command line and in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Actors => "actors",
            Self::Triples => "triples",
            Self::Plover => "plover",
            Self::Polecat => "polecat",
            Self::Events => "events",
        }
    }

    /// What stands before all rows, names that need no quoting; empty for the formats without a header line.
    #[must_use]
    pub fn header(self) -> String {
        match self {
            Self::Csv => stances::COLUMNS.join(",") + "\n",
            Self::Actors => actors::COLUMNS.join(",") + "\n",
            Self::Triples => triples::COLUMNS.join(",") + "\n",
            Self::Polecat => polecat::COLUMNS.join("\t") + "\n",
            Self::Plover | Self::Events => String::new(),
        }
    }

    /// The rows of one article.
    #[must_use]
    pub fn rows(self, article: Article<'_>) -> String {
        let source = Source::new(article);
        match self {
            Self::Csv => cells::csv(stances::rows(&source)),
            Self::Actors => cells::csv(actors::rows(&source)),
            Self::Triples => cells::csv(triples::rows(&source)),
            Self::Plover => plover::lines(&source),
            Self::Polecat => cells::tsv(polecat::rows(&source)),
            Self::Events => cells::tsv(events::rows(&source)),
        }
    }
}

impl FromStr for Format {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let named = Self::ALL.into_iter().find(|format| format.name() == name);
        named.ok_or_else(|| Error::UnknownFormat { name: name.to_owned() })
    }
}

/// All articles in one text.
#[must_use]
pub fn export<'a>(format: Format, articles: impl IntoIterator<Item = Article<'a>>) -> String {
    articles.into_iter().fold(format.header(), |text, article| text + &format.rows(article))
}
