//! Asking for what a second person has to confirm.

use std::collections::BTreeMap;

use domain::calendar::Millis;
use domain::form::Raw;
use domain::id::AccountId;
use domain::people::event::AccountEventKind;
use domain::people::security::{
    ALONE_AFTER_MS, AccountChange, ConfirmRefusal, SecurityKind, may_confirm,
};
use domain::procedure::{ActorKind, Role};
use domain::profile::Profile;
use store::pending::Pending;
use store::staff::Staff;
use store::{Tx, accounts, pending, staff};

use crate::accounts::security_log::{Noted, note_security};
use crate::accounts::staff::{event_by, grants_on};
use crate::{Caller, Office, Result};

/// What nobody has decided for so long is void.
pub(crate) const GOOD_FOR_MS: Millis = 7 * 24 * 60 * 60_000;

/// Whether a role has so much power that two people decide about who has it.
pub(crate) fn is_powerful(role: &Role) -> bool {
    matches!(role.kind, ActorKind::OfficeHead | ActorKind::Administrator)
}

/// Keeps what somebody asked for until another one confirms it, and tells those whom it
/// concerns.
pub(crate) async fn ask_second(
    office: &Office,
    tx: &mut Tx,
    caller: &Caller,
    account_id: &AccountId,
    act: AccountChange,
    raw: &Raw,
) -> Result<()> {
    let agency = &caller.actor.agency;
    let asked = Pending {
        id: office.source.id(office.now()),
        agency: agency.clone(),
        account_id: account_id.to_owned(),
        act,
        fields: raw.clone(),
        asked_by: caller.actor.id.clone(),
        asked_at: office.now(),
    };
    pending::ask(tx, &asked).await?;
    let role = if act.is_contact() { ActorKind::Verifier } else { ActorKind::Administrator };
    accounts::note(tx, &event_by(office, caller, account_id, role, AccountEventKind::Asked))
        .await?;
    let noted =
        Noted { who: account_id, by: &caller.actor.id, detail: act.code(), ..Noted::default() };
    note_security(office, tx, agency, SecurityKind::Asked, noted).await
}

/// Who may confirm what is asked about accounts of the staff today: heads and administrators.
pub(crate) async fn powerful(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
) -> Result<Vec<Staff>> {
    let today = profile.agency.zone.local(office.now()).date();
    let mut all = staff::with_role(
        tx,
        &profile.agency.code,
        [ActorKind::OfficeHead, ActorKind::Administrator],
    )
    .await?;
    all.retain(|person| grants_on(person, today).iter().any(is_powerful));
    Ok(all)
}

/// Whether somebody was invited with much power, and nobody has confirmed it yet.
pub(crate) async fn waits_to_be_invited(
    office: &Office,
    tx: &mut Tx,
    account_id: &AccountId,
) -> Result<bool> {
    Ok(pending::is_to_be_invited(tx, account_id, office.now() - GOOD_FOR_MS).await?)
}

/// What is kept of a number or address until a second officer has seen it.
pub(crate) fn contact_fields(value: &str) -> Raw {
    BTreeMap::from([("isi".to_owned(), value.to_owned())])
}

/// Why the caller cannot confirm something now; `powerful` are those who could.
pub(crate) fn confirm_refusal(
    office: &Office,
    powerful: &[Staff],
    caller: &Caller,
    open: &Pending,
) -> Option<ConfirmRefusal> {
    let others = if open.act.is_contact() {
        // A resident is not kept waiting for longer than a day, whoever is there.
        office.now() < open.asked_at + ALONE_AFTER_MS
    } else {
        powerful.iter().any(|person| person.id != open.asked_by && person.id != open.account_id)
    };
    may_confirm(
        &caller.actor.id,
        &open.asked_by,
        &open.account_id,
        open.asked_at,
        office.now(),
        others,
    )
    .err()
}
