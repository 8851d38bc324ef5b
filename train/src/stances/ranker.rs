//! The log-linear model: what a pair of mentions is worth as the two ends of a cue.

use rasid::stances::ranking::model::{LEAST, Model, STEPS};

/// Weights, as a power of two.
pub const BITS: u8 = 16;
/// How fast it learns.
const RATE: f32 = 0.04;
/// What pulls weights back to nothing.
const PULL: f32 = 2e-6;
/// How many of a hundred features are left out each time a cue is seen, so that none is relied on alone.
const DROPPED: u64 = 30;

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
    fn sum(&self, features: &[u32]) -> f32 {
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

/// Learns for `passes` passes, in an order that is the same every time.
pub fn train(cues: &[&Cue], passes: usize) -> Weights {
    let size = 1 << BITS;
    let mut weights = Weights { weights: vec![0.0; size], squares: vec![1.0; size] };
    let mut order: Vec<usize> = (0..cues.len()).collect();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..passes {
        for k in (1..order.len()).rev() {
            let other = next(&mut seed) as usize % (k + 1);
            order.swap(k, other);
        }
        for &k in &order {
            let cue = cues[k];
            let own = thinned(&cue.cue, &mut seed);
            let holders: Vec<Vec<u32>> = cue.holders.iter().map(|f| thinned(f, &mut seed)).collect();
            let targets: Vec<Vec<u32>> = cue.targets.iter().map(|f| thinned(f, &mut seed)).collect();
            let of_own = weights.sum(&own);
            let of_holders: Vec<f32> = holders.iter().map(|f| weights.sum(f)).collect();
            let of_targets: Vec<f32> = targets.iter().map(|f| weights.sum(f)).collect();
            let (mut g_own, mut g_holders, mut g_targets) = (0.0, vec![0.0; holders.len()], vec![0.0; targets.len()]);
            for (h, t, pair, label) in &cue.pairs {
                let want = match label {
                    Label::Right => 1.0,
                    Label::Wrong => 0.0,
                    Label::Open => continue,
                };
                let score = of_own + of_holders[*h] + of_targets[*t] + weights.sum(pair);
                let gradient = 1.0 / (1.0 + (-score).exp()) - want;
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
    /// The model as it is shipped. `seen`: scores of pairs that were not learned from, and whether they were right; they make the scale of confidence.
    pub fn quantized(&self, cues: &[&Cue], seen: &[(f32, bool)]) -> Model {
        let largest = self.weights.iter().fold(0.0_f32, |a, w| a.max(w.abs())).max(1e-6);
        let factor = 127.0 / largest;
        let weights = self.weights.iter().map(|w| (w * factor).round() as i8).collect();
        let scale = scale(seen).into_iter().map(|score| (score * factor).clamp(-1e9, 1e9) as i32).collect();
        // What in nearly all right pairs the holder says, and both together.
        let mut said: Vec<f32> = cues
            .iter()
            .flat_map(|cue| cue.pairs.iter().filter(|p| p.3 == Label::Right).map(move |p| (cue, p)))
            .map(|(cue, (h, _, pair, _))| self.sum(&cue.holders[*h]) + self.sum(pair))
            .collect();
        said.sort_by(f32::total_cmp);
        let reach = said.get(said.len() * 97 / 100).copied().unwrap_or(0.0);
        let reach = (reach * factor).clamp(0.0, 60_000.0) as u16;
        Model::new(BITS, weights, reach, scale)
    }
}

/// For each step of confidence, the least score from which pairs were right so often: isotonic regression of right on score.
pub fn scale(seen: &[(f32, bool)]) -> Vec<f32> {
    let mut seen = seen.to_vec();
    seen.sort_by(|a, b| a.0.total_cmp(&b.0));
    // Blocks of rising share: least score, right, all.
    let mut blocks: Vec<(f32, f32, f32)> = Vec::new();
    for (score, right) in seen {
        blocks.push((score, f32::from(u8::from(right)), 1.0));
        while let [.., a, b] = blocks[..] {
            // Small blocks say little: at least twelve pairs each.
            if a.1 / a.2 < b.1 / b.2 && a.2 >= 12.0 {
                break;
            }
            blocks.truncate(blocks.len() - 2);
            blocks.push((a.0, a.1 + b.1, a.2 + b.2));
        }
    }
    (0..STEPS)
        .map(|step| {
            let wanted = (LEAST + step) as f32 / 100.0;
            // Between the middles of two blocks the share rises evenly.
            let mut before: Option<(f32, f32)> = None;
            for &(score, right, all) in &blocks {
                let share = right / all;
                if share >= wanted {
                    return match before {
                        Some((low, of_low)) if share > of_low => {
                            low + (score - low) * (wanted - of_low) / (share - of_low)
                        }
                        _ => score,
                    };
                }
                before = Some((score, share));
            }
            f32::MAX
        })
        .collect()
}
