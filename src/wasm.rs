//! The one boundary to JavaScript.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use crate::analyze::sha256;
use crate::corpus::Sketch;
use crate::export::{Article, Format, export};
use crate::{Analysis, Analyzer as Core, Error, MAX_BYTES, OffsetUnit};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../www/src/analysis.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const OPTIONS: &str = r#"
/** What `analyze` may be told. */
export interface AnalyzeOptions {
    /** The article's name, given back as `doc.id`. Default: "". */
    id?: string;
    /** The unit of every offset. Default: "utf16". */
    offsets?: OffsetUnit;
}

/** What `export` writes: see docs/exports.md. */
export type ExportFormat =
    | "csv" | "actors" | "triples" | "mentions" | "quotes" | "plover" | "polecat" | "events" | "annotations" | "gexf";

/** An analysis with the text that was analyzed. */
export interface AnalyzedArticle {
    analysis: Analysis;
    text: string;
}
"#;

#[derive(Deserialize, Default)]
#[serde(default)]
struct Options {
    id: String,
    offsets: Option<OffsetUnit>,
}

impl Options {
    const NAMES: [&str; 2] = ["id", "offsets"];

    fn read(value: JsValue) -> Result<Self, JsValue> {
        if value.is_undefined() || value.is_null() {
            return Ok(Self::default());
        }
        // serde-wasm-bindgen asks for the fields that it knows: a misspelt one it would never see.
        let keys = value.dyn_ref::<js_sys::Object>().map(js_sys::Object::keys).unwrap_or_default();
        if let Some(other) = keys.iter().filter_map(|k| k.as_string()).find(|k| !Self::NAMES.contains(&k.as_str())) {
            return Err(thrown("bad-options", &format!("there is no option `{other}`")));
        }
        serde_wasm_bindgen::from_value(value).map_err(|e| thrown("bad-options", &e.to_string()))
    }
}

#[derive(Deserialize)]
struct AnalyzedArticle {
    analysis: Analysis,
    text: String,
}

impl AnalyzedArticle {
    /// All of them; the spans of an analysis fit no other text than its own.
    fn read(value: JsValue) -> Result<Vec<Self>, JsValue> {
        let articles: Vec<Self> =
            serde_wasm_bindgen::from_value(value).map_err(|e| thrown("bad-articles", &e.to_string()))?;
        match articles.iter().find(|a| a.analysis.doc.sha256 != sha256(&a.text)) {
            Some(AnalyzedArticle { analysis, .. }) => Err(thrown(
                "bad-articles",
                &format!("the text of `{}` is not the one that was analyzed", analysis.doc.id),
            )),
            None => Ok(articles),
        }
    }
}

/// Reads articles. Made once; holds the lexica.
#[wasm_bindgen]
pub struct Analyzer {
    core: Core,
}

#[wasm_bindgen]
impl Analyzer {
    /// Loads the built-in lexica and, if given, a watch list in CSV or TSV (columns name, aliases, type, country, sector).
    ///
    /// # Errors
    /// A `RasidError` whose `code` is `watch-list`.
    #[wasm_bindgen(constructor)]
    pub fn new(watch_list: Option<String>) -> Result<Analyzer, JsValue> {
        let core = match watch_list {
            None => Core::new(),
            Some(list) => Core::with_watch_list(&list).map_err(|e| thrown(e.code(), &e.to_string()))?,
        };
        Ok(Analyzer { core })
    }

    /// Analyzes one article and gives the plain object of the schema; spans count UTF-16 units unless told otherwise.
    ///
    /// # Errors
    /// A `RasidError`: an `Error` whose `code` is `bad-options` or `too-long`.
    #[wasm_bindgen(unchecked_return_type = "Analysis")]
    pub fn analyze(
        &self,
        text: &str,
        #[wasm_bindgen(unchecked_optional_param_type = "AnalyzeOptions")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let options = Options::read(options)?;
        let unit = options.offsets.unwrap_or(OffsetUnit::Utf16);
        let analysis = self.core.analyze(&options.id, text, unit).map_err(|e| thrown(e.code(), &e.to_string()))?;
        let plain =
            serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true).serialize_maps_as_objects(true);
        analysis.serialize(&plain).map_err(|e| thrown("internal", &e.to_string()))
    }

    /// Gives analyzed articles out as one text in a format of `docs/exports.md`; the offsets of the analyses may be in any unit.
    ///
    /// # Errors
    /// A `RasidError` whose `code` is `bad-format`, or `bad-articles` where one is no analysis or its text is another.
    pub fn export(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ExportFormat")] format: &str,
        #[wasm_bindgen(unchecked_param_type = "AnalyzedArticle[]")] articles: JsValue,
    ) -> Result<String, JsValue> {
        let format: Format = format.parse().map_err(|e: crate::Error| thrown(e.code(), &e.to_string()))?;
        let articles = AnalyzedArticle::read(articles)?;
        Ok(export(format, articles.iter().map(|AnalyzedArticle { analysis, text }| Article { analysis, text })))
    }
}

/// What an article's opening is like, for finding copies of one story among many: see `docs/exports.md`. None of a text without
/// a word.
///
/// # Errors
/// A `RasidError` whose `code` is `too-long`.
#[wasm_bindgen]
pub fn sketch(text: &str) -> Result<Vec<u32>, JsValue> {
    if text.len() > MAX_BYTES {
        let error = Error::TooLong { bytes: text.len(), limit: MAX_BYTES };
        return Err(thrown(error.code(), &error.to_string()));
    }
    Ok(Sketch::new(text).values().to_vec())
}

/// Runs when the module is made: a panic, which ends the module as a trap, first says on the console where it was.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}

/// The version of this build.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

fn thrown(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    error.set_name("RasidError");
    let _ = js_sys::Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}
