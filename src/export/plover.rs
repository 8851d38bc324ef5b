//! PLOVER 2.0 records, one JSON object a line.

use serde::Serialize;

use super::CODER;
use super::countries::alpha3;
use super::records::{Record, records};
use super::source::{Source, decimal};
use super::terms::{Quad, quad};
use crate::analysis::{Attribution, Entity, OffsetUnit, Polarity, Span, Status};

/// The manual's fields by its names and in its order, then those of our own. What Rasid does not know (the place and the
/// contexts of an event, the day of coding) is null or an empty list, never left out.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    /// The article's date; the event's own is not read.
    date: Option<&'a str>,
    actor: Vec<Party<'a>>,
    recipient: Vec<Party<'a>>,
    event: Vec<&'a str>,
    mode: Vec<&'a str>,
    context: [&'a str; 0],
    event_loc: Option<&'a str>,
    /// The words that carry the event.
    event_text: &'a str,
    quad_code: Option<&'static str>,
    event_scale: f64,
    /// The clause.
    text: &'a str,
    text_info: TextInfo<'a>,
    cite_info: CiteInfo<'a>,
    coder: &'static str,
    coded_date: Option<&'a str>,
    comment: &'a str,

    cameo: Option<&'static str>,
    stance: Polarity,
    object: Option<&'a str>,
    confidence: f64,
    attribution: Attribution,
    speaker: Option<Party<'a>>,
    status: Status,
    rule: &'a str,
}

#[derive(Serialize)]
struct Party<'a> {
    code: Option<&'a str>,
    sector: Option<&'a str>,
    /// As the article names it there.
    entity_text: &'a str,
    /// The entity's key, the same in every article.
    identifier_id: &'a str,
    identifier_text: &'a str,
    office: Option<&'a str>,
    name_en: Option<&'a str>,
    wikidata: Option<&'a str>,
}

/// Where `text` and `event_text` stand in the article.
#[derive(Serialize)]
struct TextInfo<'a> {
    language: &'a str,
    sha256: &'a str,
    offsets: OffsetUnit,
    text: Span,
    event_text: Span,
}

#[derive(Serialize)]
struct CiteInfo<'a> {
    id: &'a str,
    title: Option<&'a str>,
    source: Option<&'a str>,
    dateline: Option<&'a str>,
}

/// The records of an article.
pub fn lines(source: &Source<'_>) -> String {
    let records = records(source);
    // Strings, numbers and lists always have a JSON form.
    records.iter().filter_map(|record| Some(serde_json::to_string(&line(source, record)).ok()? + "\n")).collect()
}

fn line<'a>(source: &Source<'a>, record: &'a Record<'a>) -> Line<'a> {
    let doc = &source.analysis.doc;
    let stance = record.stance;
    let party = |entity| party(source, record, entity);
    let event = record.event.as_ref();
    Line {
        id: &record.id,
        date: doc.published.as_deref(),
        actor: record.actors.iter().copied().map(party).collect(),
        recipient: record.recipients.iter().copied().map(party).collect(),
        event: event.map(|e| e.kind).into_iter().collect(),
        mode: event.and_then(|e| e.mode).into_iter().collect(),
        context: [],
        event_loc: None,
        event_text: source.words(stance.cue),
        quad_code: event.and_then(|e| quad(e.kind)).map(Quad::name),
        event_scale: decimal(event.map_or(stance.intensity, |e| e.scale)),
        text: source.words(record.evidence),
        text_info: TextInfo {
            language: &doc.language,
            sha256: &doc.sha256,
            offsets: doc.offsets,
            text: record.evidence,
            event_text: stance.cue,
        },
        cite_info: CiteInfo {
            id: &doc.id,
            title: doc.title.as_deref(),
            source: doc.source.as_deref(),
            dateline: doc.dateline.as_deref(),
        },
        coder: CODER,
        coded_date: None,
        comment: "",
        cameo: event.and_then(|e| e.cameo),
        stance: stance.stance,
        object: stance.object.as_deref(),
        confidence: decimal(record.confidence),
        attribution: stance.attribution,
        speaker: stance.speaker.as_deref().and_then(|id| source.entity(id)).map(party),
        status: stance.status,
        rule: &stance.rule,
    }
}

fn party<'a>(source: &Source<'a>, record: &Record<'a>, entity: &'a Entity) -> Party<'a> {
    Party {
        code: entity.country.as_deref().map(alpha3),
        sector: entity.sector.as_deref(),
        entity_text: source.named(entity, record.evidence, record.stance.cue),
        identifier_id: &entity.key,
        identifier_text: &entity.name,
        office: entity.role.as_deref(),
        name_en: entity.name_en.as_deref(),
        wikidata: entity.wikidata.as_deref(),
    }
}
