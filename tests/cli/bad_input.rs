//! Bad input: a result with warnings or an error that names the file, and the articles beside it are printed all the same.

use std::fs;
use std::time::Duration;

use serde_json::Value;

use super::program::Folder;

/// How long five million bytes may take: seconds, and without optimization some more.
const LIMIT: Duration = Duration::from_secs(if cfg!(debug_assertions) { 300 } else { 60 });

#[test]
fn a_file_that_is_not_utf8_costs_only_itself() {
    let folder = Folder::new("not-utf8");
    folder.file("good.txt", "روسيا").file("bad.txt", b"\xd1\xe6\xd3\xed\xc7").file("last.txt", "فرنسا");
    let run = folder.run(&["analyze", "good.txt", "bad.txt", "last.txt"]);
    assert_eq!((run.code, run.ids()), (1, vec!["good".to_owned(), "last".to_owned()]));
    assert!(run.stderr.contains("bad.txt") && run.stderr.contains("UTF-8"), "{}", run.stderr);
    assert!(!run.stderr.contains("good.txt"), "{}", run.stderr);
}

#[test]
fn a_missing_file_and_a_folder_cost_only_themselves() {
    let folder = Folder::new("missing");
    folder.file("good.txt", "روسيا");
    fs::create_dir_all(folder.path("folder")).expect("writable");
    let run = folder.run(&["analyze", "missing.txt", "folder", "good.txt"]);
    assert_eq!((run.code, run.ids()), (1, vec!["good".to_owned()]));
    for name in ["missing.txt", "folder"] {
        assert!(run.stderr.lines().any(|line| line.contains(name)), "{name} in {}", run.stderr);
    }
}

#[test]
fn json_stays_an_array_when_articles_fail() {
    let folder = Folder::new("array");
    folder.file("bad.txt", b"\xff").file("good.txt", "روسيا");
    for (files, count) in [(&["bad.txt"][..], 0), (&["bad.txt", "good.txt"], 1)] {
        let run = folder.run(&[&["analyze", "--format", "json"], files].concat());
        let array: Value = serde_json::from_str(&run.stdout).expect("one array");
        assert_eq!((run.code, array.as_array().map(Vec::len)), (1, Some(count)));
    }
}

#[test]
fn an_empty_file_is_warned_about() {
    let folder = Folder::new("empty");
    folder.file("empty.txt", "").file("blank.txt", " \n\u{FEFF}\n");
    let run = folder.run(&["analyze", "empty.txt", "blank.txt"]);
    assert_eq!((run.code, run.analyses().len()), (0, 2));
    for analysis in run.analyses() {
        assert_eq!(analysis["warnings"].as_array().map(Vec::len), Some(1), "{analysis}");
        assert_eq!(analysis["mentions"].as_array().map(Vec::len), Some(0), "{analysis}");
    }
}

#[test]
fn a_text_in_latin_letters_is_warned_about() {
    let folder = Folder::new("latin");
    folder.file("latin.txt", "Moscow condemned the attack.");
    let analysis = folder.run(&["analyze", "latin.txt"]).analyses().remove(0);
    assert_eq!((&analysis["doc"]["language"], analysis["warnings"].as_array().map(Vec::len)), (&"und".into(), Some(1)));
}

#[test]
fn nuls_are_passed_over() {
    let folder = Folder::new("nuls");
    let text = "\0ندد\0ت روسيا\0 بفرنسا.\0\0";
    folder.file("nuls.txt", text);
    let run = folder.run(&["analyze", "nuls.txt"]);
    assert_eq!(
        (run.code, run.analyses()[0]["doc"]["length"].as_u64()),
        (0, Some(text.chars().count() as u64)),
        "{}",
        run.stderr
    );
    assert_eq!(run.analyses()[0]["entities"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_bad_line_of_jsonl_costs_only_itself() {
    let folder = Folder::new("bad-lines");
    let good = |id: &str| format!("{{\"id\": \"{id}\", \"text\": \"روسيا\"}}");
    for bad in [
        // Lone surrogates, the high and the low one, and a pair in the wrong order.
        r#"{"id": "x", "text": "\ud800"}"#,
        r#"{"id": "x", "text": "a\udc00"}"#,
        r#"{"id": "x", "text": "\udc00\ud800"}"#,
        r#"{"id": "x"}"#,
        r#"{"id": 7, "text": "روسيا"}"#,
        r#"{"id": "x", "text": null}"#,
        "[]",
        "not JSON",
        r#"{"id": "x", "text": "رو"#,
    ] {
        let lines = format!("{}\n{bad}\n{}\n", good("first"), good("last"));
        let run = folder.file("lines.jsonl", lines).run(&["analyze", "--input", "jsonl", "lines.jsonl"]);
        assert_eq!((run.code, run.ids()), (1, vec!["first".to_owned(), "last".to_owned()]), "{bad}");
        assert!(run.stderr.contains("lines.jsonl:2"), "{bad}: {}", run.stderr);
        assert_eq!(run.stderr.lines().count(), 1, "{bad}: {}", run.stderr);
    }
}

#[test]
fn a_line_of_jsonl_that_is_not_utf8_costs_no_other() {
    let folder = Folder::new("bytes-in-lines");
    let lines =
        [&b"{\"id\": \"first\", \"text\": \"\xff\"}\n"[..], b"{\"id\": \"last\", \"text\": \"abc\"}\n"].concat();
    let run = folder.file("lines.jsonl", lines).run(&["analyze", "--input", "jsonl", "lines.jsonl"]);
    assert!(run.ids().contains(&"last".to_owned()), "{}", run.stderr);
    let told = run.stderr.contains("lines.jsonl:1") || run.stdout.contains("could not be decoded");
    assert!(told, "{}", run.stdout);
}

#[test]
fn five_megabytes_in_one_line_are_read() {
    let folder = Folder::new("long-line");
    let sentence = "وقال وزير الخارجية الروسي سيرغي لافروف إن بلاده تدين الهجوم على سوريا ";
    folder.file("long.txt", sentence.repeat(5_000_000 / sentence.len()));
    assert_eq!(folder.run_within(&["analyze", "long.txt"], "long.json", LIMIT), Some(0), "done in {LIMIT:?}");
    let analysis: Value =
        serde_json::from_slice(&fs::read(folder.path("long.json")).expect("output")).expect("one object");
    assert!(analysis["mentions"].as_array().is_some_and(|mentions| mentions.len() > 10_000));
}

#[test]
fn no_run_of_one_thing_is_slow() {
    let folder = Folder::new("runs");
    for run in ["« ", "\" ", "« روسيا ", "قال: \"", "( ", "محمد ", "روسيا، ", "ووو", "لم ", ". "]
    {
        folder.file("run.txt", run.repeat(500_000 / run.len()));
        assert_eq!(
            folder.run_within(&["analyze", "run.txt"], "run.json", LIMIT / 6),
            Some(0),
            "`{run}` again and again"
        );
    }
}

#[test]
fn a_text_beyond_the_limit_is_refused_by_name() {
    let folder = Folder::new("too-long");
    folder.file("long.txt", "ا".repeat(rasid::MAX_BYTES / 2 + 1)).file("good.txt", "روسيا");
    let run = folder.run(&["analyze", "long.txt", "good.txt"]);
    assert_eq!((run.code, run.ids()), (1, vec!["good".to_owned()]));
    assert!(run.stderr.contains("long.txt"), "{}", run.stderr);
}
