//! `rasid evaluate` counts as the scorer of the annotation guidelines does.

use std::path::Path;
use std::process::Command;

use super::program::Folder;

const GOLD: &str = r#"{"meta": {}, "entities": [
    {"id": "ru", "type": "country", "country": "RU", "surfaces": ["روسيا"]},
    {"id": "fr", "type": "country", "country": "FR", "surfaces": ["فرنسا"]}],
    "stances": [{"holder": "fr", "stance": "oppose", "target": "ru", "evidence": "أدانت فرنسا روسيا"}]}"#;

/// The line of a measure.
fn line<'o>(output: &'o str, measure: &str) -> &'o str {
    output.lines().find(|line| line.split_whitespace().next() == Some(measure)).unwrap_or("")
}

#[test]
fn measures_are_counted_over_a_folder() {
    let folder = Folder::new("evaluate");
    folder.file("a.txt", "أدانت فرنسا روسيا.").file("a.gold.json", GOLD);
    let run = folder.run(&["evaluate", "."]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(run.stdout.starts_with("articles 1\n"), "{}", run.stdout);
    assert!(
        line(&run.stdout, "mention.country").contains("F1 1.000   (2 hit, 0 missed, 0 spurious)"),
        "{}",
        run.stdout
    );
    assert!(line(&run.stdout, "stance.actor").contains("(1 hit, 0 missed, 0 spurious)"), "{}", run.stdout);
    let given = folder.run(&["evaluate", "--mentions", "gold", "."]);
    assert!(line(&given.stdout, "stance.actor").contains("(1 hit, 0 missed, 0 spurious)"), "{}", given.stdout);
}

#[test]
fn errors_are_printed_with_detail() {
    let folder = Folder::new("detail");
    folder.file("a.txt", "زار الوفد فرنسا وروسيا وألمانيا.").file("a.gold.json", GOLD);
    let run = folder.run(&["evaluate", "--detail", "."]);
    assert!(run.stdout.contains("a spurious country ألمانيا"), "{}", run.stdout);
    assert!(run.stdout.contains("a missed stance actor"), "{}", run.stdout);
}

#[test]
fn gold_that_cannot_be_scored_is_exit_code_1_and_named() {
    let folder = Folder::new("bad-gold");
    let run = folder.run(&["evaluate", "."]);
    assert_eq!((run.code, run.stdout.as_str()), (1, ""), "no gold at all");
    folder.file("a.gold.json", GOLD);
    for text in [None, Some("لا أحد هنا")] {
        text.into_iter().for_each(|text| {
            folder.file("a.txt", text);
        });
        let run = folder.run(&["evaluate", "."]);
        assert_eq!(run.code, 1);
        assert!(run.stderr.contains("a.gold.json"), "{}", run.stderr);
    }
}

#[test]
fn the_scorer_of_the_guidelines_comes_to_the_same_figures() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let (scorer, gold) = (shared.join("tools/score.py"), shared.join("gold/seeds"));
    let python = Command::new("python3").arg("--version").output();
    if !scorer.exists() || !gold.exists() || python.is_err() {
        eprintln!("skipped: needs python3, {} and {}", scorer.display(), gold.display());
        return;
    }
    for gold in [gold, Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds")] {
        let folder = Folder::new("score");
        let articles: Vec<String> = std::fs::read_dir(&gold)
            .expect("a folder")
            .map(|entry| entry.expect("a file").path())
            .filter(|path| path.extension().is_some_and(|e| e == "txt"))
            .map(|path| path.to_string_lossy().into_owned())
            .collect();
        let analyze: Vec<&str> = ["analyze"].into_iter().chain(articles.iter().map(String::as_str)).collect();
        folder.file("found.jsonl", folder.run(&analyze).stdout);
        let scored = Command::new("python3")
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .args([&scorer, &gold, &folder.path("found.jsonl")])
            .output()
            .expect("python3 runs");
        assert!(scored.status.success(), "{}", String::from_utf8_lossy(&scored.stderr));
        let sorted = |output: &str| {
            let mut lines: Vec<String> = output.lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        let evaluated = folder.run(&["evaluate", &gold.to_string_lossy()]);
        assert_eq!(sorted(&evaluated.stdout), sorted(&String::from_utf8_lossy(&scored.stdout)), "{}", gold.display());
    }
}
