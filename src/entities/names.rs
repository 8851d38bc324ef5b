//! Which words make up a person's name.

use super::Context;
use crate::lexicon::{NamePart, Sense};

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
    let word = context.text.word(at);
    context.lexicon.word(word).iter().find_map(|s| match s {
        Sense::Part(part) => Some(*part),
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

/// Where the name that begins at the token `at` ends; `led` if a title stands before it, which allows for unknown words.
#[must_use]
pub fn name_end(context: Context<'_>, at: usize, led: bool) -> Option<usize> {
    let text = context.text;
    let first = part(context, at);
    let first_link = LINKS.contains(&text.word(at)) && !matches!(text.word(at), "ال" | "لا" | "لو" | "او");
    let starts = match first {
        Some(part) if led => part.given || part.family,
        Some(part) => part.given && !part.common,
        None => first_link || (led && unknown(context, at) && !text.word(at).starts_with("ال")),
    };
    if !starts {
        return None;
    }
    let mut end = at + 1;
    let mut sure = usize::from(first.is_some());
    while end < text.tokens.len() && end < at + 7 && !text.tokens[end].line_start {
        let word = text.word(end);
        if LINKS.contains(&word)
            && text.tokens.get(end + 1).is_some_and(|t| t.is_word() && !t.line_start)
            && (part(context, end + 1).is_some() || unknown(context, end + 1))
        {
            end += 2;
            continue;
        }
        if part(context, end).is_some() {
            sure += 1;
            end += 1;
        } else if unknown(context, end) && end < at + 3 && !word.starts_with(['و', 'ف']) {
            end += 1;
        } else {
            break;
        }
    }
    // One given name is nobody in particular, nor is a word in no table; a title makes a person of either.
    let enough = if led { sure >= 1 || end - at >= 2 } else { end - at >= 2 && sure >= 1 };
    enough.then_some(end)
}
