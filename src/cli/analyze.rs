//! `rasid analyze`.

use std::error::Error;
use std::fs;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use rasid::explain::Language;
use rasid::{Analyzer, OffsetUnit};

use super::output::Writer;
use super::{Format, Input, input};

/// Analyzes all files; what cannot be read is named on standard error and costs exit code 1.
pub fn run(
    kind: Input,
    format: Format,
    unit: OffsetUnit,
    language: Language,
    watch_list: Option<&Path>,
    files: &[PathBuf],
) -> Result<ExitCode, Box<dyn Error>> {
    let analyzer = match watch_list {
        None => Analyzer::new(),
        Some(path) => {
            let list = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
            Analyzer::with_watch_list(&list).map_err(|e| format!("{}: {e}", path.display()))?
        }
    };
    let mut writer = Writer::new(BufWriter::new(io::stdout().lock()), format, language)?;
    let mut failed = false;
    for article in files.iter().flat_map(|file| input::articles(file, kind)) {
        let result = article.text.and_then(|text| {
            // The report quotes the article's words: it needs byte offsets.
            let unit = if matches!(format, Format::Text) { OffsetUnit::Byte } else { unit };
            analyzer.analyze(&article.id, &text, unit).map(|analysis| (analysis, text)).map_err(|e| e.to_string())
        });
        match result {
            Ok((analysis, text)) => writer.write(&analysis, &text)?,
            Err(reason) => {
                eprintln!("rasid: {}: {reason}", article.place);
                failed = true;
            }
        }
    }
    writer.finish()?;
    Ok(ExitCode::from(u8::from(failed)))
}
