//! Place and date at the head of the text.

use super::notation::analyze;

#[test]
fn the_dateline_gives_place_and_date() {
    for (head, place, date) in [
        ("باريس، 5 مايو 2022 (كونا) - ", Some("باريس"), Some("2022-05-05")),
        ("تونس 11 ديسمبر 2016 (وات) - ", Some("تونس"), Some("2016-12-11")),
        ("برلين 3 تشرين الثاني/نوفمبر 2021 - ", Some("برلين"), Some("2021-11-03")),
        ("موسكو - 3 - 2 (كونا) -- ", Some("موسكو"), None),
        ("واشنطن (رويترز) - ", Some("واشنطن"), None),
        // A date in the first sentence is the event's, not the article's.
        ("في 5 مايو 2022 ", None, None),
        ("تونس 11 مليون نسمة، ", None, None),
    ] {
        let text =
            format!("{head}أدان وزير الخارجية الفرنسي الهجوم على المدينة الساحلية.\nوقال إن بلاده تتابع ما يجري.\n");
        let doc = analyze(&text).doc;
        assert_eq!((doc.dateline.as_deref(), doc.published.as_deref()), (place, date), "{head}");
    }
}

#[test]
fn the_date_line_above_counts_before_the_dateline() {
    let text =
        "الجمعة 6 مايو 2022\nباريس، 5 مايو 2022 (كونا) - أدان وزير الخارجية الفرنسي الهجوم على المدينة الساحلية.\n";
    assert_eq!(analyze(text).doc.published.as_deref(), Some("2022-05-06"));
}
