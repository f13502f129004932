//! The head's list: what waits for a signature.

use domain::procedure::{Action, ActorKind, Refusal, Status, available};
use store::applications;
use views::SigningRow;

use crate::applications::read::file_view;
use crate::signing::documents::konsep_of;
use crate::{Caller, Office, OfficeError, Result};

/// So many wait on one page.
const MOST: i64 = 100;

/// What waits for the caller's signature, oldest first, at most 100.
///
/// # Errors
/// [`OfficeError::Refused`] for a caller who does not sign.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn signing_list(office: &Office, caller: &Caller) -> Result<Vec<SigningRow>> {
    let profile = office.profile_of(caller)?;
    if !caller.actor.has(ActorKind::OfficeHead) {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    let mut tx = office.db.read().await?;
    let waiting =
        applications::oldest_of(&mut tx, &caller.actor.agency, Status::Validated, MOST).await?;
    let mut rows = Vec::with_capacity(waiting.len());
    for application in waiting {
        let offer = available(&profile.procedure, &application.case, &caller.actor)
            .into_iter()
            .find(|offer| offer.action == Action::Sign);
        let konsep =
            konsep_of(&mut tx, &application.case).await?.into_iter().map(file_view).collect();
        let service = office.service_name(&application);
        rows.push(SigningRow {
            id: application.case.id.into(),
            version: application.case.version,
            reg_no: application.reg_no,
            applicant: application.applicant,
            service,
            konsep,
            barred: offer.map_or(Some(Refusal::NotYourRole), |offer| offer.barred),
        });
    }
    Ok(rows)
}
