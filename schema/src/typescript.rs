//! A JSON Schema as TypeScript declarations: objects become interfaces, lists of words become unions.

use std::fmt::Write as _;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

/// One file with every type of the schema, the root last.
pub fn declarations(schema: &Value) -> Result<String> {
    let mut text = String::from("// Made by `cargo xtask types` from src/analysis.rs; do not edit.\n");
    for (name, definition) in schema["$defs"].as_object().context("the schema has definitions")? {
        declare(&mut text, name, definition)?;
    }
    let root = schema["title"].as_str().context("the schema has a title")?;
    declare(&mut text, root, schema)?;
    Ok(text)
}

fn declare(text: &mut String, name: &str, definition: &Value) -> Result<()> {
    text.push('\n');
    comment(text, "", definition);
    if let Some(properties) = definition["properties"].as_object() {
        return interface(text, name, properties, &definition["required"]).with_context(|| name.to_owned());
    }
    if let Some(words) = definition["oneOf"].as_array() {
        writeln!(text, "export type {name} =")?;
        for (i, word) in words.iter().enumerate() {
            comment(text, "    ", word);
            let end = if i + 1 == words.len() { ";" } else { "" };
            writeln!(text, "    | {}{end}", word["const"])?;
        }
        return Ok(());
    }
    writeln!(text, "export type {name} = {};", type_of(definition).with_context(|| name.to_owned())?)?;
    Ok(())
}

fn interface(text: &mut String, name: &str, properties: &Map<String, Value>, required: &Value) -> Result<()> {
    writeln!(text, "export interface {name} {{")?;
    for (key, property) in properties {
        comment(text, "    ", property);
        let optional = !required.as_array().is_some_and(|names| names.iter().any(|n| n == key.as_str()));
        let mark = if optional { "?" } else { "" };
        writeln!(text, "    {key}{mark}: {};", type_of(property).with_context(|| key.clone())?)?;
    }
    text.push_str("}\n");
    Ok(())
}

/// The TypeScript type of a schema; an error for a form that none of our types has had so far.
fn type_of(schema: &Value) -> Result<String> {
    if let Some(reference) = schema["$ref"].as_str() {
        return Ok(reference.trim_start_matches("#/$defs/").to_owned());
    }
    if let Some(words) = schema["enum"].as_array() {
        return Ok(words.iter().map(Value::to_string).collect::<Vec<_>>().join(" | "));
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        return Ok(choices.iter().map(type_of).collect::<Result<Vec<_>>>()?.join(" | "));
    }
    match &schema["type"] {
        Value::String(one) => simple(one, schema),
        Value::Array(several) => {
            let names = several.iter().map(|one| simple(one.as_str().unwrap_or_default(), schema));
            Ok(names.collect::<Result<Vec<_>>>()?.join(" | "))
        }
        _ => bail!("no TypeScript form for {schema}"),
    }
}

fn simple(name: &str, schema: &Value) -> Result<String> {
    Ok(match name {
        "string" | "boolean" | "null" => name.to_owned(),
        "integer" | "number" => "number".to_owned(),
        "array" if schema["items"].is_object() => {
            let item = type_of(&schema["items"])?;
            if item.contains('|') { format!("({item})[]") } else { format!("{item}[]") }
        }
        "object" if schema["additionalProperties"].is_object() => {
            format!("Record<string, {}>", type_of(&schema["additionalProperties"])?)
        }
        _ => bail!("no TypeScript form for {schema}"),
    })
}

fn comment(text: &mut String, indent: &str, schema: &Value) {
    let Some(description) = schema["description"].as_str() else { return };
    let lines: Vec<_> = description.lines().collect();
    match lines.as_slice() {
        [line] => {
            let _ = writeln!(text, "{indent}/** {line} */");
        }
        lines => {
            let _ = writeln!(text, "{indent}/**");
            for line in lines {
                let _ = writeln!(text, "{indent} * {line}");
            }
            let _ = writeln!(text, "{indent} */");
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::declarations;

    #[test]
    fn every_form_is_declared() {
        let schema = json!({
            "title": "Root",
            "description": "First.\nSecond.",
            "properties": {
                "count": { "type": "integer" },
                "name": { "type": ["string", "null"], "description": "Its name." },
                "kind": { "anyOf": [{ "$ref": "#/$defs/Kind" }, { "type": "null" }] },
                "lists": { "type": "array", "items": { "type": ["string", "null"] } },
            },
            "required": ["count", "name", "lists"],
            "$defs": {
                "Kind": { "oneOf": [{ "const": "a", "description": "A." }, { "const": "b" }] },
                "Map": { "type": "object", "additionalProperties": { "type": "number" } },
            },
        });
        let expected = r#"// Made by `cargo xtask types` from src/analysis.rs; do not edit.

export type Kind =
    /** A. */
    | "a"
    | "b";

export type Map = Record<string, number>;

/**
 * First.
 * Second.
 */
export interface Root {
    count: number;
    /** Its name. */
    name: string | null;
    kind?: Kind | null;
    lists: (string | null)[];
}
"#;
        assert_eq!(declarations(&schema).unwrap(), expected);
    }

    #[test]
    fn an_unknown_form_is_an_error() {
        let schema = json!({ "title": "Root", "properties": { "x": { "not": {} } }, "required": ["x"], "$defs": {} });
        assert!(format!("{:#}", declarations(&schema).unwrap_err()).starts_with("Root: x: no TypeScript form"));
    }
}
