//! Gold files, and their surfaces expanded into spans.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use rasid::analysis::EntityType;
use rasid::given::Given;
use serde::Deserialize;

/// One annotated article; offsets are bytes.
pub struct Gold {
    /// The file's name without its ending.
    pub name: String,
    /// The article.
    pub text: String,
    /// What it says of itself.
    pub meta: Meta,
    /// Distinct entities, as annotated.
    pub entities: Vec<Entity>,
    /// Directed positions.
    pub stances: Vec<Stance>,
    /// Every occurrence of a surface, sorted by start, the longest first.
    pub spans: Vec<Span>,
}

#[derive(Deserialize)]
struct File {
    meta: Meta,
    entities: Vec<Entity>,
    stances: Vec<Stance>,
}

/// What the article says of itself.
#[derive(Deserialize, Default)]
pub struct Meta {
    pub headline: Option<String>,
    pub source: Option<String>,
    pub dateline: Option<String>,
    pub published: Option<String>,
}

/// An annotated entity.
#[derive(Deserialize)]
pub struct Entity {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: EntityType,
    pub country: Option<String>,
    surfaces: Vec<String>,
    #[serde(default)]
    only: HashMap<String, Vec<usize>>,
}

/// An annotated stance.
#[derive(Deserialize)]
pub struct Stance {
    pub holder: String,
    pub stance: String,
    pub target: String,
    #[serde(default)]
    pub optional: bool,
}

/// An annotated mention.
pub struct Span {
    pub start: usize,
    pub end: usize,
    /// Index of its entity.
    pub entity: usize,
    /// Whether it lies inside a longer one, which is the one that counts.
    pub nested: bool,
}

impl Gold {
    /// Reads `NAME.gold.json` and the `NAME.txt` beside it.
    pub fn read(path: &Path) -> Result<Self, String> {
        let file: File =
            serde_json::from_slice(&fs::read(path).map_err(|e| e.to_string())?).map_err(|e| e.to_string())?;
        let name = path.file_name().map(|n| n.to_string_lossy().replace(".gold.json", "")).unwrap_or_default();
        let text = fs::read_to_string(path.with_file_name(format!("{name}.txt"))).map_err(|e| e.to_string())?;
        let mut spans = Vec::new();
        for (number, entity) in file.entities.iter().enumerate() {
            for surface in &entity.surfaces {
                let found = occurrences(&text, surface);
                if found.is_empty() {
                    return Err(format!("surface not in the text: {surface}"));
                }
                let keep = entity.only.get(surface);
                spans.extend(
                    found
                        .into_iter()
                        .enumerate()
                        .filter(|(k, _)| keep.is_none_or(|keep| keep.contains(&(k + 1))))
                        .map(|(_, (start, end))| Span { start, end, entity: number, nested: false }),
                );
            }
        }
        spans.sort_by_key(|s| (s.start, std::cmp::Reverse(s.end)));
        let mut reach = 0;
        for span in &mut spans {
            span.nested = span.end <= reach;
            reach = reach.max(span.end);
        }
        Ok(Self { name, text, meta: file.meta, entities: file.entities, stances: file.stances, spans })
    }

    /// The gold mentions as the analyzer takes them.
    pub fn given(&self) -> Vec<Given> {
        let given = |s: &Span| {
            let entity = &self.entities[s.entity];
            Given {
                start: s.start,
                end: s.end,
                entity: entity.id.clone(),
                kind: entity.kind,
                country: entity.country.clone(),
            }
        };
        self.spans.iter().filter(|s| !s.nested).map(given).collect()
    }
}

fn is_letter(c: char) -> bool {
    matches!(c, '\u{0620}'..='\u{065F}' | '\u{066E}'..='\u{06D3}' | 'A'..='Z' | 'a'..='z')
}

/// Where `surface` stands as a word or words of its own, after at most `و`/`ف` and `ب`/`ل`/`ك`/`س`; `ال` may hide in `لل`.
fn occurrences(text: &str, surface: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at <= text.len() {
        let free = text[..at].chars().next_back().is_none_or(|c| !is_letter(c));
        match free.then(|| with_proclitics(text, at, surface)).flatten() {
            Some((start, end)) => {
                found.push((start, end));
                at = end.max(at + 1);
            }
            None => at += 1,
        }
        while at < text.len() && !text.is_char_boundary(at) {
            at += 1;
        }
    }
    found
}

/// The longest run of proclitics first, as the pattern `[وف]?[بلكس]?` matches.
fn with_proclitics(text: &str, at: usize, surface: &str) -> Option<(usize, usize)> {
    let rest = &text[at..];
    let conjunction = rest.chars().next().filter(|c| "وف".contains(*c)).map_or(0, char::len_utf8);
    for skip in if conjunction > 0 { vec![conjunction, 0] } else { vec![0] } {
        let particle = rest[skip..].chars().next().filter(|c| "بلكس".contains(*c)).map_or(0, char::len_utf8);
        for skip in if particle > 0 { vec![skip + particle, skip] } else { vec![skip] } {
            let start = at + skip;
            if let Some(end) = matches_at(text, start, surface) {
                return Some((start, end));
            }
            if let Some(bare) = surface.strip_prefix("ال")
                && let Some(end) = matches_at(text, start, &format!("لل{bare}"))
            {
                return Some((start, end));
            }
        }
    }
    None
}

/// Where `surface` ends if it stands at `start`, white space for white space, with no letter after it.
fn matches_at(text: &str, start: usize, surface: &str) -> Option<usize> {
    let mut at = start;
    for (k, word) in surface.split_whitespace().enumerate() {
        if k > 0 {
            let space = text[at..].len() - text[at..].trim_start().len();
            if space == 0 {
                return None;
            }
            at += space;
        }
        at += text[at..].starts_with(word).then_some(word.len())?;
    }
    text[at..].chars().next().is_none_or(|c| !is_letter(c)).then_some(at)
}
