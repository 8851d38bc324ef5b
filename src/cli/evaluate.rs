//! `rasid evaluate`.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

/// Scores the analyzer against the gold files of a folder.
pub fn run(_directory: &Path, _gold_mentions: bool, _detail: bool) -> Result<ExitCode, Box<dyn Error>> {
    Err("not yet".into())
}
