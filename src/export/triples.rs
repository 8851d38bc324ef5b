//! Who stands where, once for each article.

use hashbrown::HashMap;

use super::CODER;
use super::cells::or_empty;
use super::source::{Source, word};
use crate::analysis::Stance;

/// The columns, in order.
pub const COLUMNS: [&str; 16] = [
    "article",
    "holder",
    "holder_key",
    "holder_country",
    "stance",
    "target",
    "target_key",
    "target_country",
    "count",
    "confidence",
    "evidence",
    "evidence_start",
    "evidence_end",
    "offsets",
    "sha256",
    "version",
];

/// A row a distinct (holder, stance, target), by where each first stands: how often it does, the best confidence, and the evidence
/// of the occurrence that has it. Where no party is named as target, the object is the target.
pub fn rows(source: &Source<'_>) -> Vec<[String; 16]> {
    let mut triples: Vec<(&Stance, usize)> = Vec::new();
    let mut places = HashMap::new();
    for stance in &source.analysis.stances {
        let target = stance.target.as_deref().ok_or(stance.object.as_deref());
        let place = *places.entry((stance.holder.as_str(), stance.stance, target)).or_insert(triples.len());
        match triples.get_mut(place) {
            Some((best, count)) => {
                *count += 1;
                if best.confidence < stance.confidence {
                    *best = stance;
                }
            }
            None => triples.push((stance, 1)),
        }
    }
    let row = |(best, count): (&Stance, usize)| {
        let holder = source.entity(&best.holder);
        let target = best.target.as_deref().and_then(|id| source.entity(id));
        [
            source.analysis.doc.id.clone(),
            or_empty(holder.map(|e| e.name.as_str())),
            or_empty(holder.map(|e| e.key.as_str())),
            or_empty(holder.and_then(|e| e.country.as_deref())),
            word(best.stance),
            or_empty(target.map(|e| e.name.as_str()).or(best.object.as_deref())),
            or_empty(target.map(|e| e.key.as_str())),
            or_empty(target.and_then(|e| e.country.as_deref())),
            count.to_string(),
            format!("{:.2}", best.confidence),
            source.words(best.evidence).to_owned(),
            best.evidence.start.to_string(),
            best.evidence.end.to_string(),
            word(source.analysis.doc.offsets),
            source.analysis.doc.sha256.clone(),
            CODER.to_owned(),
        ]
    };
    triples.into_iter().map(row).collect()
}
