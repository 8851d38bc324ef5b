//! CSV: stances, entities, distinct stances.

use rasid::OffsetUnit;
use rasid::analysis::Span;
use rasid::export::{Article, Format, export};

use super::program::{NEWS, analyze, columns, csv, exported, written};

#[test]
fn a_row_a_stance() {
    let rows = csv(&exported(Format::Csv, "أدانت فرنسا روسيا. أيدت مصر السودان."));
    assert_eq!(
        columns(
            &rows,
            &["article", "holder", "holder_country", "stance", "target", "target_country", "event", "cue", "evidence"]
        ),
        [
            ["a", "فرنسا", "FR", "oppose", "روسيا", "RU", "ACCUSE", "أدانت", "أدانت فرنسا روسيا"],
            ["a", "مصر", "EG", "support", "السودان", "SD", "SUPPORT", "أيدت", "أيدت مصر السودان"],
        ]
    );
}

#[test]
fn a_stance_towards_a_thing_alone_has_it_for_its_target() {
    let text = "رفضت إيران العقوبات الأميركية.";
    let mut analysis = analyze("a", text);
    analysis.stances[0].target = None;
    let target = ["target", "target_country"];
    assert_eq!(columns(&csv(&written(Format::Csv, &analysis, text)), &target), [["العقوبات الأميركية", ""]]);
    assert_eq!(columns(&csv(&written(Format::Triples, &analysis, text)), &target), [["العقوبات الأميركية", ""]]);
}

#[test]
fn a_row_an_entity_the_most_often_named_first() {
    let rows = csv(&exported(Format::Actors, "زار وزير الخارجية المصري سامح شكري قطر. قطر دولة، وقطر بلد."));
    let shown = columns(&rows, &["type", "name", "name_en", "country", "sector", "role", "mentions", "key"]);
    assert_eq!(shown[0], ["country", "قطر", "Qatar", "QA", "", "", "3", "country:QA"]);
    let person =
        ["person", "سامح شكري", "Sameh Shoukry", "EG", "GOV", "وزير الخارجية المصري", "1", "person:shoukry-sameh"];
    assert!(shown.contains(&person.to_vec()), "{shown:?}");
}

#[test]
fn a_triple_stands_once_with_its_best_evidence() {
    let text = "أدانت فرنسا روسيا. أيدت فرنسا مصر. نددت فرنسا بروسيا.";
    let mut analysis = analyze("a", text);
    assert_eq!(analysis.stances.len(), 3, "three stances stand in the text");
    for (stance, confidence) in analysis.stances.iter_mut().zip([0.65, 0.7, 0.9]) {
        stance.confidence = confidence;
    }
    let rows = csv(&written(Format::Triples, &analysis, text));
    assert_eq!(
        columns(&rows, &["holder_key", "stance", "target_key", "count", "confidence", "evidence"]),
        [
            ["country:FR", "oppose", "country:RU", "2", "0.90", "نددت فرنسا بروسيا"],
            ["country:FR", "support", "country:EG", "1", "0.70", "أيدت فرنسا مصر"],
        ]
    );
}

#[test]
fn articles_follow_one_header() {
    let (one, two) = (analyze("one", NEWS), analyze("two", NEWS));
    let articles = [&one, &two].map(|analysis| Article { analysis, text: NEWS });
    for format in Format::ALL {
        let rows = articles.map(|article| format.rows(article));
        assert!(!rows[0].is_empty(), "{format:?}");
        assert_eq!(export(format, articles), format!("{}{}{}", format.header(), rows[0], rows[1]), "{format:?}");
        assert_eq!(export(format, []), format.header());
    }
}

#[test]
fn an_article_without_stances_has_no_rows() {
    let analysis = analyze("a", "");
    for format in Format::ALL {
        assert_eq!(format.rows(Article { analysis: &analysis, text: "" }), "", "{format:?}");
    }
}

#[test]
fn formats_are_known_by_their_names() {
    for format in Format::ALL {
        assert_eq!(format.name().parse(), Ok(format));
    }
    assert_eq!("xml".parse::<Format>().map_err(|error| error.code()), Err("bad-format"));
}

#[test]
fn an_analysis_that_fits_no_text_is_written_all_the_same() {
    let mut analysis = analyze("a", NEWS);
    for (at, stance) in analysis.stances.iter_mut().enumerate() {
        // Past the end, from end to start, of nobody in the analysis.
        stance.cue.end = usize::MAX;
        stance.evidence = Span { start: 9 + at, end: 3 };
        stance.holder = "e99".to_owned();
    }
    for unit in [OffsetUnit::Byte, OffsetUnit::Codepoint, OffsetUnit::Utf16] {
        analysis.doc.offsets = unit;
        let rows = csv(&written(Format::Csv, &analysis, "😀 نص آخر"));
        assert_eq!(columns(&rows, &["holder", "evidence"])[0], ["", ""], "{unit:?}");
        for format in Format::ALL {
            let _ = written(format, &analysis, "😀 نص آخر");
        }
    }
}
