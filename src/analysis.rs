//! The analysis of one article, as plain data: the contract of `docs/schema`.
//!
//! Every span is a pair of offsets in the unit that [`Doc::offsets`] names. Inside the crate that is always bytes;
//! [`Analysis::convert_offsets`](crate::offsets) turns it into what the caller wants.

use serde::{Deserialize, Serialize};

/// Derives what plain output data needs, and with the feature `schema` its JSON Schema form.
macro_rules! plain {
    ($($item:item)*) => {$(
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        $item
    )*};
}

/// The same for an enumeration that is written as one lower-case word.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "lowercase")]
        pub enum $name { $($(#[$vdoc])* $variant),* }
    )*};
}

words! {
    /// The unit of every `start` and `end`.
    OffsetUnit {
        /// UTF-8 bytes.
        Byte,
        /// UTF-16 code units, as JavaScript strings count.
        Utf16,
        /// Unicode code points, as Python counts.
        Codepoint,
    }
    /// What part of the page a zone is.
    ZoneKind {
        /// The article's title line.
        Headline,
        /// Who wrote it: an agency, an author.
        Byline,
        /// Place and date at the head of the text.
        Dateline,
        /// The article's own text.
        Body,
        /// Words in quotation marks.
        Quote,
        /// Page furniture.
        Boilerplate,
    }
    /// What an entity is.
    EntityType {
        /// A human being.
        Person,
        /// A body with members: an office, party, company, agency.
        Organization,
        /// A state.
        Country,
        /// Any other place.
        Place,
    }
    /// How a mention names its entity.
    MentionKind {
        /// By its name.
        Name,
        /// By an adjective or by its inhabitants.
        Nisba,
        /// By the capital that stands for the state.
        Capital,
        /// By an office or a rank alone.
        Title,
        /// By a pronoun or what works as one (`بلاده`).
        Pronoun,
    }
    /// The direction of a stance.
    Polarity {
        /// Backs, praises, helps, agrees.
        Support,
        /// Condemns, rejects, threatens, attacks.
        Oppose,
        /// An explicit position that is neither.
        Neutral,
    }
    /// Who answers for the words.
    Attribution {
        /// The article itself.
        Author,
        /// A speaker, in quotation marks.
        Quoted,
        /// A speaker, in the article's words.
        Reported,
    }
    /// Whether the stance is said to hold.
    Status {
        /// It is.
        Asserted,
        /// The cue stood under a negation, which is already resolved in the polarity.
        Negated,
        /// It is to come.
        Future,
        /// It is conditional or wished.
        Hypothetical,
        /// It was so in a time long past.
        Historical,
    }
}

plain! {
    /// A stretch of the article, end exclusive.
    #[derive(Copy, Eq, Hash, PartialOrd, Ord)]
    pub struct Span {
        /// Where it begins.
        pub start: usize,
        /// Where it ends.
        pub end: usize,
    }

    /// What the article says of itself, and how it was read.
    pub struct Doc {
        /// The caller's name for the article.
        pub id: String,
        /// The headline, without the outlet's name.
        pub title: Option<String>,
        /// The agency or outlet that the text gives as its origin, in its own words.
        pub source: Option<String>,
        /// The place at the head of the text.
        pub dateline: Option<String>,
        /// The date the text gives, `YYYY-MM-DD`.
        pub published: Option<String>,
        /// The language of the text: `ar`, or `und` where there is too little Arabic to tell.
        pub language: String,
        /// The length of the text, in the unit `offsets` names.
        pub length: usize,
        /// SHA-256 of the text as UTF-8, in hexadecimal.
        pub sha256: String,
        /// The unit of every offset of this analysis.
        pub offsets: OffsetUnit,
    }

    /// A stretch of the page with one function. Zones may nest.
    pub struct Zone {
        /// Its function.
        pub kind: ZoneKind,
        /// Where it begins.
        pub start: usize,
        /// Where it ends.
        pub end: usize,
        /// For a quote, the entity id of who says it.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        pub speaker: Option<String>,
    }

    /// Somebody or something that the article names.
    pub struct Entity {
        /// Its name within this analysis: `e1`, `e2` …
        pub id: String,
        /// What it is.
        #[serde(rename = "type")]
        pub kind: EntityType,
        /// The same in every article: the lexicon row's key, else type, folded name and country.
        pub key: String,
        /// The name to show, in Arabic.
        pub name: String,
        /// The name to show in English, where it is known.
        pub name_en: Option<String>,
        /// ISO 3166-1 alpha-2 code of the state it is or belongs to.
        pub country: Option<String>,
        /// PLOVER sector.
        pub sector: Option<String>,
        /// The office as the article gives it.
        pub role: Option<String>,
        /// Wikidata identifier, only where a lexicon row holds a checked one.
        pub wikidata: Option<String>,
        /// Whether it comes from the lexicon.
        pub known: bool,
    }

    /// The words that name an entity in one place.
    pub struct Mention {
        /// The entity's id.
        pub entity: String,
        /// Where it begins.
        pub start: usize,
        /// Where it ends.
        pub end: usize,
        /// How it names the entity.
        pub kind: MentionKind,
        /// 0 … 1, two decimals.
        #[serde(serialize_with = "two_decimals")]
        pub confidence: f32,
    }

    /// One reason for a reading: a stable code, and the words or value that made it true.
    pub struct Reason {
        /// Stable code, such as `holder.subject`.
        pub code: String,
        /// What it was seen in.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        pub value: Option<String>,
    }

    /// What the reasons for a reading come to, as one sentence for readers.
    #[derive(Default)]
    pub struct Explanation {
        /// In Arabic.
        pub ar: String,
        /// In English; the article's own words stay Arabic.
        pub en: String,
    }

    /// A directed position of one entity towards another, in one place.
    pub struct Stance {
        /// Entity id of whose position it is.
        pub holder: String,
        /// Entity id of whom it is towards; none where only `object` is stated.
        pub target: Option<String>,
        /// Its direction, negation resolved.
        pub stance: Polarity,
        /// What exactly, as text.
        pub object: Option<String>,
        /// PLOVER 2.0 event type.
        pub event: Option<String>,
        /// PLOVER 2.0 mode.
        pub mode: Option<String>,
        /// PLOVER event scale, -10 … +10.
        #[serde(serialize_with = "two_decimals")]
        pub intensity: f32,
        /// The words that carry the stance.
        pub cue: Span,
        /// The clause.
        pub evidence: Span,
        /// Entity id of who says so; none for the author.
        pub speaker: Option<String>,
        /// How it is said.
        pub attribution: Attribution,
        /// Whether it is said to hold.
        pub status: Status,
        /// Stable code of the rule that proposed it.
        pub rule: String,
        /// Why: cue and its form, holder, target, what changed the polarity.
        pub because: Vec<Reason>,
        /// The same and who says so, as a sentence.
        pub explanation: Explanation,
        /// 0 … 1, two decimals.
        #[serde(serialize_with = "two_decimals")]
        pub confidence: f32,
    }

    /// A tie between entities that is nobody's stance.
    pub struct Relation {
        /// `agreement`, `alliance`, `border`, `conflict`, `cooperation`, `crisis`, `dispute`, `mediation`, `partnership`, `rapprochement`, `relations`, `talks`
        /// or `tension`; the set may grow.
        pub kind: String,
        /// Entity ids, two or more.
        pub between: Vec<String>,
        /// The words that say so.
        pub evidence: Span,
    }

    /// Everything read from one article.
    pub struct Analysis {
        /// The version of this contract: `rasid/1`.
        pub schema: String,
        /// What made it: `rasid` and its version. Analyses kept from before it was written have none.
        #[serde(skip_serializing_if = "String::is_empty", default)]
        pub version: String,
        /// The article itself.
        pub doc: Doc,
        /// Parts of the page, by start.
        pub zones: Vec<Zone>,
        /// Entities, by first mention.
        pub entities: Vec<Entity>,
        /// Mentions, by start.
        pub mentions: Vec<Mention>,
        /// Stances, by start of the cue.
        pub stances: Vec<Stance>,
        /// Ties, by start of the evidence.
        pub relations: Vec<Relation>,
        /// What could not be read or was cut, in words.
        pub warnings: Vec<String>,
    }
}

/// The version of the contract that [`Analysis`] follows.
pub const SCHEMA: &str = "rasid/1";

/// The program and its version: what an analysis and each export name as their origin.
pub const CODER: &str = concat!("rasid ", env!("CARGO_PKG_VERSION"));

/// As the nearest `f64`: JavaScript knows no other, and would show the tail of an `f32` that JSON hides.
fn two_decimals<S: serde::Serializer>(value: &f32, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_f64((f64::from(*value) * 100.0).round() / 100.0)
}
