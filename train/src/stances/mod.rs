//! Trains the model that decides who holds a stance towards whom: by cross-validation for the figures and the scale of confidence, then on everything.

mod data;
mod ranker;

use std::collections::HashMap;
use std::error::Error;
use std::ops::Range;
use std::path::{Path, PathBuf};

use clap::Args;
use rasid::Analyzer;
use rasid::analysis::Polarity;

use crate::news;
use data::{Item, Judged, touches};
use ranker::{Cue, Label, Weights, train};

/// In how many parts the sentences are cut.
const FOLDS: usize = 5;

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

/// A sentence as the ranker sees it.
struct Reading {
    cues: Vec<(Polarity, Cue)>,
    /// For each cue, the entities of its holders and of its targets.
    entities: Vec<(Vec<usize>, Vec<usize>)>,
    /// For each entity, where it is named.
    places: Vec<Vec<Range<usize>>>,
    text: String,
    judged: Vec<Judged>,
}

fn read(analyzer: &Analyzer, item: Item) -> Reading {
    let (examples, owner, places) = analyzer.stance_examples(&item.text);
    let own: Vec<Range<usize>> = examples.iter().map(|e| e.cue.start..e.cue.end).collect();
    let mut reading = Reading { cues: Vec::new(), entities: Vec::new(), places, text: item.text, judged: item.judged };
    for (k, example) in examples.into_iter().enumerate() {
        let of = |ends: &[(usize, Vec<u32>)]| ends.iter().map(|(m, _)| owner[*m]).collect::<Vec<_>>();
        let (holders, targets) = (of(&example.ends.holders), of(&example.ends.targets));
        let label = |h: usize, t: usize| {
            let (h, t) = (&reading.places[holders[h]], &reading.places[targets[t]]);
            let same = |j: &&Judged| j.stance == example.stance && touches(&j.target, t);
            let by = |j: &&Judged| j.held_by(h);
            let here = |j: &Judged| touches(&j.cue, std::slice::from_ref(&own[k]));
            let elsewhere = |j: &Judged| own.iter().any(|cue| touches(&j.cue, std::slice::from_ref(cue)));
            let mut fitting = reading.judged.iter().filter(same);
            let firm = fitting.clone().filter(by).find(|j| j.is_owed());
            match firm {
                Some(j) if here(j) || !elsewhere(j) => Label::Right,
                Some(_) => Label::Open,
                None if fitting.any(|j| j.holder.is_none() || by(&j)) => Label::Open,
                None => Label::Wrong,
            }
        };
        let pairs = example.pairs.into_iter().map(|(h, t, features)| (h, t, features, label(h, t))).collect();
        let take = |ends: Vec<(usize, Vec<u32>)>| ends.into_iter().map(|(_, features)| features).collect();
        let cue = Cue {
            cue: example.ends.cue,
            holders: take(example.ends.holders),
            targets: take(example.ends.targets),
            pairs,
        };
        reading.cues.push((example.stance, cue));
        reading.entities.push((holders, targets));
    }
    reading
}

/// A triple that the model would print, how sure it is, and what became of it.
struct Printed {
    score: f32,
    /// Entities and stance.
    triple: (usize, Polarity, usize),
    /// The firm judgements it hits.
    hits: Vec<usize>,
    /// Whether it counts neither for nor against.
    open: bool,
}

fn print(reading: &Reading, weights: &Weights) -> Vec<Printed> {
    let mut best: HashMap<(usize, usize), (f32, Polarity)> = HashMap::new();
    for ((stance, cue), (holders, targets)) in reading.cues.iter().zip(&reading.entities) {
        for (h, t, pair, _) in &cue.pairs {
            let score = weights.score(cue, *h, *t, pair);
            let slot = best.entry((holders[*h], targets[*t])).or_insert((f32::MIN, *stance));
            if score > slot.0 {
                *slot = (score, *stance);
            }
        }
    }
    best.into_iter()
        .map(|((h, t), (score, stance))| {
            let triple = (h, stance, t);
            let (h, t) = (&reading.places[h], &reading.places[t]);
            let same = |j: &Judged| j.stance == stance && !j.negated && touches(&j.target, t) && j.held_by(h);
            let hits: Vec<usize> =
                reading.judged.iter().enumerate().filter(|(_, j)| j.firm && same(j)).map(|(k, _)| k).collect();
            let open = hits.is_empty()
                && reading.judged.iter().any(|j| same(j) || j.holder.is_none() && touches(&j.target, t));
            Printed { score, triple, hits, open }
        })
        .collect()
}

/// Precision and recall of the firm judgements with a named holder, from the surest triple down.
fn curve(readings: &[&Reading], printed: &[Vec<Printed>]) {
    let all: usize = readings.iter().map(|r| r.judged.iter().filter(|j| j.is_owed()).count()).sum();
    let mut list: Vec<(f32, usize, &Printed)> =
        printed.iter().enumerate().flat_map(|(k, list)| list.iter().map(move |p| (p.score, k, p))).collect();
    list.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut found = std::collections::HashSet::new();
    let (mut wrong, mut shown) = (0_usize, 0);
    let marks = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5, 0.4];
    let mut best = vec![(0.0_f64, 0.0_f32); marks.len()];
    for (score, k, p) in list {
        found.extend(p.hits.iter().map(|hit| (k, *hit)));
        wrong += usize::from(p.hits.is_empty() && !p.open);
        shown += 1;
        let precision = found.len() as f64 / (found.len() + wrong).max(1) as f64;
        for (slot, mark) in best.iter_mut().zip(marks) {
            if precision >= mark && shown >= 20 {
                *slot = (found.len() as f64 / all.max(1) as f64, score);
            }
        }
    }
    let parts: Vec<String> =
        marks.iter().zip(&best).map(|(mark, (recall, score))| format!("P {mark} R {recall:.3} ({score:.1})")).collect();
    println!("  {all} firm: {}", parts.join("; "));
}

/// The surest wrong triples, and the firm ones that nothing sure hits.
fn detail(readings: &[Reading], printed: &[Vec<Printed>]) {
    let name = |r: &Reading, e: usize| r.places[e].first().map_or("", |p| &r.text[p.clone()]).to_owned();
    let mut wrong: Vec<(f32, String)> = Vec::new();
    for (reading, list) in readings.iter().zip(printed) {
        for p in list.iter().filter(|p| p.hits.is_empty() && !p.open) {
            let (h, stance, t) = p.triple;
            wrong.push((p.score, format!("{} {stance:?} {}: {}", name(reading, h), name(reading, t), reading.text)));
        }
        for (k, j) in reading.judged.iter().enumerate().filter(|(_, j)| j.is_owed()) {
            if !list.iter().any(|p| p.score > -1.0 && p.hits.contains(&k)) {
                let at = |r: &[Range<usize>]| r.first().map_or("", |r| &reading.text[r.clone()]).to_owned();
                let holder = j.holder.as_deref().map_or(String::new(), at);
                println!("missed {holder} {:?} {} [{}]: {}", j.stance, at(&j.target), at(&j.cue), reading.text);
            }
        }
    }
    wrong.sort_by(|a, b| b.0.total_cmp(&a.0));
    wrong.iter().take(150).for_each(|(score, line)| println!("wrong {score:.2} {line}"));
}

/// Cross-validation, then training on everything.
pub fn run(options: Options) -> Result<(), Box<dyn Error>> {
    let analyzer = Analyzer::new();
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("labels");
    let news = news::read(&options.data.join("news"))?;
    let judged = data::sentences(&options.sentences)?;
    let more = data::labels(&own.join("stances.tsv"), &news)?;
    let mut articles = data::articles(&own.join("articles.tsv"), &news)?;
    for folder in &options.articles {
        articles.extend(data::gold(folder)?);
    }
    let (first, second) = (judged.len(), judged.len() + more.len());
    let count = second + articles.len();
    let readings: Vec<Reading> =
        judged.into_iter().chain(more).chain(articles).map(|item| read(&analyzer, item)).collect();
    let reachable = |j: &Judged, r: &Reading| {
        r.cues.iter().zip(&r.entities).any(|((stance, cue), (holders, targets))| {
            *stance == j.stance
                && cue.pairs.iter().any(|(h, t, ..)| {
                    touches(&j.target, &r.places[targets[*t]])
                        && j.holder.as_ref().is_some_and(|holder| touches(holder, &r.places[holders[*h]]))
                })
        })
    };
    for (name, part) in [("sentences", 0..first), ("labels", first..second), ("articles", second..count)] {
        let firm: Vec<(&Judged, &Reading)> =
            readings[part].iter().flat_map(|r| r.judged.iter().filter(|j| j.is_owed()).map(move |j| (j, r))).collect();
        let named = firm.iter().filter(|(j, r)| {
            let has = |p: &[Range<usize>]| r.places.iter().any(|e| touches(e, p));
            has(&j.target) && j.holder.as_ref().is_some_and(|h| has(h))
        });
        let reach = firm.iter().filter(|(j, r)| reachable(j, r)).count();
        println!("{name}: {} firm, both ends found {}, a cue of that polarity too {reach}", firm.len(), named.count());
    }
    let fold = |k: usize| (k.wrapping_mul(2654435761) >> 8) % FOLDS;
    let mut printed: Vec<Vec<Printed>> = (0..count).map(|_| Vec::new()).collect();
    for out in 0..FOLDS {
        let cues: Vec<&Cue> = readings
            .iter()
            .enumerate()
            .filter(|(k, _)| fold(*k) != out)
            .flat_map(|(_, r)| r.cues.iter().map(|(_, cue)| cue))
            .collect();
        let weights = train(&cues, options.passes);
        for (k, reading) in readings.iter().enumerate().filter(|(k, _)| fold(*k) == out) {
            printed[k] = print(reading, &weights);
        }
    }
    let all: Vec<&Reading> = readings.iter().collect();
    println!("cross-validated, sentences:");
    curve(&all[..first], &printed[..first]);
    println!("cross-validated, labels:");
    curve(&all[first..second], &printed[first..second]);
    println!("cross-validated, articles:");
    curve(&all[second..], &printed[second..]);
    println!("cross-validated, all:");
    curve(&all, &printed);
    if options.detail {
        detail(&readings, &printed);
    }
    if let Some(target) = options.write {
        let cues: Vec<&Cue> = readings.iter().flat_map(|r| r.cues.iter().map(|(_, cue)| cue)).collect();
        let seen: Vec<(f32, bool)> =
            printed.iter().flatten().filter(|p| !p.open).map(|p| (p.score, !p.hits.is_empty())).collect();
        std::fs::write(&target, train(&cues, options.passes).quantized(&cues, &seen).write())?;
        println!("written: {}", target.display());
    }
    Ok(())
}
