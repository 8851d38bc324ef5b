//! Sentences that are still read wrongly, with how they should be read and why they are not.
//!
//! A sentence that is read rightly fails the test: move it to where its kind stands.

use super::notation::read;

/// Sentence, how it should be read, what is missing.
const STILL_WRONG: &[(&str, &str, &str)] = &[
    ("أعلنت مالي إغلاق حدودها.", "مالي→country:ML", "the rule of homographs.tsv knows no verb before it"),
    ("يبلغ قطر الدائرة مترين.", "", "قطر before a genitive is the diameter; only نصف قطر is known"),
    ("قالت عُمان إنها ترحب بالاتفاق.", "عُمان→country:OM", "the vowel that tells عُمان from عمّان is not asked for"),
    ("أكد أنه مُصرّ على موقفه.", "", "the marks of مُصرّ are not asked for"),
    ("هو مصر على موقفه.", "", "مصر على after a pronoun is the participle"),
    ("له ثلاثة بنين وبنتان.", "", "a number before it"),
    (
        "دعا رئيس بنين باتريس تالون إلى الهدوء.",
        "بنين→country:BJ; باتريس تالون→person:talon-patrice",
        "a state after a title begins a name",
    ),
    ("يدافع عن حقوق الناطقين بالروسية في أوكرانيا.", "أوكرانيا→country:UA", "a language after الناطقين ب"),
    ("يتحدث اللغة الفرنسية بطلاقة.", "", "a language after اللغة"),
    ("ارتفع الدولار الأميركي أمام الليرة التركية.", "", "currencies carry the nisba as their name"),
    ("فاز نادي الهلال السعودي.", "", "a club's nisba is part of its name"),
    (
        "وصل الوفد إلى مدينة نور سلطان.",
        "نور سلطان→place:astana",
        "the city is left out of the tables for the man's name",
    ),
    (
        "قال المتحدث باسم الحكومة المغربية مصطفى بايتاس إن الرباط ملتزمة.",
        "الحكومة المغربية→organization/MA; مصطفى بايتاس→person:baitas-mustapha; الرباط→country:MA",
        "a body inside a title is hidden by it",
    ),
];

#[test]
fn known_failures_are_still_failures() {
    let mended: Vec<&str> =
        STILL_WRONG.iter().filter(|(text, right, _)| read(text) == *right).map(|(text, ..)| *text).collect();
    assert!(mended.is_empty(), "read rightly now: move these to their kind\n{}", mended.join("\n"));
}
