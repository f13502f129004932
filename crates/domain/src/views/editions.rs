//! Editions of an agency's definitions, as an administrator sees them.

use serde::{Deserialize, Serialize};

/// A published edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionRow {
    /// Its number.
    pub number: i64,
    /// When it was published, in words.
    pub at: String,
    /// By whom; empty for one that was taken over from the folder.
    pub by: String,
    /// What was changed.
    pub note: String,
    /// Whether it is the one that is served.
    pub newest: bool,
}

/// A file as it is being changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftView {
    /// Its name.
    pub file: String,
    /// Its text.
    pub body: String,
    /// Counts the changes; 0 for one that was not changed.
    pub version: i64,
    /// Whether it differs from what is served.
    pub changed: bool,
    /// The line and the reason of what is wrong with it.
    pub fault: Option<(usize, String)>,
}

/// The page of editions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionsView {
    /// The editions, the newest first.
    pub rows: Vec<EditionRow>,
    /// The files.
    pub files: Vec<DraftView>,
    /// What is wrong with the whole, with file and line.
    pub elsewhere: Option<String>,
}

/// A line of a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DiffLine {
    /// In both.
    Same(String),
    /// In the earlier one only.
    Gone(String),
    /// In the later one only.
    New(String),
    /// Lines are left out here.
    Gap,
}
