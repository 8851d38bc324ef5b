//! The readings of a word: which letters before and after its stem may be words of their own.

use arrayvec::ArrayVec;

/// The most readings that a word has: three as it stands, three after a conjunction.
const MOST: usize = 6;

/// Words written onto the front of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Proclitics {
    /// `و` or `ف`.
    pub conjunction: Option<char>,
    /// `ب`, `ل`, `ك`, or `س` of the future.
    pub particle: Option<char>,
}

impl Proclitics {
    /// How many letters of the word they take.
    #[must_use]
    pub fn count(self) -> usize {
        usize::from(self.conjunction.is_some()) + usize::from(self.particle.is_some())
    }
}

/// One reading of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading<'w> {
    /// What was taken off the front.
    pub proclitics: Proclitics,
    /// Bytes of the folded word before the stem.
    pub skip: usize,
    /// What is left; of `لل…` without its lams.
    pub stem: &'w str,
    /// Whether `ال` was hidden in `لل`: look up `ال` + stem.
    pub hidden_article: bool,
}

/// All readings of the folded word `word`, the one that takes off least first.
#[must_use]
pub fn readings(word: &str) -> ArrayVec<Reading<'_>, MOST> {
    let mut found = ArrayVec::new();
    let mut with = |conjunction: Option<char>, rest: &str, skip: usize| {
        let mut push = |particle, taken: usize, hidden_article| {
            let stem = &word[skip + taken..];
            // Two letters are the shortest stem that a name or a cue has.
            if stem.chars().count() >= 2 {
                found.push(Reading {
                    proclitics: Proclitics { conjunction, particle },
                    skip: if hidden_article { skip } else { skip + taken },
                    stem,
                    hidden_article,
                });
            }
        };
        push(None, 0, false);
        let mut letters = rest.chars();
        match (letters.next(), letters.next()) {
            (Some('ل'), Some('ل')) => {
                push(Some('ل'), 4, true);
                push(Some('ل'), 2, false);
            }
            (Some(c @ ('ب' | 'ل' | 'ك' | 'س')), _) => push(Some(c), 2, false),
            _ => {}
        }
    };
    with(None, word, 0);
    if let Some(rest) = word.strip_prefix(['و', 'ف']) {
        with(word.chars().next(), rest, 2);
    }
    found
}

/// Pronouns written onto the end of a word, folded, the longest first.
pub const SUFFIXES: &[&str] = &["كما", "هما", "هم", "هن", "كم", "ها", "نا", "ني", "ه", "ك", "ي"];

/// The stem and the pronoun of each reading of `word` that has one.
pub fn suffixes(word: &str) -> impl Iterator<Item = (&str, &'static str)> {
    SUFFIXES.iter().filter_map(move |&suffix| {
        let stem = word.strip_suffix(suffix)?;
        (stem.chars().count() >= 2).then_some((stem, suffix))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(word: &str) -> Vec<String> {
        readings(word)
            .iter()
            .map(|r| if r.hidden_article { format!("ال{}", r.stem) } else { r.stem.to_owned() })
            .collect()
    }

    #[test]
    fn proclitics_come_off_in_order() {
        assert_eq!(stems("روسيا"), ["روسيا"]);
        assert_eq!(stems("ولكازاخستان"), ["ولكازاخستان", "لكازاخستان", "كازاخستان"]);
        assert_eq!(stems("للولايات"), ["للولايات", "الولايات", "لولايات"]);
        assert_eq!(stems("وبلينكن"), ["وبلينكن", "بلينكن", "لينكن"]);
    }

    #[test]
    fn the_span_of_a_hidden_article_begins_at_the_first_lam() {
        let reading = readings("وللصين").into_iter().find(|r| r.hidden_article).unwrap();
        assert_eq!(&"وللصين"[reading.skip..], "للصين");
    }
}
