//! Cells that take their values from a list.

use std::collections::HashSet;

use rasid::lexicon::WordClass;
use rasid::lexicon::prepositions::preposition;

use super::iso;
use super::table::{Table, report};

const SECTORS: &str = "GOV MIL LEG JRN OPP REB UAF NGO IGO CVL BUS EDU JUD PTY SPY MED REL CRM LAB IMG COP";
const OFFICES: &str = "president monarch crown-prince vice-president prime-minister deputy-prime-minister foreign-minister \
    defence-minister interior-minister finance-minister oil-minister information-minister justice-minister speaker party-leader \
    opposition-leader commander chief-of-staff spy-chief national-security-adviser envoy ambassador spokesperson secretary-general head \
    central-banker governor mayor judge legislator cleric activist journalist first-lady other";
const EVENTS: &str = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE \
    COERCE ASSAULT";
/// PLOVER's modes, and two that its SUPPORT and SANCTION lack.
const MODES: &str = "visit third-party multilateral phone disapprove investigate allege assist change yield meet convict expel withdraw \
    discontinue restrict arrest relations territory violence demo riot strike hunger boycott obstruct troops weapons militia police \
    ban censor curfew martial-law deport seize abduct beat torture execute sexual assassinate primitive firearms explosives \
    suicide-attack heavy-weapons aerial crowd-control ceasefire release ease resign political-concession";

/// Table, column, what may stand there.
const LISTS: [(&str, &str, &str); 22] = [
    ("boilerplate", "kind", "whole prefix"),
    ("cues", "class", "verb noun adjective light"),
    ("cues", "event", EVENTS),
    ("cues", "flags", "content visit physical bad-topic request flip ambiguous"),
    ("cues", "holder", "subj obj both"),
    ("cues", "mode", MODES),
    ("cues", "stance", "support oppose neutral"),
    ("heads", "kind", "ministry state house party group embassy body"),
    ("heads", "sector", SECTORS),
    ("months", "month", "01 02 03 04 05 06 07 08 09 10 11 12"),
    ("names", "gender", "m f"),
    ("names", "kind", "given family both"),
    ("names", "note", "common"),
    ("organizations", "sector", SECTORS),
    ("outlets", "kind", "agency paper channel site radio"),
    ("persons", "sector", SECTORS),
    (
        "places",
        "kind",
        "city province region camp strait sea river island mountain desert continent crossing base building quarter historical",
    ),
    (
        "relations",
        "kind",
        "agreement alliance border conflict cooperation crisis dispute link mediation partnership rapprochement relations talks tension",
    ),
    ("reporting", "flags", "deny claim ask hearsay"),
    ("titles", "kind", "office rank honorific role religious kin"),
    ("titles", "office", OFFICES),
    ("titles", "sector", SECTORS),
];

/// Columns of which every row needs a value.
const NEEDED: [(&str, &str); 19] = [
    ("boilerplate", "kind"),
    ("countries", "name_en"),
    ("countries", "names"),
    ("cues", "class"),
    ("cues", "holder"),
    ("cues", "target"),
    ("heads", "kind"),
    ("homographs", "key"),
    ("months", "names"),
    ("names", "kind"),
    ("organizations", "name_en"),
    ("organizations", "names"),
    ("outlets", "names"),
    ("persons", "name_en"),
    ("persons", "names"),
    ("places", "names"),
    ("relations", "kind"),
    ("titles", "kind"),
    ("words", "class"),
];

#[test]
fn listed_columns_hold_listed_values() {
    let mut findings = Vec::new();
    for (name, column, allowed) in LISTS {
        let table = Table::read(name);
        assert!(table.columns.iter().any(|c| c == column), "lexicon/{name}.tsv has no column {column}");
        let allowed: Vec<&str> = allowed.split_whitespace().collect();
        for row in &table.rows {
            for value in table.list(row, column).into_iter().filter(|v| !allowed.contains(v)) {
                findings.push(format!("{}: {column} `{value}` is none of {}", table.place(row), allowed.join(" ")));
            }
        }
    }
    report(&findings);
}

#[test]
fn needed_columns_are_filled() {
    let mut findings = Vec::new();
    for (name, column) in NEEDED {
        let table = Table::read(name);
        for row in table.rows.iter().filter(|row| table.list(row, column).is_empty()) {
            findings.push(format!("{}: {column} is `-`: fill it or leave the row out", table.place(row)));
        }
    }
    report(&findings);
}

#[test]
fn keys_are_slugs() {
    let mut findings = Vec::new();
    for table in
        ["cues", "homographs", "organizations", "outlets", "persons", "places", "relations", "reporting", "verbs"]
            .map(Table::read)
    {
        for row in &table.rows {
            let slug = row.key().chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            if !slug || row.key().starts_with('-') || row.key().ends_with('-') {
                findings.push(format!("{}: write the first column in a-z, 0-9 and -", table.place(row)));
            }
        }
    }
    report(&findings);
}

#[test]
fn classes_of_words_are_known_to_the_loader() {
    let table = Table::read("words");
    let mut findings = Vec::new();
    for row in &table.rows {
        for class in table.list(row, "class").into_iter().filter(|class| WordClass::named(class).is_none()) {
            findings.push(format!("{}: `{class}` is no class of src/lexicon/senses.rs", table.place(row)));
        }
    }
    report(&findings);
}

#[test]
fn targets_are_joined_by_known_prepositions() {
    let table = Table::read("cues");
    let mut findings = Vec::new();
    for row in &table.rows {
        for slot in table.list(row, "target") {
            if !matches!(slot, "obj" | "clause") && preposition(slot).is_none() {
                findings.push(format!(
                    "{}: target `{slot}` is neither obj, clause nor a preposition of src/lexicon/prepositions.rs",
                    table.place(row)
                ));
            }
        }
    }
    report(&findings);
}

#[test]
fn parties_of_ties_are_joined_by_known_prepositions() {
    let table = Table::read("relations");
    let mut findings = Vec::new();
    for row in &table.rows {
        for join in table.list(row, "join").into_iter().filter(|join| preposition(join).is_none()) {
            findings.push(format!("{}: join `{join}` is none of src/lexicon/prepositions.rs", table.place(row)));
        }
    }
    report(&findings);
}

/// A verb of its own would make clauses end where no other table sees a verb.
#[test]
fn verbs_of_ties_are_verbs_of_other_tables() {
    let mut known: HashSet<String> = HashSet::new();
    for table in ["cues", "verbs"].map(Table::read) {
        for row in &table.rows {
            known.extend(table.list(row, "present").into_iter().map(str::to_owned));
        }
    }
    let table = Table::read("relations");
    let mut findings = Vec::new();
    for row in &table.rows {
        for verb in table.list(row, "present").into_iter().filter(|verb| !known.contains(*verb)) {
            findings.push(format!("{}: `{verb}` stands in no other table: add it to verbs.tsv", table.place(row)));
        }
    }
    report(&findings);
}

#[test]
fn cues_have_the_forms_and_figures_of_their_class() {
    let table = Table::read("cues");
    let mut findings = Vec::new();
    for row in &table.rows {
        let place = table.place(row);
        let has = |column| !table.list(row, column).is_empty();
        let class = table.list(row, "class").join("|");
        let whole = match class.as_str() {
            "verb" => has("past") || has("present") || (has("masdar") && has("participle")),
            "noun" => has("masdar") && !has("past") && !has("present"),
            "adjective" => has("participle"),
            _ => (has("past") || has("present")) && has("masdar"),
        };
        if !whole {
            findings.push(format!("{place}: lexicon/README.md says which forms a cue of class {class} has"));
        }
        let flips = table.list(row, "flags").contains(&"flip");
        if !has("stance") && !flips {
            findings.push(format!("{place}: only a cue with the flag `flip` may have no stance"));
        }
        let intensity: Option<f32> = table.list(row, "intensity").join("|").parse().ok();
        match intensity {
            Some(figure) if (-10.0..=10.0).contains(&figure) => {}
            None if !has("stance") && !has("intensity") => {}
            _ => findings.push(format!("{place}: intensity is a number from -10.0 to 10.0")),
        }
    }
    report(&findings);
}

/// `foreign-minister:RU:2004-`: the office, the state or body, the years.
fn office_fault(cell: &str, bodies: &HashSet<String>) -> Option<String> {
    let parts: Vec<&str> = cell.split(':').collect();
    let [office, of, years] = parts[..] else { return Some("write office:CC:from-to".to_owned()) };
    if !OFFICES.split_whitespace().any(|o| o == office) {
        return Some(format!("`{office}` is no office of lexicon/README.md"));
    }
    if !iso::codes().contains(of) && !bodies.contains(of) {
        return Some(format!(
            "`{of}` is neither a state nor a key of lexicon/organizations.tsv or lexicon/outlets.tsv"
        ));
    }
    let year = |y: &str| y.parse::<u16>().ok().filter(|y| y.to_string().len() == 4 && (1700..=2030).contains(y));
    let held = years.split_once('-').is_some_and(|(from, to)| match (year(from), to) {
        (Some(_), "") => true,
        (Some(from), to) => year(to).is_some_and(|to| from <= to),
        (None, _) => false,
    });
    (!held).then(|| format!("years `{years}`: write from-to, or from- while it is held"))
}

#[test]
fn offices_name_a_state_or_a_body_and_years() {
    let bodies: HashSet<String> = ["organizations", "outlets"]
        .iter()
        .flat_map(|name| Table::read(name).rows)
        .map(|row| row.key().to_owned())
        .collect();
    let table = Table::read("persons");
    let mut findings = Vec::new();
    for row in &table.rows {
        for cell in table.list(row, "offices") {
            if let Some(fault) = office_fault(cell, &bodies) {
                findings.push(format!("{}: office `{cell}`: {fault}", table.place(row)));
            }
        }
    }
    report(&findings);
}
