//! Small fixed sets of words that a rule asks for.

use std::sync::LazyLock;

use hashbrown::HashSet;

use super::fold;

/// Words, compared folded. Written unfolded, so that they can be read and reviewed.
pub struct WordSet(LazyLock<HashSet<String>, fn() -> HashSet<String>>);

impl WordSet {
    /// Made by `make` when first asked, usually with [`set`].
    #[must_use]
    pub const fn new(make: fn() -> HashSet<String>) -> Self {
        Self(LazyLock::new(make))
    }

    /// Whether the folded word is in the set.
    #[must_use]
    pub fn has(&self, folded: &str) -> bool {
        self.0.contains(folded)
    }
}

/// The set of the white-space separated `words`.
#[must_use]
pub fn set(words: &str) -> HashSet<String> {
    words.split_whitespace().map(fold).collect()
}
