//! What the model sees of a cue, and of a mention as its holder or its target. Structure only: no name, no state, no word of a name.

use std::cell::{OnceCell, RefCell};

use super::super::arguments::{self, Argument};
use super::super::clauses::{Clauses, Found, Party, State};
use super::super::cues::{CueAt, Form, Turned};
use super::super::grid::Grid;
use super::super::phrases::{ENDS_PHRASE, Shape};
use super::Field;
use crate::analysis::{EntityType, MentionKind, Polarity, Status};
use crate::entities::tagger::clusters;
use crate::hashing::{both, bytes, feature};
use crate::lexicon::inflect::Tense;
use crate::lexicon::{CueClass, HolderSlot, Sense, Slot, WordClass};

/// What takes the features: a list to learn from, or a sum of weights.
pub trait Sink {
    /// Takes one.
    fn put(&mut self, feature: u32);

    /// Takes several.
    fn put_all(&mut self, features: &[u32]) {
        features.iter().for_each(|&f| self.put(f));
    }
}

impl Sink for Vec<u32> {
    fn put(&mut self, feature: u32) {
        self.push(feature);
    }
}

/// How far from the cue a mention may stand, in tokens.
pub const REACH: usize = 45;
/// How many steps of a path are looked at.
const STEPS: usize = 7;

/// How a mention stands to the place of a cue.
#[derive(Debug, Clone, Copy, Default)]
pub struct View {
    /// Before, around or after it.
    place: u64,
    /// Tokens between.
    distance: usize,
    /// Type and form.
    itself: u64,
    listed: u64,
    outlet: u64,
    titled: u64,
    quoted: u64,
    lines: u64,
    /// What governs its phrase: a word, or a letter on the phrase's first word; and both as one.
    governor: u64,
    letter: u64,
    governed: u64,
    /// Nouns between that and the mention.
    nouns: u64,
    first_noun: u64,
    near_noun: u64,
    far_noun: u64,
    over: u64,
    next: u64,
    of_clause: u64,
    /// What stands between cue and mention.
    path: u64,
    crossed: u64,
    last: u64,
    mentions: u64,
    verbs: u64,
    marks: u64,
}

/// The views from one place: of the cues of one word, which stand there with several meanings, and of both roles.
#[derive(Default)]
pub struct Views {
    place: Option<(usize, usize, usize)>,
    seen: Vec<(usize, View)>,
}

impl Views {
    fn at(&mut self, cue: &CueAt) {
        let place = Some((cue.governor.unwrap_or(cue.tokens.start), cue.tokens.start, cue.tokens.end));
        if self.place != place {
            self.place = place;
            self.seen.clear();
        }
    }

    fn of(&mut self, mention: usize, look: impl FnOnce() -> View) -> View {
        if let Some((_, view)) = self.seen.iter().find(|(m, _)| *m == mention) {
            return *view;
        }
        let view = look();
        self.seen.push((mention, view));
        view
    }
}

/// What rules and register say of a cue: read once, asked for each mention.
pub struct Frame<'g, 'a> {
    pub(super) grid: &'g Grid<'a>,
    pub(super) cue: &'g CueAt,
    pub(super) state: &'g State,
    /// Hash of the form: verb by tense and voice, masdar, participle …
    form: u64,
    /// Hash of the ways by which the cue takes its target.
    slots: u64,
    pub(super) field: &'g Field,
    views: &'g RefCell<Views>,
    /// Hashes of the cue's row and of its event.
    id: u64,
    event: u64,
    clauses: &'g Clauses,
    /// What the rules take for holder and target, once it has been asked for.
    by_rule: OnceCell<Option<(Argument, Argument)>>,
}

/// A coarse class of a token, or the token itself where it is a preposition.
pub fn step(grid: &Grid<'_>, at: usize) -> u64 {
    let letter = |c: char| u64::from(u32::from(c));
    if let Some(mention) = grid.covers[at] {
        return letter(if grid.actors.mentions[mention].form == MentionKind::Nisba { 'a' } else { 'm' });
    }
    if grid.titled[at].is_some() || grid.context.hits.inside_title(at) {
        return letter('t');
    }
    if let Some(verb) = grid.verbs[at] {
        let verb = &grid.context.lexicon.verbs[verb.verb as usize];
        return letter(if verb.report.is_some() { 'r' } else { 'v' });
    }
    let word = grid.word(at);
    if grid.is_mark(at) {
        return bytes(word.as_bytes());
    }
    for (class, sign) in [
        (WordClass::Complementizer, 'c'),
        (WordClass::Relative, 'l'),
        (WordClass::Negator, 'x'),
        (WordClass::Conjunction, 'k'),
        (WordClass::Auxiliary, 'u'),
        (WordClass::Time, 'z'),
    ] {
        if grid.is_class(at, class) {
            return letter(sign);
        }
    }
    if grid.is_class(at, WordClass::Preposition) {
        return bytes(word.strip_prefix('و').filter(|w| w.chars().count() > 1).unwrap_or(word).as_bytes());
    }
    let senses = grid.context.hits.at(at).iter().flat_map(|h| h.senses);
    let mut sign = 'n';
    for sense in senses {
        match sense {
            Sense::Cue { .. } => sign = 's',
            Sense::Reporting { .. } if sign != 's' => sign = 'q',
            _ => {}
        }
    }
    let definite = word.starts_with("ال") || word.starts_with("وال");
    both(letter(sign), u64::from(definite) | u64::from(word.starts_with('و')) << 1)
}

/// The cluster of a word, near ones together.
pub fn cluster_of(word: &str) -> u16 {
    let found = match clusters::BUILT_IN.of(word) {
        0 => clusters::BUILT_IN.of(word.strip_prefix(['و', 'ف', 'ب', 'ل']).unwrap_or(word)),
        found => found,
    };
    found >> 2
}

fn near(distance: usize) -> u64 {
    match distance {
        0..=4 => distance as u64,
        5..=6 => 5,
        7..=9 => 6,
        10..=14 => 7,
        15..=22 => 8,
        _ => 9,
    }
}

fn form_code(form: Form) -> u64 {
    match form {
        Form::Verb(verb) => {
            1 + u64::from(verb.tense == Tense::Past)
                + 2 * u64::from(verb.passive)
                + 4 * u64::from(verb.suffix.is_some())
        }
        Form::Masdar { definite } => 20 + u64::from(definite),
        Form::Circumstance => 30,
        Form::Participle => 40,
        Form::Adjective => 50,
        Form::Light => 60,
    }
}

fn slots_code(slots: &[Slot]) -> u64 {
    slots.iter().fold(0, |code, slot| {
        both(
            code,
            match slot {
                Slot::Object => 1,
                Slot::Clause => 2,
                Slot::Preposition(p) => bytes(p.folded.as_bytes()),
            },
        )
    })
}

impl<'g, 'a> Frame<'g, 'a> {
    /// Reads the cue's surroundings.
    pub fn new(
        grid: &'g Grid<'a>,
        clauses: &'g Clauses,
        cue: &'g CueAt,
        field: &'g Field,
        views: &'g RefCell<Views>,
    ) -> Self {
        views.borrow_mut().at(cue);
        let row = cue.cue(grid);
        Self {
            field,
            views,
            id: bytes(row.id.as_bytes()),
            event: row.event.as_deref().map_or(0, |e| bytes(e.as_bytes())),
            grid,
            cue,
            state: clauses.at(cue.tokens.start),
            form: both(form_code(cue.form), u64::from(cue.suffix.is_some())),
            slots: slots_code(&row.slots),
            clauses,
            by_rule: OnceCell::new(),
        }
    }

    /// What the rules take for holder and target.
    pub fn by_rule(&self) -> Option<&(Argument, Argument)> {
        self.by_rule.get_or_init(|| arguments::find(self.grid, self.clauses, self.cue)).as_ref()
    }

    /// What holds whoever holds it.
    pub fn of_cue(&self, turned: &Turned, stance: Polarity, out: &mut impl Sink) {
        let (grid, cue) = (self.grid, self.cue);
        let row = cue.cue(grid);
        let at = cue.tokens.start;
        let (id, event) = (self.id, self.event);
        let word = bytes(grid.word(at).as_bytes());
        let flags = row.flags;
        let bits = [flags.content, flags.visit, flags.physical, flags.bad_topic, flags.request, flags.ambiguous]
            .iter()
            .fold(0, |bits, &flag| bits << 1 | u64::from(flag));
        let class = match row.class {
            CueClass::Verb => 0,
            CueClass::Noun => 1,
            CueClass::Adjective => 2,
            CueClass::Light => 3,
        };
        let status = match turned.status {
            None => 0,
            Some(Status::Future) => 1,
            Some(_) => 2,
        };
        let turn = u64::from(turned.negated.is_some()) | u64::from(turned.flipped.is_some()) << 1 | status << 2;
        let said = u64::from(self.state.quoted) | u64::from(self.state.speaker.is_some()) << 1;
        let before = at.checked_sub(1).map_or(0, |k| self.field.step(grid, k));
        let before2 = at.checked_sub(2).map_or(0, |k| self.field.step(grid, k));
        let step_at = |k: usize| if k < grid.covers.len() { self.field.step(grid, k) } else { 0 };
        let (after, after2) = (step_at(cue.tokens.end), step_at(cue.tokens.end + 1));
        let proclitic = grid
            .context
            .hits
            .at(at)
            .iter()
            .find(|h| h.end == cue.tokens.end)
            .map_or(0, |h| u64::from(u32::from(h.proclitics.particle.unwrap_or(' '))));
        let polarity = stance as u64;
        out.put_all(&[
            feature(1, 0),
            feature(2, id),
            feature(3, both(id, self.form)),
            feature(4, word),
            feature(5, self.form),
            feature(6, both(bits, class)),
            feature(7, both(event, polarity)),
            feature(8, both(turn, polarity)),
            feature(9, said),
            feature(10, both(before, self.form)),
            feature(11, both(after, self.form)),
            feature(12, both(before, before2)),
            feature(13, both(after, after2)),
            feature(14, both(proclitic, self.form)),
            feature(17, both(turn, self.form)),
            feature(18, both(event, self.form)),
            feature(20, both(self.cluster(at.checked_sub(1)), 1)),
            feature(21, both(self.cluster(at.checked_sub(2)), 2)),
            feature(22, both(self.cluster(Some(cue.tokens.end)), 3)),
            feature(23, both(self.cluster(Some(cue.tokens.end + 1)), 4)),
            feature(
                24,
                both(
                    u64::from(self.state.taken),
                    u64::from(self.state.subject.is_some()) | u64::from(self.state.antecedent.is_some()) << 1,
                ),
            ),
            feature(25, both(self.cluster(Some(at)), self.form)),
        ]);
        // A word of speech or of another cue before it in the clause.
        let from = self.state.start.max(at.saturating_sub(8));
        let said_before = (from..at).rev().find_map(|k| {
            let verb = grid.verbs[k]?;
            let verb = &grid.context.lexicon.verbs[verb.verb as usize];
            Some(if let Some(&cue) = verb.cues.first() {
                both(1, bytes(grid.context.lexicon.cues[cue as usize].event.as_deref().unwrap_or("").as_bytes()))
            } else if verb.report.is_some() {
                2
            } else {
                both(3, bytes(verb.past.as_bytes()))
            })
        });
        out.put(feature(19, both(said_before.unwrap_or(0), u64::from(matches!(self.cue.form, Form::Verb(_))))));
    }

    /// The cluster of the word at a token, near ones together.
    fn cluster(&self, at: Option<usize>) -> u64 {
        match at {
            Some(at) if at < self.grid.covers.len() => {
                if self.grid.covers[at].is_some() {
                    998
                } else {
                    u64::from(self.field.cluster(self.grid, at))
                }
            }
            _ => 999,
        }
    }

    fn party(&self, party: Option<&Party>, entity: usize) -> u64 {
        let Some(party) = party else { return 0 };
        if !party.heads.iter().any(|&m| self.grid.entity(m) == entity) {
            return 1;
        }
        let found = match party.found {
            Found::After => 2,
            Found::Before => 3,
            Found::Carried => 4,
            Found::Antecedent => 5,
            Found::Speaker => 6,
        };
        found * 8 + u64::from(party.shape == Shape::Agent)
    }

    /// What relates the mention to the cue's place, whatever its role. `list` is the first of the list that the mention stands in.
    fn view(&self, mention: usize, list: usize) -> View {
        let (grid, cue) = (self.grid, self.cue);
        let found = &grid.actors.mentions[mention];
        let head = &grid.actors.mentions[list];
        let (cue_start, cue_end) = (cue.governor.unwrap_or(cue.tokens.start), cue.tokens.end);
        let begin = grid.chain_start(list);
        let before = head.end <= cue_start;
        let inside = !before && begin < cue.tokens.start;
        let place = if before {
            0
        } else if inside {
            1
        } else {
            2
        };
        let (from, to) = if before { (head.end, cue_start) } else { (cue_end, begin.max(cue_end)) };
        let distance = to.saturating_sub(from);
        let kind = match found.kind {
            EntityType::Person => 0,
            EntityType::Organization => 1,
            EntityType::Country => 2,
            EntityType::Place => 3,
        };
        let manner = match found.form {
            MentionKind::Name => 0,
            MentionKind::Nisba => 1,
            MentionKind::Capital => 2,
            _ => 3,
        };
        let outlet =
            matches!(found.link, crate::entities::Link::Row(r) if grid.context.lexicon.actors[r as usize].outlet);
        let quoted = self.field.quoted[cue_start] == self.field.quoted[found.first];
        let mut view = View {
            place,
            distance,
            itself: kind << 2 | manner,
            listed: u64::from(mention != list),
            outlet: u64::from(outlet),
            titled: u64::from(begin < head.first),
            quoted: u64::from(quoted),
            lines: both(
                u64::from(self.field.first_line.contains(&found.first)),
                u64::from(self.field.first_line.contains(&cue_start)),
            ),
            ..View::default()
        };
        if distance > REACH {
            return view;
        }
        // What governs its phrase: the first word before it that is no plain noun, and how many nouns stand between.
        let (governor, nouns, letter) = self.governor(begin, head.first, head.skip);
        view.governed = both(governor, letter);
        (view.governor, view.letter, view.nouns) = (governor, letter, nouns);
        if nouns > 0 {
            view.first_noun = self.noun_class(begin - 1);
            view.near_noun = self.cluster(begin.checked_sub(1));
            view.far_noun = self.cluster(begin.checked_sub(nouns as usize));
        }
        view.over = self.cluster(begin.checked_sub(nouns as usize + 1));
        view.next = self.cluster(Some(head.end));
        view.of_clause = both(u64::from(self.state.start <= begin), both(place, u64::from(self.state.quoted)));

        // What stands between.
        let mut path = 0_u64;
        let mut steps = 0;
        let (mut last, mut same_mention, mut same_title) = (0, usize::MAX, usize::MAX);
        let mut bag = 0_u64;
        for k in from..to {
            let k = if before { to - 1 - (k - from) } else { k };
            if let Some(m) = grid.covers[k] {
                if m == same_mention {
                    continue;
                }
                same_mention = m;
                view.mentions += 1;
            }
            if let Some(m) = grid.titled[k] {
                if m == same_title {
                    continue;
                }
                same_title = m;
            }
            view.verbs += u64::from(grid.verbs[k].is_some());
            view.marks += u64::from(grid.is_mark(k));
            bag |= u64::from(grid.is_class(k, WordClass::Complementizer))
                | u64::from(grid.is_class(k, WordClass::Relative)) << 1
                | u64::from(matches!(grid.word(k), "\"" | "«" | "»" | "“" | "”")) << 2
                | u64::from(grid.word(k) == ":") << 3
                | u64::from(grid.word(k) == "،") << 4;
            let here = self.field.step(grid, k);
            if here != last || steps == 0 {
                steps += 1;
                if steps <= STEPS {
                    path = both(path, here);
                }
            }
            last = here;
        }
        view.mentions = view.mentions.min(3);
        view.last = last;
        view.crossed = both(both(view.mentions, view.verbs.min(2)), bag);
        view.path = if steps <= STEPS { path } else { 1 };
        view
    }

    /// What speaks for the mention in a role: 0 as holder, 1 as target.
    pub fn of_mention(&self, mention: usize, role: u8, out: &mut impl Sink) {
        let (grid, cue) = (self.grid, self.cue);
        let f = |template: u8, filled: u64| feature(64 + 80 * role + template, filled);
        let view = self.views.borrow_mut().of(mention, || self.view(mention, self.field.list[mention]));
        let View { place, distance, itself, .. } = view;
        let entity = grid.entity(mention);
        let row = cue.cue(grid);
        let side = match row.holder {
            HolderSlot::Subject => 0_u64,
            HolderSlot::Object => 1,
            HolderSlot::Both => 2,
        };
        let form = both(self.form, side);
        let subject = self.party(self.state.subject.as_ref(), entity);
        let carried = self.party(self.state.carried.as_ref(), entity);
        let speaker = self.party(self.state.speaker.as_ref(), entity);
        let (rule, sure) = match (self.by_rule(), role) {
            (None, _) => (0, 0),
            (Some((holder, target)), role) => {
                let argument = if role == 0 { holder } else { target };
                if argument.heads.iter().any(|&m| m == mention || grid.entity(m) == entity) {
                    (bytes(argument.code.as_bytes()), (argument.sure * 10.0) as u64)
                } else if (if role == 0 { target } else { holder }).heads.iter().any(|&m| grid.entity(m) == entity) {
                    (2, 0)
                } else {
                    (1, 0)
                }
            }
        };
        let (at_place, near) = (both(place, form), near(distance));
        out.put_all(&[
            f(0, both(itself, form)),
            f(1, at_place),
            f(2, both(both(place, near), form)),
            f(3, both(rule, sure)),
            f(4, both(rule, form)),
            f(5, both(both(subject, carried), form)),
            f(6, both(speaker, both(subject, u64::from(self.state.quoted)))),
            f(7, both(view.listed, both(view.titled, place))),
            f(8, view.outlet),
            f(9, both(subject, at_place)),
            f(10, both(itself, place)),
            f(32, self.field.count[entity].min(6) as u64),
            f(33, both(view.quoted, both(place, speaker))),
            f(34, view.lines),
        ]);
        if let Form::Verb(verb) = cue.form {
            let agrees = u64::from(grid.agrees(&verb, mention));
            out.put_all(&[f(30, both(agrees, place)), f(31, both(agrees, both(subject, itself)))]);
        }
        if distance > REACH {
            out.put(f(11, both(subject, both(carried, speaker))));
            return;
        }
        let View { governed, nouns, path, mentions, verbs, .. } = view;
        let joined = row.slots.iter().any(|slot| match slot {
            Slot::Preposition(p) => match p.letter() {
                Some(c) => view.letter == u64::from(u32::from(c)),
                None => p.folded.split(' ').next_back().is_some_and(|w| view.governor == bytes(w.as_bytes())),
            },
            _ => false,
        });
        let slot = if joined { 2 + near } else { u64::from(row.slots.contains(&Slot::Object)) };
        let of_path = both(path, place);
        out.put_all(&[
            f(12, of_path),
            f(13, both(of_path, form)),
            f(14, both(view.crossed, place)),
            f(15, both(both(mentions, verbs.min(2)), at_place)),
            f(16, both(governed, place)),
            f(17, both(governed, both(nouns, at_place))),
            f(18, both(both(slot, place), form)),
            f(19, both(both(slot, mentions.min(2)), both(verbs.min(1), place))),
            f(20, both(governed, both(place, self.slots))),
            f(21, both(view.first_noun, both(itself, place))),
            f(22, both(nouns, both(itself, both(place, role.into())))),
            f(23, both(view.marks.min(3), at_place)),
            f(24, both(view.last, at_place)),
            f(25, both(self.id, both(place, governed))),
            f(26, both(of_path, self.id)),
            f(27, both(self.event, both(place, itself))),
            f(28, view.of_clause),
            f(29, both(mentions, both(place, governed))),
            f(35, both(view.near_noun, both(itself, place))),
            f(36, both(view.far_noun, place)),
            f(37, both(view.over, place)),
            f(38, both(view.next, place)),
        ]);
    }

    /// The word that governs the phrase which ends in a mention that begins at `first`: its hash, how many nouns stand between, and the
    /// letter that stands for a preposition on the phrase's first word.
    fn governor(&self, begin: usize, first: usize, skip: usize) -> (u64, u64, u64) {
        let grid = self.grid;
        let letter_of = |c: char| u64::from(u32::from(c));
        if skip > 0 {
            let start = grid.context.text.tokens[first].start;
            let taken = &grid.context.text.folded.text[start..start + skip];
            if let Some(c) = taken.chars().next_back() {
                return (7, 0, letter_of(c));
            }
        }
        if grid.actors.mentions[grid.covers[first].unwrap_or(0)].folded(grid.context.text).starts_with("لل") {
            return (7, 0, letter_of('ل'));
        }
        let mut nouns = 0;
        let mut at = begin;
        while let Some(k) = at.checked_sub(1) {
            let plain = grid.context.text.tokens[k].is_word()
                && grid.covers[k].is_none()
                && grid.verbs[k].is_none()
                && !grid.is_any(k, ENDS_PHRASE);
            if !plain || nouns == 4 {
                let quote = matches!(grid.word(k), "\"" | "«" | "“");
                if quote && nouns < 4 {
                    at = k;
                    continue;
                }
                return (self.field.step(grid, k), nouns, 0);
            }
            nouns += 1;
            // A preposition or a conjunction on the noun begins the phrase.
            for c in ['ب', 'ل', 'ك'] {
                if grid.word(k).starts_with(c) && arguments::noun_with(grid, k, c) {
                    return (8, nouns, letter_of(c));
                }
            }
            if grid.context.text.tokens[k].line_start {
                return (0, nouns, 0);
            }
            if grid.word(k).starts_with("وال") {
                return (9, nouns, 0);
            }
            at = k;
        }
        (0, nouns, 0)
    }

    /// What kind of noun stands at the token.
    fn noun_class(&self, at: usize) -> u64 {
        u64::from(self.grid.is_agent(at))
            | u64::from(self.grid.is_deed(at)) << 1
            | u64::from(self.grid.word(at).starts_with("ال")) << 2
    }

    /// What relates holder and target.
    pub fn of_pair(&self, holder: usize, target: usize, out: &mut impl Sink) {
        let grid = self.grid;
        let entity = |m: usize| &grid.actors.entities[grid.entity(m)];
        let (h, t) = (&grid.actors.mentions[holder], &grid.actors.mentions[target]);
        let (from, to) = (entity(holder), entity(target));
        let cue = self.cue.tokens.start;
        let order = u64::from(h.first < cue) | u64::from(t.first < cue) << 1 | u64::from(h.first < t.first) << 2;
        let state = match (&from.country, &to.country) {
            (Some(a), Some(b)) => 1 + u64::from(a == b),
            _ => 0,
        };
        let kind = |k: EntityType| k as u64;
        let kinds = kind(from.kind) << 2 | kind(to.kind);
        let apart = h.end.abs_diff(t.first).min(t.end.abs_diff(h.first));
        let adjacent = u64::from(apart == 0);
        let rule = match self.by_rule() {
            Some((a, b)) => {
                let has =
                    |argument: &Argument, m: usize| argument.heads.iter().any(|&k| grid.entity(k) == grid.entity(m));
                1 + u64::from(has(a, holder)) + 2 * u64::from(has(b, target))
            }
            None => 0,
        };
        let rules = match self.by_rule() {
            None => 0,
            Some((holder, target)) => both(bytes(holder.code.as_bytes()), bytes(target.code.as_bytes())),
        };
        out.put_all(&[
            feature(15, rules),
            feature(16, both(rules, self.form)),
            feature(250, both(order, self.form)),
            feature(251, both(state, kinds)),
            feature(252, both(adjacent, both(order, u64::from(t.form == MentionKind::Nisba)))),
            feature(253, both(rule, self.form)),
            feature(254, both(rule, order)),
            feature(255, both(state, both(order, u64::from(t.form == MentionKind::Nisba)))),
        ]);
    }
}
