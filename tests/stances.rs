//! Sentences by construction, each with the stances that it states: `tests/stances/*.txt`, described in `tests/stances/README.md`.
//!
//! `RASID_BLESS=1 cargo test --test stances` writes what is read now under each sentence that is read otherwise than it should be.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use rasid::analysis::{Analysis, Polarity};
use rasid::text::fold;
use rasid::{Analyzer, OffsetUnit};

/// Holder, stance, target.
type Triple = (String, String, String);

/// A sentence and what is said of it.
struct Case {
    sentence: String,
    /// Stances that must be found.
    right: Vec<Triple>,
    /// Readings that may be found.
    allowed: Vec<Triple>,
    /// What is read now, where that is known to be wrong.
    known: Option<Vec<Triple>>,
}

fn triple(line: &str) -> Triple {
    let mut cells = line.split('|').map(|cell| cell.trim().to_owned());
    let mut next = || cells.next().unwrap_or_default();
    (next(), next(), next())
}

fn parse(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let (sign, rest) = line.split_at(line.chars().next().map_or(0, char::len_utf8));
        match (sign, cases.last_mut()) {
            ("+", Some(case)) => case.right.push(triple(rest)),
            ("?", Some(case)) => case.allowed.push(triple(rest)),
            ("=", Some(case)) => {
                let known = case.known.get_or_insert_with(Vec::new);
                if rest.trim() != "-" {
                    known.push(triple(rest));
                }
            }
            ("-", Some(_)) if rest.is_empty() => {}
            _ => cases.push(Case { sentence: line.to_owned(), right: Vec::new(), allowed: Vec::new(), known: None }),
        }
    }
    cases
}

struct Reader {
    analyzer: Analyzer,
    /// The key of the actor that a name means by itself.
    keys: BTreeMap<String, Option<String>>,
}

impl Reader {
    fn key(&mut self, name: &str) -> Option<String> {
        if let Some(key) = self.keys.get(name) {
            return key.clone();
        }
        let analysis = self.analyze(name);
        let key = analysis.entities.first().map(|e| e.key.clone());
        self.keys.insert(name.to_owned(), key.clone());
        key
    }

    fn analyze(&self, text: &str) -> Analysis {
        self.analyzer.analyze("sentence", text, OffsetUnit::Byte).expect("a sentence is short")
    }

    /// Whether the entity is the one that the corpus calls `name`: by its key, or named so in the sentence.
    fn is(&mut self, analysis: &Analysis, text: &str, entity: &str, name: &str) -> bool {
        let Some(found) = analysis.entities.iter().find(|e| e.id == entity) else { return false };
        let own = self.key(name);
        let name = fold(name);
        own.as_deref() == Some(found.key.as_str())
            || analysis.mentions.iter().filter(|m| m.entity == entity).any(|m| {
                let words = fold(&text[m.start..m.end]);
                words.contains(&name) || name.contains(&words) && words.chars().count() > 4
            })
    }

    /// What is wrong with the reading of the case, and the reading.
    fn faults(&mut self, case: &Case) -> (Vec<String>, Vec<Triple>) {
        let analysis = self.analyze(&case.sentence);
        let named = |id: &str| analysis.entities.iter().find(|e| e.id == id).map_or("", |e| e.name.as_str()).to_owned();
        let stance = |p: Polarity| match p {
            Polarity::Support => "support",
            Polarity::Oppose => "oppose",
            Polarity::Neutral => "neutral",
        };
        let found: BTreeSet<(String, &str, String)> = analysis
            .stances
            .iter()
            .filter_map(|s| Some((s.holder.clone(), stance(s.stance), s.target.clone()?)))
            .collect();
        let mut faults = Vec::new();
        let mut fits = |f: &(String, &str, String), t: &Triple| {
            f.1 == t.1
                && self.is(&analysis, &case.sentence, &f.0, &t.0)
                && self.is(&analysis, &case.sentence, &f.2, &t.2)
        };
        for right in &case.right {
            if !found.iter().any(|f| fits(f, right)) {
                faults.push(format!("not found: {} {} {}", right.0, right.1, right.2));
            }
        }
        for f in &found {
            if !case.right.iter().chain(&case.allowed).any(|t| fits(f, t)) {
                faults.push(format!("wrong: {} {} {}", named(&f.0), f.1, named(&f.2)));
            }
        }
        let read = found.iter().map(|f| (named(&f.0), f.1.to_owned(), named(&f.2))).collect::<BTreeSet<_>>();
        (faults, read.into_iter().collect())
    }
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stances");
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).expect("the corpus").map(|e| e.expect("a file").path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    files.sort();
    files
}

#[test]
fn sentences_are_read_as_they_should_be_or_wrongly_in_the_known_way() {
    let mut reader = Reader { analyzer: Analyzer::new(), keys: BTreeMap::new() };
    let bless = std::env::var_os("RASID_BLESS").is_some();
    let (mut all, mut right) = (0, 0);
    let mut report = Vec::new();
    for path in files() {
        let text = fs::read_to_string(&path).expect("a text");
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let mut known: BTreeMap<String, Vec<Triple>> = BTreeMap::new();
        let (mut own, mut held) = (0, 0);
        for case in parse(&text) {
            let (faults, read) = reader.faults(&case);
            own += 1;
            held += usize::from(faults.is_empty());
            match (&case.known, faults.is_empty()) {
                (None, true) => {}
                (None, false) => report.push(format!("{name}: {}\n    {}", case.sentence, faults.join("\n    "))),
                (Some(_), true) => {
                    report.push(format!("{name}: read rightly now, take its `=` lines out: {}", case.sentence))
                }
                (Some(was), false) if was.iter().collect::<BTreeSet<_>>() != read.iter().collect() => {
                    report.push(format!("{name}: read wrongly in another way: {}\n    {read:?}", case.sentence));
                }
                (Some(_), false) => {}
            }
            if !faults.is_empty() {
                known.insert(case.sentence, read);
            }
        }
        println!("{name}: {held} of {own}");
        (all, right) = (all + own, right + held);
        if bless {
            fs::write(&path, blessed(&text, &known)).expect("can be written");
        }
    }
    println!("{right} of {all} sentences are read as they should be");
    assert!(bless || report.is_empty(), "{} sentences\n{}", report.len(), report.join("\n"));
}

/// The text with what is read now under each sentence of `known`.
fn blessed(text: &str, known: &BTreeMap<String, Vec<Triple>>) -> String {
    let mut out = String::new();
    let mut open: Option<&Vec<Triple>> = None;
    let close = |open: &mut Option<&Vec<Triple>>, out: &mut String| {
        if let Some(read) = open.take() {
            if read.is_empty() {
                out.push_str("= -\n");
            }
            for (holder, stance, target) in read {
                out.push_str(&format!("= {holder} | {stance} | {target}\n"));
            }
        }
    };
    for line in text.lines().filter(|l| !l.starts_with('=')) {
        if line.trim().is_empty() {
            close(&mut open, &mut out);
        } else if let Some(read) = known.get(line.trim()) {
            open = Some(read);
        }
        out.push_str(line);
        out.push('\n');
    }
    close(&mut open, &mut out);
    out
}
