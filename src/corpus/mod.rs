//! What is seen of many articles only: which of them tell one story in the same words.

mod groups;
mod sketch;

pub use groups::{SAME, groups};
pub use sketch::{BANDS, ROWS, SIZE, Sketch, similarity};
