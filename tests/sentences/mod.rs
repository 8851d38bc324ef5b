//! Sentences with what they say: files of cases, described in `tests/stances/README.md`, and how they are held against what is read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use rasid::analysis::Analysis;
use rasid::text::fold;
use rasid::{Analyzer, OffsetUnit};

/// One thing said, cell by cell: `مصر | oppose | إسرائيل`.
pub type Said = Vec<String>;

/// A sentence and what is said in it.
pub struct Case {
    pub sentence: String,
    /// What must be found.
    pub right: Vec<Said>,
    /// What may be found.
    pub allowed: Vec<Said>,
    /// What is read now, where that is known to be wrong.
    known: Option<Vec<Said>>,
}

/// How a case is read: what is wrong with that, and what is read.
pub struct Reading {
    pub faults: Vec<String>,
    pub read: BTreeSet<Said>,
}

fn said(line: &str) -> Said {
    line.split('|').map(|cell| cell.trim().to_owned()).collect()
}

fn parse(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let (sign, rest) = line.split_at(line.chars().next().map_or(0, char::len_utf8));
        match (sign, cases.last_mut()) {
            ("+", Some(case)) => case.right.push(said(rest)),
            ("?", Some(case)) => case.allowed.push(said(rest)),
            ("=", Some(case)) => {
                let known = case.known.get_or_insert_with(Vec::new);
                if rest.trim() != "-" {
                    known.push(said(rest));
                }
            }
            ("-", Some(_)) if rest.is_empty() => {}
            _ => cases.push(Case { sentence: line.to_owned(), right: Vec::new(), allowed: Vec::new(), known: None }),
        }
    }
    cases
}

/// The analyzer, and what names mean by themselves.
pub struct Reader {
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

    pub fn analyze(&self, text: &str) -> Analysis {
        self.analyzer.analyze("sentence", text, OffsetUnit::Byte).expect("a sentence is short")
    }

    /// Whether the entity is the one that the corpus calls `name`: by its key, or named so in the sentence.
    pub fn is(&mut self, analysis: &Analysis, text: &str, entity: &str, name: &str) -> bool {
        let Some(found) = analysis.entities.iter().find(|e| e.id == entity) else { return false };
        let own = self.key(name);
        let name = fold(name);
        own.as_deref() == Some(found.key.as_str())
            || analysis.mentions.iter().filter(|m| m.entity == entity).any(|m| {
                let words = fold(&text[m.start..m.end]);
                words.contains(&name) || name.contains(&words) && words.chars().count() > 4
            })
    }
}

/// The name that an analysis gives an entity.
pub fn name<'a>(analysis: &'a Analysis, id: &str) -> &'a str {
    analysis.entities.iter().find(|e| e.id == id).map_or("", |e| e.name.as_str())
}

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).expect("the corpus").map(|e| e.expect("a file").path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    files.sort();
    files
}

/// Fails unless every sentence of the folder is read as it should be, or wrongly in the way that its file says. With `RASID_BLESS=1` it writes what is
/// read now under each sentence that is read wrongly.
pub fn hold(folder: &str, read: impl Fn(&mut Reader, &Case) -> Reading) {
    let mut reader = Reader { analyzer: Analyzer::new(), keys: BTreeMap::new() };
    let bless = std::env::var_os("RASID_BLESS").is_some();
    let (mut all, mut right) = (0, 0);
    let mut report = Vec::new();
    for path in files(folder) {
        let text = fs::read_to_string(&path).expect("a text");
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let mut wrong: BTreeMap<String, BTreeSet<Said>> = BTreeMap::new();
        let (mut own, mut held) = (0, 0);
        for case in parse(&text) {
            let Reading { faults, read } = read(&mut reader, &case);
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
                wrong.insert(case.sentence, read);
            }
        }
        println!("{name}: {held} of {own}");
        (all, right) = (all + own, right + held);
        if bless {
            fs::write(&path, blessed(&text, &wrong)).expect("can be written");
        }
    }
    println!("{right} of {all} sentences are read as they should be");
    assert!(bless || report.is_empty(), "{} sentences\n{}", report.len(), report.join("\n"));
}

/// The text with what is read now under each sentence of `wrong`.
fn blessed(text: &str, wrong: &BTreeMap<String, BTreeSet<Said>>) -> String {
    let mut out = String::new();
    let mut open: Option<&BTreeSet<Said>> = None;
    let close = |open: &mut Option<&BTreeSet<Said>>, out: &mut String| {
        if let Some(read) = open.take() {
            if read.is_empty() {
                out.push_str("= -\n");
            }
            for said in read {
                out.push_str(&format!("= {}\n", said.join(" | ")));
            }
        }
    };
    for line in text.lines().filter(|l| !l.starts_with('=')) {
        if line.trim().is_empty() {
            close(&mut open, &mut out);
        } else if let Some(read) = wrong.get(line.trim()) {
            open = Some(read);
        }
        out.push_str(line);
        out.push('\n');
    }
    close(&mut open, &mut out);
    out
}
