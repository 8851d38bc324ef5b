//! W3C Web Annotations.

use rasid::OffsetUnit;
use rasid::export::{Article, Format, export};
use serde_json::{Value, json};

use super::program::{analyze, exported, written};

const TEXT: &str = "قالت مصر 😀 إنها ترفض التهجير. أدانت فرنسا روسيا.";

fn collection(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn items(collection: &Value) -> &Vec<Value> {
    collection["first"]["items"].as_array().expect("a list")
}

fn motivated<'c>(collection: &'c Value, motivation: &str) -> Vec<&'c Value> {
    items(collection).iter().filter(|item| item["motivation"] == motivation).collect()
}

/// The stretch that the position of a target stands for, counted in code points.
fn stretch(text: &str, target: &Value) -> String {
    let at = |name: &str| target["selector"][0][name].as_u64().expect("a number") as usize;
    text.chars().skip(at("start")).take(at("end") - at("start")).collect()
}

#[test]
fn a_collection_has_what_the_standard_asks() {
    let exported = collection(&exported(Format::Annotations, TEXT));
    assert_eq!(exported["@context"][0], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(exported["type"], "AnnotationCollection");
    assert_eq!(exported["total"], items(&exported).len());
    let page = &exported["first"];
    assert_eq!((&page["type"], &page["startIndex"]), (&json!("AnnotationPage"), &json!(0)));
    assert_eq!((&page["partOf"], &exported["last"]), (&exported["id"], &page["id"]));
    for item in items(&exported) {
        assert_eq!(item["type"], "Annotation");
        assert_eq!(item["target"]["selector"][0]["type"], "TextPositionSelector");
        assert_eq!(item["target"]["selector"][1]["type"], "TextQuoteSelector");
    }
}

#[test]
fn what_is_of_our_own_has_our_prefix() {
    fn names(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                found.extend(fields.keys().cloned());
                fields.values().for_each(|value| names(value, found));
            }
            Value::Array(values) => values.iter().for_each(|value| names(value, found)),
            _ => {}
        }
    }
    let mut exported = collection(&exported(Format::Annotations, TEXT));
    assert_eq!(exported["@context"][1], json!({ "rasid": "urn:rasid:" }));
    exported["@context"] = Value::Null;
    // The terms of the standard's context that are used.
    let standard = "@context id type label generator name first last total items partOf startIndex motivation body target source selector start \
                    end exact prefix suffix value purpose format language";
    let mut found = Vec::new();
    names(&exported, &mut found);
    for name in found {
        let known = standard.split_whitespace().any(|term| term == name);
        assert!(known || name.starts_with("rasid:") || name.starts_with("schema:"), "{name}");
    }
}

#[test]
fn a_mention_identifies_its_entity() {
    let exported = collection(&exported(Format::Annotations, TEXT));
    let mention = motivated(&exported, "identifying").into_iter().find(|m| stretch(TEXT, &m["target"]) == "فرنسا");
    let mention = mention.expect("France is named");
    assert_eq!(
        mention["body"],
        json!([{
            "id": "urn:rasid:entity:country:FR", "type": "schema:Country", "label": "فرنسا", "rasid:nameEn": "France",
            "rasid:key": "country:FR", "rasid:country": "FR",
        }])
    );
    assert_eq!(mention["rasid:kind"], "name");
}

#[test]
fn a_stance_classifies_the_words_that_prove_it() {
    let exported = collection(&exported(Format::Annotations, TEXT));
    let analysis = analyze("a", TEXT);
    let stances = motivated(&exported, "classifying");
    assert_eq!(stances.len(), analysis.stances.len());
    let (item, stance) = (stances[stances.len() - 1], &analysis.stances[analysis.stances.len() - 1]);
    assert_eq!(stretch(TEXT, &item["target"]), "أدانت فرنسا روسيا");
    let [body, arabic, english] = [0, 1, 2].map(|at| &item["body"][at]);
    for (field, value) in [
        ("type", json!("rasid:Stance")),
        ("rasid:stance", json!("oppose")),
        ("rasid:event", json!("ACCUSE")),
        ("rasid:status", json!("asserted")),
        ("rasid:attribution", json!("author")),
    ] {
        assert_eq!(body[field], value, "{field}");
    }
    assert_eq!(
        (&body["rasid:holder"]["rasid:key"], &body["rasid:target"]["rasid:key"]),
        (&json!("country:FR"), &json!("country:RU"))
    );
    assert_eq!(body["rasid:cue"][1]["exact"], "أدانت");
    for (text, language, value) in [(arabic, "ar", &stance.explanation.ar), (english, "en", &stance.explanation.en)] {
        assert_eq!(
            (&text["type"], &text["language"], &text["value"]),
            (&json!("TextualBody"), &json!(language), &json!(value))
        );
    }
}

#[test]
fn positions_count_code_points_whatever_the_analysis_counts() {
    let analyzer = rasid::Analyzer::new();
    let in_unit = |unit| written(Format::Annotations, &analyzer.analyze("a", TEXT, unit).expect("a short text"), TEXT);
    let points = in_unit(OffsetUnit::Codepoint);
    for unit in [OffsetUnit::Byte, OffsetUnit::Utf16] {
        assert_eq!(in_unit(unit), points, "{unit:?}");
    }
    let points = collection(&points);
    assert_eq!(points["rasid:offsets"], "codepoint");
    assert!(!items(&points).is_empty());
    for item in items(&points) {
        assert_eq!(stretch(TEXT, &item["target"]), item["target"]["selector"][1]["exact"].as_str().expect("words"));
    }
}

#[test]
fn a_quotation_stands_between_what_is_around_it() {
    for item in items(&collection(&exported(Format::Annotations, TEXT))) {
        let [exact, prefix, suffix] =
            ["exact", "prefix", "suffix"].map(|name| item["target"]["selector"][1][name].as_str().expect("words"));
        assert!(TEXT.contains(&format!("{prefix}{exact}{suffix}")), "{prefix}|{exact}|{suffix}");
        for around in [prefix, suffix] {
            assert!(around.chars().count() <= 32, "{around}");
        }
    }
}

#[test]
fn the_source_is_the_articles_address_or_the_digest_of_its_words() {
    let source = |id: &str| {
        let analysis = analyze(id, TEXT);
        let exported = collection(&written(Format::Annotations, &analysis, TEXT));
        let source = &items(&exported)[0]["target"]["source"];
        assert_eq!((&source["rasid:article"], &source["rasid:sha256"]), (&json!(id), &json!(analysis.doc.sha256)));
        (source["id"].as_str().expect("an address").to_owned(), format!("urn:sha256:{}", analysis.doc.sha256))
    };
    let address = "https://example.com/أخبار/1";
    assert_eq!(source(address).0, address);
    for id in ["a", "https://example.com/a b", "https://example.com/<a>", "http", ""] {
        let (id, urn) = source(id);
        assert_eq!(id, urn);
    }
}

#[test]
fn no_two_annotations_have_one_name() {
    // Two outlets that print the same words.
    let analyses = ["a", "b"].map(|id| analyze(id, TEXT));
    let all = export(Format::Annotations, analyses.each_ref().map(|analysis| Article { analysis, text: TEXT }));
    let all = collection(&all);
    let mut names: Vec<&str> = items(&all).iter().map(|item| item["id"].as_str().expect("a name")).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!((names.len(), all["total"].as_u64()), (count, Some(count as u64)));
}

#[test]
fn nothing_is_a_collection_of_nothing() {
    let nothing = collection(&export(Format::Annotations, []));
    assert_eq!((&nothing["total"], &nothing["first"]["items"]), (&json!(0), &json!([])));
}
