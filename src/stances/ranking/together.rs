//! The readings of an article weighed against one another: what else the cue could mean, and what the rest of the article says.
//!
//! A reading alone is a sum of what speaks for it. It is worth less beside a better target for the same holder, beside a cue that reads better close by,
//! or where the article says the contrary elsewhere; it is worth more where the article says it again.

use hashbrown::HashMap;

use crate::analysis::Polarity;

/// What a reading must be worth alone, as a logit, to be looked at: what is worth less counts as this.
pub const LEAST: f32 = -2.0;
/// How many facts there are of a reading.
pub const FACTS: usize = 6;
/// How near another cue stands that could be the one that says it, in tokens.
const NEAR: usize = 12;

/// A cue of the article.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Its first token.
    pub token: usize,
    /// What it says of holder and target.
    pub stance: Polarity,
}

/// A reading of a cue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// Which cue.
    pub cue: usize,
    /// The entities: holder, target.
    pub ends: (usize, usize),
    /// What it is worth alone, as a logit: at least [`LEAST`].
    pub sum: f32,
    /// How much of that the target says.
    pub of_target: f32,
}

/// The best of some values and the best of another key, so that each can ask for the best that is not its own.
#[derive(Clone, Copy)]
struct Two {
    best: (f32, usize),
    other: f32,
}

impl Two {
    const NONE: Self = Self { best: (LEAST, usize::MAX), other: LEAST };

    fn put(&mut self, value: f32, key: usize) {
        if value > self.best.0 {
            if key != self.best.1 {
                self.other = self.best.0;
            }
            self.best = (value, key);
        } else if key != self.best.1 && value > self.other {
            self.other = value;
        }
    }

    fn but(&self, key: usize) -> f32 {
        if self.best.1 == key { self.other } else { self.best.0 }
    }
}

/// For each reading: its own sum, the target's part, the best of the same holder with another target for that cue, the best of another cue that says the
/// same, the best that says otherwise of the same two, the best of another cue close by. `places` are in the order of the text.
#[must_use]
pub fn facts(places: &[Place], candidates: &[Candidate]) -> Vec<[f32; FACTS]> {
    let mut of_holder: HashMap<(usize, usize), Two> = HashMap::new();
    let mut said: HashMap<((usize, usize), Polarity), Two> = HashMap::new();
    let mut of_cue = vec![LEAST; places.len()];
    for c in candidates {
        of_holder.entry((c.cue, c.ends.0)).or_insert(Two::NONE).put(c.sum, c.ends.1);
        said.entry((c.ends, places[c.cue].stance)).or_insert(Two::NONE).put(c.sum, c.cue);
        of_cue[c.cue] = of_cue[c.cue].max(c.sum);
    }
    let close = |cue: usize| {
        let near = |k: &usize| places[*k].token.abs_diff(places[cue].token) <= NEAR;
        let before = (0..cue).rev().take_while(near);
        before.chain((cue + 1..places.len()).take_while(near)).map(|k| of_cue[k]).fold(LEAST, f32::max)
    };
    let mut beside: Option<(usize, f32)> = None;
    let facts = |c: &Candidate| {
        let near = match beside {
            Some((cue, near)) if cue == c.cue => near,
            _ => close(c.cue),
        };
        beside = Some((c.cue, near));
        let own = places[c.cue].stance;
        let against = [Polarity::Support, Polarity::Oppose, Polarity::Neutral]
            .into_iter()
            .filter(|&stance| stance != own)
            .filter_map(|stance| said.get(&(c.ends, stance)))
            .fold(LEAST, |most, two| most.max(two.best.0));
        let but = |two: Option<&Two>, key| two.map_or(LEAST, |two| two.but(key));
        [
            c.sum,
            c.of_target,
            but(of_holder.get(&(c.cue, c.ends.0)), c.ends.1),
            but(said.get(&(c.ends, own)), c.cue),
            against,
            near,
        ]
    };
    candidates.iter().map(facts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reading_is_seen_beside_the_others() {
        let place = |token, stance| Place { token, stance };
        let places = [place(3, Polarity::Oppose), place(9, Polarity::Support), place(40, Polarity::Oppose)];
        let reading = |cue, ends, sum| Candidate { cue, ends, sum, of_target: 0.5 };
        let candidates =
            [reading(0, (0, 1), 2.0), reading(0, (0, 2), -1.0), reading(1, (0, 1), 1.0), reading(2, (0, 1), 0.0)];
        assert_eq!(
            facts(&places, &candidates),
            [
                // The other target, said again by the last cue, the contrary by the second, which is near.
                [2.0, 0.5, -1.0, 0.0, 1.0, 1.0],
                [-1.0, 0.5, 2.0, LEAST, LEAST, 1.0],
                [1.0, 0.5, LEAST, LEAST, 2.0, 2.0],
                [0.0, 0.5, LEAST, 2.0, 1.0, LEAST],
            ]
        );
    }
}
