//! Finds names that stand in no table: a linear-chain tagger over words, trained by `train/` into `models/tagger.bin`.
//!
//! A tag is scored by hashed features of the words within two of it, and by the tag before; the best sequence is found by Viterbi. What
//! depends on one word alone is added up once for each distinct word of a text.

pub mod clusters;
mod features;
mod model;

use std::sync::LazyLock;

pub use features::{CONJUNCTIONS, Features, OFFSETS, SPANS, features};
pub use model::{BadModel, Model};

use super::{Context, Mention};

/// How many tags there are.
pub const TAGS: usize = 7;

/// What a token is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub enum Tag {
    /// No name.
    #[default]
    Outside,
    /// The first word of a person's name.
    BeginPerson,
    /// A further word of one.
    InPerson,
    /// The first word of a body's name.
    BeginOrganization,
    /// A further word of one.
    InOrganization,
    /// The first word of a place's name, a state's too.
    BeginPlace,
    /// A further word of one.
    InPlace,
}

impl Tag {
    /// By number.
    pub const ALL: [Self; TAGS] = [
        Self::Outside,
        Self::BeginPerson,
        Self::InPerson,
        Self::BeginOrganization,
        Self::InOrganization,
        Self::BeginPlace,
        Self::InPlace,
    ];

    /// Whether `self` may stand after `before`: an `In` goes on with its own kind only.
    #[must_use]
    pub fn may_follow(self, before: Self) -> bool {
        match self {
            Self::InPerson => matches!(before, Self::BeginPerson | Self::InPerson),
            Self::InOrganization => matches!(before, Self::BeginOrganization | Self::InOrganization),
            Self::InPlace => matches!(before, Self::BeginPlace | Self::InPlace),
            _ => true,
        }
    }

    /// Whether it is part of a person's name.
    #[must_use]
    pub fn is_person(self) -> bool {
        matches!(self, Self::BeginPerson | Self::InPerson)
    }
}

/// The built-in model. Its file is checked by a test; one that cannot be read tags nothing.
static BUILT_IN: LazyLock<Option<Model>> =
    LazyLock::new(|| Model::read(include_bytes!("../../../models/tagger.bin")).ok());

/// Tags every token of the article.
#[must_use]
pub fn tag(context: Context<'_>, known: &[Mention]) -> Vec<Tag> {
    let features = features(context, known);
    match &*BUILT_IN {
        Some(model) => model.decode(&features),
        None => vec![Tag::Outside; context.text.tokens.len()],
    }
}
