//! A title without a name: whom it stands for.

use rasid::analysis::MentionKind;

use super::notation::{analyze, entity};

/// The titles that stand for persons: `words→key`. The state beside a title is a mention of its own.
fn titles(text: &str) -> Vec<String> {
    let analysis = analyze(text);
    let titles = analysis.mentions.iter().filter(|m| m.kind == MentionKind::Title);
    titles.map(|m| format!("{}→{}", &text[m.start..m.end], entity(&analysis, m).key)).collect()
}

#[test]
fn the_one_whom_the_article_names_so() {
    let text = "وصل وزير الخارجية الأميركي أنتوني بلينكن إلى كييف. ودعا وزير الخارجية الأميركي إلى الهدوء.";
    assert_eq!(titles(text), ["وزير الخارجية→person:blinken-antony"]);
}

#[test]
fn the_one_who_held_the_office_when_the_article_was_published() {
    let text = "موسكو تهدد\n5 مايو 2022\nقال وزير الخارجية الروسي إن بلاده ترفض القرار.";
    assert_eq!(titles(text), ["وزير الخارجية→person:lavrov-sergei"]);
}

#[test]
fn nobody_without_a_date_or_where_several_held_it_that_year() {
    assert_eq!(titles("قال وزير الخارجية الروسي إن بلاده ترفض القرار."), [""; 0]);
    assert_eq!(titles("لندن\n5 مايو 2022\nقال رئيس الوزراء البريطاني إن بلاده ترفض القرار."), [""; 0]);
}

#[test]
fn nobody_where_the_article_gives_it_to_two() {
    let text = "التقى وزير الخارجية المصري سامح شكري سلفه. وقال وزير الخارجية المصري نبيل فهمي كلمة. وغادر وزير الخارجية المصري.";
    assert_eq!(titles(text), [""; 0]);
}

#[test]
fn an_entity_that_only_a_title_names_stands_where_the_title_does() {
    let text = "موسكو تهدد\n5 مايو 2022\nقال وزير الخارجية الروسي إن بلاده ترفض قرار فرنسا.";
    let keys: Vec<String> = analyze(text).entities.into_iter().map(|e| e.key).collect();
    assert_eq!(keys, ["country:RU", "person:lavrov-sergei", "country:FR"]);
}
