//! Signing.

use domain::procedure::Refusal;
use serde::{Deserialize, Serialize};

use crate::FileView;

/// One konsep waiting for the head's signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SigningRow {
    /// Application id.
    pub id: String,
    /// Version.
    pub version: i64,
    /// Registration number.
    pub reg_no: String,
    /// Applicant's name.
    pub applicant: String,
    /// Service name.
    pub service: String,
    /// The konsep, one for each document that has one.
    pub konsep: Vec<FileView>,
    /// Why the caller may not sign it.
    pub barred: Option<Refusal>,
}

/// The answer to a batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignAnswer {
    /// No konsep was ticked.
    NothingTicked,
    /// No passphrase was typed.
    NoPassphrase,
    /// Too many wrong passphrases: nothing is tried for a while.
    Wait {
        /// How long to wait.
        minutes: i64,
    },
    /// The passphrase does not open the key: nothing was signed.
    WrongPassphrase,
    /// No signing service is configured or it does not answer: nothing was signed.
    Unavailable,
    /// How each ended.
    Results {
        /// Registration numbers that were signed.
        signed: Vec<String>,
        /// Registration numbers that were not, and why.
        refused: Vec<(String, Refusal)>,
    },
}
