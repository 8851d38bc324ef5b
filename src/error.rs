//! What can go wrong.

use thiserror::Error as ThisError;

/// Why an article could not be read or given out. Each has a stable code.
#[derive(Debug, Clone, PartialEq, Eq, ThisError)]
#[non_exhaustive]
pub enum Error {
    /// The text is longer than [`MAX_BYTES`](crate::MAX_BYTES).
    #[error("the text has {bytes} bytes; at most {limit} are read")]
    TooLong {
        /// Its length.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// A watch list that cannot be read.
    #[error("watch list, line {line}: {reason}")]
    WatchList {
        /// The line, from 1.
        line: usize,
        /// What is wrong with it.
        reason: String,
    },
    /// A format that nothing is exported in.
    #[error("there is no format `{name}`")]
    UnknownFormat {
        /// What was asked for.
        name: String,
    },
}

impl Error {
    /// The stable code that programs test for.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLong { .. } => "too-long",
            Self::WatchList { .. } => "watch-list",
            Self::UnknownFormat { .. } => "bad-format",
        }
    }
}
