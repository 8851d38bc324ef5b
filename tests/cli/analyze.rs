//! `rasid analyze` of articles that can be read.

use rasid::export::{Article, Format, export};
use serde_json::Value;

use super::program::{Folder, Run};

const NEWS: &str = "ندد الرئيس الروسي بالهجوم 😀 ودعت فرنسا إلى الهدوء.";

/// The words of each mention, sliced out of `text` in the unit `unit`.
fn mentions(analysis: &Value, text: &str, unit: &str) -> Vec<String> {
    let slice = |start: usize, end: usize| match unit {
        "byte" => text[start..end].to_owned(),
        "utf16" => String::from_utf16_lossy(&text.encode_utf16().collect::<Vec<_>>()[start..end]),
        _ => text.chars().skip(start).take(end - start).collect(),
    };
    let at = |mention: &Value, field: &str| mention[field].as_u64().expect("an offset") as usize;
    let all = analysis["mentions"].as_array().expect("mentions");
    all.iter().map(|mention| slice(at(mention, "start"), at(mention, "end"))).collect()
}

#[test]
fn each_article_is_a_line_in_the_order_given() {
    let folder = Folder::new("lines");
    folder.file("b.txt", NEWS).file("a.news.txt", "زار وزير الخارجية المصري دمشق.");
    let run = folder.run(&["analyze", "b.txt", "a.news.txt"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(run.ids(), ["b", "a.news"]);
    assert_eq!(run.analyses()[0]["schema"], "rasid/1");
}

#[test]
fn offsets_count_in_the_unit_asked_for() {
    let folder = Folder::new("offsets");
    folder.file("a.txt", NEWS);
    let words = |unit: &str| {
        let analysis = folder.run(&["analyze", "--offsets", unit, "a.txt"]).analyses().remove(0);
        assert_eq!(analysis["doc"]["offsets"], unit);
        mentions(&analysis, NEWS, unit)
    };
    let found = words("codepoint");
    assert!(found.contains(&"فرنسا".to_owned()), "{found:?}");
    assert_eq!((words("utf16"), words("byte")), (found.clone(), found));
    let default = folder.run(&["analyze", "a.txt"]).analyses().remove(0);
    assert_eq!(default["doc"]["offsets"], "codepoint");
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_article() {
    let folder = Folder::new("bom");
    folder.file("a.txt", format!("\u{FEFF}{NEWS}")).file("b.txt", NEWS);
    let analyses = folder.run(&["analyze", "a.txt", "b.txt"]).analyses();
    assert_eq!(analyses[0]["doc"]["sha256"], analyses[1]["doc"]["sha256"]);
    assert_eq!(analyses[0]["mentions"], analyses[1]["mentions"]);
}

#[test]
fn a_dash_is_standard_input() {
    let folder = Folder::new("dash");
    folder.file("a.txt", NEWS);
    let run = folder.run_with(&["analyze", "-", "a.txt"], NEWS);
    assert_eq!((run.code, run.ids()), (0, vec!["-".to_owned(), "a".to_owned()]));
    let analyses = run.analyses();
    assert_eq!(analyses[0]["mentions"], analyses[1]["mentions"]);
}

#[test]
fn lines_of_jsonl_are_articles_under_their_ids() {
    let folder = Folder::new("jsonl");
    let lines = "{\"id\": \"one\", \"text\": \"روسيا\"}\n\n{\"text\": \"\\u0631\\u0648\\u0633\\u064a\\u0627 \\ud83d\\ude00\", \"id\": \"two\", \"source\": \"x\"}\n";
    let run = folder.run_with(&["analyze", "--input", "jsonl", "-"], lines);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(run.ids(), ["one", "two"]);
    for analysis in run.analyses() {
        assert_eq!(analysis["entities"][0]["key"], "country:RU");
    }
}

#[test]
fn json_is_one_array_of_the_same_objects() {
    let folder = Folder::new("json");
    folder.file("a.txt", NEWS).file("b.txt", "");
    let array: Value = serde_json::from_str(&folder.run(&["analyze", "--format", "json", "a.txt", "b.txt"]).stdout)
        .expect("one array");
    assert_eq!(array, Value::Array(folder.run(&["analyze", "a.txt", "b.txt"]).analyses()));
}

/// The records of a CSV output, the header first.
fn records(run: &Run) -> Vec<Vec<String>> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(run.stdout.as_bytes())
        .records()
        .map(|record| record.expect("CSV").iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn an_export_is_that_of_the_library() {
    let folder = Folder::new("exports");
    let news = "باريس - 5 مايو 2022\nأدانت فرنسا روسيا.\n";
    folder.file("a.txt", news).file("b.txt", news);
    let analyzer = rasid::Analyzer::new();
    let [a, b] = ["a", "b"].map(|id| analyzer.analyze(id, news, rasid::OffsetUnit::Utf16).expect("a short text"));
    for format in Format::ALL {
        let run = folder.run(&["analyze", "--offsets", "utf16", "--format", format.name(), "a.txt", "b.txt"]);
        let articles = [&a, &b].map(|analysis| Article { analysis, text: news });
        assert_eq!((run.code, run.stdout), (0, export(format, articles)), "{format:?}");
    }
}

#[test]
fn no_cell_of_csv_is_a_formula() {
    let folder = Folder::new("formula");
    for id in ["=1+1", "@SUM(A1)", "+1", "-1", "\\t=1", "plain"] {
        let line = format!("{{\"id\": \"{id}\", \"text\": \"أدانت فرنسا روسيا.\"}}");
        let run = folder.run_with(&["analyze", "--input", "jsonl", "--format", "csv", "-"], &line);
        let records = records(&run);
        assert_eq!(records.len(), 2, "{id}: {}", run.stderr);
        for cell in records.iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{id}: {cell}");
        }
    }
}

#[test]
fn text_is_a_sentence_and_its_proof_a_stance() {
    let folder = Folder::new("text");
    folder.file("a.txt", "أدانت  فرنسا روسيا.").file("b.txt", "زار وزير الخارجية المصري دمشق.");
    let report =
        |language: &str| folder.run(&["analyze", "--format", "text", "--language", language, "a.txt", "b.txt"]);
    let (arabic, english) = (report("ar"), report("en"));
    assert_eq!((arabic.code, arabic.stderr.as_str()), (0, ""));
    assert_eq!(folder.run(&["analyze", "--format", "text", "a.txt", "b.txt"]).stdout, arabic.stdout);
    let stance = &folder.run(&["analyze", "a.txt"]).analyses()[0]["stances"][0];
    for (report, language, none) in [(arabic, "ar", "لا مواقف."), (english, "en", "No stances.")] {
        let lines: Vec<&str> = report.stdout.lines().map(str::trim).collect();
        let sentence = stance["explanation"][language].as_str().expect("a sentence");
        assert_eq!(lines[1], format!("{:.2}  {sentence}", stance["confidence"].as_f64().expect("a number")));
        assert_eq!(lines[2..], ["«أدانت فرنسا روسيا»", "", "b", none, ""]);
    }
}
