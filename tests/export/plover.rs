//! PLOVER 2.0 records.

use rasid::export::{Format, cameo, quad};
use rasid::{Analysis, Analyzer, OffsetUnit};
use serde_json::{Value, json};

use super::program::{NEWS, analyze, exported, written};

fn records(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("a line is one record")).collect()
}

#[test]
fn a_record_has_the_fields_of_the_manual() {
    let records = records(&exported(Format::Plover, NEWS));
    let record = records[0].as_object().expect("an object");
    for field in [
        "id",
        "date",
        "actor",
        "recipient",
        "event",
        "mode",
        "context",
        "event_loc",
        "event_text",
        "quad_code",
        "event_scale",
        "text",
        "text_info",
        "cite_info",
        "coder",
        "coded_date",
        "comment",
    ] {
        assert!(record.contains_key(field), "{field}");
    }
    for field in ["code", "sector", "entity_text", "identifier_id", "identifier_text", "office"] {
        assert!(record["actor"][0].as_object().is_some_and(|actor| actor.contains_key(field)), "{field}");
    }
}

#[test]
fn those_who_share_a_verb_are_one_compound_actor() {
    let record = &records(&exported(Format::Plover, NEWS))[0];
    let codes =
        |of: &str| -> Vec<Value> { record[of].as_array().expect("a list").iter().map(|p| p["code"].clone()).collect() };
    assert_eq!((codes("actor"), codes("recipient")), (vec![json!("FRA"), json!("DEU")], vec![json!("RUS")]));
    for (field, value) in [
        ("id", json!("a-1")),
        ("date", json!("2022-05-05")),
        ("event", json!(["ACCUSE"])),
        ("mode", json!(["disapprove"])),
        ("event_scale", json!(-2.0)),
        ("quad_code", json!("VERBAL CONFLICT")),
        ("cameo", json!("111")),
        ("event_text", json!("أدانت")),
        ("text", json!("أدانت فرنسا وألمانيا روسيا")),
        ("stance", json!("oppose")),
        ("status", json!("asserted")),
    ] {
        assert_eq!(record[field], value, "{field}");
    }
}

#[test]
fn parties_that_do_not_all_stand_with_each_other_are_records_of_their_own() {
    let mut analysis = analyze("a", NEWS);
    let entity = |code: &str, analysis: &Analysis| {
        analysis.entities.iter().find(|e| e.key == format!("country:{code}")).expect("named in the text").id.clone()
    };
    // As if the verb had given each of the two a target of its own.
    let (france, turkey) = (entity("FR", &analysis), entity("TR", &analysis));
    let stance = analysis.stances.iter_mut().find(|s| s.holder == france).expect("France condemns");
    stance.target = Some(turkey);
    let pairs: Vec<(Value, Value)> = records(&written(Format::Plover, &analysis, NEWS))
        .iter()
        .map(|r| (r["actor"][0]["code"].clone(), r["recipient"][0]["code"].clone()))
        .filter(|(_, to)| to == "RUS" || to == "TUR")
        .collect();
    assert_eq!(pairs.len(), 2);
    assert!(
        pairs.contains(&(json!("FRA"), json!("TUR"))) && pairs.contains(&(json!("DEU"), json!("RUS"))),
        "{pairs:?}"
    );
}

#[test]
fn what_is_promised_is_agreed_to() {
    let record = &records(&exported(Format::Plover, "ستدعم تركيا قطر."))[0];
    assert_eq!(record["status"], "future");
    assert_eq!(
        (&record["event"], &record["event_scale"], &record["cameo"]),
        (&json!(["AGREE"]), &json!(2.5), &json!("03"))
    );
}

#[test]
fn a_person_has_state_sector_and_office() {
    let record = &records(&exported(Format::Plover, "انتقد وزير الخارجية المصري سامح شكري إسرائيل."))[0];
    assert_eq!(
        record["actor"],
        json!([{
            "code": "EGY", "sector": "GOV", "entity_text": "سامح شكري", "identifier_id": "person:shoukry-sameh",
            "identifier_text": "سامح شكري", "office": "وزير الخارجية المصري", "name_en": "Sameh Shoukry", "wikidata": null,
        }])
    );
}

#[test]
fn a_party_has_the_words_of_its_place() {
    let record = &records(&exported(Format::Plover, "الولايات المتحدة دولة. رفضت إيران العقوبات الأميركية."))[0];
    let recipient = &record["recipient"][0];
    assert_eq!(
        (&recipient["entity_text"], &recipient["identifier_text"]),
        (&json!("الأميركية"), &json!("الولايات المتحدة"))
    );
}

#[test]
fn words_are_the_same_in_every_unit() {
    let text = "😀 أدانت فرنسا روسيا 😀، وأيدت مصر السودان.";
    let analyzer = Analyzer::new();
    let words = |unit| {
        let analysis = analyzer.analyze("a", text, unit).expect("a short text");
        let all = records(&written(Format::Plover, &analysis, text));
        assert_eq!(all[0]["text_info"]["offsets"], json!(unit));
        let start = all[0]["text_info"]["text"]["start"].clone();
        let words = all.iter().map(|r| (r["text"].clone(), r["event_text"].clone())).collect::<Vec<_>>();
        (start, words)
    };
    let (codepoint, utf16, byte) = (words(OffsetUnit::Codepoint), words(OffsetUnit::Utf16), words(OffsetUnit::Byte));
    assert_eq!((&codepoint.0, &utf16.0, &byte.0), (&json!(2), &json!(3), &json!(5)));
    assert_eq!(codepoint.1[0], (json!("أدانت فرنسا روسيا"), json!("أدانت")));
    assert_eq!((&utf16.1, &byte.1), (&codepoint.1, &codepoint.1));
}

#[test]
fn a_stance_that_is_no_event_stays_a_record() {
    let mut analysis = analyze("a", "أدانت فرنسا روسيا.");
    analysis.stances[0].event = None;
    let record = &records(&written(Format::Plover, &analysis, "أدانت فرنسا روسيا."))[0];
    assert_eq!(
        (&record["event"], &record["quad_code"], &record["stance"]),
        (&json!([]), &Value::Null, &json!("oppose"))
    );
    assert_eq!(record["cameo"], Value::Null);
}

#[test]
fn every_type_has_its_quadrant_and_no_more_than_one_code() {
    const SEVERAL: [&str; 2] = ["ACCUSE", "ASSAULT"];
    let types = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT";
    for event in types.split(' ') {
        assert!(quad(event).is_some(), "{event}");
        assert_eq!(cameo(event, None, "").is_none(), SEVERAL.contains(&event), "{event}");
    }
}
