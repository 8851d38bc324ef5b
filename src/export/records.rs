//! Stances as events with compound parties: what PLOVER and what is made from it write down once.

use hashbrown::HashMap;

use super::source::Source;
use super::terms::Event;
use crate::analysis::{Entity, Polarity, Span, Stance, Status};

/// One statement of an article: every actor holds the stance towards every recipient.
pub struct Record<'a> {
    /// The article's id and the number of the record in it, from 1.
    pub id: String,
    /// The first of its stances; the others differ in their parties only.
    pub stance: &'a Stance,
    /// What it is as an event; none where the stance has no type.
    pub event: Option<Event<'a>>,
    /// Those who hold it, in the order of the analysis.
    pub actors: Vec<&'a Entity>,
    /// Those whom it is towards; empty where only an object is stated.
    pub recipients: Vec<&'a Entity>,
    /// The words that prove it for all of them.
    pub evidence: Span,
    /// The lowest confidence of its stances: the record is right only if all of them are.
    pub confidence: f32,
}

impl<'a> Record<'a> {
    /// The event, where the article states it as one of its own time: a stance without a type is no event, what is only wished or
    /// conditional has not happened, and what lies in the past has not happened at the article's date.
    #[must_use]
    pub fn happened(&self) -> Option<&Event<'a>> {
        let past_or_unreal = matches!(self.stance.status, Status::Hypothetical | Status::Historical);
        self.event.as_ref().filter(|_| !past_or_unreal)
    }

    /// Each actor with each recipient.
    pub fn dyads(&self) -> impl Iterator<Item = (&'a Entity, Option<&'a Entity>)> + '_ {
        self.actors.iter().flat_map(|&actor| {
            let to: Vec<Option<&'a Entity>> = if self.recipients.is_empty() {
                vec![None]
            } else {
                self.recipients.iter().copied().map(Some).collect()
            };
            to.into_iter().map(move |recipient| (actor, recipient))
        })
    }
}

/// What stances of one statement have in common.
type Statement<'a> = (Span, Polarity, Status, Option<&'a str>, &'a str, Option<&'a str>, Option<&'a str>);

/// The records of an article, in its order. Stances of one cue are one record where they differ in their parties alone and each
/// holder stands with each target (`أدانت مصر والأردن إسرائيل`); others are records of their own.
#[must_use]
pub fn records<'a>(source: &Source<'a>) -> Vec<Record<'a>> {
    let mut groups: Vec<Vec<&'a Stance>> = Vec::new();
    let mut places: HashMap<Statement<'a>, usize> = HashMap::new();
    for stance in &source.analysis.stances {
        // Without a target it is towards its object, and that is its own.
        let object = stance.object.as_deref().filter(|_| stance.target.is_none());
        let (event, speaker) = (stance.event.as_deref(), stance.speaker.as_deref());
        let statement = (stance.cue, stance.stance, stance.status, event, stance.rule.as_str(), speaker, object);
        let place = *places.entry(statement).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.push(stance),
            None => groups.push(vec![stance]),
        }
    }
    let statements = groups.into_iter().flat_map(compounds);
    statements.enumerate().filter_map(|(at, stances)| record(source, at + 1, &stances)).collect()
}

/// Splits the stances of one statement so that in each part every holder stands with every target.
fn compounds(stances: Vec<&Stance>) -> Vec<Vec<&Stance>> {
    let mut by_target: Vec<(Option<&str>, Vec<&Stance>)> = Vec::new();
    for stance in stances {
        match by_target.iter_mut().find(|(target, _)| *target == stance.target.as_deref()) {
            Some((_, held)) => held.push(stance),
            None => by_target.push((stance.target.as_deref(), vec![stance])),
        }
    }
    let mut parts: Vec<(Vec<&str>, Vec<&Stance>)> = Vec::new();
    for (_, held) in by_target {
        let mut holders: Vec<&str> = held.iter().map(|s| s.holder.as_str()).collect();
        holders.sort_unstable();
        match parts.iter_mut().find(|(of, _)| *of == holders) {
            Some((_, part)) => part.extend(held),
            None => parts.push((holders, held)),
        }
    }
    parts.into_iter().map(|(_, part)| part).collect()
}

fn record<'a>(source: &Source<'a>, number: usize, stances: &[&'a Stance]) -> Option<Record<'a>> {
    let &stance = stances.first()?;
    Some(Record {
        id: format!("{}-{number}", source.analysis.doc.id),
        stance,
        event: Event::of(stance),
        actors: source.entities(stances.iter().map(|s| s.holder.as_str())),
        recipients: source.entities(stances.iter().filter_map(|s| s.target.as_deref())),
        evidence: stances.iter().fold(stance.evidence, |all, s| Span {
            start: all.start.min(s.evidence.start),
            end: all.end.max(s.evidence.end),
        }),
        confidence: stances.iter().map(|s| s.confidence).fold(stance.confidence, f32::min),
    })
}
