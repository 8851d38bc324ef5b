//! Sentences with the stances that a reader found in them.

use std::error::Error;
use std::ops::Range;
use std::path::Path;

use rasid::Analyzer;
use rasid::analysis::{OffsetUnit, Polarity};
use serde::Deserialize;

use crate::news;

/// A judged stance; ranges are bytes of the text.
pub struct Judged {
    /// Where the holder is named; none where that is not in the sentence.
    pub holder: Option<Vec<Range<usize>>>,
    pub stance: Polarity,
    pub target: Vec<Range<usize>>,
    /// The words that carry it.
    pub cue: Vec<Range<usize>>,
    /// Whether every careful reader would find it.
    pub firm: bool,
    /// Whether the stance given is the cue's own, which the sentence negates.
    pub negated: bool,
    /// Whether the reader says that it does not hold.
    pub refused: bool,
}

impl Judged {
    /// Whether the holder is named there and touches one of the ranges.
    pub fn held_by(&self, ranges: &[Range<usize>]) -> bool {
        self.holder.as_ref().is_some_and(|holder| touches(holder, ranges))
    }

    /// Whether a reader of that text alone has to find it.
    pub fn is_owed(&self) -> bool {
        self.firm && !self.negated && !self.refused && self.holder.is_some()
    }
}

/// Whether some of the ranges overlap.
pub fn touches(a: &[Range<usize>], b: &[Range<usize>]) -> bool {
    a.iter().any(|a| b.iter().any(|b| a.start < b.end && b.start < a.end))
}

/// A sentence or an article.
pub struct Item {
    pub text: String,
    pub judged: Vec<Judged>,
    pub source: Source,
}

/// Where a text and its judgements come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// News, judged by careful readers, who agree with each other at F1 .86.
    Careful,
    /// News, read once.
    ReadOnce,
    /// Written to show a construction.
    Constructed,
    /// News, of which only some stances were judged, which an earlier model printed.
    Printed,
}

fn polarity(name: &str) -> Option<Polarity> {
    Some(match name {
        "support" => Polarity::Support,
        "oppose" => Polarity::Oppose,
        "neutral" => Polarity::Neutral,
        _ => return None,
    })
}

#[derive(Deserialize)]
struct Row {
    text: String,
    stances: Vec<RowStance>,
}

#[derive(Deserialize)]
struct RowStance {
    holder: String,
    target: String,
    stance: String,
    cue: Option<String>,
    firm: bool,
    status: Option<String>,
}

fn occurrences(text: &str, phrase: &str) -> Vec<Range<usize>> {
    if phrase.is_empty() {
        return Vec::new();
    }
    text.match_indices(phrase).map(|(at, found)| at..at + found.len()).collect()
}

/// Reads `{"text", "stances"}` a line, with strings of the text.
pub fn sentences(path: &Path) -> Result<Vec<Item>, Box<dyn Error>> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let item = |line: &str| -> Result<Item, Box<dyn Error>> {
        let row: Row = serde_json::from_str(line)?;
        let judged = row.stances.iter().filter_map(|s| {
            Some(Judged {
                holder: (s.holder != "CONTEXT").then(|| occurrences(&row.text, &s.holder)),
                stance: polarity(&s.stance)?,
                target: occurrences(&row.text, &s.target),
                cue: s.cue.as_deref().map_or_else(Vec::new, |cue| occurrences(&row.text, cue)),
                firm: s.firm,
                negated: s.status.as_deref() == Some("negated"),
                refused: false,
            })
        });
        Ok(Item { judged: judged.collect(), text: row.text.clone(), source: Source::Careful })
    };
    text.lines().filter(|l| !l.trim().is_empty()).map(item).collect()
}

/// Reads `labels/stances.tsv`: places in the raw news.
pub fn labels(path: &Path, news: &[news::Source]) -> Result<Vec<Item>, Box<dyn Error>> {
    news::table(path, |row| label(row, news))
}

fn label(row: &str, news: &[news::Source]) -> Option<Item> {
    let cells: Vec<&str> = row.split('\t').collect();
    let [source, article, start, end, stances] = cells[..] else { return None };
    let text = news::passage(news, source, article, start, end)?;
    let byte = |at: usize| text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte);
    let range = |cell: &str| {
        let (from, to) = cell.split_once('-')?;
        Some(byte(from.parse().ok()?)..byte(to.parse().ok()?))
    };
    // The same words elsewhere in the sentence name the same.
    let places = |cell: &str| range(cell).map_or_else(Vec::new, |r| occurrences(&text, &text[r]));
    let judged: Option<Vec<Judged>> = stances
        .split('|')
        .filter(|s| *s != "-")
        .map(|stance| {
            let cells: Vec<&str> = stance.split(',').collect();
            let [holder, stance, target, cue, firm, status] = cells[..] else { return None };
            Some(Judged {
                holder: (holder != "-").then(|| places(holder)),
                stance: polarity(stance)?,
                target: places(target),
                cue: places(cue),
                firm: firm == "firm",
                negated: status == "negated",
                refused: false,
            })
        })
        .collect();
    Some(Item { judged: judged?, text: text.clone(), source: Source::ReadOnce })
}

/// What reads `from-to`, in code points of the text, as bytes.
fn code_points(text: &str) -> impl Fn(&str) -> Option<Range<usize>> + use<> {
    let bytes: Vec<usize> = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
    move |cell| {
        let (from, to) = cell.split_once('-')?;
        Some(*bytes.get(from.parse::<usize>().ok()?)?..*bytes.get(to.parse::<usize>().ok()?)?)
    }
}

/// Reads `labels/articles.tsv`: places in title and text of articles of the raw news.
pub fn articles(path: &Path, news: &[news::Source]) -> Result<Vec<Item>, Box<dyn Error>> {
    news::table(path, |row| article(row, news))
}

fn article(row: &str, news: &[news::Source]) -> Option<Item> {
    let cells: Vec<&str> = row.split('\t').collect();
    let [source, article, stances] = cells[..] else { return None };
    let text = news::named(news, source)?.page(article.parse().ok()?)?;
    let range = code_points(&text);
    let ranges = |cell: &str| cell.split(';').map(&range).collect::<Option<Vec<_>>>();
    let judged: Option<Vec<Judged>> = stances
        .split('|')
        .filter(|s| *s != "-")
        .map(|stance| {
            let cells: Vec<&str> = stance.split(',').collect();
            let [holder, stance, target, evidence, firm] = cells[..] else { return None };
            Some(Judged {
                holder: Some(ranges(holder)?),
                stance: polarity(stance)?,
                target: ranges(target)?,
                cue: ranges(evidence)?,
                firm: firm == "firm",
                negated: false,
                refused: false,
            })
        })
        .collect();
    Some(Item { judged: judged?, text, source: Source::ReadOnce })
}

/// Reads the corpus of constructions, `tests/stances/*.txt`: its names are those that `analyzer` finds in the sentence.
pub fn corpus(folder: &Path, analyzer: &Analyzer) -> Result<Vec<Item>, Box<dyn Error>> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    let mut items: Vec<Item> = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path)?;
        for line in text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with(['#', '='])) {
            match (line.strip_prefix(['+', '?']), items.last_mut()) {
                (Some(triple), Some(item)) => item.judged.extend(constructed(triple, line, &item.text, analyzer)),
                _ if line == "-" => {}
                _ => items.push(Item { text: line.to_owned(), judged: Vec::new(), source: Source::Constructed }),
            }
        }
    }
    Ok(items)
}

fn constructed(triple: &str, line: &str, text: &str, analyzer: &Analyzer) -> Option<Judged> {
    let analyze = |text: &str| analyzer.analyze("", text, OffsetUnit::Byte).ok();
    let found = analyze(text)?;
    let places = |name: &str| -> Vec<Range<usize>> {
        let key = analyze(name).and_then(|a| Some(a.entities.first()?.key.clone()));
        let of = |id: &str| found.entities.iter().any(|e| e.id == id && Some(&e.key) == key.as_ref());
        let known: Vec<_> = found.mentions.iter().filter(|m| of(&m.entity)).map(|m| m.start..m.end).collect();
        if known.is_empty() { occurrences(text, name) } else { known }
    };
    let mut cells = triple.split('|').map(str::trim);
    let (holder, stance, target) = (cells.next()?, cells.next()?, cells.next()?);
    Some(Judged {
        holder: Some(places(holder)),
        stance: polarity(stance)?,
        target: places(target),
        cue: Vec::new(),
        firm: line.starts_with('+'),
        negated: false,
        refused: false,
    })
}

/// Reads `labels/printed.tsv`: stances that an earlier model printed of articles of the raw news, each judged by a reader.
pub fn printed(path: &Path, news: &[news::Source]) -> Result<Vec<Item>, Box<dyn Error>> {
    let mut items: Vec<Item> = Vec::new();
    for (text, judged) in news::table(path, |row| printed_row(row, news))? {
        match items.last_mut() {
            Some(item) if item.text == text => item.judged.push(judged),
            _ => items.push(Item { text, judged: vec![judged], source: Source::Printed }),
        }
    }
    Ok(items)
}

fn printed_row(row: &str, news: &[news::Source]) -> Option<(String, Judged)> {
    let cells: Vec<&str> = row.split('\t').collect();
    let [source, article, holder, stance, target, cue, verdict] = cells[..] else { return None };
    let text = news::named(news, source)?.page(article.parse().ok()?)?;
    let place = code_points(&text);
    let range = |cell| Some(Vec::from([place(cell)?]));
    let judged = Judged {
        holder: Some(range(holder)?),
        stance: polarity(stance)?,
        target: range(target)?,
        cue: range(cue)?,
        firm: verdict == "firm",
        negated: false,
        refused: verdict == "wrong",
    };
    Some((text, judged))
}

#[derive(Deserialize)]
struct Gold {
    entities: Vec<GoldEntity>,
    stances: Vec<GoldStance>,
}

#[derive(Deserialize)]
struct GoldEntity {
    id: String,
    surfaces: Vec<String>,
    #[serde(default)]
    only: std::collections::HashMap<String, Vec<usize>>,
}

#[derive(Deserialize)]
struct GoldStance {
    holder: String,
    target: String,
    stance: String,
    evidence: String,
    #[serde(default)]
    optional: bool,
}

/// Where the words stand, with at most a proclitic or two before them.
fn words(text: &str, surface: &str) -> Vec<Range<usize>> {
    let letter = |c: char| matches!(c, '\u{0620}'..='\u{065F}' | '\u{066E}'..='\u{06D3}');
    let free = |r: &Range<usize>| {
        let mut before = text[..r.start].chars().rev().take_while(|&c| letter(c));
        let clitics: Vec<char> = before.by_ref().take(3).collect();
        clitics.len() <= 2 && clitics.iter().all(|c| "وفبلكس".contains(*c)) && !text[r.end..].starts_with(letter)
    };
    occurrences(text, surface).into_iter().filter(free).collect()
}

/// Reads annotated articles: `NAME.txt` and `NAME.gold.json`.
pub fn gold(folder: &Path) -> Result<Vec<Item>, Box<dyn Error>> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(".gold.json"));
    paths.sort();
    paths.iter().map(|path| gold_article(path)).collect()
}

fn gold_article(path: &Path) -> Result<Item, Box<dyn Error>> {
    let gold: Gold = serde_json::from_slice(&std::fs::read(path)?)?;
    let text = std::fs::read_to_string(path.to_string_lossy().replace(".gold.json", ".txt"))?;
    let places = |id: &str| -> Vec<Range<usize>> {
        let of = gold.entities.iter().filter(|e| e.id == id);
        of.flat_map(|e| e.surfaces.iter().map(move |s| (e, s)))
            .flat_map(|(entity, surface)| {
                let mut found = words(&text, surface);
                if let Some(bare) = surface.strip_prefix("ال") {
                    found.extend(words(&text, &format!("لل{bare}")));
                }
                let only = entity.only.get(surface);
                found
                    .into_iter()
                    .enumerate()
                    .filter(move |(k, _)| only.is_none_or(|o| o.contains(&(k + 1))))
                    .map(|(_, r)| r)
            })
            .collect()
    };
    let judged = gold.stances.iter().filter_map(|s| {
        Some(Judged {
            holder: Some(places(&s.holder)),
            stance: polarity(&s.stance)?,
            target: places(&s.target),
            cue: occurrences(&text, &s.evidence),
            firm: !s.optional,
            negated: false,
            refused: false,
        })
    });
    Ok(Item { judged: judged.collect(), text: text.clone(), source: Source::Careful })
}
