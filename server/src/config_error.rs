//! Why the program does not start.

/// What is wrong with the settings, in words that say what to do.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct ConfigError(String);

impl ConfigError {
    /// An error with its words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}
