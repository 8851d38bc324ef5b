//! Noun phrases: from a first token to the actor that heads them, over titles, idafa and coordination.

use super::grid::Grid;
use crate::analysis::MentionKind;
use crate::entities::persons::singular_title;
use crate::lexicon::WordClass;
use crate::text::words::{WordSet, set};

/// How far a phrase is followed, in tokens.
const REACH: usize = 9;

/// Nouns by which a state or a body acts: `القوات الروسية`, `مسؤول أميركي`. Unfolded, without `ال`.
static AGENTS: WordSet = WordSet::new(|| {
    set(
        "قوات قوة طائرات طيران طائرة مقاتلات جنود جندي مسؤول مسؤولون مسؤولين مسئول مسئولون سلطات سلطة قيادة قادة قائد وفد \
         دبلوماسية دبلوماسي مصدر مصادر نظام بيان دولة دول بلدان شعب جانب طرف إدارة سياسة موقف رئاسة خارجية مسلحو مسلحون ميليشيات \
         مليشيات كتائب عناصر مقاتلو أعضاء ممثل ممثلو مندوب سفير سفارة صحيفة وكالة حكومة جيش برلمان محكمة شرطة زعماء زعيم وزير \
         وزراء رئيس متحدث ناطق مبعوث نواب نائب غارات غارة ضربات هجمات عملية حملة جماعة جماعات حركة حزب أحزاب مجلس لجنة جمهورية \
         جمهوريات مملكة عاصمة سياسيون مستشار مفاوضون مفاوضي معارضة احتلال مستوطنون مستوطنين",
    )
});

/// What a state or a body does or owns, so that a stance on it is a stance on them even where only an adjective names them
/// (`الموقف المغربي`, not `الصبي البريطاني`).
static DEEDS: WordSet = WordSet::new(|| {
    set(
        "موقف مواقف سياسة سياسات قرار قرارات خطوة خطوات إجراء إجراءات ممارسات انتهاكات انتهاك جرائم جريمة عدوان اعتداء اعتداءات هجوم هجمات غارة غارات قصف احتلال تصريح تصريحات \
         جهود جهد مبادرة مبادرات دور قيادة سيادة استقلال وحدة أمن مصالح مطالب مطلب حقوق قضية إنجازات مقترح مقترحات خطة خطط دعوة دعوات تدخل تدخلات استيطان تهديد تهديدات مزاعم اتهامات \
         ادعاءات رواية غزو ضم حصار توغل عملية عمليات عقوبات حرب نفوذ مشروع برنامج أنشطة نشاط مساعي مساع محاولات محاولة وساطة مساعدة مساعدات دعم ضغوط ضغط استفزازات إرهاب اقتحام اقتحامات مستوطنات \
         انقلاب نووي طلب عرض إعلان وعد وعود التزام التزامات تعاون علاقات شراكة تحالف",
    )
});

/// Groups that stand against a state: its adjective on them does not mean it (`المعارضة السورية`). Unfolded, without `ال`.
static AGAINST_STATE: WordSet = WordSet::new(|| {
    set(
        "معارضة معارض معارضون معارضين متمردون متمردين متمردي فصائل ثوار ثورة مسلحين مسلحون مسلحو مسلحي لاجئين لاجئون نازحين صحفي صحفية صحفيين صحافي صحافية \
         صحافيين ناشط ناشطة ناشطين نشطاء سجين سجناء أسير أسرى طفل أطفال صبي مواطن مواطنين رجل امرأة لاعب لاعبة فنان فنانة كاتب باحث خبير محلل طبيب مهاجرين مرشح مرشحة",
    )
});

/// Classes of words that cannot be inside a noun phrase.
pub const ENDS_PHRASE: &[WordClass] = &[
    WordClass::Preposition,
    WordClass::Complementizer,
    WordClass::Conjunction,
    WordClass::Relative,
    WordClass::Auxiliary,
    WordClass::Negator,
];

/// A noun phrase and whom it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Mentions that head it; more than one where it is a list.
    pub heads: Vec<usize>,
    /// Where it begins.
    pub first: usize,
    /// After its last token.
    pub end: usize,
    /// How the first head stands in it.
    pub shape: Shape,
}

/// How an actor stands in a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// It is the phrase: `روسيا`, `الرئيس بوتين`.
    Whole,
    /// A noun by which it acts, or a title alone: `القوات الروسية`, `وزير الخارجية الروسي`.
    Agent,
    /// A thing of it: `سيادة كازاخستان`.
    Thing,
    /// A thing that an adjective qualifies, which is not what it does: `الصبي البريطاني`.
    Qualified,
    /// A thing of it, over several nouns: `عملية احتلال مبنى سفارة الإمارات`.
    Distant,
    /// Within a relative clause on a thing: `الإصلاحات التي تقوم بها كازاخستان`.
    Relative,
}

impl Grid<'_> {
    /// Whether the noun at the token is one by which a state or a body acts.
    #[must_use]
    pub fn is_agent(&self, at: usize) -> bool {
        self.noun(at) & AGENT != 0
    }

    /// Whether it is something that a state or a body does or owns.
    #[must_use]
    pub fn is_deed(&self, at: usize) -> bool {
        self.noun(at) & DEED != 0
    }

    /// The phrase that begins at the token `at`; `skip` folded bytes of it are a preposition.
    #[must_use]
    pub fn phrase(&self, at: usize) -> Option<Phrase> {
        let mut at = at;
        let count = self.context.text.tokens.len();
        while at < count && matches!(self.word(at), "\"" | "«" | "“" | "(" | "'") {
            at += 1;
        }
        if at >= count {
            return None;
        }
        let mut phrase = self.head(at)?;
        self.coordinate(&mut phrase);
        Some(phrase)
    }

    fn head(&self, at: usize) -> Option<Phrase> {
        let one = |mention: usize, end: usize, shape| Some(Phrase { heads: vec![mention], first: at, end, shape });
        if let Some(person) = self.titled[at] {
            let mention = &self.actors.mentions[person];
            // Only where the title leads to the name, not where it follows it.
            if mention.first > at {
                return one(person, mention.end, Shape::Whole);
            }
        }
        if let Some(mention) = self.covers[at].filter(|&m| self.actors.mentions[m].first == at) {
            let found = &self.actors.mentions[mention];
            // `الروسي لافروف`: a nisba inside a chain that a name ends.
            return one(mention, found.end, if found.form == MentionKind::Nisba { Shape::Agent } else { Shape::Whole });
        }
        let title = self.context.plain_hits(at).any(|h| singular_title(h).is_some());
        let noun = self.noun(at);
        let agent = title || noun & AGENT != 0;
        let mut relative: Option<usize> = None;
        for next in at + 1..(at + REACH).min(self.context.text.tokens.len()) {
            if self.context.text.tokens[next].line_start {
                return None;
            }
            if let Some(mention) = self.starts[next] {
                let found = &self.actors.mentions[mention];
                // A proclitic begins another phrase.
                if found.skip > 0 && relative.is_none() {
                    return None;
                }
                let mention = self.title_owner(next).unwrap_or(mention);
                let end = self.actors.mentions[mention].end.max(found.end);
                let deed = noun & DEED != 0;
                if found.form == MentionKind::Nisba && noun & AGAINST != 0 {
                    return None;
                }
                let shape = if relative.is_some() {
                    Shape::Relative
                } else if agent && next <= at + 4 {
                    Shape::Agent
                } else if found.form == MentionKind::Nisba && !deed {
                    Shape::Qualified
                } else if next > at + 3 {
                    Shape::Distant
                } else {
                    Shape::Thing
                };
                let mention = if title { self.bearer(at, next).unwrap_or(mention) } else { mention };
                return one(mention, end, shape);
            }
            // `التي تقوم بها كازاخستان`: a verb, at most a pronoun, and who does it.
            if let Some(from) = relative {
                if next > from + 3 || self.is_mark(next) || self.is_class(next, WordClass::Complementizer) {
                    return None;
                }
            } else if self.is_class(next, WordClass::Relative) && next > at + 1 {
                relative = Some(next);
            } else if self.ends_phrase(next) {
                return None;
            }
        }
        None
    }

    /// The person whose title chain the token is part of.
    fn title_owner(&self, at: usize) -> Option<usize> {
        self.titled[at].filter(|&p| self.actors.mentions[p].first > at)
    }

    /// The person of the article who bears the title at `at` for the state named at `state`: `وزير الخارجية الروسي` after Lavrov was named so.
    fn bearer(&self, at: usize, state: usize) -> Option<usize> {
        let title = self.context.plain_hits(at).find_map(singular_title)?;
        let country = self.actors.entities[self.entity(self.starts[state]?)].country.as_deref()?;
        self.bearers.get(&(title, country)).copied()
    }

    /// Whether the token cannot be inside a noun phrase.
    fn ends_phrase(&self, at: usize) -> bool {
        let prepositional = self
            .context
            .hits
            .at(at)
            .iter()
            .any(|h| matches!(h.proclitics.particle, Some('ب' | 'ل' | 'ك')) && !h.senses.is_empty())
            && !self.context.hits.at(at).iter().any(|h| h.proclitics.particle.is_none() && h.suffix.is_none());
        self.verbs[at].is_some()
            || self.context.text.tokens[at].line_start
            || (self.is_mark(at) && !matches!(self.word(at), "\"" | "«" | "“" | "»" | "”"))
            || prepositional
            || self.is_any(at, ENDS_PHRASE)
    }

    /// Adds what `و` and commas join to the phrase.
    fn coordinate(&self, phrase: &mut Phrase) {
        loop {
            let mut at = phrase.end;
            while matches!(self.word(at), "\"" | "»" | "”" | ")") {
                at += 1;
            }
            if self.word(at) == "،"
                && self.starts.get(at + 1).copied().flatten().is_some_and(|m| self.actors.mentions[m].skip == 0)
                && self.listed_after(at + 1)
            {
                at += 1;
            } else if !self.word(at).starts_with('و') {
                return;
            }
            let Some(next) = self.starts.get(at).copied().flatten() else {
                // `ووزير الخارجية الروسي سيرغي لافروف`: the conjunction is on the title.
                let Some(person) =
                    self.titled.get(at).copied().flatten().filter(|&p| self.actors.mentions[p].first > at)
                else {
                    return;
                };
                phrase.heads.push(person);
                phrase.end = self.actors.mentions[person].end;
                continue;
            };
            let mention = &self.actors.mentions[next];
            let conjoined =
                mention.skip == 2 && self.word(at).starts_with('و') || self.word(at.saturating_sub(1)) == "،";
            if !conjoined || mention.end <= at {
                return;
            }
            phrase.heads.push(next);
            phrase.end = mention.end;
        }
    }

    /// Whether a list goes on with `و` after the mention at `at`: only then does a comma join.
    fn listed_after(&self, at: usize) -> bool {
        let mut at = at;
        for _ in 0..8 {
            let Some(mention) = self.starts.get(at).copied().flatten() else { return false };
            let end = self.actors.mentions[mention].end;
            let conjoined = self
                .starts
                .get(end)
                .copied()
                .flatten()
                .is_some_and(|m| self.actors.mentions[m].skip == 2 && self.word(end).starts_with('و'));
            if conjoined {
                return true;
            }
            if self.word(end) != "،" {
                return false;
            }
            at = end + 1;
        }
        false
    }
}

/// What kind of noun a word is, as bits: by which one acts, what one does or owns, a group against a state.
pub const AGENT: u8 = 1;
/// See [`AGENT`].
pub const DEED: u8 = 2;
/// See [`AGENT`].
pub const AGAINST: u8 = 4;

/// The kinds of noun that a folded word is.
pub fn noun_kinds(word: &str) -> u8 {
    let bare = bare_noun(word);
    let kinds = [(AGENT, &AGENTS), (DEED, &DEEDS), (AGAINST, &AGAINST_STATE)];
    kinds.iter().filter(|(_, set)| set.has(bare)).fold(0, |bits, (bit, _)| bits | bit)
}

/// A noun without conjunction, preposition and article, as far as what is left is a noun of the lists or the article follows.
fn bare_noun(word: &str) -> &str {
    let listed = |w: &str| AGENTS.has(w) || DEEDS.has(w);
    let article = |w: &'_ str| -> Option<usize> {
        ["ال", "وال", "فال", "بال", "كال", "وبال", "لل", "ولل"].iter().find(|p| w.starts_with(**p)).map(|p| p.len())
    };
    if let Some(length) = article(word) {
        return &word[length..];
    }
    if listed(word) {
        return word;
    }
    let rest = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    if listed(rest) {
        return rest;
    }
    rest.strip_prefix(['ب', 'ل', 'ك']).filter(|w| listed(w)).unwrap_or(word)
}
