//! What one person asks for and another one confirms: everything about the account of a head or an
//! administrator, and another number of a resident who has lost theirs.

mod news;

mod contacts;
mod due;

use contacts::do_contact;
pub(crate) use contacts::{contact_fields, void_contacts};
use domain::calendar::Millis;
use domain::form::Raw;
use domain::nik::Nik;
use domain::people::security::{
    ALONE_AFTER_MS, AccountChange, ConfirmBar, SecurityKind, may_confirm,
};
use domain::people::staff::StaffStatus;
use domain::procedure::{ActorKind, Refusal, Role};
use domain::profile::Profile;
use domain::views::{PendingRow, StaffBar, StaffDone};
use domain::words::Lang;
pub use due::put_waiting_contacts;
pub(crate) use news::{tell_heads, tell_of_account};
use store::accounts::{self, AccountEvent};
use store::pending::{self, Pending};
use store::staff::{self, Staff};
use store::{Tx, residents};

use crate::accounts::residents::{is_kin, spoken};
use crate::accounts::security_log::{Noted, note_security};
use crate::accounts::staff::act::do_staff;
use crate::accounts::staff::{StaffAnswer, event_by, grants_on, role_words};
use crate::session::proven;
use crate::{Caller, Office, OfficeError, Result};

/// What nobody has decided for so long is void.
const GOOD_FOR_MS: Millis = 7 * 24 * 60 * 60_000;

/// Whether a role has so much power that two people decide about who has it.
pub(super) fn is_powerful(role: &Role) -> bool {
    matches!(role.kind, ActorKind::OfficeHead | ActorKind::Administrator)
}

/// Keeps what somebody asked for until another one confirms it, and tells those whom it
/// concerns.
pub(crate) async fn ask_second(
    office: &Office,
    tx: &mut Tx,
    caller: &Caller,
    account_id: &str,
    act: AccountChange,
    raw: &Raw,
) -> Result<()> {
    let agency = &caller.actor.agency;
    let asked = Pending {
        id: office.source.id(office.now()),
        agency: agency.clone(),
        account_id: account_id.to_owned(),
        act,
        fields: serde_json::to_string(raw)?,
        asked_by: caller.actor.id.clone(),
        asked_at: office.now(),
    };
    pending::ask(tx, &asked).await?;
    let role = if act.is_contact() { ActorKind::Verifier } else { ActorKind::Administrator };
    accounts::note(tx, &event_by(office, caller, account_id, role, "asked")).await?;
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

/// What waits for a second person and the caller may know of.
///
/// # Errors
/// Store failures.
pub async fn pending(office: &Office, caller: &Caller, lang: Lang) -> Result<Vec<PendingRow>> {
    let mut tx = office.db.read().await?;
    pending_rows(office, &mut tx, caller, lang).await
}

pub(crate) async fn pending_rows(
    office: &Office,
    tx: &mut Tx,
    caller: &Caller,
    lang: Lang,
) -> Result<Vec<PendingRow>> {
    if !sees(caller, AccountChange::Give) && !sees(caller, AccountChange::Phone) {
        return Ok(Vec::new());
    }
    let profile = office.profile_of(caller)?;
    let powerful = powerful(office, tx, profile).await?;
    let mut rows = Vec::new();
    for open in pending::open(tx, &caller.actor.agency, office.now() - GOOD_FOR_MS).await? {
        if !sees(caller, open.act) {
            continue;
        }
        let bar = confirm_bar(office, &powerful, caller, &open);
        let asked_by =
            staff::name(tx, &caller.actor.agency, &open.asked_by).await?.unwrap_or_default();
        rows.push(PendingRow {
            act: open.act,
            about: name_of(tx, &open).await?,
            role: asked_role(profile, &open, lang),
            detail: asked_detail(tx, &open).await?,
            asked_by,
            asked_at: profile.agency.zone.moment(open.asked_at, lang),
            alone_at: profile.agency.zone.moment(open.asked_at + ALONE_AFTER_MS, lang),
            own: open.asked_by == caller.actor.id,
            confirms: bar.is_none(),
            id: open.id,
        });
    }
    Ok(rows)
}

/// What the second person has to see beside the name: the address and the NIK of who is
/// invited, the new number, the days of a role.
async fn asked_detail(tx: &mut Tx, open: &Pending) -> Result<String> {
    let raw: Raw = serde_json::from_str(&open.fields).unwrap_or_default();
    let text = |name: &str| raw.get(name).cloned().unwrap_or_default();
    let masked = |nik: &str| Nik::parse(nik).map(|nik| nik.masked()).unwrap_or_default();
    let person = if open.act.is_contact() {
        None
    } else {
        staff::by_id(tx, &open.agency, &open.account_id).await?
    };
    let email = person.as_ref().map(|person| person.email.clone()).unwrap_or_default();
    let parts = match open.act {
        AccountChange::Phone | AccountChange::Email => vec![spoken(&text("isi"))],
        AccountChange::Invite => {
            vec![email, masked(&person.map(|person| person.nik).unwrap_or_default())]
        }
        AccountChange::Nik => vec![email, masked(&text("nik"))],
        AccountChange::Give => vec![email, text("mulai"), text("sampai")],
        _ => vec![email],
    };
    Ok(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
}

async fn name_of(tx: &mut Tx, open: &Pending) -> Result<String> {
    Ok(if open.act.is_contact() {
        residents::get(tx, &open.agency, &open.account_id).await?.map(|person| person.name)
    } else {
        staff::name(tx, &open.agency, &open.account_id).await?
    }
    .unwrap_or_default())
}

/// The role that is to be given or taken, in words; empty when it is about something else.
fn asked_role(profile: &Profile, open: &Pending, lang: Lang) -> String {
    let raw: Raw = serde_json::from_str(&open.fields).unwrap_or_default();
    let text = |name: &str| raw.get(name).filter(|text| !text.is_empty()).cloned();
    let role = match open.act {
        AccountChange::Take => {
            crate::accounts::staff::act::role_of_key(&text("kunci").unwrap_or_default())
        }
        AccountChange::Invite | AccountChange::Give => text("peran")
            .and_then(|kind| ActorKind::from_code(&kind))
            .map(|kind| Role { kind, area: text("wilayah"), office: text("kantor") }),
        _ => None,
    };
    role.map(|role| role_words(profile, &role, lang)).unwrap_or_default()
}

/// Why the caller cannot confirm something now; `powerful` are those who could.
fn confirm_bar(
    office: &Office,
    powerful: &[Staff],
    caller: &Caller,
    open: &Pending,
) -> Option<ConfirmBar> {
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

/// Whether who asked still could: somebody who was stopped, or has the role no more, asks for
/// nothing.
async fn still_asks(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    open: &Pending,
) -> Result<bool> {
    let today = profile.agency.zone.local(office.now()).date();
    let role = if open.act.is_contact() { ActorKind::Verifier } else { ActorKind::Administrator };
    let asker = staff::by_id(tx, &open.agency, &open.asked_by).await?;
    Ok(asker.is_some_and(|asker| {
        asker.status == StaffStatus::Active
            && grants_on(&asker, today).iter().any(|there| there.kind == role)
    }))
}

/// Confirms or declines what waits; whoever asked for it may take it back. `base` is the
/// address of this site, for links.
///
/// # Errors
/// [`OfficeError::Unproven`] when the password has to be shown again, [`OfficeError::Refused`]
/// for who may not, [`OfficeError::NotFound`] when it does not wait any more; store
/// failures.
pub async fn decide_pending(
    office: &Office,
    caller: &Caller,
    id: &str,
    confirm: bool,
    base: &str,
) -> Result<StaffAnswer> {
    let profile = office.profile_of(caller)?;
    let agency = &caller.actor.agency;
    let mut tx = office.db.write().await?;
    proven(office, &mut tx, caller).await?;
    let waiting = pending::get(&mut tx, agency, id, office.now() - GOOD_FOR_MS)
        .await?
        .ok_or(OfficeError::NotFound)?;
    if !sees(caller, waiting.act) {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    if waiting.act.is_contact()
        && let Some(person) = residents::get(&mut tx, agency, &waiting.account_id).await?
        && is_kin(office, caller, &person)
    {
        return Ok(StaffAnswer::Barred(StaffBar::Own));
    }
    if confirm && !still_asks(office, &mut tx, profile, &waiting).await? {
        return Ok(StaffAnswer::Barred(StaffBar::NotNow));
    }
    let powerful = powerful(office, &mut tx, profile).await?;
    if confirm && let Some(bar) = confirm_bar(office, &powerful, caller, &waiting) {
        return Ok(StaffAnswer::Barred(match bar {
            ConfirmBar::Asked => StaffBar::AskedYourself,
            ConfirmBar::Own => StaffBar::Own,
        }));
    }
    let open = pending::decide(&mut tx, agency, id, &caller.actor.id, office.now(), confirm)
        .await?
        .ok_or(OfficeError::NotFound)?;
    let kind = if confirm { SecurityKind::Confirmed } else { SecurityKind::Declined };
    let noted = Noted {
        who: &open.account_id,
        by: &caller.actor.id,
        detail: open.act.code(),
        ..Noted::default()
    };
    note_security(office, &mut tx, agency, kind, noted).await?;
    let role = if open.act.is_contact() { ActorKind::Verifier } else { ActorKind::Administrator };
    let event = event_by(
        office,
        caller,
        &open.account_id,
        role,
        if confirm { "confirmed" } else { "declined" },
    );
    accounts::note(&mut tx, &event).await?;
    if !confirm {
        close_if_not_invited(office, &mut tx, caller, &open).await?;
        tx.commit().await?;
        return Ok(StaffAnswer::Done(StaffDone::Declined));
    }
    let answer =
        do_pending(office, &mut tx, profile, &open, &caller.actor.id, &event, base).await?;
    if matches!(answer, StaffAnswer::Done(_)) {
        tx.commit().await?;
    }
    Ok(answer)
}

/// When an invitation was declined nobody was invited, so nobody has the account.
async fn close_if_not_invited(
    office: &Office,
    tx: &mut Tx,
    caller: &Caller,
    declined: &Pending,
) -> Result<()> {
    if declined.act == AccountChange::Invite
        && let Some(person) = staff::by_id(tx, &declined.agency, &declined.account_id).await?
        && person.status == StaffStatus::Invited
        && person.grants.is_empty()
    {
        let event = event_by(office, caller, &person.id, ActorKind::Administrator, "suspend");
        staff::change(tx, &Staff { status: StaffStatus::Suspended, ..person }, &event).await?;
    }
    Ok(())
}

/// Does what was asked for and confirmed.
async fn do_pending(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    open: &Pending,
    by: &str,
    event: &AccountEvent,
    base: &str,
) -> Result<StaffAnswer> {
    let raw: Raw = serde_json::from_str(&open.fields)?;
    if open.act.is_contact() {
        return do_contact(office, tx, profile, open, &raw, event).await;
    }
    staff::hold(tx, &open.agency, &open.account_id).await?;
    let person =
        staff::by_id(tx, &open.agency, &open.account_id).await?.ok_or(OfficeError::NotFound)?;
    let event = |what: &str| AccountEvent {
        id: office.source.id(office.now()),
        what: what.to_owned(),
        ..event.clone()
    };
    do_staff(office, tx, profile, &person, open.act, &raw, by, base, &event).await
}

/// Whether somebody was invited with much power, and nobody has confirmed it yet.
pub(crate) async fn waits_to_be_invited(
    office: &Office,
    tx: &mut Tx,
    account_id: &str,
) -> Result<bool> {
    Ok(pending::is_to_be_invited(tx, account_id, office.now() - GOOD_FOR_MS).await?)
}

/// Whether somebody may know of what waits.
fn sees(caller: &Caller, act: AccountChange) -> bool {
    if act.is_contact() {
        caller.actor.has(ActorKind::Verifier)
    } else {
        caller.actor.has(ActorKind::Administrator) || caller.actor.has(ActorKind::OfficeHead)
    }
}
