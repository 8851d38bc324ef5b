//! One actor, one entity, whatever it is called.

use super::notation::{analyze, entity};

/// The keys of the entities that the words are mentions of, in the order of the text.
fn keys(text: &str, words: &[&str]) -> Vec<String> {
    let analysis = analyze(text);
    let found = analysis.mentions.iter().filter(|m| words.contains(&&text[m.start..m.end]));
    let keys: Vec<String> = found.map(|m| entity(&analysis, m).id.clone()).collect();
    assert_eq!(keys.len(), words.len(), "{words:?} are mentions of «{text}»");
    keys
}

#[test]
fn names_of_one_person_are_one_entity() {
    for (text, words) in [
        ("أكد أنتوني بلينكن دعم بلاده، وأضاف بلينكين أن واشنطن تتابع.", &["أنتوني بلينكن", "بلينكين"][..]),
        (
            "قال رئيس المركز الوطني الروسي ميخائيل ميزينتسف إن الممرات مفتوحة. وأضاف مزينتسيف أنها آمنة.",
            &["ميخائيل ميزينتسف", "مزينتسيف"],
        ),
        ("التقى الرئيس السوري بشار الأسد الوفد، وأكد الأسد موقف سوريا.", &["بشار الأسد", "الأسد"]),
        ("التقى الوزير الطاجيكي فرهاد سليموف الوفد، ثم قال سليموف كلمة.", &["فرهاد سليموف", "سليموف"]),
        ("قال محمود عباس إنه يرفض، وأضاف أبو مازن أنه مستعد.", &["محمود عباس", "أبو مازن"]),
    ] {
        let keys = keys(text, words);
        assert!(keys.iter().all(|key| *key == keys[0]), "{text}: {keys:?}");
    }
}

#[test]
fn two_persons_of_one_family_name_stay_two() {
    let keys = keys("قال بشار الأسد إن ماهر الأسد سافر.", &["بشار الأسد", "ماهر الأسد"]);
    assert_ne!(keys[0], keys[1]);
}

#[test]
fn a_state_is_one_entity_by_name_adjective_and_capital() {
    let keys = keys("أعلنت روسيا موقفها، وقال الوزير الروسي إن موسكو ترفض.", &["روسيا", "الروسي", "موسكو"]);
    assert!(keys.iter().all(|key| *key == keys[0]), "{keys:?}");
}

#[test]
fn a_capital_as_a_place_is_not_its_state() {
    let keys = keys("حذرت واشنطن إيران. ووصل الرئيس إلى واشنطن.", &["واشنطن", "واشنطن"]);
    assert_ne!(keys[0], keys[1]);
}

#[test]
fn a_ministry_named_again_without_its_state_is_the_same() {
    let keys = keys(
        "أدانت وزارة الخارجية الفرنسية الهجوم. وقالت وزارة الخارجية إنها تتابع.",
        &["وزارة الخارجية الفرنسية", "وزارة الخارجية"],
    );
    assert_eq!(keys[0], keys[1]);
}

#[test]
fn the_role_is_as_the_article_gives_it() {
    let text = "قال وزير الخارجية الروسي سيرغي لافروف إن بلاده ترفض.";
    let analysis = analyze(text);
    let person = analysis.entities.iter().find(|e| e.key == "person:lavrov-sergei").expect("he is named");
    assert_eq!((person.role.as_deref(), person.country.as_deref()), (Some("وزير الخارجية الروسي"), Some("RU")));
    assert_eq!(person.sector.as_deref(), Some("GOV"));
}
