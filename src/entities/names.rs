//! Which words make up a person's name: by the tables of name parts, and by the tagger for words in no table.

use super::Context;
use super::tagger::clusters;
use crate::analysis::EntityType;
use crate::lexicon::{NameForm, NamePart, Sense};
use crate::text::clitics;
use crate::text::words::{WordSet, set};

/// Words inside names that are no names themselves.
static LINKS: WordSet = WordSet::new(|| {
    set("بن ابن بنت ال أبو أبي أم عبد بو با ولد آيت دي دو دا فان فون دير دل ديل لا لو أوف أوغلو أو سان مك ماك")
});

/// What is named for people, or has a name like theirs. Unfolded.
static HONOURED: WordSet = WordSet::new(|| {
    set(
        "اتفاقيات اتفاقات اتفاقية معاهدة شارع جادة مسجد جامع مطار ملعب مدرسة ثانوية إعدادية مستشفى جائزة كأس قصر قاعدة حديقة ميدان ساحة معسكر سد جسر مركز مؤسسة صحيفة جريدة مجلة قناة موقع إذاعة شركة بنك مصرف فندق وكالة",
    )
});

/// A word without conjunction and preposition.
fn strip(word: &str) -> &str {
    let rest = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    if HONOURED.has(rest) { rest } else { rest.strip_prefix(['ب', 'ل', 'ك']).unwrap_or(rest) }
}

/// Of these, the ones that cannot begin a name.
const INNER: &[&str] = &["ال", "لا", "لو", "او", "با", "ولد"];

/// The longest name, in tokens.
const LONGEST: usize = 7;

/// The name part that the folded token `at` can be.
#[must_use]
pub fn part(context: Context<'_>, at: usize) -> Option<NamePart> {
    context.hits.senses(at).iter().find_map(|s| match *s {
        Sense::Part(part) => Some(part),
        // Who is known by one word gives it to others who bear it (`خيرت عمروف`).
        Sense::Actor { row, form: NameForm::Full }
            if context.lexicon.actors[row as usize].kind == EntityType::Person =>
        {
            Some(NamePart { given: false, family: true, common: false })
        }
        _ => None,
    })
}

/// What leads to a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// Nothing: the words alone must show it.
    None,
    /// A title that may as well be a common noun (`مسؤول`).
    Weak,
    /// A definite title, or one with its complement.
    Strong,
}

/// Whether the token `at` is a word that can stand in a name at all.
fn is_free(context: Context<'_>, at: usize) -> bool {
    context.text.tokens.get(at).is_some_and(|t| t.is_word() && !t.line_start)
}

/// Whether the tagger takes the token for a part of a person's name, and the tables for nothing that cannot be one.
fn tagged(context: Context<'_>, at: usize) -> bool {
    let ordinary = |s: &Sense| matches!(s, Sense::Word(_) | Sense::Title { .. } | Sense::Head(_) | Sense::Verb { .. });
    context.tag(at).is_person() && !context.hits.senses(at).iter().any(ordinary)
}

/// Whether a conjunction or a preposition seems to be written onto a word that is no name part as it stands.
fn has_proclitic(context: Context<'_>, at: usize) -> bool {
    let word = context.text.word(at);
    let known = |stem: &str| !context.lexicon.word(stem).is_empty();
    part(context, at).is_none()
        && (word.starts_with('و')
            || word.starts_with("لل")
            || clitics::readings(word).iter().any(|r| r.proclitics.count() > 0 && known(r.stem)))
}

/// Whether the token `at` goes on with a name: a part of names, and where that is an ordinary word too (`على` for `علي`), one after
/// which the sentence does not go on as after the ordinary word.
fn continues(context: Context<'_>, at: usize) -> bool {
    if part(context, at).is_none() {
        return false;
    }
    let next = at + 1;
    let open = is_free(context, next);
    !(context.is_closed_class(at) && open && part(context, next).is_none())
}

/// Whether the token is a family name that is no other word: then even a common word before it is a given name (`حسن الناصري`).
fn family_follows(context: Context<'_>, at: usize) -> bool {
    is_free(context, at)
        && part(context, at).is_some_and(|p| p.family && !p.common)
        && context.text.word(at).chars().count() >= 4
}

/// Whether the token is a word in no table right before a mark: after a title and a given name, a family name whatever it looks like
/// (`المدون محمد تامالت،`).
fn closed_off(context: Context<'_>, at: usize) -> bool {
    is_free(context, at)
        && context.hits.senses(at).is_empty()
        && context.text.tokens.get(at + 1).is_some_and(|t| !t.is_word())
}

/// Whether the token is a word that neither the tables have nor the news often: after an office, a name (`الوزيرة كيلة`).
fn is_rare(context: Context<'_>, at: usize) -> bool {
    let word = context.text.word(at);
    is_free(context, at)
        && context.hits.at(at).is_empty()
        && clusters::BUILT_IN.of(word) == 0
        && word.chars().count() >= 3
        && !has_proclitic(context, at)
}

/// Where an apposition of one to three rare words ends that stands between commas (`المديرة، سكتو أوسبيعات،`).
#[must_use]
pub fn between_commas(context: Context<'_>, at: usize) -> Option<usize> {
    let end = (at..at + 4).find(|&k| !is_rare(context, k))?;
    (end > at && matches!(context.text.word(end), "،" | ",")).then_some(end)
}

/// Where the name of somebody ends in whose honour something else is named (`اتفاقيات أبراهام`, `مستشفى الملك فيصل`): it is part of that name.
#[must_use]
pub fn honoured(context: Context<'_>, at: usize) -> Option<usize> {
    let quote = at > 0 && matches!(context.text.word(at - 1), "\"" | "«" | "“");
    let before = at.checked_sub(1 + usize::from(quote))?;
    if !HONOURED.has(strip(context.text.word(before))) {
        return None;
    }
    let inside = |k: usize| is_free(context, k) && (part(context, k).is_some() || tagged(context, k));
    let end = (at..at + LONGEST).find(|&k| !inside(k)).unwrap_or(at + LONGEST);
    (end > at).then_some(end)
}

/// Where the name that begins at the token `at` ends, with or without what leads to it.
#[must_use]
pub fn name_end(context: Context<'_>, at: usize, lead: Lead) -> Option<usize> {
    let word = context.text.word(at);
    let first = part(context, at);
    let first_link = LINKS.has(word) && !INNER.contains(&word);
    let starts = match (first, lead) {
        (Some(part), Lead::None) => {
            part.given && (!part.common || family_follows(context, at + 1)) || tagged(context, at)
        }
        (Some(_), _) => continues(context, at),
        (None, _) => {
            tagged(context, at) && !has_proclitic(context, at)
                || first_link && (lead != Lead::None || tagged(context, at + 1))
                || lead == Lead::Strong && is_rare(context, at)
        }
    };
    // `السيد خيرت عمروف`: a title that is a name too does not begin one.
    let title = word.starts_with("ال") && context.hits.senses(at).iter().any(|s| matches!(s, Sense::Title { .. }));
    if !starts || title {
        return None;
    }
    let mut end = at + 1;
    let rare = first.is_none() && lead == Lead::Strong && is_rare(context, at);
    let mut sure = usize::from(first.is_some_and(|p| !p.common)) + usize::from(tagged(context, at) || rare);
    while end < at + LONGEST && is_free(context, end) {
        let after_link = LINKS.has(context.text.word(end))
            && is_free(context, end + 1)
            && (part(context, end + 1).is_some()
                || tagged(context, end + 1)
                || context.hits.senses(end + 1).is_empty());
        // `دونالد لو،`: what could link stands at the end.
        let last_link =
            LINKS.has(context.text.word(end)) && context.text.tokens.get(end + 1).is_none_or(|t| !t.is_word());
        let closing = last_link
            || end == at + 1 && lead != Lead::None && first.is_some_and(|p| p.given) && closed_off(context, end);
        if after_link {
            end += 2;
        } else if continues(context, end) || tagged(context, end) && !has_proclitic(context, end) || closing {
            sure += 1;
            end += 1;
        } else {
            break;
        }
    }
    let long = end - at >= 2;
    // One given name is nobody in particular; a title, or the tagger alone, makes a person of one word in no table.
    let enough = match lead {
        Lead::None => long && sure >= 1 || tagged(context, at) && first.is_none_or(|p| !p.common),
        _ => sure >= 1,
    };
    enough.then_some(end)
}

/// The name that begins within the token `at`, after a conjunction or a preposition written onto it (`وحسن الناصري`): where it ends, and
/// the folded bytes before it.
#[must_use]
pub fn after_proclitic(context: Context<'_>, at: usize) -> Option<(usize, usize)> {
    if part(context, at).is_some() || !context.hits.senses(at).is_empty() {
        return None;
    }
    let reading = clitics::readings(context.text.word(at)).into_iter().find(|r| {
        let given = |s: &Sense| matches!(s, Sense::Part(p) if p.given && (!p.common || context.tag(at).is_person()));
        let senses = context.lexicon.word(r.stem);
        let unknown = senses.is_empty() && context.tag(at).is_person() && r.proclitics.particle.is_none();
        r.proclitics.count() > 0 && !r.hidden_article && (unknown || senses.iter().any(given))
    })?;
    let mut end = at + 1;
    while end < at + LONGEST && is_free(context, end) {
        let link = LINKS.has(context.text.word(end)) && part(context, end + 1).is_some();
        if !link && !continues(context, end) && !tagged(context, end) {
            break;
        }
        end += 1 + usize::from(link);
    }
    (end > at + 1).then_some((end, reading.skip))
}
