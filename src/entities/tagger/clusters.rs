//! Words that stand in like places in the news, by number: `models/clusters.bin`, made by `train/clusters.py`.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use crate::hashing;

/// The first bytes of the file, with its version.
const MAGIC: &[u8; 5] = b"RSDC\x01";
/// Magic, three spare bytes, eight bytes of hash.
const HEADER: usize = 16;
/// How many clusters there are: those whose numbers differ in the last three bits alone are near to each other.
const CLUSTERS: usize = 512;

/// The cluster of each frequent word.
pub struct Clusters {
    /// A word's hash in the upper 23 bits, its cluster in the lower 9; sorted.
    entries: Vec<u32>,
    /// For each value of the hash's first [`FIRST`] bits, where its entries begin; one more at the end.
    starts: Vec<u32>,
}

/// How many bits of a hash the index goes by.
const FIRST: u32 = 13;

/// The built-in clusters. The file is checked by a test; of one that cannot be read no word has a cluster.
pub static BUILT_IN: LazyLock<Clusters> = LazyLock::new(|| {
    Clusters::read(include_bytes!("../../../models/clusters.bin"))
        .unwrap_or(Clusters { entries: Vec::new(), starts: vec![0; (1 << FIRST) + 1] })
});

impl Clusters {
    /// Reads the file: for each cluster the number of its words (two bytes), then the differences of their sorted hashes (three bytes each).
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (header, body) = bytes.split_at_checked(HEADER)?;
        if !header.starts_with(MAGIC) || Sha256::digest(body)[..8] != header[8..] {
            return None;
        }
        let mut rest = body;
        let mut entries = Vec::with_capacity(body.len() / 3);
        for cluster in 0..CLUSTERS as u32 {
            let (count, after) = rest.split_first_chunk::<2>()?;
            rest = after;
            let mut key = 0_u32;
            for _ in 0..u16::from_le_bytes(*count) {
                let (step, after) = rest.split_first_chunk::<3>()?;
                key = key.wrapping_add(u32::from_le_bytes([step[0], step[1], step[2], 0]));
                entries.push(key << 9 | cluster);
                rest = after;
            }
        }
        entries.sort_unstable();
        let starts = (0..=1_u32 << FIRST)
            .map(|first| entries.partition_point(|&entry| entry >> (32 - FIRST) < first) as u32)
            .collect();
        Some(Self { entries, starts })
    }

    /// The cluster of a folded word, from 1; 0 for a rare one.
    #[must_use]
    pub fn of(&self, word: &str) -> u16 {
        let key = (hashing::bytes(word.as_bytes()) >> 41) as u32;
        let first = (key >> (23 - FIRST)) as usize;
        let near = &self.entries[self.starts[first] as usize..self.starts[first + 1] as usize];
        near.iter().find(|&&entry| entry >> 9 == key).map_or(0, |&entry| (entry & 0x1ff) as u16 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_stand_together_and_apart_from_verbs() {
        let of = |word| BUILT_IN.of(word) >> 3;
        assert_ne!(of("فرنسا"), 0);
        assert_ne!(of("فرنسا"), of("اعلن"));
        assert_eq!(BUILT_IN.of("كلمةلاتوجدفيالنصوص"), 0);
    }
}
