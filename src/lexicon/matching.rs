//! Where the phrases of the lexicon stand in a text, under every reading of their first word.

use std::ops::Range;

use super::Lexicon;
use super::senses::Sense;
use super::trie::ROOT;
use crate::text::Text;
use crate::text::clitics::{self, Proclitics};

/// A phrase of the lexicon at one place.
#[derive(Debug, Clone, Copy)]
pub struct Hit<'l> {
    /// First token.
    pub first: usize,
    /// After the last token.
    pub end: usize,
    /// What is written onto the front of the first word.
    pub proclitics: Proclitics,
    /// Folded bytes of the first word before the phrase.
    pub skip: usize,
    /// Whether `لل` hides the article.
    pub hidden_article: bool,
    /// The pronoun written onto the last word.
    pub suffix: Option<&'static str>,
    /// What the phrase can mean.
    pub senses: &'l [Sense],
}

impl Hit<'_> {
    /// Its tokens.
    #[must_use]
    pub fn tokens(&self) -> Range<usize> {
        self.first..self.end
    }
}

/// All hits of a text, by first token, the longest first.
pub struct Hits<'l> {
    hits: Vec<Hit<'l>>,
    /// For each token, the index of its first hit; one more at the end.
    index: Vec<usize>,
}

impl<'l> Hits<'l> {
    /// The hits that begin with the token `at`.
    #[must_use]
    pub fn at(&self, at: usize) -> &[Hit<'l>] {
        if at + 1 >= self.index.len() {
            return &[];
        }
        &self.hits[self.index[at]..self.index[at + 1]]
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Hit<'l>] {
        &self.hits
    }
}

impl Lexicon {
    /// Finds every phrase of the lexicon in `text`.
    #[must_use]
    pub fn find<'l>(&'l self, text: &Text) -> Hits<'l> {
        let mut hits = Vec::with_capacity(text.tokens.len());
        let mut index = Vec::with_capacity(text.tokens.len() + 1);
        let mut joined = String::new();
        for at in 0..text.tokens.len() {
            let from = hits.len();
            index.push(from);
            let token = &text.tokens[at];
            if !token.is_word() && text.word(at).len() < 2 && !text.word(at).starts_with(|c: char| c.is_numeric()) {
                continue;
            }
            for reading in clitics::readings(text.word(at)).into_iter().chain(single_letter(text.word(at))) {
                let stem: &str = if reading.hidden_article {
                    joined.clear();
                    joined.push_str("ال");
                    joined.push_str(reading.stem);
                    &joined
                } else {
                    reading.stem
                };
                let base = Hit {
                    first: at,
                    end: at + 1,
                    proclitics: reading.proclitics,
                    skip: reading.skip,
                    hidden_article: reading.hidden_article,
                    suffix: None,
                    senses: &[],
                };
                self.walk(text, base, stem, &mut hits);
            }
            hits[from..].sort_by_key(|hit| (std::cmp::Reverse(hit.end), hit.proclitics.count(), hit.suffix.is_some()));
        }
        index.push(hits.len());
        index.push(hits.len());
        Hits { hits, index }
    }

    /// Follows the trie from the word `stem` on.
    fn walk<'l>(&'l self, text: &Text, base: Hit<'l>, stem: &str, hits: &mut Vec<Hit<'l>>) {
        let (mut node, mut word, mut end) = (ROOT, stem, base.end);
        loop {
            for (bare, suffix) in clitics::suffixes(word) {
                self.with_suffix(node, bare, Hit { end, suffix: Some(suffix), ..base }, hits);
            }
            let Some(next) = self.trie.word(word).and_then(|id| self.trie.step(node, id)) else { return };
            node = next;
            let senses = self.trie.senses(node);
            if !senses.is_empty() {
                hits.push(Hit { end, senses, ..base });
            }
            if end >= text.tokens.len() || text.tokens[end].line_start {
                return;
            }
            word = text.word(end);
            end += 1;
        }
    }

    /// A last word with a pronoun on it: `دعمه`, and with the feminine ending restored `إدانتها`.
    fn with_suffix<'l>(&'l self, node: u32, bare: &str, hit: Hit<'l>, hits: &mut Vec<Hit<'l>>) {
        let mut push = |word: &str| {
            let senses = self
                .trie
                .word(word)
                .and_then(|id| self.trie.step(node, id))
                .map_or(&[][..], |node| self.trie.senses(node));
            if !senses.is_empty() {
                hits.push(Hit { senses, ..hit });
            }
        };
        push(bare);
        if let Some(stem) = bare.strip_suffix('ت') {
            push(&format!("{stem}ه"));
        }
    }
}

/// A single letter has no other reading, but it begins acronyms (`ا ف ب`).
fn single_letter(word: &str) -> Option<clitics::Reading<'_>> {
    (word.chars().count() == 1).then_some(clitics::Reading {
        proclitics: Proclitics::default(),
        skip: 0,
        stem: word,
        hidden_article: false,
    })
}
