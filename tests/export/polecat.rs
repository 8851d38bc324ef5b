//! POLECAT's table.

use rasid::analysis::Status;
use rasid::export::{Export, Format};

use super::program::{NEWS, analyze, columns, exported, tsv, written};

const COLUMNS: &str = "Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, Actor Country, Actor COW, \
    Primary Actor Sector, Actor Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID, Recipient Name, Recipient Country, Recipient COW, \
    Primary Recipient Sector, Recipient Sectors, Recipient Title, Recipient Name Raw, Wikipedia Recipient ID, Placename, City, District, \
    Province, Country, Latitude, Longitude, GeoNames ID, Raw Placename, Feature Type, Source, Publication Date, Story People, \
    Story Organizations, Story Locations, Language, Version";

#[test]
fn the_columns_are_those_that_are_published() {
    let expected: Vec<&str> = COLUMNS.split(", ").collect();
    assert_eq!(expected.len(), 40);
    assert_eq!(tsv(&Export::new(Format::Polecat).header()), [expected]);
}

#[test]
fn a_compound_actor_is_a_row_for_each_of_its_dyads() {
    let text = exported(Format::Polecat, NEWS);
    let rows = tsv(&text);
    assert!(rows.iter().all(|row| row.len() == 40), "every row has all columns");
    let shown = columns(
        &rows,
        &[
            "Event ID",
            "Event Date",
            "Event Type",
            "Event Mode",
            "Intensity",
            "Quad Code",
            "Actor Name",
            "Actor Country",
            "Recipient Name",
            "Recipient Country",
        ],
    );
    assert_eq!(
        shown,
        [
            ["a-1", "2022-05-05", "ACCUSE", "disapprove", "-2.0", "VERBAL CONFLICT", "France", "FRA", "Russia", "RUS"],
            ["a-1", "2022-05-05", "ACCUSE", "disapprove", "-2.0", "VERBAL CONFLICT", "Germany", "DEU", "Russia", "RUS"],
            ["a-2", "2022-05-05", "AGREE", "", "2.5", "VERBAL COOPERATION", "Turkey", "TUR", "Qatar", "QAT"],
            ["a-3", "2022-05-05", "REJECT", "", "-2.0", "VERBAL CONFLICT", "Iran", "IRN", "United States", "USA"],
        ]
    );
    let story = columns(&rows, &["Story People", "Story Organizations", "Story Locations", "Language"]);
    assert_eq!(story[0], ["", "", "Paris; France; Germany; Russia; Turkey; Qatar; Iran; United States", "ar"]);
}

#[test]
fn a_person_has_sector_title_and_the_words_of_the_text() {
    let text = exported(Format::Polecat, "انتقد وزير الخارجية المصري سامح شكري إسرائيل.");
    let names = [
        "Actor Name",
        "Actor Country",
        "Primary Actor Sector",
        "Actor Sectors",
        "Actor Title",
        "Actor Name Raw",
        "Recipient Name Raw",
    ];
    assert_eq!(
        columns(&tsv(&text), &names),
        [["Sameh Shoukry", "EGY", "GOV", "GOV", "وزير الخارجية المصري", "سامح شكري", "إسرائيل"]]
    );
}

#[test]
fn what_is_not_known_is_empty() {
    let text = exported(Format::Polecat, "أدانت فرنسا روسيا.");
    let unknown = [
        "Event Date",
        "Publication Date",
        "Contexts",
        "Actor COW",
        "Wikipedia Actor ID",
        "Placename",
        "Country",
        "Latitude",
        "Source",
    ];
    assert_eq!(columns(&tsv(&text), &unknown), [[""; 9]]);
}

#[test]
fn a_cell_ends_neither_its_column_nor_its_row() {
    let mut analysis = analyze("a\tb\nc", "أدانت فرنسا روسيا.");
    analysis.doc.source = Some("وكالة\r\nأنباء\t".to_owned());
    let text = written(Format::Polecat, &analysis, "أدانت فرنسا روسيا.");
    let rows = tsv(&text);
    assert_eq!((rows.len(), rows[1].len()), (2, 40));
    assert_eq!(columns(&rows, &["Event ID", "Source"]), [["a b c-1", "وكالة  أنباء "]]);
}

#[test]
fn what_did_not_happen_is_no_event() {
    let text = "أدانت فرنسا روسيا.";
    for status in [Status::Hypothetical, Status::Historical] {
        let mut analysis = analyze("a", text);
        analysis.stances[0].status = status;
        assert_eq!(written(Format::Polecat, &analysis, text), Export::new(Format::Polecat).header(), "{status:?}");
    }
    let mut analysis = analyze("a", text);
    analysis.stances[0].event = None;
    assert_eq!(written(Format::Polecat, &analysis, text), Export::new(Format::Polecat).header());
}

#[test]
fn an_event_without_a_party_to_receive_it_has_empty_cells() {
    let text = "أدانت فرنسا روسيا.";
    let mut analysis = analyze("a", text);
    analysis.stances[0].target = None;
    let text = written(Format::Polecat, &analysis, text);
    assert_eq!(columns(&tsv(&text), &["Actor Name", "Recipient Name", "Recipient Country"]), [["France", "", ""]]);
}
