//! From an analysis to the notation of these tests.

use std::sync::LazyLock;

use rasid::analysis::{Entity, EntityType, Mention, MentionKind};
use rasid::{Analysis, Analyzer, OffsetUnit};

/// A sentence and how it is to be read.
pub type Rows = &'static [(&'static str, &'static str)];

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::new);

pub fn analyze(text: &str) -> Analysis {
    ANALYZER.analyze("sentence", text, OffsetUnit::Byte).expect("a sentence is short")
}

/// The entity a mention is of.
pub fn entity<'a>(analysis: &'a Analysis, mention: &Mention) -> &'a Entity {
    analysis.entities.iter().find(|e| e.id == mention.entity).expect("a mention is of an entity")
}

fn named(entity: &Entity) -> String {
    if entity.known {
        return entity.key.clone();
    }
    let kind = match entity.kind {
        EntityType::Person => "person",
        EntityType::Organization => "organization",
        EntityType::Country => "country",
        EntityType::Place => "place",
    };
    entity.country.as_ref().map_or_else(|| kind.to_owned(), |country| format!("{kind}/{country}"))
}

/// How the sentence is read: `words→key; words→key`. Offices and pronouns that stand for a person are left out.
pub fn read(text: &str) -> String {
    let analysis = analyze(text);
    let names = analysis.mentions.iter().filter(|m| !matches!(m.kind, MentionKind::Title | MentionKind::Pronoun));
    names.map(|m| format!("{}→{}", &text[m.start..m.end], named(entity(&analysis, m)))).collect::<Vec<_>>().join("; ")
}

/// Fails with every sentence that is read otherwise.
pub fn hold(rows: Rows) {
    let faults: Vec<String> = rows
        .iter()
        .filter(|(sentence, expected)| read(sentence) != *expected)
        .map(|(sentence, expected)| {
            format!("{sentence}\n   as it is: {}\n   as it should be: {expected}", read(sentence))
        })
        .collect();
    assert!(faults.is_empty(), "{} of {} sentences\n{}", faults.len(), rows.len(), faults.join("\n"));
}
