//! Proven contacts whose day has passed are put in place.

use domain::people::event::{AccountEventKind, ActedAs};
use domain::people::refusal::StaffDone;
use domain::people::security::{ALONE_AFTER_MS, SecurityKind};
use domain::procedure::ActorKind;
use domain::profile::Profile;
use store::pending;
use store::pending::Pending;

use crate::accounts::security_log::{Noted, note_security};
use crate::accounts::staff::account_event;
use crate::accounts::staff::form::StaffAnswer;
use crate::accounts::staff::pending::ask::GOOD_FOR_MS;
use crate::accounts::staff::pending::decide::{do_pending, still_asks};
use crate::{Office, Result};

/// Puts numbers and addresses in place that no second officer looked at within a day.
///
/// # Errors
/// Store failures.
#[tracing::instrument(skip_all)]
pub async fn put_waiting_contacts(office: &Office) -> Result<usize> {
    let mut done = 0;
    for profile in office.agencies() {
        let agency = &profile.agency.code;
        let mut tx = office.db.read().await?;
        let due = pending::contacts_due(
            &mut tx,
            agency,
            office.now() - GOOD_FOR_MS,
            office.now() - ALONE_AFTER_MS,
        )
        .await?;
        drop(tx);
        for open in due {
            match put_waiting_contact(office, profile, &open).await {
                Ok(put) => done += usize::from(put),
                // It waits for the next time, and keeps nobody else waiting.
                Err(error) => {
                    tracing::error!(error = %error, pending = open.id, "putting a proven \
                        number in place")
                }
            }
        }
    }
    Ok(done)
}

async fn put_waiting_contact(office: &Office, profile: &Profile, due: &Pending) -> Result<bool> {
    let mut tx = office.db.write().await?;
    let good = still_asks(office, &mut tx, profile, due).await?;
    let Some(open) = pending::decide(&mut tx, &due.agency, &due.id, "", office.now(), good).await?
    else {
        return Ok(false);
    };
    let event = account_event(
        office,
        &open.agency,
        &open.account_id,
        &open.asked_by,
        "",
        ActedAs::Role(ActorKind::Verifier),
        AccountEventKind::Confirmed,
    );
    let put = good
        && do_pending(office, &mut tx, profile, &open, &open.asked_by, &event, "").await?
            == StaffAnswer::Done(StaffDone::Confirmed);
    let kind = if put { SecurityKind::Confirmed } else { SecurityKind::Declined };
    let noted = Noted {
        who: &open.account_id,
        by: &open.asked_by,
        detail: open.act.code(),
        ..Noted::default()
    };
    note_security(office, &mut tx, &open.agency, kind, noted).await?;
    tx.commit().await?;
    Ok(put)
}
