//! Who said what, as a table.

use super::CODER;
use super::cells::or_empty;
use super::source::{Source, word};
use crate::analysis::{Span, ZoneKind};

/// The columns, in order.
pub const COLUMNS: [&str; 12] = [
    "article",
    "date",
    "source",
    "speaker",
    "speaker_key",
    "speaker_country",
    "quote",
    "start",
    "end",
    "offsets",
    "sha256",
    "version",
];

/// A row a quotation, in the order of the article; what stands quoted within another has a row of its own. Where nobody is
/// found to say it, the cells of the speaker are empty.
pub fn rows<'s>(source: &'s Source<'_>) -> impl Iterator<Item = [String; 12]> + 's {
    let doc = &source.analysis.doc;
    source.analysis.zones.iter().filter(|zone| zone.kind == ZoneKind::Quote).map(|zone| {
        let speaker = zone.speaker.as_deref().and_then(|id| source.entity(id));
        [
            doc.id.clone(),
            or_empty(doc.published.as_deref()),
            or_empty(doc.source.as_deref()),
            or_empty(speaker.map(|e| e.name.as_str())),
            or_empty(speaker.map(|e| e.key.as_str())),
            or_empty(speaker.and_then(|e| e.country.as_deref())),
            source.words(Span { start: zone.start, end: zone.end }).to_owned(),
            zone.start.to_string(),
            zone.end.to_string(),
            word(doc.offsets),
            doc.sha256.clone(),
            CODER.to_owned(),
        ]
    })
}
