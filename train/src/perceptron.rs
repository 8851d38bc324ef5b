//! An averaged structured perceptron over hashed features.

use rasid::entities::tagger::{Features, Model, OFFSETS, TAGS, Tag};

use crate::bio::Sentence;

/// Buckets, as a power of two.
pub const BITS: u8 = 17;
/// The largest weight after quantization.
const LARGEST: f32 = 127.0;

/// Weights after training.
pub struct Trained {
    weights: Vec<f32>,
    steps: Vec<f32>,
}

impl Trained {
    /// The weights as small integers, all by one factor. Weights that hardly matter become none.
    pub fn quantized(&self) -> Model {
        let mut sorted: Vec<f32> = self.weights.iter().map(|w| w.abs()).filter(|w| *w > 0.0).collect();
        sorted.sort_by(f32::total_cmp);
        // The few largest weights may be cut: they are far beyond what decides.
        let top = sorted.get(sorted.len().saturating_sub(1 + sorted.len() / 2000)).copied().unwrap_or(1.0);
        let factor = LARGEST / top;
        let weights: Vec<i8> =
            self.weights.iter().map(|w| (w * factor).round().clamp(-LARGEST, LARGEST) as i8).collect();
        let steps = self.steps.iter().map(|w| (w * factor).round().clamp(-30000.0, 30000.0) as i16).collect();
        Model::new(BITS, &weights, steps)
    }
}

/// All buckets that a token's tag is scored by.
fn buckets(features: &Features, at: usize, out: &mut Vec<usize>) {
    out.clear();
    let mask = (1_usize << BITS) - 1;
    let count = features.word_of.len();
    for (k, offset) in OFFSETS.iter().enumerate() {
        let neighbour = at as isize + offset;
        if neighbour >= 0 && (neighbour as usize) < count {
            let word = &features.words[features.word_of[neighbour as usize] as usize][k];
            out.extend(word.iter().map(|&f| f as usize & mask));
        }
    }
    out.extend(features.joined[at].iter().map(|&f| f as usize & mask));
}

/// Trains for `epochs` passes, in an order that is the same every time.
pub fn train(sentences: &[&Sentence], epochs: usize) -> Trained {
    let size = TAGS << BITS;
    let (mut weights, mut total) = (vec![0_f32; size], vec![0_f32; size]);
    let (mut steps, mut total_steps) = (vec![0_f32; (TAGS + 1) * TAGS], vec![0_f32; (TAGS + 1) * TAGS]);
    let cached: Vec<Vec<Vec<usize>>> = sentences
        .iter()
        .map(|s| {
            let mut out = Vec::new();
            (0..s.tags.len())
                .map(|at| {
                    buckets(&s.features, at, &mut out);
                    out.clone()
                })
                .collect()
        })
        .collect();
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut now = 1.0_f32;
    for epoch in 0..epochs {
        for k in (1..order.len()).rev() {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            order.swap(k, (seed >> 33) as usize % (k + 1));
        }
        let mut wrong = 0;
        for &k in &order {
            let (gold, lists) = (&sentences[k].tags, &cached[k]);
            let guess = decode(&weights, &steps, lists);
            if guess != *gold {
                let mut before = (TAGS, TAGS);
                for at in 0..gold.len() {
                    let (g, p) = (gold[at] as usize, guess[at] as usize);
                    if g != p {
                        wrong += 1;
                        for &bucket in &lists[at] {
                            for (tag, by) in [(g, 1.0), (p, -1.0)] {
                                weights[bucket * TAGS + tag] += by;
                                total[bucket * TAGS + tag] += by * now;
                            }
                        }
                    }
                    for (from, tag, by) in [(before.0, g, 1.0), (before.1, p, -1.0)] {
                        steps[from * TAGS + tag] += by;
                        total_steps[from * TAGS + tag] += by * now;
                    }
                    before = (g, p);
                }
            }
            now += 1.0;
        }
        println!("pass {}: {wrong} wrong tags", epoch + 1);
    }
    let average = |weights: &[f32], total: &[f32]| weights.iter().zip(total).map(|(w, t)| w - t / now).collect();
    Trained { weights: average(&weights, &total), steps: average(&steps, &total_steps) }
}

fn decode(weights: &[f32], steps: &[f32], lists: &[Vec<usize>]) -> Vec<Tag> {
    let mut best = [0_f32; TAGS];
    let mut from: Vec<[usize; TAGS]> = Vec::with_capacity(lists.len());
    for (at, list) in lists.iter().enumerate() {
        let mut here = [0_f32; TAGS];
        for &bucket in list {
            here.iter_mut().zip(&weights[bucket * TAGS..(bucket + 1) * TAGS]).for_each(|(score, w)| *score += w);
        }
        let mut next = [f32::MIN; TAGS];
        let mut back = [0; TAGS];
        for (tag, name) in Tag::ALL.iter().enumerate() {
            if at == 0 {
                if name.may_follow(Tag::Outside) {
                    next[tag] = here[tag] + steps[TAGS * TAGS + tag];
                }
                continue;
            }
            for (before, name_before) in Tag::ALL.iter().enumerate() {
                let score = best[before] + steps[before * TAGS + tag] + here[tag];
                if name.may_follow(*name_before) && score > next[tag] {
                    (next[tag], back[tag]) = (score, before);
                }
            }
        }
        best = next;
        from.push(back);
    }
    let mut tag = (0..TAGS).fold(0, |a, b| if best[b] > best[a] { b } else { a });
    let mut tags = vec![Tag::Outside; lists.len()];
    for at in (0..lists.len()).rev() {
        tags[at] = Tag::ALL[tag];
        tag = from[at][tag];
    }
    tags
}
