//! Trains the models that are built into Rasid, and measures them: `cargo run --profile fast -p train -- names|stances DATA`.
//!
//! DATA is the folder with `ner/`, `news/` and judged sentences that `models/README.md` describes; `labels/` here holds what readers said of the raw news, as places
//! in it, without its text.

mod names;
mod news;
mod stances;

use std::error::Error;

use clap::Parser;

/// Trains the models and measures them on what they did not see.
#[derive(Parser)]
enum Command {
    /// The tagger of names.
    Names(names::Options),
    /// The model that decides who holds a stance towards whom.
    Stances(stances::Options),
}

fn main() -> Result<(), Box<dyn Error>> {
    match Command::parse() {
        Command::Names(options) => names::run(options),
        Command::Stances(options) => stances::run(options),
    }
}
