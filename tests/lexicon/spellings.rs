//! Spellings that matching already takes for one.

use std::collections::HashMap;

use rasid::text::Text;

use super::table::{Table, report};

/// The folded words of a phrase: what the matcher compares.
pub fn words(phrase: &str) -> String {
    let text = Text::new(phrase);
    (0..text.tokens.len()).map(|at| text.word(at)).collect::<Vec<_>>().join(" ")
}

/// Columns of names and of words; those with notes, codes and numbers hold nothing to fold. `spelled` words are compared unfolded, and a
/// light verb's nouns follow verbs, so both may repeat.
const FOLDED: [&str; 12] =
    ["names", "short", "nisba", "people", "capital", "members", "title", "feminine", "plural", "forms", "noun", "pair"];

#[test]
fn no_two_spellings_of_a_cell_fold_alike() {
    let mut findings = Vec::new();
    for table in Table::all() {
        for row in &table.rows {
            for column in FOLDED {
                let mut seen: HashMap<String, &str> = HashMap::new();
                for value in table.list(row, column) {
                    if let Some(first) = seen.insert(words(value), value) {
                        findings.push(format!(
                            "{}, column {column}: `{value}` folds like `{first}`: keep one",
                            table.place(row)
                        ));
                    }
                }
            }
        }
    }
    report(&findings);
}

#[test]
fn a_short_name_is_not_among_the_full_ones() {
    let mut findings = Vec::new();
    for name in ["organizations", "persons"] {
        let table = Table::read(name);
        for row in &table.rows {
            let full: Vec<String> = table.list(row, "names").into_iter().map(words).collect();
            for short in table.list(row, "short").into_iter().filter(|s| full.contains(&words(s))) {
                findings.push(format!("{}: `{short}` is in `names` already: take it out of `short`", table.place(row)));
            }
        }
    }
    report(&findings);
}

#[test]
fn keys_of_words_fold_to_different_forms() {
    let mut findings = Vec::new();
    for name in ["heads", "boilerplate"] {
        let table = Table::read(name);
        let mut seen: HashMap<String, usize> = HashMap::new();
        for row in &table.rows {
            if let Some(line) = seen.insert(words(row.key()), row.line) {
                findings.push(format!("{}: folds like line {line}: keep one", table.place(row)));
            }
        }
    }
    report(&findings);
}
