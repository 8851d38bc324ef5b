//! An article with what exporters look up in it.

use std::ops::Range;

use hashbrown::HashMap;

use super::Article;
use crate::analysis::{Analysis, Entity, Span};
use crate::offsets::Converter;

/// An article to give out.
pub struct Source<'a> {
    /// What was read.
    pub analysis: &'a Analysis,
    /// The article.
    pub text: &'a str,
    /// The place of each id in the analysis.
    entities: HashMap<&'a str, usize>,
    words: Converter<'a>,
}

impl<'a> Source<'a> {
    /// Of an article, whatever unit its offsets are in.
    #[must_use]
    pub fn new(Article { analysis, text }: Article<'a>) -> Self {
        let entities = analysis.entities.iter().enumerate().map(|(at, entity)| (entity.id.as_str(), at)).collect();
        Self { analysis, text, entities, words: Converter::new(text, analysis.doc.offsets) }
    }

    /// The entity of an id; none of an id that the analysis lacks.
    #[must_use]
    pub fn entity(&self, id: &str) -> Option<&'a Entity> {
        self.entities.get(id).map(|&at| &self.analysis.entities[at])
    }

    /// The entities of these ids, each once, in the order of the analysis.
    pub fn entities<'i>(&self, ids: impl Iterator<Item = &'i str>) -> Vec<&'a Entity> {
        let mut places: Vec<usize> = ids.filter_map(|id| self.entities.get(id).copied()).collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|at| &self.analysis.entities[at]).collect()
    }

    /// The words of a span.
    #[must_use]
    pub fn words(&self, span: Span) -> &'a str {
        self.words.slice(span)
    }

    /// The bytes of a span, as far as the text goes.
    #[must_use]
    pub fn bytes(&self, span: Span) -> Range<usize> {
        let start = self.words.byte(span.start);
        start..self.words.byte(span.end).max(start)
    }

    /// How the article names `entity` within `span`, nearest to `near`; its name where it stands outside.
    #[must_use]
    pub fn named(&self, entity: &'a Entity, span: Span, near: Span) -> &'a str {
        let mentions = &self.analysis.mentions;
        let first = mentions.partition_point(|m| m.start < span.start);
        let within = mentions[first..].iter().take_while(|m| m.start < span.end);
        let mention = within.filter(|m| m.entity == entity.id).min_by_key(|m| m.start.abs_diff(near.start));
        let words = mention.map_or("", |m| self.words(Span { start: m.start, end: m.end }));
        if words.is_empty() { &entity.name } else { words }
    }
}

/// The lower-case word that the analysis writes for a value of one of its enumerations.
pub fn word<T: serde::Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// As the analysis writes it: two decimals, without the tail of an `f32`.
pub fn decimal(value: f32) -> f64 {
    (f64::from(value) * 100.0).round() / 100.0
}
