//! What a phrase of the lexicon can mean.

use super::inflect::{Number, Person, Tense};
use super::prepositions::Preposition;
use crate::analysis::{EntityType, Polarity};

/// One meaning of a phrase. Numbers index the lists of [`Lexicon`](super::Lexicon).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sense {
    /// An actor or a place.
    Actor {
        /// Which row.
        row: u32,
        /// By what kind of form.
        form: NameForm,
    },
    /// A title of a person.
    Title {
        /// Which row.
        row: u32,
        /// One bearer or more.
        number: Number,
        /// Whether the form is feminine.
        feminine: bool,
    },
    /// A part of persons' names.
    Part(NamePart),
    /// A noun that opens the name of a body.
    Head(u32),
    /// A form of a verb that carries a stance, a light verb, or one of speech.
    Verb {
        /// Which verb.
        verb: u32,
        /// Its tense.
        tense: Tense,
        /// Whom it agrees with.
        person: Person,
        /// Whether its letters say that it is passive.
        passive: bool,
    },
    /// A verbal noun, participle or adjective of a cue.
    Cue {
        /// Which row.
        row: u32,
        /// Which form.
        form: CueForm,
    },
    /// A verbal noun or participle of a reporting verb.
    Reporting {
        /// Which row.
        row: u32,
        /// Which form.
        form: CueForm,
    },
    /// A noun of a tie, or two who have it.
    Tie {
        /// Which row.
        row: u32,
        /// Whether it is said of two (`حليفان`).
        pair: bool,
    },
    /// A closed-class word.
    Word(WordClass),
    /// The name of a month.
    Month,
}

/// By what kind of form a phrase names its actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameForm {
    /// A name that holds in any article.
    Full,
    /// A form that holds only where the full name stands too.
    Short,
    /// The adjective or an inhabitant.
    Nisba(Number),
    /// A broken plural of the inhabitants.
    People,
    /// The capital of the state.
    Capital,
    /// The members of a body.
    Members,
}

/// What a word of a person's name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NamePart {
    /// It can be a given name.
    pub given: bool,
    /// It can be a family name.
    pub family: bool,
    /// It is an ordinary word too: counts only beside a title or another name.
    pub common: bool,
}

/// Form of a cue that is not a finite verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CueForm {
    /// Verbal noun.
    Masdar,
    /// Active participle.
    Participle,
    /// Adjective or relational noun.
    Adjective,
    /// The noun of a light verb.
    Light,
}

/// Class of a closed-class word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum WordClass {
    Preposition,
    Conjunction,
    Complementizer,
    Negator,
    Relative,
    Demonstrative,
    Pronoun,
    Auxiliary,
    Quantifier,
    Time,
    Number,
    Question,
}

impl WordClass {
    /// The class that `words.tsv` calls `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "preposition" => Self::Preposition,
            "conjunction" => Self::Conjunction,
            "complementizer" => Self::Complementizer,
            "negator" => Self::Negator,
            "relative" => Self::Relative,
            "demonstrative" => Self::Demonstrative,
            "pronoun" => Self::Pronoun,
            "auxiliary" => Self::Auxiliary,
            "quantifier" => Self::Quantifier,
            "time" => Self::Time,
            "number" => Self::Number,
            "question" => Self::Question,
            _ => return None,
        })
    }
}

/// A row of an actor table: what is known of an actor or place.
#[derive(Debug, Clone, PartialEq)]
pub struct Actor {
    /// `person:blinken-antony`, `country:US` …: the same in every article.
    pub key: String,
    /// What it is.
    pub kind: EntityType,
    /// The name to show.
    pub name: String,
    /// The English name.
    pub name_en: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// PLOVER sector.
    pub sector: Option<String>,
    /// Whether it is a news agency, paper or channel.
    pub outlet: bool,
    /// Whether it is a row of the user's, which wins over built-in ones.
    pub watched: bool,
    /// Offices held.
    pub offices: Vec<Office>,
}

/// An office that a person holds or held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Its code, as in `titles.tsv`.
    pub office: String,
    /// The state, or the key of the organization.
    pub of: String,
    /// First year.
    pub from: u16,
    /// Last year; none while it is held.
    pub to: Option<u16>,
}

/// A row of `titles.tsv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// Masculine singular.
    pub title: String,
    /// PLOVER sector.
    pub sector: Option<String>,
    /// office, rank, honorific, role, religious, kin.
    pub kind: TitleKind,
    /// Code of the office.
    pub office: Option<String>,
}

/// What a title says of its bearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TitleKind {
    /// An office: `وزير`.
    Office,
    /// A rank: `عميد`.
    Rank,
    /// Politeness: `السيد`.
    Honorific,
    /// What one does: `محلل`.
    Role,
    /// Religious.
    Religious,
    /// A relation or the head of a kunya.
    Kin,
}

/// How a cue takes its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Slot {
    /// Direct object; with a masdar the genitive or `ل`.
    Object,
    /// A preposition.
    Preposition(&'static Preposition),
    /// Only a `أن` clause names it.
    Clause,
}

/// Who holds the stance of a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HolderSlot {
    /// The subject.
    Subject,
    /// The object.
    Object,
    /// Both, mutually.
    Both,
}

/// A row of `cues.tsv`.
#[derive(Debug, Clone, PartialEq)]
pub struct Cue {
    /// Stable code.
    pub id: String,
    /// Its dictionary form: the past of a verb, else the noun or adjective.
    pub lemma: String,
    /// verb, noun, adjective or light.
    pub class: CueClass,
    /// Of the holder towards the target.
    pub stance: Polarity,
    /// Whether it only turns what it governs and says nothing itself.
    pub flips_only: bool,
    /// How the target is joined.
    pub slots: Vec<Slot>,
    /// Who holds it.
    pub holder: HolderSlot,
    /// PLOVER type.
    pub event: Option<String>,
    /// PLOVER mode.
    pub mode: Option<String>,
    /// PLOVER scale.
    pub intensity: f32,
    /// What else is known of it.
    pub flags: CueFlags,
}

/// Class of a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum CueClass {
    Verb,
    Noun,
    Adjective,
    Light,
}

/// Flags of a cue; `lexicon/README.md` says what each means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs)]
pub struct CueFlags {
    pub content: bool,
    pub visit: bool,
    pub physical: bool,
    pub bad_topic: bool,
    pub request: bool,
    pub flip: bool,
    pub ambiguous: bool,
}

/// A row of `reporting.tsv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Stable code.
    pub id: String,
    /// `نفى`: what is said is denied.
    pub deny: bool,
    /// `زعم`: the article keeps its distance.
    pub claim: bool,
    /// `تساءل`.
    pub ask: bool,
}

/// A row of `relations.tsv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// Such as `alliance`; none for a verb that only joins parties to a noun (`تربط مصر بالسودان علاقات`).
    pub kind: Option<String>,
    /// How the second party is joined where the first is the noun's genitive or an adjective on it (`علاقات مصر مع تركيا`).
    pub joins: Vec<&'static Preposition>,
}

/// What a verb is used for; the same written verb may carry several cues.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verb {
    /// Its citation form.
    pub past: String,
    /// Cues of its own.
    pub cues: Vec<u32>,
    /// Light cues that it governs.
    pub light: Vec<u32>,
    /// Its row of `reporting.tsv`.
    pub report: Option<u32>,
    /// Its row of `relations.tsv`.
    pub tie: Option<u32>,
}
