//! The prepositions that cues take their targets with.

/// A preposition as it is written, and folded for matching.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Preposition {
    /// As tables and readers write it.
    pub written: &'static str,
    /// As it stands in a folded text.
    pub folded: &'static str,
}

impl Preposition {
    /// The letter that is written onto the next word, of `ب` and `ل`.
    #[must_use]
    pub fn letter(&self) -> Option<char> {
        let mut letters = self.folded.chars();
        letters.next().filter(|_| letters.next().is_none())
    }
}

/// The preposition that a table writes so.
#[must_use]
pub fn preposition(written: &str) -> Option<&'static Preposition> {
    PREPOSITIONS.iter().find(|p| p.written == written)
}

/// `ل`, which joins the object of a verbal noun.
pub const LAM: &Preposition = &Preposition { written: "ل", folded: "ل" };

static PREPOSITIONS: &[Preposition] = &[
    Preposition { written: "ب", folded: "ب" },
    Preposition { written: "ل", folded: "ل" },
    Preposition { written: "من", folded: "من" },
    Preposition { written: "إلى", folded: "الي" },
    Preposition { written: "على", folded: "علي" },
    Preposition { written: "عن", folded: "عن" },
    Preposition { written: "مع", folded: "مع" },
    Preposition { written: "ضد", folded: "ضد" },
    Preposition { written: "في", folded: "في" },
    Preposition { written: "تجاه", folded: "تجاه" },
    Preposition { written: "نحو", folded: "نحو" },
    Preposition { written: "حيال", folded: "حيال" },
    Preposition { written: "إزاء", folded: "ازاء" },
    Preposition { written: "بين", folded: "بين" },
    Preposition { written: "عند", folded: "عند" },
    Preposition { written: "أمام", folded: "امام" },
    Preposition { written: "وراء", folded: "وراء" },
    Preposition { written: "حول", folded: "حول" },
    Preposition { written: "بشأن", folded: "بشان" },
    Preposition { written: "دون", folded: "دون" },
    Preposition { written: "من قبل", folded: "من قبل" },
    Preposition { written: "بحق", folded: "بحق" },
    Preposition { written: "من جانب", folded: "من جانب" },
    Preposition { written: "من طرف", folded: "من طرف" },
    Preposition { written: "لدى", folded: "لدي" },
    Preposition { written: "في حق", folded: "في حق" },
    Preposition { written: "على يد", folded: "علي يد" },
    Preposition { written: "على أيدي", folded: "علي ايدي" },
    Preposition { written: "إلى جانب", folded: "الي جانب" },
    Preposition { written: "لصالح", folded: "لصالح" },
    Preposition { written: "باتجاه", folded: "باتجاه" },
    Preposition { written: "بجانب", folded: "بجانب" },
    Preposition { written: "في وجه", folded: "في وجه" },
    Preposition { written: "صوب", folded: "صوب" },
    Preposition { written: "لفائدة", folded: "لفايده" },
    Preposition { written: "في مواجهة", folded: "في مواجهه" },
    Preposition { written: "بوجه", folded: "بوجه" },
    Preposition { written: "خلف", folded: "خلف" },
    Preposition { written: "تحت", folded: "تحت" },
    Preposition { written: "داخل", folded: "داخل" },
    Preposition { written: "باسم", folded: "باسم" },
    Preposition { written: "بجوار", folded: "بجوار" },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn folded_forms_are_the_folding_of_the_written() {
        for preposition in PREPOSITIONS {
            assert_eq!(fold(preposition.written), preposition.folded);
        }
    }
}
