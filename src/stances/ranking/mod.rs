//! Which mentions are the two ends of a cue: rules propose, a small log-linear model decides.
//!
//! Every mention of the sentence can be holder or target, and whoever the register carries into it. A reading's score is the sum of what speaks for
//! the cue, for the one as its holder, for the other as its target, and for the two together; `together` weighs the readings of the article against one
//! another. `models/stances.bin` holds the weights of both, and what they make for a confidence.

pub mod features;
pub mod model;
pub mod together;

use std::cell::Cell;
use std::cmp::Reverse;
use std::ops::Range;
use std::sync::LazyLock;

use super::cues::{CueAt, Turned};
use super::grid::Grid;
use crate::analysis::Polarity;
use features::{Frame, REACH, Sink};
use model::Model;
use together::{Candidate, LEAST, Place};

/// The built-in model. Its file is checked by a test; one that cannot be read finds nothing.
static BUILT_IN: LazyLock<Option<Model>> =
    LazyLock::new(|| Model::read(include_bytes!("../../../models/stances.bin")).ok());

/// How many mentions are weighed as one end of a cue.
const MOST: usize = 10;
/// How many of them are weighed together with the best of the other end.
const BEST: usize = 6;

/// A reading of a cue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Mention.
    pub holder: usize,
    /// Mention.
    pub target: usize,
    /// What it is worth alone, as a logit.
    pub sum: f32,
    /// How much of that the target says.
    pub of_target: f32,
}

/// The mentions that can be ends of cues, sentence by sentence.
pub struct Field {
    /// For each token, its sentence.
    sentence_of: Vec<u32>,
    /// For each sentence, its mentions.
    mentions: Vec<Vec<usize>>,
    /// For each mention, the first of the list that it stands in.
    pub list: Vec<usize>,
    /// For each entity, how often the article names it.
    pub count: Vec<usize>,
    /// For each token, whether it stands in a quotation.
    pub quoted: Vec<bool>,
    /// The tokens of the first line.
    pub first_line: Range<usize>,
    /// For each token, its step and its cluster, once they have been asked for.
    steps: Vec<Cell<Option<u64>>>,
    clusters: Vec<Cell<Option<u16>>>,
}

impl Field {
    /// Lays it out.
    #[must_use]
    pub fn new(grid: &Grid<'_>) -> Self {
        let text = grid.context.text;
        let mut sentence_of = vec![0; text.tokens.len()];
        for (k, sentence) in text.sentences.iter().enumerate() {
            sentence_of[sentence.clone()].fill(k as u32);
        }
        let mut mentions = vec![Vec::new(); text.sentences.len()];
        let mut list: Vec<usize> = (0..grid.actors.mentions.len()).collect();
        for (k, mention) in grid.actors.mentions.iter().enumerate() {
            let sentence = sentence_of[mention.first] as usize;
            mentions[sentence].push(k);
            let Some(before) = k.checked_sub(1).filter(|b| mentions[sentence].iter().rev().nth(1) == Some(b)) else {
                continue;
            };
            let begin = grid.chain_start(k);
            let end = grid.actors.mentions[before].end;
            let joined = end == begin && grid.word(begin).starts_with('و')
                || end + 1 == begin && grid.word(end) == "،"
                || end + 1 == begin && grid.word(end) == "\"" && grid.word(begin).starts_with('و');
            if joined {
                list[k] = list[before];
            }
        }
        let mut count = vec![0; grid.actors.entities.len()];
        grid.actors.owner.iter().for_each(|&owner| count[owner] += 1);
        let mut quoted = vec![false; text.tokens.len()];
        for quote in &text.quotes {
            // Quotations nest, but not deep.
            quoted[quote.inside.clone()].fill(true);
        }
        let first_line = text.lines.first().cloned().unwrap_or_default();
        Self {
            sentence_of,
            mentions,
            list,
            count,
            quoted,
            first_line,
            steps: vec![Cell::new(None); text.tokens.len()],
            clusters: vec![Cell::new(None); text.tokens.len()],
        }
    }

    /// The coarse class of a token.
    #[must_use]
    pub fn step(&self, grid: &Grid<'_>, at: usize) -> u64 {
        let step = self.steps[at].get().unwrap_or_else(|| features::step(grid, at));
        self.steps[at].set(Some(step));
        step
    }

    /// The cluster of the word at a token.
    #[must_use]
    pub fn cluster(&self, grid: &Grid<'_>, at: usize) -> u16 {
        let cluster = self.clusters[at].get().unwrap_or_else(|| features::cluster_of(grid.word(at)));
        self.clusters[at].set(Some(cluster));
        cluster
    }

    /// The mentions in the sentence of a token that begin within [`REACH`] of it: a sentence may be a book.
    #[must_use]
    pub fn beside(&self, grid: &Grid<'_>, at: usize) -> &[usize] {
        let list = &self.mentions[self.sentence_of[at] as usize];
        let first = |m: usize| grid.actors.mentions[m].first;
        let from = list.partition_point(|&m| first(m) + REACH < at);
        let to = list.partition_point(|&m| first(m) <= at + REACH);
        &list[from..to]
    }

    /// The number of the sentence of a token.
    #[must_use]
    pub fn sentence(&self, at: usize) -> usize {
        self.sentence_of[at] as usize
    }

    /// The mentions that can be ends of the cue: near ones of its sentence, and whom `more` adds.
    fn of(&self, grid: &Grid<'_>, cue: &CueAt, more: &[usize]) -> Vec<usize> {
        let at = cue.tokens.start;
        let near = |m: usize| {
            let mention = &grid.actors.mentions[m];
            if mention.first < at { at.saturating_sub(mention.end) } else { mention.first - at }
        };
        let mut found = self.beside(grid, at).to_vec();
        if found.len() > MOST {
            found.sort_by_key(|&m| near(m));
            found.truncate(MOST);
            found.sort_unstable();
        }
        for &m in more {
            if !found.contains(&m) && !found.iter().any(|&k| grid.entity(k) == grid.entity(m)) {
                found.push(m);
            }
        }
        found
    }
}

/// All possible ends of a cue with what speaks for them.
pub struct Ends {
    /// What speaks for the cue.
    pub cue: Vec<u32>,
    /// Mentions, and what speaks for each as holder.
    pub holders: Vec<(usize, Vec<u32>)>,
    /// Mentions, and what speaks for each as target.
    pub targets: Vec<(usize, Vec<u32>)>,
}

/// The mentions that can be holder, and those that can be target.
fn candidates(frame: &Frame<'_, '_>) -> [Vec<usize>; 2] {
    let (field, state) = (frame.field, frame.state);
    let (mut holding, mut meant) = (Vec::new(), Vec::new());
    for party in [&state.subject, &state.carried, &state.speaker].into_iter().flatten() {
        holding.extend(&party.heads);
    }
    if let Some((holder, target)) = frame.by_rule() {
        holding.extend(&holder.heads);
        meant.extend(&target.heads);
    }
    [field.of(frame.grid, frame.cue, &holding), field.of(frame.grid, frame.cue, &meant)]
}

/// Lays out the ends of a cue with what speaks for them: for training.
#[must_use]
pub fn ends(frame: &Frame<'_, '_>, turned: &Turned, stance: Polarity) -> Ends {
    let mut own = Vec::new();
    frame.of_cue(turned, stance, &mut own);
    let [holders, targets] = candidates(frame);
    let with_features = |list: Vec<usize>, role| {
        let of = |mention| {
            let mut features = Vec::new();
            frame.of_mention(mention, role, &mut features);
            (mention, features)
        };
        list.into_iter().map(of).collect()
    };
    Ends { cue: own, holders: with_features(holders, 0), targets: with_features(targets, 1) }
}

/// Adds up the weights of features.
struct Sum<'m> {
    model: &'m Model,
    sum: i32,
}

impl Sink for Sum<'_> {
    fn put(&mut self, feature: u32) {
        self.sum += self.model.weight(feature);
    }
}

/// The readings of a cue that are worth something alone, the best first, one for two entities.
#[must_use]
pub fn readings(frame: &Frame<'_, '_>, turned: &Turned, stance: Polarity) -> Vec<Reading> {
    let Some(model) = &*BUILT_IN else { return Vec::new() };
    let grid = frame.grid;
    let weigh = |of: &dyn Fn(&mut Sum<'_>)| {
        let mut sum = Sum { model, sum: 0 };
        of(&mut sum);
        sum.sum
    };
    let own = weigh(&|sum| frame.of_cue(turned, stance, sum));
    // What is near hardly ever makes up for a cue that means too little, nor a holder for a cue and a target that do.
    let [reach, with_holder, together] = model.reach;
    if model.worth(own) + reach < LEAST {
        return Vec::new();
    }
    let best = |list: Vec<usize>, role| {
        let score = |m| (weigh(&|sum| frame.of_mention(m, role, sum)), m);
        let mut scored: Vec<(i32, usize)> = list.into_iter().map(score).collect();
        scored.sort_by_key(|&(sum, m)| (Reverse(sum), m));
        scored.truncate(BEST);
        scored
    };
    let [holders, targets] = candidates(frame);
    let targets = best(targets, 1);
    let Some(&(most, _)) = targets.first() else { return Vec::new() };
    if model.worth(own + most) + with_holder < LEAST {
        return Vec::new();
    }
    let holders = best(holders, 0);
    let mut found: Vec<Reading> = Vec::new();
    for &(of_holder, holder) in &holders {
        for &(of_target, target) in &targets {
            let apart = own + of_holder + of_target;
            if model.worth(apart) + together < LEAST || !super::allowed(grid, holder, target) {
                continue;
            }
            let sum = model.worth(apart + weigh(&|sum| frame.of_pair(holder, target, sum)));
            if sum > LEAST {
                found.push(Reading { holder, target, sum, of_target: model.worth(of_target) });
            }
        }
    }
    found.sort_by(|a, b| b.sum.total_cmp(&a.sum).then((a.holder, a.target).cmp(&(b.holder, b.target))));
    // Of several mentions of one entity the surest.
    let mut seen: Vec<(usize, usize)> = Vec::new();
    found.retain(|r| {
        let key = (grid.entity(r.holder), grid.entity(r.target));
        let new = !seen.contains(&key);
        seen.push(key);
        new
    });
    found
}

/// How sure each reading of the article is, in hundredths.
#[must_use]
pub fn confidences(places: &[Place], candidates: &[Candidate]) -> Vec<usize> {
    let Some(model) = &*BUILT_IN else { return vec![0; candidates.len()] };
    together::facts(places, candidates).iter().map(|facts| model.confidence(facts)).collect()
}
