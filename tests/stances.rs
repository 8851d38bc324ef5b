//! Sentences by construction, each with the stances that it states: `tests/stances/*.txt`, described in `tests/stances/README.md`.
//!
//! `RASID_BLESS=1 cargo test --test stances` writes what is read now under each sentence that is read otherwise than it should be.

mod sentences;

use std::collections::BTreeSet;

use rasid::analysis::Polarity;
use sentences::{Case, Reader, Reading, Said, hold, name};

fn stances(reader: &mut Reader, case: &Case) -> Reading {
    let analysis = reader.analyze(&case.sentence);
    let stance = |p: Polarity| match p {
        Polarity::Support => "support",
        Polarity::Oppose => "oppose",
        Polarity::Neutral => "neutral",
    };
    let found: BTreeSet<(String, &str, String)> =
        analysis.stances.iter().filter_map(|s| Some((s.holder.clone(), stance(s.stance), s.target.clone()?))).collect();
    let mut fits = |(holder, stance, target): &(String, &str, String), said: &Said| {
        let [whose, what, whom] = &said[..] else { return false };
        stance == what
            && reader.is(&analysis, &case.sentence, holder, whose)
            && reader.is(&analysis, &case.sentence, target, whom)
    };
    let mut faults = Vec::new();
    for right in case.right.iter().filter(|right| !found.iter().any(|f| fits(f, right))) {
        faults.push(format!("not found: {}", right.join(" ")));
    }
    let mut read = BTreeSet::new();
    for one in &found {
        let named = [name(&analysis, &one.0), one.1, name(&analysis, &one.2)];
        if !case.right.iter().chain(&case.allowed).any(|said| fits(one, said)) {
            faults.push(format!("wrong: {}", named.join(" ")));
        }
        read.insert(named.map(str::to_owned).to_vec());
    }
    Reading { faults, read }
}

#[test]
fn sentences_are_read_as_they_should_be_or_wrongly_in_the_known_way() {
    hold("stances", stances);
}
