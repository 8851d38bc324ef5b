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
const OTHER_NAMES: [(&str, &str); 4] = [
    ("أروبا", "Maghrebi papers write Europe so"),
    ("جزر فوكلاند جزر مالفيناس", "two names in one, each of them known"),
    ("جيرسي", "also a fabric, a shirt, and half of New Jersey"),
    ("سان مارتن", "also a saint's name that many places bear"),
];

/// Forms of the table of nationalities that are left out, by state, and why; of a nisba all its forms.
const OTHER_FORMS: [(&str, &str, &str); 11] = [
    ("AL", "ألبان", "dairy products"),
    ("BN", "بروني", "the usual one is بروناوي; Bruni is a family name"),
    ("CG", "كونغوي", "both Congos have it, and Kinshasa's is meant more often"),
    ("CV", "رأس أخضري", "inflection makes both words agree"),
    ("CV", "أخضري", "a slip of the table: it lacks its first word"),
    ("GI", "جبل طارقي", "inflection makes both words agree"),
    ("KM", "قمري", "lunar"),
    ("ML", "مالي", "financial"),
    ("RO", "رومان", "the ancient Romans"),
    ("SM", "سان ماريني", "inflection makes both words agree"),
    ("TM", "تركماني", "the Turkmens of Iraq and Syria"),
];

fn gazetteer(name: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/gazetteers").join(name);
    let text = fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("skipped: no {}", path.display());
    }
    text
}

/// Whether `form` is one that is left out; of a nisba also its feminine, plurals and definite forms.
fn is_left_out(code: &str, form: &str) -> bool {
    let bare = form.split(' ').map(|word| word.strip_prefix("ال").unwrap_or(word)).collect::<Vec<_>>().join(" ");
    OTHER_FORMS.iter().any(|(of, stem, _)| {
        let inflected = || stem.ends_with('ي') && [form, &bare].iter().any(|f| f.starts_with(stem));
        *of == code && (form == *stem || inflected())
    })
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
        let state = code.split('-').next().unwrap_or(code);
        // `ميانمار (بورما)`, `الكونغو - كينشاسا`: without what only lists need.
        let plain = name.as_str().unwrap_or_default().replace(" - ", " ");
        let name = plain.split(" (").next().unwrap_or_default();
        let listed = iso::codes().contains(state) && rows.rows.iter().any(|row| row.key() == state);
        let key = format!("country:{state}");
        if listed
            && !OTHER_NAMES.iter().any(|(other, _)| *other == name)
            && !named(&lexicon, name).iter().any(|(k, _)| *k == key)
        {
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
            if !is_left_out(code, form) && !named(&lexicon, form).iter().any(|(k, _)| *k == key) {
                findings.push(format!(
                    "lexicon/countries.tsv ({code}): `{form}` ({column}) is no form of it: add its nisba or people"
                ));
            }
        }
    }
    findings.dedup();
    report(&findings);
}
