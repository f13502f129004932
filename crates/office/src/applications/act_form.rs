//! An act as it was posted.

use std::collections::BTreeMap;

use domain::id::ApplicationId;
use domain::procedure::{Given, Inputs};
use store::files::File;

use crate::Upload;

/// An act as it was posted.
#[derive(Clone, Debug, Default)]
pub struct ActForm {
    /// Application id.
    pub id: ApplicationId,
    /// The version that was seen.
    pub version: i64,
    /// What was typed, ticked and drawn.
    pub inputs: Inputs,
    /// Konsep by the place of their document in the list of issued ones.
    pub files: BTreeMap<usize, Upload>,
}

impl ActForm {
    /// What it gives to the decision.
    pub(crate) fn given(&self) -> Given {
        Given { inputs: self.inputs.clone(), ..Given::default() }
    }
}

/// The content hash of the konsep of an application: those of its documents, in their order; `None`
/// without one.
pub(crate) fn hash_of(konsep: &[File]) -> Option<String> {
    let hashes = konsep.iter().map(|file| file.hash.as_str());
    (!konsep.is_empty()).then(|| hashes.collect::<Vec<_>>().join(" "))
}
