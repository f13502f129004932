//! Stored contents that no row names any more.

use crate::Office;

/// Removes contents that no row names any more. What was done is done: one that cannot be removed
/// now is told to the log and swept later ([`crate::upkeep::sweep_blobs`]).
pub(crate) async fn remove_unnamed(office: &Office, blobs: impl IntoIterator<Item = String>) {
    for blob in blobs {
        if let Err(error) = office.blobs.remove(&blob).await {
            tracing::warn!(error = %error, "a content that nothing names was not removed");
        }
    }
}
