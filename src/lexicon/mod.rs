//! What the analyzer knows by heart: the tables, inflected and indexed.

pub mod inflect;
mod load;
pub mod matching;
pub mod prepositions;
pub mod senses;
pub mod tables;
mod trie;
pub mod watch;

use hashbrown::HashMap;

pub use matching::Hit;
pub use senses::{
    Actor, Cue, CueClass, CueFlags, CueForm, HolderSlot, NameForm, NamePart, Office, Report, Sense, Slot, Tie, Title,
    TitleKind, Verb, WordClass,
};
use trie::Trie;

use crate::entities::homographs::Check;
use crate::text::dates::Dates;

/// All tables.
pub struct Lexicon {
    trie: Trie<Sense>,
    /// Countries, places, organizations, outlets, persons.
    pub actors: Vec<Actor>,
    /// Rows of `titles.tsv`.
    pub titles: Vec<Title>,
    /// Rows of `heads.tsv`.
    pub heads: Vec<Head>,
    /// Verbs of all tables.
    pub verbs: Vec<Verb>,
    /// Rows of `cues.tsv`.
    pub cues: Vec<Cue>,
    /// Rows of `reporting.tsv`.
    pub reports: Vec<Report>,
    /// Rows of `relations.tsv`.
    pub ties: Vec<Tie>,
    /// Reads dates.
    pub dates: Dates,
    /// Folded lines of page furniture; true: also as the beginning of a line.
    pub boilerplate: Vec<(String, bool)>,
    /// Country code to its row.
    countries: HashMap<String, u32>,
    /// Folded word to its rows of `homographs.tsv`.
    checks: HashMap<String, Vec<Check>>,
}

/// A row of `heads.tsv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// How the name goes on.
    pub kind: HeadKind,
    /// The noun.
    pub head: String,
    /// PLOVER sector.
    pub sector: Option<String>,
}

/// How the name of a body goes on after its head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HeadKind {
    /// A portfolio, and the state.
    Ministry,
    /// The state.
    State,
    /// The state; the name alone is enough too.
    House,
    /// The state, and where it sits.
    Embassy,
    /// A name, often quoted.
    Party,
    /// A name that is known or quoted.
    Group,
    /// A description.
    Body,
}

impl Lexicon {
    /// The row of a country.
    #[must_use]
    pub fn country(&self, code: &str) -> Option<&Actor> {
        self.countries.get(code).map(|&row| &self.actors[row as usize])
    }

    /// What must hold for the folded word `word` to be the name it can be.
    #[must_use]
    pub fn checks(&self, word: &str) -> &[Check] {
        self.checks.get(word).map_or(&[], Vec::as_slice)
    }

    /// What the single folded word `word` can mean, as it is written.
    #[must_use]
    pub fn word(&self, word: &str) -> &[Sense] {
        self.trie.one(word)
    }
}
