//! Setting documents, a few at a time: it takes the whole of a processor, and anybody may ask for a
//! form.

use std::sync::Arc;
use std::time::Duration;

use documents::{Sheet, SheetError};

use crate::{Office, OfficeError, Result};

/// How many documents are set at a time.
pub(crate) const PLACES: usize = 2;
/// How long one waits for a place.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long one document may take; it takes a few thousandths of a second.
const LONGEST: Duration = Duration::from_secs(10);

/// Sets a document when there is a place for it.
///
/// # Errors
/// [`OfficeError::Busy`] when there is none for too long, or it takes too long;
/// [`OfficeError::Sheet`] when it cannot be set.
pub(crate) async fn typeset(
    office: &Office,
    work: impl FnOnce() -> std::result::Result<Vec<u8>, SheetError> + Send + 'static,
) -> Result<Vec<u8>> {
    let place = tokio::time::timeout(PATIENCE, Arc::clone(&office.setting).acquire_owned()).await;
    let place = place.map_err(|_| OfficeError::Busy)?.map_err(|_| OfficeError::Busy)?;
    let task = tokio::task::spawn_blocking(move || {
        let made = work();
        // The place is free when the work is done, not when nobody waits for it any more.
        drop(place);
        made
    });
    let made = tokio::time::timeout(LONGEST, task).await.map_err(|_| OfficeError::Busy)?;
    Ok(made.map_err(|_| OfficeError::Unreadable("sheet"))??)
}

/// Sets a sheet of an application.
///
/// # Errors
/// As for [`typeset`].
pub(crate) async fn typeset_sheet(office: &Office, sheet: Sheet) -> Result<Vec<u8>> {
    typeset(office, move || sheet.to_pdf()).await
}
