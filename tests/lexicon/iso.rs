//! ISO 3166-1 alpha-2 codes, and `XK`, wherever a state stands.

use std::collections::HashSet;

use super::table::{Table, report};

/// The 249 codes that ISO assigns, and Kosovo's.
const CODES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ \
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR \
    GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP \
    KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW \
    MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW \
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ \
    UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK";

/// A code that is no state's: Antarctica is a continent of `places.tsv`.
const NO_STATE: [&str; 1] = ["AQ"];

pub fn codes() -> HashSet<&'static str> {
    CODES.split_whitespace().collect()
}

#[test]
fn the_list_is_whole() {
    assert_eq!((CODES.split_whitespace().count(), codes().len()), (250, 250));
}

#[test]
fn every_state_has_its_row() {
    let table = Table::read("countries");
    let rows: HashSet<&str> = table.rows.iter().map(|row| row.key()).collect();
    let mut findings: Vec<String> = codes()
        .into_iter()
        .filter(|code| !rows.contains(code) && !NO_STATE.contains(code))
        .map(|code| format!("lexicon/countries.tsv: add a row for {code}"))
        .collect();
    findings.extend(
        table
            .rows
            .iter()
            .filter(|row| !codes().contains(row.key()))
            .map(|row| format!("{}: no code of ISO 3166-1, nor XK", table.place(row))),
    );
    findings.sort();
    report(&findings);
}

#[test]
fn every_state_has_its_code_of_three_letters() {
    let table = Table::read("countries");
    let mut seen = HashSet::new();
    let mut findings = Vec::new();
    for row in &table.rows {
        match table.list(row, "alpha3")[..] {
            [code]
                if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) && seen.insert(code.to_owned()) => {}
            _ => findings.push(format!("{}: give its alpha-3 code, which no other row has", table.place(row))),
        }
    }
    report(&findings);
}

#[test]
fn countries_are_given_by_code() {
    let codes = codes();
    let mut findings = Vec::new();
    for table in ["places", "organizations", "outlets", "persons"].map(Table::read) {
        for row in &table.rows {
            for code in table.list(row, "country").into_iter().filter(|code| !codes.contains(code)) {
                findings.push(format!("{}: country `{code}` is no code of ISO 3166-1, nor XK", table.place(row)));
            }
        }
    }
    report(&findings);
}
