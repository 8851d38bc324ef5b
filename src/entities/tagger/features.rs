//! What the tagger sees of a token, as numbers of buckets.

use super::super::{Context, Mention, choose};
use crate::analysis::EntityType;
use crate::lexicon::{NameForm, Sense, WordClass};
use crate::text::TokenKind;

/// Where the words stand that a tag looks at.
pub const OFFSETS: [isize; 5] = [0, -1, 1, -2, 2];

/// How many features join several words.
pub const CONJUNCTIONS: usize = 6;

/// The features of a text. Numbers are hashes; a model takes them modulo its size.
pub struct Features {
    /// For each distinct word, its hashes as the word at each of [`OFFSETS`].
    pub words: Vec<[Vec<u32>; 5]>,
    /// For each token, its word.
    pub word_of: Vec<u32>,
    /// For each token, what joins several words.
    pub joined: Vec<[u32; CONJUNCTIONS]>,
    /// For each token, whether a sequence begins there: a line or a sentence.
    pub starts: Vec<bool>,
}

/// What the tables know of each token: 0 nothing, else the kind of the mention that begins or goes on there.
pub struct Kinds(pub Vec<u8>);

/// A hash of bytes, the same on every machine.
fn base(bytes: &[u8]) -> u64 {
    bytes.chunks(8).fold(bytes.len() as u64, |state, chunk| {
        let word = chunk.iter().rev().fold(0_u64, |word, &byte| word << 8 | u64::from(byte));
        (state.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95)
    })
}

/// The number of a feature: a template, and a hash of what it is filled with.
fn feature(template: u8, filled: u64) -> u32 {
    let mixed = (filled ^ u64::from(template).wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0x517c_c1b7_2722_0a95);
    (mixed >> 32) as u32
}

/// Two hashes as one.
fn both(a: u64, b: u64) -> u64 {
    (a.rotate_left(5) ^ b).wrapping_mul(0x517c_c1b7_2722_0a95)
}

/// All features of an article; `known` may overlap.
#[must_use]
pub fn features(context: Context<'_>, known: &[Mention]) -> Features {
    let text = context.text;
    let count = text.tokens.len();
    let kinds = kinds(count, &choose::without_overlaps(known.to_vec()));
    let (distinct, word_of) = context.hits.distinct();
    let classes: Vec<u16> = distinct.iter().map(|&at| class(context, at)).collect();
    let words = distinct.iter().zip(&classes).map(|(&at, &class)| word_features(context, at, class)).collect();
    let bases: Vec<u64> = distinct.iter().map(|&at| base(text.word(at).as_bytes())).collect();
    let inside = |at: isize| usize::try_from(at).ok().filter(|&at| at < count);
    let class_at = |at: isize| inside(at).map_or(0, |at| u64::from(classes[word_of[at] as usize]));
    let kind_at = |at: isize| inside(at).map_or(9, |at| u64::from(kinds.0[at]));
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
                feature(45, class_at(i - 2) << 32 | before << 16 | kind_at(i)),
            ]
        })
        .collect();
    Features { words, word_of: word_of.to_vec(), joined, starts }
}

fn kinds(count: usize, known: &[Mention]) -> Kinds {
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
    Kinds(kinds)
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

fn word_features(context: Context<'_>, at: usize, class: u16) -> [Vec<u32>; 5] {
    let word = context.text.word(at);
    let class = u64::from(class);
    let bytes = word.as_bytes();
    // Folded letters are one or two bytes in nearly all words; a cut inside a letter is as good a feature.
    let prefix = |letters: usize| base(&bytes[..(2 * letters).min(bytes.len())]);
    let suffix = |letters: usize| base(&bytes[bytes.len().saturating_sub(2 * letters)..]);
    let (bare, clitic) = bare(word);
    let (whole, end2, end3, start2) = (base(bytes), suffix(2), suffix(3), prefix(2));
    OFFSETS.map(|offset| {
        let place = (offset + 2) as u8;
        let mut found = Vec::with_capacity(13);
        found.extend([feature(place, whole), feature(10 + place, class)]);
        if offset.abs() <= 1 {
            found.extend([feature(20 + place, end2), feature(25 + place, end3), feature(30 + place, start2)]);
        }
        if offset == 0 {
            found.extend([
                feature(50, prefix(1)),
                feature(51, prefix(3)),
                feature(52, suffix(1)),
                feature(53, suffix(4)),
                feature(54, bytes.len().min(18) as u64),
                feature(55, base(bare.as_bytes())),
                feature(56, u64::from(clitic) << 16 | class),
                feature(57, both(u64::from(word.starts_with("ال")), suffix(1))),
            ]);
        }
        found
    })
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
