//! The weights that decide: how they are stored, and what a sum of them is worth.

use sha2::{Digest, Sha256};
use thiserror::Error;

use super::together::FACTS;

/// The first bytes of a model file.
const MAGIC: &[u8; 4] = b"RSDS";
/// The version of the format and of the features.
const VERSION: u8 = 2;
/// Magic, version, bits, two spare bytes, eight bytes of hash.
const HEADER: usize = 16;
/// The least confidence that the scale tells, in hundredths.
pub const LEAST: usize = 20;
/// How many steps the scale of confidence has: from [`LEAST`] to 0.99.
pub const STEPS: usize = 80;
/// The numbers before the weights: quantum, three reaches, what the facts of a reading weigh, the constant beside them, the scale.
const NUMBERS: usize = 4 + FACTS + 1 + STEPS;

/// Weights of all features, what readings weigh against one another, and the scale that makes that a confidence.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// There are `1 << bits` weights.
    pub bits: u8,
    /// The weights, in steps of `quantum`.
    pub weights: Vec<i8>,
    /// What a step of a weight is worth, as a logit.
    pub quantum: f32,
    /// As much as is said for a reading, but in rare cases, by all that is not the cue; by the holder, and by both ends together; by both ends together.
    /// What lacks more is passed over.
    pub reach: [f32; 3],
    /// What each fact of [`super::together::facts`] weighs.
    pub facts: [f32; FACTS],
    /// What is added to them.
    pub constant: f32,
    /// The least worth at which readings are right as often as step by step from [`LEAST`] hundredths on; ascending.
    pub scale: Vec<f32>,
}

/// Why a model file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BadModel {
    /// Not a model file, or of another version.
    #[error("not a stance model of version {VERSION}")]
    Format,
    /// Its bytes are not those that were written.
    #[error("the stance model is damaged")]
    Hash,
}

impl Model {
    /// Reads a model file.
    ///
    /// # Errors
    /// [`BadModel`] if it is not one, or damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, BadModel> {
        let (header, body) = bytes.split_at_checked(HEADER).ok_or(BadModel::Format)?;
        if &header[..4] != MAGIC || header[4] != VERSION || header[5] > 24 {
            return Err(BadModel::Format);
        }
        let bits = header[5];
        if body.len() != NUMBERS * 4 + (1 << bits) {
            return Err(BadModel::Format);
        }
        if Sha256::digest(body)[..8] != header[8..] {
            return Err(BadModel::Hash);
        }
        let (numbers, weights) = body.split_at(NUMBERS * 4);
        let numbers: Vec<f32> = numbers.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect();
        let mut facts = [0.0; FACTS];
        facts.copy_from_slice(&numbers[4..4 + FACTS]);
        Ok(Self {
            bits,
            weights: weights.iter().map(|&byte| byte as i8).collect(),
            quantum: numbers[0],
            reach: [numbers[1], numbers[2], numbers[3]],
            facts,
            constant: numbers[4 + FACTS],
            scale: numbers[5 + FACTS..].to_vec(),
        })
    }

    /// The bytes of a model file.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let numbers = [self.quantum].into_iter().chain(self.reach).chain(self.facts).chain([self.constant]);
        let mut body: Vec<u8> = numbers.chain(self.scale.iter().copied()).flat_map(f32::to_le_bytes).collect();
        body.extend(self.weights.iter().map(|&weight| weight as u8));
        let mut bytes = MAGIC.to_vec();
        bytes.extend([VERSION, self.bits, 0, 0]);
        bytes.extend(&Sha256::digest(&body)[..8]);
        bytes.extend(body);
        bytes
    }

    /// The weight of a feature, in steps of the quantum.
    #[must_use]
    pub fn weight(&self, feature: u32) -> i32 {
        i32::from(self.weights[(feature & ((1 << self.bits) - 1)) as usize])
    }

    /// What such a sum of weights is worth, as a logit.
    #[must_use]
    pub fn worth(&self, sum: i32) -> f32 {
        sum as f32 * self.quantum
    }

    /// How often readings with such facts were right, in hundredths; 0 below the scale.
    #[must_use]
    pub fn confidence(&self, facts: &[f32; FACTS]) -> usize {
        let worth = self.facts.iter().zip(facts).fold(self.constant, |sum, (weight, fact)| sum + weight * fact);
        match self.scale.partition_point(|&least| least <= worth) {
            0 => 0,
            steps => LEAST + steps - 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_comes_back_as_it_was_written_and_damage_is_seen() {
        let mut facts = [0.0; FACTS];
        facts[0] = 1.0;
        let scale = (0..STEPS).map(|k| k as f32 * 10.0).collect();
        let model = Model {
            bits: 4,
            weights: (0..16).collect(),
            quantum: 0.5,
            reach: [5.0, 3.0, 2.0],
            facts,
            constant: 1.0,
            scale,
        };
        let mut bytes = model.write();
        assert_eq!(Model::read(&bytes), Ok(model.clone()));
        *bytes.last_mut().unwrap() ^= 1;
        assert_eq!(Model::read(&bytes), Err(BadModel::Hash));
        assert_eq!(Model::read(b"RSDS"), Err(BadModel::Format));
        let confidence = |sum| model.confidence(&[sum, 9.0, 0.0, 0.0, 0.0, 0.0]);
        assert_eq!((confidence(-2.0), confidence(-1.0), confidence(24.0)), (0, LEAST, LEAST + 2));
    }
}
