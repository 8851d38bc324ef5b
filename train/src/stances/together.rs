//! What the readings of an article weigh against one another: a logistic regression on the facts of each.

use rasid::stances::ranking::together::FACTS;

/// What is learned: a weight for each fact, and a constant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Together {
    pub facts: [f32; FACTS],
    pub constant: f32,
}

/// How often all is gone through, and how far each time.
const ROUNDS: usize = 3_000;
const RATE: f32 = 0.2;

impl Together {
    /// Learns from facts of readings and whether they were right, by gradient descent on all at once.
    pub fn learn(seen: &[([f32; FACTS], bool)]) -> Self {
        let mut learned = Self { facts: [0.0; FACTS], constant: 0.0 };
        for _ in 0..ROUNDS {
            let (mut slope, mut lift) = ([0.0; FACTS], 0.0);
            for (facts, right) in seen {
                let off = 1.0 / (1.0 + (-learned.worth(facts)).exp()) - f32::from(u8::from(*right));
                slope.iter_mut().zip(facts).for_each(|(slope, fact)| *slope += off * fact);
                lift += off;
            }
            let rate = RATE / seen.len().max(1) as f32;
            learned.facts.iter_mut().zip(slope).for_each(|(weight, slope)| *weight -= rate * slope);
            learned.constant -= rate * lift;
        }
        learned
    }

    /// What a reading is worth, as a logit.
    pub fn worth(&self, facts: &[f32; FACTS]) -> f32 {
        self.facts.iter().zip(facts).fold(self.constant, |sum, (weight, fact)| sum + weight * fact)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_learns_which_fact_tells() {
        let facts = |k: usize| [k as f32 % 5.0 - 2.0, 1.0, (k * 7 % 11) as f32 / 5.0 - 1.0, 0.0, 0.0, 0.0];
        let seen: Vec<_> = (0..400).map(|k| (facts(k), k % 5 > 2)).collect();
        let learned = Together::learn(&seen);
        assert!(learned.facts[0] > 1.0 && learned.facts[2].abs() < 0.2, "{learned:?}");
        assert!(seen.iter().all(|(facts, right)| (learned.worth(facts) > 0.0) == *right));
    }
}
