//! What stands at each token, for the steps that read clauses: mentions, titles, verbs, cues, closed-class words.

use std::ops::Range;

use hashbrown::HashMap;

use super::phrases::noun_kinds;
use crate::analysis::EntityType;
use crate::entities::persons::singular_title;
use crate::entities::{Actors, Context, roles};
use crate::lexicon::inflect::{Person, Tense};
use crate::lexicon::{CueForm, Hit, Sense, WordClass};
use crate::text::words::{WordSet, set};

/// States whose names are masculine. Unfolded.
static MASCULINE: WordSet = WordSet::new(|| set("العراق الأردن لبنان المغرب السودان اليمن الصومال الفاتيكان"));

/// Words after which a sentence goes on with its verb. Unfolded.
static RETURNS: WordSet = WordSet::new(|| {
    set("جانبه جانبها جانبهم جهته جهتها بدوره بدورها طرفه طرفها ناحيته ناحيتها ثم فقد وقد لقد كما حيث بينما فيما عندما")
});

/// A finite verb at a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerbAt {
    /// Index into the verbs of the lexicon.
    pub verb: u32,
    /// After its last token.
    pub end: usize,
    /// Its tense.
    pub tense: Tense,
    /// Whom it agrees with.
    pub person: Person,
    /// `س` stands on it.
    pub future: bool,
    /// Its letters say that it is passive.
    pub passive: bool,
    /// The object pronoun on it.
    pub suffix: Option<&'static str>,
}

/// The article, token by token.
pub struct Grid<'a> {
    /// What the steps before have read.
    pub context: Context<'a>,
    /// Who is named.
    pub actors: &'a Actors,
    /// For each token, the mention that begins there.
    pub starts: Vec<Option<usize>>,
    /// For each token, the mention that covers it.
    pub covers: Vec<Option<usize>>,
    /// For each token, the person whose title chain covers it.
    pub titled: Vec<Option<usize>>,
    /// For each token, the verb that it is.
    pub verbs: Vec<Option<VerbAt>>,
    /// For each token, its closed classes as bits.
    classes: Vec<u16>,
    /// For each token, the kinds of noun that it is.
    nouns: Vec<u8>,
    /// For each token, whether it can be a light verb.
    light: Vec<bool>,
    /// By title and state, the first person whom the article gives it to.
    pub bearers: HashMap<(u32, &'a str), usize>,
    /// By head word of the title, the persons whom the article gives it to, by place.
    titles: HashMap<u32, Vec<usize>>,
}

impl<'a> Grid<'a> {
    /// Lays out an article.
    #[must_use]
    pub fn new(context: Context<'a>, actors: &'a Actors) -> Self {
        let count = context.text.tokens.len();
        let mut grid = Self {
            context,
            actors,
            starts: vec![None; count],
            covers: vec![None; count],
            titled: vec![None; count],
            verbs: vec![None; count],
            classes: classes(context),
            nouns: nouns(context),
            light: light(context, count),
            bearers: HashMap::new(),
            titles: HashMap::new(),
        };
        for (k, mention) in actors.mentions.iter().enumerate() {
            grid.starts[mention.first] = Some(k);
            grid.covers[mention.first..mention.end].iter_mut().for_each(|c| *c = Some(k));
        }
        for (k, mention) in actors.mentions.iter().enumerate() {
            if mention.kind == EntityType::Person
                && let Some(role) = roles::beside(context, mention)
            {
                let country = actors.entities[actors.owner[k]].country.as_deref();
                if let Some(title) = role.tokens.clone().next().and_then(|at| grid.head_title(at)) {
                    grid.titles.entry(title).or_default().push(k);
                }
                for at in role.tokens {
                    grid.titled[at].get_or_insert(k);
                    let title = context.plain_hits(at).find_map(singular_title);
                    if let (Some(title), Some(country)) = (title, country) {
                        grid.bearers.entry((title, country)).or_insert(k);
                    }
                }
            }
        }
        for at in 0..count {
            grid.verbs[at] = grid.verb_at(at);
        }
        grid
    }

    /// The title that the single word at `at` is, whatever goes on after it.
    fn head_title(&self, at: usize) -> Option<u32> {
        let hits = self.context.plain_hits(at).filter(|h| h.end == at + 1);
        hits.filter_map(singular_title).next()
    }

    /// The person whom a definite title alone stands for: the last before it whom the article gives such a title.
    #[must_use]
    pub fn bare_title(&self, at: usize) -> Option<usize> {
        if self.titled[at].is_some() || self.covers[at].is_some() || !self.word(at).starts_with("ال") {
            return None;
        }
        let title = self.head_title(at)?;
        let next = at + 1;
        // With a complement (`الرئيس الروسي`, `الوزير المصري`) it is somebody else's.
        let complement = self.covers.get(next).copied().flatten().is_some_and(|m| {
            self.actors.mentions[m].form == crate::analysis::MentionKind::Nisba && self.actors.mentions[m].skip == 0
        });
        if complement || self.titled.get(next).copied().flatten().is_some() {
            return None;
        }
        let given = self.titles.get(&title)?;
        given[..given.partition_point(|&m| self.actors.mentions[m].first < at)].last().copied()
    }

    fn verb_at(&self, at: usize) -> Option<VerbAt> {
        if self.covers[at].is_some() {
            return None;
        }
        let hits = self.context.hits.at(at);
        let found = hits.iter().flat_map(|hit| self.finite(hit)).max_by_key(|v| {
            let verb = &self.context.lexicon.verbs[v.verb as usize];
            // `انتقد` is folded like `أنتقد`: news speak in the third person.
            (v.suffix.is_none(), v.person != Person::Speaker, !verb.cues.is_empty() || verb.report.is_some())
        })?;
        // A form that is as well a noun (`دعم`, `رفض`) is a verb only where a clause can begin.
        let noun = hits.iter().any(|h| {
            h.end == found.end
                && h.senses.iter().any(|s| {
                    matches!(s, Sense::Cue { .. } | Sense::Reporting { .. } | Sense::Title { .. } | Sense::Word(_))
                })
        });
        if found.tense == Tense::Past
            && found.person == Person::HeIt
            && noun
            && (found.suffix.is_some() || !self.clause_can_begin(at) || self.is_governed(at))
        {
            return None;
        }
        // After a preposition stands a noun.
        let after_preposition = at > 0
            && self.is_class(at - 1, WordClass::Preposition)
            && !matches!(self.context.text.word(at - 1), "ما" | "مما" | "فيما" | "كما" | "بما" | "بعد" | "قبل" | "منذ");
        (!after_preposition).then_some(found)
    }

    /// The light verb before the noun at `at` that governs it as the cue `row`.
    #[must_use]
    pub fn governor(&self, at: usize, row: u32) -> Option<usize> {
        let light = |verb: u32| self.context.lexicon.verbs[verb as usize].light.contains(&row);
        if !self.light[at.saturating_sub(9)..at].contains(&true) {
            return None;
        }
        (at.saturating_sub(9)..at).rev().take_while(|&k| !matches!(self.word(k), "." | "؟" | "!" | "؛" | ":")).find(
            |&k| {
                let hits = self.context.hits.at(k).iter();
                self.light[k]
                    && hits.flat_map(|h| h.senses).any(|s| matches!(*s, Sense::Verb { verb, .. } if light(verb)))
            },
        )
    }

    /// Whether the word is the noun of a light verb before it: `جدد الرئيس، عبد المجيد تبون، دعم بلاده`.
    fn is_governed(&self, at: usize) -> bool {
        !self.word(at).starts_with('و')
            && self.context.hits.at(at).iter().filter(|h| h.proclitics.count() == 0).flat_map(|h| h.senses).any(|s| {
                match *s {
                    Sense::Cue { row, form: CueForm::Light } => self.governor(at, row).is_some(),
                    _ => false,
                }
            })
    }

    fn finite<'h>(&self, hit: &'h Hit<'_>) -> impl Iterator<Item = VerbAt> + use<'h> {
        // `ب`, `ل` and `ك` stand before nouns; `ل` before a present is a purpose clause; `س` only before a present.
        hit.senses.iter().filter_map(|s| match *s {
            Sense::Verb { verb, tense, person, passive } => {
                let particle = hit.proclitics.particle;
                let fits = match tense {
                    Tense::Past => particle.is_none(),
                    Tense::Present => matches!(particle, None | Some('س' | 'ل')),
                };
                fits.then_some(VerbAt {
                    verb,
                    end: hit.end,
                    tense,
                    person,
                    future: particle == Some('س'),
                    passive,
                    suffix: hit.suffix,
                })
            }
            _ => None,
        })
    }

    /// Whether a clause can begin at `at`: a sentence or a line begins, a mark or a joining word stands before, or `و` / `ف` on it.
    #[must_use]
    pub fn clause_can_begin(&self, at: usize) -> bool {
        let text = self.context.text;
        let token = &text.tokens[at];
        if at == 0 || token.line_start || !text.tokens[at - 1].is_word() && text.word(at - 1) != ")" {
            return true;
        }
        // `من جانبه رفض`, `بدوره دعا`
        if RETURNS.has(text.word(at - 1)) {
            return true;
        }
        let joined = self.context.hits.at(at).iter().any(|h| {
            h.proclitics.conjunction.is_some()
                && h.proclitics.particle.is_none()
                && h.senses.iter().any(|s| matches!(s, Sense::Verb { .. }))
        });
        joined
            || self.is_any(
                at - 1,
                &[WordClass::Relative, WordClass::Conjunction, WordClass::Auxiliary, WordClass::Negator],
            )
            // A subject before it (`روسيا دعمت`), itself at the head of a clause.
            || self.covers[at - 1].is_some_and(|m| self.covers[at] != Some(m) && self.opens_clause(self.chain_start(m)))
    }

    /// Whether the token stands at the head of a clause: nothing of it before.
    #[must_use]
    pub fn opens_clause(&self, at: usize) -> bool {
        let text = self.context.text;
        at == 0
            || text.tokens[at].line_start
            || self.is_mark(at - 1)
            || self.is_any(at - 1, &[WordClass::Complementizer, WordClass::Conjunction])
    }

    /// Where the phrase of a mention begins: its title chain, or itself.
    #[must_use]
    pub fn chain_start(&self, mention: usize) -> usize {
        let first = self.actors.mentions[mention].first;
        (0..first).rev().take_while(|&at| self.titled[at] == Some(mention)).last().unwrap_or(first)
    }

    /// Whether the token, as written or without `و`, has a closed class.
    #[must_use]
    pub fn is_class(&self, at: usize, class: WordClass) -> bool {
        self.classes.get(at).is_some_and(|bits| bits & 1 << class as u16 != 0)
    }

    /// The kinds of noun that the token is, as bits.
    #[must_use]
    pub fn noun(&self, at: usize) -> u8 {
        self.nouns.get(at).copied().unwrap_or(0)
    }

    /// Whether the token has one of these classes.
    #[must_use]
    pub fn is_any(&self, at: usize, classes: &[WordClass]) -> bool {
        classes.iter().any(|&class| self.is_class(at, class))
    }

    /// Whether the verb can be said of the mention: `انتقد` of no state whose name is feminine, `انتقدت` of no man.
    #[must_use]
    pub fn agrees(&self, verb: &VerbAt, mention: usize) -> bool {
        let found = &self.actors.mentions[mention];
        let word = self.word(found.first);
        match (verb.person, found.kind) {
            (Person::HeIt, EntityType::Country) => {
                MASCULINE.has(word)
                    || !(word.ends_with('ا') || word.ends_with('ه') || word.ends_with("يا"))
                        && found.end == found.first + 1
            }
            (Person::SheIt, EntityType::Country) => !MASCULINE.has(word),
            (Person::HeIt, EntityType::Organization) => !word.ends_with('ه'),
            (Person::SheIt, EntityType::Person) => {
                self.context
                    .hits
                    .senses(found.first)
                    .iter()
                    .any(|s| matches!(s, Sense::Part(_)) && word.ends_with(['ا', 'ه', 'ي']))
                    || (0..found.first)
                        .rev()
                        .take_while(|&k| self.titled[k] == Some(mention))
                        .any(|k| self.word(k).ends_with('ه'))
            }
            _ => true,
        }
    }

    /// Whether a participle in the accusative can stand there, of a cue or of speech: what the subject does besides (`مشيدا`).
    #[must_use]
    pub fn is_circumstance(&self, at: usize, of: impl Fn(&Hit<'_>) -> bool) -> bool {
        let participle = |s: &Sense| {
            matches!(
                s,
                Sense::Reporting { form: CueForm::Participle, .. } | Sense::Cue { form: CueForm::Participle, .. }
            )
        };
        let word = self.word(at);
        // `محتجة` after what is definite says how the subject does it; after an indefinite noun it would describe that.
        let feminine = word.ends_with('ه')
            && !word.starts_with("ال")
            && at.checked_sub(1).is_some_and(|k| {
                let before = self.word(k);
                self.covers[k].is_some()
                    || before == "،"
                    || before.strip_prefix(['ب', 'و', 'ل']).unwrap_or(before).starts_with("ال")
                    || before.ends_with("ها")
            });
        (word.ends_with('ا') || feminine)
            && self.context.hits.at(at).iter().any(|h| of(h) && h.senses.iter().any(participle))
    }

    /// Whether some reading of the token is a cue whose row and form fit; a verb has no form.
    #[must_use]
    pub fn is_cue(&self, at: usize, fits: impl Fn(u32, Option<CueForm>) -> bool) -> bool {
        self.context.hits.at(at).iter().flat_map(|hit| hit.senses).any(|sense| match *sense {
            Sense::Verb { verb, .. } => {
                self.context.lexicon.verbs[verb as usize].cues.iter().any(|&row| fits(row, None))
            }
            Sense::Cue { row, form } => fits(row, Some(form)),
            _ => false,
        })
    }

    /// The entity of a mention.
    #[must_use]
    pub fn entity(&self, mention: usize) -> usize {
        self.actors.owner[mention]
    }

    /// The folded word at a token.
    #[must_use]
    pub fn word(&self, at: usize) -> &'a str {
        self.context.text.word(at)
    }

    /// Whether the token is a mark.
    #[must_use]
    pub fn is_mark(&self, at: usize) -> bool {
        self.context.text.tokens.get(at).is_none_or(|t| !t.is_word() && t.kind != crate::text::TokenKind::Number)
    }

    /// The original byte range of tokens.
    #[must_use]
    pub fn span(&self, range: &Range<usize>) -> crate::analysis::Span {
        let (start, end) = self.context.text.original_range(range);
        crate::analysis::Span { start, end }
    }

    /// The words of tokens as the article has them.
    #[must_use]
    pub fn written(&self, range: Range<usize>) -> String {
        let span = self.span(&range);
        self.context.original[span.start..span.end].split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The closed classes of each token, as written and without `و`.
fn classes(context: Context<'_>) -> Vec<u16> {
    let bits = |senses: &[Sense]| {
        senses.iter().fold(0, |bits, s| match *s {
            Sense::Word(class) => bits | 1 << class as u16,
            _ => bits,
        })
    };
    let (distinct, word_of) = context.hits.distinct();
    let of_words: Vec<u16> = distinct
        .iter()
        .map(|&at| {
            let word = context.text.word(at);
            let rest = word.strip_prefix(['و', 'ف']).filter(|w| w.chars().count() > 1);
            bits(context.hits.senses(at)) | rest.map_or(0, |w| bits(context.lexicon.word(w)))
        })
        .collect();
    word_of.iter().map(|&word| of_words[word as usize]).collect()
}

/// For each token, whether some reading of it is a light verb.
fn light(context: Context<'_>, count: usize) -> Vec<bool> {
    let verbs = &context.lexicon.verbs;
    let is = |s: &Sense| matches!(*s, Sense::Verb { verb, .. } if !verbs[verb as usize].light.is_empty());
    (0..count).map(|at| context.hits.at(at).iter().any(|h| h.senses.iter().any(is))).collect()
}

/// The kinds of noun of each token.
fn nouns(context: Context<'_>) -> Vec<u8> {
    let (distinct, word_of) = context.hits.distinct();
    let of_words: Vec<u8> = distinct.iter().map(|&at| noun_kinds(context.text.word(at))).collect();
    word_of.iter().map(|&word| of_words[word as usize]).collect()
}
