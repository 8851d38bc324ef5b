//! Mentions from outside: to read stances on names that somebody else marked, as in scoring stances apart from names.

use hashbrown::HashMap;

use crate::analysis::{EntityType, MentionKind};
use crate::entities::{Actors, Context, Entity, Link, Mention};
use crate::lexicon::{NameForm, Sense};

/// A mention somebody marked; offsets are bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Where it begins, proclitics left out.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Whatever names the entity.
    pub entity: String,
    /// What the entity is.
    pub kind: EntityType,
    /// Its state.
    pub country: Option<String>,
}

/// The marked mentions as the steps after entities read them. What touches no token is left out.
#[must_use]
pub fn actors(context: Context<'_>, given: &[Given]) -> Actors {
    let text = context.text;
    let mut actors = Actors::default();
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut sorted: Vec<&Given> = given.iter().collect();
    sorted.sort_by_key(|g| (g.start, std::cmp::Reverse(g.end)));
    let spans: Vec<(usize, usize)> = text.tokens.iter().map(|t| text.folded.original(t.start, t.end)).collect();
    for mention in sorted {
        let first = spans.partition_point(|&(_, end)| end <= mention.start);
        let end = spans.partition_point(|&(start, _)| start < mention.end);
        if first >= end || actors.mentions.last().is_some_and(|m| m.end > first) {
            continue;
        }
        let token = &text.tokens[first];
        let skip = (token.start..token.end)
            .find(|&at| text.folded.original(at, token.end).0 >= mention.start)
            .unwrap_or(token.start)
            - token.start;
        let nisba = mention.kind == EntityType::Country
            && context.hits.at(first).iter().any(|h| {
                h.end == end
                    && h.senses
                        .iter()
                        .any(|s| matches!(s, Sense::Actor { form: NameForm::Nisba(_) | NameForm::People, .. }))
            });
        let next = numbers.len();
        let number = *numbers.entry(mention.entity.as_str()).or_insert(next);
        if number == next {
            actors.entities.push(Entity {
                key: mention.entity.clone(),
                kind: mention.kind,
                name: context.original[mention.start..mention.end].to_owned(),
                name_en: None,
                country: mention.country.clone(),
                sector: None,
                role: None,
                known: false,
            });
        }
        actors.owner.push(number);
        actors.mentions.push(Mention {
            first,
            end,
            skip,
            kind: mention.kind,
            form: if nisba { MentionKind::Nisba } else { MentionKind::Name },
            link: Link::Named { country: mention.country.clone(), sector: None },
            confidence: 1.0,
        });
    }
    actors
}
