//! From the tables to the index: every row is inflected, folded and added.

use hashbrown::HashMap;

use super::inflect::{self, Number, Paradigm};
use super::prepositions::preposition;
use super::senses::{
    Actor, Cue, CueClass, CueFlags, CueForm, HolderSlot, NameForm, NamePart, Office, Report, Sense, Slot, Tie, Title,
    TitleKind, Verb, WordClass,
};
use super::tables::{self, Row, Table};
use super::trie::Trie;
use super::watch::Watched;
use super::{Head, HeadKind, Lexicon};
use crate::analysis::{EntityType, Polarity};
use crate::entities::homographs::{Check, Rule};
use crate::text::dates::Dates;
use crate::text::fold::{fold_letter, is_arabic};
use crate::text::{Text, fold};

struct Loader {
    lexicon: Lexicon,
    /// Citation form of a verb, past and present, to its index.
    verbs: HashMap<(String, String), u32>,
    months: Vec<(u32, String)>,
    /// Kept between phrases for its memory.
    folded: String,
}

impl Lexicon {
    /// The built-in tables.
    #[must_use]
    pub fn built_in() -> Self {
        Self::with(&[])
    }

    /// The built-in tables and rows of the user's.
    #[must_use]
    pub fn with(watched: &[Watched]) -> Self {
        let mut loader = Loader {
            lexicon: Lexicon {
                trie: Trie::new(),
                actors: Vec::new(),
                titles: Vec::new(),
                heads: Vec::new(),
                verbs: Vec::new(),
                cues: Vec::new(),
                reports: Vec::new(),
                ties: Vec::new(),
                dates: Dates::new([]),
                boilerplate: Vec::new(),
                countries: HashMap::new(),
                checks: HashMap::new(),
            },
            verbs: HashMap::new(),
            months: Vec::new(),
            folded: String::new(),
        };
        for table in tables::tables(tables::BUILT_IN) {
            loader.table(table);
        }
        for row in watched {
            loader.watched(row);
        }
        let Loader { mut lexicon, months, .. } = loader;
        lexicon.dates = Dates::new(months.iter().map(|(number, name)| (*number, name.as_str())));
        lexicon
    }
}

impl Loader {
    fn table(&mut self, table: Table<'_>) {
        let load: fn(&mut Self, Row<'_>) = match table.name {
            "countries" => Self::country,
            "places" => Self::place,
            "organizations" => Self::organization,
            "outlets" => Self::outlet,
            "persons" => Self::person,
            "titles" => Self::title,
            "names" => Self::name,
            "heads" => Self::head,
            "cues" => Self::cue,
            "relations" => Self::relation,
            "reporting" => Self::reporting,
            "verbs" => Self::plain_verb,
            "words" => Self::word,
            "months" => Self::month,
            "boilerplate" => Self::boilerplate,
            "homographs" => Self::homograph,
            _ => return,
        };
        for row in table.rows() {
            load(self, row);
        }
    }

    /// Adds an unfolded phrase.
    fn add(&mut self, phrase: &str, sense: Sense) {
        // Letters and spaces alone, as nearly every phrase: its words are its tokens.
        if phrase.chars().all(|c| c == ' ' || is_arabic(c)) {
            self.folded.clear();
            self.folded.extend(phrase.chars().map(fold_letter));
            self.lexicon.trie.add(self.folded.split(' '), sense);
            return;
        }
        let text = Text::new(phrase);
        self.lexicon.trie.add((0..text.tokens.len()).map(|at| text.word(at)), sense);
    }

    fn actor(&mut self, row: Row<'_>, prefix: &str, kind: EntityType) -> u32 {
        let index = self.lexicon.actors.len() as u32;
        let first = row.list("names").next().unwrap_or_default();
        self.lexicon.actors.push(Actor {
            key: format!("{prefix}:{}", row.line().split('\t').next().unwrap_or_default()),
            kind,
            name: first.to_owned(),
            name_en: row.some("name_en").map(str::to_owned),
            country: row.some("country").map(str::to_owned),
            sector: row.some("sector").map(str::to_owned),
            outlet: false,
            watched: false,
            offices: row.list("offices").filter_map(office).collect(),
        });
        for name in row.list("names") {
            self.add(name, Sense::Actor { row: index, form: NameForm::Full });
        }
        index
    }

    fn watched(&mut self, row: &Watched) {
        let index = self.lexicon.actors.len() as u32;
        self.lexicon.actors.push(Actor {
            key: format!("watch:{}", fold(&row.name).replace(' ', "-")),
            kind: row.kind,
            name: row.name.clone(),
            name_en: row.name_en.clone(),
            country: row.country.clone(),
            sector: row.sector.clone(),
            outlet: false,
            watched: true,
            offices: Vec::new(),
        });
        for name in row.aliases.iter().chain([&row.name]) {
            self.add(name, Sense::Actor { row: index, form: NameForm::Full });
        }
    }

    fn country(&mut self, row: Row<'_>) {
        let code = row.get("code");
        let index = self.actor(row, "country", EntityType::Country);
        let actor = &mut self.lexicon.actors[index as usize];
        actor.country = Some(code.to_owned());
        actor.sector = None;
        self.lexicon.countries.insert(code.to_owned(), index);
        for stem in row.list("nisba") {
            for (form, number) in inflect::nisba(stem) {
                self.add(&form, Sense::Actor { row: index, form: NameForm::Nisba(number) });
            }
        }
        for people in row.list("people") {
            for form in inflect::noun(people) {
                self.add(&form, Sense::Actor { row: index, form: NameForm::People });
            }
        }
        for capital in row.list("capital") {
            self.add(capital, Sense::Actor { row: index, form: NameForm::Capital });
        }
        // The capital as a place of its own, under its own key.
        if let Some(capital) = row.list("capital").next() {
            self.lexicon.actors.push(Actor {
                key: format!("place:{}", row.get("capital_en").to_lowercase().replace(' ', "-")),
                kind: EntityType::Place,
                name: capital.to_owned(),
                name_en: row.some("capital_en").map(str::to_owned),
                country: Some(code.to_owned()),
                sector: None,
                outlet: false,
                watched: false,
                offices: Vec::new(),
            });
            let place = self.lexicon.actors.len() as u32 - 1;
            for capital in row.list("capital") {
                self.add(capital, Sense::Actor { row: place, form: NameForm::Full });
            }
        }
    }

    fn place(&mut self, row: Row<'_>) {
        self.actor(row, "place", EntityType::Place);
    }

    fn organization(&mut self, row: Row<'_>) {
        let index = self.actor(row, "organization", EntityType::Organization);
        for short in row.list("short") {
            self.add(short, Sense::Actor { row: index, form: NameForm::Short });
        }
        for member in row.list("members") {
            for (form, number) in inflect::nisba(member) {
                // Of the nisba of a body only the plural names it (`الحوثيون`); the singular is an adjective or one man.
                if number == Number::Plural {
                    self.add(&form, Sense::Actor { row: index, form: NameForm::Members });
                }
            }
        }
    }

    fn outlet(&mut self, row: Row<'_>) {
        let index = self.actor(row, "outlet", EntityType::Organization);
        let actor = &mut self.lexicon.actors[index as usize];
        actor.outlet = true;
        actor.sector = Some("JRN".to_owned());
    }

    fn person(&mut self, row: Row<'_>) {
        let index = self.actor(row, "person", EntityType::Person);
        for short in row.list("short") {
            self.add(short, Sense::Actor { row: index, form: NameForm::Full });
        }
    }

    fn title(&mut self, row: Row<'_>) {
        let kind = match row.get("kind") {
            "rank" => TitleKind::Rank,
            "honorific" => TitleKind::Honorific,
            "role" => TitleKind::Role,
            "religious" => TitleKind::Religious,
            "kin" => TitleKind::Kin,
            _ => TitleKind::Office,
        };
        let index = self.lexicon.titles.len() as u32;
        self.lexicon.titles.push(Title {
            title: row.list("title").next().unwrap_or_default().to_owned(),
            sector: row.some("sector").map(str::to_owned),
            kind,
            office: row.some("office").map(str::to_owned),
        });
        for (column, feminine, number) in [
            ("title", false, Number::Singular),
            ("feminine", true, Number::Singular),
            ("plural", false, Number::Plural),
            ("feminine_plural", true, Number::Plural),
        ] {
            for title in row.list(column) {
                let sense = Sense::Title { row: index, number, feminine };
                self.title_forms(title, sense);
                if number == Number::Singular && !title.contains(' ') && kind != TitleKind::Kin {
                    let stem = title.strip_suffix('ة').map_or(title.to_owned(), |stem| format!("{stem}ت"));
                    for ending in ["ان", "ين", "ي", "ا"] {
                        self.title_forms(
                            &format!("{stem}{ending}"),
                            Sense::Title { row: index, number: Number::Dual, feminine },
                        );
                    }
                }
            }
        }
    }

    /// A title as it is and with `ال`: on one word, or on a noun and its adjective.
    fn title_forms(&mut self, title: &str, sense: Sense) {
        self.add(title, sense);
        let words = title.split(' ').count();
        let idafa = title.split(' ').skip(1).any(|word| word.starts_with("ال") || word.chars().count() < 3);
        if words <= 2 && !idafa && !title.starts_with("ال") {
            self.add(&inflect::definite(title), sense);
        }
    }

    fn name(&mut self, row: Row<'_>) {
        let kind = row.get("kind");
        let part = NamePart { given: kind != "family", family: kind != "given", common: row.get("note") == "common" };
        self.add(row.get("name"), Sense::Part(part));
    }

    fn head(&mut self, row: Row<'_>) {
        let kind = match row.get("kind") {
            "ministry" => HeadKind::Ministry,
            "state" => HeadKind::State,
            "embassy" => HeadKind::Embassy,
            "party" => HeadKind::Party,
            "group" => HeadKind::Group,
            "house" => HeadKind::House,
            _ => HeadKind::Body,
        };
        let index = self.lexicon.heads.len() as u32;
        let head = row.get("head");
        self.lexicon.heads.push(Head { kind, head: head.to_owned(), sector: row.some("sector").map(str::to_owned) });
        self.add(head, Sense::Head(index));
        // `محكمة عليا` → `المحكمة العليا`, `بنك مركزي` → `البنك المركزي`; an idafa keeps its head bare.
        if !head.split(' ').skip(1).any(|word| word.starts_with("ال")) {
            self.add(&inflect::definite(head), Sense::Head(index));
        }
    }

    fn verb(&mut self, past: &str, present: &str, paradigm: Paradigm) -> &mut Verb {
        let key = (past.to_owned(), present.to_owned());
        let index = match self.verbs.get(&key) {
            Some(&index) => index,
            None => {
                let index = self.lexicon.verbs.len() as u32;
                self.lexicon.verbs.push(Verb { past: past.to_owned(), ..Verb::default() });
                self.verbs.insert(key, index);
                for form in inflect::verb(past, present, paradigm) {
                    self.add(
                        &form.form,
                        Sense::Verb { verb: index, tense: form.tense, person: form.person, passive: form.passive },
                    );
                }
                index
            }
        };
        &mut self.lexicon.verbs[index as usize]
    }

    fn cue(&mut self, row: Row<'_>) {
        let class = match row.get("class") {
            "noun" => CueClass::Noun,
            "adjective" => CueClass::Adjective,
            "light" => CueClass::Light,
            _ => CueClass::Verb,
        };
        let index = self.lexicon.cues.len() as u32;
        let has = |flag| row.list("flags").any(|f| f == flag);
        let cue = Cue {
            id: row.get("id").to_owned(),
            lemma: match class {
                CueClass::Verb => ["past", "present", "masdar"],
                CueClass::Noun | CueClass::Light => ["masdar", "past", "participle"],
                CueClass::Adjective => ["participle", "masdar", "past"],
            }
            .into_iter()
            .find_map(|column| row.list(column).next())
            .unwrap_or_default()
            .to_owned(),
            class,
            stance: match row.get("stance") {
                "support" => Polarity::Support,
                "oppose" => Polarity::Oppose,
                _ => Polarity::Neutral,
            },
            flips_only: row.some("stance").is_none(),
            slots: row.list("target").filter_map(slot).collect(),
            holder: match row.get("holder") {
                "obj" => HolderSlot::Object,
                "both" => HolderSlot::Both,
                _ => HolderSlot::Subject,
            },
            event: row.some("event").map(str::to_owned),
            mode: row.some("mode").map(str::to_owned),
            intensity: row.get("intensity").parse().unwrap_or(0.0),
            flags: CueFlags {
                content: has("content"),
                visit: has("visit"),
                physical: has("physical"),
                bad_topic: has("bad-topic"),
                request: has("request"),
                flip: has("flip"),
                ambiguous: has("ambiguous"),
            },
        };
        self.lexicon.cues.push(cue);
        let pasts: Vec<&str> = row.list("past").collect();
        let presents: Vec<&str> = row.list("present").collect();
        for k in 0..pasts.len().max(presents.len()) {
            let verb = self.verb(pasts.get(k).unwrap_or(&""), presents.get(k).unwrap_or(&""), Paradigm::Full);
            if class == CueClass::Light { verb.light.push(index) } else { verb.cues.push(index) }
        }
        let form = if class == CueClass::Light { CueForm::Light } else { CueForm::Masdar };
        for masdar in row.list("masdar") {
            let noun = light_noun(masdar, class);
            for word in inflect::noun(noun) {
                self.add(&word, Sense::Cue { row: index, form });
            }
        }
        let form = if class == CueClass::Adjective { CueForm::Adjective } else { CueForm::Participle };
        let defective = pasts.first().is_some_and(|past| inflect::is_defective(past));
        for participle in row.list("participle") {
            for word in inflect::participle(participle, defective) {
                self.add(&word, Sense::Cue { row: index, form });
            }
        }
    }

    fn reporting(&mut self, row: Row<'_>) {
        let index = self.lexicon.reports.len() as u32;
        let has = |flag| row.list("flags").any(|f| f == flag);
        self.lexicon.reports.push(Report {
            id: row.get("id").to_owned(),
            deny: has("deny"),
            claim: has("claim"),
            ask: has("ask"),
        });
        let pasts: Vec<&str> = row.list("past").collect();
        let presents: Vec<&str> = row.list("present").collect();
        for k in 0..pasts.len().max(presents.len()) {
            self.verb(pasts.get(k).unwrap_or(&""), presents.get(k).unwrap_or(&""), Paradigm::Full).report = Some(index);
        }
        for masdar in row.list("masdar") {
            for word in inflect::noun(masdar) {
                self.add(&word, Sense::Reporting { row: index, form: CueForm::Masdar });
            }
        }
        let defective = row.list("past").next().is_some_and(inflect::is_defective);
        for participle in row.list("participle") {
            for word in inflect::participle(participle, defective) {
                self.add(&word, Sense::Reporting { row: index, form: CueForm::Participle });
            }
        }
    }

    fn relation(&mut self, row: Row<'_>) {
        let index = self.lexicon.ties.len() as u32;
        let kind = row.some("kind").filter(|&kind| kind != "link").map(str::to_owned);
        self.lexicon.ties.push(Tie { kind, joins: row.list("join").filter_map(preposition).collect() });
        for noun in row.list("noun") {
            for word in inflect::noun(noun) {
                self.add(&word, Sense::Tie { row: index, pair: false });
            }
        }
        for word in row.list("pair").flat_map(inflect::pair) {
            self.add(&word, Sense::Tie { row: index, pair: true });
        }
        let mut pasts = row.list("past");
        for present in row.list("present") {
            self.verb(pasts.next().unwrap_or(""), present, Paradigm::Plain).tie = Some(index);
        }
    }

    fn plain_verb(&mut self, row: Row<'_>) {
        self.verb(row.get("past"), row.get("present"), Paradigm::Plain);
    }

    fn word(&mut self, row: Row<'_>) {
        for class in row.list("class").filter_map(WordClass::named) {
            self.add(row.get("word"), Sense::Word(class));
        }
    }

    fn month(&mut self, row: Row<'_>) {
        let Ok(number) = row.get("month").parse() else { return };
        for name in row.list("names") {
            self.months.push((number, name.to_owned()));
            self.add(name, Sense::Month);
        }
    }

    fn homograph(&mut self, row: Row<'_>) {
        let rule = match row.get("rule") {
            "after" => Rule::After,
            "before" => Rule::Before,
            "not-after" => Rule::NotAfter,
            "not-before" => Rule::NotBefore,
            "spelled" => Rule::Spelled,
            "not-spelled" => Rule::NotSpelled,
            "not-with" => Rule::NotWith,
            "beside" => Rule::Beside,
            "quoted" => Rule::Quoted,
            "not-quoted" => Rule::NotQuoted,
            _ => Rule::Never,
        };
        // What is compared with the original stays as it is written.
        let words =
            row.list("words")
                .map(|w| {
                    if matches!(rule, Rule::Spelled | Rule::NotSpelled | Rule::Beside) { w.to_owned() } else { fold(w) }
                })
                .collect();
        let check = Check { key: row.get("key").to_owned(), rule, words };
        for form in row.list("forms") {
            self.lexicon.checks.entry(fold(form)).or_default().push(check.clone());
        }
    }

    fn boilerplate(&mut self, row: Row<'_>) {
        self.lexicon.boilerplate.push((plain_words(row.get("line")), row.get("kind") == "prefix"));
    }
}

/// The words of a line, folded, without marks: how lines of page furniture are compared.
pub fn plain_words(line: &str) -> String {
    let text = Text::new(line);
    let words: Vec<&str> =
        (0..text.tokens.len()).filter(|&at| text.tokens[at].is_word()).map(|at| text.word(at)).collect();
    words.join(" ")
}

/// `عن قلق` → `قلق`.
fn light_noun(masdar: &str, class: CueClass) -> &str {
    match masdar.split_once(' ') {
        Some((first, rest)) if class == CueClass::Light && preposition(first).is_some() => rest,
        _ => masdar,
    }
}

fn slot(name: &str) -> Option<Slot> {
    match name {
        "obj" => Some(Slot::Object),
        "clause" => Some(Slot::Clause),
        _ => preposition(name).map(Slot::Preposition),
    }
}

/// `foreign-minister:RU:2004-`.
fn office(cell: &str) -> Option<Office> {
    let mut parts = cell.split(':');
    let (office, of, years) = (parts.next()?, parts.next()?, parts.next()?);
    let (from, to) = years.split_once('-').unwrap_or((years, years));
    Some(Office { office: office.to_owned(), of: of.to_owned(), from: from.parse().ok()?, to: to.parse().ok() })
}
