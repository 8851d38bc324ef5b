//! Who stands where: directed positions from holder to target, with the words that prove them.
//!
//! `grid` lays out what stands at each token, `phrases` reads noun phrases, `clauses` subjects and speakers, `cues` finds the words
//! of stance and what turns them, `history` the times long past, `arguments` fills the slots of their frames, `ranking` weighs who else could be meant and decides,
//! `voids` drops what is no stance for the sense of its words; `relations` finds the ties that are nobody's stance.

mod arguments;
mod clauses;
mod cues;
mod grid;
mod history;
mod phrases;
pub mod ranking;
mod relations;
mod voids;

use std::cell::RefCell;

pub use crate::analysis::Span;
use crate::analysis::{EntityType, MentionKind, Polarity, Reason, Relation, Stance, Status};
use crate::analyze::entity_id;
use crate::document::Document;
use crate::entities::{Actors, Context};
use arguments::Argument;
use clauses::Clauses;
use cues::{CueAt, Form, Turned};
use grid::Grid;
use history::Past;
use ranking::features::{Frame, Views};
use ranking::{Ends, Field};

/// Everything said of positions in an article.
#[derive(Debug, Clone, Default)]
pub struct Positions {
    /// Stances, by place of their cues; spans in bytes.
    pub stances: Vec<Stance>,
    /// Ties that are nobody's stance.
    pub relations: Vec<Relation>,
    /// For each quotation of the text, the entity that says it.
    pub speakers: Vec<Option<usize>>,
}

/// Below this, in hundredths, a reading is not given at all.
const FLOOR: usize = 60;

/// Finds all positions.
#[must_use]
pub fn find(context: Context<'_>, actors: &Actors, document: &Document) -> Positions {
    let grid = Grid::new(context, actors);
    let clauses = clauses::read(&grid, document);
    let field = Field::new(&grid);
    let past = Past::find(&grid, document.published.as_deref());
    let views = RefCell::default();
    let mut stances: Vec<Stance> = Vec::new();
    let mut last: Option<(usize, Vec<usize>)> = None;
    for mut cue in cues::find(&grid) {
        let sentence = field.sentence(cue.tokens.start);
        cue.last = last.take().filter(|(of, _)| *of == sentence).map(|(_, heads)| heads);
        let mut found = read(&grid, &clauses, &field, &views, &cue);
        tell_of_the_past(&grid, &past, &cue, &mut found);
        last = match found.first().and_then(|s| target_of(&grid, &field, s, &cue)) {
            Some(target) => Some((sentence, vec![target])),
            None => cue.last.clone().map(|heads| (sentence, heads)),
        };
        for stance in found {
            // Two rows of one word, or a verb and its light noun, say the same once.
            let same = |s: &Stance| {
                s.holder == stance.holder
                    && s.target == stance.target
                    && s.cue.start <= stance.cue.end
                    && stance.cue.start <= s.cue.end
            };
            match stances.iter_mut().rev().take(12).find(|s| same(s)) {
                Some(twin) if twin.confidence < stance.confidence => *twin = stance,
                Some(_) => {}
                None => stances.push(stance),
            }
        }
    }
    stances.sort_by_key(|s| (s.cue.start, s.cue.end));
    let relations = relations::find(&grid, &stances);
    Positions { stances, relations, speakers: clauses.speakers }
}

/// Marks stances that are told of a time long past. What is negated, future or conditional stays so.
fn tell_of_the_past(grid: &Grid<'_>, past: &Past, cue: &CueAt, stances: &mut [Stance]) {
    if stances.is_empty() {
        return;
    }
    let Some(time) = past.of(grid, cue) else { return };
    let reason = Reason { code: "status.historical".to_owned(), value: Some(grid.written(time)) };
    for stance in stances.iter_mut().filter(|s| s.status == Status::Asserted) {
        stance.status = Status::Historical;
        stance.because.push(reason.clone());
    }
}

/// A cue with all its possible ends: what the ranking model learns from.
pub struct Example {
    /// Where the cue stands, in bytes.
    pub cue: Span,
    /// What it says of holder and target here.
    pub stance: Polarity,
    /// What speaks for the cue and for each mention.
    pub ends: Ends,
    /// What speaks for two of them together: places in `ends.holders` and `ends.targets`, features.
    pub pairs: Vec<(usize, usize, Vec<u32>)>,
}

/// All cues of an article with their possible ends: for training.
#[must_use]
pub fn examples(context: Context<'_>, actors: &Actors, document: &Document) -> Vec<Example> {
    let grid = Grid::new(context, actors);
    let clauses = clauses::read(&grid, document);
    let field = Field::new(&grid);
    let views = RefCell::default();
    let mut found = Vec::new();
    for cue in cues::find(&grid) {
        let Some((turned, stance)) = stance_of(&grid, &clauses, &cue) else { continue };
        let frame = Frame::new(&grid, &clauses, &cue, &field, &views);
        let ends = ranking::ends(&frame, &turned, stance);
        let mut pairs = Vec::new();
        for (h, (holder, _)) in ends.holders.iter().enumerate() {
            for (t, (target, _)) in ends.targets.iter().enumerate() {
                if allowed(&grid, *holder, *target) {
                    let mut features = Vec::new();
                    frame.of_pair(*holder, *target, &mut features);
                    pairs.push((h, t, features));
                }
            }
        }
        found.push(Example { cue: grid.span(&cue.tokens), stance, ends, pairs });
    }
    found
}

/// What the cue says where it stands; none where somebody denies it, or where nothing is left of a stance.
fn stance_of(grid: &Grid<'_>, clauses: &Clauses, cue: &CueAt) -> Option<(Turned, Polarity)> {
    if clauses.at(cue.tokens.start).denied {
        return None;
    }
    let turned = cues::turned(grid, cue);
    let stance = cues::polarity(cue.cue(grid).stance, &turned)?;
    Some((turned, stance))
}

/// Whether the mentions can be holder and target of one stance at all.
fn allowed(grid: &Grid<'_>, holder: usize, target: usize) -> bool {
    let (from, to) = (grid.entity(holder), grid.entity(target));
    from != to && can_hold(grid, from) && can_hold(grid, to) && !same_state(grid, holder, target)
}

/// The mention of a stance's target that is nearest to its cue.
fn target_of(grid: &Grid<'_>, field: &Field, stance: &Stance, cue: &CueAt) -> Option<usize> {
    let target = stance.target.as_deref()?;
    let of = |m: &usize| entity_id(grid.entity(*m)) == target;
    let near = |m: &usize| grid.actors.mentions[*m].first.abs_diff(cue.tokens.start);
    field.beside(grid, cue.tokens.start).iter().copied().filter(of).min_by_key(near)
}

fn read(grid: &Grid<'_>, clauses: &Clauses, field: &Field, views: &RefCell<Views>, at: &CueAt) -> Vec<Stance> {
    let Some((turned, stance)) = stance_of(grid, clauses, at) else { return Vec::new() };
    let frame = Frame::new(grid, clauses, at, field, views);
    let readings = ranking::readings(&frame, &turned, stance, FLOOR);
    let argument = |mention: usize, by_rule: Option<&Argument>, code| {
        let fits = by_rule.filter(|a| a.heads.iter().any(|&m| grid.entity(m) == grid.entity(mention)));
        fits.map_or_else(
            || Argument { heads: vec![mention], code, value: None, end: grid.actors.mentions[mention].end, sure: 0.0 },
            |a| Argument { heads: vec![mention], ..a.clone() },
        )
    };
    readings
        .iter()
        .filter_map(|reading| {
            let holder = argument(reading.holder, frame.by_rule().map(|(h, _)| h), "holder.weighed");
            let target = argument(reading.target, frame.by_rule().map(|(_, t)| t), "target.weighed");
            (!voids::is_void(grid, at, &target)).then(|| {
                let confidence = reading.confidence as f32 / 100.0;
                stance_from(grid, clauses, at, &turned, stance, (&holder, &target), confidence)
            })
        })
        .collect()
}

fn stance_from(
    grid: &Grid<'_>,
    clauses: &Clauses,
    at: &CueAt,
    turned: &Turned,
    stance: Polarity,
    (holder, target): (&Argument, &Argument),
    confidence: f32,
) -> Stance {
    let cue = at.cue(grid);
    let state = clauses.at(at.tokens.start);
    // What is turned is another event: support refused is REJECT, sanctions lifted are CONCEDE.
    let (event, intensity) = match (stance, stance == cue.stance) {
        (Polarity::Oppose, false) => (Some("REJECT"), -2.0),
        (Polarity::Support, false) => (Some("CONCEDE"), 4.0),
        _ => (cue.event.as_deref(), cue.intensity),
    };
    let id = |argument: &Argument| entity_id(grid.entity(argument.heads[0]));
    Stance {
        holder: id(holder),
        target: Some(id(target)),
        stance,
        object: target.value.clone().filter(|_| matches!(target.code, "target.object" | "target.genitive")),
        event: event.map(str::to_owned),
        mode: cue.mode.clone().filter(|_| stance == cue.stance),
        intensity,
        cue: grid.span(&at.tokens),
        evidence: evidence(grid, clauses, at, holder, target),
        speaker: state.speaker.as_ref().map(|p| entity_id(grid.entity(p.heads[0]))),
        attribution: state.attribution(),
        status: if turned.negated.is_some() { Status::Negated } else { turned.status.unwrap_or(Status::Asserted) },
        rule: format!("{}.{}", form_name(at.form), cue.id),
        because: because(grid, at, turned, holder, target),
        confidence,
    }
}

/// A state's adjective on what its own body acts on: `استدعاء الحكومة العراقية للسفير العراقي`.
fn same_state(grid: &Grid<'_>, holder: usize, target: usize) -> bool {
    let entity = |m: usize| &grid.actors.entities[grid.entity(m)];
    let (from, to) = (entity(holder), entity(target));
    to.kind == EntityType::Country
        && from.kind != EntityType::Person
        && from.country == to.country
        && grid.actors.mentions[target].form == MentionKind::Nisba
}

/// A place holds no stance and is meant by none unless it stands for those who live and rule there: a town is where things happen.
fn can_hold(grid: &Grid<'_>, entity: usize) -> bool {
    let entity = &grid.actors.entities[entity];
    entity.kind != EntityType::Place || entity.country.is_none()
}

fn form_name(form: Form) -> &'static str {
    match form {
        Form::Verb(_) => "verb",
        Form::Masdar { .. } => "masdar",
        Form::Circumstance => "circumstance",
        Form::Participle => "participle",
        Form::Adjective => "adjective",
        Form::Light => "light",
    }
}

/// From the first to the last of cue, holder and target, where they are close; else the cue and its target.
fn evidence(grid: &Grid<'_>, clauses: &Clauses, at: &CueAt, holder: &Argument, target: &Argument) -> Span {
    let state = clauses.at(at.tokens.start);
    let first = |m: usize| grid.actors.mentions[m].first;
    let near = |m: &&usize| first(**m) >= state.start && first(**m) + 40 > at.tokens.start;
    let start = holder
        .heads
        .iter()
        .filter(near)
        .map(|&m| first(m))
        .chain([at.governor.unwrap_or(at.tokens.start), at.tokens.start])
        .min()
        .unwrap_or(at.tokens.start);
    let end =
        target.heads.iter().map(|&m| grid.actors.mentions[m].end).chain([at.tokens.end]).max().unwrap_or(at.tokens.end);
    grid.span(&(start..end))
}

fn because(grid: &Grid<'_>, at: &CueAt, turned: &Turned, holder: &Argument, target: &Argument) -> Vec<Reason> {
    let reason = |code: &str, value: Option<String>| Reason { code: code.to_owned(), value };
    let token = |at: usize| grid.word(at).to_owned();
    let mut because = vec![
        reason("cue", Some(at.cue(grid).lemma.clone())),
        reason(holder.code, None),
        reason(target.code, target.value.clone()),
    ];
    because.extend(turned.negated.map(|at| reason("polarity.negated", Some(token(at)))));
    because.extend(turned.flipped.map(|at| reason("polarity.flipped", Some(token(at)))));
    if let Some(status @ (Status::Future | Status::Hypothetical)) = turned.status {
        because.push(reason(if status == Status::Future { "status.future" } else { "status.hypothetical" }, None));
    }
    because
}
