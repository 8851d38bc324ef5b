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
        ("دمشق ـ رويترز ـ عواصم: ", Some("دمشق"), None),
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

#[test]
fn the_line_that_names_the_source() {
    let text = "أدان وزير الخارجية الفرنسي الهجوم على المدينة الساحلية.\nوقال إن بلاده تتابع ما يجري هناك.\nالمصدر: الجزيرة + وكالات\n";
    assert_eq!(analyze(text).doc.source.as_deref(), Some("الجزيرة"));
}

#[test]
fn a_line_of_the_date_with_hour_and_other_calendar_is_no_headline() {
    let text = "الشروق) الأحد 15 جويلية 2012 الساعة 15:42:18 بتوقيت تونس العاصمة\nالنظام السياسي ومن يحكم البلاد اليوم\nأدان وزير الخارجية الفرنسي الهجوم على المدينة الساحلية وعلى ما حولها من القرى والمزارع.\n";
    let doc = analyze(text).doc;
    assert_eq!(
        (doc.title.as_deref(), doc.published.as_deref()),
        (Some("النظام السياسي ومن يحكم البلاد اليوم"), Some("2012-07-15"))
    );
}
