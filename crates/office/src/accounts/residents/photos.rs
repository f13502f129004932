//! The photos of a registration.

use bytes::Bytes;
use documents::{FileSecrets, content_hash};
use domain::people::account::{AccountItem, AccountStatus, PhotoKind, items_to_mend};
use domain::people::photo::{MAX_BYTES, PhotoFault};
use domain::procedure::{ActorKind, Refusal};
use store::photos::Photo;
use store::residents::Resident;
use store::{photos, residents};

use crate::accounts::residents::{own_row, own_row_held};
use crate::unnamed::remove_unnamed;
use crate::{Caller, Office, OfficeError, Result, Upload};

/// The answer to a photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhotoAnswer {
    /// It is kept, under this id.
    Kept(String),
    /// It is not taken.
    Refused(PhotoFault),
}

/// Whether a photo may be put in place now: before sending every one, after a refusal only those
/// that were refused.
pub(super) fn may_replace(person: &Resident, kind: PhotoKind) -> bool {
    match person.status {
        AccountStatus::Begun => true,
        AccountStatus::Refused => items_to_mend(&person.faults).contains(&AccountItem::Photo(kind)),
        _ => false,
    }
}

/// Whether a photo is the very one that was refused, and not one that came after.
pub(super) fn is_refused(person: &Resident, photo: &Photo) -> bool {
    person.status == AccountStatus::Refused
        && may_replace(person, photo.kind)
        && photo.created_at < person.status_since
}

/// Whether a resident has proven a number or an address: before that no file is taken, not even
/// its first byte.
///
/// # Errors
/// Store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn has_proven_contact(office: &Office, caller: &Caller) -> Result<bool> {
    let mut tx = office.db.read().await?;
    let person = own_row(&mut tx, caller).await?;
    Ok(person.phone_confirmed_at.is_some() || person.email_confirmed_at.is_some())
}

/// Keeps one photo in place of the one before.
///
/// # Errors
/// [`OfficeError::Refused`] when it may not be replaced now; store and storage failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn keep_photo(
    office: &Office,
    caller: &Caller,
    kind: PhotoKind,
    upload: Option<&Upload>,
) -> Result<PhotoAnswer> {
    let mut tx = office.db.read().await?;
    let person = own_row(&mut tx, caller).await?;
    drop(tx);
    if !may_replace(&person, kind) {
        return Err(OfficeError::Refused(Refusal::NotNow));
    }
    let Some(upload) = upload else { return Ok(PhotoAnswer::Refused(PhotoFault::Missing)) };
    if upload.size > MAX_BYTES {
        return Ok(PhotoAnswer::Refused(PhotoFault::TooLarge));
    }
    let bytes = match office.inspector.photo(&caller.actor.id, &upload.content).await {
        Ok(bytes) => bytes,
        Err(fault) => return Ok(PhotoAnswer::Refused(fault)),
    };
    let now = office.now();
    let id = office.source.id(now);
    let wrapped_key = office
        .blobs
        .put(&id, &bytes, &FileSecrets { key: office.source.bytes(), nonce: office.source.bytes() })
        .await?;
    let photo = Photo {
        id: id.clone(),
        agency: person.agency,
        resident_id: person.id,
        kind,
        bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        hash: content_hash(&bytes),
        wrapped_key,
        created_at: now,
    };
    let mut tx = office.db.write().await?;
    // It may have been sent while the photo was read: what an officer looks at does not change
    // any more.
    if !may_replace(&own_row_held(&mut tx, caller).await?, kind) {
        drop(tx);
        remove_unnamed(office, [id]).await;
        return Err(OfficeError::Refused(Refusal::NotNow));
    }
    let before = photos::replace(&mut tx, &photo).await?;
    tx.commit().await?;
    remove_unnamed(office, before).await;
    Ok(PhotoAnswer::Kept(id))
}

/// Deletes the photos of registrations that were decided or given up so many days ago, and
/// gives their number.
///
/// # Errors
/// Store and storage failures.
#[tracing::instrument(skip_all)]
pub async fn forget_photos(office: &Office) -> Result<usize> {
    let mut deleted = 0;
    for profile in office.agencies() {
        let before = office.now() - i64::from(profile.agency.photo_days) * 24 * 60 * 60 * 1000;
        let mut tx = office.db.write().await?;
        let forgotten = photos::forget_old(&mut tx, &profile.agency.code, before, 200).await?;
        tx.commit().await?;
        deleted += forgotten.len();
        remove_unnamed(office, forgotten).await;
    }
    Ok(deleted)
}

/// A photo, for its owner and, once it was sent, for who verifies accounts. Their reading is
/// noted with that of the account.
///
/// # Errors
/// [`OfficeError::NotFound`] when there is none for the caller; storage failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn photo(office: &Office, caller: &Caller, id: &str) -> Result<Bytes> {
    let mut tx = office.db.read().await?;
    let photo =
        photos::get(&mut tx, &caller.actor.agency, id).await?.ok_or(OfficeError::NotFound)?;
    let person = residents::get(&mut tx, &caller.actor.agency, &photo.resident_id)
        .await?
        .ok_or(OfficeError::NotFound)?;
    drop(tx);
    let own = caller.resident.is_some() && photo.resident_id == caller.actor.id;
    let verifies = caller.actor.has(ActorKind::Verifier) && person.status != AccountStatus::Begun;
    if !own && !verifies {
        return Err(OfficeError::NotFound);
    }
    Ok(office.blobs.get(&photo.id, &photo.wrapped_key).await?)
}
