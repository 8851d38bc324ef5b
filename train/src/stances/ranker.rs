//! The log-linear model: what a pair of mentions is worth as the two ends of a cue.

use rasid::stances::ranking::model::{LEAST, Model, STEPS};

use super::together::Together;

/// Weights, as a power of two.
pub const BITS: u8 = 18;
/// How fast it learns.
const RATE: f32 = 0.04;
/// What pulls weights back to nothing.
const PULL: f32 = 2e-6;
/// How many of a hundred features are left out each time a cue is seen, so that none is relied on alone.
const DROPPED: u64 = 30;
/// How often it learns anew for the mean.
const RUNS: u64 = 4;
/// What weighs less counts as nothing: the file is much smaller so.
const SLIGHT: f32 = 0.06;
/// How often the curve of confidence is drawn nearer to what was seen.
const ROUNDS: usize = 2_000;

/// What is known of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// A reader would list it.
    Right,
    /// No reader would.
    Wrong,
    /// Readers could differ.
    Open,
}

/// A cue with its possible ends.
pub struct Cue {
    pub cue: Vec<u32>,
    pub holders: Vec<Vec<u32>>,
    pub targets: Vec<Vec<u32>>,
    /// Places in `holders` and `targets`, features of both together, what is known.
    pub pairs: Vec<(usize, usize, Vec<u32>, Label)>,
}

/// Weights while learning.
pub struct Weights {
    weights: Vec<f32>,
    squares: Vec<f32>,
}

const MASK: u32 = (1 << BITS) - 1;

impl Weights {
    fn new() -> Self {
        let size = 1 << BITS;
        Self { weights: vec![0.0; size], squares: vec![1.0; size] }
    }

    /// What features are worth.
    pub fn sum(&self, features: &[u32]) -> f32 {
        features.iter().map(|&f| self.weights[(f & MASK) as usize]).sum()
    }

    /// What a pair is worth.
    pub fn score(&self, cue: &Cue, holder: usize, target: usize, pair: &[u32]) -> f32 {
        self.sum(&cue.cue) + self.sum(&cue.holders[holder]) + self.sum(&cue.targets[target]) + self.sum(pair)
    }

    fn learn(&mut self, features: &[u32], gradient: f32) {
        if gradient == 0.0 {
            return;
        }
        for &f in features {
            let at = (f & MASK) as usize;
            let gradient = gradient + PULL * self.weights[at];
            self.squares[at] += gradient * gradient;
            self.weights[at] -= RATE * gradient / self.squares[at].sqrt();
        }
    }
}

fn next(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
    *seed >> 33
}

fn thinned(features: &[u32], seed: &mut u64) -> Vec<u32> {
    features.iter().copied().filter(|_| next(seed) % 100 >= DROPPED).collect()
}

/// A cue, and for each of its pairs whether it is right: none where that is not to be learned.
pub type Lesson<'a> = (&'a Cue, Vec<Option<bool>>);

impl Cue {
    /// What the readers say of each pair.
    pub fn judged(&self) -> Vec<Option<bool>> {
        let known = |label| match label {
            Label::Right => Some(true),
            Label::Wrong => Some(false),
            Label::Open => None,
        };
        self.pairs.iter().map(|pair| known(pair.3)).collect()
    }
}

/// Learns [`RUNS`] times in other orders, and takes the mean, without what hardly weighs anything.
pub fn train(lessons: &[Lesson<'_>], passes: usize) -> Weights {
    let mut mean = Weights::new();
    for run in 0..RUNS {
        let once = train_once(lessons, passes, run);
        mean.weights.iter_mut().zip(&once.weights).for_each(|(mean, weight)| *mean += weight / RUNS as f32);
    }
    mean.weights.iter_mut().filter(|weight| weight.abs() < SLIGHT).for_each(|weight| *weight = 0.0);
    mean
}

/// Learns for `passes` passes, in an order that is the same every time for a `run`.
pub fn train_once(lessons: &[Lesson<'_>], passes: usize, run: u64) -> Weights {
    let mut weights = Weights::new();
    let mut order: Vec<usize> = (0..lessons.len()).collect();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64.wrapping_add(run * 7_919);
    for _ in 0..passes {
        for k in (1..order.len()).rev() {
            let other = next(&mut seed) as usize % (k + 1);
            order.swap(k, other);
        }
        for &k in &order {
            let (cue, wanted) = &lessons[k];
            let own = thinned(&cue.cue, &mut seed);
            let holders: Vec<Vec<u32>> = cue.holders.iter().map(|f| thinned(f, &mut seed)).collect();
            let targets: Vec<Vec<u32>> = cue.targets.iter().map(|f| thinned(f, &mut seed)).collect();
            let of_own = weights.sum(&own);
            let of_holders: Vec<f32> = holders.iter().map(|f| weights.sum(f)).collect();
            let of_targets: Vec<f32> = targets.iter().map(|f| weights.sum(f)).collect();
            let (mut g_own, mut g_holders, mut g_targets) = (0.0, vec![0.0; holders.len()], vec![0.0; targets.len()]);
            for ((h, t, pair, _), wanted) in cue.pairs.iter().zip(wanted) {
                let Some(right) = wanted else { continue };
                let score = of_own + of_holders[*h] + of_targets[*t] + weights.sum(pair);
                let gradient = 1.0 / (1.0 + (-score).exp()) - f32::from(u8::from(*right));
                g_own += gradient;
                g_holders[*h] += gradient;
                g_targets[*t] += gradient;
                weights.learn(pair, gradient);
            }
            weights.learn(&own, g_own);
            holders.iter().zip(g_holders).for_each(|(f, g)| weights.learn(f, g));
            targets.iter().zip(g_targets).for_each(|(f, g)| weights.learn(f, g));
        }
    }
    weights
}

impl Weights {
    /// The model as it is shipped. `seen`: the worth of triples that were not learned from, and whether they were right; they make the scale of confidence.
    pub fn quantized(&self, cues: &[&Cue], together: Together, seen: &[(f32, bool)]) -> Model {
        let largest = self.weights.iter().fold(0.0_f32, |a, w| a.max(w.abs())).max(1e-6);
        let quantum = largest / 127.0;
        let weights = self.weights.iter().map(|w| (w / quantum).round() as i8).collect();
        // What in nearly all right pairs is said beside the cue.
        let right =
            || cues.iter().flat_map(|cue| cue.pairs.iter().filter(|p| p.3 == Label::Right).map(move |p| (cue, p)));
        let most = |mut said: Vec<f32>| {
            said.sort_by(f32::total_cmp);
            said.get(said.len() * 97 / 100).copied().unwrap_or(0.0)
        };
        let of_holder = |cue: &Cue, h: usize, pair: &[u32]| self.sum(&cue.holders[h]) + self.sum(pair);
        let of_both = |cue: &Cue, h: usize, t: usize, pair: &[u32]| of_holder(cue, h, pair) + self.sum(&cue.targets[t]);
        let reach = [
            most(right().map(|(cue, (h, t, pair, _))| of_both(cue, *h, *t, pair)).collect()),
            most(right().map(|(cue, (h, _, pair, _))| of_holder(cue, *h, pair)).collect()),
            most(right().map(|(_, (_, _, pair, _))| self.sum(pair)).collect()),
        ];
        let Together { facts, constant } = together;
        Model { bits: BITS, weights, quantum, reach, facts, constant, scale: scale(seen) }
    }
}

/// For each step of confidence, the least worth from which triples are right so often: Platt scaling, a logistic curve through what was seen.
pub fn scale(seen: &[(f32, bool)]) -> Vec<f32> {
    let (mut slope, mut constant) = (1.0_f32, 0.0_f32);
    for _ in 0..ROUNDS {
        let (mut of_slope, mut of_constant) = (0.0, 0.0);
        for (worth, right) in seen {
            let off = 1.0 / (1.0 + (-slope * worth - constant).exp()) - f32::from(u8::from(*right));
            of_slope += off * worth;
            of_constant += off;
        }
        let rate = 0.5 / seen.len().max(1) as f32;
        slope -= rate * of_slope;
        constant -= rate * of_constant;
    }
    let wanted = (0..STEPS).map(|step| (LEAST + step) as f32 / 100.0);
    wanted.map(|share| ((share / (1.0 - share)).ln() - constant) / slope).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn confidence_is_the_share_that_was_right() {
        // Of a hundred at each worth from -2 to 2, 10 to 90 were right.
        let seen: Vec<(f32, bool)> =
            (0..500).map(|k| ((k / 100) as f32 - 2.0, k % 100 < 10 + 20 * (k / 100))).collect();
        let scale = scale(&seen);
        let at = |confidence: usize| scale[confidence - LEAST];
        assert!(at(50).abs() < 0.1 && (at(70) - 0.9).abs() < 0.2 && (at(30) + 0.9).abs() < 0.2, "{scale:?}");
        assert!(scale.is_sorted());
    }
}
