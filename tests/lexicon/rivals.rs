//! One name, two actors: it needs a row of `homographs.tsv` that says which is meant when.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::spellings::words;
use super::table::{ACTORS, Table, report};

/// A row that bears a name: its key as analyses print it, its place in the tables, and the state whose capital the name is.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Bearer {
    key: String,
    place: String,
    capital_of: Option<String>,
    country: Option<String>,
}

fn prefix(table: &str) -> &str {
    match table {
        "countries" => "country",
        "places" => "place",
        "organizations" => "organization",
        "outlets" => "outlet",
        _ => "person",
    }
}

/// Folded name to the rows that hold it in any article.
fn bearers() -> BTreeMap<String, BTreeSet<Bearer>> {
    let mut bearers: BTreeMap<String, BTreeSet<Bearer>> = BTreeMap::new();
    for table in ACTORS.map(Table::read) {
        let state = table.name == "countries";
        // A body's short form holds only beside its full name: rivals are settled by the article.
        let columns: &[&str] = if table.name == "persons" { &["names", "short"] } else { &["names", "capital"] };
        for row in &table.rows {
            for &column in columns {
                for name in table.list(row, column) {
                    bearers.entry(words(name)).or_default().insert(Bearer {
                        key: format!("{}:{}", prefix(&table.name), row.key()),
                        place: table.place(row),
                        capital_of: (column == "capital").then(|| row.key().to_owned()),
                        country: if state {
                            Some(row.key().to_owned())
                        } else {
                            table.list(row, "country").first().map(|c| (*c).to_owned())
                        },
                    });
                }
            }
        }
    }
    bearers
}

/// The state and the city that governs it share a name by nature; `capitals` tells them apart.
fn is_state_and_capital(rivals: &BTreeSet<Bearer>) -> bool {
    let states: HashSet<_> = rivals.iter().map(|b| &b.country).collect();
    states.len() == 1
        && rivals.iter().any(|b| b.capital_of.is_some())
        && rivals.iter().all(|b| b.key.starts_with("country:") || b.key.starts_with("place:"))
}

#[test]
fn rivals_for_a_name_have_a_rule() {
    let homographs = Table::read("homographs");
    let ruled: HashSet<String> =
        homographs.rows.iter().flat_map(|row| homographs.list(row, "forms")).map(words).collect();
    let mut findings = Vec::new();
    for (name, rivals) in bearers() {
        let keys: HashSet<&str> = rivals.iter().map(|b| b.key.as_str()).collect();
        if keys.len() > 1 && !ruled.contains(&name) && !is_state_and_capital(&rivals) {
            let places: Vec<&str> = rivals.iter().map(|b| b.place.as_str()).collect();
            findings.push(format!(
                "`{name}`: {}: leave it to the one that news means, or give it a row in lexicon/homographs.tsv",
                places.join(" and ")
            ));
        }
    }
    report(&findings);
}

#[test]
fn keys_are_unique_over_the_actor_tables() {
    let capitals = Table::read("countries");
    let mut taken: HashSet<String> = capitals
        .rows
        .iter()
        .filter(|row| !capitals.list(row, "capital").is_empty())
        .flat_map(|row| capitals.list(row, "capital_en"))
        .map(|name| format!("place:{}", name.to_lowercase().replace(' ', "-")))
        .collect();
    let mut findings = Vec::new();
    for table in ACTORS.map(Table::read) {
        for row in &table.rows {
            if !taken.insert(format!("{}:{}", prefix(&table.name), row.key())) {
                findings.push(format!(
                    "{}: the key is that of another row, or of a capital, which lexicon/countries.tsv makes: leave it out",
                    table.place(row)
                ));
            }
        }
    }
    report(&findings);
}
