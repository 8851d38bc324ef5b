//! What holds for any text whatever: no panic, spans on the text, ids that exist, one input one output.

#[path = "properties/invariants.rs"]
mod invariants;
#[path = "properties/texts.rs"]
mod texts;

use proptest::prelude::*;
use rasid::{Error, MAX_BYTES, OffsetUnit};

use invariants::{analyzer, check, check_text};
use texts::{any_text, arabic_like, broken_seed, with_furniture};

/// The analyzer is slow without optimization; with it many more texts take as long.
const CASES: u32 = if cfg!(debug_assertions) { 24 } else { 600 };

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string_is_read(text in any_text()) {
        check_text(&text);
        check(&text);
    }

    #[test]
    fn words_of_news_in_any_order_are_read(text in arabic_like()) {
        check_text(&text);
        check(&text);
    }

    #[test]
    fn a_seed_cut_and_noised_is_read(text in broken_seed()) {
        check_text(&text);
        check(&text);
    }

    #[test]
    fn page_furniture_around_a_text_is_read(text in with_furniture()) {
        check_text(&text);
        check(&text);
    }
}

#[test]
fn hard_texts_are_read() {
    for text in texts::HARD {
        check_text(text);
        check(text);
    }
}

#[test]
fn long_runs_of_one_thing_are_read() {
    // Nothing may be quadratic in them, nor deep.
    for run in ["«", "\"", "(", "و", "ال", "قال ", "روسيا ", "محمد ", "وزير الخارجية ", ".\n", "ـ", "\u{200F}"]
    {
        let text = run.repeat(4_000);
        check_text(&text);
        check(&text);
    }
}

#[test]
fn a_text_that_is_too_long_is_an_error() {
    let text = "ا".repeat(MAX_BYTES / 2 + 1);
    let error = analyzer().analyze("long", &text, OffsetUnit::Byte).expect_err("longer than is read");
    assert_eq!(error, Error::TooLong { bytes: text.len(), limit: MAX_BYTES });
    assert_eq!(error.code(), "too-long");
}
