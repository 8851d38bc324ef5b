//! The 40 columns that POLECAT, the weekly event data in PLOVER's terms, is published in.

use super::CODER;
use super::cells::or_empty;
use super::countries::alpha3;
use super::records::{Record, records};
use super::source::{Source, decimal};
use super::terms::{Event, Quad, quad};
use crate::analysis::{Entity, EntityType};

/// The columns, in order.
pub const COLUMNS: [&str; 40] = [
    "Event ID",
    "Event Date",
    "Event Type",
    "Event Mode",
    "Intensity",
    "Quad Code",
    "Contexts",
    "Actor Name",
    "Actor Country",
    "Actor COW",
    "Primary Actor Sector",
    "Actor Sectors",
    "Actor Title",
    "Actor Name Raw",
    "Wikipedia Actor ID",
    "Recipient Name",
    "Recipient Country",
    "Recipient COW",
    "Primary Recipient Sector",
    "Recipient Sectors",
    "Recipient Title",
    "Recipient Name Raw",
    "Wikipedia Recipient ID",
    "Placename",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
    "GeoNames ID",
    "Raw Placename",
    "Feature Type",
    "Source",
    "Publication Date",
    "Story People",
    "Story Organizations",
    "Story Locations",
    "Language",
    "Version",
];

/// A row a dyad of an event; the dyads of one event share its id. What is not known is empty: contexts, Correlates of War codes,
/// Wikipedia, and all of the event's place.
pub fn rows(source: &Source<'_>) -> Vec<[String; 40]> {
    let story = Story::of(source);
    let mut rows = Vec::new();
    for record in &records(source) {
        let Some(event) = record.happened() else { continue };
        for (actor, recipient) in record.dyads() {
            rows.push(row(source, &story, record, event, actor, recipient));
        }
    }
    rows
}

/// Who and what an article names.
struct Story {
    people: String,
    organizations: String,
    locations: String,
}

impl Story {
    fn of(source: &Source<'_>) -> Self {
        let names = |kinds: &[EntityType]| {
            let of_kind = source.analysis.entities.iter().filter(|e| kinds.contains(&e.kind));
            of_kind.map(name).collect::<Vec<_>>().join("; ")
        };
        Self {
            people: names(&[EntityType::Person]),
            organizations: names(&[EntityType::Organization]),
            locations: names(&[EntityType::Country, EntityType::Place]),
        }
    }
}

/// In English where that is known, as POLECAT's resolved names are; the article's own words stand in the column of raw names.
fn name(entity: &Entity) -> &str {
    entity.name_en.as_deref().unwrap_or(&entity.name)
}

fn row<'a>(
    source: &Source<'a>,
    story: &Story,
    record: &Record<'a>,
    event: &Event<'a>,
    actor: &'a Entity,
    recipient: Option<&'a Entity>,
) -> [String; 40] {
    let doc = &source.analysis.doc;
    let country = |entity: &Entity| or_empty(entity.country.as_deref().map(alpha3));
    let raw = |entity: &'a Entity| source.named(entity, record.evidence, record.stance.cue);
    let of_recipient = |cell: &dyn Fn(&Entity) -> String| recipient.map(cell).unwrap_or_default();
    let sector = |entity: &Entity| or_empty(entity.sector.as_deref());
    let title = |entity: &Entity| or_empty(entity.role.as_deref());
    COLUMNS.map(|column| match column {
        "Event ID" => record.id.clone(),
        "Event Date" | "Publication Date" => or_empty(doc.published.as_deref()),
        "Event Type" => event.kind.to_owned(),
        "Event Mode" => or_empty(event.mode),
        "Intensity" => format!("{:?}", decimal(event.scale)),
        "Quad Code" => or_empty(quad(event.kind).map(Quad::name)),
        "Actor Name" => name(actor).to_owned(),
        "Actor Country" => country(actor),
        "Primary Actor Sector" | "Actor Sectors" => sector(actor),
        "Actor Title" => title(actor),
        "Actor Name Raw" => raw(actor).to_owned(),
        "Recipient Name" => or_empty(recipient.map(name)),
        "Recipient Country" => of_recipient(&country),
        "Primary Recipient Sector" | "Recipient Sectors" => of_recipient(&sector),
        "Recipient Title" => of_recipient(&title),
        "Recipient Name Raw" => or_empty(recipient.map(raw)),
        "Source" => or_empty(doc.source.as_deref()),
        "Story People" => story.people.clone(),
        "Story Organizations" => story.organizations.clone(),
        "Story Locations" => story.locations.clone(),
        "Language" => doc.language.clone(),
        "Version" => CODER.to_owned(),
        _ => String::new(),
    })
}
