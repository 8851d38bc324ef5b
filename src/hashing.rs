//! Hashes for features of the models: the same on every machine.

const FACTOR: u64 = 0x517c_c1b7_2722_0a95;

/// A hash of bytes.
#[must_use]
pub fn bytes(bytes: &[u8]) -> u64 {
    bytes.chunks(8).fold(bytes.len() as u64, |state, chunk| {
        let word = chunk.iter().rev().fold(0_u64, |word, &byte| word << 8 | u64::from(byte));
        both(state, word)
    })
}

/// Two hashes as one.
#[must_use]
pub fn both(a: u64, b: u64) -> u64 {
    (a.rotate_left(5) ^ b).wrapping_mul(FACTOR)
}

/// The number of a feature: a template, and a hash of what it is filled with. A model takes it modulo its size.
#[must_use]
pub fn feature(template: u8, filled: u64) -> u32 {
    let mixed = (filled ^ u64::from(template).wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(FACTOR);
    (mixed >> 32) as u32
}
