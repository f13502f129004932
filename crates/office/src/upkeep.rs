//! Keeping an installation whole: its keys are those of its data, and what no row names any more
//! takes no room.

use std::sync::atomic::Ordering;

use documents::BlobError;
use domain::id::AgencyCode;
use store::upkeep::{Of, Over};
use store::{Tx, files, upkeep};

use crate::session::fresh_token;
use crate::{Office, OfficeError, Result};

/// A content that no row names is left for a day: the row may still be on its way.
const SWEPT_AFTER_MS: i64 = DAY_MS;
/// How long an installation counts as ready after it was found so.
const READY_FOR_MS: i64 = 5000;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// What the check value is about.
const ABOUT: &str = "key check";
/// What is sealed with a key as its check value.
const SEALED: &[u8] = b"AKU Online";
/// What the check value of the key for looking up is the hash of.
const LOOKED_UP: &str = "key check";

/// Whether the keys are those that the data was sealed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeysFit {
    /// They are.
    Yes,
    /// The database was written with other ones.
    No,
}

/// Compares the keys with the check values in the database; the first start writes them.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all)]
pub async fn check_keys(office: &Office) -> Result<KeysFit> {
    let mut tx = office.db.write().await?;
    let (master, lookup) =
        (upkeep::key_check(&mut tx, "master").await?, upkeep::key_check(&mut tx, "lookup").await?);
    if let (Some(master), Some(lookup)) = (&master, &lookup) {
        let opens = office.ring.open(ABOUT, master).is_ok_and(|opened| opened == SEALED);
        return Ok(if opens && office.is_hash_of(&AgencyCode::none(), LOOKED_UP, lookup) {
            KeysFit::Yes
        } else {
            KeysFit::No
        });
    }
    // A database of before there were check values: what lies there must open.
    if let Some(there) = upkeep::contents_after(&mut tx, Of::Files, "", 1).await?.first()
        && office.blobs.open_secret(&there.id, &there.wrapped_key).is_err()
    {
        return Ok(KeysFit::No);
    }
    note_keys(office, &mut tx).await?;
    tx.commit().await?;
    Ok(KeysFit::Yes)
}

/// Writes the check values of the newest version of the keys.
pub(crate) async fn note_keys(office: &Office, tx: &mut Tx) -> Result<()> {
    let sealed = office.ring.seal(ABOUT, SEALED, office.source.bytes())?;
    upkeep::set_key_check(tx, "master", &sealed).await?;
    Ok(upkeep::set_key_check(tx, "lookup", &office.keyed_hash(&AgencyCode::none(), LOOKED_UP))
        .await?)
}

/// Whether the database can be read and written: a row is written and taken back.
///
/// # Errors
/// When it cannot.
#[tracing::instrument(skip_all)]
pub async fn is_ready(office: &Office) -> Result<()> {
    // Asked by anybody, so the one writing connection is taken for it once in a while only.
    if office.now() - office.ready_at.load(Ordering::Relaxed) < READY_FOR_MS {
        return Ok(());
    }
    let mut tx = office.db.write().await?;
    upkeep::touch(&mut tx, office.now()).await?;
    tx.commit().await?;
    office.ready_at.store(office.now(), Ordering::Relaxed);
    Ok(())
}

/// Deletes void codes, forgotten tries, sessions that are over and messages that were sent long
/// ago, and gives the number of rows.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all)]
pub async fn purge(office: &Office) -> Result<u64> {
    let ago = |days: i64| office.now() - days * DAY_MS;
    let mut tx = office.db.write().await?;
    let over = Over {
        codes: ago(1),
        attempts: ago(2),
        sessions: ago(30),
        messages: ago(90),
        security: ago(400),
    };
    let deleted = upkeep::purge(&mut tx, over).await?;
    tx.commit().await?;
    Ok(deleted)
}

/// Removes stored contents that no row has named for a day, and gives their number.
///
/// # Errors
/// Store and storage failures.
#[tracing::instrument(skip_all)]
pub async fn sweep_blobs(office: &Office) -> Result<usize> {
    let mut swept = 0;
    for folder in office.blobs.folders().await? {
        for blob in office.blobs.stored_before(&folder, office.now() - SWEPT_AFTER_MS).await? {
            let mut tx = office.db.read().await?;
            let named = upkeep::is_named(&mut tx, &blob).await?;
            drop(tx);
            if !named {
                office.blobs.remove(&blob).await?;
                swept += 1;
            }
        }
    }
    Ok(swept)
}

/// Reads every stored content and gives their number, and the ids of those that are not whole:
/// after a restore.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all)]
pub async fn verify_contents(office: &Office) -> Result<(usize, Vec<String>)> {
    let (mut read, mut missing) = (0, Vec::new());
    for of in Of::ALL {
        let mut after = String::new();
        loop {
            let mut tx = office.db.read().await?;
            let page = upkeep::contents_after(&mut tx, of, &after, 200).await?;
            drop(tx);
            let Some(last) = page.last() else { break };
            after.clone_from(&last.id);
            for content in page {
                let blob = if of == Of::Originals {
                    files::original_blob(&content.id)
                } else {
                    content.id
                };
                match office.blobs.get(&blob, &content.wrapped_key).await {
                    Ok(_) => read += 1,
                    Err(BlobError::Altered | BlobError::Storage(_)) => missing.push(blob),
                    Err(error) => return Err(OfficeError::Blob(error)),
                }
            }
        }
    }
    Ok((read, missing))
}

/// The id of this installation, which its database and its folder of files share: a database beside
/// files that are not its own would have them swept away. `folder` is what the folder says,
/// `empty` whether there is nothing in it.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all)]
pub async fn installation_id(
    office: &Office,
    folder: Option<&str>,
    empty: bool,
) -> Result<InstallationId> {
    let mut tx = office.db.write().await?;
    let id = match (upkeep::key_check(&mut tx, INSTALLATION).await?, folder) {
        (Some(own), Some(there)) if own == there => return Ok(InstallationId::Same),
        // A folder that was lost is begun anew; what is missing in it is told when it is asked
        // for.
        (Some(own), None) if empty => return Ok(InstallationId::Write(own)),
        // From before there were ids.
        (None, None) if empty || !upkeep::is_fresh(&mut tx).await? => fresh_token(office),
        (Some(own), None) => return Ok(InstallationId::Write(own)),
        _ => return Ok(InstallationId::Other),
    };
    upkeep::put_key_check(&mut tx, INSTALLATION, &id).await?;
    tx.commit().await?;
    Ok(InstallationId::Write(id))
}

/// Under which name the id of the installation is kept.
const INSTALLATION: &str = "house";

/// Whether a folder of files belongs to the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InstallationId {
    /// It does.
    Same,
    /// It does from now on: this is to be written into it.
    Write(String),
    /// It belongs to another one.
    Other,
}
