//! Sketches of articles, by which copies of one agency's story are found: MinHash over runs of words (A. Broder, «On the
//! resemblance and containment of documents», 1997). `docs/accuracy.md` has what was measured.
//!
//! Only the opening counts. An outlet that takes a story over keeps its opening and cuts from the end; an outlet that goes on
//! with its own story writes a new opening over the old background. Of whole texts the two look the same.

use std::sync::LazyLock;

use crate::hashing;
use crate::text::Folded;
use crate::text::tokens::tokenize;

/// Words of an article that count, from the first.
const OPENING: usize = 200;

/// Words in a run.
const RUN: usize = 3;

/// A shorter line is a headline in two parts, a byline, a date or furniture, which every outlet has its own of.
const LINE: usize = 8;

/// To look for similar sketches among many, compare only those that agree in all rows of one of the bands: band `k` is
/// `values[k * ROWS..][..ROWS]`. Of pairs at [`SAME`](super::SAME) this finds .995, of those at .6 all but one in ten
/// thousand, of those at .1 one in twenty-five.
pub const BANDS: usize = 40;

/// The values in a band.
pub const ROWS: usize = 3;

/// The values of a sketch.
pub const SIZE: usize = BANDS * ROWS;

/// What an article's opening is like: equal places are as frequent between two as runs of words that they share. The same on
/// every machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch(Vec<u32>);

impl Sketch {
    /// Of an article, with its headline or without.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut words = opening(text, LINE);
        if words.is_empty() {
            words = opening(text, 1);
        }
        let mut values = vec![u32::MAX; if words.is_empty() { 0 } else { SIZE }];
        for run in words.windows(RUN.min(words.len()).max(1)) {
            let hash = mixed(run.iter().copied().fold(0, hashing::both));
            for (value, &(factor, shift)) in values.iter_mut().zip(PERMUTATIONS.iter()) {
                *value = (*value).min((hash.wrapping_mul(factor).wrapping_add(shift) >> 32) as u32);
            }
        }
        Self(values)
    }

    /// [`SIZE`] values; none of a text without a word.
    #[must_use]
    pub fn values(&self) -> &[u32] {
        &self.0
    }
}

/// How much of their runs of words two articles share, 0 … 1: the estimated Jaccard coefficient, with a standard error of .046
/// at most. A text without a word is like nothing.
#[must_use]
pub fn similarity(a: &Sketch, b: &Sketch) -> f32 {
    let equal = a.0.iter().zip(&b.0).filter(|(a, b)| a == b).count();
    equal as f32 / SIZE as f32
}

/// The hashes of the first words that stand in lines of `least` words or more. Folded, as outlets differ in hamza and tashkeel, and
/// without marks, as they do in those.
fn opening(text: &str, least: usize) -> Vec<u64> {
    let mut words = Vec::with_capacity(OPENING);
    for line in text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']) {
        let folded = Folded::new(line);
        let tokens = tokenize(&folded);
        let of_line = tokens.iter().filter(|t| !t.is_mark()).map(|t| hashing::bytes(t.text(&folded).as_bytes()));
        let before = words.len();
        words.extend(of_line);
        if words.len() - before < least {
            words.truncate(before);
        }
        if words.len() >= OPENING {
            break;
        }
    }
    words.truncate(OPENING);
    words
}

/// A factor and a shift for each value: multiply, add, and keep the upper half.
static PERMUTATIONS: LazyLock<[(u64, u64); SIZE]> =
    LazyLock::new(|| std::array::from_fn(|k| (mixed(2 * k as u64 + 1) | 1, mixed(2 * k as u64 + 2))));

/// Spreads what differs in few bits over all of them: the finalizer of SplitMix64.
fn mixed(hash: u64) -> u64 {
    let hash = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made-up words, `from` on: no two runs of them are equal.
    fn words(from: usize, count: usize) -> String {
        let letters = ['ب', 'ت', 'ج', 'د', 'ر', 'س', 'ع', 'ف', 'ق', 'م'];
        let word = |n: usize| n.to_string().bytes().map(|digit| letters[usize::from(digit - b'0')]).collect::<String>();
        (from..from + count).map(word).collect::<Vec<_>>().join(" ")
    }

    fn alike(a: &str, b: &str) -> f32 {
        similarity(&Sketch::new(a), &Sketch::new(b))
    }

    #[test]
    fn a_text_is_like_itself_and_not_like_another() {
        assert_eq!(alike(&words(1000, 150), &words(1000, 150)), 1.0);
        assert!(alike(&words(1000, 150), &words(2000, 150)) < 0.05);
    }

    #[test]
    fn the_similarity_is_near_the_share_of_runs() {
        // Each third of the runs in both, in the one, in the other.
        let (a, b) = (words(1000, 100), words(1050, 100));
        assert!((alike(&a, &b) - 0.33).abs() < 0.14, "{}", alike(&a, &b));
    }

    #[test]
    fn spelling_marks_headline_and_signature_do_not_count() {
        let story =
            "أعلن المسؤول الأممي، اليوم، أن الهيئة ستستأنف إرسال المساعدات إلى المدينة. وقال إن القافلة الأولى تنطلق غدا";
        let copy = "الأمم المتحدة: مساعدات غدا\nبواسطة: مراسلنا\nاعلن المسؤول الاممي اليوم انّ الهيئه ستستأنف ارسال المساعدات الى المدينـة؛ وقال ان القافله الاولى تنطلق غدًا\n(وكالات)";
        assert_eq!(alike(story, copy), 1.0);
    }

    #[test]
    fn what_stands_after_the_opening_does_not_count() {
        let story = words(1000, 400);
        assert_eq!(alike(&story, &words(1000, 260)), 1.0);
        assert!(alike(&story, &format!("{}\n{story}", words(5000, 120))) < 0.5, "a new opening over the old text");
    }

    #[test]
    fn short_texts_have_sketches_and_empty_ones_are_like_nothing() {
        assert_eq!(alike("قال نعم", "قال نعم"), 1.0);
        assert_eq!(alike("قال نعم", "قال لا"), 0.0);
        assert_eq!(Sketch::new("قال").values().len(), SIZE);
        for empty in ["", " \n\u{FEFF}", "…!"] {
            assert!(Sketch::new(empty).values().is_empty());
            assert_eq!(alike(empty, empty), 0.0);
            assert_eq!(alike(empty, "قال نعم"), 0.0);
        }
    }

    #[test]
    fn a_sketch_is_the_same_on_every_machine() {
        assert_eq!(Sketch::new("أعلنت الوزارة استئناف المحادثات").values()[..3], [1041998854, 2707690801, 1958582151]);
    }
}
