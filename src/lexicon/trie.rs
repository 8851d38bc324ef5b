//! Phrases by words: an interner and a trie over word ids. Built when the tables are loaded.

use hashbrown::{DefaultHashBuilder, HashMap, HashTable};
use std::hash::BuildHasher;

/// All phrases with what they mean.
pub struct Trie<S> {
    letters: String,
    /// Byte ranges into `letters`, by word id.
    words: Vec<(u32, u32)>,
    ids: HashTable<u32>,
    hasher: DefaultHashBuilder,
    edges: HashMap<(u32, u32), u32>,
    /// By word id, the node after it from the root; the root itself where no phrase begins with it.
    first: Vec<u32>,
    nodes: Vec<Vec<S>>,
}

/// The root, from which every phrase begins.
pub const ROOT: u32 = 0;

impl<S: PartialEq> Trie<S> {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {
            letters: String::new(),
            words: Vec::new(),
            ids: HashTable::new(),
            hasher: DefaultHashBuilder::default(),
            edges: HashMap::new(),
            first: Vec::new(),
            nodes: vec![Vec::new()],
        }
    }

    /// Adds a folded phrase, given as its words.
    pub fn add<'w>(&mut self, phrase: impl IntoIterator<Item = &'w str>, sense: S) {
        let mut node = ROOT;
        for word in phrase {
            let word = self.intern(word);
            let next = self.nodes.len() as u32;
            node = if node == ROOT {
                let first = &mut self.first[word as usize];
                if *first == ROOT {
                    *first = next;
                }
                *first
            } else {
                *self.edges.entry((node, word)).or_insert(next)
            };
            if node == next {
                self.nodes.push(Vec::new());
            }
        }
        let senses = &mut self.nodes[node as usize];
        if node != ROOT && !senses.contains(&sense) {
            senses.push(sense);
        }
    }

    fn slice(&self, id: u32) -> &str {
        let (start, end) = self.words[id as usize];
        &self.letters[start as usize..end as usize]
    }

    /// The id of a word that some phrase has.
    #[must_use]
    pub fn word(&self, word: &str) -> Option<u32> {
        self.ids.find(self.hasher.hash_one(word), |&id| self.slice(id) == word).copied()
    }

    fn intern(&mut self, word: &str) -> u32 {
        if let Some(id) = self.word(word) {
            return id;
        }
        let id = self.words.len() as u32;
        self.first.push(ROOT);
        self.words.push((self.letters.len() as u32, (self.letters.len() + word.len()) as u32));
        self.letters.push_str(word);
        let (letters, words, hasher) = (&self.letters, &self.words, &self.hasher);
        self.ids.insert_unique(hasher.hash_one(word), id, |&id| {
            let (start, end) = words[id as usize];
            hasher.hash_one(&letters[start as usize..end as usize])
        });
        id
    }

    /// The node after the word that begins a phrase.
    #[must_use]
    pub fn first(&self, word: u32) -> Option<u32> {
        Some(self.first[word as usize]).filter(|&node| node != ROOT)
    }

    /// The node after `word` from `node`, which is not the root.
    #[must_use]
    pub fn step(&self, node: u32, word: u32) -> Option<u32> {
        self.edges.get(&(node, word)).copied()
    }

    /// What the phrase that ends at `node` means.
    #[must_use]
    pub fn senses(&self, node: u32) -> &[S] {
        &self.nodes[node as usize]
    }

    /// What a phrase of one word means.
    #[must_use]
    pub fn one(&self, word: &str) -> &[S] {
        self.word(word).and_then(|word| self.first(word)).map_or(&[], |node| self.senses(node))
    }
}
