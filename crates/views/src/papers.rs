//! The physical file and the issued documents, as officers and filers see them.

use domain::papers::{Carrier, PaperState};
use domain::procedure::Refusal;
use serde::{Deserialize, Serialize};

/// One paper of the physical file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperView {
    /// Code of the requirement.
    pub code: String,
    /// What it is.
    pub text: String,
    /// Where it is.
    pub state: PaperState,
}

/// The physical file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PapersView {
    /// Its papers, in the order of the requirements.
    pub items: Vec<PaperView>,
    /// How it was sent.
    pub carrier: Option<Carrier>,
    /// Tracking number; empty for what was brought.
    pub tracking: String,
    /// Where it is to be sent.
    pub address: String,
    /// Whether the caller may mark where the papers are.
    pub may_mark: bool,
    /// Whether the caller may say how it was sent.
    pub may_send: bool,
}

/// One issued document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedView {
    /// Which document.
    pub kind: String,
    /// Its number; empty until it is registered.
    pub number: String,
    /// When it was issued (`YYYY-MM-DD`).
    pub issued_on: String,
}

/// What came of marking or sending a physical file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PaperNote {
    /// Marked.
    Marked,
    /// The way of sending is recorded.
    Sent,
    /// The scanned label is none of this application's.
    WrongLabel,
    /// Refused.
    Refused(Refusal),
    /// The way of sending was not told in full: why, and what was told.
    NoWay(Refusal, Option<Carrier>, String),
}
