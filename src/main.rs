//! The command line: `rasid analyze`, `rasid evaluate`.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
