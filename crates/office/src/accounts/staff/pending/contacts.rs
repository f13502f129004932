//! Proven contacts of residents that wait to be put in place.

use std::collections::BTreeMap;

use domain::form::Raw;
use domain::people::code::CodePurpose;
use domain::people::security::{AccountChange, SecurityKind};
use domain::profile::Profile;
use domain::views::{StaffBar, StaffDone};
use store::Tx;
use store::accounts::AccountEvent;
use store::pending::{self, Pending};

use crate::accounts::residents::put_proven_contact;
use crate::accounts::security_log::{Noted, note_security};
use crate::accounts::staff::StaffAnswer;
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
        what: "contact_changed_present".to_owned(),
        ..event.clone()
    };
    let done =
        put_proven_contact(office, tx, profile, &open.account_id, purpose, &value, &event).await?;
    Ok(if done {
        StaffAnswer::Done(StaffDone::Confirmed)
    } else {
        StaffAnswer::Barred(StaffBar::NotNow)
    })
}

/// What was asked about a resident's number is void: the owner has shown that the account is in
/// their hands.
pub(crate) async fn void_contacts(
    office: &Office,
    tx: &mut Tx,
    agency: &str,
    account_id: &str,
) -> Result<()> {
    if pending::void_contacts(tx, account_id, office.now()).await? > 0 {
        let noted = Noted { who: account_id, by: account_id, detail: "owner", ..Noted::default() };
        note_security(office, tx, agency, SecurityKind::Declined, noted).await?;
    }
    Ok(())
}

/// What is kept of a number or address until a second officer has seen it.
pub(crate) fn contact_fields(value: &str) -> Raw {
    BTreeMap::from([("isi".to_owned(), value.to_owned())])
}
