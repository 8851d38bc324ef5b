//! Where the phrases of the lexicon stand in a text, under every reading of their first word.

use std::cmp::Reverse;
use std::ops::Range;

use hashbrown::HashMap;

use super::Lexicon;
use super::senses::Sense;
use crate::text::Text;
use crate::text::clitics::{self, Proclitics, Reading};

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
    /// Whether the phrase begins with `ال`, also where `لل` hides it.
    #[must_use]
    pub fn is_definite(&self, text: &Text) -> bool {
        self.hidden_article || text.folded.text[text.tokens[self.first].start + self.skip..].starts_with("ال")
    }

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
    /// What each distinct word of the text is, and which of them each token is.
    words: Vec<Word<'l>>,
    word_of: Vec<u32>,
    /// For each token, whether a title goes on there.
    in_title: Vec<bool>,
}

/// A distinct word of the text, looked up once.
struct Word<'l> {
    /// Its id in the trie.
    id: Option<u32>,
    /// What it means alone, as written.
    senses: &'l [Sense],
    /// Readings with a stem that a phrase begins with.
    roots: Vec<Root<'l>>,
    /// The ids that it has without a pronoun on it.
    bare: Vec<(u32, &'static str)>,
}

/// The first word of a phrase, under one reading.
struct Root<'l> {
    proclitics: Proclitics,
    skip: usize,
    hidden_article: bool,
    /// After the stem as it is.
    node: Option<u32>,
    /// After the stem without a pronoun.
    suffixed: Vec<(&'static str, &'l [Sense])>,
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

    /// Whether the token `at` goes on with a title: the `الخارجية` of `وزير الخارجية` is no ministry.
    #[must_use]
    pub fn inside_title(&self, at: usize) -> bool {
        self.in_title[at]
    }

    /// A token of each distinct word of the text, and for each token which of these words it is.
    #[must_use]
    pub fn distinct(&self) -> (Vec<usize>, &[u32]) {
        let mut first = vec![usize::MAX; self.words.len()];
        for (at, &word) in self.word_of.iter().enumerate().rev() {
            first[word as usize] = at;
        }
        (first, &self.word_of)
    }

    /// How many distinct words the text has.
    #[must_use]
    pub fn distinct_count(&self) -> usize {
        self.words.len()
    }

    /// Which distinct word the token `at` is.
    #[must_use]
    pub fn word_number(&self, at: usize) -> usize {
        self.word_of[at] as usize
    }

    /// What the token `at` means alone, as it is written; nothing past the end.
    #[must_use]
    pub fn senses(&self, at: usize) -> &'l [Sense] {
        self.word_of.get(at).map_or(&[], |&word| self.words[word as usize].senses)
    }
}

impl Lexicon {
    /// Finds every phrase of the lexicon in `text`.
    #[must_use]
    pub fn find<'l>(&'l self, text: &Text) -> Hits<'l> {
        let count = text.tokens.len();
        let mut numbers: HashMap<&str, u32> = HashMap::with_capacity(count / 2);
        let mut words: Vec<Word<'l>> = Vec::new();
        let mut word_of = Vec::with_capacity(count);
        for at in 0..count {
            let word = text.word(at);
            word_of.push(*numbers.entry(word).or_insert_with(|| {
                words.push(self.look_up(word));
                words.len() as u32 - 1
            }));
        }
        let mut found = Hits {
            hits: Vec::with_capacity(count),
            index: Vec::with_capacity(count + 2),
            words,
            word_of,
            in_title: vec![false; count],
        };
        for at in 0..count {
            let from = found.hits.len();
            found.index.push(from);
            self.walk(text, at, &mut found);
            found.hits[from..].sort_by_key(|hit| (Reverse(hit.end), hit.proclitics.count(), hit.suffix.is_some()));
        }
        let end = found.hits.len();
        found.index.extend([end, end]);
        for hit in found.hits.iter().filter(|h| h.suffix.is_none() && h.end > h.first + 1) {
            if hit.senses.iter().any(|s| matches!(s, Sense::Title { .. })) {
                found.in_title[hit.first + 1..hit.end].fill(true);
            }
        }
        found
    }

    fn look_up<'l>(&'l self, word: &str) -> Word<'l> {
        let id = self.trie.word(word);
        let mut bare = Vec::new();
        let mut buffer = String::new();
        self.bare_forms(word, &mut buffer, |id, suffix| bare.push((id, suffix)));
        let mut roots = Vec::new();
        for reading in clitics::readings(word).into_iter().chain(single_letter(word)) {
            let Reading { proclitics, skip, hidden_article, stem } = reading;
            let mut suffixed = Vec::new();
            let mut with = |id: u32, suffix| {
                let senses = self.trie.first(id).map_or(&[][..], |node| self.trie.senses(node));
                if !senses.is_empty() {
                    suffixed.push((suffix, senses));
                }
            };
            let own = if hidden_article {
                let joined = format!("ال{stem}");
                self.bare_forms(&joined, &mut buffer, with);
                self.trie.word(&joined)
            } else if skip == 0 {
                bare.iter().for_each(|&(id, suffix)| with(id, suffix));
                id
            } else {
                self.bare_forms(stem, &mut buffer, with);
                self.trie.word(stem)
            };
            let node = own.and_then(|id| self.trie.first(id));
            if node.is_some() || !suffixed.is_empty() {
                roots.push(Root { proclitics, skip, hidden_article, node, suffixed });
            }
        }
        let node = id.and_then(|id| self.trie.first(id));
        Word { id, senses: node.map_or(&[], |node| self.trie.senses(node)), roots, bare }
    }

    /// The ids of the word without each pronoun that may be on it, and with the feminine ending restored (`إدانتها` → `إدانة`).
    fn bare_forms(&self, word: &str, buffer: &mut String, mut take: impl FnMut(u32, &'static str)) {
        for (bare, suffix) in clitics::suffixes(word) {
            if let Some(id) = self.trie.word(bare) {
                take(id, suffix);
            }
            if let Some(stem) = bare.strip_suffix('ت') {
                buffer.clear();
                buffer.push_str(stem);
                buffer.push('ه');
                if let Some(id) = self.trie.word(buffer) {
                    take(id, suffix);
                }
            }
        }
    }

    /// Follows the trie from each reading of the token `at`.
    fn walk<'l>(&'l self, text: &Text, at: usize, found: &mut Hits<'l>) {
        let Hits { hits, words, word_of, .. } = found;
        for root in &words[word_of[at] as usize].roots {
            let Root { proclitics, skip, hidden_article, .. } = *root;
            let hit = |end, suffix, senses| Hit { first: at, end, proclitics, skip, hidden_article, suffix, senses };
            hits.extend(root.suffixed.iter().map(|&(suffix, senses)| hit(at + 1, Some(suffix), senses)));
            let (mut node, mut end) = (root.node, at + 1);
            while let Some(here) = node {
                let senses = self.trie.senses(here);
                if !senses.is_empty() {
                    hits.push(hit(end, None, senses));
                }
                if text.tokens.get(end).is_none_or(|t| t.line_start) {
                    break;
                }
                let next = &words[word_of[end] as usize];
                end += 1;
                for &(id, suffix) in &next.bare {
                    let senses = self.trie.step(here, id).map_or(&[][..], |node| self.trie.senses(node));
                    if !senses.is_empty() {
                        hits.push(hit(end, Some(suffix), senses));
                    }
                }
                node = next.id.and_then(|id| self.trie.step(here, id));
            }
        }
    }
}

/// A single letter has no other reading, but it begins acronyms (`ا ف ب`).
fn single_letter(word: &str) -> Option<Reading<'_>> {
    let single = word.chars().count() == 1;
    single.then_some(Reading { proclitics: Proclitics::default(), skip: 0, stem: word, hidden_article: false })
}
