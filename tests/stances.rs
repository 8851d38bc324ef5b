//! Sentences by construction, each with the stances that it states: `tests/stances/*.txt`, described in `tests/stances/README.md`.
//!
//! `RASID_BLESS=1 cargo test --test stances` writes what is read now under each sentence that is read otherwise than it should be.

mod sentences;

use std::collections::BTreeSet;

use rasid::analysis::{Polarity, Status};
use sentences::{Case, Reader, Reading, Said, hold, name};

fn stances(reader: &mut Reader, case: &Case) -> Reading {
    let analysis = reader.analyze(&case.sentence);
    let stance = |p: Polarity| match p {
        Polarity::Support => "support",
        Polarity::Oppose => "oppose",
        Polarity::Neutral => "neutral",
    };
    let status = |s: Status| match s {
        Status::Asserted => "asserted",
        Status::Negated => "negated",
        Status::Future => "future",
        Status::Hypothetical => "hypothetical",
        Status::Historical => "historical",
    };
    type Found = (String, &'static str, String, &'static str);
    let found: BTreeSet<Found> = analysis
        .stances
        .iter()
        .filter_map(|s| Some((s.holder.clone(), stance(s.stance), s.target.clone()?, status(s.status))))
        .collect();
    let with_status = case.right.iter().any(|said| said.len() > 3);
    let mut fits = |(holder, stance, target, status): &Found, said: &Said| {
        let [whose, what, whom, held @ ..] = &said[..] else { return false };
        stance == what
            && held.iter().all(|held| held == status)
            && reader.is(&analysis, &case.sentence, holder, whose)
            && reader.is(&analysis, &case.sentence, target, whom)
    };
    let mut faults = Vec::new();
    for right in case.right.iter().filter(|right| !found.iter().any(|f| fits(f, right))) {
        faults.push(format!("not found: {}", right.join(" ")));
    }
    let mut read = BTreeSet::new();
    for one in &found {
        let named = [name(&analysis, &one.0), one.1, name(&analysis, &one.2), one.3];
        let named = if with_status { &named[..] } else { &named[..3] };
        if !case.right.iter().chain(&case.allowed).any(|said| fits(one, said)) {
            faults.push(format!("wrong: {}", named.join(" ")));
        }
        read.insert(named.iter().map(|&cell| cell.to_owned()).collect());
    }
    Reading { faults, read }
}

#[test]
fn sentences_are_read_as_they_should_be_or_wrongly_in_the_known_way() {
    hold("stances", stances);
}

/// The status of the one stance of an article whose first line is its date.
fn status_in(date: &str, sentence: &str) -> Status {
    let text = format!("{date}\n{sentence}\n");
    let analysis = rasid::Analyzer::new().analyze("article", &text, rasid::OffsetUnit::Byte).expect("it is short");
    let [stance] = &analysis.stances[..] else { panic!("{:?}", analysis.stances) };
    stance.status
}

#[test]
fn a_year_is_long_past_by_the_date_of_the_article() {
    let sentence = "غزت إسرائيل لبنان عام 2006.";
    assert_eq!(status_in("الخميس، 05 مايو 2022", sentence), Status::Historical);
    assert_eq!(status_in("الخميس، 03 أغسطس 2006", sentence), Status::Asserted);
    assert_eq!(status_in("الأحد، 04 مايو 2008", sentence), Status::Asserted);
}
