//! Who is tied: lists after `بين`, the party that `مع` joins, two that a verb joins.

use super::super::can_hold;
use super::super::grid::Grid;
use super::super::phrases::{Phrase, Shape};
use crate::analysis::{EntityType, MentionKind};
use crate::lexicon::inflect::Number;
use crate::lexicon::prepositions::Preposition;
use crate::lexicon::{Sense, WordClass};
use crate::text::words::{WordSet, set};

/// How far after the first party `مع` can stand, in tokens.
const NEAR: usize = 3;
/// How far back a list is looked for that ends before a verb, in tokens.
const BACK: usize = 10;

/// Nouns of two or more by which those named after them act: `الجانبين المصري والسوداني`, `حكومتي مصر والسودان`. Unfolded.
static SIDES: WordSet = WordSet::new(|| {
    set(
        "الجانبين الطرفين البلدين الدولتين الجارين الجارتين الحليفين الشعبين شعبي الجيشين جيشي قوات القوات حكومتي الحكومتين رئيسي وزيري \
         الوزيرين الرئيسين الزعيمين زعيمي قيادتي دولتي بلدي جمهوريتي مملكتي الشقيقين الشقيقتين الشركتين النظامين نظامي الشعبيين \
         الحزبين حزبي الحركتين حركتي الجماعتين جماعتي المتمردين متمردي المسلحين مسلحي مقاتلي عناصر فصائل ميليشيا ميليشيات مليشيا",
    )
});

/// Mentions and where their words end.
type Parties = Option<(Vec<usize>, usize)>;

/// Two or more parties from the token on: `روسيا وأوكرانيا`, `كل من X وY`, `إسرائيل من جهة وحماس من جهة أخرى`, `X وبين Y`.
pub fn list(grid: &Grid<'_>, at: usize) -> Parties {
    grid.context.text.tokens.get(at).filter(|t| !t.line_start)?;
    list_from(grid, at)
}

fn list_from(grid: &Grid<'_>, at: usize) -> Parties {
    let count = grid.starts.len();
    let at = each(grid, at);
    // `الجانبين، الفلسطيني والإسرائيلي`
    let apart = SIDES.has(grid.word(at)) && matches!(grid.word(at + 1), "،" | "-" | "–" | ":");
    let phrase = party_of(grid, if apart { at + 2 } else { at }, false)?;
    let (mut heads, mut end) = (phrase.heads, phrase.end);
    loop {
        let mut next = closed(grid, end);
        if next < count && grid.word(next) == "وبين" {
            next += 1;
        } else if !grid.word(next).starts_with('و') {
            break;
        }
        let Some(phrase) = party(grid, each(grid, next), true) else { break };
        heads.extend(phrase.heads);
        end = phrase.end;
    }
    (heads.len() > 1).then_some((heads, end))
}

/// After `كل من`.
fn each(grid: &Grid<'_>, at: usize) -> usize {
    if matches!(grid.word(at), "كل" | "كلا" | "وكل" | "وكلا") && grid.word(at + 1) == "من" {
        at + 2
    } else {
        at
    }
}

/// The phrase of a party at the token. The parties after the first have their `و`.
fn party(grid: &Grid<'_>, at: usize, later: bool) -> Option<Phrase> {
    grid.context.text.tokens.get(at).filter(|t| !t.line_start)?;
    party_of(grid, at, later)
}

/// The same, also where a line begins.
fn party_of(grid: &Grid<'_>, at: usize, later: bool) -> Option<Phrase> {
    if at >= grid.starts.len() || grid.verbs[at].is_some() {
        return None;
    }
    let mut phrase = grid.phrase(at)?;
    let word = grid.word(at);
    let sides =
        SIDES.has(if later { word.strip_prefix('و').unwrap_or(word) } else { word }) || is_plural_title(grid, at);
    let direct = match phrase.shape {
        Shape::Whole | Shape::Agent => true,
        Shape::Thing | Shape::Qualified => sides,
        Shape::Distant | Shape::Relative => false,
    };
    let first = &grid.actors.mentions[phrase.heads[0]];
    // `بين لمصر` is no list; of `والسودان` the conjunction is what is written onto it.
    let conjunction = later && matches!(first.skip, 0 | 2);
    // `الرئيسين الروسي فلاديمير بوتين والتركي …`: the adjective leads to the name.
    if let Some(last) = phrase.heads.last_mut()
        && grid.actors.mentions[*last].form == MentionKind::Nisba
        && let Some(person) = grid.starts.get(phrase.end).copied().flatten()
        && grid.actors.mentions[person].kind == EntityType::Person
        && grid.actors.mentions[person].skip == 0
    {
        *last = person;
        phrase.end = grid.actors.mentions[person].end;
    }
    phrase.heads.retain(|&m| can_hold(grid, grid.entity(m)));
    (direct && !phrase.heads.is_empty() && (first.first != at || first.skip == 0 || conjunction)).then_some(phrase)
}

/// `وزيري خارجية`, `الرئيسين`: a title of two or more.
fn is_plural_title(grid: &Grid<'_>, at: usize) -> bool {
    let plural = |s: &Sense| matches!(s, Sense::Title { number: Number::Dual | Number::Plural, .. });
    grid.context.plain_hits(at).any(|h| h.senses.iter().any(plural))
}

/// After closing signs.
fn closing(grid: &Grid<'_>, mut at: usize) -> usize {
    while matches!(grid.word(at), "»" | "”" | "\"") {
        at += 1;
    }
    at
}

/// After closing signs, an adjective (`بيونغ يانغ النووية وإيران`), `من جهة` and a comma before `و`.
fn closed(grid: &Grid<'_>, at: usize) -> usize {
    let mut at = closing(grid, at);
    let adjective = grid.word(at).starts_with("ال") && grid.word(at + 1).starts_with('و');
    if adjective && grid.covers[at].is_none() && grid.verbs[at].is_none() {
        at += 1;
    }
    if grid.word(at) == "من" && matches!(grid.word(at + 1), "جهه" | "جانب" | "ناحيه") {
        at += 2;
    }
    if grid.word(at) == "،" && grid.word(at + 1).starts_with('و') { at + 1 } else { at }
}

/// The party that is the noun's genitive: `علاقات مصر`.
pub fn genitive(grid: &Grid<'_>, at: usize) -> Parties {
    let phrase = party(grid, at, false)?;
    let nisba = grid.actors.mentions[phrase.heads[0]].form == MentionKind::Nisba;
    let near = grid.chain_start(phrase.heads[0]) <= at + 1;
    (!nisba && near && phrase.heads.len() == 1).then_some((phrase.heads, phrase.end))
}

/// Who is joined by the preposition close after the token: `مع تركيا`, `بتركيا`.
pub fn joined(grid: &Grid<'_>, from: usize, by: &Preposition) -> Parties {
    for at in from..(from + NEAR).min(grid.starts.len()) {
        if let Some(letter) = by.letter() {
            if let Some(mention) = grid.starts[at]
                && grid.actors.mentions[mention].skip > 0
                && grid.word(at).starts_with(letter)
            {
                let phrase = grid.phrase(at)?;
                return Some((phrase.heads, phrase.end));
            }
        } else if grid.word(at) == by.folded {
            let phrase = party(grid, each(grid, at + 1), false)?;
            return Some((phrase.heads, phrase.end));
        }
        let stops = grid.is_mark(at)
            || grid.verbs[at].is_some()
            || grid.covers[at].is_some()
            || grid.is_any(at, &[WordClass::Preposition, WordClass::Complementizer, WordClass::Conjunction]);
        if stops {
            return None;
        }
    }
    None
}

/// The two or more that a verb of joining takes: `تربط مصر بالسودان`, `تجمع بين فرنسا وألمانيا`.
pub fn linked(grid: &Grid<'_>, at: usize) -> Parties {
    let at = if grid.word(at) == "بين" { at + 1 } else { at };
    if let Some(parties) = list(grid, at) {
        return Some(parties);
    }
    let phrase = party(grid, at, false)?;
    let next = phrase.end;
    let mention = grid.starts.get(next).copied().flatten();
    let (others, end) = if grid.word(next) == "مع" {
        party(grid, next + 1, false).map(|p| (p.heads, p.end))?
    } else {
        mention.filter(|&m| grid.actors.mentions[m].skip > 0 && grid.word(next).starts_with('ب'))?;
        grid.phrase(next).map(|p| (p.heads, p.end))?
    };
    Some((phrase.heads.into_iter().chain(others).collect(), end))
}

/// The list that ends at the token and opens its clause: `روسيا والصين شريكتان`. Gives where it begins.
pub fn list_before(grid: &Grid<'_>, end: usize) -> Parties {
    grid.covers.get(end.checked_sub(1)?).copied().flatten()?;
    (end.saturating_sub(BACK)..end).rev().filter(|&k| grid.opens_clause(k)).find_map(|start| {
        let (heads, at) = list_from(grid, start)?;
        (at == end).then_some((heads, start))
    })
}
