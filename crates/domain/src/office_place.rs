//! The places where an agency works: the Dinas and the district offices that print for a zone.

use serde::{Deserialize, Serialize};

/// One office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficePlace {
    /// Short stable code: `dinas`, `seririt`.
    pub code: String,
    /// Its name as residents know it.
    pub name: String,
    /// Where it stands.
    pub address: String,
    /// The print zones it serves; the main office also serves areas without a zone.
    #[serde(default)]
    pub zones: Vec<String>,
    /// Whether this is the Dinas itself.
    #[serde(default)]
    pub main: bool,
}

/// Where the documents of an application are collected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CollectAt {
    /// At the counter that filed it, by the label of its area.
    Counter(String),
    /// At an office, by its name.
    Office(String),
}
