//! What an administrator does with an account of the staff. About a head or an administrator it is
//! asked for, and done when a second person has confirmed it.

use domain::form::Raw;
use domain::id::AccountId;
use domain::nik::Nik;
use domain::people::event::{AccountEventDetail, AccountEventKind};
use domain::people::notice::AccountNews;
use domain::people::own_field::OwnField;
use domain::people::refusal::{StaffDone, StaffRefusal};
use domain::people::security::{AccountChange, SecurityKind};
use domain::people::staff::{Grant, StaffStatus};
use domain::people::staff_form;
use domain::procedure::ActorKind;
use domain::profile::Profile;
use store::accounts::AccountEvent;
use store::staff::Staff;
use store::{Tx, accounts, factors, sessions, staff};

use crate::accounts::security_log::{Noted, note_security};
use crate::accounts::staff::family::{note_own_nik, refresh_family};
use crate::accounts::staff::form::{StaffAnswer, grant_of, read_form};
use crate::accounts::staff::give::give;
use crate::accounts::staff::invite::send_link;
use crate::accounts::staff::pending::{
    ask_second, is_powerful, tell_of_account, waits_to_be_invited,
};
use crate::accounts::staff::role_key::key_of;
use crate::accounts::staff::{administrator, event_by, role_fields, role_on_days};
use crate::session::proven;
use crate::{Caller, Office, OfficeError, Result};

/// Does something with an account. What is about a head or an administrator is only asked for.
///
/// # Errors
/// [`OfficeError::Unproven`] when the password has to be shown again, [`OfficeError::Refused`]
/// for who does not administer, [`OfficeError::NotFound`] for no such account or act; store
/// failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id, %id))]
pub async fn staff_act(
    office: &Office,
    caller: &Caller,
    id: &AccountId,
    act: AccountChange,
    raw: &Raw,
    base: &str,
) -> Result<StaffAnswer> {
    let profile = administrator(office, caller)?;
    let agency = &caller.actor.agency;
    if act.is_contact() || act == AccountChange::Invite {
        return Err(OfficeError::NotFound);
    }
    let mut tx = office.db.write().await?;
    proven(office, &mut tx, caller).await?;
    staff::hold(&mut tx, agency, id).await?;
    let person = staff::by_id(&mut tx, agency, id).await?.ok_or(OfficeError::NotFound)?;
    if person.id == caller.actor.id && is_barred_of_oneself(&person, act, raw) {
        return Ok(StaffAnswer::Barred(StaffRefusal::Own));
    }
    // Who waits to be invited is given nothing by one person meanwhile.
    if matches!(act, AccountChange::Give | AccountChange::Link)
        && waits_to_be_invited(office, &mut tx, id).await?
    {
        return Ok(StaffAnswer::Barred(StaffRefusal::NotNow));
    }
    let grant = match act {
        AccountChange::Give => {
            match grant_asked(office, profile, &caller.actor.id, &person, raw)? {
                Ok(grant) => Some(grant),
                Err(answer) => return Ok(answer),
            }
        }
        _ => None,
    };
    let powerful = person.grants.iter().any(|grant| is_powerful(&grant.role));
    if powerful || grant.is_some_and(|grant| is_powerful(&grant.role)) {
        ask_second(office, &mut tx, caller, id, act, raw).await?;
        tell_of_account(office, &mut tx, profile, &person, AccountNews::Asked, None).await?;
        tx.commit().await?;
        return Ok(StaffAnswer::Done(StaffDone::Asked));
    }
    let event = |what| event_by(office, caller, id, ActorKind::Administrator, what);
    let answer =
        do_staff(office, &mut tx, profile, &person, act, raw, &caller.actor.id, base, &event)
            .await?;
    if matches!(answer, StaffAnswer::Done(_)) {
        tx.commit().await?;
    }
    if act == AccountChange::Nik && answer == StaffAnswer::Done(StaffDone::NikNoted) {
        let mut tx = office.db.read().await?;
        let person = staff::by_id(&mut tx, agency, id).await?.ok_or(OfficeError::NotFound)?;
        drop(tx);
        let outage = refresh_family(office, &person).await?;
        return Ok(StaffAnswer::Done(if outage.is_none() {
            StaffDone::NikNoted
        } else {
            StaffDone::NikNotedAlone
        }));
    }
    Ok(answer)
}

/// Of their own account an administrator takes no role of administrator away, and does little
/// else.
fn is_barred_of_oneself(person: &Staff, act: AccountChange, raw: &Raw) -> bool {
    match act {
        AccountChange::Take => {
            let key = raw.get("kunci").map_or("", String::as_str);
            person.grants.iter().any(|grant| {
                grant.role.kind == ActorKind::Administrator && key_of(&grant.role) == key
            })
        }
        _ => true,
    }
}

/// The role that a form asks for, when the account may have it.
fn grant_asked(
    office: &Office,
    profile: &Profile,
    by: &AccountId,
    person: &Staff,
    raw: &Raw,
) -> Result<std::result::Result<Grant, StaffAnswer>> {
    // Who files for an institution gets no role of the office.
    if person.grants.iter().any(|grant| grant.role.kind == ActorKind::Institution) {
        return Err(OfficeError::NotFound);
    }
    let answers = match read_form(office, profile, &role_fields(profile), raw) {
        Ok(answers) => answers,
        Err(errors) => return Ok(Err(StaffAnswer::Mend(errors))),
    };
    let grant = match grant_of(office, profile, by, &answers) {
        Ok(grant) => grant,
        Err(error) => return Ok(Err(StaffAnswer::Mend(vec![error]))),
    };
    let lasting = |there: &Grant| there.role == grant.role && there.until.is_none();
    if grant.until.is_some() && person.grants.iter().any(lasting) {
        let period = OwnField::Until.wrong(domain::form::FieldFault::Period);
        return Ok(Err(StaffAnswer::Mend(vec![period])));
    }
    Ok(Ok(grant))
}

/// Does it, in the transaction that notes who did it. `by` is whose doing it is, `event` makes
/// the row that says so.
#[expect(clippy::too_many_arguments, reason = "who does what to whom, with what was typed")]
pub(crate) async fn do_staff(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Staff,
    act: AccountChange,
    raw: &Raw,
    by: &AccountId,
    base: &str,
    event: &(dyn Fn(AccountEventKind) -> AccountEvent + Sync),
) -> Result<StaffAnswer> {
    let (agency, id) = (&person.agency, &person.id);
    let done = match act {
        AccountChange::Suspend => {
            let person = Staff { status: StaffStatus::Suspended, ..person.clone() };
            staff::change(tx, &person, &event(AccountEventKind::Suspended)).await?;
            sessions::end_all(tx, agency, id, office.now()).await?;
            StaffDone::Suspended
        }
        AccountChange::Restore if person.status == StaffStatus::Suspended => {
            let never_in = person.password_hash.is_empty();
            let status = if never_in { StaffStatus::Invited } else { StaffStatus::Active };
            let person = Staff { status, ..person.clone() };
            staff::change(tx, &person, &event(AccountEventKind::Restored)).await?;
            StaffDone::Restored
        }
        AccountChange::Link if person.status != StaffStatus::Suspended => {
            send_link(office, tx, profile, person, base).await?;
            accounts::note(tx, &event(AccountEventKind::Invited)).await?;
            StaffDone::LinkSent
        }
        AccountChange::DropFactors => {
            drop_factors(office, tx, person).await?;
            accounts::note(tx, &event(AccountEventKind::FactorsDropped)).await?;
            StaffDone::FactorsDropped
        }
        AccountChange::Give | AccountChange::Invite => {
            let grant = match grant_asked(office, profile, by, person, raw)? {
                Ok(grant) => grant,
                Err(answer) => return Ok(answer),
            };
            give(office, tx, profile, person, &grant, event).await?;
            if act == AccountChange::Invite {
                send_link(office, tx, profile, person, base).await?;
                StaffDone::Invited
            } else {
                StaffDone::RoleGiven
            }
        }
        AccountChange::Nik => {
            let answers = match read_form(office, profile, &[staff_form::nik()], raw) {
                Ok(answers) => answers,
                Err(errors) => return Ok(StaffAnswer::Mend(errors)),
            };
            let nik = Nik::parse(OwnField::Nik.of(&answers)).ok();
            let person = Staff { nik, ..person.clone() };
            staff::change(tx, &person, &event(AccountEventKind::NikChanged)).await?;
            note_own_nik(tx, &person).await?;
            StaffDone::NikNoted
        }
        AccountChange::Take => {
            let key = raw.get("kunci").map_or("", String::as_str);
            take_role(office, tx, profile, person, key, event).await?;
            StaffDone::RoleTaken
        }
        _ => return Err(OfficeError::NotFound),
    };
    notify_and_note(office, tx, profile, person, act, by).await?;
    Ok(StaffAnswer::Done(done))
}

/// Drops every second factor, and ends the sessions that had shown one.
async fn drop_factors(office: &Office, tx: &mut Tx, person: &Staff) -> Result<()> {
    let (agency, id) = (&person.agency, &person.id);
    for factor in factors::of(tx, agency, id).await? {
        factors::remove(tx, agency, id, &factor.id).await?;
    }
    factors::set_recovery(tx, id, &[]).await?;
    sessions::end_all(tx, agency, id, office.now()).await?;
    Ok(())
}

/// Takes a role away, and tells of it.
async fn take_role(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Staff,
    key: &str,
    event: &(dyn Fn(AccountEventKind) -> AccountEvent + Sync),
) -> Result<()> {
    let grant = person.grants.iter().find(|grant| key_of(&grant.role) == key);
    let grant = grant.ok_or(OfficeError::NotFound)?;
    staff::take(tx, &person.id, &grant.role).await?;
    let role = role_on_days(profile, grant);
    let detail = AccountEventDetail::Role(role.clone());
    accounts::note(tx, &AccountEvent { detail, ..event(AccountEventKind::RoleTaken) }).await?;
    tell_of_account(office, tx, profile, person, AccountNews::RoleTaken, Some(&role)).await
}

/// What the person concerned and the head are told, and the security log keeps.
async fn notify_and_note(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Staff,
    act: AccountChange,
    by: &AccountId,
) -> Result<()> {
    let news = match act {
        AccountChange::Suspend => Some(AccountNews::Suspended),
        AccountChange::Restore => Some(AccountNews::Restored),
        AccountChange::Link => Some(AccountNews::Link),
        AccountChange::DropFactors => Some(AccountNews::FactorsDropped),
        _ => None,
    };
    if let Some(news) = news {
        tell_of_account(office, tx, profile, person, news, None).await?;
    }
    let kind = match act {
        AccountChange::Give | AccountChange::Take => SecurityKind::Role,
        AccountChange::DropFactors => SecurityKind::Factor,
        _ => SecurityKind::Account,
    };
    note_security(
        office,
        tx,
        &person.agency,
        kind,
        Noted { who: &person.id, by, detail: act.code(), ..Noted::default() },
    )
    .await
}
