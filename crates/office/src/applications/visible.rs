//! An application that a caller may see.

use domain::id::ApplicationId;
use domain::procedure::sees;
use store::applications;
use store::applications::Application;

use crate::catalogue::learn;
use crate::{Caller, Office, OfficeError, Result};

/// An application that the caller may see.
pub(crate) async fn visible(
    office: &Office,
    caller: &Caller,
    id: &ApplicationId,
) -> Result<Application> {
    let mut tx = office.db.read().await?;
    let application =
        applications::get(&mut tx, &caller.actor.agency, id).await?.ok_or(OfficeError::NotFound)?;
    drop(tx);
    sees(&application.case.place(), &caller.actor).map_err(OfficeError::unseen)?;
    // Another program may have published its edition a moment ago.
    learn(office, &application.case.agency, application.edition).await?;
    Ok(application)
}
