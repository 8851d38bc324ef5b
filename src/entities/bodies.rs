//! Bodies found by pattern: ministries, armies, governments, embassies of any state; parties and groups by their head noun.

use hashbrown::HashMap;

use super::{Context, Link, Mention};
use crate::analysis::{EntityType, MentionKind};
use crate::lexicon::{Head, HeadKind, Hit, NameForm, Sense};
use crate::text::fold;

/// All bodies that a pattern finds; they may overlap with `known` and each other.
#[must_use]
pub fn find(context: Context<'_>, known: &[Mention]) -> Vec<Mention> {
    let states = States::new(context, known);
    // Where bodies begin whose names of several words the tables know, and where they end.
    let several = known.iter().filter(|m| m.kind == EntityType::Organization && m.end - m.first > 2);
    let whole: HashMap<usize, usize> = several.map(|m| (m.first, m.end)).collect();
    let mut found = Vec::new();
    for hit in context.hits.all().iter().filter(|hit| hit.suffix.is_none() && !context.hits.inside_title(hit.first)) {
        for sense in hit.senses {
            let Sense::Head(row) = *sense else { continue };
            let head = &context.lexicon.heads[row as usize];
            let body = match head.kind {
                HeadKind::State => state_body(context, &states, hit, head),
                HeadKind::Ministry => ministry(context, &states, hit, head),
                HeadKind::Embassy => embassy(context, &states, hit, head),
                HeadKind::House => state_body(context, &states, hit, head)
                    .or_else(|| Some(body(hit, hit.end, &head.head, None, head.sector.as_deref(), 0.72))),
                HeadKind::Party | HeadKind::Group => party(context, hit, head),
                HeadKind::Body => described(context, &states, hit, head),
            };
            // A name of several words that the tables know is not made longer (`جامعة الدول العربية`).
            let longer = |body: &Mention| whole.get(&body.first).is_some_and(|&end| end < body.end);
            found.extend(body.filter(|body| !longer(body)));
        }
    }
    found
}

/// Where states are named, by first token.
pub struct States(Vec<(usize, usize, String, bool)>);

impl States {
    /// From the mentions of countries.
    #[must_use]
    pub fn new(context: Context<'_>, known: &[Mention]) -> Self {
        let mut states: Vec<_> = known
            .iter()
            .filter(|m| m.kind == EntityType::Country && m.skip == 0)
            .filter_map(|m| match m.link {
                Link::Row(row) => Some((
                    m.first,
                    m.end,
                    context.lexicon.actors[row as usize].country.clone()?,
                    m.form == MentionKind::Nisba,
                )),
                _ => None,
            })
            .collect();
        states.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        Self(states)
    }

    /// The state whose adjective (`nisba`) or name begins at the token `at`: where it ends, and its code.
    #[must_use]
    pub fn at(&self, at: usize, nisba: bool) -> Option<(usize, &str)> {
        let from = self.0.partition_point(|s| s.0 < at);
        self.0[from..].iter().take_while(|s| s.0 == at).find(|s| s.3 == nisba).map(|s| (s.1, s.2.as_str()))
    }
}

fn body(hit: &Hit<'_>, end: usize, key: &str, country: Option<&str>, sector: Option<&str>, confidence: f32) -> Mention {
    Mention {
        first: hit.first,
        end,
        skip: hit.skip,
        kind: EntityType::Organization,
        form: MentionKind::Name,
        link: Link::Body {
            key: format!(
                "organization:{}{}",
                fold(key).replace(' ', "-"),
                country.map(|c| format!(":{c}")).unwrap_or_default()
            ),
            country: country.map(str::to_owned),
            sector: sector.map(str::to_owned),
        },
        confidence,
    }
}

/// `الجيش الإسرائيلي`, `الجيش الوطني الليبي`, `حكومة إريتريا`, `مجلس النواب الليبي`.
fn state_body(context: Context<'_>, states: &States, hit: &Hit<'_>, head: &Head) -> Option<Mention> {
    let definite = hit.is_definite(context.text) || context.text.word(hit.end - 1).starts_with("ال");
    let sector = head.sector.as_deref();
    if definite {
        let feminine = |at: usize| context.text.word(at).ends_with('ه');
        let agrees = |at: usize| {
            let head = context.text.word(hit.first);
            feminine(at) == (head.ends_with('ه') || head.ends_with("ات"))
        };
        if let Some((end, country)) = states.at(hit.end, true).filter(|_| agrees(hit.end)) {
            return Some(body(hit, end, &head.head, Some(country), sector, 0.93));
        }
        // One adjective may stand between: it is part of the name.
        let adjective = context.text.word(hit.end);
        if adjective.starts_with("ال")
            && !context.is_closed_class(hit.end)
            && let Some((end, country)) = states.at(hit.end + 1, true)
        {
            return Some(body(hit, end, &format!("{} {adjective}", head.head), Some(country), sector, 0.85));
        }
        return None;
    }
    let (end, country) = states.at(hit.end, false)?;
    Some(body(hit, end, &head.head, Some(country), sector, 0.88))
}

/// `وزارة الخارجية الفرنسية`, `وزارة الخارجية وشؤون المغتربين الأردنية`, `وزارة خارجية كازاخستان`, `وزارة الدفاع`.
fn ministry(context: Context<'_>, states: &States, hit: &Hit<'_>, head: &Head) -> Option<Mention> {
    let text = context.text;
    let first = text.word(hit.end);
    let sector = head.sector.as_deref();
    if !text.tokens.get(hit.end)?.is_word() || context.is_closed_class(hit.end) {
        return None;
    }
    let portfolio = |end: usize| format!("{} {}", head.head, text.folded_range(&(hit.end..end)));
    if !first.starts_with("ال") {
        let (end, country) = states.at(hit.end + 1, false).or_else(|| states.at(hit.end + 1, true))?;
        return Some(body(hit, end, &format!("{} ال{first}", head.head), Some(country), sector, 0.9));
    }
    // The portfolio goes on over `والتعاون`, `وشؤون المغتربين`, up to the state's adjective.
    for end in hit.end + 1..(hit.end + 8).min(text.tokens.len()) {
        if let Some((after, country)) = states.at(end, true) {
            return Some(body(hit, after, &portfolio(end), Some(country), sector, 0.94));
        }
        let word = text.word(end);
        if !(word.starts_with("ال")
            || word.starts_with("وال")
            || word.starts_with("وشوون")
            || text.word(end - 1).starts_with("وشوون"))
        {
            if let Some((after, country)) = states.at(end, false).filter(|_| word != text.word(hit.end)) {
                // `وزارة الدفاع في كازاخستان` has a preposition and is not reached.
                return Some(body(hit, after, &portfolio(end), Some(country), sector, 0.85));
            }
            break;
        }
    }
    Some(body(hit, hit.end + 1, &portfolio(hit.end + 1), None, sector, 0.75))
}

/// `السفارة الأميركية في كازاخستان`, `سفارة تركيا`.
fn embassy(context: Context<'_>, states: &States, hit: &Hit<'_>, head: &Head) -> Option<Mention> {
    let (end, country) = states.at(hit.end, hit.is_definite(context.text))?;
    let country = country.to_owned();
    let seat = (context.text.word(end) == "في").then(|| states.at(end + 1, false)).flatten();
    let (end, key) =
        seat.map_or((end, head.head.clone()), |(seat_end, seat)| (seat_end, format!("{} {seat}", head.head)));
    Some(body(hit, end, &key, Some(&country), head.sector.as_deref(), 0.92))
}

/// `حركة طالبان`, `حزب العمال الكردستاني`, `حزب "القوات"`: the head noun and the name beside it.
fn party(context: Context<'_>, hit: &Hit<'_>, head: &Head) -> Option<Mention> {
    let text = context.text;
    if hit.is_definite(context.text) {
        return None;
    }
    let at = hit.end;
    let word = text.word(at);
    let sector = head.sector.as_deref();
    if matches!(word, "\"" | "«" | "“" | "(") {
        let close =
            (at + 1..(at + 6).min(text.tokens.len())).find(|&k| matches!(text.word(k), "\"" | "»" | "”" | ")"))?;
        if close == at + 1 || context.is_closed_class(at + 1) {
            return None;
        }
        // The quotation sets the name apart: it alone is the mention.
        let name = text.folded_range(&(at + 1..close)).to_owned();
        let mut mention = body(hit, close, &name, None, sector, 0.8);
        (mention.first, mention.skip) = (at + 1, 0);
        return Some(mention);
    }
    if context.is_closed_class(at) || !text.tokens.get(at)?.is_word() {
        return None;
    }
    if let Some(known) = context.plain_hits(at).find(|h| h.skip == 0 && names_body(h)) {
        let row = known.senses.iter().find_map(|s| match *s {
            Sense::Actor { row, form: NameForm::Full } => Some(row),
            _ => None,
        })?;
        if context.lexicon.actors[row as usize].kind == EntityType::Organization {
            let mut mention = body(hit, known.end, "", None, None, 0.95);
            mention.link = Link::Row(row);
            return Some(mention);
        }
    }
    if head.kind == HeadKind::Group || !word.starts_with("ال") || word.chars().count() < 5 {
        return None;
    }
    let mut end = at + 1;
    while end < text.tokens.len() && end < at + 4 {
        let next = text.word(end);
        let goes_on = (next.starts_with("ال") || next.starts_with("وال"))
            && !context.is_closed_class(end)
            && !text.tokens[end].line_start;
        if !goes_on {
            break;
        }
        end += 1;
    }
    let key = format!("{} {}", head.head, text.folded_range(&(at..end)));
    Some(body(hit, end, &key, None, sector, 0.7))
}

fn names_body(hit: &Hit<'_>) -> bool {
    hit.senses.iter().any(|s| matches!(s, Sense::Actor { form: NameForm::Full, .. }))
}

/// `مجلس الأعمال والاستثمار الأمريكي الأوزبكي`, `المجلس النرويجي للاجئين`, `مكتب الإحصاءات الصيني`: a description that a state's
/// adjective makes one particular body.
fn described(context: Context<'_>, states: &States, hit: &Hit<'_>, head: &Head) -> Option<Mention> {
    let text = context.text;
    let mut end = hit.end;
    let mut country: Option<String> = None;
    let mut two_states = false;
    while end < text.tokens.len() && end < hit.end + 7 && !text.tokens[end].line_start {
        if let Some((after, code)) = states.at(end, true) {
            two_states |= country.as_deref().is_some_and(|c| c != code);
            country = Some(code.to_owned());
            end = after;
            continue;
        }
        let word = text.word(end);
        let part = word.starts_with("ال") || word.starts_with("وال") || word.starts_with("لل");
        if !part || context.is_closed_class(end) || (country.is_some() && !word.starts_with("لل")) {
            break;
        }
        end += 1;
    }
    let country_code = country?;
    let owner = (!two_states).then_some(country_code.as_str());
    let key = format!("{} {}", head.head, text.folded_range(&(hit.end..end)));
    Some(body(hit, end, &key, owner, head.sector.as_deref(), 0.8))
}
