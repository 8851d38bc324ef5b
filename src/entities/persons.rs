//! People in no table: by the title before the name, or by names that follow each other.

use super::bodies::States;
use super::names::{self, Lead};
use super::{Context, Link, Mention};
use crate::analysis::{EntityType, MentionKind};
use crate::lexicon::inflect::Number;
use crate::lexicon::{Hit, Sense, TitleKind};

/// All persons that titles or names show; they may overlap with `known`.
#[must_use]
pub fn find(context: Context<'_>, known: &[Mention]) -> Vec<Mention> {
    let states = States::new(context, known);
    let mut found = Vec::new();
    for hit in context.hits.all() {
        let Some(title) = singular_title(hit) else { continue };
        let Some(lead) = lead(context, &states, hit) else { continue };
        let apposed = || {
            let comma = lead.name > 0 && context.text.word(lead.name - 1) == "،";
            comma.then(|| names::between_commas(context, lead.name)).flatten()
        };
        if let Some(end) = names::name_end(context, lead.name, lead.strength).or_else(apposed) {
            let sector = context.lexicon.titles[title as usize].sector.clone();
            let confidence = if end - lead.name > 1 { 0.88 } else { 0.75 };
            found.push(person(lead.name, end, 0, Link::Named { country: lead.country, sector }, confidence));
        }
    }
    let text = context.text;
    let nobody = || Link::Named { country: None, sector: None };
    let mut at = 0;
    while at < text.tokens.len() {
        if let Some(end) = names::honoured(context, at) {
            at = end;
        } else if let Some(end) = names::name_end(context, at, Lead::None) {
            found.push(person(at, end, 0, nobody(), 0.8));
            at = end;
        } else if let Some((end, skip)) = names::after_proclitic(context, at) {
            found.push(person(at, end, skip, nobody(), 0.75));
            at = end;
        } else {
            at += 1;
        }
    }
    // Two whom the tables know, one right after the other (`أولاف شولتس دونالد ترامب`), are not one.
    let whole = |m: &&Mention| matches!(m.link, Link::Row(_)) && m.kind == EntityType::Person && m.confidence > 0.9;
    let mut starts: Vec<(usize, usize)> = known.iter().filter(whole).map(|m| (m.first, m.end)).collect();
    starts.sort_unstable();
    found.retain(|m| {
        let from = starts.partition_point(|&(first, _)| first < m.first);
        let mut inside =
            starts[from..].iter().take_while(|&&(first, _)| first < m.end).filter(|&&(_, end)| end <= m.end);
        let first = inside.next();
        !(first.is_some() && inside.any(|&(start, _)| start >= first.map_or(0, |f| f.1)))
    });
    found
}

fn person(first: usize, end: usize, skip: usize, link: Link, confidence: f32) -> Mention {
    Mention { first, end, skip, kind: EntityType::Person, form: MentionKind::Name, link, confidence }
}

/// The title that a hit means, where it means one bearer.
#[must_use]
pub fn singular_title(hit: &Hit<'_>) -> Option<u32> {
    hit.senses.iter().find_map(|s| match *s {
        Sense::Title { row, number: Number::Singular, .. } => Some(row),
        _ => None,
    })
}

/// What stands between a title and the name it leads to.
struct Chain {
    /// First token of the name.
    name: usize,
    /// The state that the title is of.
    country: Option<String>,
    /// How surely a name follows.
    strength: Lead,
}

/// From a title over its complement (`الخارجية الروسي`, `السابق`, `كازاخستان`, further titles) to where a name can begin.
fn lead(context: Context<'_>, states: &States, hit: &Hit<'_>) -> Option<Chain> {
    let text = context.text;
    let mut at = hit.end;
    let mut country = None;
    // Definite, or with a complement: an indefinite title alone is often a common noun (`مسؤول أمني`).
    let definite = hit.is_definite(text);
    let strength = |at: usize| if definite || at > hit.first + 1 { Lead::Strong } else { Lead::Weak };
    while at < text.tokens.len() && at < hit.end + 9 && !text.tokens[at].line_start {
        if let Some((end, code)) = states.at(at, true).or_else(|| states.at(at, false)) {
            country.get_or_insert_with(|| code.to_owned());
            at = end;
            continue;
        }
        let word = text.word(at);
        // `المتحدث الرسمي باسم الوزارة`: here it is no given name.
        if word == "باسم" && at > hit.first {
            return None;
        }
        if word == "،" {
            at += 1;
            // After a comma only a name in the tables is sure enough, or rare words with a comma after them.
            let given = names::part(context, at).is_some_and(|p| p.given && !p.common);
            let apposed = strength(at) == Lead::Strong && names::between_commas(context, at).is_some();
            return (given || apposed).then_some(Chain { strength: strength(at), name: at, country });
        }
        if let Some(next) = context.plain_hits(at).find(|h| singular_title(h).is_some() && h.skip == 0) {
            let honorific =
                singular_title(next).is_some_and(|t| context.lexicon.titles[t as usize].kind != TitleKind::Office);
            if !honorific && names::part(context, at).is_some() {
                break;
            }
            at = next.end;
            continue;
        }
        if names::part(context, at).is_some() {
            break;
        }
        let adjective = word.starts_with("ال") && word.chars().count() > 4 && at < hit.end + 3;
        if adjective {
            at += 1;
            continue;
        }
        break;
    }
    (at < text.tokens.len() && !text.tokens[at].line_start).then_some(Chain {
        strength: strength(at),
        name: at,
        country,
    })
}
