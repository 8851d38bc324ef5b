//! What every analysis and every split text keeps.

use std::collections::HashSet;
use std::sync::LazyLock;

use rasid::analysis::{Span, ZoneKind};
use rasid::text::Text;
use rasid::{Analysis, Analyzer, OffsetUnit};
use sha2::{Digest, Sha256};

/// One for all cases: loading the tables takes longest.
pub fn analyzer() -> &'static Analyzer {
    static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::new);
    &ANALYZER
}

/// Analyzes `text` in each unit and checks all that must hold.
pub fn check(text: &str) {
    let [bytes, utf16, codepoints] = [OffsetUnit::Byte, OffsetUnit::Utf16, OffsetUnit::Codepoint]
        .map(|unit| analyzer().analyze("case", text, unit).expect("short enough"));
    about_the_text(&bytes, text);
    spans_lie_on_words(&bytes, text);
    order(&bytes);
    ids_exist(&bytes);
    confidences(&bytes);
    units_agree(&bytes, &utf16, &codepoints, text);
    let again = analyzer().analyze("case", text, OffsetUnit::Byte).expect("short enough");
    let json = |analysis: &Analysis| serde_json::to_string(analysis).expect("plain data");
    assert_eq!(json(&bytes), json(&again), "the same input gives the same output");
    let read: Analysis = serde_json::from_str(&json(&bytes)).expect("what is written can be read");
    assert_eq!(json(&read), json(&bytes));
}

fn about_the_text(analysis: &Analysis, text: &str) {
    let hash: String = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(analysis.doc.sha256, hash);
    assert_eq!(analysis.doc.length, text.len());
    assert_eq!((analysis.doc.id.as_str(), analysis.schema.as_str()), ("case", "rasid/1"));
    if text.trim().is_empty() {
        assert!(!analysis.warnings.is_empty(), "an empty text is warned about");
    }
}

/// Every span, with what it is of.
fn spans(analysis: &Analysis) -> Vec<(&'static str, usize, usize)> {
    let mut spans = Vec::new();
    spans.extend(analysis.zones.iter().map(|zone| ("zone", zone.start, zone.end)));
    spans.extend(analysis.mentions.iter().map(|mention| ("mention", mention.start, mention.end)));
    spans.extend(analysis.stances.iter().map(|stance| ("cue", stance.cue.start, stance.cue.end)));
    spans.extend(analysis.stances.iter().map(|stance| ("evidence", stance.evidence.start, stance.evidence.end)));
    spans.extend(analysis.relations.iter().map(|tie| ("relation", tie.evidence.start, tie.evidence.end)));
    spans
}

fn spans_lie_on_words(analysis: &Analysis, text: &str) {
    for (what, start, end) in spans(analysis) {
        let words = text.get(start..end);
        assert!(start < end && words.is_some(), "{what} {start}..{end} is no stretch of the text");
        let words = words.unwrap_or_default();
        assert!(!words.trim().is_empty(), "{what} {start}..{end} holds no word");
        assert!(
            !words.starts_with(char::is_whitespace) && !words.ends_with(char::is_whitespace),
            "{what} {start}..{end} begins or ends with white space"
        );
    }
}

fn order(analysis: &Analysis) {
    let starts = |spans: Vec<usize>, what: &str| assert!(spans.is_sorted(), "{what} are ordered by start: {spans:?}");
    starts(analysis.zones.iter().map(|zone| zone.start).collect(), "zones");
    starts(analysis.stances.iter().map(|stance| stance.cue.start).collect(), "stances");
    starts(analysis.relations.iter().map(|tie| tie.evidence.start).collect(), "relations");
    for pair in analysis.mentions.windows(2) {
        assert!(pair[0].end <= pair[1].start, "mentions are sorted and apart: {pair:?}");
    }
    // Entities stand in the order of their first mentions, and each has one.
    let mut seen = HashSet::new();
    let first: Vec<&str> = analysis.mentions.iter().map(|m| m.entity.as_str()).filter(|id| seen.insert(*id)).collect();
    let listed: Vec<&str> = analysis.entities.iter().map(|entity| entity.id.as_str()).collect();
    assert_eq!(first, listed, "entities by first mention");
}

fn ids_exist(analysis: &Analysis) {
    let ids: HashSet<&str> = analysis.entities.iter().map(|entity| entity.id.as_str()).collect();
    assert_eq!(ids.len(), analysis.entities.len(), "ids are unique");
    let exists = |id: &str, what: &str| assert!(ids.contains(id), "{what} {id} is no entity");
    analysis.mentions.iter().for_each(|mention| exists(&mention.entity, "mention of"));
    for stance in &analysis.stances {
        exists(&stance.holder, "holder");
        stance.target.iter().for_each(|id| exists(id, "target"));
        stance.speaker.iter().for_each(|id| exists(id, "speaker"));
        assert!(!stance.because.is_empty() && !stance.rule.is_empty(), "a stance is explained");
        let Span { start, end } = stance.evidence;
        assert!(start <= stance.cue.start && stance.cue.end <= end, "the cue lies in the evidence");
    }
    for zone in &analysis.zones {
        zone.speaker.iter().for_each(|id| exists(id, "speaker"));
        assert!(zone.speaker.is_none() || zone.kind == ZoneKind::Quote, "only a quote has a speaker");
    }
    analysis.relations.iter().flat_map(|tie| &tie.between).for_each(|id| exists(id, "relation of"));
}

fn confidences(analysis: &Analysis) {
    let all = analysis.mentions.iter().map(|m| m.confidence).chain(analysis.stances.iter().map(|s| s.confidence));
    for confidence in all {
        assert!((0.0..=1.0).contains(&confidence), "{confidence}");
        assert!(((confidence * 100.0).round() / 100.0 - confidence).abs() < 1e-6, "two decimals: {confidence}");
    }
}

/// Slicing by each unit gives the same words.
fn units_agree(bytes: &Analysis, utf16: &Analysis, codepoints: &Analysis, text: &str) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let letters: Vec<char> = text.chars().collect();
    assert_eq!(utf16.doc.length, units.len());
    assert_eq!(codepoints.doc.length, letters.len());
    let (in_bytes, in_units, in_letters) = (spans(bytes), spans(utf16), spans(codepoints));
    assert_eq!((in_bytes.len(), in_bytes.len()), (in_units.len(), in_letters.len()));
    for ((byte, unit), letter) in in_bytes.into_iter().zip(in_units).zip(in_letters) {
        let words = &text[byte.1..byte.2];
        assert_eq!(String::from_utf16_lossy(&units[unit.1..unit.2]), words, "{unit:?}");
        assert_eq!(letters[letter.1..letter.2].iter().collect::<String>(), words, "{letter:?}");
    }
}

/// Tokens and the gaps between them give back the folded text, and what they point at lies in the original, in order.
pub fn check_text(text: &str) {
    let split = Text::new(text);
    let folded = &split.folded;
    let (mut rebuilt, mut at, mut reach) = (String::new(), 0, 0);
    for token in &split.tokens {
        assert!(at <= token.start && token.start < token.end, "{token:?}");
        let gap = &folded.text[at..token.start];
        assert!(gap.chars().all(|c| c.is_whitespace() || c.is_control()), "a gap holds no word: {gap:?}");
        rebuilt.push_str(gap);
        rebuilt.push_str(token.text(folded));
        at = token.end;
        let (start, end) = folded.original(token.start, token.end);
        assert!(text.get(start..end).is_some_and(|words| !words.is_empty()), "{token:?} is {start}..{end}");
        // A ligature may stand for two tokens, but nothing goes back.
        assert!(start >= reach || end >= reach, "{token:?} points before {reach}");
        reach = end;
    }
    rebuilt.push_str(&folded.text[at..]);
    assert_eq!(rebuilt, folded.text, "tokens and gaps concatenate to the input");
    let lines: usize = split.lines.iter().map(|line| line.len()).sum();
    let sentences: usize = split.sentences.iter().map(|sentence| sentence.len()).sum();
    assert_eq!(
        (lines, sentences),
        (split.tokens.len(), split.tokens.len()),
        "each token is in one line and one sentence"
    );
}
