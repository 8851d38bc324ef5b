//! Who stands where: directed positions from holder to target, with the words that prove them.

use crate::analysis::{Relation, Stance};
use crate::document::Document;
use crate::entities::{Actors, Context};

/// Everything said of positions in an article.
#[derive(Debug, Clone, Default)]
pub struct Positions {
    /// Stances, by place of their cues; spans in bytes.
    pub stances: Vec<Stance>,
    /// Ties that are nobody's stance.
    pub relations: Vec<Relation>,
    /// For each quotation of the text, the entity that says it.
    pub speakers: Vec<Option<usize>>,
}

/// Finds all positions.
#[must_use]
pub fn find(context: Context<'_>, _actors: &Actors, _document: &Document) -> Positions {
    Positions { speakers: vec![None; context.text.quotes.len()], ..Positions::default() }
}
