//! States and their adjectives against CLDR and a table of nationalities, where the data folder is at hand.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use rasid::lexicon::Lexicon;
use serde::Deserialize;
use serde_json::Value;

use super::iso;
use super::rules::named;
use super::spellings::words;
use super::table::{Table, report};

/// Names of CLDR that are left out, and why.
const OTHER_NAMES: [(&str, &str); 0] = [];

/// Forms of the table of nationalities that are left out, and why.
const OTHER_FORMS: [(&str, &str); 0] = [];

fn gazetteer(name: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/gazetteers").join(name);
    let text = fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("skipped: no {}", path.display());
    }
    text
}

fn left_out(list: &[(&str, &str)], form: &str) -> bool {
    list.iter().any(|(word, _)| *word == form)
}

#[test]
fn names_of_cldr_are_known() {
    let Some(text) = gazetteer("cldr_territories_ar.json") else { return };
    let json: Value = serde_json::from_str(&text).expect("JSON");
    let names = json["main"]["ar"]["localeDisplayNames"]["territories"].as_object().expect("territories");
    let lexicon = Lexicon::built_in();
    let rows = Table::read("countries");
    let mut findings = Vec::new();
    for (code, name) in names {
        let (state, name) = (code.split('-').next().unwrap_or(code), name.as_str().unwrap_or_default());
        let listed = iso::codes().contains(state) && rows.rows.iter().any(|row| row.key() == state);
        let key = format!("country:{state}");
        if listed && !left_out(&OTHER_NAMES, name) && !named(&lexicon, name).iter().any(|(k, _)| *k == key) {
            findings.push(format!("lexicon/countries.tsv ({state}): CLDR calls it `{name}`: add it to names"));
        }
    }
    report(&findings);
}

/// A row of the table of nationalities.
#[derive(Deserialize)]
struct Nationality {
    ar: String,
    #[serde(flatten)]
    forms: HashMap<String, String>,
}

#[test]
fn nationalities_are_known() {
    let Some(text) = gazetteer("arwikicats/nationalities_data.json") else { return };
    let nationalities: BTreeMap<String, Nationality> = serde_json::from_str(&text).expect("JSON");
    let lexicon = Lexicon::built_in();
    let countries = Table::read("countries");
    let mut by_name: HashMap<String, &str> = HashMap::new();
    for row in &countries.rows {
        for name in countries.list(row, "names") {
            by_name.insert(words(name), row.key());
        }
    }
    let mut findings = Vec::new();
    for Nationality { ar, forms } in nationalities.values() {
        // Regions, peoples without a state and former states are not this table's.
        let Some(code) = by_name.get(&words(ar)) else { continue };
        let key = format!("country:{code}");
        for column in ["male", "males", "female", "females", "the_male", "the_female"] {
            let Some(form) = forms.get(column).filter(|form| !form.is_empty()) else { continue };
            if !left_out(&OTHER_FORMS, form) && !named(&lexicon, form).iter().any(|(k, _)| *k == key) {
                findings.push(format!(
                    "lexicon/countries.tsv ({code}): `{form}` ({column}) is no form of it: add its nisba or people"
                ));
            }
        }
    }
    findings.dedup();
    report(&findings);
}
