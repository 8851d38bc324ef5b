//! Names that are ordinary words too: whether one stands for its actor here. The rules are `lexicon/homographs.tsv`.

use super::Context;
use super::known::Evidence;
use crate::lexicon::{Hit, NameForm};

/// A row of `homographs.tsv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Key of the actor, or the beginning of one (`country:`); empty for any.
    pub key: String,
    /// What is asked.
    pub rule: Rule,
    /// Folded words.
    pub words: Vec<String>,
}

/// What a check asks of the neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// One of the words stands before it.
    After,
    /// One of the words stands after it.
    Before,
    /// None of the words stands before it.
    NotAfter,
    /// None of the words stands after it.
    NotBefore,
    /// It is written so in the original (marks and hamza count).
    Spelled,
    /// It is not written so in the original: `عُمان` is not Amman.
    NotSpelled,
    /// No proclitic of the list is on it.
    NotWith,
    /// The article names one of these actors elsewhere (keys).
    Beside,
    /// It alone stands in quotation marks: `«الشرق الأوسط»` is the paper.
    Quoted,
    /// It does not.
    NotQuoted,
    /// Never in this reading.
    Never,
}

/// In `forms`: whatever has the kind of form that `key` says.
const ANY: &str = "*";

/// Whether every check of the hit's form allows the reading.
#[must_use]
pub fn allows(context: Context<'_>, hit: &Hit<'_>, key: &str, form: NameForm, evidence: &Evidence) -> bool {
    let text = context.text;
    let token = &text.tokens[hit.first];
    let end = text.tokens[hit.end - 1].end;
    let word = &text.folded.text[token.start + hit.skip..end];
    let before = hit.first.checked_sub(1).map_or("", |k| text.word(k));
    let after = text.word(hit.end);
    let quoted = || ["\"", "«", "“"].contains(&before) && ["\"", "»", "”"].contains(&after);
    let nisba = matches!(form, NameForm::Nisba(_));
    let of_any = if nisba { context.lexicon.checks(ANY) } else { &[] };
    let checks = context.lexicon.checks(word);
    if checks.is_empty() && of_any.is_empty() {
        return true;
    }
    let listed = |check: &Check, neighbour: &str| {
        check.words.iter().any(|w| w == neighbour || neighbour.strip_prefix(['و', 'ف', 'ب', 'ل']) == Some(w))
    };
    let written = || {
        let (start, end) = text.folded.original(token.start + hit.skip, end);
        context.original.get(start..end).unwrap_or("")
    };
    checks
        .iter()
        .chain(of_any)
        .filter(|c| key.starts_with(&c.key) || (c.key == "nisba" && nisba) || (c.key == "name" && !nisba))
        .all(|check| match check.rule {
            Rule::After => {
                hit.proclitics.particle.is_some() && check.words.iter().any(|w| w == "+") || listed(check, before)
            }
            Rule::Before => listed(check, after),
            Rule::NotAfter => !listed(check, before),
            Rule::NotBefore => !listed(check, after),
            Rule::NotWith => {
                let on: String = [hit.proclitics.conjunction, hit.proclitics.particle].into_iter().flatten().collect();
                !check.words.iter().any(|w| on.ends_with(w.as_str()) && !on.is_empty())
            }
            Rule::Spelled => check.words.iter().any(|w| w == written()),
            Rule::NotSpelled => !check.words.iter().any(|w| w == written()),
            Rule::Beside => check.words.iter().any(|key| evidence.contains_key(key)),
            Rule::Quoted => quoted(),
            Rule::NotQuoted => !quoted(),
            Rule::Never => false,
        })
}
