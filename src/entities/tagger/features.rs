//! What the tagger sees of a token, as numbers of buckets.

use super::super::{Context, Mention, choose};
use super::clusters;
use crate::analysis::EntityType;
use crate::hashing::{both, bytes as hash, feature};
use crate::lexicon::{NameForm, Sense, WordClass};
use crate::text::TokenKind;

/// Where the words stand that a tag looks at.
pub const OFFSETS: [isize; 5] = [0, -1, 1, -2, 2];

/// How many features of a word count at each of [`OFFSETS`], and where they stand in [`Features::words`].
pub const SPANS: [(usize, usize); 5] = [(0, 16), (16, 24), (24, 32), (32, 35), (35, 38)];

/// How many features a word has in all.
pub const OF_WORD: usize = 38;

/// How many features join several words.
pub const CONJUNCTIONS: usize = 12;

/// The features of a text. Numbers are hashes; a model takes them modulo its size.
pub struct Features {
    /// For each distinct word, its hashes as the word at each of [`OFFSETS`], by [`SPANS`].
    pub words: Vec<[u32; OF_WORD]>,
    /// For each token, its word.
    pub word_of: Vec<u32>,
    /// For each token, what joins several words.
    pub joined: Vec<[u32; CONJUNCTIONS]>,
    /// For each token, whether a sequence begins there: a line or a sentence.
    pub starts: Vec<bool>,
    /// For each distinct word, what the tables say of it alone, as bits.
    pub classes: Vec<u16>,
    /// For each token, what the tables know of it: 0 nothing, else the kind of the mention that begins (odd) or goes on (even) there.
    pub kinds: Vec<u8>,
}

/// All features of an article; `known` may overlap.
#[must_use]
pub fn features(context: Context<'_>, known: &[Mention]) -> Features {
    let text = context.text;
    let count = text.tokens.len();
    let kinds = kinds(count, &choose::without_overlaps(known.to_vec()));
    let (distinct, word_of) = context.hits.distinct();
    let classes: Vec<u16> = distinct.iter().map(|&at| class(context, at)).collect();
    let clusters: Vec<u16> = distinct.iter().map(|&at| cluster(text.word(at))).collect();
    let words = (0..distinct.len()).map(|k| word_features(text.word(distinct[k]), classes[k], clusters[k])).collect();
    let bases: Vec<u64> = distinct.iter().map(|&at| hash(text.word(at).as_bytes())).collect();
    let inside = |at: isize| usize::try_from(at).ok().filter(|&at| at < count);
    let class_at = |at: isize| inside(at).map_or(0, |at| u64::from(classes[word_of[at] as usize]));
    let kind_at = |at: isize| inside(at).map_or(9, |at| u64::from(kinds[at]));
    let cluster_at = |at: isize| inside(at).map_or(600, |at| u64::from(clusters[word_of[at] as usize]));
    let base_at = |at: isize| inside(at).map_or(0, |at| bases[word_of[at] as usize]);
    let mut starts = vec![false; count];
    for sentence in &text.sentences {
        starts[sentence.start] = true;
    }
    let joined = (0..count as isize)
        .map(|i| {
            let (before, here, after) = (class_at(i - 1), class_at(i), class_at(i + 1));
            let kinds = kind_at(i - 1) << 8 | kind_at(i) << 4 | kind_at(i + 1);
            [
                feature(40, before << 16 | here),
                feature(41, here << 16 | after),
                feature(42, before << 32 | here << 16 | after),
                feature(43, kinds),
                feature(44, both(base_at(i - 1), base_at(i))),
                feature(46, both(base_at(i), base_at(i + 1))),
                feature(47, both(base_at(i - 1), base_at(i + 1))),
                feature(48, both(base_at(i - 2), base_at(i - 1))),
                feature(60, cluster_at(i - 1) << 10 | cluster_at(i)),
                feature(61, cluster_at(i) << 10 | cluster_at(i + 1)),
                feature(62, cluster_at(i - 1) << 10 | cluster_at(i + 1)),
                feature(45, class_at(i - 2) << 32 | before << 16 | kind_at(i)),
            ]
        })
        .collect();
    Features { words, word_of: word_of.to_vec(), joined, starts, classes, kinds }
}

fn kinds(count: usize, known: &[Mention]) -> Vec<u8> {
    let mut kinds = vec![0; count];
    for mention in known {
        let kind = match mention.kind {
            EntityType::Person => 1,
            EntityType::Organization => 3,
            EntityType::Country => 5,
            EntityType::Place => 7,
        };
        kinds[mention.first..mention.end].fill(kind + 1);
        kinds[mention.first] = kind;
    }
    kinds
}

/// What the tables say of a word alone, as bits.
fn class(context: Context<'_>, at: usize) -> u16 {
    let mut bits = 0_u16;
    for hit in
        context.hits.at(at).iter().filter(|h| h.suffix.is_none() && h.end == at + 1 && h.proclitics.particle.is_none())
    {
        for sense in hit.senses {
            bits |= match *sense {
                Sense::Part(part) if part.common => 1,
                Sense::Part(part) if part.given => 2,
                Sense::Part(_) => 4,
                Sense::Title { .. } => 8,
                Sense::Head(_) => 16,
                Sense::Verb { .. } => 32,
                Sense::Cue { .. } | Sense::Reporting { .. } => 64,
                // The tagger has not learned from these.
                Sense::Tie { .. } => 0,
                Sense::Word(WordClass::Preposition) => 128,
                Sense::Word(_) | Sense::Month => 256,
                Sense::Actor { form: NameForm::Nisba(_) | NameForm::People, .. } => 512,
                Sense::Actor { row, .. } => match context.lexicon.actors[row as usize].kind {
                    EntityType::Person => 1024,
                    EntityType::Organization => 2048,
                    EntityType::Country | EntityType::Place => 4096,
                },
            };
        }
    }
    let shape = match context.text.tokens[at].kind {
        TokenKind::Word => 0,
        TokenKind::Foreign => 1,
        TokenKind::Number => 2,
        TokenKind::Mark(_) => 3,
    };
    bits | shape << 13
}

/// The cluster of a word as written, else of what is left without its clitics.
fn cluster(word: &str) -> u16 {
    match clusters::BUILT_IN.of(word) {
        0 => clusters::BUILT_IN.of(bare(word).0),
        found => found,
    }
}

fn word_features(word: &str, class: u16, cluster: u16) -> [u32; OF_WORD] {
    let (class, cluster) = (u64::from(class), u64::from(cluster));
    let bytes = word.as_bytes();
    // Folded letters are one or two bytes in nearly all words; a cut inside a letter is as good a feature.
    let prefix = |letters: usize| hash(&bytes[..(2 * letters).min(bytes.len())]);
    let suffix = |letters: usize| hash(&bytes[bytes.len().saturating_sub(2 * letters)..]);
    let (bare, clitic) = bare(word);
    let (whole, end2, end3, start2, bare) = (hash(bytes), suffix(2), suffix(3), prefix(2), hash(bare.as_bytes()));
    let mut found = [0; OF_WORD];
    for (&offset, &(from, _)) in OFFSETS.iter().zip(&SPANS) {
        let place = (offset + 2) as u8;
        found[from] = feature(place, whole);
        found[from + 1] = feature(10 + place, class);
        found[from + 2] = feature(15 + place, cluster);
        if offset.abs() <= 1 {
            found[from + 3] = feature(20 + place, end2);
            found[from + 4] = feature(25 + place, end3);
            found[from + 5] = feature(30 + place, start2);
            found[from + 6] = feature(35 + place, bare);
            found[from + 7] = feature(63 + place, cluster >> 3);
        }
    }
    found[8..16].copy_from_slice(&[
        feature(50, prefix(1)),
        feature(51, prefix(3)),
        feature(52, suffix(1)),
        feature(53, suffix(4)),
        feature(54, bytes.len().min(18) as u64),
        feature(55, prefix(4)),
        feature(56, u64::from(clitic) << 16 | class),
        feature(57, both(u64::from(word.starts_with("ال")), suffix(1))),
    ]);
    found
}

/// The word without conjunction, preposition and article, and which of them it had.
fn bare(word: &str) -> (&str, u8) {
    let mut rest = word;
    let mut had = 0;
    for (bit, letters) in [(1, &['و', 'ف'][..]), (2, &['ب', 'ل', 'ك'][..])] {
        if let Some(shorter) = rest.strip_prefix(letters).filter(|r| r.chars().count() >= 3) {
            rest = shorter;
            had |= bit;
        }
    }
    match rest.strip_prefix("ال").filter(|r| r.chars().count() >= 2) {
        Some(shorter) => (shorter, had | 4),
        None => (rest, had),
    }
}
