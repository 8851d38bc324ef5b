//! Entities as a table.

use hashbrown::HashMap;

use super::CODER;
use super::cells::or_empty;
use super::source::{Source, word};

/// The columns, in order.
pub const COLUMNS: [&str; 10] =
    ["article", "type", "name", "name_en", "country", "sector", "role", "mentions", "key", "version"];

/// A row an entity, the most often named first.
pub fn rows(source: &Source<'_>) -> Vec<[String; 10]> {
    let mut mentions: HashMap<&str, usize> = HashMap::new();
    for mention in &source.analysis.mentions {
        *mentions.entry(&mention.entity).or_default() += 1;
    }
    let count = |id: &str| mentions.get(id).copied().unwrap_or(0);
    let mut entities: Vec<_> = source.analysis.entities.iter().collect();
    entities.sort_by_key(|entity| std::cmp::Reverse(count(&entity.id)));
    let row = |entity: &crate::analysis::Entity| {
        [
            source.analysis.doc.id.clone(),
            word(entity.kind),
            entity.name.clone(),
            or_empty(entity.name_en.as_deref()),
            or_empty(entity.country.as_deref()),
            or_empty(entity.sector.as_deref()),
            or_empty(entity.role.as_deref()),
            count(&entity.id).to_string(),
            entity.key.clone(),
            CODER.to_owned(),
        ]
    };
    entities.into_iter().map(row).collect()
}
