//! Proclitics, marks and spellings: the mention is the name's own words as they are written.

use super::notation::hold;

#[test]
fn proclitics_stay_outside_and_a_hidden_article_within() {
    hold(&[
        ("للولايات المتحدة موقف، وبالولايات المتحدة كذلك.", "للولايات المتحدة→country:US; الولايات المتحدة→country:US"),
        (
            "وبروسيا وأوكرانيا وفرنسا وألمانيا.",
            "روسيا→country:RU; أوكرانيا→country:UA; فرنسا→country:FR; ألمانيا→country:DE",
        ),
    ]);
}

#[test]
fn spellings_of_all_presses_are_read() {
    hold(&[
        ("قال الروسى والامريكى انهما متفقان.", "الروسى→country:RU; الامريكى→country:US"),
        ("زار الوفد كازاخســتان.", "كازاخســتان→country:KZ"),
        ("زار الوفد رُوسِيَا.", "رُوسِيَا→country:RU"),
        ("زار الوفد ﺭﻭﺳﻴﺎ.", "ﺭﻭﺳﻴﺎ→country:RU"),
        ("وصل إلى اراضيها.روسيا ترد.", "روسيا→country:RU"),
        ("زار الوفد پاکستان.", "پاکستان→country:PK"),
    ]);
}
