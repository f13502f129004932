//! Reading a stored file, whole or page by page as pictures. Every reading is noted.

use bytes::Bytes;
use documents::{Content, FileSecrets};
use domain::file::FileKind;
use domain::id::{AgencyCode, FileId};
use domain::pdf::FileFault;
use domain::people::security::SecurityKind;
use domain::procedure::{ActorKind, Refusal, sees};
use domain::reading::ReadKind;
use domain::text::LONGEST_REASON;
use store::files::{File, Picture};
use store::reads::Reading;
use store::{files, reads, staff};

use crate::accounts::{Noted, note_security};
use crate::applications::reads::note_reading;
use crate::applications::visible::visible;
use crate::unnamed::remove_unnamed;
use crate::{Caller, Office, OfficeError, Result};

/// How many points wide the pictures of pages are: for a phone, and for reading small print.
pub const PICTURE_WIDTHS: [u16; 2] = [800, 1600];

/// Pages that are read within so long are read together.
const TOGETHER_MS: i64 = 10 * 60_000;

/// A file of an application that the caller may see. Who filed it reads what was uploaded and
/// the signed document, not the konsep.
///
/// # Errors
/// [`OfficeError::NotFound`] when there is none for the caller; storage failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn download(
    office: &Office,
    caller: &Caller,
    file_id: &FileId,
) -> Result<(File, Content)> {
    let (file, role) = readable(office, caller, file_id).await?;
    note_reading(
        office,
        caller,
        &file.application_id,
        role,
        &ReadKind::File(file.id.clone().into()),
    )
    .await?;
    let content = office.blobs.content(&file.id, &file.wrapped_key);
    Ok((file, content))
}

/// A page of such a file, counted from 1, as a JPEG of one of [`PICTURE_WIDTHS`]. It is made
/// when it is first asked for, and kept.
///
/// # Errors
/// [`OfficeError::NotFound`] when there is none for the caller, [`OfficeError::Undrawn`] when
/// it cannot be drawn; storage failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn page_picture(
    office: &Office,
    caller: &Caller,
    file_id: &FileId,
    page: u32,
    width: u16,
) -> Result<Bytes> {
    let (file, role) = readable(office, caller, file_id).await?;
    if !PICTURE_WIDTHS.contains(&width) || page == 0 || i64::from(page) > file.pages {
        return Err(OfficeError::NotFound);
    }
    // Noted once for the pages that are read together, whichever comes first.
    let what = ReadKind::File(file.id.clone().into());
    let mut tx = office.db.read().await?;
    let noted = reads::count_since(
        &mut tx,
        &caller.actor.agency,
        &caller.actor.id,
        &what,
        office.now() - TOGETHER_MS,
    )
    .await?;
    drop(tx);
    if noted == 0 {
        note_reading(office, caller, &file.application_id, role, &what).await?;
    }
    let mut tx = office.db.read().await?;
    let there = files::picture(&mut tx, &file.id, page.into(), width.into()).await?;
    drop(tx);
    match there {
        Some(picture) => Ok(office.blobs.get(&picture.id, &picture.wrapped_key).await?),
        None => draw_page(office, caller, &file, page, width).await,
    }
}

async fn draw_page(
    office: &Office,
    caller: &Caller,
    file: &File,
    page: u32,
    width: u16,
) -> Result<Bytes> {
    let content = office.blobs.content(&file.id, &file.wrapped_key);
    let drawn =
        office.inspector.picture(&caller.actor.id, &content, page - 1, width).await.map_err(
            |fault| match fault {
                FileFault::Busy => OfficeError::Busy,
                _ => OfficeError::Undrawn,
            },
        )?;
    let now = office.now();
    let id = office.source.id(now);
    let secrets = FileSecrets { key: office.source.bytes(), nonce: office.source.bytes() };
    let wrapped_key = office.blobs.put(&id, &drawn, &secrets).await?;
    let picture = Picture {
        id,
        file_id: file.id.clone(),
        page: page.into(),
        width: width.into(),
        wrapped_key,
        created_at: now,
    };
    let mut tx = office.db.write().await?;
    let first = files::add_picture(&mut tx, &picture).await?;
    tx.commit().await?;
    if !first {
        remove_unnamed(office, [picture.id]).await;
    }
    Ok(drawn)
}

/// The bytes that an applicant sent before a file was made of them, for proof; who asked and
/// why is noted with the readings of the application.
///
/// # Errors
/// [`OfficeError::NotFound`] when there is no such file; [`OfficeError::Refused`] when who asks
/// is no administrator of the agency.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn original(
    office: &Office,
    agency: &AgencyCode,
    by: &str,
    reason: &str,
    file_id: &FileId,
) -> Result<Bytes> {
    let mut tx = office.db.write().await?;
    let asked = staff::by_email(&mut tx, agency, by).await?;
    let who = asked
        .filter(|who| who.grants.iter().any(|grant| grant.role.kind == ActorKind::Administrator));
    let who = who.ok_or(OfficeError::Refused(Refusal::NotYourRole))?;
    let original = files::original(&mut tx, agency, file_id).await?.ok_or(OfficeError::NotFound)?;
    let now = office.now();
    let reason: String = reason.chars().take(LONGEST_REASON).collect();
    if let Some(file) = files::get(&mut tx, agency, file_id).await? {
        let reading = Reading {
            id: &office.source.id(now),
            agency,
            application_id: &file.application_id,
            staff_id: &who.id,
            role: ActorKind::Administrator,
            at: now,
            what: &ReadKind::Original(file_id.to_owned().into(), reason),
            place: "",
        };
        reads::add(&mut tx, &reading).await?;
    }
    let noted = Noted { by: &who.id, detail: file_id, ..Noted::default() };
    note_security(office, &mut tx, agency, SecurityKind::Original, noted).await?;
    tracing::warn!(file = %file_id, by = %who.id, "the original of a file is handed out");
    let bytes = office.blobs.get(&files::original_blob(file_id), &original.wrapped_key).await;
    tx.commit().await?;
    Ok(bytes?)
}

/// A file that the caller may read, and in which role.
async fn readable(office: &Office, caller: &Caller, file_id: &FileId) -> Result<(File, ActorKind)> {
    let mut tx = office.db.read().await?;
    let file =
        files::get(&mut tx, &caller.actor.agency, file_id).await?.ok_or(OfficeError::NotFound)?;
    drop(tx);
    let application = visible(office, caller, &file.application_id).await?;
    let role = sees(&application.case.place(), &caller.actor).map_err(OfficeError::unseen)?;
    if matches!(role, ActorKind::Counter | ActorKind::Resident | ActorKind::Institution)
        && file.kind == FileKind::Konsep
    {
        return Err(OfficeError::NotFound);
    }
    Ok((file, role))
}
