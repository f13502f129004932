//! Staff accounts as an administrator keeps them.

use domain::calendar::parse_date;
use domain::form::{Answers, FieldError, FieldFault, FormContext, Raw, parse};
use domain::people::account::AccountKind;
use domain::people::security::{AccountChange, SecurityKind};
use domain::people::staff::{Grant, StaffStatus};
use domain::people::staff_form;
use domain::procedure::{ActorKind, Role};
use domain::profile::Profile;
use domain::views::{GrantRow, StaffBar, StaffDone, StaffList, StaffPage, StaffRow};
use domain::words::Lang;
use domain::words::told::AccountNews;
use store::staff::{self, Staff};
use store::{Tx, accounts, factors};

use crate::accounts::residents::event_view;
use crate::accounts::security_log::{Noted, note_security, security_mark};
use crate::accounts::staff::act::{give, key_of};
use crate::accounts::staff::deputy::days_words;
use crate::accounts::staff::invite::send_link;
use crate::accounts::staff::kin::{note_own_kin, refresh_kin};
use crate::accounts::staff::pending::{ask_second, is_powerful, pending_rows, tell_heads};
use crate::accounts::staff::{administrator, event_by, grants_on, role_fields, role_words};
use crate::session::{name_hash, proven};
use crate::{Caller, Office, OfficeError, Result};

/// So many accounts are listed.
const MOST: i64 = 500;

/// The answer to a form of the staff pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StaffAnswer {
    /// It is done.
    Done(StaffDone),
    /// Fields cannot be taken.
    Mend(Vec<FieldError>),
    /// It cannot be done.
    Barred(StaffBar),
}

/// The staff of the agency.
///
/// # Errors
/// [`OfficeError::Refused`] for who does not administer; store failures.
pub async fn staff_list(office: &Office, caller: &Caller, lang: Lang) -> Result<StaffList> {
    let profile = administrator(office, caller)?;
    let mut tx = office.db.read().await?;
    let all = staff::list(&mut tx, &caller.actor.agency, MOST).await?;
    let own = all.iter().filter(|person| {
        !person.grants.iter().any(|grant| grant.role.kind == ActorKind::Institution)
    });
    let fields =
        staff_form::invitation(lang).into_iter().chain(role_fields(profile, lang)).collect();
    let mut pending = pending_rows(office, &mut tx, caller, lang).await?;
    pending.retain(|row| !row.act.is_contact());
    Ok(StaffList {
        rows: own.map(|person| staff_row(office, profile, person, lang)).collect(),
        fields,
        pending,
    })
}

/// One account.
///
/// # Errors
/// [`OfficeError::Refused`] for who does not administer, [`OfficeError::NotFound`] for no such
/// account; store failures.
pub async fn staff_page(
    office: &Office,
    caller: &Caller,
    id: &str,
    lang: Lang,
) -> Result<StaffPage> {
    let profile = administrator(office, caller)?;
    let agency = &caller.actor.agency;
    let mut tx = office.db.read().await?;
    let person = staff::by_id(&mut tx, agency, id).await?.ok_or(OfficeError::NotFound)?;
    let factors = factors::of(&mut tx, agency, id).await?.len();
    let events = accounts::events(&mut tx, agency, id).await?;
    drop(tx);
    let grant = |grant: &Grant| GrantRow {
        key: key_of(&grant.role),
        words: role_words(profile, &grant.role, lang),
        days: days_words(grant, lang),
    };
    Ok(StaffPage {
        nik: domain::nik::Nik::parse(&person.nik).map(|nik| nik.masked()).unwrap_or_default(),
        grants: person.grants.iter().map(grant).collect(),
        mark: security_mark(office, agency, id),
        factors,
        fields: role_fields(profile, lang),
        history: events.iter().map(|event| event_view(event, profile, true, lang)).collect(),
        own: person.id == caller.actor.id,
        row: staff_row(office, profile, &person, lang),
    })
}

/// Invites somebody with a first role. `base` is the address of this site, for the link.
///
/// # Errors
/// [`OfficeError::Unproven`] when the password has to be shown again, [`OfficeError::Refused`]
/// for who does not administer; store failures.
pub async fn invite(
    office: &Office,
    caller: &Caller,
    raw: &Raw,
    base: &str,
) -> Result<StaffAnswer> {
    let profile = administrator(office, caller)?;
    let fields: Vec<_> = staff_form::invitation(Lang::Id)
        .into_iter()
        .chain(role_fields(profile, Lang::Id))
        .collect();
    let answers = match read_form(office, profile, &fields, raw) {
        Ok(answers) => answers,
        Err(errors) => return Ok(StaffAnswer::Mend(errors)),
    };
    let grant = match grant_of(office, profile, &caller.actor.id, &answers) {
        Ok(grant) => grant,
        Err(error) => return Ok(StaffAnswer::Mend(vec![error])),
    };
    let person = Staff {
        id: office.source.id(office.now()),
        agency: caller.actor.agency.clone(),
        status: StaffStatus::Invited,
        email: answers.get("email").unwrap_or_default().to_owned(),
        name: answers.get("nama").unwrap_or_default().to_owned(),
        nik: answers.get("nik").unwrap_or_default().to_owned(),
        password_hash: String::new(),
        grants: Vec::new(),
    };
    let mut tx = office.db.write().await?;
    proven(office, &mut tx, caller).await?;
    if !address_is_free(office, &mut tx, &person.agency, &person.email).await? {
        return Ok(StaffAnswer::Mend(vec![FieldError {
            field: "email".to_owned(),
            fault: FieldFault::Taken,
        }]));
    }
    staff::add(&mut tx, &person, office.now()).await?;
    note_own_kin(&mut tx, &person).await?;
    let event = |what: &str| event_by(office, caller, &person.id, ActorKind::Administrator, what);
    let done = if is_powerful(&grant.role) {
        ask_second(office, &mut tx, caller, &person.id, AccountChange::Invite, raw).await?;
        tell_heads(office, &mut tx, profile, &person, AccountNews::Asked).await?;
        StaffDone::Asked
    } else {
        accounts::note(&mut tx, &event("invite")).await?;
        give(office, &mut tx, profile, &person, &grant, &event).await?;
        send_link(office, &mut tx, profile, &person, base).await?;
        let noted = Noted {
            who: &person.id,
            by: &caller.actor.id,
            detail: AccountChange::Invite.code(),
            ..Noted::default()
        };
        note_security(office, &mut tx, &person.agency, SecurityKind::Account, noted).await?;
        StaffDone::Invited
    };
    tx.commit().await?;
    refresh_kin(office, &person).await?;
    Ok(StaffAnswer::Done(done))
}

/// Whether no account signs in with an address.
pub(crate) async fn address_is_free(
    office: &Office,
    tx: &mut Tx,
    agency: &str,
    email: &str,
) -> Result<bool> {
    let staff = staff::by_email(tx, agency, email).await?.is_none();
    let named = accounts::by_name(tx, agency, &name_hash(office, agency, email)).await?;
    Ok(staff && !matches!(named, Some((AccountKind::Resident, _))))
}

/// Reads a form of the staff pages.
pub(crate) fn read_form(
    office: &Office,
    profile: &Profile,
    fields: &[domain::form::Field],
    raw: &Raw,
) -> std::result::Result<Answers, Vec<FieldError>> {
    let today = profile.agency.zone.local(office.now()).date();
    parse(
        fields,
        raw,
        &FormContext { today, is_village: &|code| profile.areas.village(code).is_some() },
    )
}

/// The role that a form gives, when its limits and its days go with it.
pub(crate) fn grant_of(
    office: &Office,
    profile: &Profile,
    by: &str,
    answers: &Answers,
) -> std::result::Result<Grant, FieldError> {
    let text =
        |name: &str| answers.get(name).filter(|answer| !answer.is_empty()).map(str::to_owned);
    let wrong = |field: &str, fault| Err(FieldError { field: field.to_owned(), fault });
    let Some(kind) = ActorKind::from_code(answers.get("peran").unwrap_or_default()) else {
        return wrong("peran", FieldFault::Choice);
    };
    let role = Role { kind, area: text("wilayah"), office: text("kantor") };
    if role.area.is_some() != (kind == ActorKind::Counter) {
        return wrong("wilayah", FieldFault::Limit);
    }
    if role.office.is_some() != kind.is_of_an_office() {
        return wrong("kantor", FieldFault::Limit);
    }
    let (from, until) = (
        text("mulai").and_then(|day| parse_date(&day)),
        text("sampai").and_then(|day| parse_date(&day)),
    );
    let today = profile.agency.zone.local(office.now()).date();
    if until.is_some_and(|until| until < today || from.is_some_and(|from| until < from)) {
        return wrong("sampai", FieldFault::Period);
    }
    Ok(Grant { role, from, until, by: by.to_owned() })
}

fn staff_row(office: &Office, profile: &Profile, person: &Staff, lang: Lang) -> StaffRow {
    let today = profile.agency.zone.local(office.now()).date();
    StaffRow {
        id: person.id.clone(),
        name: person.name.clone(),
        email: person.email.clone(),
        status: person.status,
        roles: grants_on(person, today)
            .iter()
            .map(|role| role_words(profile, role, lang))
            .collect(),
    }
}
