//! Who is the subject, and who the speaker, at each token: one pass over the sentences with a register that is carried on.
//!
//! A finite verb looks for its subject after it (VSO), before it (SVO), then in the register. `أن` and `إن` open an embedded clause
//! whose speaker is the subject of the reporting verb before; a reporting verb or participle returns to the main clause. A quotation
//! belongs to the speaker at hand.

use std::ops::Range;

use super::grid::{Grid, VerbAt};
use super::phrases::{ENDS_PHRASE, Phrase, Shape};
use crate::analysis::Attribution;
use crate::analysis::ZoneKind;
use crate::document::Document;
use crate::lexicon::inflect::{Person, Tense};
use crate::lexicon::{Hit, Sense, WordClass};
use crate::text::words::{WordSet, set};

/// Prepositions with a pronoun between a verb and its subject. Unfolded.
static BACK: WordSet = WordSet::new(|| {
    set("فيه فيها به بها عليه عليها عليهم منه منها له لها لهم عنه عنها معه معها إليه إليها خلاله خلالها بموجبه بموجبها")
});

/// How a subject was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// After its verb.
    After,
    /// Before its verb.
    Before,
    /// Carried on from an earlier clause.
    Carried,
    /// The antecedent of a relative clause.
    Antecedent,
    /// Who speaks in the first person.
    Speaker,
}

/// Whoever a clause is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Mentions.
    pub heads: Vec<usize>,
    /// How they stand in their phrase.
    pub shape: Shape,
    /// How they were found.
    pub found: Found,
}

impl Party {
    fn new(phrase: &Phrase, found: Found) -> Self {
        Self { heads: phrase.heads.clone(), shape: phrase.shape, found }
    }

    fn carried(&self) -> Self {
        Self { found: Found::Carried, ..self.clone() }
    }
}

/// What holds at a token.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The subject of the clause.
    pub subject: Option<Party>,
    /// The subject of the clause before, for a verb whose only noun phrase may as well be its object.
    pub carried: Option<Party>,
    /// Who says it.
    pub speaker: Option<Party>,
    /// What a relative clause is about, where its verb has an object pronoun: `حزب الله الذي تدعمه إيران`.
    pub antecedent: Option<Party>,
    /// Whether the clause opens with a noun that names nobody: its subject, so that nobody is carried into it.
    pub taken: bool,
    /// Whether the speaker denies it (`نفت فرنسا أن …`).
    pub denied: bool,
    /// Whether it stands in quotation marks.
    pub quoted: bool,
    /// First token of the clause.
    pub start: usize,
}

impl State {
    /// How it is said.
    #[must_use]
    pub fn attribution(&self) -> Attribution {
        match (&self.speaker, self.quoted) {
            (None, _) => Attribution::Author,
            (Some(_), true) => Attribution::Quoted,
            (Some(_), false) => Attribution::Reported,
        }
    }
}

/// The reading of all clauses.
pub struct Clauses {
    /// What holds, stretch by stretch.
    states: Vec<State>,
    /// For each token, its stretch.
    of: Vec<u32>,
    /// For each quotation, who says it.
    pub speakers: Vec<Option<usize>>,
}

impl Clauses {
    /// What holds at a token.
    #[must_use]
    pub fn at(&self, token: usize) -> &State {
        &self.states[self.of[token] as usize]
    }
}

struct Reader<'g, 'a> {
    grid: &'g Grid<'a>,
    states: Vec<State>,
    of: Vec<u32>,
    speakers: Vec<Option<usize>>,
    /// For each token, the outermost quotation that began before it and goes on.
    around: Vec<Option<usize>>,
    /// For each token, the quotation that begins there.
    opening: Vec<Option<usize>>,
    /// For each token, whether a quotation of more than a few words ends with it.
    closing: Vec<bool>,
    /// For each entity, its first mention.
    first: Vec<usize>,
    /// Where the dateline begins.
    dateline: Option<usize>,
    /// Subject of the last main clause.
    main: Option<Party>,
    /// Who spoke last.
    speaker: Option<Party>,
}

/// Reads all clauses of an article.
#[must_use]
pub fn read(grid: &Grid<'_>, document: &Document) -> Clauses {
    let text = grid.context.text;
    let count = text.tokens.len();
    let (mut around, mut opening, mut closing) = (vec![None; count], vec![None; count], vec![false; count]);
    for (k, quote) in text.quotes.iter().enumerate() {
        opening[quote.inside.start].get_or_insert(k);
        closing[quote.inside.end - 1] |= is_speech(grid, &quote.inside);
        // Sentences begin seldom inside a quotation, and quotations do not nest deep.
        around[quote.inside.start + 1..quote.inside.end].iter_mut().for_each(|slot| {
            slot.get_or_insert(k);
        });
    }
    let mut first = vec![0; grid.actors.entities.len()];
    for (k, &owner) in grid.actors.owner.iter().enumerate().rev() {
        first[owner] = k;
    }
    let mut furniture = vec![false; count];
    for zone in document.zones.iter().filter(|z| matches!(z.kind, ZoneKind::Boilerplate | ZoneKind::Byline)) {
        furniture[zone.tokens.clone()].fill(true);
    }
    let mut reader = Reader {
        grid,
        around,
        opening,
        closing,
        first,
        dateline: document.dateline.as_ref().map(|d| d.start),
        states: vec![State::default()],
        of: vec![0; count],
        speakers: vec![None; text.quotes.len()],
        main: None,
        speaker: None,
    };
    for sentence in &text.sentences {
        if !furniture[sentence.start] {
            reader.sentence(sentence.clone());
        }
    }
    Clauses { states: reader.states, of: reader.of, speakers: reader.speakers }
}

/// Whether what stands in quotation marks is said, not only named so: more than a few words, or after a colon.
fn is_speech(grid: &Grid<'_>, inside: &Range<usize>) -> bool {
    inside.len() > 3 || inside.len() > 1 && inside.start >= 2 && grid.word(inside.start - 2) == ":"
}

impl Reader<'_, '_> {
    fn sentence(&mut self, sentence: Range<usize>) {
        let grid = self.grid;
        let text = grid.context.text;
        let mut state = State { start: sentence.start, ..State::default() };
        let mut main: Option<Party> = None;
        // The reporting verb or participle whose `أن` or quotation is still to come.
        let mut saying: Option<Party> = None;
        let mut denying = false;
        let mut embedded = false;
        let mut topic = self.topic(sentence.start, &sentence);
        let mut at = sentence.start;
        // A sentence that begins inside a quotation of an earlier one goes on being said.
        if let Some(k) = self.around[sentence.start] {
            state.speaker = self.speakers[k].map(|entity| self.party_of(entity));
            state.quoted = state.speaker.is_some();
        }
        // `استانا (كازاخستان): أعرب …`: the clause begins after the dateline.
        if let Some(after) = self.after_dateline(&sentence) {
            state.start = after;
            topic = self.topic(after, &sentence);
            at = after;
        }
        // `لافروف: نعمل على …`: speaker and words.
        if let Some((party, after)) = self.headline_speaker(&sentence) {
            let named = State { subject: Some(party.clone()), start: sentence.start, ..State::default() };
            self.fill(sentence.start, after, &named);
            state = State { speaker: Some(party.clone()), quoted: true, start: after, ..State::default() };
            self.speaker = Some(party.clone());
            main = Some(party);
            topic = self.topic(after, &sentence);
            at = after;
        }
        while at < sentence.end {
            if let Some(k) = self.opening[at] {
                let speaker = saying.clone().or_else(|| main.clone()).or_else(|| self.speaker.clone());
                self.speakers[k] = self.speakers[k].or(speaker.as_ref().map(|p| grid.entity(p.heads[0])));
                if is_speech(grid, &text.quotes[k].inside) {
                    state = State { speaker, quoted: true, start: at, ..State::default() };
                    topic = self.topic(at, &sentence);
                    embedded = true;
                }
            }
            if let Some(verb) = grid.verbs[at] {
                let reporting = grid.context.lexicon.verbs[verb.verb as usize].report.is_some();
                let conjoined = grid.word(at).starts_with('و');
                // `وأضاف`, and a past verb after `و`, go back to the main clause.
                if embedded && !state.quoted && (reporting || verb.tense == Tense::Past) && conjoined {
                    state = State { subject: main.clone(), start: at, ..State::default() };
                    embedded = false;
                    topic = None;
                }
                if conjoined {
                    state.start = at;
                }
                let before = state.subject.as_ref().or(main.as_ref()).or(self.main.as_ref()).map(Party::carried);
                state.antecedent =
                    self.relative(at, &sentence).and_then(|relative| self.antecedent(relative, &sentence));
                let subject = self.subject(at, &verb, &state, topic.take(), main.as_ref(), &sentence);
                if !embedded && subject.is_some() {
                    main.clone_from(&subject);
                }
                if reporting {
                    let report = grid.context.lexicon.verbs[verb.verb as usize].report;
                    denying = report.is_some_and(|r| grid.context.lexicon.reports[r as usize].deny);
                    saying.clone_from(&subject);
                    if subject.is_some() && !embedded {
                        self.speaker.clone_from(&subject);
                    }
                }
                state.carried = before;
                state.subject = subject;
                self.fill(at, verb.end.min(sentence.end), &state);
                at = verb.end.max(at + 1);
                continue;
            }
            if self.is_reporting_participle(at) {
                denying = false;
                saying = main.clone().or_else(|| state.subject.clone()).or_else(|| self.main.clone());
                if !state.quoted {
                    state = State { subject: saying.as_ref().map(Party::carried), start: at, ..State::default() };
                }
                embedded = false;
            }
            if grid.is_class(at, WordClass::Complementizer) && !state.quoted {
                let speaker = saying.clone().or_else(|| state.speaker.clone());
                let pronoun = grid.word(at).ends_with(['ه', 'ا', 'م', 'ي']) && grid.word(at).chars().count() > 2;
                state = State {
                    subject: if pronoun { speaker.as_ref().map(Party::carried) } else { None },
                    speaker,
                    denied: denying,
                    start: at,
                    ..State::default()
                };
                topic = if pronoun { None } else { self.topic(at + 1, &sentence) };
                if pronoun {
                    // `إنه سيدعو …`: the pronoun is the subject of what follows.
                    topic.clone_from(&state.subject);
                }
                if let Some(topic) = &topic {
                    state.subject = Some(topic.clone());
                }
                state.taken = topic.is_none() && !pronoun && self.opens_with_noun(at + 1, &sentence);
                embedded = true;
            }
            self.fill(at, at + 1, &state);
            // A quotation ends: back to who said it.
            if self.closing[at] && state.quoted {
                state = State { subject: main.clone(), start: at + 1, ..State::default() };
                embedded = false;
            }
            at += 1;
        }
        if main.is_some() {
            self.main = main;
        }
    }

    fn fill(&mut self, from: usize, to: usize, state: &State) {
        if self.states.last() != Some(state) {
            self.states.push(state.clone());
        }
        let to = to.min(self.of.len());
        self.of[from..to].fill(self.states.len() as u32 - 1);
    }

    fn party_of(&self, entity: usize) -> Party {
        Party { heads: vec![self.first[entity]], shape: Shape::Whole, found: Found::Speaker }
    }

    /// The phrase that opens a clause, if an actor heads it: the subject of the verb that follows it.
    fn topic(&self, at: usize, sentence: &Range<usize>) -> Option<Party> {
        let grid = self.grid;
        if at >= sentence.end || grid.verbs[at].is_some() || grid.is_class(at, WordClass::Preposition) {
            return None;
        }
        let phrase = grid.phrase(at)?;
        let first = &grid.actors.mentions[phrase.heads[0]];
        let prepositional = first.first == phrase.first
            && matches!(grid.word(at).chars().next(), Some('ب' | 'ل' | 'ك'))
            && first.skip > 0;
        (!prepositional && phrase.end <= sentence.end && matches!(phrase.shape, Shape::Whole | Shape::Agent))
            .then(|| Party::new(&phrase, Found::Before))
    }

    /// `X: …` at the head of a line.
    fn headline_speaker(&self, sentence: &Range<usize>) -> Option<(Party, usize)> {
        let grid = self.grid;
        if !grid.context.text.tokens[sentence.start].line_start {
            return None;
        }
        let phrase = grid.phrase(sentence.start)?;
        let person_or_body = !matches!(grid.actors.mentions[phrase.heads[0]].kind, crate::analysis::EntityType::Place);
        (grid.word(phrase.end) == ":"
            && phrase.end + 2 < sentence.end
            && matches!(phrase.shape, Shape::Whole | Shape::Agent)
            && person_or_body)
            .then(|| (Party::new(&phrase, Found::Before), phrase.end + 1))
    }

    /// The token after the dateline that opens the sentence: past the sign that ends it, within a few words.
    fn after_dateline(&self, sentence: &Range<usize>) -> Option<usize> {
        let grid = self.grid;
        if self.dateline != Some(sentence.start) {
            return None;
        }
        let limit = sentence.end.min(sentence.start + 18);
        let end = (sentence.start..limit).rfind(|&k| {
            matches!(grid.word(k), ":" | "-" | "–" | "—") && (sentence.start..k).all(|j| grid.verbs[j].is_none())
        })?;
        Some(end + 1)
    }

    fn is_reporting_participle(&self, at: usize) -> bool {
        let bare = |h: &Hit<'_>| h.suffix.is_none() && h.proclitics.particle.is_none();
        self.grid.covers[at].is_none() && self.grid.is_circumstance(at, bare)
    }

    fn subject(
        &self,
        at: usize,
        verb: &VerbAt,
        state: &State,
        topic: Option<Party>,
        main: Option<&Party>,
        sentence: &Range<usize>,
    ) -> Option<Party> {
        if verb.person == Person::Speaker {
            let speaker = state.speaker.as_ref().or(if state.quoted { self.speaker.as_ref() } else { None });
            return speaker.map(|p| Party { found: Found::Speaker, ..p.clone() });
        }
        // A relative clause is about what stands before `الذي`; with a pronoun on its verb that is the object (`الذي تدعمه إيران`).
        if let Some(relative) = self.relative(at, sentence) {
            if matches!(verb.suffix, Some("ه" | "ها" | "هم" | "هما")) {
                return self.after(verb, sentence);
            }
            return self.antecedent(relative, sentence).or_else(|| self.after(verb, sentence));
        }
        if let Some(topic) = topic {
            return Some(topic);
        }
        // The actor right before it, where nothing parts them: `وزارة الخارجية الروسية قالت`.
        if let Some(before) = self.before(at, state) {
            return Some(before);
        }
        if let Some(after) = self.after(verb, sentence) {
            return Some(after);
        }
        if let Some(distant) = self.at_a_distance(at, verb, sentence) {
            return Some(distant);
        }
        // `مشروع قانون يطلب من …`: a relative clause without a relative, about a noun that names nobody.
        if self.qualifies_noun(at, state) || state.taken {
            return None;
        }
        // A noun of its own follows (`أعلن بيان`, `قال شهود`): the subject is nobody we know.
        if self.unnamed_subject_follows(at, verb, sentence) {
            return None;
        }
        let carried = state.subject.as_ref().or(main).or(self.main.as_ref());
        carried.map(Party::carried)
    }

    fn after(&self, verb: &VerbAt, sentence: &Range<usize>) -> Option<Party> {
        let grid = self.grid;
        let at = verb.end;
        if at >= sentence.end || grid.verbs[at].is_some() {
            return None;
        }
        // `رحب فيه أردوغان`, `طالبت فيها فرنسا`
        let at = if BACK.has(grid.word(at)) && at + 1 < sentence.end { at + 1 } else { at };
        if grid.is_any(at, &[WordClass::Preposition, WordClass::Complementizer]) {
            // `قال من جانبه لافروف`, `أعلن في موسكو …`: too far to be sure.
            return None;
        }
        let mut at = at;
        if matches!(grid.word(at), "كل" | "كلا") && grid.word(at + 1) == "من" {
            at += 2;
        }
        // `وحذرت الوزيرة ترامب`: the one whom the article gave that title last.
        if let Some(person) = grid.bare_title(at) {
            return Some(Party { heads: vec![person], shape: Shape::Whole, found: Found::After });
        }
        let phrase = grid.phrase(at)?;
        let first = &grid.actors.mentions[phrase.heads[0]];
        let prepositional = first.first == at && first.skip > 0;
        let agentive = matches!(phrase.shape, Shape::Whole | Shape::Agent);
        // `وأدان روسيا`: what does not agree with the verb is its object.
        let agrees = phrase.heads.len() > 1 || phrase.shape != Shape::Whole || grid.agrees(verb, phrase.heads[0]);
        (!prepositional && agentive && agrees && phrase.end <= sentence.end).then(|| Party::new(&phrase, Found::After))
    }

    fn before(&self, at: usize, state: &State) -> Option<Party> {
        let grid = self.grid;
        let previous = at.checked_sub(1).filter(|&k| k >= state.start)?;
        if grid.word(at).starts_with('و')
            && grid
                .context
                .hits
                .at(at)
                .iter()
                .any(|h| h.proclitics.conjunction.is_some() && h.senses.iter().any(|s| matches!(s, Sense::Verb { .. })))
        {
            return None;
        }
        let mention = grid.covers[previous].filter(|&m| grid.actors.mentions[m].end == at)?;
        // With a preposition on it, or before it, it is no subject.
        if grid.actors.mentions[mention].skip > 0 {
            return None;
        }
        let start = grid.chain_start(mention);
        (start == state.start || grid.opens_clause(start)).then(|| Party {
            heads: vec![mention],
            shape: Shape::Whole,
            found: Found::Before,
        })
    }

    /// The relative that opens the clause of the verb at `at`: right before it, or before `لا`, `قد`.
    fn relative(&self, at: usize, sentence: &Range<usize>) -> Option<usize> {
        let grid = self.grid;
        let mut k = at.checked_sub(1)?;
        if k > sentence.start && (grid.is_class(k, WordClass::Negator) || grid.is_class(k, WordClass::Auxiliary)) {
            k -= 1;
        }
        (k >= sentence.start && grid.is_class(k, WordClass::Relative) && !matches!(grid.word(k), "ما" | "من"))
            .then_some(k)
    }

    /// Whether a noun stands at the head of the clause: neither a verb nor a word that a verb may follow.
    fn opens_with_noun(&self, at: usize, sentence: &Range<usize>) -> bool {
        let grid = self.grid;
        at < sentence.end
            && grid.context.text.tokens[at].is_word()
            && grid.verbs[at].is_none()
            && !grid.is_any(
                at,
                &[
                    WordClass::Preposition,
                    WordClass::Complementizer,
                    WordClass::Conjunction,
                    WordClass::Auxiliary,
                    WordClass::Negator,
                    WordClass::Time,
                    WordClass::Pronoun,
                ],
            )
    }

    /// A subject that adverbs and remarks part from its verb: `أدانت اليوم، في بيان، وزارة الخارجية المصرية …`. It begins where a phrase before it is
    /// complete, stands after no preposition, agrees with the verb, and something of the verb's follows it.
    fn at_a_distance(&self, at: usize, verb: &VerbAt, sentence: &Range<usize>) -> Option<Party> {
        let grid = self.grid;
        let from = verb.end;
        let adverbial = grid.is_any(from, &[WordClass::Preposition, WordClass::Time])
            || matches!(grid.word(from), "،" | "بشده" | "بقوه");
        if verb.suffix.is_some() || !adverbial || from >= sentence.end || grid.is_class(from, WordClass::Complementizer)
        {
            return None;
        }
        // After `و` the subject is as often the one before, and the name its object.
        let conjoined = grid.word(at).starts_with('و') && self.main.is_some();
        for k in from + 1..sentence.end.min(from + 18) {
            if grid.is_any(k, &[WordClass::Complementizer]) || matches!(grid.word(k), ":" | "؛" | "." | "\"" | "«") {
                return None;
            }
            let begins = grid.starts[k].is_some() || grid.titled[k].is_some();
            let before = grid.word(k - 1);
            let complete = before.starts_with("ال")
                || before.starts_with("بال")
                || before.starts_with("لل")
                || before == "،"
                || grid.covers[k - 1].is_some() && grid.covers[k - 1] != grid.covers[k]
                || grid.is_class(k - 1, WordClass::Time);
            if !begins || !complete || grid.is_class(k - 1, WordClass::Preposition) || grid.titled[k - 1].is_some() {
                continue;
            }
            let Some(phrase) = grid.phrase(k) else { continue };
            let head = &grid.actors.mentions[phrase.heads[0]];
            let prepositional =
                head.first == k && head.skip > 0 || grid.word(k).starts_with('و') && grid.titled[k].is_some();
            let nisba = head.form == crate::analysis::MentionKind::Nisba;
            if prepositional || nisba || phrase.shape != Shape::Whole || !grid.agrees(verb, phrase.heads[0]) {
                continue;
            }
            let goes_on = phrase.end < sentence.end
                && !matches!(grid.word(phrase.end), "." | "؟" | "!" | "،")
                && !grid.word(phrase.end).starts_with('و');
            return (goes_on && !conjoined).then(|| Party::new(&phrase, Found::After));
        }
        None
    }

    fn antecedent(&self, relative: usize, sentence: &Range<usize>) -> Option<Party> {
        let grid = self.grid;
        let from = relative.saturating_sub(4).max(sentence.start);
        let mention = (from..relative).rev().find_map(|k| grid.covers[k])?;
        let found = &grid.actors.mentions[mention];
        let adjacent = found.end == relative || grid.word(found.end) == "،" && found.end + 1 == relative;
        (adjacent).then(|| Party { heads: vec![mention], shape: Shape::Whole, found: Found::Antecedent })
    }

    fn qualifies_noun(&self, at: usize, state: &State) -> bool {
        let grid = self.grid;
        let Some(before) = at.checked_sub(1).filter(|&k| k >= state.start) else { return false };
        let word = grid.word(before);
        let closed = grid.is_any(before, ENDS_PHRASE)
            || grid.is_any(before, &[WordClass::Time, WordClass::Quantifier, WordClass::Pronoun]);
        grid.context.text.tokens[before].is_word()
            && !word.starts_with("ال")
            && !closed
            && grid.verbs[before].is_none()
            && grid.covers[before].is_none()
            && !grid.word(at).starts_with(['و', 'ف'])
    }

    /// Whether the noun at `at` after the verb at `from` is its object, so that the subject is dropped: `وأكد دعمه ل…`, `وانتقد سياسات إثيوبيا`.
    fn is_object(&self, from: usize, verb: &VerbAt, at: usize) -> bool {
        let grid = self.grid;
        let lexicon = grid.context.lexicon;
        let row = &lexicon.verbs[verb.verb as usize];
        let nominal = |h: &Hit<'_>| {
            h.senses.iter().any(|s| match *s {
                Sense::Cue { form: crate::lexicon::CueForm::Light, row: cue } => row.light.contains(&cue),
                Sense::Cue { .. } => h.suffix.is_some(),
                _ => false,
            })
        };
        if grid.context.hits.at(at).iter().any(nominal) || grid.starts[at].is_some_and(|m| !grid.agrees(verb, m)) {
            return true;
        }
        let conjoined =
            grid.word(from).starts_with(['و', 'ف']) || from > 0 && matches!(grid.word(from - 1), "ثم" | "،" | "قد");
        let takes = row.cues.iter().any(|&c| lexicon.cues[c as usize].slots.contains(&crate::lexicon::Slot::Object));
        conjoined && takes && grid.phrase(at).is_some_and(|p| !matches!(p.shape, Shape::Whole | Shape::Agent))
            || conjoined && takes && (grid.is_deed(at) && grid.phrase(at).is_some())
    }

    fn unnamed_subject_follows(&self, from: usize, verb: &VerbAt, sentence: &Range<usize>) -> bool {
        let grid = self.grid;
        let at = verb.end;
        if at < sentence.end && self.is_object(from, verb, at) {
            return false;
        }
        at < sentence.end
            && grid.context.text.tokens[at].is_word()
            && verb.suffix.is_none()
            && !grid.is_any(
                at,
                &[
                    WordClass::Preposition,
                    WordClass::Complementizer,
                    WordClass::Conjunction,
                    WordClass::Time,
                    WordClass::Quantifier,
                    WordClass::Negator,
                ],
            )
            && !grid.context.hits.at(at).iter().any(|h| matches!(h.proclitics.particle, Some('ب' | 'ل' | 'ك')) && h.end == at + 1)
            // An object or content noun in `ال` may follow a carried subject (`ودعا المجتمع الدولي`); a bare indefinite one is a subject.
            && !grid.word(at).starts_with("ال")
    }
}
