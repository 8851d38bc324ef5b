//! Rasid reads Arabic news and shows who stands where: actors, countries and every directed stance, with the words
//! that prove it.
//!
//! The core is pure: text in, [`Analysis`] out; no I/O, no clock, no panic on any input. `wasm` is the one boundary to
//! JavaScript, `main.rs` the command line. See `ARCHITECTURE.md`.
#![forbid(unsafe_code)]

pub mod analysis;
pub(crate) mod analyze;
pub mod corpus;
pub mod document;
pub mod entities;
mod error;
pub mod explain;
pub mod export;
pub mod given;
pub(crate) mod hashing;
pub mod lexicon;
pub mod offsets;
pub mod reasons;
pub mod stances;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use analysis::{Analysis, OffsetUnit};
pub use analyze::Analyzer;
pub use error::Error;

/// The longest text that is read, in bytes of UTF-8.
pub const MAX_BYTES: usize = 16 << 20;
