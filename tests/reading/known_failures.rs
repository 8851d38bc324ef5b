//! Sentences that are still read wrongly, with how they should be read and why they are not.
//!
//! A sentence that is read rightly fails the test: move it to where its kind stands.

use super::notation::read;

/// Sentence, how it should be read, what is missing.
const STILL_WRONG: &[(&str, &str, &str)] = &[(
    "وصل الوفد إلى مدينة نور سلطان.",
    "نور سلطان→place:astana",
    "the city is left out of the tables for the man's name",
)];

#[test]
fn known_failures_are_still_failures() {
    let mended: Vec<&str> =
        STILL_WRONG.iter().filter(|(text, right, _)| read(text) == *right).map(|(text, ..)| *text).collect();
    assert!(mended.is_empty(), "read rightly now: move these to their kind\n{}", mended.join("\n"));
}
