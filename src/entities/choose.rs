//! Of overlapping candidates, the ones that stand.

use super::{Link, Mention};
use crate::analysis::EntityType;

/// Keeps the longest of overlapping mentions, then the surest; the rest goes. Sorted by place.
#[must_use]
pub fn without_overlaps(mut candidates: Vec<Mention>) -> Vec<Mention> {
    candidates.sort_by(|a, b| weight(b).cmp(&weight(a)).then(a.first.cmp(&b.first)));
    let mut taken: Vec<(usize, usize)> = Vec::new();
    let mut kept: Vec<Mention> = Vec::new();
    for candidate in candidates {
        let at = taken.partition_point(|&(first, _)| first < candidate.end);
        if at > 0 && taken[at - 1].1 > candidate.first {
            continue;
        }
        taken.insert(at, (candidate.first, candidate.end));
        kept.push(candidate);
    }
    kept.sort_by_key(|m| m.first);
    kept
}

/// What wins: length; then fewer letters taken as proclitics; then what is known; then confidence.
fn weight(mention: &Mention) -> (usize, std::cmp::Reverse<usize>, bool, bool, u32) {
    (
        mention.end - mention.first,
        std::cmp::Reverse(mention.skip),
        matches!(mention.link, Link::Row(_) | Link::Body { .. }),
        mention.kind == EntityType::Country,
        (mention.confidence * 1000.0) as u32,
    )
}
