//! Proven contacts of residents that wait to be put in place.

use domain::form::Raw;
use domain::people::code::CodePurpose;
use domain::people::event::AccountEventKind;
use domain::people::refusal::{StaffDone, StaffRefusal};
use domain::people::security::AccountChange;
use domain::profile::Profile;
use store::Tx;
use store::accounts::AccountEvent;
use store::pending::Pending;

use crate::accounts::residents::put_proven_contact;
use crate::accounts::staff::form::StaffAnswer;
use crate::{Office, Result};

/// Puts the number or address in place that a resident has proven in the office.
pub(super) async fn do_contact(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    open: &Pending,
    raw: &Raw,
    event: &AccountEvent,
) -> Result<StaffAnswer> {
    let purpose =
        if open.act == AccountChange::Email { CodePurpose::Email } else { CodePurpose::Phone };
    let value = raw.get("isi").cloned().unwrap_or_default();
    let event = AccountEvent {
        id: office.source.id(office.now()),
        what: AccountEventKind::ContactChangedPresent,
        ..event.clone()
    };
    let done =
        put_proven_contact(office, tx, profile, &open.account_id, purpose, &value, &event).await?;
    Ok(if done {
        StaffAnswer::Done(StaffDone::Confirmed)
    } else {
        StaffAnswer::Barred(StaffRefusal::NotNow)
    })
}
