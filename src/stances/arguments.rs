//! Holder and target of a cue: by the slots of its frame, never the nearest name.

use super::clauses::{Clauses, Found, Party, State};
use super::cues::{CueAt, Form};
use super::grid::Grid;
use super::phrases::{Phrase, Shape};
use crate::analysis::{EntityType, MentionKind};
use crate::entities::persons::singular_title;
use crate::lexicon::prepositions::{LAM, Preposition};
use crate::lexicon::{Cue, HolderSlot, Slot, WordClass};
use crate::reasons::Code;
use crate::text::words::{WordSet, set};

/// One end of a stance: mentions, how they were found, and how sure that is.
#[derive(Debug, Clone, PartialEq)]
pub struct Argument {
    /// Mentions; each makes a stance.
    pub heads: Vec<usize>,
    /// How it was found.
    pub code: Code,
    /// The preposition, or the thing that is the object.
    pub value: Option<String>,
    /// After its last token.
    pub end: usize,
    /// 0 … 1.
    pub sure: f32,
}

impl Argument {
    fn new(phrase: Phrase, code: Code, value: Option<&str>, sure: f32) -> Self {
        let sure = match phrase.shape {
            Shape::Whole => sure,
            Shape::Agent => sure - 0.03,
            Shape::Thing => sure - 0.08,
            Shape::Relative | Shape::Distant => sure - 0.2,
            Shape::Qualified => sure - 0.4,
        };
        Self { heads: phrase.heads, code, value: value.map(str::to_owned), end: phrase.end, sure }
    }
}

/// What may stand between a verb and its object.
static ADVERBS: WordSet = WordSet::new(|| {
    set(
        "بشدة بقوة بحزم بوضوح بشكل بصورة بحرارة علنا صراحة ضمنا مباشرة مجددا أيضا بدوره بدورها رسميا علانية مرارا كذلك بالمقابل بالتالي",
    )
});

/// What belongs to the subject, by its pronoun. Unfolded.
static OWN: WordSet =
    WordSet::new(|| set("بلاده بلادها بلادهم بلادهما دولته حكومته حكومتها حزبه إدارته إدارتها جماعته حركته بلدها بلده"));

/// How far after a cue its prepositional target may begin, in tokens.
const SLOT_REACH: usize = 10;

/// Both ends of the cue, where the clause gives them: holder and target.
#[must_use]
pub fn find(grid: &Grid<'_>, clauses: &Clauses, cue: &CueAt) -> Option<(Argument, Argument)> {
    let (by_subject, by_slot) = ends(grid, clauses, cue)?;
    Some(match cue.cue(grid).holder {
        // `تعرض لهجوم من X`, `مدعوم من X`: the slot names the holder.
        HolderSlot::Object => (by_slot, by_subject),
        HolderSlot::Subject | HolderSlot::Both => (by_subject, by_slot),
    })
}

fn ends(grid: &Grid<'_>, clauses: &Clauses, cue: &CueAt) -> Option<(Argument, Argument)> {
    let state = clauses.at(cue.tokens.start);
    match cue.form {
        Form::Verb(verb) => {
            let holder = subject(state)?;
            let after = subject_end(grid, state, verb.end);
            // Without its vowels most of a passive is written like the active: the agent tells.
            if verb.suffix.is_none()
                && cue.cue(grid).holder == HolderSlot::Subject
                && let Some(ends) = passive(grid, cue, state)
            {
                return Some(ends);
            }
            if verb.passive {
                return None;
            }
            match verb_target(grid, cue, state, after) {
                // `اتفقت مصر وتركيا على …`: each with the other.
                _ if cue.cue(grid).holder == HolderSlot::Both && holder.heads.len() == 2 => mutual(&holder),
                Some(target) => Some((holder, target)),
                None if verb.suffix.is_none() => only_noun(cue.cue(grid), state),
                None => None,
            }
        }
        Form::Light => {
            let governor = cue.governor?;
            let subject = subject(clauses.at(governor));
            // `أكد … دعم الولايات المتحدة لسيادة …`: the genitive holds it, unless the subject speaks for it.
            if cue.suffix.is_none()
                && let Some(phrase) = genitive(grid, cue.tokens.end).filter(|p| is_genitive_holder(grid, cue, p))
            {
                let target = slots(grid, cue, phrase.end).filter(|t| t.end > phrase.end)?;
                return Some((genitive_holder(grid, subject, &phrase), target));
            }
            let holder = possessor_pronoun(cue, state).or(subject)?;
            if cue.cue(grid).holder == HolderSlot::Both && holder.heads.len() == 2 {
                return mutual(&holder);
            }
            let from = cue.tokens.end + usize::from(OWN.has(grid.word(cue.tokens.end)));
            // `حملت قطر إسرائيل مسؤولية …`: the object stands between verb and noun.
            let between = || {
                let takes = cue.cue(grid).slots.contains(&Slot::Object);
                let from =
                    subject_end(grid, clauses.at(governor), grid.verbs[governor].map_or(governor + 1, |v| v.end));
                takes.then(|| object(grid, from)).flatten().filter(|t| t.end <= cue.tokens.start)
            };
            let target = between().or_else(|| slots(grid, cue, from))?;
            Some((holder, target))
        }
        Form::Circumstance => Some((subject(state)?, verb_target(grid, cue, state, cue.tokens.end)?)),
        Form::Masdar { definite } => masdar(grid, clauses, cue, definite),
        Form::Adjective => adjective(grid, cue),
        Form::Participle => participle(grid, cue),
    }
}

/// Two that do something with each other: each holds it towards the other.
fn mutual(both: &Argument) -> Option<(Argument, Argument)> {
    Some((both.clone(), Argument { code: Code::Mutual, ..both.clone() }))
}

/// `أثبتت فعاليتها حين ساعدت كازاخستان`: with a subject at hand, the only noun phrase after a verb that needs an object is that object.
fn only_noun(cue: &Cue, state: &State) -> Option<(Argument, Argument)> {
    let named = state.subject.as_ref().filter(|p| p.found == Found::After && cue.slots.contains(&Slot::Object))?;
    let carried = state.carried.as_ref()?;
    let argument = |party: &Party, code, sure| Argument { heads: party.heads.clone(), code, value: None, end: 0, sure };
    Some((argument(carried, Code::Carried, 0.68), argument(named, Code::Object, 0.68)))
}

/// The subject of the clause as holder.
fn subject(state: &State) -> Option<Argument> {
    let party = state.subject.as_ref()?;
    let (code, sure) = match party.found {
        Found::After => (Code::Subject, 0.95),
        Found::Before => (Code::Topic, 0.95),
        Found::Antecedent => (Code::Antecedent, 0.85),
        Found::Speaker => (Code::Speaker, 0.85),
        Found::Carried => (Code::Carried, 0.78),
    };
    Some(Argument { heads: party.heads.clone(), code, value: None, end: 0, sure: shape_sure(party, sure) })
}

fn shape_sure(party: &Party, sure: f32) -> f32 {
    if party.shape == Shape::Agent { sure - 0.05 } else { sure }
}

/// Where the object of a verb can begin: after the verb, or after the subject that follows it.
fn subject_end(grid: &Grid<'_>, state: &State, verb_end: usize) -> usize {
    match &state.subject {
        Some(party) if party.found == Found::After => {
            let end = party.heads.iter().map(|&m| grid.actors.mentions[m].end).max().unwrap_or(verb_end).max(verb_end);
            after_apposition(grid, end.max(bare_title_end(grid, verb_end)))
        }
        _ => verb_end,
    }
}

/// After a bare title that is the subject (`حذرت الوزيرة …`).
fn bare_title_end(grid: &Grid<'_>, at: usize) -> usize {
    if at < grid.covers.len() && grid.bare_title(at).is_some() { at + 1 } else { at }
}

/// Past what is said of the subject right after its name: a short form in brackets, a title (`رفض صيدم مستشار الرئيس الفلسطيني تصريحات …`).
fn after_apposition(grid: &Grid<'_>, end: usize) -> usize {
    let mut at = end;
    if grid.word(at) == "("
        && let Some(close) = (at + 1..at + 6).find(|&k| grid.word(k) == ")")
    {
        at = close + 1;
    }
    let title = |k: usize| {
        k < grid.covers.len()
            && grid.covers[k].is_none()
            && grid.context.plain_hits(k).any(|h| h.skip == 0 && singular_title(h).is_some())
    };
    if title(at) && !grid.word(at).starts_with("ال") {
        let from = at;
        while at < grid.covers.len()
            && at < from + 7
            && (title(at)
                || grid.covers[at].is_some_and(|m| grid.actors.mentions[m].skip == 0)
                || at > from && grid.context.hits.inside_title(at))
        {
            at = grid.covers[at].map_or(at + 1, |m| grid.actors.mentions[m].end.max(at + 1));
            // A name after its title ends it.
            if grid.covers[at - 1].is_some_and(|m| grid.actors.mentions[m].form == MentionKind::Nisba) {
                break;
            }
        }
    }
    at
}

/// Target of a verb or of a participle that works as one.
fn verb_target(grid: &Grid<'_>, cue: &CueAt, state: &State, from: usize) -> Option<Argument> {
    let row = cue.cue(grid);
    // An object pronoun stands for somebody named before: `أدانها`.
    if let Some(suffix) = cue.suffix
        && row.slots.contains(&Slot::Object)
    {
        if let Some(party) = &state.antecedent {
            return Some(Argument {
                heads: party.heads.clone(),
                code: Code::TargetAntecedent,
                value: None,
                end: cue.tokens.end,
                sure: 0.85,
            });
        }
        let last = cue.last.clone().filter(|last| {
            let held: Vec<usize> = state.subject.iter().flat_map(|p| p.heads.iter().map(|&m| grid.entity(m))).collect();
            !last.iter().any(|&m| held.contains(&grid.entity(m)))
        });
        return last.or_else(|| pronoun(grid, cue.tokens.start, suffix, state)).map(|heads| Argument {
            heads,
            code: Code::ObjectPronoun,
            value: None,
            end: cue.tokens.end,
            sure: 0.6,
        });
    }
    slots(grid, cue, from)
}

/// The target by the slots of the frame, read from the token `from` on.
fn slots(grid: &Grid<'_>, cue: &CueAt, from: usize) -> Option<Argument> {
    let row = cue.cue(grid);
    row.slots.iter().find_map(|slot| match *slot {
        Slot::Preposition(preposition) => after_preposition(grid, from, preposition),
        Slot::Object => object(grid, from),
        Slot::Clause => None,
    })
}

/// Whether nothing of the clause goes on past the token.
fn closes(grid: &Grid<'_>, at: usize) -> bool {
    let text = grid.context.text;
    at >= text.tokens.len()
        || text.tokens[at].line_start
        || matches!(grid.word(at), "." | "!" | "؟" | "؛" | ":" | "،" | "\"" | "«" | "»" | "”")
        || grid.is_class(at, WordClass::Complementizer)
        || grid.is_class(at, WordClass::Relative)
}

/// The direct object at `from`: right there, or after an adverb and a quantifier.
fn object(grid: &Grid<'_>, from: usize) -> Option<Argument> {
    let mut at = from;
    for _ in 0..5 {
        if at >= grid.context.text.tokens.len() || grid.context.text.tokens[at].line_start {
            return None;
        }
        if let Some(mention) = grid.starts[at]
            && grid.actors.mentions[mention].skip > 0
            && !grid.word(at).starts_with('و')
        {
            return None;
        }
        // `بشدة`, `أمس`, `مجددا`, a day in brackets.
        let word = grid.word(at);
        let adverb = ADVERBS.has(word) || at > from && matches!(grid.word(at - 1), "بشكل" | "بصوره");
        let time = grid.is_class(at, WordClass::Time)
            || matches!(word, "(" | ")" | "ايضا" | "مجددا" | "كلا" | "كل")
            || word == "من" && matches!(grid.word(at.saturating_sub(1)), "كل" | "كلا");
        if adverb || time {
            at += 1;
            continue;
        }
        // A remark between commas: `وأيد لو، باسم بلاده، جهود …`.
        if word == "،" && at == from {
            match (at + 1..(at + 6).min(grid.starts.len())).find(|&k| grid.word(k) == "،") {
                Some(end) => {
                    at = end + 1;
                    continue;
                }
                // `حذرت الوزيرة أورسولا فون دير لاين، الولايات المتحدة من`
                None if grid.starts.get(at + 1).copied().flatten().is_some_and(|m| {
                    let next = &grid.actors.mentions[m];
                    next.skip == 0 && next.form != MentionKind::Nisba && grid.covers[at - 1].is_some()
                }) =>
                {
                    at += 1;
                    continue;
                }
                None => return None,
            }
        }
        if grid.is_class(at, WordClass::Preposition) || closes(grid, at) && !matches!(word, "\"" | "«") {
            return None;
        }
        let phrase = grid.phrase(at)?;
        let value = (phrase.shape == Shape::Thing).then(|| grid.written(at..phrase.end));
        return Some(Argument::new(phrase, Code::Object, value.as_deref(), 0.9));
    }
    None
}

/// The phrase after `preposition`, on its own or written onto the word.
fn after_preposition(grid: &Grid<'_>, from: usize, preposition: &'static Preposition) -> Option<Argument> {
    let text = grid.context.text;
    let (folded, letter) = (preposition.folded, preposition.letter());
    let words = folded.split(' ').count();
    for at in from..(from + SLOT_REACH).min(text.tokens.len()) {
        let word = grid.word(at);
        if text.tokens[at].line_start
            || matches!(word, "." | "!" | "؟" | "؛")
            || grid.is_class(at, WordClass::Complementizer)
            || (grid.verbs[at].is_some() && at > from)
        {
            return None;
        }
        let phrase_at = match letter {
            None => {
                let stands = |(k, part): (usize, &str)| {
                    grid.word(at + k) == part || k == 0 && at == from && word.strip_prefix('و') == Some(part)
                };
                folded.split(' ').enumerate().all(stands).then_some(at + words)
            }
            Some(letter) => {
                let on_mention = grid.starts[at].is_some_and(|m| {
                    let mention = &grid.actors.mentions[m];
                    let taken = &text.folded.text[text.tokens[at].start..text.tokens[at].start + mention.skip];
                    taken.ends_with(letter) || (letter == 'ل' && mention.folded(text).starts_with("لل"))
                });
                let on_noun = word.starts_with(letter) && grid.covers[at].is_none() && noun_with(grid, at, letter);
                (on_mention || on_noun).then_some(at)
            }
        };
        if let Some(phrase_at) = phrase_at {
            let sure = 0.92 - 0.01 * (at - from) as f32;
            let phrase = grid.phrase(phrase_at)?;
            return Some(Argument::new(phrase, Code::Preposition, Some(preposition.written), sure));
        }
    }
    None
}

/// Whether the word can be read as the preposition and a noun: not a word that merely begins so.
pub fn noun_with(grid: &Grid<'_>, at: usize, letter: char) -> bool {
    let word = grid.word(at);
    let rest = word.strip_prefix(letter).unwrap_or(word);
    let whole = grid.context.hits.senses(at).iter().any(|s| !matches!(s, crate::lexicon::Sense::Part(_)));
    rest.chars().count() >= 3 && !whole && !grid.is_class(at, WordClass::Preposition)
}

/// A verbal noun: its genitive, its pronoun or a nisba hold it, what its preposition joins is the target; a lone genitive is the target
/// where somebody else holds it.
fn masdar(grid: &Grid<'_>, clauses: &Clauses, cue: &CueAt, definite: bool) -> Option<(Argument, Argument)> {
    let row = cue.cue(grid);
    let state = clauses.at(cue.tokens.start);
    let at = cue.tokens.end;
    let by_object = row.slots.contains(&Slot::Object);
    let joined = |from: usize| {
        let given = row.slots.iter().find_map(|slot| match *slot {
            Slot::Preposition(p) => after_preposition(grid, from, p),
            _ => None,
        });
        given.or_else(|| if by_object { after_preposition(grid, from, LAM) } else { None })
    };
    // `تدريب الجيش الأوكراني من قبل بريطانيا`
    if let Some((by, doer)) = agent(grid, at) {
        let whom = genitive(grid, at).filter(|p| p.end <= by && by_object);
        let target = whom
            .map(|p| Argument::new(p, Code::TargetGenitive, None, 0.85))
            .or_else(|| joined(at).filter(|t| t.end <= by));
        return target.map(|target| (Argument::new(doer, Code::Agent, None, 0.9), target));
    }
    // `دعمها لسيادة …`, `دعم بلاده لسيادة …`
    let own = OWN.has(grid.word(at));
    if own && let Some(mut holder) = subject(state) {
        holder.code = Code::Possessor;
        return joined(at + 1).map(|target| (holder, target));
    }
    if let Some(holder) = possessor_pronoun(cue, state) {
        return joined(at).map(|target| (holder, target));
    }
    if definite {
        // `الغزو الروسي لأوكرانيا`, `العقوبات الأميركية على إيران`
        let nisba = (at..(at + 2).min(grid.starts.len())).find_map(|k| {
            grid.starts[k]
                .filter(|&m| grid.actors.mentions[m].form == MentionKind::Nisba && grid.actors.mentions[m].skip == 0)
        });
        if let Some(nisba) = nisba {
            let end = grid.actors.mentions[nisba].end;
            let holder = Argument { heads: vec![nisba], code: Code::Nisba, value: None, end, sure: 0.9 };
            return joined(end).map(|target| (holder, target));
        }
        // A definite noun is the subject's only right after what it does (`أعلن الرفض ل…`).
        let holder = governing_subject(grid, clauses, cue, 3)?;
        return joined(at).map(|target| (holder, target));
    }
    // `ترحيب سعودي بالقرار`, `دعم قطري للبنان`
    let nisba = grid.starts[at.min(grid.starts.len() - 1)].filter(|&m| {
        let found = &grid.actors.mentions[m];
        found.first == at && found.form == MentionKind::Nisba && found.skip == 0 && !grid.word(at).starts_with("ال")
    });
    if let Some(nisba) = nisba {
        let end = grid.actors.mentions[nisba].end;
        let holder = Argument { heads: vec![nisba], code: Code::Nisba, value: None, end, sure: 0.85 };
        return joined(end).map(|target| (holder, target));
    }
    let genitive = genitive(grid, at);
    if let Some(phrase) = &genitive {
        // `دعم الولايات المتحدة لسيادة كازاخستان`
        if matches!(phrase.shape, Shape::Whole | Shape::Agent)
            && let Some(target) = joined(phrase.end).filter(|t| t.end > phrase.end && close_by(grid, phrase.end, t))
        {
            return Some((genitive_holder(grid, subject(state), phrase), target));
        }
    }
    let holder = governing_subject(grid, clauses, cue, 8)?;
    if by_object && let Some(phrase) = genitive {
        let value = (phrase.shape == Shape::Thing).then(|| grid.written(at..phrase.end));
        return Some((holder, Argument::new(phrase, Code::TargetGenitive, value.as_deref(), 0.8)));
    }
    joined(at).map(|target| (holder, target))
}

/// Whether the genitive of a light verb's noun is one that can hold it: `دعم الولايات المتحدة ل…`, not `السفير الإماراتي في`.
fn is_genitive_holder(grid: &Grid<'_>, cue: &CueAt, phrase: &Phrase) -> bool {
    let nisba = grid.actors.mentions[phrase.heads[0]].form == MentionKind::Nisba;
    matches!(phrase.shape, Shape::Whole | Shape::Agent) && !nisba && !grid.word(cue.tokens.start).starts_with("ال")
}

/// The genitive as holder; where the subject speaks for it (`أكد لو دعم الولايات المتحدة ل…`), the subject.
fn genitive_holder(grid: &Grid<'_>, subject: Option<Argument>, phrase: &Phrase) -> Argument {
    subject.filter(|s| speaks_for(grid, s, phrase)).unwrap_or_else(|| Argument {
        heads: phrase.heads.clone(),
        code: Code::Genitive,
        value: None,
        end: phrase.end,
        sure: 0.9,
    })
}

/// Whether the subject is a person and the phrase his own state: he speaks for it.
fn speaks_for(grid: &Grid<'_>, subject: &Argument, phrase: &Phrase) -> bool {
    let entity = |m: usize| &grid.actors.entities[grid.entity(m)];
    subject.heads.iter().any(|&s| {
        entity(s).kind == EntityType::Person
            && entity(s).country.is_some()
            && phrase
                .heads
                .iter()
                .all(|&p| entity(p).kind == EntityType::Country && entity(p).country == entity(s).country)
    })
}

/// Whether the target begins close after the token.
fn close_by(grid: &Grid<'_>, from: usize, target: &Argument) -> bool {
    target.heads.first().is_some_and(|&m| grid.actors.mentions[m].first <= from + 6)
}

fn genitive(grid: &Grid<'_>, at: usize) -> Option<Phrase> {
    if closes(grid, at) && !matches!(grid.word(at), "\"" | "«") || grid.is_class(at, WordClass::Preposition) {
        return None;
    }
    let phrase = grid.phrase(at)?;
    let first = &grid.actors.mentions[phrase.heads[0]];
    (first.first != at || first.skip == 0).then_some(phrase)
}

/// The subject of the clause, where the noun is what its verb says: `أكد دعم`, `تعهد بمواصلة دعم`, `من أجل دعم`.
fn governing_subject(grid: &Grid<'_>, clauses: &Clauses, cue: &CueAt, reach: usize) -> Option<Argument> {
    let at = cue.tokens.start;
    let state = clauses.at(at);
    let from = state.start.max(at.saturating_sub(reach));
    let governor = (from..at)
        .rev()
        .take_while(|&k| !matches!(grid.word(k), "." | "؛"))
        .find(|&k| grid.verbs[k].is_some() || grid.is_circumstance(k, |_| true))?;
    // Another actor between verb and noun, not being its subject, would hold it.
    let subject_heads = state.subject.as_ref().map(|p| p.heads.clone()).unwrap_or_default();
    let between = (governor + 1..at)
        .filter_map(|k| grid.covers[k])
        .any(|m| !subject_heads.contains(&m) && grid.titled[grid.actors.mentions[m].first].is_none());
    let mut holder = subject(state)?;
    holder.sure -= 0.08;
    (!between).then_some(holder)
}

/// `دعمه`, `إدانتها`: the pronoun is the subject of the clause.
fn possessor_pronoun(cue: &CueAt, state: &State) -> Option<Argument> {
    cue.suffix?;
    let mut holder = subject(state)?;
    holder.code = Code::Possessor;
    holder.sure -= 0.03;
    Some(holder)
}

/// Whom an object pronoun stands for: the last actor named before that is not the subject and can agree.
fn pronoun(grid: &Grid<'_>, at: usize, suffix: &str, state: &State) -> Option<Vec<usize>> {
    if !matches!(suffix, "ه" | "ها" | "هم") {
        return None;
    }
    let subject: Vec<usize> = state.subject.iter().flat_map(|p| p.heads.iter().map(|&m| grid.entity(m))).collect();
    let from = state.start.saturating_sub(12);
    (from..at).rev().find_map(|k| {
        let mention = grid.starts[k]?;
        let found = &grid.actors.mentions[mention];
        let person = found.kind == EntityType::Person;
        let agrees = match suffix {
            "ه" => person,
            _ => !person,
        };
        (agrees && !subject.contains(&grid.entity(mention)) && grid.titled[k].is_none()).then(|| vec![mention])
    })
}

/// `أُدينت روسيا من قبل …`, `اعتقل الرجل على يد …`: who did it is said after what was done, within the clause that begins at `from`.
fn agent(grid: &Grid<'_>, from: usize) -> Option<(usize, Phrase)> {
    let end = (from..(from + SLOT_REACH).min(grid.starts.len())).find(|&k| {
        matches!(grid.word(k), "." | "؟" | "!" | "؛" | ":")
            || grid.is_class(k, WordClass::Complementizer)
            || grid.is_class(k, WordClass::Relative)
            || k > from && grid.verbs[k].is_some()
    });
    let by = (from..end.unwrap_or((from + SLOT_REACH).min(grid.starts.len()))).find(|&k| {
        grid.word(k) == "من" && matches!(grid.word(k + 1), "قبل" | "جانب" | "طرف")
            || grid.word(k) == "علي" && matches!(grid.word(k + 1), "يد" | "ايدي" | "يدي")
    })?;
    let phrase = grid.phrase(by + 2)?;
    matches!(phrase.shape, Shape::Whole | Shape::Agent).then_some((by, phrase))
}

/// A verb in the passive: its subject is meant, the agent holds it.
fn passive(grid: &Grid<'_>, cue: &CueAt, state: &State) -> Option<(Argument, Argument)> {
    let (by, phrase) = agent(grid, cue.tokens.end)?;
    let target = match cue.cue(grid).slots.first() {
        // `فُرضت عقوبات على فنزويلا من جانب …`
        Some(Slot::Preposition(p)) => after_preposition(grid, cue.tokens.end, p)?,
        _ => Argument { code: Code::Passive, ..subject(state)? },
    };
    (target.end <= by).then(|| (Argument::new(phrase, Code::Agent, None, 0.9), target))
}

/// `كازاخستان حليفة روسيا`, `حليف لروسيا`: who stands before it holds it, what follows at once is the target.
fn adjective(grid: &Grid<'_>, cue: &CueAt) -> Option<(Argument, Argument)> {
    let at = cue.tokens.start;
    let before = at.checked_sub(1)?;
    let comma = grid.word(before) == "،";
    let mention = grid.covers[before]
        .or_else(|| if comma { before.checked_sub(1).and_then(|k| grid.covers[k]) } else { None })?;
    let particle = grid.context.hits.at(at).iter().any(|h| h.end == cue.tokens.end && h.proclitics.count() == 0);
    if !particle {
        return None;
    }
    let holder = Argument { heads: vec![mention], code: Code::Apposition, value: None, end: at, sure: 0.75 };
    let target = slots(grid, cue, cue.tokens.end)
        .or_else(|| genitive(grid, cue.tokens.end).map(|p| Argument::new(p, Code::TargetGenitive, None, 0.75)))?;
    let adjacent = target.heads.iter().any(|&m| grid.chain_start(m) <= cue.tokens.end + 1);
    adjacent.then_some((holder, target))
}

/// `القوات المؤيدة لروسيا`, `الميليشيات المدعومة من إيران`: the noun before it, if an actor heads it.
fn participle(grid: &Grid<'_>, cue: &CueAt) -> Option<(Argument, Argument)> {
    let before = cue.tokens.start.checked_sub(1)?;
    let mention = grid.covers[before]?;
    let holder =
        Argument { heads: vec![mention], code: Code::Qualified, value: None, end: cue.tokens.start, sure: 0.75 };
    let target = slots(grid, cue, cue.tokens.end)?;
    Some((holder, target))
}
