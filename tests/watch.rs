//! A watch list behaves like built-in rows: the same matching, folding and clitics.

use rasid::{Analyzer, Error, OffsetUnit};

const TEXT: &str = "انتقدت مجموعة الأفق فرنسا، ورحبت باريس بالأفق الجديد.";

/// The words of all mentions of the entity with that key.
fn mentions(analyzer: &Analyzer, key: &str) -> Vec<String> {
    let analysis = analyzer.analyze("", TEXT, OffsetUnit::Byte).unwrap();
    let id = analysis.entities.iter().find(|e| e.key == key).map(|e| e.id.clone());
    analysis
        .mentions
        .iter()
        .filter(|m| Some(&m.entity) == id.as_ref())
        .map(|m| TEXT[m.start..m.end].to_owned())
        .collect()
}

#[test]
fn names_and_aliases_are_found_under_one_key_with_clitics() {
    let tsv = "name\taliases\ttype\tcountry\tsector\nمجموعة الافق\tالأفق الجديد\torganization\tJO\tNGO\n";
    let csv = "name,aliases,type,country,sector\r\n\"مجموعة الافق\",الأفق الجديد,organization,JO,NGO\r\n";
    for list in [tsv, csv] {
        let analyzer = Analyzer::with_watch_list(list).unwrap();
        assert_eq!(mentions(&analyzer, "watch:مجموعه-الافق"), ["مجموعة الأفق", "الأفق الجديد"]);
    }
}

#[test]
fn a_row_of_the_users_wins_over_a_built_in_one() {
    let analyzer = Analyzer::with_watch_list("name,type,country\nفرنسا,organization,FR\n").unwrap();
    assert_eq!(mentions(&analyzer, "watch:فرنسا"), ["فرنسا"]);
}

#[test]
fn what_cannot_be_read_is_named_with_its_line() {
    for (list, line) in [("x,y\na,b\n", 1), ("name,type\nأ,person\nب,thing\n", 3), ("name,country\nأب,france\n", 2)]
    {
        match Analyzer::with_watch_list(list).map(|_| ()) {
            Err(Error::WatchList { line: found, .. }) => assert_eq!(found, line, "{list}"),
            other => panic!("{list}: {other:?}"),
        }
    }
}
