//! Ties between parties that are nobody's stance: `الأزمة بين X وY`, `العلاقات المصرية التركية`, `علاقات مصر مع تركيا`.
//!
//! A noun, a verb or a dual of `relations.tsv` says the kind; `parties` reads who is tied. Where a stance is read at the same word between the same
//! parties, the stance stands and the tie is left out.

mod parties;

use std::ops::Range;

use super::can_hold;
use super::grid::Grid;
use super::voids::denied_before;
use crate::analysis::{EntityType, MentionKind, Relation, Stance};
use crate::analyze::entity_id;
use crate::entities::Entity;
use crate::lexicon::{Sense, Tie, WordClass};
use crate::text::words::{WordSet, set};

/// How far after its noun `بين` can stand, in tokens.
const REACH: usize = 10;

/// Prepositions of time, place and matter that may stand between a noun and its `بين` (`المفاوضات في فيينا بين …`). Unfolded.
static ASIDE: WordSet = WordSet::new(|| set("في منذ حول بشأن على"));

/// What says that something is there: after a negation, it is not. Unfolded.
static EXISTS: WordSet = WordSet::new(|| set("هناك هنالك ثمة توجد يوجد وجود تكن يكن أي أية لأي"));

/// What makes a dual of states (`دولتان جارتان`). Unfolded.
static STATES: WordSet = WordSet::new(|| set("دولتان دولتين بلدان بلدين الدولتان الدولتين البلدان البلدين"));

/// A noun of a tie at one place.
struct TieAt {
    /// Row of `relations.tsv`.
    row: u32,
    /// Its tokens.
    tokens: Range<usize>,
    /// With `ال`.
    definite: bool,
    /// Whether it is said of two.
    pair: bool,
    /// Whether a preposition is written onto it.
    prepositional: bool,
}

/// Who is tied by what: a tie before it is put into the analysis.
struct Found {
    row: u32,
    /// The words of the tie itself.
    word: Range<usize>,
    /// All words that say so.
    tokens: Range<usize>,
    /// Mentions.
    between: Vec<usize>,
}

/// All ties of the article that are not among its stances.
#[must_use]
pub fn find(grid: &Grid<'_>, stances: &[Stance]) -> Vec<Relation> {
    let mut found = Vec::new();
    let mut read_to = 0;
    for at in 0..grid.context.text.tokens.len() {
        if grid.covers[at].is_some() || grid.titled[at].is_some() || grid.context.hits.inside_title(at) {
            continue;
        }
        let before = found.len();
        verb(grid, at, &mut found);
        if found.len() > before || at < read_to {
            continue;
        }
        let Some(tie) = tie_at(grid, at) else { continue };
        read_to = tie.tokens.end;
        if tie.pair {
            found.extend(pair(grid, &tie));
        } else if !is_denied(grid, at) {
            read_to = noun(grid, &tie, &mut found).max(read_to);
        }
    }
    let mut relations: Vec<Relation> = Vec::new();
    for one in found {
        let Some(relation) = relation(grid, &one) else { continue };
        let cue = grid.span(&one.word);
        let within = |id: &String| relation.between.contains(id);
        let is_stance = |s: &Stance| {
            s.cue.start < cue.end && cue.start < s.cue.end && within(&s.holder) && s.target.as_ref().is_some_and(within)
        };
        let near = stances.partition_point(|s| s.cue.start < cue.end);
        let twice = relations.iter().rev().take(4).any(|r| {
            r.kind == relation.kind && r.between == relation.between && r.evidence.end > relation.evidence.start
        });
        if !twice && !stances[near.saturating_sub(12)..near].iter().any(is_stance) {
            relations.push(relation);
        }
    }
    relations.sort_by_key(|r| (r.evidence.start, r.evidence.end));
    relations
}

/// The tie as data; none where fewer than two can have it.
fn relation(grid: &Grid<'_>, found: &Found) -> Option<Relation> {
    let kind = grid.context.lexicon.ties[found.row as usize].kind.clone()?;
    let mut entities: Vec<usize> = Vec::new();
    for entity in found.between.iter().map(|&m| grid.entity(m)) {
        if !entities.contains(&entity) {
            entities.push(entity);
        }
    }
    let of = |&e: &usize| &grid.actors.entities[e];
    let all = entities.iter().all(|&e| can_hold(grid, e)) && !is_own_state(entities.iter().map(of));
    let states = kind != "border" || entities.iter().map(of).all(|e| e.kind == EntityType::Country);
    (entities.len() > 1 && all && states).then(|| Relation {
        kind,
        between: entities.into_iter().map(entity_id).collect(),
        evidence: grid.span(&found.tokens),
    })
}

/// A person and nothing but the person's own state: `علاقة الرئيس بمصر`.
fn is_own_state<'e>(entities: impl Iterator<Item = &'e Entity> + Clone) -> bool {
    let person = entities.clone().find(|e| e.kind == EntityType::Person);
    person.is_some_and(|p| {
        p.country.is_some()
            && entities.filter(|e| e.key != p.key).all(|e| e.kind == EntityType::Country && e.country == p.country)
    })
}

fn row<'g>(grid: &Grid<'g>, row: u32) -> &'g Tie {
    &grid.context.lexicon.ties[row as usize]
}

/// The noun or dual of a tie at the token: of several phrases the longest.
fn tie_at(grid: &Grid<'_>, at: usize) -> Option<TieAt> {
    grid.context.plain_hits(at).find_map(|hit| {
        hit.senses.iter().find_map(|s| match *s {
            Sense::Tie { row, pair } => Some(TieAt {
                row,
                tokens: hit.tokens(),
                definite: hit.is_definite(grid.context.text),
                pair,
                prepositional: hit.proclitics.particle.is_some(),
            }),
            _ => None,
        })
    })
}

/// `لا توجد علاقات`, `ليست هناك خلافات`, `نفى وجود أزمة`, `لا خلاف`.
fn is_denied(grid: &Grid<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let first = (0..at).rev().take_while(|&k| EXISTS.has(grid.word(k))).last();
    let negator = |k: usize| {
        grid.is_class(k, WordClass::Negator) && !matches!(grid.word(k), "غير" | "ما")
            || matches!(grid.word(k), "عدم" | "بعدم" | "لعدم" | "غياب")
    };
    match first {
        Some(first) => first.checked_sub(1).is_some_and(negator) || denied_before(grid, first),
        None => negator(before),
    }
}

/// A noun of a tie, by what stands after it. Gives where the noun ends, with the nouns that only say more of it (`اتفاق ترسيم الحدود`).
fn noun(grid: &Grid<'_>, tie: &TieAt, found: &mut Vec<Found>) -> usize {
    let mut put = |tokens: Range<usize>, between: Vec<usize>| {
        found.push(Found { row: tie.row, word: tie.tokens.clone(), tokens, between });
    };
    let start = tie.tokens.start;
    let adjectives = adjectives(grid, tie);
    let (nisbas, end) = nisbas(grid, adjectives, tie.definite);
    if nisbas.len() > 1 {
        put(start..end, nisbas);
        return tie.tokens.end;
    }
    // `علاقات مصر مع تركيا`, `العلاقات الفرنسية مع مالي`
    let first = match nisbas.first() {
        Some(&nisba) => Some((vec![nisba], end)),
        None if !tie.definite => parties::genitive(grid, tie.tokens.end),
        None => None,
    };
    if let Some((holders, end)) = first
        && let Some((others, end)) = row(grid, tie.row).joins.iter().find_map(|join| parties::joined(grid, end, join))
    {
        for other in others {
            put(start..end, holders.iter().copied().chain([other]).collect());
        }
        return tie.tokens.end;
    }
    if let Some(((between, end), noun_end)) = between(grid, tie) {
        put(start..end, between);
        return noun_end;
    }
    if let Some((between, end)) = linked_after(grid, tie, adjectives) {
        put(start..end, between);
    }
    tie.tokens.end
}

/// After the adjectives that follow the noun and name nobody (`الحدود البرية`).
fn adjectives(grid: &Grid<'_>, tie: &TieAt) -> usize {
    let from = tie.tokens.end;
    (from..(from + 2).min(grid.starts.len()))
        .find(|&k| {
            grid.covers[k].is_some()
                || !grid.context.text.tokens[k].is_word()
                || grid.word(k).starts_with("ال") != tie.definite
                || grid.verbs[k].is_some()
                || grid.context.is_closed_class(k)
                || grid.is_class(k, WordClass::Relative)
                || tie_at(grid, k).is_some()
        })
        .unwrap_or((from + 2).min(grid.starts.len()))
}

/// States named by adjectives in a row, agreeing with each other: `الروسية الأوكرانية`, `الأميركية - الإيرانية`.
fn nisbas(grid: &Grid<'_>, from: usize, definite: bool) -> (Vec<usize>, usize) {
    let (mut heads, mut end) = (Vec::new(), from);
    loop {
        let at = if !heads.is_empty() && matches!(grid.word(end), "-" | "–" | "—" | "/") { end + 1 } else { end };
        let Some(mention) = grid.starts.get(at).copied().flatten() else { break };
        let found = &grid.actors.mentions[mention];
        let word = grid.word(at);
        let first = heads.first().map_or(word, |&m: &usize| grid.word(grid.actors.mentions[m].first));
        if found.form != MentionKind::Nisba
            || found.skip > 0
            || grid.titled[at].is_some()
            || word.starts_with("ال") != definite
            || word.ends_with('ه') != first.ends_with('ه')
        {
            break;
        }
        heads.push(mention);
        end = found.end;
    }
    (heads, end)
}

/// The parties after the `بين` that belongs to the noun, and where the noun ends.
fn between(grid: &Grid<'_>, tie: &TieAt) -> Option<((Vec<usize>, usize), usize)> {
    let count = grid.starts.len();
    let from = tie.tokens.end;
    let mut noun_end = from;
    let (mut relative, mut aside) = (false, false);
    let mut at = from;
    while at < count.min(from + REACH) {
        let word = grid.word(at);
        if matches!(word, "بين" | "مابين") || word == "ما" && grid.word(at + 1) == "بين" {
            // `توتر بعد مباراة بين …`: after a preposition an indefinite noun has its own `بين`.
            let own = aside && at > 0 && is_plain_noun(grid, at - 1);
            let parties = parties::list(grid, at + if word == "ما" { 2 } else { 1 });
            return parties.filter(|_| !own).map(|parties| (parties, noun_end));
        }
        // `الاتفاقية العسكرية، الموقعة بين`
        if word == "،" && grid.word(at + 1).starts_with("ال") && grid.word(at + 2) == "بين" {
            at += 2;
            continue;
        }
        if grid.context.text.tokens[at].line_start || grid.is_mark(at) && !matches!(word, "\"" | "«" | "»" | "(" | ")")
        {
            return None;
        }
        if grid.is_class(at, WordClass::Relative) {
            relative = true;
        } else if grid.verbs[at].is_some() {
            // `الحرب التي اندلعت بين`, `حرب اندلعت بين`
            let next = grid.word(at + 1);
            if !relative && !matches!(next, "بين" | "مابين") {
                return None;
            }
            relative = false;
        } else if ASIDE.has(word) {
            aside = true;
        } else if word != "غير"
            && grid.is_any(at, &[WordClass::Preposition, WordClass::Complementizer, WordClass::Conjunction])
        {
            return None;
        } else if let Some(next) = tie_at(grid, at) {
            // `علاقات التعاون بين`: the genitive says what kind. `اتفاق ترسيم الحدود بين`: the first noun does. `التعاون والشراكة بين`: both do.
            let joined = word.starts_with('و');
            let general = row(grid, tie.row).kind.as_deref() == Some("relations");
            // `الاتفاق بهدف تعزيز العلاقات بين`: a preposition written onto a word before it sets it apart.
            let apart = (noun_end..at).any(|k| grid.word(k).starts_with(['ل', 'ب']));
            if next.prepositional || aside || !joined && (general || apart) {
                return None;
            }
            at = next.tokens.end;
            if !joined {
                noun_end = at;
            }
            continue;
        }
        at += 1;
    }
    None
}

/// Whether the token is an indefinite noun that names nobody and no time.
fn is_plain_noun(grid: &Grid<'_>, at: usize) -> bool {
    let bare = grid.word(at);
    grid.context.text.tokens[at].is_word()
        && grid.covers[at].is_none()
        && grid.verbs[at].is_none()
        && !bare.starts_with("ال")
        && !grid.is_any(at, &[WordClass::Time, WordClass::Number])
}

/// `العلاقات التي تربط مصر بالسودان`.
fn linked_after(grid: &Grid<'_>, tie: &TieAt, adjectives: usize) -> Option<(Vec<usize>, usize)> {
    let at = (adjectives..adjectives + 2).find(|&k| is_link(grid, k))?;
    (at == adjectives || grid.is_class(adjectives, WordClass::Relative) || at == tie.tokens.end)
        .then(|| parties::linked(grid, at + 1))
        .flatten()
}

/// The row of the finite verb at the token; of verbs written alike, the one that has a row.
fn tie_of_verb(grid: &Grid<'_>, at: usize) -> Option<u32> {
    grid.verbs.get(at).copied().flatten()?;
    let verbs = &grid.context.lexicon.verbs;
    grid.context.plain_hits(at).flat_map(|h| h.senses).find_map(|s| match *s {
        Sense::Verb { verb, .. } => verbs[verb as usize].tie,
        _ => None,
    })
}

fn is_link(grid: &Grid<'_>, at: usize) -> bool {
    tie_of_verb(grid, at).is_some_and(|tie| row(grid, tie).kind.is_none())
}

/// A verb by which parties do something with each other, or that joins them to a noun of a tie.
fn verb(grid: &Grid<'_>, at: usize, found: &mut Vec<Found>) {
    let Some(tie) = tie_of_verb(grid, at) else { return };
    let negated = at > 0 && grid.is_class(at - 1, WordClass::Negator) && !matches!(grid.word(at - 1), "ما" | "غير");
    if negated {
        return;
    }
    if row(grid, tie).kind.is_none() {
        // `تربط مصر بالسودان علاقات تاريخية`
        let Some((between, end)) = parties::linked(grid, at + 1) else { return };
        let noun = (end..(end + 3).min(grid.starts.len()))
            .take_while(|&k| !grid.is_mark(k))
            .find_map(|k| tie_at(grid, k).filter(|t| !t.pair && !t.prepositional));
        if let Some(noun) = noun {
            found.push(Found { row: noun.row, word: noun.tokens.clone(), tokens: at..noun.tokens.end, between });
        }
        return;
    }
    let word = at..at + 1;
    if let Some((between, end)) = parties::list(grid, at + 1) {
        found.push(Found { row: tie, word, tokens: at..end, between });
    } else if let Some((between, start)) = parties::list_before(grid, at) {
        found.push(Found { row: tie, word, tokens: start..at + 1, between });
    }
}

/// `الجارتان مصر وليبيا`, `روسيا والصين شريكتان`, `مصر والسودان دولتان جارتان`.
fn pair(grid: &Grid<'_>, tie: &TieAt) -> Option<Found> {
    let (start, end) = (tie.tokens.start, tie.tokens.end);
    let found = |tokens, between| Found { row: tie.row, word: tie.tokens.clone(), tokens, between };
    if let Some((between, end)) = parties::list(grid, end) {
        return Some(found(start..end, between));
    }
    let subject = if start > 0 && STATES.has(grid.word(start - 1)) { start - 1 } else { start };
    let (between, first) = parties::list_before(grid, subject)?;
    (!tie.prepositional).then(|| found(first..end, between))
}
