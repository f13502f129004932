//! The documents of an application that are signed, and those that were.

use domain::file::FileKind;
use domain::procedure::Case;
use store::files::File;
use store::{Tx, files};

use crate::Result;

/// The konsep of an application that count: those of its last entry in SIAK, in the order in which
/// they were given.
pub(crate) async fn konsep_of(tx: &mut Tx, case: &Case) -> Result<Vec<File>> {
    let there = files::of_kind(tx, &case.agency, &case.id, FileKind::Konsep).await?;
    let hashes = case.konsep_hash.as_deref().unwrap_or_default().split_whitespace();
    Ok(hashes.filter_map(|hash| there.iter().find(|file| file.hash == hash).cloned()).collect())
}

/// The signed documents of an application: of each konsep that counts the newest one.
pub(crate) async fn signed_of(tx: &mut Tx, case: &Case) -> Result<Vec<File>> {
    if !case.status.is_behind_signature() {
        return Ok(Vec::new());
    }
    let there = files::of_kind(tx, &case.agency, &case.id, FileKind::Signed).await?;
    let konsep = konsep_of(tx, case).await?;
    Ok(konsep
        .iter()
        .filter_map(|konsep| there.iter().find(|file| file.document == konsep.document).cloned())
        .collect())
}
