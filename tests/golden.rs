//! The whole analysis of each article in `seeds/` is the one in `tests/golden/`, whatever changes.
//!
//! After a change that is meant: `RASID_BLESS=1 cargo test --test golden`, and read the difference before it is committed.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use rasid::{Analysis, Analyzer, OffsetUnit};

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files of a folder with an ending, by name.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(repository().join(folder))
        .unwrap_or_else(|e| panic!("{folder}: {e}"))
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    found.sort();
    found
}

fn stem(path: &Path) -> String {
    path.file_stem().expect("a named file").to_string_lossy().into_owned()
}

/// The words between two offsets in UTF-16 units.
fn slice(text: &[u16], start: usize, end: usize) -> String {
    String::from_utf16_lossy(&text[start..end])
}

/// The analysis as lines that a reader can compare: a line a zone, an entity, a mention, a stance.
fn lines(analysis: &Analysis, text: &str) -> Vec<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let key = |id: &str| analysis.entities.iter().find(|e| e.id == id).map_or("?", |e| e.key.as_str());
    let head = |words: String| words.split_whitespace().take(8).collect::<Vec<_>>().join(" ");
    let mut lines = vec![format!("{:?}", analysis.doc)];
    for zone in &analysis.zones {
        let speaker = zone.speaker.as_deref().map(key);
        lines.push(format!(
            "zone {:?} {}..{} {} speaker {speaker:?}",
            zone.kind,
            zone.start,
            zone.end,
            head(slice(&units, zone.start, zone.end))
        ));
    }
    for entity in &analysis.entities {
        lines.push(format!(
            "entity {} {} {} country {:?} sector {:?} role {:?} known {}",
            entity.id, entity.key, entity.name, entity.country, entity.sector, entity.role, entity.known
        ));
    }
    for m in &analysis.mentions {
        let words = slice(&units, m.start, m.end);
        lines.push(format!(
            "mention {}..{} {words} → {} {:?} {}",
            m.start,
            m.end,
            key(&m.entity),
            m.kind,
            m.confidence
        ));
    }
    for s in &analysis.stances {
        let mut line = format!(
            "stance {}..{} {} {:?} {} cue «{}»",
            s.cue.start,
            s.cue.end,
            key(&s.holder),
            s.stance,
            s.target.as_deref().map_or("-", key),
            slice(&units, s.cue.start, s.cue.end)
        );
        let _ = write!(line, " {:?} {:?} {} {} {:?}", s.status, s.attribution, s.rule, s.confidence, s.because);
        lines.push(line);
    }
    lines.extend(analysis.relations.iter().map(|relation| format!("{relation:?}")));
    lines.extend(analysis.warnings.iter().map(|warning| format!("warning {warning}")));
    lines
}

/// What one list has and the other has not: `-` the golden one, `+` the present one.
fn difference(golden: &[String], present: &[String]) -> String {
    let mut shown = String::new();
    for line in golden.iter().filter(|line| !present.contains(line)) {
        let _ = writeln!(shown, "- {line}");
    }
    for line in present.iter().filter(|line| !golden.contains(line)) {
        let _ = writeln!(shown, "+ {line}");
    }
    shown
}

/// Why the article's analysis is not the golden one, if it is not.
fn compare(name: &str, text: &str, present: &Analysis, golden: &Path) -> Option<String> {
    let Ok(json) = fs::read_to_string(golden) else {
        return Some(format!("{name}: no {}: make it with RASID_BLESS=1", golden.display()));
    };
    // Both as parsed JSON: `5` and `5.0` are the same analysis.
    let written = serde_json::to_value(present).expect("an analysis is plain data");
    match serde_json::from_str::<serde_json::Value>(&json) {
        Ok(expected) if expected == written => return None,
        Ok(_) => {}
        Err(error) => return Some(format!("{name}: {}: {error}", golden.display())),
    }
    Some(match serde_json::from_str::<Analysis>(&json) {
        Err(error) => format!("{name}: the form of the analysis has changed: {error}"),
        Ok(expected) if expected.doc.length != present.doc.length => {
            format!("{name}: the article itself has changed: compare seeds/{name}.txt, then RASID_BLESS=1")
        }
        Ok(expected) => {
            let shown = difference(&lines(&expected, text), &lines(present, text));
            let shown = if shown.is_empty() { "(an object, event, intensity or evidence)\n".to_owned() } else { shown };
            format!("{name}:\n{shown}")
        }
    })
}

#[test]
fn analyses_are_the_golden_ones() {
    let bless = std::env::var_os("RASID_BLESS").is_some_and(|value| value == "1");
    let analyzer = Analyzer::new();
    let seeds = files("seeds", ".txt");
    assert!(!seeds.is_empty(), "seeds/ has no article");
    let mut faults = Vec::new();
    for seed in seeds {
        let name = stem(&seed);
        let text = fs::read_to_string(&seed).expect("a seed is UTF-8");
        let mut present = analyzer.analyze(&name, &text, OffsetUnit::Utf16).expect("a seed is short");
        // A release that reads them no differently changes none.
        present.version.clear();
        let golden = repository().join("tests/golden").join(format!("{name}.json"));
        if bless {
            let json = serde_json::to_string_pretty(&present).expect("an analysis is plain data");
            fs::write(&golden, json + "\n").expect("tests/golden is writable");
        } else {
            faults.extend(compare(&name, &text, &present, &golden));
        }
    }
    assert!(faults.is_empty(), "if this is meant, RASID_BLESS=1 writes it anew\n\n{}", faults.join("\n"));
}

#[test]
fn no_golden_analysis_is_left_over() {
    for golden in files("tests/golden", ".json") {
        let seed = repository().join("seeds").join(format!("{}.txt", stem(&golden)));
        assert!(seed.exists(), "{}: {} is gone: take it out", golden.display(), seed.display());
    }
}
