//! Trains the tagger of names: `cargo run --profile fast -p train -- DATA_DIR [--write models/tagger.bin]`.
//!
//! DATA_DIR holds the `.bio` files that `models/README.md` names. The last tenth of each file is held out (neighbours would be of the same articles), and measured on in strict F1; with
//! `--write` the model is then trained on all of them and written.

mod bio;
mod perceptron;

use std::error::Error;
use std::path::PathBuf;

use bio::Sentence;
use perceptron::{Trained, train};
use rasid::Analyzer;

const FILES: [&str; 4] =
    ["anercorp_train.bio", "wojood_sample_train.bio", "wojood_sample_val.bio", "wojood_sample_test.bio"];
/// How often the data is gone through.
const EPOCHS: usize = 8;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let directory = PathBuf::from(arguments.next().ok_or("usage: train DATA_DIR [--write FILE]")?);
    let target = arguments.next().filter(|a| a == "--write").and_then(|_| arguments.next());
    let analyzer = Analyzer::new();
    let mut sentences = Vec::new();
    for file in FILES {
        let read = bio::read(&directory.join(file), &analyzer)?;
        println!("{file}: {} sentences", read.len());
        sentences.push(read);
    }
    let (mut kept, mut held) = (Vec::new(), Vec::new());
    for (file, read) in sentences.iter().enumerate() {
        for (k, sentence) in read.iter().enumerate() {
            if k * 10 >= read.len() * 9 { held.push((file, sentence)) } else { kept.push(sentence) }
        }
    }
    let trained = train(&kept, EPOCHS);
    let model = trained.quantized();
    for (name, files) in [("ANERcorp", 0..1), ("Wojood", 1..4), ("all", 0..4)] {
        let part: Vec<&Sentence> = held.iter().filter(|(file, _)| files.contains(file)).map(|(_, s)| *s).collect();
        println!("held out, {name}: {}", bio::score(&part, |s| model.decode(&s.features)));
    }
    if let Some(target) = target {
        let all: Vec<&Sentence> = sentences.iter().flatten().collect();
        let trained: Trained = train(&all, EPOCHS);
        std::fs::write(&target, trained.quantized().write())?;
        println!("written: {target}");
    }
    Ok(())
}
