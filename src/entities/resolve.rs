//! One entity of all mentions of one actor: full and short names, spelling variants, bodies with and without their state.

use hashbrown::HashMap;

use super::roles;
use super::{Context, Link, Mention};
use crate::analysis::{EntityType, MentionKind};
use crate::lexicon::{Actor, Sense, WordClass};
use crate::text::{clitics, fold};

/// Everything the article names.
#[derive(Debug, Clone, Default)]
pub struct Actors {
    /// Mentions by place.
    pub mentions: Vec<Mention>,
    /// For each mention, its entity.
    pub owner: Vec<usize>,
    /// Entities by first mention.
    pub entities: Vec<Entity>,
    /// Titles that stand for a person, and for which entity: beside the mentions, as stances read through them.
    pub titles: Vec<(Mention, usize)>,
}

/// An actor or a place, with all that is known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entity {
    /// The same in every article.
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
    /// The office as the article gives it.
    pub role: Option<String>,
    /// Whether it stands in a table.
    pub known: bool,
}

/// Brings `mentions`, sorted and without overlaps, together.
#[must_use]
pub fn resolve(context: Context<'_>, mut mentions: Vec<Mention>) -> Actors {
    take_back_short_names(context, &mut mentions);
    let mut groups = Groups::new(context, &mentions);
    groups.join_bodies(&mentions);
    groups.join_persons(context, &mentions);
    let more = groups.find_short_names(context, &mentions);
    if !more.is_empty() {
        let (found, of): (Vec<Mention>, Vec<usize>) = more.into_iter().unzip();
        mentions.extend(found);
        groups.of.extend(of);
        let mut order: Vec<usize> = (0..mentions.len()).collect();
        order.sort_by_key(|&k| mentions[k].first);
        mentions = order.iter().map(|&k| mentions[k].clone()).collect();
        groups.of = order.iter().map(|&k| groups.of[k]).collect();
    }
    groups.into_actors(context, mentions)
}

/// A person of the tables who is called by one word is not meant where the article names another of that family name in full
/// (`خيرت عمروف … عمروف`).
fn take_back_short_names(context: Context<'_>, mentions: &mut [Mention]) {
    let person = |m: &Mention| m.kind == EntityType::Person;
    let mut families: HashMap<&str, &str> = HashMap::new();
    for mention in mentions.iter().filter(|m| person(m) && matches!(m.link, Link::Named { .. }) && m.end - m.first >= 2)
    {
        let name = mention.folded(context.text);
        families.insert(name.rsplit(' ').next().unwrap_or(name), name);
    }
    let in_full: Vec<u32> = mentions.iter().filter(|m| m.end - m.first >= 2).filter_map(row).collect();
    let others: Vec<usize> = (0..mentions.len())
        .filter(|&k| person(&mentions[k]) && mentions[k].end - mentions[k].first == 1)
        .filter(|&k| {
            let Some(row) = row(&mentions[k]).filter(|row| !in_full.contains(row)) else { return false };
            let Some(full) = families.get(mentions[k].folded(context.text)) else { return false };
            let own = fold(&context.lexicon.actors[row as usize].name);
            let (own, full): (Vec<&str>, Vec<&str>) = (own.split(' ').collect(), full.split(' ').collect());
            !same_person(context, &own, &full)
        })
        .collect();
    for k in others {
        mentions[k].link = Link::Named { country: None, sector: None };
    }
}

fn row(mention: &Mention) -> Option<u32> {
    match mention.link {
        Link::Row(row) => Some(row),
        _ => None,
    }
}

/// How many bearers of one word are compared, so that a list of namesakes stays a matter of milliseconds.
const MOST: usize = 200;

/// Mentions brought together so far: mentions of one key are one group from the start, and groups are joined.
struct Groups {
    /// For each mention, the number of its key.
    of: Vec<usize>,
    /// For each key number, the one it was joined to; itself where it was not.
    joined: Vec<usize>,
    /// For each key number, its key and its first mention.
    keys: Vec<(String, usize)>,
}

/// The part of a key that says what a mention names, before anything is joined.
fn first_key(context: Context<'_>, mention: &Mention) -> String {
    match &mention.link {
        Link::Row(row) => context.lexicon.actors[*row as usize].key.clone(),
        Link::Body { key, .. } => key.clone(),
        Link::Named { .. } => format!("{}:{}", prefix(mention.kind), mention.folded(context.text).replace(' ', "-")),
    }
}

fn prefix(kind: EntityType) -> &'static str {
    match kind {
        EntityType::Person => "person",
        EntityType::Organization => "organization",
        EntityType::Country => "country",
        EntityType::Place => "place",
    }
}

impl Groups {
    fn new(context: Context<'_>, mentions: &[Mention]) -> Self {
        let mut numbers: HashMap<String, usize> = HashMap::new();
        let mut keys = Vec::new();
        let mut of = Vec::with_capacity(mentions.len());
        for (k, mention) in mentions.iter().enumerate() {
            let key = first_key(context, mention);
            of.push(*numbers.entry_ref(&key).or_insert_with(|| {
                keys.push((key.clone(), k));
                keys.len() - 1
            }));
        }
        Self { of, joined: (0..keys.len()).collect(), keys }
    }

    /// The group that a key number belongs to now.
    fn group(&self, mut number: usize) -> usize {
        while self.joined[number] != number {
            number = self.joined[number];
        }
        number
    }

    fn join(&mut self, from: usize, into: usize) {
        let (from, into) = (self.group(from), self.group(into));
        self.joined[from] = into;
    }

    /// `وزارة الخارجية` alone is the one ministry of that name whose state the article gives.
    fn join_bodies(&mut self, mentions: &[Mention]) {
        let state = |number: usize| match &mentions[self.keys[number].1].link {
            Link::Body { country, .. } => Some(country.is_some()),
            _ => None,
        };
        let mut with_state: HashMap<String, Vec<usize>> = HashMap::new();
        for number in (0..self.keys.len()).filter(|&n| state(n) == Some(true)) {
            let bare = self.keys[number].0.rsplit_once(':').map_or("", |(bare, _)| bare);
            with_state.entry_ref(bare).or_default().push(number);
        }
        let alone: Vec<usize> = (0..self.keys.len()).filter(|&n| state(n) == Some(false)).collect();
        for number in alone {
            if let Some([one]) = with_state.get(&self.keys[number].0).map(Vec::as_slice) {
                self.join(number, *one);
            }
        }
    }

    /// Variants and short forms of one person's name.
    fn join_persons(&mut self, context: Context<'_>, mentions: &[Mention]) {
        let names: Vec<Vec<&str>> = self
            .keys
            .iter()
            .map(|&(_, first)| {
                let person = mentions[first].kind == EntityType::Person;
                if person { mentions[first].folded(context.text).split(' ').collect() } else { Vec::new() }
            })
            .collect();
        // By each word of a name, and by its consonants: whoever could be the same person.
        let mut bearers: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, words) in names.iter().enumerate() {
            for word in words {
                bearers.entry_ref(*word).or_default().push(number);
                bearers.entry(skeleton_key(word)).or_default().push(number);
            }
        }
        for (number, own) in names.iter().enumerate() {
            let first = self.keys[number].1;
            if own.is_empty() || !matches!(mentions[first].link, Link::Named { .. }) {
                continue;
            }
            let candidates = own.iter().flat_map(|word| {
                let exact = bearers.get(*word).into_iter().flatten();
                exact.chain(bearers.get(&skeleton_key(word)).into_iter().flatten()).copied().take(MOST)
            });
            let known = |n: usize| matches!(mentions[self.keys[n].1].link, Link::Row(_));
            let best = candidates
                .filter(|&n| self.group(n) != self.group(number) && (known(n) || names[n].len() >= own.len()))
                .filter(|&n| same_person(context, own, &names[n]))
                // Prefer one from the tables, then the fuller name, then the nearer.
                .max_by_key(|&n| {
                    (known(n), names[n].len(), std::cmp::Reverse(self.keys[n].1.abs_diff(first)), std::cmp::Reverse(n))
                });
            if let Some(best) = best {
                self.join(number, best);
            }
        }
    }

    /// Family names that stand alone, of persons whose full name the article has.
    fn find_short_names(&self, context: Context<'_>, mentions: &[Mention]) -> Vec<(Mention, usize)> {
        let text = context.text;
        let mut covered = vec![false; text.tokens.len()];
        let mut aliases: HashMap<String, Alias> = HashMap::new();
        for (k, mention) in mentions.iter().enumerate() {
            covered[mention.first..mention.end].iter_mut().for_each(|c| *c = true);
            if mention.kind == EntityType::Person
                && mention.end - mention.first >= 2
                && let Some((alias, spelled)) = short_name(context, mention)
            {
                // Two persons of one family name: the short form is nobody's.
                let group = self.group(self.of[k]);
                let entry = aliases.entry(alias).or_insert(Alias { group, mention: k, spelled });
                if entry.group != group {
                    entry.group = usize::MAX;
                }
            }
        }
        if aliases.is_empty() {
            return Vec::new();
        }
        // One of each skeleton, the same every time.
        let mut by_skeleton: HashMap<String, (&String, &Alias)> = HashMap::new();
        for (name, alias) in &aliases {
            let entry = by_skeleton.entry(skeleton(name)).or_insert((name, alias));
            *entry = (*entry).min((name, alias));
        }
        let mut found = Vec::new();
        // Words that are nobody's in any reading; whether a variant counts depends on the place, but whether there is one does not.
        let mut nobody = vec![false; context.hits.distinct_count()];
        for (at, token) in text.tokens.iter().enumerate() {
            let number = context.hits.word_number(at);
            if covered[at] || !token.is_word() || nobody[number] {
                continue;
            }
            nobody[number] = !clitics::readings(text.word(at)).iter().any(|r| {
                aliases.contains_key(r.stem) || r.proclitics.count() == 0 && by_skeleton.contains_key(&skeleton(r.stem))
            });
            if nobody[number] {
                continue;
            }
            for reading in clitics::readings(text.word(at)) {
                if reading.hidden_article {
                    continue;
                }
                // Another spelling only in a word of no table that the tagger takes for a person, or that is long and has no article.
                let foreign = reading.stem.chars().count() >= 6 && !reading.stem.starts_with("ال");
                let unknown = reading.proclitics.count() == 0
                    && context.lexicon.word(reading.stem).is_empty()
                    && (context.tag(at).is_person() || foreign);
                let variant = || {
                    let (name, alias) = by_skeleton.get(&skeleton(reading.stem))?;
                    variants(context, name, reading.stem).then_some(*alias)
                };
                let alias = aliases.get(reading.stem).or_else(|| unknown.then(variant).flatten());
                let Some(Alias { group, mention: of, spelled }) = alias.filter(|a| a.group != usize::MAX) else {
                    continue;
                };
                let (start, end) = text.folded.original(text.tokens[at].start + reading.skip, text.tokens[at].end);
                if spelled.as_ref().is_some_and(|spelled| context.original[start..end] != **spelled) {
                    continue;
                }
                let mention = Mention {
                    first: at,
                    end: at + 1,
                    skip: reading.skip,
                    kind: EntityType::Person,
                    form: MentionKind::Name,
                    link: mentions[*of].link.clone(),
                    confidence: 0.9,
                };
                found.push((mention, *group));
                break;
            }
        }
        found
    }

    fn into_actors(self, context: Context<'_>, mentions: Vec<Mention>) -> Actors {
        let mut order: HashMap<usize, usize> = HashMap::new();
        let mut members: Vec<Vec<usize>> = Vec::new();
        let mut owner = Vec::with_capacity(mentions.len());
        for k in 0..self.of.len() {
            let number = *order.entry(self.group(self.of[k])).or_insert_with(|| {
                members.push(Vec::new());
                members.len() - 1
            });
            members[number].push(k);
            owner.push(number);
        }
        let entities = members.iter().map(|group| entity(context, &mentions, group)).collect();
        Actors { mentions, owner, entities, titles: Vec::new() }
    }
}

/// A short form of a person's name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Alias {
    /// Whose it is; `usize::MAX` where two persons bear it.
    group: usize,
    /// A full mention of that person.
    mention: usize,
    /// Where the word is an ordinary one as well, how it must be written, marks included (`لُو`).
    spelled: Option<String>,
}

/// The form by which a person of that full name is called alone, the family name; and how it must be spelled where it is an ordinary word too.
fn short_name(context: Context<'_>, mention: &Mention) -> Option<(String, Option<String>)> {
    let words: Vec<&str> = mention.folded(context.text).split(' ').collect();
    let last = *words.last()?;
    let senses = context.lexicon.word(last);
    let kind = |row: u32| context.lexicon.actors[row as usize].kind;
    let ordinary = senses.iter().any(|s| match *s {
        Sense::Verb { .. }
        | Sense::Word(_)
        | Sense::Cue { .. }
        | Sense::Head(_)
        | Sense::Title { .. }
        | Sense::Reporting { .. } => true,
        Sense::Actor { row, .. } => kind(row) != EntityType::Person,
        _ => false,
    });
    // `آل ثاني`, `بن زايد` are families, not one man.
    let before = words.len().checked_sub(2).map_or("", |k| words[k]);
    // Nor is the second half of a given name a name (`عبد الجليل`, `بنعبد الله`, `نور الدين`).
    let compound = before.ends_with("عبد") || matches!(before, "ال" | "بن" | "ابن" | "ابو" | "ابي" | "ام" | "ماء");
    if compound || matches!(last, "الله" | "الدين" | "الرحمن" | "الاسلام") {
        return None;
    }
    if !ordinary {
        return (last.chars().count() >= 3).then(|| (last.to_owned(), None));
    }
    let token = context.text.tokens[mention.end - 1];
    let (start, end) = context.text.folded.original(token.start, token.end);
    let written = &context.original[start..end];
    let marked = written.chars().any(|c| matches!(c, '\u{064B}'..='\u{0652}'));
    marked.then(|| (last.to_owned(), Some(written.to_owned())))
}

/// Whether two names can be one person's: the same, the same but for spelling, or one a short form of the other.
fn same_person(context: Context<'_>, a: &[&str], b: &[&str]) -> bool {
    let same = |x: &str, y: &str| x == y || variants(context, x, y);
    match (a.len(), b.len()) {
        (1, 1) => same(a[0], b[0]),
        // The family name, or the given name as in `كارلا`.
        (1, _) => same(a[0], b[b.len() - 1]) || a[0] == b[0],
        (_, 1) => same(b[0], a[a.len() - 1]),
        _ => {
            let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
            // Every word of the shorter stands in the longer, in order.
            let mut rest = long.iter();
            short.iter().all(|w| rest.any(|l| same(w, l)))
        }
    }
}

/// Whether two folded words are spellings of one foreign name: the same consonants, and not two names that the tables know apart.
#[must_use]
pub fn variants(context: Context<'_>, a: &str, b: &str) -> bool {
    let known = |w: &str| context.lexicon.word(w).iter().any(|s| matches!(s, Sense::Part(_)));
    let (la, lb) = (a.chars().count(), b.chars().count());
    if a == b {
        return true;
    }
    if la < 5 || lb < 5 || la.abs_diff(lb) > 2 || (known(a) && known(b)) || a.chars().next() != b.chars().next() {
        return false;
    }
    skeleton(a) == skeleton(b)
}

/// The key under which names with the consonants of `word` are looked up; no name is written so.
fn skeleton_key(word: &str) -> String {
    format!("~{}", skeleton(word))
}

/// A word without its long vowels, and with the letters that transliterations interchange made one.
fn skeleton(word: &str) -> String {
    word.chars()
        .filter_map(|c| match c {
            'ا' | 'و' | 'ي' | 'ه' | 'ء' => None,
            'غ' | 'ج' | 'ق' => Some('ك'),
            'ث' => Some('ت'),
            'ض' | 'ذ' | 'ز' => Some('د'),
            'ط' => Some('ت'),
            'ص' => Some('س'),
            'ف' => Some('ب'),
            c => Some(c),
        })
        .collect()
}

fn entity(context: Context<'_>, mentions: &[Mention], group: &[usize]) -> Entity {
    let rows = group.iter().filter_map(|&k| match mentions[k].link {
        Link::Row(row) => Some(row),
        _ => None,
    });
    let actor: Option<&Actor> = rows.map(|row| &context.lexicon.actors[row as usize]).next();
    let longest =
        group.iter().copied().max_by_key(|&k| (mentions[k].end - mentions[k].first, std::cmp::Reverse(k))).unwrap_or(0);
    let kind = actor.map_or(mentions[longest].kind, |a| a.kind);
    let role = (kind == EntityType::Person)
        .then(|| group.iter().find_map(|&k| roles::beside(context, &mentions[k])))
        .flatten();
    let (mut country, mut sector) = actor.map_or((None, None), |a| (a.country.clone(), a.sector.clone()));
    let mut key = actor.map(|a| a.key.clone());
    for &k in group {
        if let Link::Body { country: c, sector: s, .. } | Link::Named { country: c, sector: s } = &mentions[k].link {
            if actor.is_none() {
                country = country.or_else(|| c.clone());
            }
            sector = sector.or_else(|| s.clone());
        }
        if let Link::Body { key: k, country: Some(_), .. } = &mentions[k].link {
            key = key.or_else(|| Some(k.clone()));
        }
    }
    if actor.is_none() && country.is_none() {
        country = role.as_ref().and_then(|r| state_of_role(context, mentions, r));
    }
    sector = role.as_ref().and_then(|r| r.sector.clone()).filter(|_| actor.is_none()).or(sector);
    let name = actor.map_or_else(|| written(context, &mentions[longest]), |a| a.name.clone());
    let key = key.unwrap_or_else(|| {
        let state = country.as_ref().map(|c| format!(":{c}")).unwrap_or_default();
        format!("{}{state}", first_key(context, &mentions[longest]))
    });
    Entity {
        key,
        kind,
        name,
        name_en: actor.and_then(|a| a.name_en.clone()),
        country,
        sector,
        role: role.map(|r| {
            let text = context.text;
            let (from, to) = (text.tokens[r.tokens.start].start + r.skip, text.tokens[r.tokens.end - 1].end);
            let (start, end) = text.folded.original(from, to);
            context.original[start..end].split_whitespace().collect::<Vec<_>>().join(" ")
        }),
        known: actor.is_some(),
    }
}

/// The state that a title is of: named in it before any preposition (`مساعد وزير خارجية الولايات المتحدة`, not `المبعوث الأممي إلى اليمن`).
fn state_of_role(context: Context<'_>, mentions: &[Mention], role: &roles::Role) -> Option<String> {
    let preposition = Sense::Word(WordClass::Preposition);
    let end = role.tokens.clone().find(|&at| context.hits.senses(at).contains(&preposition)).unwrap_or(role.tokens.end);
    let from = mentions.partition_point(|m| m.first < role.tokens.start);
    let within = mentions[from..].iter().take_while(|m| m.first < end);
    let row = within.filter(|m| m.kind == EntityType::Country && m.skip == 0).find_map(row)?;
    context.lexicon.actors[row as usize].country.clone()
}

/// The words of a mention as the article writes them, without tashkeel and tatweel.
fn written(context: Context<'_>, mention: &Mention) -> String {
    let (start, end) = mention.span(context.text);
    context.original[start..end]
        .chars()
        .filter(|c| !matches!(c, '\u{064B}'..='\u{0652}' | '\u{0640}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
