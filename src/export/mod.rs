//! Analyses in the forms that other programs read: tables and event records. `docs/exports.md` describes each for its users.
//!
//! An [`Export`] is a header, the rows of article after article, and a footer, so that a caller may write as it reads. Rows end in
//! LF. What is told of all articles together (a count, a network) is gathered on the way and stands in the footer.

mod actors;
mod annotations;
mod cells;
mod countries;
mod events;
mod gexf;
mod mentions;
mod plover;
mod polecat;
mod quotes;
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

use crate::analysis::{Analysis, CODER};
use crate::error::Error;

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
    /// CSV, a row a mention.
    Mentions,
    /// CSV, a row a quotation.
    Quotes,
    /// PLOVER 2.0 records, one JSON object a line.
    Plover,
    /// POLECAT's 40 columns, tab-separated, a row a dyad.
    Polecat,
    /// `date source target code`, tab-separated, for R's `events::read_eventdata`.
    Events,
    /// W3C Web Annotations, one JSON-LD document.
    Annotations,
    /// GEXF 1.3: the network of stances over all articles.
    Gexf,
}

impl Format {
    /// All there are.
    pub const ALL: [Self; 10] = [
        Self::Csv,
        Self::Actors,
        Self::Triples,
        Self::Mentions,
        Self::Quotes,
        Self::Plover,
        Self::Polecat,
        Self::Events,
        Self::Annotations,
        Self::Gexf,
    ];

    /// Its name on the command line and in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Actors => "actors",
            Self::Triples => "triples",
            Self::Mentions => "mentions",
            Self::Quotes => "quotes",
            Self::Plover => "plover",
            Self::Polecat => "polecat",
            Self::Events => "events",
            Self::Annotations => "annotations",
            Self::Gexf => "gexf",
        }
    }
}

/// Articles given out in a format, one after the other.
pub struct Export(Form);

enum Form {
    /// Each article by itself.
    Rows {
        header: String,
        rows: fn(&Source<'_>) -> String,
    },
    Annotations(annotations::Collection),
    Network(gexf::Network),
}

impl Export {
    /// Of no article yet.
    #[must_use]
    pub fn new(format: Format) -> Self {
        let rows = |header: String, rows| Form::Rows { header, rows };
        let table = |columns: &[&str], cells| rows(columns.join(",") + "\n", cells);
        Self(match format {
            Format::Csv => table(&stances::COLUMNS, |source| cells::csv(stances::rows(source))),
            Format::Actors => table(&actors::COLUMNS, |source| cells::csv(actors::rows(source))),
            Format::Triples => table(&triples::COLUMNS, |source| cells::csv(triples::rows(source))),
            Format::Mentions => table(&mentions::COLUMNS, |source| cells::csv(mentions::rows(source))),
            Format::Quotes => table(&quotes::COLUMNS, |source| cells::csv(quotes::rows(source))),
            Format::Plover => rows(String::new(), plover::lines),
            Format::Polecat => rows(polecat::COLUMNS.join("\t") + "\n", |source| cells::tsv(polecat::rows(source))),
            Format::Events => rows(String::new(), |source| cells::tsv(events::rows(source))),
            Format::Annotations => Form::Annotations(annotations::Collection::default()),
            Format::Gexf => Form::Network(gexf::Network::default()),
        })
    }

    /// What stands before all rows: names that need no quoting, or how the document begins; empty where nothing does.
    #[must_use]
    pub fn header(&self) -> String {
        match &self.0 {
            Form::Rows { header, .. } => header.clone(),
            Form::Annotations(_) => annotations::header(),
            Form::Network(_) => String::new(),
        }
    }

    /// The rows of the next article; none where all of it stands in the footer.
    #[must_use]
    pub fn rows(&mut self, article: Article<'_>) -> String {
        let source = Source::new(article);
        match &mut self.0 {
            Form::Rows { rows, .. } => rows(&source),
            Form::Annotations(collection) => collection.items(&source),
            Form::Network(network) => {
                network.add(&source);
                String::new()
            }
        }
    }

    /// What stands after all rows.
    #[must_use]
    pub fn footer(self) -> String {
        match self.0 {
            Form::Rows { .. } => String::new(),
            Form::Annotations(collection) => collection.footer(),
            Form::Network(network) => network.document(),
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
    let mut export = Export::new(format);
    let text = articles.into_iter().fold(export.header(), |text, article| text + &export.rows(article));
    text + &export.footer()
}
