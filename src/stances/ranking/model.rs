//! The weights that decide: how they are stored, and what a sum of them is worth.

use sha2::{Digest, Sha256};
use thiserror::Error;

/// The first bytes of a model file.
const MAGIC: &[u8; 4] = b"RSDS";
/// The version of the format and of the features.
const VERSION: u8 = 1;
/// Magic, version, bits, the reach (two bytes), eight bytes of hash.
const HEADER: usize = 16;
/// The least confidence that the scale tells, in hundredths.
pub const LEAST: usize = 20;
/// How many steps the scale of confidence has: from [`LEAST`] to 0.99.
pub const STEPS: usize = 80;

/// Weights of all features, and the scale that makes a sum of them a confidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// There are `1 << bits` weights.
    bits: u8,
    weights: Vec<i8>,
    /// As much as a holder says for a reading but in rare cases.
    reach: u16,
    /// The least sum at which readings are right as often as step by step from [`LEAST`] hundredths on; ascending.
    scale: Vec<i32>,
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
    /// `1 << bits` weights, the most that two ends say, and [`STEPS`] sums.
    #[must_use]
    pub fn new(bits: u8, weights: Vec<i8>, reach: u16, scale: Vec<i32>) -> Self {
        Self { bits, weights, reach, scale }
    }

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
        if body.len() != STEPS * 4 + (1 << bits) {
            return Err(BadModel::Format);
        }
        if Sha256::digest(body)[..8] != header[8..] {
            return Err(BadModel::Hash);
        }
        let (scale, weights) = body.split_at(STEPS * 4);
        Ok(Self {
            bits,
            reach: u16::from_le_bytes([header[6], header[7]]),
            weights: weights.iter().map(|&byte| byte as i8).collect(),
            scale: scale.chunks_exact(4).map(|b| i32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect(),
        })
    }

    /// The bytes of a model file.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut body: Vec<u8> = self.scale.iter().flat_map(|sum| sum.to_le_bytes()).collect();
        body.extend(self.weights.iter().map(|&weight| weight as u8));
        let mut bytes = MAGIC.to_vec();
        bytes.extend([VERSION, self.bits]);
        bytes.extend(self.reach.to_le_bytes());
        bytes.extend(&Sha256::digest(&body)[..8]);
        bytes.extend(body);
        bytes
    }

    /// As much as a holder, and holder and target together, say for a reading but in rare cases: what lacks more is passed over.
    #[must_use]
    pub fn reach(&self) -> i32 {
        i32::from(self.reach)
    }

    /// The weight of a feature.
    #[must_use]
    pub fn weight(&self, feature: u32) -> i32 {
        i32::from(self.weights[(feature & ((1 << self.bits) - 1)) as usize])
    }

    /// How often readings with such a sum were right, in hundredths; 0 below the scale.
    #[must_use]
    pub fn confidence(&self, sum: i32) -> usize {
        match self.scale.partition_point(|&least| least <= sum) {
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
        let model = Model::new(4, (0..16).collect(), 300, (0..STEPS as i32).map(|k| k * 10).collect());
        let mut bytes = model.write();
        assert_eq!(Model::read(&bytes), Ok(model.clone()));
        *bytes.last_mut().unwrap() ^= 1;
        assert_eq!(Model::read(&bytes), Err(BadModel::Hash));
        assert_eq!(Model::read(b"RSDS"), Err(BadModel::Format));
        assert_eq!((model.confidence(-1), model.confidence(0), model.confidence(25)), (0, LEAST, LEAST + 2));
    }
}
