//! The raw news with the tags that a first model gives it: what a second one learns from besides.

use rasid::Analyzer;
use rasid::entities::tagger::Model;

use super::bio::Sentence;
use crate::news::Source;

/// Every `every`th article as `model` reads it.
pub fn read(news: &[Source], analyzer: &Analyzer, model: &Model, every: usize) -> Vec<Sentence> {
    let texts = news.iter().flat_map(|s| &s.texts).step_by(every).filter(|text| !text.is_empty());
    let tagged = |text: &String| {
        analyzer.tagger_features(text, |features, _| Sentence { tags: model.decode(&features), features })
    };
    texts.map(tagged).collect()
}
