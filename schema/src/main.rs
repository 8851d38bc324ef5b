//! Writes what other languages know of an analysis, from the Rust types: `docs/schema/analysis.schema.json` and
//! `www/src/analysis.d.ts`. With `--check` nothing is written; it fails if either file is out of date.

mod typescript;

use std::path::Path;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::Value;

fn main() -> Result<()> {
    let check = match env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => false,
        [flag] if flag == "--check" => true,
        _ => bail!("the only argument is --check"),
    };
    let package = env::var("CARGO_MANIFEST_DIR").context("run it with cargo")?;
    let root = Path::new(&package).join("..");
    let schema = analysis_schema();
    let files = [
        ("docs/schema/analysis.schema.json", serde_json::to_string_pretty(&schema)? + "\n"),
        ("www/src/analysis.d.ts", typescript::declarations(&schema)?),
    ];
    for (name, text) in files {
        let path = root.join(name);
        // A checkout on Windows may have changed the line ends.
        let current = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        if current == text {
            continue;
        }
        if check {
            bail!("{name} is out of date: run `cargo xtask types`");
        }
        fs::create_dir_all(path.parent().expect("each name has a folder"))?;
        fs::write(&path, text).with_context(|| name.to_owned())?;
        println!("wrote {name}");
    }
    Ok(())
}

/// The schema of what the analyzer writes.
fn analysis_schema() -> Value {
    SchemaSettings::draft2020_12()
        .for_serialize()
        .with_transform(RecursiveTransform(absent_is_never_null))
        .into_generator()
        .into_root_schema_for::<rasid::Analysis>()
        .to_value()
}

/// A property that is left out when there is nothing to say is never written as null.
fn absent_is_never_null(schema: &mut Schema) {
    let required = schema.get("required").cloned().unwrap_or_default();
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
    for (name, property) in properties {
        let optional = !required.as_array().is_some_and(|names| names.iter().any(|n| n == name.as_str()));
        if optional && let Some(Value::Array(types)) = property.get_mut("type") {
            types.retain(|t| t != "null");
            if let [only] = types.as_slice() {
                property["type"] = only.clone();
            }
        }
    }
}
