//! The forms of a word, made from the one or two that a table gives. All forms are unfolded; the caller folds them.
//!
//! Endings follow written Modern Standard Arabic without vowels. Forms that differ only in vowels are one form here; passive forms
//! are made where their letters differ from the active ones.

/// Puts `ال` before every word of `phrase`.
#[must_use]
pub fn definite(phrase: &str) -> String {
    phrase.split(' ').map(|word| format!("ال{word}")).collect::<Vec<_>>().join(" ")
}

/// How an adjective or a noun agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Number {
    /// One.
    Singular,
    /// Two.
    Dual,
    /// Three or more.
    Plural,
}

/// All forms of a nisba (`روسي`, `كوري شمالي`), with and without `ال`: each with its number.
#[must_use]
pub fn nisba(stem: &str) -> Vec<(String, Number)> {
    use Number::{Dual, Plural, Singular};
    let mut forms = Vec::with_capacity(17);
    for (ending, number) in [
        ("", Singular),
        ("ة", Singular),
        ("ان", Dual),
        ("ين", Plural),
        ("تان", Dual),
        ("تين", Dual),
        ("ون", Plural),
        ("ات", Plural),
    ] {
        let form = stem.split(' ').map(|word| format!("{word}{ending}")).collect::<Vec<_>>().join(" ");
        forms.push((definite(&form), number));
        forms.push((form, number));
    }
    // The indefinite accusative (`موقفا أميركيا`).
    forms.push((stem.split(' ').map(|word| format!("{word}ا")).collect::<Vec<_>>().join(" "), Singular));
    forms
}

/// A noun as it is and with `ال`; and, where it takes one, the accusative alef.
#[must_use]
pub fn noun(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    if !word.contains(' ') && !word.starts_with("ال") {
        forms.push(definite(word));
        if !word.ends_with(['ة', 'ا', 'ى', 'ء']) {
            forms.push(format!("{word}ا"));
        }
    }
    forms
}

/// The dual of a noun or adjective of persons and states, of both genders, with and without `ال`: `حليفان`, `الجارتين`.
#[must_use]
pub fn pair(word: &str) -> Vec<String> {
    let forms = ["ان", "ين", "تان", "تين"].map(|ending| format!("{word}{ending}"));
    forms.iter().map(|form| definite(form)).chain(forms.clone()).collect()
}

/// An active participle in its agreement forms: `مندد`, `مؤكدا`, `الداعية`; `defective` for one like `داع`.
#[must_use]
pub fn participle(word: &str, defective: bool) -> Vec<String> {
    if word.contains(' ') || word.ends_with('ة') {
        return noun(word);
    }
    let stem = if defective && !word.ends_with('ي') { format!("{word}ي") } else { word.to_owned() };
    let mut forms = vec![word.to_owned(), format!("{stem}ا")];
    for ending in ["", "ة", "ين", "ون", "ان", "تان", "تين", "ات"] {
        let form = match ending {
            "ين" | "ون" if defective => format!("{}{ending}", stem.trim_end_matches('ي')),
            _ => format!("{stem}{ending}"),
        };
        forms.push(definite(&form));
        forms.push(form);
    }
    // Before a complement the plural loses its nun (`مؤيدو`, `معارضي`).
    forms.extend(["و", "ي"].map(|ending| format!("{}{ending}", word.trim_end_matches('ي'))));
    forms.sort();
    forms.dedup();
    forms
}

/// Tense of a verb form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tense {
    /// `ندد`
    Past,
    /// `يندد`; with `س` it is the future.
    Present,
}

/// Person, gender and number of a verb form, as far as agreement with a subject needs them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Person {
    /// He, or any subject that follows.
    HeIt,
    /// She, or a plural of things.
    SheIt,
    /// Two or more.
    They,
    /// I, we: the speaker.
    Speaker,
}

/// One form of a verb.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct VerbForm {
    /// The written form.
    pub form: String,
    /// Its tense.
    pub tense: Tense,
    /// Whom it agrees with.
    pub person: Person,
    /// Whether its letters say that it is passive.
    pub passive: bool,
}

/// Whether a verb ends in a weak letter in the past (`دعا`, `نفى`).
#[must_use]
pub fn is_defective(past: &str) -> bool {
    past.ends_with(['ا', 'ى'])
}

/// How many forms of a verb are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paradigm {
    /// All that news uses, the first person too: verbs of speech and of stance.
    Full,
    /// Third person only, without the dual of the past: enough to see where a finite verb stands.
    Plain,
}

/// The forms of a verb from its past and present, third person masculine singular; either may be empty.
#[must_use]
pub fn verb(past: &str, present: &str, paradigm: Paradigm) -> Vec<VerbForm> {
    let mut forms = Vec::with_capacity(32);
    let mut put = |form: String, tense, person, passive| forms.push(VerbForm { form, tense, person, passive });
    if !past.is_empty() {
        past_forms(past, paradigm, &mut put);
    }
    if !present.is_empty() {
        present_forms(present, past, paradigm, &mut put);
    }
    forms.sort();
    forms.dedup_by(|a, b| a.form == b.form && a.tense == b.tense && a.person == b.person);
    forms
}

fn past_forms(past: &str, paradigm: Paradigm, put: &mut impl FnMut(String, Tense, Person, bool)) {
    use Person::{HeIt, SheIt, Speaker, They};
    use Tense::Past;
    let full = paradigm == Paradigm::Full;
    put(past.to_owned(), Past, HeIt, false);
    let letters: Vec<char> = past.chars().collect();
    let cut = |n: usize| letters[..letters.len().saturating_sub(n)].iter().collect::<String>();
    if is_defective(past) {
        let (stem, glide) = (cut(1), if past.ends_with('ا') { 'و' } else { 'ي' });
        put(format!("{stem}ت"), Past, SheIt, false);
        put(format!("{stem}وا"), Past, They, false);
        if full {
            put(format!("{stem}تا"), Past, They, false);
            put(format!("{stem}{glide}ا"), Past, They, false);
            put(format!("{stem}{glide}نا"), Past, Speaker, false);
        }
        return;
    }
    let stem = if past.ends_with('ي') { cut(1) } else { past.to_owned() };
    put(format!("{past}ت"), Past, SheIt, false);
    put(format!("{stem}وا"), Past, They, false);
    if past.ends_with('أ') {
        put(format!("{}ؤوا", cut(1)), Past, They, false);
    }
    if full {
        put(format!("{past}تا"), Past, They, false);
        put(format!("{past}ا"), Past, They, false);
        // Before an object pronoun (`دعموه`).
        put(format!("{stem}و"), Past, They, false);
    }
    let hollow = letters.len() >= 3 && letters[letters.len() - 2] == 'ا';
    if !hollow {
        if full {
            put(format!("{past}نا"), Past, Speaker, false);
        }
        return;
    }
    let last = letters[letters.len() - 1];
    if full {
        // Two nuns are written as one (`أدنا`).
        let last = if last == 'ن' { String::new() } else { last.to_string() };
        put(format!("{}{last}نا", cut(2)), Past, Speaker, false);
    }
    // `أدين`, `استعيد`; of three letters (`حان` → `حين`) the passive is mostly another word.
    if letters.len() >= 4 {
        put(format!("{}ي{last}", cut(2)), Past, HeIt, true);
        put(format!("{}ي{last}ت", cut(2)), Past, SheIt, true);
    }
}

fn present_forms(present: &str, past: &str, paradigm: Paradigm, put: &mut impl FnMut(String, Tense, Person, bool)) {
    use Person::{HeIt, SheIt, Speaker, They};
    use Tense::Present;
    let mut letters = present.chars();
    letters.next();
    let rest = letters.as_str();
    let weak = rest.ends_with(['و', 'ي', 'ى']);
    let bare = if weak { &rest[..rest.len() - 2] } else { rest };
    let word: Vec<char> = rest.chars().collect();
    let hollow = word.len() >= 3 && matches!(word[word.len() - 2], 'ي' | 'و') && past.chars().rev().nth(1) == Some('ا');
    for (prefix, person) in [("ي", HeIt), ("ت", SheIt)] {
        put(format!("{prefix}{rest}"), Present, person, false);
        if weak && word.len() >= 3 {
            // After `لم`: `لم ينف`, `لم تبد`.
            put(format!("{prefix}{bare}"), Present, person, false);
        }
        if hollow {
            let (head, last) = (word[..word.len() - 2].iter().collect::<String>(), word[word.len() - 1]);
            // `يُدان`; with `ت` it is often a name (`تشاد`).
            if person == HeIt {
                put(format!("{prefix}{head}ا{last}"), Present, person, true);
            }
            put(format!("{prefix}{head}{last}"), Present, person, false);
        }
    }
    if paradigm == Paradigm::Full {
        put(format!("ن{rest}"), Present, Speaker, false);
        put(format!("أ{rest}"), Present, Speaker, false);
    }
    for prefix in ["ي", "ت"] {
        for ending in ["ون", "وا"] {
            put(format!("{prefix}{bare}{ending}"), Present, They, false);
        }
        let dual = if rest.ends_with('ى') { format!("{bare}ي") } else { rest.to_owned() };
        put(format!("{prefix}{dual}ان"), Present, They, false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(past: &str, present: &str) -> Vec<String> {
        verb(past, present, Paradigm::Full).into_iter().map(|f| f.form).collect()
    }

    #[test]
    fn verbs_inflect_by_their_weak_letters() {
        for (past, present, expected) in [
            ("ندد", "يندد", vec!["ندد", "نددت", "نددوا", "ينددون", "تندد", "نندد", "نددتا", "يندد"]),
            ("أدان", "يدين", vec!["أدان", "أدانت", "أدانوا", "أدنا", "أدين", "تدين", "يدان", "يدينون", "يدن"]),
            ("دعا", "يدعو", vec!["دعا", "دعت", "دعوا", "دعونا", "تدعو", "يدعون"]),
            ("نفى", "ينفي", vec!["نفى", "نفت", "نفوا", "ينفي", "تنفي", "ينفون", "ينف"]),
            ("سعى", "يسعى", vec!["سعت", "يسعى", "يسعون", "يسعيان", "تسعى"]),
            ("هنأ", "يهنئ", vec!["هنأت", "هنأوا", "هنؤوا", "يهنئون"]),
        ] {
            let made = forms(past, present);
            for form in expected {
                assert!(made.iter().any(|m| m == form), "{past}: {form} not in {made:?}");
            }
        }
    }

    #[test]
    fn a_nisba_of_two_words_agrees_in_both() {
        let made: Vec<String> = nisba("كوري شمالي").into_iter().map(|(form, _)| form).collect();
        for form in ["الكورية الشمالية", "كوري شمالي", "الكوريون الشماليون", "الكوريين الشماليين"]
        {
            assert!(made.iter().any(|m| m == form), "{form}");
        }
    }

    #[test]
    fn a_defective_participle_has_its_ya() {
        let made = participle("داع", true);
        for form in ["داع", "داعيا", "داعية", "الداعي", "داعين", "الداعون"] {
            assert!(made.iter().any(|m| m == form), "{form} {made:?}");
        }
    }
}
