//! Who stands where: directed positions from holder to target, with the words that prove them.
//!
//! `grid` lays out what stands at each token, `phrases` reads noun phrases, `clauses` subjects and speakers, `cues` finds the words
//! of stance and what turns them, `history` the times long past, `arguments` fills the slots of their frames, `ranking` weighs who else could be meant and decides,
//! `voids` drops what is no stance for the sense of its words, `bystanders` who is no party of it; `relations` finds the ties that are nobody's stance.

mod arguments;
mod bystanders;
mod clauses;
mod cues;
mod grid;
mod history;
mod phrases;
pub mod ranking;
mod relations;
mod voids;

use std::cell::RefCell;

use hashbrown::HashSet;

pub use crate::analysis::Span;
use crate::analysis::{EntityType, Explanation, MentionKind, Polarity, Reason, Relation, Stance, Status};
use crate::analyze::entity_id;
use crate::document::Document;
use crate::entities::{Actors, Context};
use crate::lexicon::CueClass;
use crate::reasons::{Code, End};
use crate::text::words::{WordSet, set};
use arguments::Argument;
use clauses::Clauses;
use cues::{CueAt, Form, Turned};
use grid::Grid;
use history::Past;
use ranking::features::{Frame, Views};
use ranking::together::{Candidate, Place};
use ranking::{Ends, Field, Reading};

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

/// Below this, in hundredths, a reading is not given at all: it would be wrong more often than right.
const FLOOR: usize = 50;

/// Finds all positions.
#[must_use]
pub fn find(context: Context<'_>, actors: &Actors, document: &Document) -> Positions {
    let grid = Grid::new(context, actors);
    let clauses = clauses::read(&grid, document);
    let field = Field::new(&grid);
    let past = Past::find(&grid, document.published.as_deref());
    let views = RefCell::default();
    let mut article = Article::default();
    let mut last: Option<(usize, Vec<usize>)> = None;
    for mut cue in cues::find(&grid) {
        let sentence = field.sentence(cue.tokens.start);
        cue.last = last.take().filter(|(of, _)| *of == sentence).map(|(_, heads)| heads);
        let best = article.read(&grid, &clauses, &field, &views, &cue);
        last = match best.filter(|reading| reading.sum > 0.0) {
            Some(reading) => Some((sentence, vec![reading.target])),
            None => cue.last.map(|heads| (sentence, heads)),
        };
    }
    let stances = article.stances(&grid, &clauses, &field, &views, &past);
    let relations = relations::find(&grid, &stances);
    Positions { stances, relations, speakers: clauses.speakers }
}

/// All readings of an article's cues, before they are weighed against one another.
#[derive(Default)]
struct Article {
    /// The cues that can say something, with what turns them.
    cues: Vec<(CueAt, Turned)>,
    places: Vec<Place>,
    candidates: Vec<Candidate>,
    /// For each candidate, the mentions.
    ends: Vec<(usize, usize)>,
}

impl Article {
    /// Adds the readings of a cue; gives the best.
    fn read(
        &mut self,
        grid: &Grid<'_>,
        clauses: &Clauses,
        field: &Field,
        views: &RefCell<Views>,
        at: &CueAt,
    ) -> Option<Reading> {
        let (turned, stance) = stance_of(grid, clauses, at)?;
        let readings = ranking::readings(&Frame::new(grid, clauses, at, field, views), &turned, stance);
        let best = *readings.first()?;
        for Reading { holder, target, sum, of_target } in readings {
            let ends = (grid.entity(holder), grid.entity(target));
            self.candidates.push(Candidate { cue: self.cues.len(), ends, sum, of_target });
            self.ends.push((holder, target));
        }
        self.places.push(Place { token: at.tokens.start, stance });
        self.cues.push((at.clone(), turned));
        Some(best)
    }

    /// The readings that are sure enough, by place.
    fn stances(
        &self,
        grid: &Grid<'_>,
        clauses: &Clauses,
        field: &Field,
        views: &RefCell<Views>,
        past: &Past,
    ) -> Vec<Stance> {
        let mut stances: Vec<Stance> = Vec::new();
        let confidences = ranking::confidences(&self.places, &self.candidates);
        let mourned = self.mourned(grid);
        for ((candidate, &(holder, target)), confidence) in self.candidates.iter().zip(&self.ends).zip(confidences) {
            if confidence < FLOOR {
                continue;
            }
            let (at, turned) = &self.cues[candidate.cue];
            let polarity = self.places[candidate.cue].stance;
            if polarity == Polarity::Oppose && mourned.contains(&candidate.ends) {
                continue;
            }
            let frame = Frame::new(grid, clauses, at, field, views);
            let holder = argument(grid, holder, frame.by_rule().map(|(h, _)| h), Code::WeighedHolder);
            let target = argument(grid, target, frame.by_rule().map(|(_, t)| t), Code::WeighedTarget);
            if bystanders::is_bystander(grid, at, polarity, (&holder, &target)) {
                continue;
            }
            if voids::is_void(grid, at, &target) {
                continue;
            }
            let sure = confidence as f32 / 100.0;
            let mut stance = stance_from(grid, clauses, at, turned, polarity, (&holder, &target), sure);
            tell_of_the_past(grid, past, at, &mut stance);
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
        stances.sort_by_key(|s| (s.cue.start, s.cue.end));
        stances
    }

    /// Who condemns what is done to a person, and that person: whatever else is said beside that, the one does not oppose the other.
    fn mourned(&self, grid: &Grid<'_>) -> HashSet<(usize, usize)> {
        let of = |(candidate, &(_, target)): (&Candidate, &(usize, usize))| {
            let condemned = candidate.sum > 0.0
                && self.places[candidate.cue].stance == Polarity::Oppose
                && grid.actors.mentions[target].kind == EntityType::Person
                && bystanders::is_victim(grid, &self.cues[candidate.cue].0, target);
            condemned.then_some(candidate.ends)
        };
        self.candidates.iter().zip(&self.ends).filter_map(of).collect()
    }
}

/// What the rules say of the mention in its role, or that only the weights speak for it.
fn argument(grid: &Grid<'_>, mention: usize, by_rule: Option<&Argument>, code: Code) -> Argument {
    let fits = by_rule.filter(|a| a.heads.iter().any(|&m| grid.entity(m) == grid.entity(mention)));
    fits.map_or_else(
        || Argument { heads: vec![mention], code, value: None, end: grid.actors.mentions[mention].end, sure: 0.0 },
        |a| Argument { heads: vec![mention], ..a.clone() },
    )
}

/// Marks a stance that is told of a time long past. What is negated, future or conditional stays so.
fn tell_of_the_past(grid: &Grid<'_>, past: &Past, cue: &CueAt, stance: &mut Stance) {
    if stance.status != Status::Asserted {
        return;
    }
    if let Some(time) = past.of(grid, cue) {
        stance.status = Status::Historical;
        stance.because.push(Reason { code: Code::Historical.as_str().to_owned(), value: Some(grid.written(time)) });
    }
}

/// A cue with all its possible ends: what the ranking model learns from.
pub struct Example {
    /// Where the cue stands, in bytes.
    pub cue: Span,
    /// Its first token.
    pub token: usize,
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
        found.push(Example { cue: grid.span(&cue.tokens), token: cue.tokens.start, stance, ends, pairs });
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
    from != to
        && can_hold(grid, from)
        && can_hold(grid, to)
        && !same_state(grid, holder, target)
        && ![holder, target].iter().any(|&m| is_of_a_group(grid, m))
}

/// Those who bear a state's adjective without standing for it: its adversaries at home, its athletes. Unfolded, without `ال`.
static GROUPS: WordSet = WordSet::new(|| {
    set(
        "معارضة معارض معارضون معارضين معارضو متمردون متمردين متمردو متمردي فصائل ثوار مسلحون مسلحين مسلحو مسلحي انفصاليون انفصاليين لاعب لاعبة مهاجم نجم مدرب حارس \
         مدافع منتخب فريق نادي",
    )
});

/// `المعارضة السورية`, `المسلحون الأكراد`, `النجم الفرنسي`: the adjective means neither the state as holder nor as target.
fn is_of_a_group(grid: &Grid<'_>, mention: usize) -> bool {
    let mention = &grid.actors.mentions[mention];
    let group = |at: usize| {
        let word = grid.word(at);
        let word = word.strip_prefix(['و', 'ف', 'ب']).filter(|w| w.starts_with("ال")).unwrap_or(word);
        GROUPS.has(word.strip_prefix("ال").or_else(|| word.strip_prefix("لل")).unwrap_or(word))
    };
    mention.form == MentionKind::Nisba
        && (1..=2)
            .filter_map(|back| mention.first.checked_sub(back))
            .take_while(|&at| grid.covers[at].is_none() && !grid.is_mark(at))
            .any(group)
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
        object: target.value.clone().filter(|_| matches!(target.code, Code::Object | Code::TargetGenitive)),
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
        // Names the parties, so it is made when the analysis is whole.
        explanation: Explanation::default(),
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

/// What the form of the cue is called, and its words as the article has them.
fn form_reason(grid: &Grid<'_>, at: &CueAt) -> Reason {
    let derived = at.cue(grid).class == CueClass::Verb;
    let code = match at.form {
        Form::Verb(_) => Code::Verb,
        Form::Masdar { .. } if derived => Code::Masdar,
        Form::Masdar { .. } => Code::Noun,
        Form::Circumstance if derived => Code::Circumstance,
        Form::Participle if derived => Code::Participle,
        Form::Circumstance | Form::Participle | Form::Adjective => Code::Adjective,
        Form::Light => Code::Light,
    };
    let words = grid.written(at.tokens.start..at.tokens.end);
    let value = match at.governor {
        Some(governor) if governor + 1 < at.tokens.start => {
            format!("{} … {words}", grid.written(governor..governor + 1))
        }
        Some(governor) if governor < at.tokens.start => grid.written(governor..at.tokens.end),
        _ => words,
    };
    Reason { code: code.as_str().to_owned(), value: Some(value) }
}

fn because(grid: &Grid<'_>, at: &CueAt, turned: &Turned, holder: &Argument, target: &Argument) -> Vec<Reason> {
    let reason = |code: Code, value: Option<String>| Reason { code: code.as_str().to_owned(), value };
    let end = |argument: &Argument, end| Reason { code: argument.code.of_end(end), value: argument.value.clone() };
    let mut because = vec![
        reason(Code::Cue, Some(at.cue(grid).lemma.clone())),
        form_reason(grid, at),
        end(holder, End::Holder),
        end(target, End::Target),
    ];
    let turning = [(Code::Negated, turned.negated), (Code::Flipped, turned.flipped)];
    because.extend(turning.into_iter().filter_map(|(code, at)| Some(reason(code, Some(grid.written(at?..at? + 1))))));
    because.extend(match turned.status {
        Some(Status::Future) => Some(reason(Code::Future, None)),
        Some(Status::Hypothetical) => Some(reason(Code::Hypothetical, None)),
        _ => None,
    });
    because
}
