//! Who and what the article names: lexicon hits and patterns become mentions, mentions become entities.
//!
//! `known` takes names from the tables, `bodies` ministries, armies and other bodies by pattern, `persons` people by their
//! titles and names, `tagged` what only the tagger shows; `choose` keeps what does not overlap; `resolve` makes one entity of all mentions of one actor.

pub mod bodies;
pub mod capitals;
pub mod choose;
pub mod homographs;
pub mod known;
pub mod names;
pub mod offices;
pub mod persons;
pub mod resolve;
pub mod roles;
pub mod tagged;
pub mod tagger;

use crate::analysis::{EntityType, MentionKind};
use crate::lexicon::matching::Hits;
use crate::lexicon::{Hit, Lexicon, Sense};
use crate::text::Text;

use tagger::Tag;

pub use resolve::{Actors, Entity};

/// What a mention refers to, before mentions are brought together.
#[derive(Debug, Clone, PartialEq)]
pub enum Link {
    /// A row of [`Lexicon::actors`].
    Row(u32),
    /// A body of a state, found by pattern.
    Body {
        /// The same in every article.
        key: String,
        /// Whose it is.
        country: Option<String>,
        /// PLOVER sector.
        sector: Option<String>,
    },
    /// Somebody or something in no table.
    Named {
        /// Whose it is.
        country: Option<String>,
        /// PLOVER sector.
        sector: Option<String>,
    },
}

/// A stretch of the text that names something.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// First token.
    pub first: usize,
    /// After the last token.
    pub end: usize,
    /// Folded bytes of the first token that are not part of it.
    pub skip: usize,
    /// What it names.
    pub kind: EntityType,
    /// How.
    pub form: MentionKind,
    /// Whom.
    pub link: Link,
    /// 0 … 1.
    pub confidence: f32,
}

impl Mention {
    /// Its words, folded, without proclitics.
    #[must_use]
    pub fn folded<'t>(&self, text: &'t Text) -> &'t str {
        &text.folded.text[text.tokens[self.first].start + self.skip..text.tokens[self.end - 1].end]
    }

    /// Its byte range in the original text.
    #[must_use]
    pub fn span(&self, text: &Text) -> (usize, usize) {
        text.folded.original(text.tokens[self.first].start + self.skip, text.tokens[self.end - 1].end)
    }
}

/// What every step reads.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The tables.
    pub lexicon: &'a Lexicon,
    /// The article.
    pub text: &'a Text,
    /// The article as it was given.
    pub original: &'a str,
    /// Where phrases of the tables stand in it.
    pub hits: &'a Hits<'a>,
    /// What the tagger says of each token; empty before it has been asked.
    pub tags: &'a [Tag],
}

impl<'a> Context<'a> {
    /// The hits that begin at a token and carry no pronoun.
    pub fn plain_hits(&self, at: usize) -> impl Iterator<Item = &'a Hit<'a>> + use<'a> {
        self.hits.at(at).iter().filter(|hit| hit.suffix.is_none())
    }

    /// What the tagger says of the token `at`.
    #[must_use]
    pub fn tag(&self, at: usize) -> Tag {
        self.tags.get(at).copied().unwrap_or_default()
    }

    /// Whether the token `at`, as written, is of one of the word classes that end a name.
    #[must_use]
    pub fn is_closed_class(&self, at: usize) -> bool {
        self.hits.senses(at).iter().any(|s| matches!(s, Sense::Word(_)))
    }
}

/// Finds and resolves everything the article names.
#[must_use]
pub fn find(context: Context<'_>) -> Actors {
    let mut candidates = known::find(context);
    let tags = tagger::tag(context, &candidates);
    let context = Context { tags: &tags, ..context };
    candidates.extend(bodies::find(context, &candidates));
    candidates.extend(persons::find(context, &candidates));
    candidates.extend(tagged::find(context, &candidates));
    let mentions = choose::without_overlaps(candidates);
    resolve::resolve(context, mentions)
}
