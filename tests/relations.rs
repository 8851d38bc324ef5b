//! Sentences with the ties between parties that they name: `tests/relations/*.txt`, in the form of `tests/stances/README.md`, a tie as
//! `+ kind | party | party`, the parties in any order.
//!
//! `RASID_BLESS=1 cargo test --test relations` writes what is read now under each sentence that is read otherwise than it should be.

mod sentences;

use std::collections::BTreeSet;

use rasid::analysis::Relation;
use sentences::{Case, Reader, Reading, Said, hold, name};

fn relations(reader: &mut Reader, case: &Case) -> Reading {
    let analysis = reader.analyze(&case.sentence);
    let mut fits = |one: &Relation, said: &Said| {
        let (kind, parties) = said.split_first().expect("a kind");
        one.kind == *kind
            && one.between.len() == parties.len()
            && parties.iter().all(|party| one.between.iter().any(|id| reader.is(&analysis, &case.sentence, id, party)))
    };
    let mut faults = Vec::new();
    for right in case.right.iter().filter(|right| !analysis.relations.iter().any(|one| fits(one, right))) {
        faults.push(format!("not found: {}", right.join(" ")));
    }
    let mut read = BTreeSet::new();
    for one in &analysis.relations {
        let parties = one.between.iter().map(|id| name(&analysis, id).to_owned());
        let named: Said = std::iter::once(one.kind.clone()).chain(parties).collect();
        if !case.right.iter().chain(&case.allowed).any(|said| fits(one, said)) {
            faults.push(format!("wrong: {}", named.join(" ")));
        }
        read.insert(named);
    }
    Reading { faults, read }
}

#[test]
fn ties_are_read_as_they_should_be_or_wrongly_in_the_known_way() {
    hold("relations", relations);
}
