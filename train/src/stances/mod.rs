//! Trains the model that decides who holds a stance towards whom: by cross-validation for the figures and the scale of confidence, then on everything.

mod curve;
mod data;
mod ranker;
mod reading;
mod together;

use std::error::Error;
use std::path::{Path, PathBuf};

use clap::Args;
use rasid::Analyzer;
use rasid::stances::ranking::together::{Candidate, FACTS, facts};

use crate::news;
use curve::{Printed, curve, detail, print};
use data::Source;
use ranker::{Cue, Label, Lesson, Weights, train, train_once};
use reading::Reading;
use together::Together;

/// In how many parts the texts are cut.
const FOLDS: usize = 5;
/// In how many parts what is learned from is cut to see which judgements are slips.
const INNER: usize = 4;
/// A pair is taken for a slip of its one reader where a model that has not seen it is as sure of the contrary, as a logit: not listed, listed.
const OVERLOOKED: f32 = 1.0;
const MISJUDGED: f32 = -5.0;

/// What to learn from.
#[derive(Args)]
pub struct Options {
    /// The folder with `news/`.
    data: PathBuf,
    /// The file of judged sentences.
    sentences: PathBuf,
    /// Folders of annotated articles.
    #[arg(long)]
    articles: Vec<PathBuf>,
    /// How often all is gone through.
    #[arg(long, default_value_t = 6)]
    passes: usize,
    /// Prints the surest wrong triples, and the firm ones that are missed.
    #[arg(long)]
    detail: bool,
    /// Writes the model, trained on everything.
    #[arg(long)]
    write: Option<PathBuf>,
}

/// In which part a text is.
fn part(k: usize) -> usize {
    (k.wrapping_mul(2_654_435_761) >> 8) % FOLDS
}

/// Learns from texts, but for what is a slip of its reader as far as a model can tell that has not seen it.
fn learn(texts: &[(usize, &Reading)], passes: usize) -> Weights {
    let inner = |k: usize| (k.wrapping_mul(2_246_822_519) >> 9) % INNER;
    let mut kept: Vec<Lesson<'_>> = Vec::new();
    for out in 0..INNER {
        let rest: Vec<Lesson<'_>> = texts
            .iter()
            .filter(|(k, _)| inner(*k) != out)
            .flat_map(|(_, reading)| reading.cues.iter().map(|cue| (cue, cue.judged())))
            .collect();
        let unseen = train_once(&rest, passes, 0);
        for (_, reading) in texts.iter().filter(|(k, _)| inner(*k) == out) {
            let judged =
                |cue| if reading.source != Source::ReadOnce { Cue::judged(cue) } else { without_slips(cue, &unseen) };
            kept.extend(reading.cues.iter().map(|cue| (cue, judged(cue))));
        }
    }
    train(&kept, passes)
}

/// What one reader says of each pair, but for what the weights hold the contrary of for sure.
fn without_slips(cue: &Cue, weights: &Weights) -> Vec<Option<bool>> {
    let slip = |(h, t, pair, label): &(usize, usize, Vec<u32>, Label)| {
        let sum = weights.score(cue, *h, *t, pair);
        *label == Label::Wrong && sum > OVERLOOKED || *label == Label::Right && sum < MISJUDGED
    };
    cue.judged().into_iter().zip(&cue.pairs).map(|(judged, pair)| judged.filter(|_| !slip(pair))).collect()
}

/// What the readings of a text are worth beside one another, with the facts that say so.
fn seen(reading: &Reading, weights: &Weights) -> Vec<(Candidate, [f32; FACTS])> {
    let candidates = reading.candidates(weights);
    let facts = facts(&reading.places, &candidates);
    candidates.into_iter().zip(facts).collect()
}

/// The best reading of each two entities, and whether it is right, where readers agree.
fn lessons(reading: &Reading, seen: &[(Candidate, [f32; FACTS])]) -> Vec<([f32; FACTS], bool)> {
    let alone: Vec<(Candidate, f32)> = seen.iter().map(|(candidate, _)| (*candidate, candidate.sum)).collect();
    let printed = print(reading, &alone);
    printed
        .iter()
        .filter(|p| !p.verdict.open)
        .filter_map(|p| {
            let of = |(c, _): &&(Candidate, [f32; FACTS])| c.ends == p.ends && c.sum == p.worth;
            seen.iter().find(of).map(|(_, facts)| (*facts, !p.verdict.hits.is_empty()))
        })
        .collect()
}

/// Cross-validation, then training on everything.
pub fn run(options: Options) -> Result<(), Box<dyn Error>> {
    let analyzer = Analyzer::new();
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("labels");
    let news = news::read(&options.data.join("news"))?;
    let mut gold = Vec::new();
    for folder in &options.articles {
        gold.extend(data::gold(folder)?);
    }
    let sets = [
        ("judged sentences", data::sentences(&options.sentences)?),
        ("judged news, sentences", data::labels(&own.join("stances.tsv"), &news)?),
        ("judged news, articles", data::articles(&own.join("articles.tsv"), &news)?),
        ("gold articles", gold),
        ("printed and judged", data::printed(&own.join("printed.tsv"), &news)?),
        ("sentences by construction", data::corpus(&own.join("../../tests/stances"), &analyzer)?),
    ];
    let mut names = Vec::new();
    let mut readings = Vec::new();
    for (name, items) in sets {
        let from = readings.len();
        readings.extend(items.into_iter().map(|item| Reading::new(&analyzer, item)));
        let owed = || readings[from..].iter().flat_map(|r| r.owed().map(move |(_, j)| (r, j)));
        let (both, reach) =
            (owed().filter(|(r, j)| r.names_both(j)).count(), owed().filter(|(r, j)| r.reaches(j)).count());
        println!("{name}: {} firm, both ends found {both}, a cue of that polarity too {reach}", owed().count());
        names.push((name, from..readings.len()));
    }

    let texts: Vec<(usize, &Reading)> = readings.iter().enumerate().collect();
    let all_seen = by_parts(&texts, |inside, outside| {
        let weights = learn(inside, options.passes);
        outside.iter().map(|(_, reading)| seen(reading, &weights)).collect()
    });
    let lessons_of = |texts: &[(usize, &Reading)]| -> Vec<([f32; FACTS], bool)> {
        let real = texts.iter().filter(|(_, reading)| matches!(reading.source, Source::Careful | Source::ReadOnce));
        real.flat_map(|(k, reading)| lessons(reading, &all_seen[*k])).collect()
    };
    let printed: Vec<Vec<Printed>> = by_parts(&texts, |inside, outside| {
        let together = Together::learn(&lessons_of(inside));
        let worth = |k: usize| -> Vec<(Candidate, f32)> {
            all_seen[k].iter().map(|(candidate, facts)| (*candidate, together.worth(facts))).collect()
        };
        outside.iter().map(|(k, reading)| print(reading, &worth(*k))).collect()
    });

    let careful = || readings.iter().zip(&printed).filter(|(r, _)| r.source == Source::Careful);
    println!("cross-validated:");
    for (name, range) in names {
        if range.clone().all(|k| readings[k].source == Source::Printed) {
            continue;
        }
        println!("{name}");
        curve(readings[range.clone()].iter().zip(&printed[range]));
    }
    println!("all that careful readers judged");
    curve(careful());
    if options.detail {
        detail(readings.iter().zip(&printed));
    }
    if let Some(target) = options.write {
        let cues: Vec<&Cue> = readings.iter().flat_map(|r| &r.cues).collect();
        let together = Together::learn(&lessons_of(&texts));
        println!("together: {together:?}");
        let worths: Vec<(f32, bool)> = careful()
            .flat_map(|(_, p)| p)
            .filter(|p| !p.verdict.open)
            .map(|p| (p.worth, !p.verdict.hits.is_empty()))
            .collect();
        std::fs::write(&target, learn(&texts, options.passes).quantized(&cues, together, &worths).write())?;
        println!("written: {}", target.display());
    }
    Ok(())
}

/// Each part as seen by what was learned from the others.
fn by_parts<T>(
    texts: &[(usize, &Reading)],
    look: impl Fn(&[(usize, &Reading)], &[(usize, &Reading)]) -> Vec<T>,
) -> Vec<T> {
    let mut found: Vec<Option<T>> = texts.iter().map(|_| None).collect();
    for out in 0..FOLDS {
        let (outside, inside): (Vec<_>, Vec<_>) = texts.iter().copied().partition(|(k, _)| part(*k) == out);
        for ((k, _), seen) in outside.iter().zip(look(&inside, &outside)) {
            found[*k] = Some(seen);
        }
    }
    found.into_iter().flatten().collect()
}
