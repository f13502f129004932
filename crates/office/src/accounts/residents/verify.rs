//! The worklist of accounts that wait to be verified, and one of them beside what the register
//! says.

use domain::id::AccountId;
use domain::people::account::AccountStatus;
use domain::people::code::CodePurpose;
use domain::people::event::AccountEventKind;
use domain::people::register::{LookUp, Person};
use domain::profile::Profile;
use store::residents::Resident;
use store::{accounts, kept, photos, residents};
use views::{AccountList, AccountRow, RegisterFacts, RegisterFinding, VerifyView};

use crate::accounts::residents::contact::asked_change;
use crate::accounts::residents::verifier::{staff_event, verifier};
use crate::accounts::residents::view::{event_view, readable};
use crate::accounts::staff::pending_rows;
use crate::register::find_in_register;
use crate::{Caller, Office, OfficeError, Result};

/// Rows of a page.
const ROWS: i64 = 50;

/// The accounts that wait, the longest waiting first, after a row's key (`{since}-{id}`; empty
/// for the first page).
///
/// # Errors
/// [`OfficeError::Refused`] for who verifies no accounts; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn accounts_waiting(
    office: &Office,
    caller: &Caller,
    after: &str,
) -> Result<AccountList> {
    let profile = verifier(office, caller)?;
    let agency = &caller.actor.agency;
    let (since, id) =
        after.split_once('-').and_then(|(at, id)| Some((at.parse().ok()?, id))).unwrap_or((0, ""));
    let mut tx = office.db.read().await?;
    let waiting = residents::count(&mut tx, agency, AccountStatus::Pending).await?;
    let mut found =
        residents::list(&mut tx, agency, AccountStatus::Pending, (since, id), ROWS + 1).await?;
    let more = found.len() > usize::try_from(ROWS).unwrap_or(usize::MAX);
    found.truncate(usize::try_from(ROWS).unwrap_or(usize::MAX));
    let next =
        found.last().filter(|_| more).map(|last| format!("{}-{}", last.status_since, last.id));
    let rows = found.into_iter().map(|person| row(person, profile)).collect();
    let pending = pending_rows(office, &mut tx, caller).await?;
    Ok(AccountList {
        waiting,
        rows,
        next,
        pending: pending.into_iter().filter(|row| row.act.is_contact()).collect(),
    })
}

/// One account beside the register. The reading is noted.
///
/// # Errors
/// [`OfficeError::Refused`] for who verifies no accounts, [`OfficeError::NotFound`] for one
/// that was never sent; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id, %id))]
pub async fn account_to_verify(
    office: &Office,
    caller: &Caller,
    id: &AccountId,
) -> Result<VerifyView> {
    let profile = verifier(office, caller)?;
    let agency = &caller.actor.agency;
    let mut tx = office.db.write().await?;
    let person = residents::get(&mut tx, agency, id).await?.ok_or(OfficeError::NotFound)?;
    if person.status == AccountStatus::Begun {
        return Err(OfficeError::NotFound);
    }
    let there = photos::of(&mut tx, agency, id).await?;
    let another = residents::another_has(&mut tx, agency, &person.nik, id).await?;
    let events = accounts::events(&mut tx, agency, id).await?;
    let new_phone =
        asked_change(office, &mut tx, &person, CodePurpose::NewPhone, &caller.actor.id).await?;
    let new_email =
        asked_change(office, &mut tx, &person, CodePurpose::NewEmail, &caller.actor.id).await?;
    let kept = kept::decision(&mut tx, &caller.actor.id, id).await?;
    accounts::note(&mut tx, &staff_event(office, caller, id, AccountEventKind::Read)).await?;
    tx.commit().await?;
    let found = find_in_register(office, agency, &person.nik).await?;
    Ok(VerifyView {
        id: person.id.clone().into(),
        version: person.version,
        status: person.status,
        since: person.status_since,
        register: finding(office, profile, &person, found),
        nik: person.nik.as_str().to_owned(),
        kk: person.kk.as_str().to_owned(),
        phone: readable(&person.phone),
        email: person.email.clone(),
        name: person.name,
        photos: there.into_iter().map(|photo| (photo.kind, photo.id)).collect(),
        another,
        kept: kept.map(|kept| (kept.faults, kept.reason)),
        new_phone: new_phone.map(|phone| readable(&phone)),
        new_email,
        history: events.iter().map(|event| event_view(event, true)).collect(),
    })
}

fn finding(office: &Office, profile: &Profile, typed: &Resident, found: LookUp) -> RegisterFinding {
    match found {
        LookUp::NotFound => RegisterFinding::NotFound,
        LookUp::Down(outage) => RegisterFinding::Down(outage),
        LookUp::Found(person) => RegisterFinding::Found {
            differences: person.differences(&typed.name, &typed.kk),
            barred: person.barred(profile.agency.zone.local(office.now()).date()),
            facts: facts(profile, &person),
            kk: person.kk.as_str().to_owned(),
            name: person.name,
        },
    }
}

fn row(person: Resident, _profile: &Profile) -> AccountRow {
    AccountRow {
        since: person.status_since,
        nik: person.nik.masked(),
        id: person.id.into(),
        name: person.name,
    }
}

/// What the register says of a person, as far as it says anything.
fn facts(profile: &Profile, person: &Person) -> RegisterFacts {
    let known = profile.areas.village(&person.village).is_some();
    RegisterFacts {
        shdk: person.shdk,
        birth_place: person.birth_place.clone(),
        birth_date: person.birth_date.map(|date| date.to_string()).unwrap_or_default(),
        address: person.address.clone(),
        village: if known { profile.areas.label(&person.village) } else { String::new() },
    }
}
