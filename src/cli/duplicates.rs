//! `rasid duplicates`.

use std::error::Error;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use rasid::corpus::{Sketch, groups};

use super::{Input, input};

/// Prints the articles that tell one story in the same words, a group a line; what cannot be read is named on standard error and
/// costs exit code 1.
pub fn run(kind: Input, files: &[PathBuf]) -> Result<ExitCode, Box<dyn Error>> {
    let (mut names, mut sketches) = (Vec::new(), Vec::new());
    let mut failed = false;
    for article in files.iter().flat_map(|file| input::articles(file, kind)) {
        match article.text {
            Ok(text) => {
                // Files in different folders may be named alike.
                names.push(if matches!(kind, Input::Text) { article.place } else { article.id });
                sketches.push(Sketch::new(&text));
            }
            Err(reason) => {
                eprintln!("rasid: {}: {reason}", article.place);
                failed = true;
            }
        }
    }
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); names.len()];
    for (number, first) in groups(&sketches).into_iter().enumerate() {
        members[first].push(number);
    }
    let mut to = BufWriter::new(io::stdout().lock());
    for group in members.iter().filter(|group| group.len() > 1) {
        let line: Vec<String> = group.iter().map(|&number| names[number].replace(char::is_control, " ")).collect();
        writeln!(to, "{}", line.join("\t"))?;
    }
    to.flush()?;
    Ok(ExitCode::from(u8::from(failed)))
}
