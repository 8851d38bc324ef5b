//! W3C Web Annotations (Recommendation of 2017): a JSON-LD collection with one page, a line an annotation.

use serde::Serialize;

use super::CODER;
use super::source::{Source, decimal, word};
use crate::analysis::{
    Attribution, Entity, EntityType, Mention, MentionKind, OffsetUnit, Polarity, Span, Stance, Status,
};
use crate::analyze::sha256;
use crate::offsets::Converter;

/// How much of the text is quoted before and after a stretch, in code points.
const AROUND: usize = 32;

/// How the document begins. Terms of our own have a prefix, as the standard asks.
pub fn header() -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(
        "{{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\",{{\"rasid\":\"urn:rasid:\"}}],\n\
         \"type\":\"AnnotationCollection\",\n\
         \"label\":\"{CODER}\",\n\
         \"generator\":{{\"id\":\"urn:rasid:software:{version}\",\"type\":\"Software\",\"name\":\"rasid\",\
         \"schema:softwareVersion\":\"{version}\"}},\n\
         \"rasid:offsets\":\"{}\",\n\
         \"first\":{{\"type\":\"AnnotationPage\",\"startIndex\":0,\"items\":[",
        word(OffsetUnit::Codepoint)
    )
}

/// What stands in the page so far.
#[derive(Default)]
pub struct Collection {
    total: usize,
    /// A digest of all items, which the collection is named by: the same annotations are the same collection.
    digest: String,
}

impl Collection {
    /// The annotations of the next article: its mentions, then its stances.
    pub fn items(&mut self, source: &Source<'_>) -> String {
        let place = Place::new(source);
        let mentions = source.analysis.mentions.iter().enumerate().map(|(k, m)| place.mention(k + 1, m));
        let stances = source.analysis.stances.iter().enumerate().map(|(k, s)| place.stance(k + 1, s));
        let mut items = String::new();
        // Strings, numbers and lists always have a JSON form.
        for item in mentions.chain(stances).filter_map(|annotation| serde_json::to_string(&annotation).ok()) {
            items.push_str(if self.total == 0 { "\n" } else { ",\n" });
            items.push_str(&item);
            self.total += 1;
        }
        self.digest = sha256(&(std::mem::take(&mut self.digest) + &items));
        items
    }

    /// How the document ends.
    pub fn footer(self) -> String {
        let id = format!("urn:rasid:annotations:{}", self.digest);
        format!(
            "\n],\"id\":\"{id}#page\",\"partOf\":\"{id}\"}},\n\"last\":\"{id}#page\",\n\"id\":\"{id}\",\n\"total\":{}}}\n",
            self.total
        )
    }
}

#[derive(Serialize)]
struct Annotation<'a> {
    id: String,
    r#type: &'static str,
    motivation: &'static str,
    body: Vec<Body<'a>>,
    target: Target<'a>,
    #[serde(rename = "rasid:kind", skip_serializing_if = "Option::is_none")]
    kind: Option<MentionKind>,
    #[serde(rename = "rasid:confidence")]
    confidence: f64,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Body<'a> {
    Entity(Party<'a>),
    Stance(Box<Position<'a>>),
    Text(Textual<'a>),
}

/// An entity; its IRI is the same in every article.
#[derive(Serialize)]
struct Party<'a> {
    id: String,
    r#type: &'static str,
    label: &'a str,
    #[serde(rename = "rasid:nameEn", skip_serializing_if = "Option::is_none")]
    name_en: Option<&'a str>,
    #[serde(rename = "rasid:key")]
    key: &'a str,
    #[serde(rename = "rasid:country", skip_serializing_if = "Option::is_none")]
    country: Option<&'a str>,
    #[serde(rename = "rasid:sector", skip_serializing_if = "Option::is_none")]
    sector: Option<&'a str>,
    #[serde(rename = "rasid:role", skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
}

#[derive(Serialize)]
struct Position<'a> {
    id: String,
    r#type: &'static str,
    #[serde(rename = "rasid:stance")]
    stance: Polarity,
    #[serde(rename = "rasid:holder", skip_serializing_if = "Option::is_none")]
    holder: Option<Party<'a>>,
    #[serde(rename = "rasid:target", skip_serializing_if = "Option::is_none")]
    target: Option<Party<'a>>,
    #[serde(rename = "rasid:object", skip_serializing_if = "Option::is_none")]
    object: Option<&'a str>,
    #[serde(rename = "rasid:event", skip_serializing_if = "Option::is_none")]
    event: Option<&'a str>,
    #[serde(rename = "rasid:mode", skip_serializing_if = "Option::is_none")]
    mode: Option<&'a str>,
    #[serde(rename = "rasid:intensity")]
    intensity: f64,
    #[serde(rename = "rasid:status")]
    status: Status,
    #[serde(rename = "rasid:attribution")]
    attribution: Attribution,
    #[serde(rename = "rasid:speaker", skip_serializing_if = "Option::is_none")]
    speaker: Option<Party<'a>>,
    #[serde(rename = "rasid:rule")]
    rule: &'a str,
    /// The words that carry it, within the target.
    #[serde(rename = "rasid:cue")]
    cue: [Selector<'a>; 2],
}

/// A sentence for readers.
#[derive(Serialize)]
struct Textual<'a> {
    r#type: &'static str,
    purpose: &'static str,
    format: &'static str,
    language: &'static str,
    value: &'a str,
}

#[derive(Serialize)]
struct Target<'a> {
    source: Text<'a>,
    /// Each finds the same stretch.
    selector: [Selector<'a>; 2],
}

#[derive(Serialize)]
struct Text<'a> {
    id: &'a str,
    r#type: &'static str,
    format: &'static str,
    language: &'a str,
    #[serde(rename = "schema:headline", skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(rename = "schema:datePublished", skip_serializing_if = "Option::is_none")]
    published: Option<&'a str>,
    #[serde(rename = "schema:publisher", skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    #[serde(rename = "rasid:article")]
    article: &'a str,
    #[serde(rename = "rasid:sha256")]
    sha256: &'a str,
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Selector<'a> {
    #[serde(rename = "TextPositionSelector")]
    Position { start: usize, end: usize },
    #[serde(rename = "TextQuoteSelector")]
    Quote { exact: &'a str, prefix: &'a str, suffix: &'a str },
}

/// An article, as annotations point into it.
struct Place<'s, 'a> {
    source: &'s Source<'a>,
    /// By its words alone, whatever it is called.
    urn: String,
    /// What its annotations begin with: outlets print the same words, and each print has its own.
    prefix: String,
    /// The standard counts code points.
    points: Converter<'a>,
}

impl<'s, 'a: 's> Place<'s, 'a> {
    fn new(source: &'s Source<'a>) -> Self {
        let urn = format!("urn:sha256:{}", source.analysis.doc.sha256);
        let prefix = format!("{urn}#{}/", escaped(&source.analysis.doc.id));
        Self { source, urn, prefix, points: Converter::new(source.text, OffsetUnit::Codepoint) }
    }

    fn mention(&'s self, number: usize, mention: &'a Mention) -> Annotation<'s> {
        let entity = self.source.entity(&mention.entity);
        Annotation {
            id: format!("{}mention-{number}", self.prefix),
            r#type: "Annotation",
            motivation: "identifying",
            body: entity.map(|entity| Body::Entity(party(entity))).into_iter().collect(),
            target: self.target(Span { start: mention.start, end: mention.end }),
            kind: Some(mention.kind),
            confidence: decimal(mention.confidence),
        }
    }

    fn stance(&'s self, number: usize, stance: &'a Stance) -> Annotation<'s> {
        let id = format!("{}stance-{number}", self.prefix);
        let entity = |id: &str| self.source.entity(id).map(party);
        let position = Position {
            id: format!("{id}-body"),
            r#type: "rasid:Stance",
            stance: stance.stance,
            holder: entity(&stance.holder),
            target: stance.target.as_deref().and_then(entity),
            object: stance.object.as_deref(),
            event: stance.event.as_deref(),
            mode: stance.mode.as_deref(),
            intensity: decimal(stance.intensity),
            status: stance.status,
            attribution: stance.attribution,
            speaker: stance.speaker.as_deref().and_then(entity),
            rule: &stance.rule,
            cue: self.selectors(stance.cue),
        };
        let sentences = [("ar", stance.explanation.ar.as_str()), ("en", stance.explanation.en.as_str())];
        let sentences = sentences.map(|(language, value)| {
            Body::Text(Textual { r#type: "TextualBody", purpose: "describing", format: "text/plain", language, value })
        });
        Annotation {
            id,
            r#type: "Annotation",
            motivation: "classifying",
            body: [Body::Stance(Box::new(position))].into_iter().chain(sentences).collect(),
            target: self.target(stance.evidence),
            kind: None,
            confidence: decimal(stance.confidence),
        }
    }

    fn target(&'s self, span: Span) -> Target<'s> {
        let doc = &self.source.analysis.doc;
        let is_address = (doc.id.starts_with("http://") || doc.id.starts_with("https://"))
            && !doc.id.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c));
        Target {
            source: Text {
                id: if is_address { &doc.id } else { &self.urn },
                r#type: "Text",
                format: "text/plain",
                language: &doc.language,
                title: doc.title.as_deref(),
                published: doc.published.as_deref(),
                source: doc.source.as_deref(),
                article: &doc.id,
                sha256: &doc.sha256,
            },
            selector: self.selectors(span),
        }
    }

    fn selectors(&self, span: Span) -> [Selector<'a>; 2] {
        let text = self.source.text;
        let range = self.source.bytes(span);
        let (before, after) = (&text[..range.start], &text[range.end..]);
        let from = before.char_indices().rev().take(AROUND).last().map_or(before.len(), |(at, _)| at);
        let to = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
        [
            Selector::Position { start: self.points.convert(range.start), end: self.points.convert(range.end) },
            Selector::Quote { exact: &text[range], prefix: &before[from..], suffix: &after[..to] },
        ]
    }
}

fn party(entity: &Entity) -> Party<'_> {
    Party {
        id: format!("urn:rasid:entity:{}", escaped(&entity.key)),
        r#type: match entity.kind {
            EntityType::Person => "Person",
            EntityType::Organization => "Organization",
            EntityType::Country => "schema:Country",
            EntityType::Place => "schema:Place",
        },
        label: &entity.name,
        name_en: entity.name_en.as_deref(),
        key: &entity.key,
        country: entity.country.as_deref(),
        sector: entity.sector.as_deref(),
        role: entity.role.as_deref(),
    }
}

/// A key or a name as part of an IRI, which may hold Arabic letters but no space.
fn escaped(key: &str) -> String {
    let mut escaped = String::with_capacity(key.len());
    for c in key.chars() {
        if c.is_alphanumeric() || "-._~:".contains(c) {
            escaped.push(c);
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                escaped.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn a_key_is_part_of_an_iri() {
        assert_eq!(escaped("organization:وزاره-الدفاع"), "organization:وزاره-الدفاع");
        assert_eq!(escaped("watch:a b/\"<#%\n"), "watch:a%20b%2F%22%3C%23%25%0A");
        assert_eq!(escaped("a\u{200F}"), "a%E2%80%8F");
    }
}
