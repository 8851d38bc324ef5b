//! What came of the triples that a model would print: precision and recall, and the list of what went wrong.

use std::collections::{HashMap, HashSet};

use rasid::analysis::Polarity;
use rasid::stances::ranking::together::Candidate;

use super::reading::{Reading, Verdict};

/// A triple that the model would print, and what it is worth.
pub struct Printed {
    pub worth: f32,
    pub ends: (usize, usize),
    pub stance: Polarity,
    pub verdict: Verdict,
}

/// For each two entities of a text the best of their readings.
pub fn print(reading: &Reading, candidates: &[(Candidate, f32)]) -> Vec<Printed> {
    let mut best: HashMap<(usize, usize), (f32, Polarity)> = HashMap::new();
    for (candidate, worth) in candidates {
        let slot = best.entry(candidate.ends).or_insert((f32::MIN, Polarity::Neutral));
        if *worth > slot.0 {
            *slot = (*worth, reading.places[candidate.cue].stance);
        }
    }
    let mut printed: Vec<Printed> = best
        .into_iter()
        .map(|(ends, (worth, stance))| Printed { worth, ends, stance, verdict: reading.verdict(ends, stance) })
        .collect();
    printed.sort_by_key(|p| p.ends);
    printed
}

/// Precision and recall of the firm judgements with a named holder, from the surest triple down.
pub fn curve<'a>(texts: impl Iterator<Item = (&'a Reading, &'a Vec<Printed>)>) {
    let (mut all, mut list) = (0, Vec::new());
    for (k, (reading, printed)) in texts.enumerate() {
        all += reading.owed().count();
        list.extend(printed.iter().map(|p| (k, p)));
    }
    list.sort_by(|a, b| b.1.worth.total_cmp(&a.1.worth));
    let mut found = HashSet::new();
    let mut wrong = 0_usize;
    let marks = [0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5];
    let mut best = vec![(0.0_f64, 0.0_f32); marks.len()];
    let mut most = 0.0_f64;
    for (shown, (k, p)) in list.into_iter().enumerate() {
        found.extend(p.verdict.hits.iter().map(|hit| (k, *hit)));
        wrong += usize::from(p.verdict.hits.is_empty() && !p.verdict.open);
        let precision = found.len() as f64 / (found.len() + wrong).max(1) as f64;
        let recall = found.len() as f64 / all.max(1) as f64;
        if shown >= 20 {
            most = most.max(2.0 * precision * recall / (precision + recall).max(1e-9));
            for (slot, mark) in best.iter_mut().zip(marks) {
                if precision >= mark {
                    *slot = (recall, p.worth);
                }
            }
        }
    }
    let parts: Vec<String> =
        marks.iter().zip(&best).map(|(mark, (recall, worth))| format!("P {mark} R {recall:.3} ({worth:.1})")).collect();
    println!("  {all} firm, best F1 {most:.3}: {}", parts.join("; "));
}

/// The surest wrong triples, and the firm ones that nothing sure hits.
pub fn detail<'a>(texts: impl Iterator<Item = (&'a Reading, &'a Vec<Printed>)>) {
    let mut wrong: Vec<(f32, String)> = Vec::new();
    for (reading, list) in texts {
        let name = |e: usize| reading.named[e].first().map_or("", |p| &reading.text[p.clone()]).to_owned();
        for p in list.iter().filter(|p| p.verdict.hits.is_empty() && !p.verdict.open) {
            let (h, t) = p.ends;
            wrong.push((p.worth, format!("{} {:?} {}: {}", name(h), p.stance, name(t), reading.text)));
        }
        for (k, j) in reading.owed() {
            if !list.iter().any(|p| p.worth > -1.0 && p.verdict.hits.contains(&k)) {
                let at = |r: &[std::ops::Range<usize>]| r.first().map_or("", |r| &reading.text[r.clone()]).to_owned();
                let holder = j.holder.as_deref().map_or(String::new(), at);
                println!("missed {holder} {:?} {} [{}]: {}", j.stance, at(&j.target), at(&j.cue), reading.text);
            }
        }
    }
    wrong.sort_by(|a, b| b.0.total_cmp(&a.0));
    wrong.iter().take(150).for_each(|(worth, line)| println!("wrong {worth:.2} {line}"));
}
