//! Which words make up a person's name.

use super::Context;
use crate::analysis::EntityType;
use crate::lexicon::{NameForm, NamePart, Sense};

/// Words inside names that are no names themselves; folded.
const LINKS: &[&str] = &[
    "بن",
    "ابن",
    "بنت",
    "ال",
    "ابو",
    "ابي",
    "ام",
    "عبد",
    "بو",
    "دي",
    "دو",
    "دا",
    "فان",
    "فون",
    "دير",
    "دل",
    "ديل",
    "لا",
    "لو",
    "اوف",
    "اوغلو",
    "او",
    "سان",
    "مك",
    "ماك",
];

/// The name part that the folded token `at` can be.
#[must_use]
pub fn part(context: Context<'_>, at: usize) -> Option<NamePart> {
    context.hits.senses(at).iter().find_map(|s| match *s {
        Sense::Part(part) => Some(part),
        // Who is known by one word gives it to others who bear it (`خيرت عمروف`).
        Sense::Actor { row, form: NameForm::Full } if context.lexicon.actors[row as usize].kind == EntityType::Person => {
            Some(NamePart { given: false, family: true, common: false })
        }
        _ => None,
    })
}

/// Whether the token `at` is in no table at all: a candidate for a part of an unknown name.
fn unknown(context: Context<'_>, at: usize) -> bool {
    let text = context.text;
    let word = text.word(at);
    let letters = word.chars().count();
    text.tokens[at].is_word()
        && letters >= 3
        && context.hits.at(at).iter().all(|hit| hit.suffix.is_some() && !matters(hit.senses))
        && !looks_like_verb(word)
        && !looks_ordinary(word)
}

fn matters(senses: &[Sense]) -> bool {
    senses.iter().any(|s| !matches!(s, Sense::Part(_)))
}

/// A finite verb that stands in no table: `تناولت`, `يستعرض`. Names seldom look so.
fn looks_like_verb(word: &str) -> bool {
    let letters = word.chars().count();
    (word.ends_with('ت') && letters >= 5 && !word.starts_with("ال"))
        || (word.starts_with(['ي', 'ت']) && letters >= 5 && word.ends_with("ون"))
        || word.starts_with("است")
        || word.starts_with("يست")
        || word.starts_with("تست")
}

/// An indefinite accusative, an adverb, a verbal noun with its clitics.
fn looks_ordinary(word: &str) -> bool {
    let letters = word.chars().count();
    (word.ends_with("يه") && letters >= 6)
        || word.starts_with("وال")
        || word.starts_with("بال")
        || word.starts_with("لل")
        || word.starts_with("كال")
        || word.starts_with("فال")
}

/// Whether the token `at` goes on with a name: a part of names, and where that is an ordinary word too (`على` for `علي`), one after
/// which the sentence does not go on as after the ordinary word.
fn continues(context: Context<'_>, at: usize) -> bool {
    let text = context.text;
    if part(context, at).is_none() {
        return false;
    }
    let next = at + 1;
    let open = next < text.tokens.len() && text.tokens[next].is_word() && !text.tokens[next].line_start;
    !(context.is_closed_class(at) && open && part(context, next).is_none() && !context.is_closed_class(next))
}

/// Whether the token is a family name that is no other word: then even a common word before it is a given name (`حسن الناصري`).
fn family_follows(context: Context<'_>, at: usize) -> bool {
    let token = context.text.tokens.get(at);
    token.is_some_and(|t| !t.line_start) && part(context, at).is_some_and(|p| p.family && !p.common) && context.text.word(at).chars().count() >= 4
}

/// Whether the token is a word in no table right before a mark: after a title and a given name, a family name whatever it looks like
/// (`المدون محمد تامالت،`).
fn closed_off(context: Context<'_>, at: usize) -> bool {
    let text = context.text;
    text.tokens[at].is_word() && context.hits.senses(at).is_empty() && text.tokens.get(at + 1).is_some_and(|t| !t.is_word())
}

/// What leads to a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// Nothing: the words alone must show it.
    None,
    /// A title that may as well be a common noun (`مسؤول`).
    Weak,
    /// A definite title, or one with its complement: even unknown words after it are a name.
    Strong,
}

/// Where the name that begins at the token `at` ends.
#[must_use]
pub fn name_end(context: Context<'_>, at: usize, lead: Lead) -> Option<usize> {
    let text = context.text;
    let first = part(context, at);
    let word = text.word(at);
    let first_link = LINKS.contains(&word) && !matches!(word, "ال" | "لا" | "لو" | "او");
    let starts = match (first, lead) {
        (Some(first), Lead::None) => first.given && (!first.common || family_follows(context, at + 1)),
        (Some(_), _) => continues(context, at),
        (None, Lead::Strong) => first_link || unknown(context, at) && !word.starts_with("ال"),
        (None, _) => first_link,
    };
    if !starts {
        return None;
    }
    let mut end = at + 1;
    let mut sure = usize::from(first.is_some_and(|p| !p.common));
    while end < text.tokens.len() && end < at + 7 && !text.tokens[end].line_start {
        let word = text.word(end);
        if LINKS.contains(&word)
            && text.tokens.get(end + 1).is_some_and(|t| t.is_word() && !t.line_start)
            && (part(context, end + 1).is_some() || unknown(context, end + 1))
        {
            end += 2;
        } else if continues(context, end) {
            sure += 1;
            end += 1;
        } else if unknown(context, end) && end < at + 3 && !word.starts_with(['و', 'ف'])
            || end == at + 1 && lead != Lead::None && first.is_some_and(|p| p.given) && closed_off(context, end)
        {
            end += 1;
        } else {
            break;
        }
    }
    // One given name is nobody in particular, nor is a word in no table; a title makes a person of either.
    let long = end - at >= 2;
    let enough = if lead == Lead::None { long && sure >= 1 } else { sure >= 1 || long };
    enough.then_some(end)
}

/// The name that begins within the token `at`, after a conjunction or a preposition written onto it (`وحسن الناصري`): where it ends, and
/// the folded bytes before it.
#[must_use]
pub fn after_proclitic(context: Context<'_>, at: usize) -> Option<(usize, usize)> {
    let word = context.text.word(at);
    if part(context, at).is_some() || !context.hits.senses(at).is_empty() {
        return None;
    }
    let reading = crate::text::clitics::readings(word).into_iter().find(|r| {
        let given = |s: &Sense| matches!(s, Sense::Part(p) if p.given && !p.common);
        r.proclitics.count() > 0 && !r.hidden_article && context.lexicon.word(r.stem).iter().any(given)
    })?;
    let mut end = at + 1;
    while end < context.text.tokens.len() && end < at + 5 && !context.text.tokens[end].line_start {
        let link = LINKS.contains(&context.text.word(end)) && part(context, end + 1).is_some();
        if !link && !continues(context, end) {
            break;
        }
        end += 1 + usize::from(link);
    }
    (end > at + 1).then_some((end, reading.skip))
}
