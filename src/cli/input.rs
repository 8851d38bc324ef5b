//! Articles from files and standard input.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use serde::Deserialize;

use super::Input;

/// An article, or why it could not be read.
pub struct Article {
    /// The file's name without its ending, or the id of a line.
    pub id: String,
    /// What to call it in a message: the file, or the file and the line.
    pub place: String,
    /// Its text.
    pub text: Result<String, String>,
}

#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
}

/// All articles of one file.
pub fn articles(file: &Path, input: Input) -> Vec<Article> {
    let place = file.display().to_string();
    let stem = if place == "-" {
        "-".to_owned()
    } else {
        file.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default()
    };
    let text = match read(file) {
        Ok(bytes) => match (String::from_utf8(bytes), input) {
            (Ok(text), _) => text,
            // One bad line must not sink the lines beside it.
            (Err(error), Input::Jsonl) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
            (Err(error), Input::Text) => {
                let reason = format!("not UTF-8 (byte {})", error.utf8_error().valid_up_to());
                return vec![Article { id: stem, place, text: Err(reason) }];
            }
        },
        Err(error) => return vec![Article { id: stem, place, text: Err(error.to_string()) }],
    };
    match input {
        Input::Text => vec![Article {
            id: stem,
            place,
            text: Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text)),
        }],
        Input::Jsonl => text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim().is_empty())
            .map(|(number, line)| {
                let place = format!("{place}:{}", number + 1);
                match serde_json::from_str::<Line>(line) {
                    Ok(line) => Article { id: line.id, place, text: Ok(line.text) },
                    Err(error) => Article { id: place.clone(), place, text: Err(error.to_string()) },
                }
            })
            .collect(),
    }
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    fs::read(file)
}
