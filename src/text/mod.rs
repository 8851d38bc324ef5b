//! From a string to what the rest of the core reads: a folded copy with a map back, tokens, sentences, quotations.

pub mod clitics;
pub mod dates;
pub mod fold;
pub mod segments;
pub mod tokens;
pub mod words;

use std::ops::Range;

pub use fold::{Folded, fold};
pub use segments::Quote;
pub use tokens::{Token, TokenKind};

/// A text, split.
#[derive(Debug, Clone)]
pub struct Text {
    /// The folded copy.
    pub folded: Folded,
    /// Words, numbers and marks.
    pub tokens: Vec<Token>,
    /// The tokens of each line.
    pub lines: Vec<Range<usize>>,
    /// The tokens of each sentence.
    pub sentences: Vec<Range<usize>>,
    /// Quotations, outer before inner.
    pub quotes: Vec<Quote>,
}

impl Text {
    /// Folds and splits `text`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let folded = Folded::new(text);
        let tokens = tokens::tokenize(&folded);
        let lines = segments::lines(&tokens);
        let sentences = segments::sentences(&folded, &tokens);
        let quotes = segments::quotes(&tokens);
        Self { folded, tokens, lines, sentences, quotes }
    }

    /// The folded form of the token `at`; empty past the end.
    #[must_use]
    pub fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.text(&self.folded))
    }

    /// The folded text of a range of tokens.
    #[must_use]
    pub fn folded_range(&self, range: &Range<usize>) -> &str {
        if range.is_empty() {
            return "";
        }
        &self.folded.text[self.tokens[range.start].start..self.tokens[range.end - 1].end]
    }

    /// The original byte range of a range of tokens.
    #[must_use]
    pub fn original_range(&self, range: &Range<usize>) -> (usize, usize) {
        if range.is_empty() {
            return (0, 0);
        }
        self.folded.original(self.tokens[range.start].start, self.tokens[range.end - 1].end)
    }
}
