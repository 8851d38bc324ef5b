//! A text as the model sees it: its cues with all their possible ends, and what the readers found.

use std::collections::HashMap;
use std::ops::Range;

use rasid::Analyzer;
use rasid::analysis::Polarity;
use rasid::stances::ranking::together::{Candidate, LEAST, Place};

use super::data::{Item, Judged, Source, touches};
use super::ranker::{Cue, Label, Weights};

/// A text with what is known of it.
pub struct Reading {
    pub text: String,
    /// The cues, and where they stand.
    pub cues: Vec<Cue>,
    pub places: Vec<Place>,
    /// For each cue, the entities of its holders and of its targets.
    pub entities: Vec<(Vec<usize>, Vec<usize>)>,
    /// For each entity, where it is named.
    pub named: Vec<Vec<Range<usize>>>,
    pub judged: Vec<Judged>,
    pub source: Source,
}

/// What the readers say of a triple.
pub struct Verdict {
    /// The firm judgements that it hits.
    pub hits: Vec<usize>,
    /// Whether it counts neither for nor against.
    pub open: bool,
}

impl Reading {
    /// Reads a text.
    pub fn new(analyzer: &Analyzer, item: Item) -> Self {
        let (examples, owner, named) = analyzer.stance_examples(&item.text);
        let own: Vec<Range<usize>> = examples.iter().map(|e| e.cue.start..e.cue.end).collect();
        let Item { text, judged, source } = item;
        let (mut cues, mut places, mut entities) = (Vec::new(), Vec::new(), Vec::new());
        for (k, example) in examples.into_iter().enumerate() {
            let of = |ends: &[(usize, Vec<u32>)]| ends.iter().map(|(m, _)| owner[*m]).collect::<Vec<_>>();
            let (holders, targets) = (of(&example.ends.holders), of(&example.ends.targets));
            let label = |h: usize, t: usize| {
                let (h, t) = (&named[holders[h]], &named[targets[t]]);
                let same = |j: &&Judged| j.stance == example.stance && touches(&j.target, t);
                let here = |j: &Judged| touches(&j.cue, std::slice::from_ref(&own[k]));
                let elsewhere = |j: &Judged| own.iter().any(|cue| touches(&j.cue, std::slice::from_ref(cue)));
                let mut fitting = judged.iter().filter(same);
                if source == Source::Printed {
                    // Nothing is known of what was not printed.
                    return match fitting.find(|j| j.held_by(h) && here(j)) {
                        Some(j) if j.refused => Label::Wrong,
                        Some(j) if j.firm => Label::Right,
                        _ => Label::Open,
                    };
                }
                let firm = fitting.clone().filter(|j| j.held_by(h)).find(|j| j.is_owed());
                match firm {
                    Some(j) if here(j) || !elsewhere(j) => Label::Right,
                    Some(_) => Label::Open,
                    None if fitting.any(|j| j.holder.is_none() || j.held_by(h)) => Label::Open,
                    None => Label::Wrong,
                }
            };
            let pairs = example.pairs.into_iter().map(|(h, t, features)| (h, t, features, label(h, t))).collect();
            let take = |ends: Vec<(usize, Vec<u32>)>| ends.into_iter().map(|(_, features)| features).collect();
            cues.push(Cue {
                cue: example.ends.cue,
                holders: take(example.ends.holders),
                targets: take(example.ends.targets),
                pairs,
            });
            places.push(Place { token: example.token, stance: example.stance });
            entities.push((holders, targets));
        }
        Self { text, cues, places, entities, named, judged, source }
    }

    /// What each cue could say and is worth something, as the program would weigh it.
    pub fn candidates(&self, weights: &Weights) -> Vec<Candidate> {
        let mut found = Vec::new();
        for (k, (cue, (holders, targets))) in self.cues.iter().zip(&self.entities).enumerate() {
            let mut best: HashMap<(usize, usize), Candidate> = HashMap::new();
            for (h, t, pair, _) in &cue.pairs {
                let sum = weights.score(cue, *h, *t, pair);
                let ends = (holders[*h], targets[*t]);
                if sum > LEAST && best.get(&ends).is_none_or(|c| c.sum < sum) {
                    best.insert(ends, Candidate { cue: k, ends, sum, of_target: weights.sum(&cue.targets[*t]) });
                }
            }
            let mut best: Vec<Candidate> = best.into_values().collect();
            best.sort_by(|a, b| b.sum.total_cmp(&a.sum).then(a.ends.cmp(&b.ends)));
            found.extend(best);
        }
        found
    }

    /// What the readers say of a triple.
    pub fn verdict(&self, (holder, target): (usize, usize), stance: Polarity) -> Verdict {
        let (h, t) = (&self.named[holder], &self.named[target]);
        let same = |j: &Judged| j.stance == stance && !j.negated && touches(&j.target, t) && j.held_by(h);
        let firm = self.judged.iter().enumerate().filter(|(_, j)| j.firm && same(j));
        let hits: Vec<usize> = firm.map(|(k, _)| k).collect();
        let open =
            hits.is_empty() && self.judged.iter().any(|j| same(j) || j.holder.is_none() && touches(&j.target, t));
        Verdict { hits, open }
    }

    /// What a reader of the text has to find.
    pub fn owed(&self) -> impl Iterator<Item = (usize, &Judged)> {
        self.judged.iter().enumerate().filter(|(_, j)| j.is_owed())
    }

    /// Whether both ends of a judged stance are among the entities.
    pub fn names_both(&self, judged: &Judged) -> bool {
        self.named.iter().any(|e| touches(e, &judged.target)) && self.named.iter().any(|e| judged.held_by(e))
    }

    /// Whether some cue of its polarity has both ends among what is weighed.
    pub fn reaches(&self, judged: &Judged) -> bool {
        let ends = |(holders, targets): &(Vec<usize>, Vec<usize>), cue: &Cue| {
            cue.pairs.iter().any(|(h, t, ..)| {
                touches(&judged.target, &self.named[targets[*t]]) && judged.held_by(&self.named[holders[*h]])
            })
        };
        let mut cues = self.cues.iter().zip(&self.places).zip(&self.entities);
        cues.any(|((cue, place), entities)| place.stance == judged.stance && ends(entities, cue))
    }
}
