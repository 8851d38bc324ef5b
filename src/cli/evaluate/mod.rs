//! `rasid evaluate`: precision, recall and F1 against gold files, by the rules of the annotation guidelines.

mod gold;
mod score;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use rasid::Analyzer;

use gold::Gold;
use score::Scores;

/// Scores the analyzer against every `NAME.gold.json` under `directory`; with `gold_mentions` the analyzer is given the gold mentions
/// and only its stances are its own.
pub fn run(directory: &Path, gold_mentions: bool, detail: bool) -> Result<ExitCode, Box<dyn Error>> {
    let analyzer = Analyzer::new();
    let mut scores = Scores::default();
    let mut files = Vec::new();
    gold_files(directory, &mut files)?;
    files.sort();
    if files.is_empty() {
        return Err(format!("{}: no *.gold.json", directory.display()).into());
    }
    for file in &files {
        let gold = Gold::read(file).map_err(|e| format!("{}: {e}", file.display()))?;
        let analysis = if gold_mentions {
            analyzer.analyze_given(&gold.name, &gold.text, &gold.given())
        } else {
            analyzer.analyze(&gold.name, &gold.text, rasid::OffsetUnit::Byte)
        }
        .map_err(|e| format!("{}: {e}", file.display()))?;
        scores.article(&gold, &analysis, detail);
    }
    println!("articles {}", files.len());
    scores.print();
    Ok(ExitCode::SUCCESS)
}

fn gold_files(directory: &Path, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path.is_dir() {
            gold_files(&path, found)?;
        } else if path.to_string_lossy().ends_with(".gold.json") {
            found.push(path);
        }
    }
    Ok(())
}
