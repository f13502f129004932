//! Requests that were never answered are given up, so that they can be made again.

use domain::procedure::Status;
use store::{StoreError, applications};

use crate::signing::answer::{UNANSWERED, signing_failed};
use crate::{Office, OfficeError, Result};

/// A request that was not answered for so long is given up and can be signed again.
const GIVEN_UP_MS: i64 = 10 * 60 * 1000;

/// Gives up signing requests that were never answered, for instance because the program was
/// stopped in between.
///
/// # Errors
/// Store failures.
#[tracing::instrument(skip_all)]
pub async fn reconcile_signatures(office: &Office) -> Result<usize> {
    let mut given_up = 0;
    for profile in office.agencies() {
        let mut tx = office.db.read().await?;
        let mut stuck =
            applications::oldest_of(&mut tx, &profile.agency.code, Status::Signing, 100).await?;
        drop(tx);
        let given_up_before = office.now() - GIVEN_UP_MS;
        stuck.retain(|application| application.case.status_since < given_up_before);
        for application in stuck {
            match signing_failed(office, profile, &application, UNANSWERED).await {
                Ok(()) => given_up += 1,
                Err(OfficeError::Store(StoreError::Conflict) | OfficeError::Refused(_)) => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(given_up)
}
