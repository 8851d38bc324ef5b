//! The boundary to JavaScript, in Node: `cargo test --target wasm32-unknown-unknown --test wasm`.
#![cfg(target_arch = "wasm32")]

use js_sys::{Array, Error, Function, JsString, Object, Reflect};
use rasid::corpus;
use rasid::wasm::{Analyzer, sketch};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// Outside of the basic plane one character is two UTF-16 units and four bytes.
const TEXT: &str = "ندد الرئيس الروسي بالهجوم 😀.";

thread_local! {
    // One for all tests: unoptimized as tests are, loading the lexica takes most of their time.
    static ANALYZER: Analyzer = Analyzer::new(None).unwrap();
}

fn analyze(text: &str, options: JsValue) -> Result<JsValue, JsValue> {
    ANALYZER.with(|analyzer| analyzer.analyze(text, options))
}

fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

fn options(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in entries {
        Reflect::set(&object, &(*name).into(), value).unwrap();
    }
    object.into()
}

fn length(analysis: &JsValue) -> f64 {
    field(&field(analysis, "doc"), "length").as_f64().unwrap()
}

/// The code of what was thrown, which is an `Error` of our name.
fn code(thrown: JsValue) -> String {
    let error: Error = thrown.dyn_into().unwrap();
    assert_eq!(error.name(), "RasidError");
    assert!(!String::from(error.message()).is_empty());
    field(&error, "code").as_string().unwrap()
}

#[wasm_bindgen_test]
fn the_result_survives_structured_clone() {
    let analysis = analyze(TEXT, JsValue::UNDEFINED).unwrap();
    let clone: Function = field(&js_sys::global(), "structuredClone").dyn_into().unwrap();
    let copy = clone.call1(&JsValue::NULL, &analysis).unwrap();
    let json = |value: &JsValue| js_sys::JSON::stringify(value).unwrap();
    assert_eq!(json(&copy), json(&analysis));
    assert_eq!(field(&analysis, "schema"), "rasid/1");
    assert!(Array::is_array(&field(&analysis, "mentions")));
}

#[wasm_bindgen_test]
fn what_is_not_known_is_null() {
    let analysis = analyze("", JsValue::UNDEFINED).unwrap();
    assert!(field(&field(&analysis, "doc"), "published").is_null());
}

#[wasm_bindgen_test]
fn offsets_count_utf16_units() {
    let analysis = analyze(TEXT, JsValue::UNDEFINED).unwrap();
    assert_eq!(length(&analysis), f64::from(JsString::from(TEXT).length()));
}

#[wasm_bindgen_test]
fn another_unit_can_be_asked_for() {
    let bytes = analyze(TEXT, options(&[("offsets", "byte".into()), ("id", "a".into())])).unwrap();
    assert_eq!(length(&bytes), TEXT.len() as f64);
    assert_eq!(field(&field(&bytes, "doc"), "id"), "a");
    let points = analyze(TEXT, options(&[("offsets", "codepoint".into())])).unwrap();
    assert_eq!(length(&points), TEXT.chars().count() as f64);
}

#[wasm_bindgen_test]
fn mentions_slice_their_words() {
    let text = JsString::from(TEXT);
    let analysis = analyze(TEXT, JsValue::NULL).unwrap();
    let mentions: Array = field(&analysis, "mentions").dyn_into().unwrap();
    let words: Vec<String> = mentions
        .iter()
        .map(|mention| {
            let offset = |name| field(&mention, name).as_f64().unwrap() as u32;
            text.slice(offset("start"), offset("end")).into()
        })
        .collect();
    assert!(words.iter().any(|word| word.contains("الروسي")), "{words:?}");
}

#[wasm_bindgen_test]
fn wrong_options_have_a_code() {
    for wrong in [
        options(&[("offsets", "words".into())]),
        options(&[("id", 7.into())]),
        options(&[("offset", "byte".into())]),
        "utf16".into(),
    ] {
        assert_eq!(code(analyze(TEXT, wrong).unwrap_err()), "bad-options");
    }
}

#[wasm_bindgen_test]
fn a_text_over_the_limit_has_a_code_and_the_next_is_read() {
    let long = "ا".repeat(rasid::MAX_BYTES / 2 + 1);
    assert_eq!(code(analyze(&long, JsValue::UNDEFINED).unwrap_err()), "too-long");
    assert!(analyze(TEXT, JsValue::UNDEFINED).is_ok());
}

#[wasm_bindgen_test]
fn decimals_are_those_of_the_command_line() {
    let analysis = analyze(TEXT, JsValue::UNDEFINED).unwrap();
    let mentions: Array = field(&analysis, "mentions").dyn_into().unwrap();
    for mention in mentions.iter() {
        // An f32 that is widened on its way would show its tail.
        let shown = js_sys::JSON::stringify(&field(&mention, "confidence")).unwrap();
        assert!(shown.length() <= "0.00".len() as u32, "{shown}");
    }
}

#[wasm_bindgen_test]
fn a_watch_list_is_read_like_the_built_in_tables() {
    let analyzer = Analyzer::new(Some("name,type\nشركة المدار الأزرق,organization\n".to_owned())).unwrap();
    let analysis = analyzer.analyze("أعلنت شركة المدار الأزرق توسعها.", JsValue::UNDEFINED).unwrap();
    let entities: Array = field(&analysis, "entities").dyn_into().unwrap();
    assert!(entities.iter().any(|entity| field(&entity, "name") == "شركة المدار الأزرق"));
}

#[wasm_bindgen_test]
fn a_broken_watch_list_has_a_code() {
    let thrown = Analyzer::new(Some("colour\nأزرق\n".to_owned())).err().unwrap();
    assert_eq!(code(thrown), "watch-list");
}

/// An array of one article: its analysis in the unit `offsets`, and its text.
fn analyzed(text: &str, offsets: &str) -> JsValue {
    let analysis = analyze(text, options(&[("offsets", offsets.into()), ("id", "a".into())])).unwrap();
    Array::of1(&options(&[("analysis", analysis), ("text", text.into())])).into()
}

fn export(format: &str, articles: JsValue) -> Result<String, JsValue> {
    ANALYZER.with(|analyzer| analyzer.export(format, articles))
}

#[wasm_bindgen_test]
fn an_export_has_the_same_words_in_every_unit() {
    let text = "😀 أدانت فرنسا روسيا.";
    for (unit, offsets) in [("utf16", "3,20,utf16"), ("codepoint", "2,19,codepoint"), ("byte", "5,37,byte")] {
        let csv = export("csv", analyzed(text, unit)).unwrap();
        assert!(csv.starts_with("article,holder,"), "{csv}");
        assert!(csv.contains("a,فرنسا,FR,oppose,روسيا,RU,ACCUSE,أدانت,أدانت فرنسا روسيا,"), "{csv}");
        assert!(csv.contains(offsets), "{csv}");
    }
    let annotations = export("annotations", analyzed(text, "utf16")).unwrap();
    assert_eq!(export("annotations", analyzed(text, "byte")).unwrap(), annotations);
    assert!(js_sys::JSON::parse(&annotations).is_ok(), "{annotations}");
}

#[wasm_bindgen_test]
fn an_export_of_nothing_is_its_header() {
    assert_eq!(export("plover", Array::new().into()).unwrap(), "");
    assert!(export("gexf", Array::new().into()).unwrap().ends_with("</gexf>\n"));
    assert_eq!(export("polecat", Array::new().into()).unwrap().split('\t').count(), 40);
}

#[wasm_bindgen_test]
fn what_cannot_be_exported_has_a_code() {
    assert_eq!(code(export("xml", Array::new().into()).unwrap_err()), "bad-format");
    for wrong in [JsValue::UNDEFINED, "a".into(), Array::of1(&options(&[("text", "a".into())])).into()] {
        assert_eq!(code(export("csv", wrong).unwrap_err()), "bad-articles");
    }
    let article = analyzed("أدانت فرنسا روسيا.", "utf16").unchecked_into::<Array>().get(0);
    Reflect::set(&article, &"text".into(), &"أيدت فرنسا روسيا.".into()).unwrap();
    assert_eq!(code(export("csv", Array::of1(&article).into()).unwrap_err()), "bad-articles");
}

#[wasm_bindgen_test]
fn a_sketch_is_the_native_one() {
    // The same three values are expected natively, in src/corpus/sketch.rs.
    let values = sketch("أعلنت الوزارة استئناف المحادثات").unwrap();
    assert_eq!(values[..3], [1041998854, 2707690801, 1958582151]);
    assert_eq!(values.len(), corpus::SIZE);
    assert!(sketch("").unwrap().is_empty());
    let long = "ا".repeat(rasid::MAX_BYTES / 2 + 1);
    assert_eq!(code(sketch(&long).unwrap_err()), "too-long");
}
