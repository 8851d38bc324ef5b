//! `homographs.tsv`: every rule is about a form that its actor has, and names actors that exist.

use std::collections::{HashMap, HashSet};

use rasid::lexicon::{Lexicon, NameForm, Sense};
use rasid::text::Text;

use super::spellings::words;
use super::table::{Table, report};

const RULES: [&str; 11] = [
    "after",
    "before",
    "not-after",
    "not-before",
    "spelled",
    "not-spelled",
    "not-with",
    "beside",
    "quoted",
    "not-quoted",
    "never",
];

/// What the folded form `form` can name: the actors' keys, and whether as a nisba.
pub fn named(lexicon: &Lexicon, form: &str) -> Vec<(String, bool)> {
    let text = Text::new(form);
    let hits = lexicon.find(&text);
    let whole = hits.at(0).iter().filter(|hit| hit.end == text.tokens.len() && hit.skip == 0 && hit.suffix.is_none());
    whole
        .flat_map(|hit| hit.senses)
        .filter_map(|sense| match *sense {
            Sense::Actor { row, form } => {
                Some((lexicon.actors[row as usize].key.clone(), matches!(form, NameForm::Nisba(_))))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn rules_are_about_forms_that_their_actor_has() {
    let lexicon = Lexicon::built_in();
    let keys: HashSet<&str> = lexicon.actors.iter().map(|actor| actor.key.as_str()).collect();
    let table = Table::read("homographs");
    let mut findings = Vec::new();
    for row in &table.rows {
        let place = table.place(row);
        let rule = table.list(row, "rule").join("|");
        if !RULES.contains(&rule.as_str()) {
            findings.push(format!("{place}: rule `{rule}` is none of {RULES:?}"));
        }
        if matches!(rule.as_str(), "never" | "quoted" | "not-quoted") != table.list(row, "words").is_empty() {
            findings.push(format!("{place}: `words` where the rule needs none, or none where it does"));
        }
        for key in table.list(row, "words").into_iter().filter(|key| rule == "beside" && !keys.contains(key)) {
            findings.push(format!("{place}: `{key}` is no actor's key"));
        }
        let key = table.list(row, "key").join("|");
        for form in table.list(row, "forms") {
            let bears = named(&lexicon, form).into_iter().any(|(k, nisba)| match key.as_str() {
                "nisba" => nisba,
                "name" => !nisba,
                key => k.starts_with(key),
            });
            // `*` asks of every form of that kind.
            if !bears && form != "*" {
                findings.push(format!("{place}: `{form}` is no form of `{key}`: the rule asks nothing: take it out"));
            }
        }
    }
    report(&findings);
}

#[test]
fn one_form_is_not_asked_the_same_twice() {
    let table = Table::read("homographs");
    let mut seen: HashMap<[String; 3], usize> = HashMap::new();
    let mut findings = Vec::new();
    for row in &table.rows {
        for form in table.list(row, "forms") {
            let asked = [words(form), table.list(row, "key").join("|"), table.list(row, "rule").join("|")];
            // Two rows of `beside` or of exclusions would both have to hold: one list says the same.
            if let Some(line) = seen.insert(asked, row.line) {
                findings
                    .push(format!("{}: asks the same of `{form}` as line {line}: join the words", table.place(row)));
            }
        }
    }
    report(&findings);
}
