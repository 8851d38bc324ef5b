//! An averaged structured perceptron over hashed features.

use rasid::entities::tagger::{CONJUNCTIONS, Features, Model, OFFSETS, SPANS, TAGS, Tag};

use super::bio::Sentence;

/// Buckets, as a power of two.
pub const BITS: u8 = 17;
/// The largest weight after quantization.
const LARGEST: f32 = 20.0;
/// How many of a hundred features are left out each time a token is seen, so that none is relied on alone.
const DROPPED: u64 = 45;
/// How often a sentence that a reader judged comes in a pass, where others come that the teacher tagged.
const TIMES: usize = 4;

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
        let weight = |w: &f32| match (w * factor).round().clamp(-LARGEST, LARGEST) as i8 {
            // What weighs next to nothing makes the file a third larger, and changes no figure.
            -1..=1 => 0,
            weight => weight,
        };
        let weights: Vec<i8> = self.weights.iter().map(weight).collect();
        let steps = self.steps.iter().map(|w| (w * factor).round().clamp(-30000.0, 30000.0) as i16).collect();
        Model::new(BITS, &weights, steps)
    }
}

/// A sequence as training sees it: gold tags, and for each token the buckets that its tag is scored by.
struct Sequence {
    gold: Vec<Tag>,
    buckets: Vec<u32>,
    /// For each token, where its buckets begin; one more at the end.
    from: Vec<u32>,
}

impl Sequence {
    /// The same without some of its buckets, so that no feature is relied on alone.
    fn thinned(&self, seed: &mut u64) -> Self {
        let mut thin = Self { gold: self.gold.clone(), buckets: Vec::with_capacity(self.buckets.len()), from: vec![0] };
        for token in 0..self.gold.len() {
            thin.buckets.extend(self.at(token).iter().filter(|_| {
                *seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                (*seed >> 33) % 100 >= DROPPED
            }));
            thin.from.push(thin.buckets.len() as u32);
        }
        thin
    }

    fn at(&self, token: usize) -> &[u32] {
        &self.buckets[self.from[token] as usize..self.from[token + 1] as usize]
    }
}

fn sequences(sentence: &Sentence, without: &str, out: &mut Vec<Sequence>) {
    let count = sentence.tags.len();
    let mut start = 0;
    while start < count {
        let end = (start + 1..count).find(|&k| sentence.features.starts[k]).unwrap_or(count);
        let mut sequence = Sequence { gold: sentence.tags[start..end].to_vec(), buckets: Vec::new(), from: vec![0] };
        for at in start..end {
            buckets(&sentence.features, without, at, start, end, &mut sequence.buckets);
            sequence.from.push(sequence.buckets.len() as u32);
        }
        sequence.buckets.shrink_to_fit();
        out.push(sequence);
        start = end;
    }
}

/// The family of a feature of a word, by its place in the word's list.
fn family(place: usize) -> &'static str {
    match place {
        0 => "words",
        1 => "tables",
        2 | 7 => "clusters",
        14 => "tables",
        _ => "spelling",
    }
}

/// The families of what joins several words.
const JOINED: [&str; CONJUNCTIONS] = [
    "tables", "tables", "tables", "tables", "words", "words", "words", "words", "clusters", "clusters", "clusters",
    "tables",
];

/// All buckets that a token's tag is scored by, in the sequence `start..end`.
fn buckets(features: &Features, without: &str, at: usize, start: usize, end: usize, out: &mut Vec<u32>) {
    let mask = (1_u32 << BITS) - 1;
    for (k, offset) in OFFSETS.iter().enumerate() {
        let neighbour = at as isize + offset;
        if neighbour >= start as isize && neighbour < end as isize {
            let (from, to) = SPANS[k];
            let word = &features.words[features.word_of[neighbour as usize] as usize];
            out.extend((from..to).filter(|&f| family(f - from) != without).map(|f| word[f] & mask));
        }
    }
    let joined = features.joined[at].iter().zip(JOINED);
    out.extend(joined.filter(|(_, family)| *family != without).map(|(&f, _)| f & mask));
}

/// Trains for `epochs` passes over `sentences`, and over `more`, which counts less; in an order that is the same every time. `without`: a family of
/// features to do without.
pub fn train(sentences: &[&Sentence], more: &[&Sentence], epochs: usize, without: &str) -> Trained {
    let size = TAGS << BITS;
    let (mut weights, mut total) = (vec![0_f32; size], vec![0_f64; size]);
    let (mut steps, mut total_steps) = (vec![0_f32; (TAGS + 1) * TAGS], vec![0_f64; (TAGS + 1) * TAGS]);
    let mut all = Vec::new();
    sentences.iter().for_each(|s| sequences(s, without, &mut all));
    let judged = all.len();
    more.iter().for_each(|s| sequences(s, without, &mut all));
    let times = if more.is_empty() { 1 } else { TIMES };
    let mut order: Vec<usize> = (0..times).flat_map(|_| 0..judged).chain(judged..all.len()).collect();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut now = 1.0_f64;
    for epoch in 0..epochs {
        for k in (1..order.len()).rev() {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            order.swap(k, (seed >> 33) as usize % (k + 1));
        }
        let mut wrong = 0;
        for &k in &order {
            let sequence = &all[k].thinned(&mut seed);
            let gold = &sequence.gold;
            let guess = decode(&weights, &steps, sequence);
            if guess != *gold {
                let mut before = (TAGS, TAGS);
                for at in 0..gold.len() {
                    let (g, p) = (gold[at] as usize, guess[at] as usize);
                    if g != p {
                        wrong += 1;
                        for &bucket in sequence.at(at) {
                            for (tag, by) in [(g, 1.0_f32), (p, -1.0)] {
                                weights[bucket as usize * TAGS + tag] += by;
                                total[bucket as usize * TAGS + tag] += f64::from(by) * now;
                            }
                        }
                    }
                    for (from, tag, by) in [(before.0, g, 1.0_f32), (before.1, p, -1.0)] {
                        steps[from * TAGS + tag] += by;
                        total_steps[from * TAGS + tag] += f64::from(by) * now;
                    }
                    before = (g, p);
                }
            }
            now += 1.0;
        }
        println!("pass {}: {wrong} wrong tags", epoch + 1);
    }
    let average = |weights: &[f32], total: &[f64]| {
        weights.iter().zip(total).map(|(w, t)| (f64::from(*w) - t / now) as f32).collect()
    };
    Trained { weights: average(&weights, &total), steps: average(&steps, &total_steps) }
}

fn decode(weights: &[f32], steps: &[f32], sequence: &Sequence) -> Vec<Tag> {
    let count = sequence.gold.len();
    let mut best = [0_f32; TAGS];
    let mut from: Vec<[u8; TAGS]> = Vec::with_capacity(count);
    for at in 0..count {
        let mut here = [0_f32; TAGS];
        for &bucket in sequence.at(at) {
            let bucket = bucket as usize * TAGS;
            here.iter_mut().zip(&weights[bucket..bucket + TAGS]).for_each(|(score, w)| *score += w);
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
                    (next[tag], back[tag]) = (score, before as u8);
                }
            }
        }
        best = next;
        from.push(back);
    }
    let mut tag = (0..TAGS).fold(0, |a, b| if best[b] > best[a] { b } else { a });
    let mut tags = vec![Tag::Outside; count];
    for at in (0..count).rev() {
        tags[at] = Tag::ALL[tag];
        tag = usize::from(from[at][tag]);
    }
    tags
}
