//! Trains the tagger of names, and says how well it does on what it did not see. A first model learns from the sets, reads the raw news, and a second one learns
//! from both.

mod bio;
mod dump;
mod labels;
mod own;
mod perceptron;

use std::error::Error;
use std::path::{Path, PathBuf};

use clap::Args;
use rasid::Analyzer;
use rasid::entities::tagger::Model;

use crate::news;
use bio::Sentence;
use perceptron::train;

const FILES: [(&str, &str); 4] = [
    ("ANERcorp", "anercorp_train.bio"),
    ("Wojood", "wojood_sample_train.bio"),
    ("Wojood", "wojood_sample_val.bio"),
    ("Wojood", "wojood_sample_test.bio"),
];

/// What to learn from, and what to do without.
#[derive(Args)]
pub struct Options {
    /// The folder with `ner/` and `news/`.
    data: PathBuf,
    /// Writes the model, trained on all sets.
    #[arg(long)]
    write: Option<PathBuf>,
    /// Writes the model that has not seen what is held out: to develop rules with.
    #[arg(long)]
    kept: bool,
    /// Writes the words of the news into this file instead: what `clusters.py` learns from.
    #[arg(long)]
    words: Option<PathBuf>,
    /// How often the data is gone through.
    #[arg(long, default_value_t = 20)]
    passes: usize,
    /// The second model learns from every Nth article as the first reads it.
    #[arg(long, default_value_t = 2)]
    every: usize,
    /// Does without this: words, spelling, tables, clusters (features); labels, own (what is learned from).
    #[arg(long, default_value = "")]
    without: String,
    /// How often the second goes through it all.
    #[arg(long, default_value_t = 6)]
    second: usize,
}

/// Measures on a tenth of each set; with `--write` learns from all of them.
pub fn run(options: Options) -> Result<(), Box<dyn Error>> {
    let analyzer = Analyzer::new();
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("labels");
    let news = news::read(&options.data.join("news"))?;
    if let Some(file) = options.words {
        return dump::words(&file, &news);
    }
    let mut sets: Vec<(&str, Vec<Sentence>)> = Vec::new();
    for (name, file) in FILES {
        sets.push((name, bio::read(&options.data.join("ner").join(file), &analyzer)?));
    }
    sets.push(("news", labels::read(&own.join("names.tsv"), &news, &analyzer)?));
    let (mut kept, mut held) = (Vec::new(), Vec::new());
    for (name, read) in &sets {
        println!("{name}: {} sentences", read.len());
        for (k, sentence) in read.iter().enumerate() {
            // Neighbours are of one article, but in the news every sentence is of another.
            let last = if *name == "news" { k % 10 == 9 } else { k * 10 >= read.len() * 9 };
            if last {
                held.push((*name, sentence));
            } else if *name != "news" || options.without != "labels" {
                kept.push(sentence);
            }
        }
    }
    let first = train(&kept, &[], options.passes, &options.without).quantized();
    report(&held, &first);
    if options.without == "own" {
        return Ok(());
    }
    let more = own::read(&news, &analyzer, &first, options.every);
    let more: Vec<&Sentence> = more.iter().collect();
    report(&held, &train(&kept, &more, options.second, &options.without).quantized());
    if let Some(target) = options.write {
        let all: Vec<&Sentence> = if options.kept { kept } else { sets.iter().flat_map(|(_, read)| read).collect() };
        std::fs::write(&target, train(&all, &more, options.second, &options.without).quantized().write())?;
        println!("written: {}", target.display());
    }
    Ok(())
}

/// Strict figures on what was held out.
fn report(held: &[(&str, &Sentence)], model: &Model) {
    for part in ["ANERcorp", "Wojood", "news", "all"] {
        let of: Vec<&Sentence> =
            held.iter().filter(|(name, _)| *name == part || part == "all").map(|(_, s)| *s).collect();
        println!("held out, {part}: {}", bio::score(&of, |s| model.decode(&s.features)));
    }
}
