//! Bodies of states by pattern, and bodies by name.

use super::notation::hold;

#[test]
fn a_body_and_its_state_are_one_name() {
    hold(&[
        ("أدانت وزارة الخارجية الفرنسية الهجوم.", "وزارة الخارجية الفرنسية→organization/FR"),
        ("قالت الحكومة المجرية إنها ترفض.", "الحكومة المجرية→organization/HU"),
        ("رفضت السفارة الأميركية في كازاخستان التعليق.", "السفارة الأميركية في كازاخستان→organization/US"),
        ("نفى الجيش الإسرائيلي الخبر.", "الجيش الإسرائيلي→organization:idf"),
    ]);
}

#[test]
fn bodies_of_no_state_are_known_by_name() {
    hold(&[
        ("دعا مجلس الأمن الدولي إلى وقف النار.", "مجلس الأمن الدولي→organization:un-security-council"),
        (
            "قال البرلمان الأوروبي إن أوكرانيا تستحق الدعم.",
            "البرلمان الأوروبي→organization:european-parliament; أوكرانيا→country:UA",
        ),
        (
            "أعلنت حركة المقاومة الإسلامية \"حماس\" رفضها.",
            "حركة المقاومة الإسلامية→organization:hamas; حماس→organization:hamas",
        ),
    ]);
}

#[test]
fn who_acts_for_a_state_without_a_body_of_its_own_is_the_state() {
    hold(&[
        ("نفت السلطات التركية الخبر.", "التركية→country:TR"),
        ("انسحبت القوات الروسية.", "الروسية→country:RU"),
        ("غادر الوفد الإيراني.", "الإيراني→country:IR"),
    ]);
}

#[test]
fn a_body_in_a_title_is_a_body() {
    hold(&[(
        "قال المتحدث باسم الحكومة المغربية مصطفى بايتاس إن الرباط ملتزمة.",
        "الحكومة المغربية→organization/MA; مصطفى بايتاس→person:baitas-mustapha; الرباط→country:MA",
    )]);
}
