//! The table of codes that R's `events::read_eventdata` reads.

use rasid::export::{Format, alpha3};

use super::program::{NEWS, analyze, exported, tsv, written};

#[test]
fn a_row_is_date_story_source_target_and_codes() {
    let text = exported(Format::Events, NEWS);
    assert_eq!(
        tsv(&text),
        [
            ["220505", "a-1", "FRA", "RUS", "ACCUSE", "111"],
            ["220505", "a-1", "DEU", "RUS", "ACCUSE", "111"],
            ["220505", "a-2", "TUR", "QAT", "AGREE", "03"],
            ["220505", "a-3", "IRN", "USA", "REJECT", "12"],
        ]
    );
}

#[test]
fn a_code_is_state_and_sector() {
    let text = "باريس - 5 مايو 2022\nانتقد وزير الخارجية المصري سامح شكري الأمم المتحدة.\n";
    let mut analysis = analyze("a", text);
    assert_eq!(tsv(&written(Format::Events, &analysis, text))[0][2..4], ["EGYGOV", "IGO"]);
    for entity in &mut analysis.entities {
        (entity.country, entity.sector) = (None, None);
    }
    assert_eq!(tsv(&written(Format::Events, &analysis, text))[0][2..4], ["---", "---"]);
}

#[test]
fn an_article_without_a_date_has_no_rows() {
    assert_eq!(exported(Format::Events, "أدانت فرنسا روسيا."), "");
}

#[test]
fn an_event_with_several_codes_in_cameo_has_none() {
    let mut analysis = analyze("a", NEWS);
    for stance in &mut analysis.stances {
        (stance.event, stance.mode) = (Some("ASSAULT".to_owned()), None);
    }
    let text = written(Format::Events, &analysis, NEWS);
    assert_eq!(tsv(&text)[0][4..], ["ASSAULT", ""]);
}

#[test]
fn an_id_with_quotation_marks_quotes_nothing() {
    let text = written(Format::Events, &analyze("قال \"نعم\"\tهنا", NEWS), NEWS);
    assert_eq!(tsv(&text)[0][1], "قال  نعم  هنا-1");
}

#[test]
fn states_have_three_letters() {
    for (alpha2, code) in [("RU", "RUS"), ("DE", "DEU"), ("PS", "PSE"), ("XK", "XKX"), ("ZZ", "ZZ")] {
        assert_eq!(alpha3(alpha2), code);
    }
}
