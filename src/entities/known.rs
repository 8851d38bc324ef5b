//! Names, nisbas and capitals that stand in the tables.

use hashbrown::HashMap;

use super::{Context, Link, Mention, capitals, homographs};
use crate::analysis::{EntityType, MentionKind};
use crate::lexicon::inflect::Number;
use crate::lexicon::{Hit, NameForm, Sense};

/// How often each state, body or person is named beyond doubt: what tells rivals for one form apart.
pub type Evidence = HashMap<String, usize>;

/// All mentions of table rows; they may overlap.
#[must_use]
pub fn find(context: Context<'_>) -> Vec<Mention> {
    let evidence = evidence(context);
    let mut found = Vec::new();
    for hit in context.hits.all().iter().filter(|hit| hit.suffix.is_none()) {
        let Some((row, form)) = reading(context, hit, &evidence) else { continue };
        let actor = &context.lexicon.actors[row as usize];
        let (form, confidence) = match form {
            NameForm::Full => (MentionKind::Name, 0.97),
            NameForm::Short => (MentionKind::Name, 0.85),
            NameForm::Nisba(_) => (MentionKind::Nisba, 0.96),
            NameForm::People => (MentionKind::Nisba, 0.93),
            NameForm::Members => (MentionKind::Name, 0.9),
            NameForm::Capital => (MentionKind::Capital, 0.8),
        };
        // A clitic reading of a word that could stand whole is a little less sure.
        let confidence = if hit.proclitics.count() == 0 { confidence } else { confidence - 0.02 };
        found.push(Mention {
            first: hit.first,
            end: hit.end,
            skip: hit.skip,
            kind: actor.kind,
            form,
            link: Link::Row(row),
            confidence,
        });
    }
    found
}

fn actors<'l>(hit: &Hit<'l>) -> impl Iterator<Item = (u32, NameForm)> + use<'l> {
    hit.senses.iter().filter_map(|sense| match *sense {
        Sense::Actor { row, form } => Some((row, form)),
        _ => None,
    })
}

fn evidence(context: Context<'_>) -> Evidence {
    let mut evidence = Evidence::new();
    for hit in context.hits.all().iter().filter(|hit| hit.suffix.is_none() && hit.proclitics.count() < 2) {
        let mut rows = actors(hit);
        if let (Some((row, form)), None) = (rows.next(), rows.next()) {
            let actor = &context.lexicon.actors[row as usize];
            if form != NameForm::Short {
                *evidence.entry(actor.key.clone()).or_default() += 1;
            }
            if let Some(country) = actor.country.as_ref().filter(|_| actor.kind != EntityType::Country) {
                *evidence.entry(format!("country:{country}")).or_default() += 1;
            }
        }
    }
    evidence
}

/// Which row a hit means here, if any.
fn reading(context: Context<'_>, hit: &Hit<'_>, evidence: &Evidence) -> Option<(u32, NameForm)> {
    let lexicon = context.lexicon;
    let key = |row: u32| lexicon.actors[row as usize].key.as_str();
    let seen = |row: u32| {
        let actor = &lexicon.actors[row as usize];
        let own = evidence.get(&actor.key).copied().unwrap_or(0);
        let state = actor.country.as_ref().and_then(|c| evidence.get(&format!("country:{c}"))).copied().unwrap_or(0);
        own.max(state)
    };
    let capital = capitals::as_state(context, hit);
    actors(hit)
        .filter(|&(row, form)| match form {
            NameForm::Short => evidence.contains_key(key(row)),
            NameForm::Capital => capital,
            // The singular nisba may be written like another word; homographs decide below.
            NameForm::Nisba(Number::Dual) if hit.proclitics.count() > 1 => false,
            _ => true,
        })
        .filter(|&(row, form)| {
            // A capital that stands for the state is not the city.
            let actor = &lexicon.actors[row as usize];
            let own_capital = actor.kind == EntityType::Place
                && actors(hit)
                    .any(|(r, f)| f == NameForm::Capital && lexicon.actors[r as usize].country == actor.country);
            !(own_capital && form == NameForm::Full && capital)
        })
        .filter(|&(row, form)| homographs::allows(context, hit, key(row), form, evidence))
        .max_by_key(|&(row, form)| {
            (lexicon.actors[row as usize].watched, prior(form), seen(row), std::cmp::Reverse(row))
        })
}

/// A name outranks an adjective, and both a capital or a short form.
fn prior(form: NameForm) -> u8 {
    match form {
        NameForm::Full => 2,
        NameForm::Nisba(_) | NameForm::People | NameForm::Members => 1,
        NameForm::Capital => 2,
        NameForm::Short => 0,
    }
}
