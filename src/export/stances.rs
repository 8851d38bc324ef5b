//! Stances as a table.

use super::CODER;
use super::cells::or_empty;
use super::source::{Source, word};

/// The columns, in order.
pub const COLUMNS: [&str; 17] = [
    "article",
    "holder",
    "holder_country",
    "stance",
    "target",
    "target_country",
    "event",
    "cue",
    "evidence",
    "confidence",
    "status",
    "speaker",
    "evidence_start",
    "evidence_end",
    "offsets",
    "sha256",
    "version",
];

/// A row a stance. Where no party is named as target, its cell holds the object.
pub fn rows<'s>(source: &'s Source<'_>) -> impl Iterator<Item = [String; 17]> + 's {
    source.analysis.stances.iter().map(|stance| {
        let holder = source.entity(&stance.holder);
        let target = stance.target.as_deref().and_then(|id| source.entity(id));
        let speaker = stance.speaker.as_deref().and_then(|id| source.entity(id));
        [
            source.analysis.doc.id.clone(),
            or_empty(holder.map(|e| e.name.as_str())),
            or_empty(holder.and_then(|e| e.country.as_deref())),
            word(stance.stance),
            or_empty(target.map(|e| e.name.as_str()).or(stance.object.as_deref())),
            or_empty(target.and_then(|e| e.country.as_deref())),
            or_empty(stance.event.as_deref()),
            source.words(stance.cue).to_owned(),
            source.words(stance.evidence).to_owned(),
            format!("{:.2}", stance.confidence),
            word(stance.status),
            or_empty(speaker.map(|e| e.name.as_str())),
            stance.evidence.start.to_string(),
            stance.evidence.end.to_string(),
            word(source.analysis.doc.offsets),
            source.analysis.doc.sha256.clone(),
            CODER.to_owned(),
        ]
    })
}
