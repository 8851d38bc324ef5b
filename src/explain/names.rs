//! Names of actors as a sentence has them.

use super::Language;
use crate::analysis::Analysis;

/// The name of an entity; none for an id that the analysis lacks.
pub fn name(analysis: &Analysis, id: &str, language: Language) -> Option<String> {
    // The id is the place in the list: an article may name very many.
    let place = id.strip_prefix('e').and_then(|number| number.parse::<usize>().ok()).and_then(|n| n.checked_sub(1));
    let entity = place.and_then(|k| analysis.entities.get(k)).filter(|e| e.id == id);
    let entity = entity.or_else(|| analysis.entities.iter().find(|e| e.id == id))?;
    Some(match (language, &entity.name_en) {
        (Language::English, Some(name)) => with_article(name),
        _ => entity.name.clone(),
    })
}

/// What the head of an English name is where `the` stands before it.
const DEFINITE: &[&str] = &[
    "Agency",
    "Alliance",
    "Army",
    "Assembly",
    "Association",
    "Authority",
    "Bahamas",
    "Brigades",
    "Brotherhood",
    "Coalition",
    "Commission",
    "Committee",
    "Comoros",
    "Confederation",
    "Congress",
    "Corps",
    "Council",
    "Court",
    "Emirates",
    "Federation",
    "Force",
    "Forces",
    "Front",
    "Fund",
    "Government",
    "House",
    "Islands",
    "Kingdom",
    "Kremlin",
    "League",
    "Legion",
    "Maldives",
    "Ministry",
    "Movement",
    "Nations",
    "Netherlands",
    "Organisation",
    "Organization",
    "Parliament",
    "Party",
    "Pentagon",
    "Philippines",
    "Presidency",
    "Quartet",
    "Republic",
    "Senate",
    "States",
    "Strip",
    "Tribunal",
    "Union",
];

/// `the United States`, `the Party of God (Iraq)`, but `Hamas`.
fn with_article(name: &str) -> String {
    let ends = |rest: &str| ["(", "of ", "for ", "on ", "in ", "to ", "and "].iter().any(|word| rest.starts_with(word));
    let end = name.match_indices(' ').map(|(at, _)| at).find(|&at| ends(&name[at + 1..])).unwrap_or(name.len());
    let head = name[..end].rsplit(' ').next().unwrap_or_default();
    let definite = DEFINITE.contains(&head) && !name.starts_with("The ");
    if definite { format!("the {name}") } else { name.to_owned() }
}

/// With a capital at its head: what can stand there in small letters is Latin without marks (`the`, `an`).
pub fn capitalized(mut sentence: String) -> String {
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_names_take_their_article() {
        for name in [
            "the United States",
            "the Philippines",
            "the European Union",
            "the Patriotic Party (Mali)",
            "the Council of Europe",
        ] {
            assert_eq!(with_article(&name[4..]), name);
        }
        for name in ["Hamas", "France", "Boko Haram (Nigeria)", "University of Court", "The Initiative Party"] {
            assert_eq!(with_article(name), name);
        }
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        for (sentence, expected) in [("the United Nations", "The United Nations"), ("موقف", "موقف"), ("", "")] {
            assert_eq!(capitalized(sentence.to_owned()), expected);
        }
    }
}
