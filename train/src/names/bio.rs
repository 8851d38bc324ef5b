//! Sentences in BIO form, with the features of their tokens.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::fs;
use std::path::Path;

use rasid::Analyzer;
use rasid::entities::tagger::{Features, Tag};

/// A sentence, its features and its gold tags.
pub struct Sentence {
    /// What the tagger sees.
    pub features: Features,
    /// What it should say.
    pub tags: Vec<Tag>,
}

/// Reads `token TAB tag` lines, a blank line between sentences.
pub fn read(path: &Path, analyzer: &Analyzer) -> Result<Vec<Sentence>, Box<dyn Error>> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let sentences = text.split("\n\n").map(|block| {
        let mut line = String::new();
        let mut spans = Vec::new();
        for (token, tag) in block.lines().filter_map(|l| l.split_once('\t')) {
            if !line.is_empty() {
                line.push(' ');
            }
            spans.push((line.len(), line.len() + token.len(), tag.trim().to_owned()));
            line.push_str(token);
        }
        (line, spans)
    });
    Ok(sentences.filter(|(line, _)| !line.is_empty()).map(|(line, spans)| sentence(analyzer, &line, &spans)).collect())
}

/// A sentence whose names stand at `spans`: byte ranges with tags of BIO.
pub fn sentence(analyzer: &Analyzer, line: &str, spans: &[(usize, usize, String)]) -> Sentence {
    analyzer.tagger_features(line, |features, text| {
        // A tag of a token goes to all words in it: the first begins, the others go on. A name that begins within a word takes the word.
        let tokens: Vec<_> = text.tokens.iter().map(|t| text.folded.original(t.start, t.end)).collect();
        let mut tags: Vec<Tag> = tokens
            .iter()
            .map(|&(start, end)| {
                let Some((from, _, tag)) = spans.iter().find(|&&(from, to, _)| from < end && start < to) else {
                    return Tag::Outside;
                };
                let first = tokens.iter().find(|&&(_, e)| e > *from).is_none_or(|&(s, _)| s == start);
                named(tag, first)
            })
            .collect();
        legal(&mut tags);
        Sentence { features, tags }
    })
}

/// Makes an `In` that goes on with nothing a `Begin`.
pub fn legal(tags: &mut [Tag]) {
    for k in 0..tags.len() {
        let before = if k == 0 { Tag::Outside } else { tags[k - 1] };
        if !tags[k].may_follow(before) {
            tags[k] = begin(tags[k]);
        }
    }
}

fn begin(tag: Tag) -> Tag {
    match tag {
        Tag::InPerson => Tag::BeginPerson,
        Tag::InOrganization => Tag::BeginOrganization,
        Tag::InPlace => Tag::BeginPlace,
        other => other,
    }
}

fn named(tag: &str, first: bool) -> Tag {
    let (position, kind) = tag.split_once('-').unwrap_or(("O", ""));
    let begins = position == "B" && first;
    match kind {
        "PER" | "PERS" => {
            if begins {
                Tag::BeginPerson
            } else {
                Tag::InPerson
            }
        }
        "ORG" => {
            if begins {
                Tag::BeginOrganization
            } else {
                Tag::InOrganization
            }
        }
        "LOC" | "GPE" | "FAC" => {
            if begins {
                Tag::BeginPlace
            } else {
                Tag::InPlace
            }
        }
        _ => Tag::Outside,
    }
}

/// Strict precision, recall and F1, over all and by type.
pub struct Score(BTreeMap<&'static str, [usize; 3]>);

/// Scores what `tag` says of each sentence.
pub fn score(sentences: &[&Sentence], tag: impl Fn(&Sentence) -> Vec<Tag>) -> Score {
    let mut counts: BTreeMap<&'static str, [usize; 3]> = BTreeMap::new();
    for sentence in sentences {
        let (want, have) = (spans(&sentence.tags), spans(&tag(sentence)));
        for (kind, list, other, slot) in
            want.iter().map(|s| (s.0, s, &have, 1)).chain(have.iter().map(|s| (s.0, s, &want, 2)))
        {
            let hit = other.contains(list);
            for name in [kind, "micro"] {
                let row = counts.entry(name).or_default();
                if hit { row[0] += usize::from(slot == 1) } else { row[slot] += 1 }
            }
        }
    }
    Score(counts)
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, [hit, missed, spurious]) in &self.0 {
            let (p, r) = (*hit as f64 / (hit + spurious).max(1) as f64, *hit as f64 / (hit + missed).max(1) as f64);
            write!(f, "{name} P {p:.3} R {r:.3} F1 {:.3}; ", 2.0 * p * r / (p + r).max(f64::EPSILON))?;
        }
        Ok(())
    }
}

fn spans(tags: &[Tag]) -> Vec<(&'static str, usize, usize)> {
    let mut found: Vec<(&'static str, usize, usize)> = Vec::new();
    for (at, tag) in tags.iter().enumerate() {
        let kind = match tag {
            Tag::Outside => continue,
            Tag::BeginPerson | Tag::InPerson => "person",
            Tag::BeginOrganization | Tag::InOrganization => "organization",
            Tag::BeginPlace | Tag::InPlace => "place",
        };
        let begins = matches!(tag, Tag::BeginPerson | Tag::BeginOrganization | Tag::BeginPlace);
        match found.last_mut().filter(|s| !begins && s.2 == at && s.0 == kind) {
            Some(last) => last.2 = at + 1,
            None => found.push((kind, at, at + 1)),
        }
    }
    found
}
