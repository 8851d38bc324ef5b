//! Titles that stand for a person: `وزير الخارجية الروسي` alone is whom the article names so, else who held the office in the year of the article.

use hashbrown::HashMap;

use super::persons::singular_title;
use super::resolve::{Actors, Entity};
use super::{Context, Link, Mention, roles};
use crate::analysis::{EntityType, MentionKind};
use crate::lexicon::TitleKind;

/// Adds the titles that stand for a person to `actors`. `published` is the date of the article, `YYYY-MM-DD`.
pub fn find(context: Context<'_>, actors: &mut Actors, published: Option<&str>) {
    let year = published.and_then(|date| date.get(..4)?.parse::<u16>().ok());
    let mut taken = vec![false; context.text.tokens.len()];
    // Whom the article gives an office of a state; two are nobody.
    let mut bearers: HashMap<(&str, String), Option<usize>> = HashMap::new();
    for (mention, &owner) in actors.mentions.iter().zip(&actors.owner) {
        if mention.kind != EntityType::Person {
            continue;
        }
        taken[mention.first..mention.end].fill(true);
        let Some(role) = roles::beside(context, mention) else { continue };
        taken[role.tokens.clone()].fill(true);
        let office = role.tokens.clone().find_map(|at| office(context, at));
        if let (Some(office), Some(country)) = (office, actors.entities[owner].country.clone()) {
            let bearer = bearers.entry((office, country)).or_insert(Some(owner));
            if *bearer != Some(owner) {
                *bearer = None;
            }
        }
    }
    let mut by_table: HashMap<(&str, String), Option<usize>> = HashMap::new();
    let mut at = 0;
    while at < taken.len() {
        let Some((mention, office, country)) = bare_title(context, actors, &taken, at) else {
            at += 1;
            continue;
        };
        at = mention.end;
        let owner = match (bearers.get(&(office, country.clone())), year) {
            (Some(&bearer), _) => bearer,
            (None, None) => None,
            (None, Some(year)) => *by_table
                .entry((office, country.clone()))
                .or_insert_with(|| holder(context, office, &country, year).map(|row| entity_of(context, actors, row))),
        };
        if let Some(owner) = owner {
            actors.titles.push((mention, owner));
        }
    }
    order_entities(actors);
}

/// Puts the entities in the order of their first mentions, titles among them.
fn order_entities(actors: &mut Actors) {
    let mut first = vec![usize::MAX; actors.entities.len()];
    let names = actors.mentions.iter().zip(actors.owner.iter().copied());
    for (mention, owner) in names.chain(actors.titles.iter().map(|(title, owner)| (title, *owner))) {
        first[owner] = first[owner].min(mention.first);
    }
    let mut order: Vec<usize> = (0..first.len()).collect();
    order.sort_by_key(|&entity| first[entity]);
    let mut place = vec![0; order.len()];
    for (new, &old) in order.iter().enumerate() {
        place[old] = new;
    }
    actors.entities = order.iter().map(|&old| actors.entities[old].clone()).collect();
    actors
        .owner
        .iter_mut()
        .chain(actors.titles.iter_mut().map(|(_, owner)| owner))
        .for_each(|owner| *owner = place[*owner]);
}

/// The code of the office whose title begins at the token `at`.
fn office<'a>(context: Context<'a>, at: usize) -> Option<&'a str> {
    let row = context.plain_hits(at).find_map(singular_title)?;
    let title = &context.lexicon.titles[row as usize];
    title.office.as_deref().filter(|_| title.kind == TitleKind::Office)
}

/// A title with its state and no name beside it: the mention, which ends before the state's own, the office, the state.
fn bare_title<'a>(
    context: Context<'a>,
    actors: &Actors,
    taken: &[bool],
    at: usize,
) -> Option<(Mention, &'a str, String)> {
    let hit = context.plain_hits(at).find(|h| singular_title(h).is_some())?;
    let office = office(context, at)?;
    let from = actors.mentions.partition_point(|m| m.first < hit.end);
    let state =
        actors.mentions.get(from).filter(|m| m.first == hit.end && m.kind == EntityType::Country && m.skip == 0)?;
    let country = actors.entities[actors.owner[from]].country.clone()?;
    let apart = from == 0 || actors.mentions[from - 1].end <= at;
    if !apart || taken[at..state.end].contains(&true) {
        return None;
    }
    let mention = Mention {
        first: at,
        end: hit.end,
        skip: hit.skip,
        kind: EntityType::Person,
        form: MentionKind::Title,
        link: Link::Named { country: Some(country.clone()), sector: None },
        confidence: 0.8,
    };
    Some((mention, office, country))
}

/// Who alone held the office in that year.
fn holder(context: Context<'_>, office: &str, country: &str, year: u16) -> Option<u32> {
    let held = |row: &u32| {
        context.lexicon.actors[*row as usize]
            .offices
            .iter()
            .any(|o| o.office == office && o.of == country && o.from <= year && o.to.is_none_or(|to| year <= to))
    };
    let mut rows = (0..context.lexicon.actors.len() as u32).filter(held);
    rows.next().filter(|_| rows.next().is_none())
}

/// The entity of a row; made where the article has none.
fn entity_of(context: Context<'_>, actors: &mut Actors, row: u32) -> usize {
    let actor = &context.lexicon.actors[row as usize];
    actors.entities.iter().position(|e| e.key == actor.key).unwrap_or_else(|| {
        actors.entities.push(Entity {
            key: actor.key.clone(),
            kind: actor.kind,
            name: actor.name.clone(),
            name_en: actor.name_en.clone(),
            country: actor.country.clone(),
            sector: actor.sector.clone(),
            role: None,
            known: true,
        });
        actors.entities.len() - 1
    })
}
