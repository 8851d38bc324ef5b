//! Of overlapping candidates, the ones that stand.

use super::{Link, Mention};
use crate::analysis::EntityType;

/// Keeps the longest of overlapping mentions, then the surest; the rest goes. Sorted by place.
#[must_use]
pub fn without_overlaps(mut candidates: Vec<Mention>) -> Vec<Mention> {
    candidates.sort_by(|a, b| weight(b).cmp(&weight(a)).then(a.first.cmp(&b.first)));
    let mut taken = vec![false; candidates.iter().map(|c| c.end).max().unwrap_or(0)];
    let mut kept: Vec<Mention> = Vec::new();
    for candidate in candidates {
        let place = &mut taken[candidate.first..candidate.end];
        if place.contains(&true) {
            continue;
        }
        place.fill(true);
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
