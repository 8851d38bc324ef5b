//! The whole way from a text to its analysis.

use std::ops::Range;

use sha2::{Digest, Sha256};

use crate::analysis::{Analysis, CODER, Doc, Entity, Mention, OffsetUnit, SCHEMA, Zone, ZoneKind};
use crate::document::{self, Document};
use crate::entities::{self, Actors, Context, known, offices, tagger};
use crate::given::{self, Given};
use crate::lexicon::{Lexicon, watch};
use crate::stances;
use crate::text::Text;
use crate::text::fold::is_arabic;
use crate::{Error, MAX_BYTES, explain, offsets};

/// Reads articles; made once, as it holds the lexica.
pub struct Analyzer {
    lexicon: Lexicon,
}

impl Analyzer {
    /// Loads the built-in lexica.
    #[must_use]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self { lexicon: Lexicon::built_in() }
    }

    /// Loads the built-in lexica and a watch list: see [`crate::lexicon::watch`].
    ///
    /// # Errors
    /// [`Error::WatchList`] if the list cannot be read.
    pub fn with_watch_list(list: &str) -> Result<Self, Error> {
        Ok(Self { lexicon: Lexicon::with(&watch::read(list)?) })
    }

    /// The tables.
    #[must_use]
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// Analyzes one article; every span is given in `unit`.
    ///
    /// # Errors
    /// [`Error::TooLong`] for a text longer than [`MAX_BYTES`].
    pub fn analyze(&self, id: &str, text: &str, unit: OffsetUnit) -> Result<Analysis, Error> {
        let mut analysis = self.read(id, text, entities::find)?;
        offsets::convert(&mut analysis, text, unit);
        Ok(analysis)
    }

    /// Reads the stances of an article whose mentions are given; every span counts bytes.
    ///
    /// # Errors
    /// [`Error::TooLong`] for a text longer than [`MAX_BYTES`].
    pub fn analyze_given(&self, id: &str, text: &str, given: &[Given]) -> Result<Analysis, Error> {
        self.read(id, text, |context| given::actors(context, given))
    }

    /// What the tagger sees of `text`, and the text split as it sees it: for training.
    pub fn tagger_features<T>(&self, text: &str, take: impl FnOnce(tagger::Features, &Text) -> T) -> T {
        self.split(text, |context| take(tagger::features(context, &known::find(context)), context.text))
    }

    /// The cues of `text` with all their possible ends, for each mention its entity, and for each entity where it is named, in bytes: for training.
    pub fn stance_examples(&self, text: &str) -> (Vec<stances::Example>, Vec<usize>, Vec<Vec<Range<usize>>>) {
        self.split(text, |context| {
            let actors = entities::find(context);
            let examples = stances::examples(context, &actors, &document::read(context));
            let mut places = vec![Vec::new(); actors.entities.len()];
            for (mention, &owner) in actors.mentions.iter().zip(&actors.owner) {
                let (start, end) = mention.span(context.text);
                places[owner].push(start..end);
            }
            (examples, actors.owner, places)
        })
    }

    /// Splits a text, and finds in it what the tables know.
    fn split<T>(&self, text: &str, then: impl FnOnce(Context<'_>) -> T) -> T {
        let split = Text::new(text);
        let hits = self.lexicon.find(&split);
        then(Context { lexicon: &self.lexicon, text: &split, original: text, hits: &hits, tags: &[] })
    }

    fn read(&self, id: &str, text: &str, find: impl Fn(Context<'_>) -> Actors) -> Result<Analysis, Error> {
        if text.len() > MAX_BYTES {
            return Err(Error::TooLong { bytes: text.len(), limit: MAX_BYTES });
        }
        Ok(self.split(text, |context| {
            let mut actors = find(context);
            let document = document::read(context);
            offices::find(context, &mut actors, document.published.as_deref());
            let arabic = is_arabic_text(context);
            let positions = stances::find(context, &actors, &document);
            let mut analysis = Analysis {
                schema: SCHEMA.to_owned(),
                version: CODER.to_owned(),
                doc: doc(id, context, &document, arabic),
                zones: zones(context, &document, &positions.speakers),
                entities: entities(&actors),
                mentions: mentions(context, &actors),
                stances: positions.stances,
                relations: positions.relations,
                warnings: warnings(context, arabic),
            };
            let explanations: Vec<_> = analysis.stances.iter().map(|s| explain::both(&analysis, s)).collect();
            for (stance, explanation) in analysis.stances.iter_mut().zip(explanations) {
                stance.explanation = explanation;
            }
            analysis
        }))
    }
}

/// The id of the entity number `k`.
#[must_use]
pub fn entity_id(k: usize) -> String {
    format!("e{}", k + 1)
}

fn doc(id: &str, context: Context<'_>, document: &Document, arabic: bool) -> Doc {
    let words = |range: &Option<Range<usize>>| {
        range.as_ref().map(|range| {
            let (start, end) = context.text.original_range(range);
            context.original[start..end].split_whitespace().collect::<Vec<_>>().join(" ")
        })
    };
    Doc {
        id: id.to_owned(),
        title: words(&document.title),
        source: words(&document.source),
        dateline: words(&document.dateline),
        published: document.published.clone(),
        language: if arabic { "ar" } else { "und" }.to_owned(),
        length: context.original.len(),
        sha256: sha256(context.original),
        offsets: OffsetUnit::Byte,
    }
}

/// The SHA-256 of a text as UTF-8, in hexadecimal.
#[must_use]
pub fn sha256(text: &str) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    Sha256::digest(text.as_bytes()).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn is_arabic_text(context: Context<'_>) -> bool {
    let letters = context.text.folded.text.chars().filter(|&c| is_arabic(c) || c.is_alphabetic());
    let (arabic, all) = letters.fold((0, 0), |(arabic, all), c| (arabic + usize::from(is_arabic(c)), all + 1));
    arabic * 2 > all
}

fn warnings(context: Context<'_>, arabic: bool) -> Vec<String> {
    let mut warnings = Vec::new();
    if context.text.tokens.is_empty() {
        warnings.push("the text is empty".to_owned());
    } else if !arabic {
        warnings.push("the text is not in Arabic".to_owned());
    }
    if context.original.contains('\u{FFFD}') {
        warnings.push("some characters could not be decoded".to_owned());
    }
    warnings
}

fn zones(context: Context<'_>, document: &Document, speakers: &[Option<usize>]) -> Vec<Zone> {
    let span = |range| context.text.original_range(range);
    let mut zones: Vec<Zone> = document
        .zones
        .iter()
        .map(|zone| {
            let (start, end) = span(&zone.tokens);
            Zone { kind: zone.kind, start, end, speaker: None }
        })
        .collect();
    for (quote, speaker) in context.text.quotes.iter().zip(speakers) {
        let (start, end) = span(&quote.inside);
        zones.push(Zone { kind: ZoneKind::Quote, start, end, speaker: speaker.map(entity_id) });
    }
    zones.sort_by_key(|z| (z.start, std::cmp::Reverse(z.end), z.kind));
    zones
}

fn entities(actors: &Actors) -> Vec<Entity> {
    let entity = |(k, e): (usize, &entities::Entity)| Entity {
        id: entity_id(k),
        kind: e.kind,
        key: e.key.clone(),
        name: e.name.clone(),
        name_en: e.name_en.clone(),
        country: e.country.clone(),
        sector: e.sector.clone(),
        role: e.role.clone(),
        wikidata: None,
        known: e.known,
    };
    actors.entities.iter().enumerate().map(entity).collect()
}

fn mentions(context: Context<'_>, actors: &Actors) -> Vec<Mention> {
    let mention = |(m, &owner): (&entities::Mention, &usize)| {
        let (start, end) = m.span(context.text);
        Mention {
            entity: entity_id(owner),
            start,
            end,
            kind: m.form,
            confidence: (m.confidence * 100.0).round() / 100.0,
        }
    };
    let titles = actors.titles.iter().map(|(m, owner)| (m, owner));
    let mut found: Vec<Mention> = actors.mentions.iter().zip(&actors.owner).chain(titles).map(mention).collect();
    found.sort_by_key(|m| (m.start, std::cmp::Reverse(m.end)));
    found
}
