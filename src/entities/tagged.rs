//! Bodies and places that only the tagger shows: no table has them and no pattern finds them.

use super::bodies::States;
use super::tagger::{TAGS, Tag, clusters};
use super::{Context, Link, Mention};
use crate::analysis::{EntityType, MentionKind};
use crate::lexicon::{HeadKind, NameForm, Sense};
use crate::text::clitics;
use crate::text::words::{WordSet, set};

/// The longest name that is believed, in tokens.
const LONGEST: usize = 9;

/// Nouns of places and bodies that alone say nothing of which. Unfolded, without `ال`.
static COMMON: WordSet = WordSet::new(|| {
    set(
        "بلدية قناة مدينة قرية بلدة مستشفى جمهورية جمهوريتي ولاية محافظة منطقة إقليم شارع مطار ميناء مخيم جامعة مدرسة مسجد كنيسة فندق ملعب معبر جزيرة جزر نهر جبل بحيرة \
         طريق ساحة ميدان قصر سجن صحيفة وكالة شركة مصرف بنك نادي فريق منتخب موقع مجلة إذاعة تلفزيون عاصمة حي دائرة مديرية بيت دار عمارة محطة حركة تنظيم حلف جماعة سوق محكمة",
    )
});

/// Nouns that with an adjective of a state are no body of their own: there the adjective is the mention (`القوات الروسية`). Unfolded, without `ال`.
static NO_BODY: WordSet = WordSet::new(|| set("قوات سلطات قيادة نظام وفد مسؤولون مسؤولين رئاسة أمن مقاومة دولة شعب"));

/// All bodies and places that the tags show; they may overlap with `known`.
#[must_use]
pub fn find(context: Context<'_>, known: &[Mention]) -> Vec<Mention> {
    let text = context.text;
    let states = States::new(context, known);
    let steady = Steady::new(context);
    let mut known: Vec<&Mention> = known.iter().collect();
    known.sort_by_key(|m| m.first);
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.tokens.len() {
        let (kind, inside) = match context.tag(at) {
            Tag::BeginOrganization => (EntityType::Organization, Tag::InOrganization),
            Tag::BeginPlace => (EntityType::Place, Tag::InPlace),
            _ => {
                at += 1;
                continue;
            }
        };
        let mut end = at + 1;
        // `المجلس العسكري في مالي`: where it is, is no part of the name.
        while end < text.tokens.len()
            && context.tag(end) == inside
            && !text.tokens[end].line_start
            && text.word(end) != "في"
        {
            end += 1;
        }
        while end > at && !text.tokens[end - 1].is_word() {
            end -= 1;
        }
        found.extend(mention(context, &known, &states, &steady, at, end, kind));
        at = end.max(at + 1);
    }
    found
}

fn mention(
    context: Context<'_>,
    known: &[&Mention],
    states: &States,
    steady: &Steady,
    first: usize,
    end: usize,
    kind: EntityType,
) -> Option<Mention> {
    if end <= first || end - first > LONGEST || !context.text.tokens[first].is_word() {
        return None;
    }
    // What the tables know stands, and a place or a body of several words that they know is not made longer.
    let place = kind == EntityType::Place;
    let body = |m: &Mention| m.kind == EntityType::Organization && m.end - m.first >= 2;
    let stands = |m: &&Mention| m.end == end || place && m.kind != EntityType::Person || body(m);
    let from = known.partition_point(|m| m.first < first);
    if known[from..].iter().take_while(|m| m.first == first).any(stands) {
        return None;
    }
    let skip = proclitics(context, first);
    let word = &context.text.word(first)[skip..];
    let bare = word.strip_prefix("ال").unwrap_or(word);
    let alone = end - first == 1;
    if alone && (is_ordinary(context, first, skip) || COMMON.has(bare) || !steady.is(context, first)) {
        return None;
    }
    let of_state = |k: usize| states.at(k, true).is_some();
    if !alone && (NO_BODY.has(bare) && (first + 1..end).any(of_state) || !is_definite(context, states, first, end)) {
        return None;
    }
    let country = (first + 1..end)
        .find_map(|k| states.at(k, true).or_else(|| states.at(k, false)))
        .map(|(_, code)| code.to_owned());
    let sector = context.hits.at(first).iter().flat_map(|h| h.senses).find_map(|s| match *s {
        Sense::Head(row) => context.lexicon.heads[row as usize].sector.clone(),
        _ => None,
    });
    Some(Mention {
        first,
        end,
        skip,
        kind,
        form: MentionKind::Name,
        link: Link::Named { country, sector: sector.filter(|_| !place) },
        confidence: if end - first > 1 { 0.7 } else { 0.6 },
    })
}

/// Folded bytes of the first word that seem to be a conjunction or a preposition: what is left is a word that the tables or the news have, and
/// the whole is none.
fn proclitics(context: Context<'_>, at: usize) -> usize {
    let word = context.text.word(at);
    let known = |stem: &str| !context.lexicon.word(stem).is_empty() || clusters::BUILT_IN.of(stem) != 0;
    if !context.hits.senses(at).is_empty() {
        return 0;
    }
    let readings = clitics::readings(word);
    let sure = |r: &&clitics::Reading<'_>| {
        r.skip > 0 && (r.stem.starts_with("ال") || !context.lexicon.word(r.stem).is_empty())
    };
    if let Some(reading) = readings.iter().find(sure) {
        return reading.skip;
    }
    if known(word) && !word.starts_with('و') {
        return 0;
    }
    readings.iter().find(|r| r.skip > 0 && !r.hidden_article && known(r.stem)).map_or(0, |r| r.skip)
}

/// Whether one word alone is no name: an ordinary word, an adjective of a state, a body that is not said which (`الحكومة`).
fn is_ordinary(context: Context<'_>, at: usize, skip: usize) -> bool {
    let word = &context.text.word(at)[skip..];
    let stem = context.lexicon.word(word);
    word.chars().count() < 3
        || stem.iter().chain(context.hits.senses(at)).any(|s| match *s {
            Sense::Head(row) => context.lexicon.heads[row as usize].kind != HeadKind::House,
            // It would be known, had nothing spoken against it.
            Sense::Actor { .. } => true,
            Sense::Word(_) | Sense::Title { .. } | Sense::Verb { .. } | Sense::Month => true,
            Sense::Cue { .. } | Sense::Reporting { .. } | Sense::Tie { .. } => true,
            Sense::Part(_) => false,
        })
}

/// Whether a name of several words says which one it means: with `ال` or a name in it, not an indefinite noun with what describes it (`بيت مكسيكي`).
fn is_definite(context: Context<'_>, states: &States, first: usize, end: usize) -> bool {
    (first..end).any(|k| {
        let word = context.text.word(k);
        let article = word.starts_with("ال") || k == first && (word.contains("ال") || word.starts_with("لل"));
        let named = states.at(k, false).is_some()
            || context.hits.senses(k).iter().any(|s| {
                matches!(
                    s,
                    Sense::Part(_) | Sense::Actor { form: NameForm::Full | NameForm::Short | NameForm::Capital, .. }
                )
            });
        article || named || k > first && clusters::BUILT_IN.of(word) == 0 && context.hits.at(k).is_empty()
    })
}

/// What the tagger takes each distinct word for, over the article.
struct Steady(Vec<[u32; TAGS]>);

impl Steady {
    fn new(context: Context<'_>) -> Self {
        let (distinct, word_of) = context.hits.distinct();
        let mut counts = vec![[0; TAGS]; distinct.len()];
        for (at, &word) in word_of.iter().enumerate() {
            counts[word as usize][context.tag(at) as usize] += 1;
        }
        Self(counts)
    }

    /// Whether it takes the word of the token for the like at most places.
    fn is(&self, context: Context<'_>, at: usize) -> bool {
        let counts = &self.0[context.hits.word_number(at)];
        counts[context.tag(at) as usize] * 2 > counts.iter().sum()
    }
}
