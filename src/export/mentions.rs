//! Mentions as a table.

use super::CODER;
use super::cells::or_empty;
use super::source::{Source, word};
use crate::analysis::Span;

/// The columns, in order.
pub const COLUMNS: [&str; 16] = [
    "article",
    "date",
    "source",
    "type",
    "name",
    "name_en",
    "country",
    "key",
    "mention",
    "kind",
    "confidence",
    "start",
    "end",
    "offsets",
    "sha256",
    "version",
];

/// A row a mention, in the order of the article.
pub fn rows<'s>(source: &'s Source<'_>) -> impl Iterator<Item = [String; 16]> + 's {
    let doc = &source.analysis.doc;
    source.analysis.mentions.iter().map(|mention| {
        let entity = source.entity(&mention.entity);
        [
            doc.id.clone(),
            or_empty(doc.published.as_deref()),
            or_empty(doc.source.as_deref()),
            entity.map(|e| word(e.kind)).unwrap_or_default(),
            or_empty(entity.map(|e| e.name.as_str())),
            or_empty(entity.and_then(|e| e.name_en.as_deref())),
            or_empty(entity.and_then(|e| e.country.as_deref())),
            or_empty(entity.map(|e| e.key.as_str())),
            source.words(Span { start: mention.start, end: mention.end }).to_owned(),
            word(mention.kind),
            format!("{:.2}", mention.confidence),
            mention.start.to_string(),
            mention.end.to_string(),
            word(doc.offsets),
            doc.sha256.clone(),
            CODER.to_owned(),
        ]
    })
}
