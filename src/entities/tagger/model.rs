//! The weights: how they are stored, and the best sequence of tags by them.

use sha2::{Digest, Sha256};
use thiserror::Error;

use super::features::{Features, SPANS};
use super::{TAGS, Tag};

/// The first bytes of a model file.
const MAGIC: &[u8; 4] = b"RSDT";
/// The version of the format and of the features.
const VERSION: u8 = 2;
/// Magic, version, bits, two spare bytes, eight bytes of hash.
const HEADER: usize = 16;

/// What speaks for a person before anything is looked at: in articles the rules find fewer than there are, and hardly one that is none.
const PERSON_LEAN: i16 = 8;

/// Weights of all features and of the steps between tags.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// There are `1 << bits` buckets.
    bits: u8,
    /// The weights of each bucket, padded so that they are added at once.
    weights: Vec<[i8; 8]>,
    /// From each tag, and from the start, to each tag.
    steps: Vec<i16>,
    /// From each tag to each tag that may follow it; [`NEVER`] to the others.
    legal: [[i32; 8]; TAGS],
}

/// The score of what cannot be.
const NEVER: i32 = i32::MIN / 4;

/// The steps between tags, where they are allowed.
fn legal(steps: &[i16]) -> [[i32; 8]; TAGS] {
    let mut legal = [[NEVER; 8]; TAGS];
    for (before, name_before) in Tag::ALL.iter().enumerate() {
        for (tag, _) in Tag::ALL.iter().enumerate().filter(|(_, name)| name.may_follow(*name_before)) {
            legal[before][tag] = i32::from(steps[before * TAGS + tag]);
        }
    }
    legal
}

/// Why a model file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BadModel {
    /// Not a model file, or of another version.
    #[error("not a tagger model of version {VERSION}")]
    Format,
    /// Its bytes are not those that were written.
    #[error("the tagger model is damaged")]
    Hash,
}

impl Model {
    /// Weights by bucket and tag, `TAGS` a bucket; steps by tag before (the start last) and tag.
    #[must_use]
    pub fn new(bits: u8, weights: &[i8], steps: Vec<i16>) -> Self {
        let padded = |bucket: &[i8]| std::array::from_fn(|tag| bucket.get(tag).copied().unwrap_or(0));
        Self { bits, weights: weights.chunks_exact(TAGS).map(padded).collect(), legal: legal(&steps), steps }
    }

    /// Reads a model file.
    ///
    /// # Errors
    /// [`BadModel`] if it is not one, or damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, BadModel> {
        let (header, body) = bytes.split_at_checked(HEADER).ok_or(BadModel::Format)?;
        if &header[..4] != MAGIC || header[4] != VERSION {
            return Err(BadModel::Format);
        }
        let bits = header[5];
        let steps = (TAGS + 1) * TAGS;
        if bits > 24 || body.len() != steps * 2 + (TAGS << bits) {
            return Err(BadModel::Format);
        }
        if Sha256::digest(body)[..8] != header[8..] {
            return Err(BadModel::Hash);
        }
        let (first, rest) = body.split_at(steps * 2);
        let steps: Vec<i16> = first.chunks_exact(2).map(|b| i16::from_le_bytes([b[0], b[1]])).collect();
        Ok(Self {
            bits,
            legal: legal(&steps),
            steps,
            // Stored tag by tag, which packs better; used bucket by bucket.
            weights: (0..1_usize << bits)
                .map(|bucket| {
                    std::array::from_fn(|tag| if tag < TAGS { rest[(tag << bits) + bucket] as i8 } else { 0 })
                })
                .collect(),
        })
    }

    /// The bytes of a model file.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut body: Vec<u8> = self.steps.iter().flat_map(|step| step.to_le_bytes()).collect();
        for tag in 0..TAGS {
            body.extend((0..1_usize << self.bits).map(|bucket| self.weights[bucket][tag] as u8));
        }
        let mut bytes = MAGIC.to_vec();
        bytes.extend([VERSION, self.bits, 0, 0]);
        bytes.extend(&Sha256::digest(&body)[..8]);
        bytes.extend(body);
        bytes
    }

    fn add(&self, scores: &mut [i16; 8], feature: u32) {
        let bucket = &self.weights[(feature & ((1 << self.bits) - 1)) as usize];
        // At most 60 features of at most 127 each: an i16 holds the sum.
        for (score, &weight) in scores.iter_mut().zip(bucket) {
            *score += i16::from(weight);
        }
    }

    /// The best tags of all tokens.
    #[must_use]
    pub fn decode(&self, features: &Features) -> Vec<Tag> {
        let of_words: Vec<[[i16; 8]; 5]> = features
            .words
            .iter()
            .map(|word| {
                let mut sums = [[0; 8]; 5];
                for (sum, &(from, to)) in sums.iter_mut().zip(&SPANS) {
                    word[from..to].iter().for_each(|&feature| self.add(sum, feature));
                }
                sums
            })
            .collect();
        let count = features.word_of.len();
        let mut tags = vec![Tag::Outside; count];
        let mut start = 0;
        while start < count {
            let end = (start + 1..count).find(|&k| features.starts[k]).unwrap_or(count);
            self.sequence(features, &of_words, start, end, &mut tags);
            start = end;
        }
        tags
    }

    fn sequence(&self, features: &Features, of_words: &[[[i16; 8]; 5]], start: usize, end: usize, tags: &mut [Tag]) {
        let mut best = [0_i32; 8];
        let mut from: Vec<[u8; TAGS]> = Vec::with_capacity(end - start);
        for at in start..end {
            let mut here = [0_i16; 8];
            for (k, offset) in super::OFFSETS.iter().enumerate() {
                let neighbour = at as isize + offset;
                if neighbour >= start as isize && neighbour < end as isize {
                    let sums = &of_words[features.word_of[neighbour as usize] as usize][k];
                    here.iter_mut().zip(sums).for_each(|(score, sum)| *score += sum);
                }
            }
            features.joined[at].iter().for_each(|&feature| self.add(&mut here, feature));
            for tag in [Tag::BeginPerson, Tag::InPerson] {
                here[tag as usize] += PERSON_LEAN;
            }
            let mut next = [NEVER; 8];
            let mut back = [0_u8; TAGS];
            if at == start {
                for (tag, _) in Tag::ALL.iter().enumerate().filter(|(_, name)| name.may_follow(Tag::Outside)) {
                    next[tag] = i32::from(here[tag]) + i32::from(self.steps[TAGS * TAGS + tag]);
                }
            } else {
                for (before, (steps, so_far)) in self.legal.iter().zip(best).enumerate() {
                    for (tag, step) in steps.iter().enumerate().take(TAGS) {
                        let score = so_far + step;
                        if score > next[tag] {
                            (next[tag], back[tag]) = (score, before as u8);
                        }
                    }
                }
                next.iter_mut().zip(here).for_each(|(score, own)| *score += i32::from(own));
            }
            best = next;
            from.push(back);
        }
        let mut tag = (0..TAGS).max_by_key(|&tag| (best[tag], std::cmp::Reverse(tag))).unwrap_or(0);
        for at in (start..end).rev() {
            tags[at] = Tag::ALL[tag];
            tag = usize::from(from[at - start][tag]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_comes_back_as_it_was_written_and_damage_is_seen() {
        let weights: Vec<i8> = (0..TAGS << 4).map(|k| k as i8).collect();
        let model = Model::new(4, &weights, (0..((TAGS + 1) * TAGS) as i16).collect());
        let mut bytes = model.write();
        assert_eq!(Model::read(&bytes), Ok(model));
        *bytes.last_mut().unwrap() ^= 1;
        assert_eq!(Model::read(&bytes), Err(BadModel::Hash));
        assert_eq!(Model::read(b"RSDT"), Err(BadModel::Format));
    }

    #[test]
    fn the_built_in_model_can_be_read() {
        assert!(Model::read(include_bytes!("../../../models/tagger.bin")).is_ok());
    }
}
