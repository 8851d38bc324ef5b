//! The office of a person as the article gives it: the title chain before the name, or after it behind a comma.

use super::persons::singular_title;
use super::{Context, Mention};
use crate::lexicon::TitleKind;

/// What the words beside a name say of the person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Role {
    /// Tokens of the title chain.
    pub tokens: std::ops::Range<usize>,
    /// Folded bytes of the first token that are not part of it (`ورئيس`, `لنظيره`).
    pub skip: usize,
    /// PLOVER sector of the title.
    pub sector: Option<String>,
}

/// The title chain that ends where `person` begins, or stands after it behind a comma.
#[must_use]
pub fn beside(context: Context<'_>, person: &Mention) -> Option<Role> {
    before(context, person).or_else(|| after(context, person))
}

fn before(context: Context<'_>, person: &Mention) -> Option<Role> {
    let text = context.text;
    // Back over words that cannot end a title chain, at most as far as one goes.
    let from = person.first.saturating_sub(10);
    let mut start = person.first;
    while start > from && !text.tokens[start].line_start {
        let word = text.word(start - 1);
        if !(text.tokens[start - 1].is_word() || (word == "،" && start == person.first)) {
            break;
        }
        start -= 1;
    }
    let chain = |at: usize| {
        let hit = context
            .hits
            .at(at)
            .iter()
            .find(|h| singular_title(h).is_some() && h.end <= person.first && h.suffix.is_none())?;
        let title = &context.lexicon.titles[singular_title(hit)? as usize];
        if matches!(title.kind, TitleKind::Honorific | TitleKind::Kin) || !leads(context, hit.end, person.first) {
            return None;
        }
        let end = if text.word(person.first - 1) == "،" { person.first - 1 } else { person.first };
        Some(Role { tokens: at..end, skip: hit.skip, sector: title.sector.clone() })
    };
    // `الرئيس توكاييف ورئيس المجلس نزارباييف`: what `و` joins is another title, of another person.
    let conjoined = (start..person.first).rev().find(|&at| {
        let title = |h: &crate::lexicon::Hit<'_>| {
            h.proclitics.conjunction.is_some() && singular_title(h).is_some() && h.suffix.is_none()
        };
        context.hits.at(at).iter().any(title)
    });
    (conjoined.unwrap_or(start)..person.first).find_map(chain)
}

/// Whether all words between a title and a name belong to the title: no verb, no closed-class word but prepositions.
fn leads(context: Context<'_>, from: usize, to: usize) -> bool {
    use crate::lexicon::{Sense, WordClass};
    (from..to).all(|at| {
        let senses = context.hits.senses(at);
        !senses.iter().any(|s| {
            matches!(s, Sense::Verb { .. })
                || matches!(s, Sense::Word(class) if !matches!(class, WordClass::Preposition | WordClass::Time | WordClass::Number | WordClass::Quantifier))
        }) || senses.iter().any(|s| matches!(s, Sense::Title { .. } | Sense::Actor { .. }))
    })
}

fn after(context: Context<'_>, person: &Mention) -> Option<Role> {
    let text = context.text;
    if text.word(person.end) != "،" {
        return None;
    }
    let at = person.end + 1;
    let hit = context.hits.at(at).iter().find(|h| singular_title(h).is_some() && h.suffix.is_none() && h.skip == 0)?;
    let title = &context.lexicon.titles[singular_title(hit)? as usize];
    if title.kind != TitleKind::Office {
        return None;
    }
    let end = (hit.end..(hit.end + 10).min(text.tokens.len())).find(|&k| !text.tokens[k].is_word())?;
    Some(Role { tokens: at..end, skip: 0, sector: title.sector.clone() })
}
