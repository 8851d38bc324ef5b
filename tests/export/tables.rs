//! CSV: stances, entities, distinct stances.

use rasid::OffsetUnit;
use rasid::analysis::{Span, Zone, ZoneKind};
use rasid::export::{Article, Export, Format, export};

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
fn a_row_a_mention_with_its_place() {
    let text = "😀 زار الرئيس الروسي قطر.";
    let rows = csv(&exported(Format::Mentions, text));
    let shown = columns(&rows, &["article", "type", "name", "name_en", "country", "key", "mention", "kind"]);
    assert!(
        shown.contains(&vec!["a", "country", "روسيا", "Russia", "RU", "country:RU", "الروسي", "nisba"]),
        "{shown:?}"
    );
    for row in columns(&rows, &["start", "end", "offsets", "mention"]) {
        let [start, end] = [row[0], row[1]].map(|offset| offset.parse::<usize>().expect("an offset"));
        assert_eq!(row[2], "codepoint");
        assert_eq!(text.chars().skip(start).take(end - start).collect::<String>(), row[3]);
    }
}

#[test]
fn a_row_a_quotation_with_its_speaker() {
    let text = "القاهرة - 5 مايو 2022\nقال وزير الخارجية المصري سامح شكري: «نرفض التهجير». «لا أحد يقول هذا».\n";
    let mut analysis = analyze("a", text);
    analysis.doc.source = Some("كونا".to_owned());
    let last = analysis.zones.iter_mut().rfind(|zone| zone.kind == ZoneKind::Quote).expect("two quotations");
    last.speaker = None;
    let rows = csv(&written(Format::Quotes, &analysis, text));
    assert_eq!(
        columns(&rows, &["article", "date", "source", "speaker", "speaker_key", "speaker_country", "quote"]),
        [
            ["a", "2022-05-05", "كونا", "سامح شكري", "person:shoukry-sameh", "EG", "نرفض التهجير"],
            ["a", "2022-05-05", "كونا", "", "", "", "لا أحد يقول هذا"],
        ]
    );
    for row in columns(&rows, &["start", "end", "offsets", "quote", "sha256"]) {
        let [start, end] = [row[0], row[1]].map(|offset| offset.parse::<usize>().expect("an offset"));
        assert_eq!((row[2], row[4]), ("codepoint", analysis.doc.sha256.as_str()));
        assert_eq!(text.chars().skip(start).take(end - start).collect::<String>(), row[3]);
    }
}

#[test]
fn the_proof_of_a_stance_stands_where_its_row_says() {
    let text = "😀 أدانت فرنسا روسيا.";
    for format in [Format::Csv, Format::Triples] {
        let rows = csv(&exported(format, text));
        let shown = columns(&rows, &["evidence", "evidence_start", "evidence_end", "offsets"]);
        assert_eq!(shown, [["أدانت فرنسا روسيا", "2", "19", "codepoint"]], "{format:?}");
    }
}

/// The formats whose rows are of one article alone.
const OF_ROWS: [Format; 8] = [
    Format::Csv,
    Format::Actors,
    Format::Triples,
    Format::Mentions,
    Format::Quotes,
    Format::Plover,
    Format::Polecat,
    Format::Events,
];

#[test]
fn every_format_names_the_version_that_made_it() {
    let version = concat!("rasid ", env!("CARGO_PKG_VERSION"));
    for format in Format::ALL {
        let text = exported(format, QUOTED);
        // The six columns of events are all that its reader takes.
        assert_eq!(text.contains(version), format != Format::Events, "{format:?}: {text}");
    }
    assert_eq!(analyze("a", NEWS).version, version);
}

/// Every format has a row of this.
const QUOTED: &str = "باريس - 5 مايو 2022\nأدانت فرنسا روسيا، وقال الرئيس الفرنسي إيمانويل ماكرون: «هذا مرفوض».\n";

#[test]
fn articles_follow_one_header() {
    let (one, two) = (analyze("one", QUOTED), analyze("two", QUOTED));
    let articles = [&one, &two].map(|analysis| Article { analysis, text: QUOTED });
    for format in OF_ROWS {
        let mut writing = Export::new(format);
        let header = writing.header();
        let rows = articles.map(|article| writing.rows(article));
        assert!(!rows[0].is_empty(), "{format:?}");
        assert_eq!(writing.footer(), "", "{format:?}");
        assert_eq!(export(format, articles), format!("{header}{}{}", rows[0], rows[1]), "{format:?}");
        assert_eq!(export(format, []), header);
    }
}

#[test]
fn an_article_of_which_nothing_is_read_has_no_rows() {
    let analysis = analyze("a", "");
    for format in Format::ALL {
        assert_eq!(Export::new(format).rows(Article { analysis: &analysis, text: "" }), "", "{format:?}");
    }
}

#[test]
fn no_cell_is_a_formula_whatever_the_article_holds() {
    let begins = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"x\",\"y\")", "＝1"];
    for formula in begins {
        let text = format!("أدانت فرنسا روسيا. {formula}");
        let mut analysis = analyze(formula, &text);
        // Everything that a cell may hold is the formula.
        let end = text.chars().count();
        let start = end - formula.chars().count();
        analysis.doc.source = Some(formula.to_owned());
        analysis.zones.push(Zone { kind: ZoneKind::Quote, start, end, speaker: Some("e1".to_owned()) });
        for entity in &mut analysis.entities {
            (entity.name, entity.key) = (formula.to_owned(), formula.to_owned());
            (entity.name_en, entity.role) = (Some(formula.to_owned()), Some(formula.to_owned()));
        }
        for mention in &mut analysis.mentions {
            (mention.start, mention.end) = (start, end);
        }
        for stance in &mut analysis.stances {
            (stance.cue, stance.evidence) = (Span { start, end }, Span { start, end });
            stance.event = Some(formula.to_owned());
        }
        for format in [Format::Csv, Format::Actors, Format::Triples, Format::Mentions, Format::Quotes] {
            let rows = csv(&written(format, &analysis, &text));
            assert!(rows.len() > 1, "{format:?} of {formula:?}");
            for cell in rows.iter().flatten() {
                assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '＝']), "{format:?}: {cell:?}");
                assert!(!cell.starts_with(['\t', '\r']), "{format:?}: {cell:?}");
            }
        }
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
