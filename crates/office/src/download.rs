//! Reading a stored file. Every reading is noted.

use bytes::Bytes;
use domain::procedure::{ActorKind, sees};
use store::files::{self, File};

use crate::{Caller, Office, OfficeError, Result};

impl Office {
    /// A file of an application that the caller may see. Who filed it reads what was uploaded and the signed document, not the konsep.
    ///
    /// # Errors
    /// [`OfficeError::NotFound`] when there is none for the caller; storage failures.
    pub async fn download(&self, caller: &Caller, file_id: &str) -> Result<(File, Bytes)> {
        let mut tx = self.db.read().await?;
        let file = files::get(&mut tx, &caller.actor.agency, file_id).await?.ok_or(OfficeError::NotFound)?;
        drop(tx);
        let application = self.visible(caller, &file.application_id).await?;
        let role = sees(&application.case, &caller.actor).map_err(OfficeError::unseen)?;
        if matches!(role, ActorKind::Counter | ActorKind::Resident | ActorKind::Institution) && file.kind == "konsep" {
            return Err(OfficeError::NotFound);
        }
        self.note_reading(caller, &application.case.id, role, &format!("file {}", file.id)).await?;
        let bytes = self.blobs.get(&file.id, &file.wrapped_key).await?;
        Ok((file, bytes))
    }
}
