//! Where a cue of a stance stands, in which form, and what turns or voids it.

use std::ops::Range;

use super::grid::{Grid, VerbAt};
use crate::analysis::{Polarity, Status};
use crate::lexicon::inflect::Tense;
use crate::lexicon::{Cue, CueForm, Sense, WordClass};

/// A cue at one place.
#[derive(Debug, Clone)]
pub struct CueAt {
    /// Row of `cues.tsv`.
    pub row: u32,
    /// Its tokens; of a light verb with its noun, the noun's.
    pub tokens: Range<usize>,
    /// In which form.
    pub form: Form,
    /// The pronoun on it.
    pub suffix: Option<&'static str>,
    /// The finite verb that governs a noun of light verb.
    pub governor: Option<usize>,
    /// Whom the cue before in the sentence was about: whom a pronoun stands for (`رحبت بالقرار الأميركي وانتقدته روسيا`).
    pub last: Option<Vec<usize>>,
}

/// Form of a cue in the text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Form {
    /// A finite verb.
    Verb(VerbAt),
    /// A verbal noun; definite or not.
    Masdar {
        /// With `ال`.
        definite: bool,
    },
    /// A participle in the accusative: what the subject does besides.
    Circumstance,
    /// A participle as an adjective or noun.
    Participle,
    /// An adjective or relational noun.
    Adjective,
    /// The noun of a light verb that governs it.
    Light,
}

impl CueAt {
    /// Its row.
    #[must_use]
    pub fn cue<'g>(&self, grid: &Grid<'g>) -> &'g Cue {
        &grid.context.lexicon.cues[self.row as usize]
    }
}

/// All cues of the article, by place. Where several rows fit one place, each is given.
#[must_use]
pub fn find(grid: &Grid<'_>) -> Vec<CueAt> {
    let mut found = candidates(grid);
    found.retain(|at| !at.cue(grid).flips_only);
    found
}

fn candidates(grid: &Grid<'_>) -> Vec<CueAt> {
    let mut found = Vec::new();
    for at in 0..grid.context.text.tokens.len() {
        // `وزير دفاع …` is a title, not a defence.
        if grid.covers[at].is_some() || grid.titled[at].is_some() || grid.context.hits.inside_title(at) {
            continue;
        }
        if let Some(verb) = grid.verbs[at] {
            for &row in &grid.context.lexicon.verbs[verb.verb as usize].cues {
                found.push(CueAt {
                    row,
                    tokens: at..verb.end,
                    form: Form::Verb(verb),
                    suffix: verb.suffix,
                    governor: None,
                    last: None,
                });
            }
            continue;
        }
        nouns(grid, at, &mut found);
    }
    found
}

fn nouns(grid: &Grid<'_>, at: usize, found: &mut Vec<CueAt>) {
    let text = grid.context.text;
    let mut seen: Vec<(u32, bool)> = Vec::new();
    for hit in grid.context.hits.at(at) {
        // An active participle or adjective carries no object pronoun that would matter here, a masdar does.
        let definite = hit.is_definite(text);
        for sense in hit.senses {
            let Sense::Cue { row, form } = *sense else { continue };
            let circumstance = hit.suffix.is_none()
                && hit.proclitics.particle.is_none()
                && grid.is_circumstance(at, |_| true)
                && !definite;
            let form = match form {
                CueForm::Masdar => Form::Masdar { definite },
                CueForm::Participle if circumstance => Form::Circumstance,
                CueForm::Participle => Form::Participle,
                CueForm::Adjective if circumstance => Form::Circumstance,
                CueForm::Adjective => Form::Adjective,
                CueForm::Light => Form::Light,
            };
            let light = matches!(form, Form::Light);
            let governor = if light { grid.governor(at, row) } else { None };
            if (light && governor.is_none()) || seen.contains(&(row, light)) {
                continue;
            }
            seen.push((row, light));
            found.push(CueAt { row, tokens: at..hit.end, form, suffix: hit.suffix, governor, last: None });
        }
    }
}

/// What stands before a cue and changes it.
#[derive(Debug, Clone, Default)]
pub struct Turned {
    /// `لا`, `لم`, `عدم` …: the token.
    pub negated: Option<usize>,
    /// A cue that turns what it governs (`رفض دعم`): the token.
    pub flipped: Option<usize>,
    /// Whether it is said to hold.
    pub status: Option<Status>,
}

/// Reads what changes the cue.
#[must_use]
pub fn turned(grid: &Grid<'_>, cue: &CueAt) -> Turned {
    let mut turned = Turned::default();
    let first = cue.governor.unwrap_or(cue.tokens.start);
    let verbal = matches!(cue.form, Form::Verb(_)) || cue.governor.is_some();
    let back = |n: usize| (1..=n).filter_map(move |k| first.checked_sub(k));
    for at in back(if verbal { 2 } else { 1 }) {
        if grid.is_mark(at) || (grid.verbs[at].is_some() && !verbal) {
            break;
        }
        let word = grid.word(at);
        let bare = word.strip_prefix(['و', 'ف', 'ب', 'ل']).unwrap_or(word);
        let negator = grid.is_class(at, WordClass::Negator) || matches!(bare, "عدم" | "دون" | "بدون");
        // `غير` and `ما` negate only what stands right after them; `ما` is mostly a relative.
        if negator && !matches!(bare, "ما") {
            turned.negated = Some(at);
        }
        if matches!(word, "سوف" | "لن") {
            turned.status = Some(Status::Future);
        }
        if word == "قد" && matches!(cue.form, Form::Verb(v) if v.tense == Tense::Present) {
            turned.status = Some(Status::Hypothetical);
        }
    }
    if let Form::Verb(verb) = cue.form
        && verb.future
    {
        turned.status = Some(Status::Future);
    }
    // A flipping cue right before a verbal noun: `رفض دعم`, `وقف الدعم`, `رفع العقوبات`, `تراجعت عن دعمها`.
    if matches!(cue.form, Form::Masdar { .. } | Form::Light) && turned.negated.is_none() {
        turned.flipped = flip_before(grid, first);
    }
    // A condition opens the clause. `لو` may be a name.
    let conditional = |at: usize| {
        if grid.covers[at].is_some() {
            return false;
        }
        matches!(grid.word(at), "اذا" | "لو" | "واذا" | "احتمال")
            || grid.word(at) == "حال" && at > 0 && grid.word(at - 1) == "في"
    };
    if back(6).take_while(|&at| !grid.is_mark(at)).any(conditional) {
        turned.status = Some(Status::Hypothetical);
    }
    turned
}

/// The flipping cue that governs the noun at `at`: right before it, or over its own subject (`رفضت فرنسا دعم إيران`).
fn flip_before(grid: &Grid<'_>, at: usize) -> Option<usize> {
    let mut other = 0;
    for k in (at.saturating_sub(9)..at).rev() {
        if grid.is_mark(k) || grid.is_class(k, WordClass::Complementizer) {
            return None;
        }
        if grid.covers[k].is_some() || grid.titled[k].is_some() || grid.is_class(k, WordClass::Time) {
            continue;
        }
        // `في حال` is a condition, not the verb `حال`.
        if is_flip(grid, k) && grid.word(k) != "حال" {
            return Some(k);
        }
        other += 1;
        if other > 2 || grid.verbs[k].is_some() {
            return None;
        }
    }
    None
}

fn is_flip(grid: &Grid<'_>, at: usize) -> bool {
    let lexicon = grid.context.lexicon;
    grid.context.hits.at(at).iter().any(|h| {
        h.senses.iter().any(|s| match *s {
            Sense::Verb { verb, .. } => {
                lexicon.verbs[verb as usize].cues.iter().any(|&c| lexicon.cues[c as usize].flags.flip)
            }
            Sense::Cue { row, form: CueForm::Masdar | CueForm::Participle } => lexicon.cues[row as usize].flags.flip,
            _ => false,
        })
    })
}

/// The polarity after what changes it; none where nothing is left of a stance.
#[must_use]
pub fn polarity(stance: Polarity, turned: &Turned) -> Option<Polarity> {
    match (stance, turned.negated.is_some(), turned.flipped.is_some()) {
        (stance, false, false) | (stance, true, true) => Some(stance),
        (Polarity::Support, ..) => Some(Polarity::Oppose),
        // `رفع العقوبات عن` supports; «لا يعارض» says nothing.
        (Polarity::Oppose, false, true) => Some(Polarity::Support),
        (Polarity::Oppose | Polarity::Neutral, ..) => None,
    }
}
