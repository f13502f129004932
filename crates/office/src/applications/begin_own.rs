//! Filing for oneself and the family: who may be filed for, and beginning an application with what
//! the register knows.

use std::collections::BTreeSet;

use domain::form::{Raw, found_of};
use domain::people::family::{FamilyBar, may_file};
use domain::people::register::{LookUp, Person};
use domain::procedure::{ActorKind, Case, Channel, Refusal};
use domain::profile::Profile;
use domain::service::Service;
use domain::views::{FamilyAnswer, FamilyView, FileBar, MemberView};
use store::applications::{self, Application};
use store::residents::Resident;

use crate::accounts::consent_bar;
use crate::accounts::institutions::pks_bar;
use crate::accounts::residents::{own_row, spoken};
use crate::applications::read::{is_about, service_view, subject_of};
use crate::register::{family, look_up};
use crate::{Caller, Office, OfficeError, Result};

/// What the register knows of who files and of the family card is not typed: these fields stay as
/// they were begun.
const FROM_REGISTER: &[&str] =
    &["nama_pelapor", "nik_pelapor", "nama_pemohon", "no_kk", "no_kk_lama"];

/// The fields of an application that cannot be changed, because they came from the register: beside
/// those of every service the one that names whom it is about.
pub(crate) fn fixed_fields(application: &Application, service: &Service) -> BTreeSet<String> {
    let from_register =
        application.case.channel == Channel::Mandiri || !application.case.on_behalf.is_empty();
    if !from_register {
        return BTreeSet::new();
    }
    FROM_REGISTER.iter().map(|name| (*name).to_owned()).chain(subject_fields(service)).collect()
}

/// The field with the NIK of whom a service is about, and the one with the name beside it
/// (`nik_anak`, `nama_anak`).
fn subject_fields(service: &Service) -> Vec<String> {
    let Some(nik) = &service.subject else { return Vec::new() };
    let name = nik.replacen("nik", "nama", 1);
    let has_name = service.fields.iter().any(|field| field.name == name);
    std::iter::once(nik.clone()).chain(has_name.then_some(name)).collect()
}

/// The caller's family with what may be filed for each.
///
/// # Errors
/// [`OfficeError::Refused`] for a caller whose account is not active; store failures.
pub async fn own_family(office: &Office, caller: &Caller) -> Result<FamilyAnswer> {
    let profile = office.profile_of(caller)?;
    let (_, me, family) = match family_of(office, caller).await? {
        Ok(found) => found,
        Err(bar) => return Ok(FamilyAnswer::Barred(bar)),
    };
    let members: Vec<MemberView> =
        family.iter().map(|person| member(office, profile, &me, person)).collect();
    let any =
        |service: &&Service| members.iter().any(|member| member.services.contains(&service.code));
    let services = profile.services.iter().filter(any).map(service_view).collect();
    Ok(FamilyAnswer::Family(FamilyView { members, services }))
}

/// Begins an application of the caller for a member of the family, and gives its id.
///
/// # Errors
/// [`OfficeError::Refused`] for a caller whose account is not active, [`OfficeError::NotFound`]
/// for an unknown service; store failures.
pub async fn begin_own(
    office: &Office,
    caller: &Caller,
    service: &str,
    subject: &str,
) -> Result<std::result::Result<String, FileBar>> {
    let profile = office.profile_of(caller)?;
    let service = profile.service(service).ok_or(OfficeError::NotFound)?;
    let (account, me, family) = match family_of(office, caller).await? {
        Ok(found) => found,
        Err(bar) => return Ok(Err(bar)),
    };
    // Who is not on the caller's own family card cannot be named at all.
    let Some(person) = family
        .iter()
        .find(|person| subject_of(office, &caller.actor.agency, &person.nik) == subject)
    else {
        return Ok(Err(FileBar::Family(FamilyBar::OtherFamily)));
    };
    if let Err(bar) = allowed(&me, person, service) {
        return Ok(Err(FileBar::Family(bar)));
    }
    let now = office.now();
    let village = profile
        .areas
        .village(&person.village)
        .map(|village| village.code.clone())
        .unwrap_or_default();
    let draft = begun_with(&account, &me, person, &village, service);
    let case = Case {
        village,
        issues_document: !service.issued_documents.is_empty(),
        ..Case::begun(
            &office.source.id(now),
            &caller.actor.agency,
            Channel::Mandiri,
            &caller.actor.id,
            now,
        )
    };
    let application = Application {
        applicant: person.name.clone(),
        subject: person.nik.as_str().to_owned(),
        draft: serde_json::to_string(&draft)?,
        ..Application::begun(case, &service.code, profile.edition)
    };
    let mut tx = office.db.write().await?;
    applications::add(&mut tx, &application).await?;
    tx.commit().await?;
    Ok(Ok(application.case.id))
}

/// Asks the register and the family rules, the agreement or the consent again when an
/// application is sent: a draft may be old, families change, agreements end and consents
/// are taken back.
pub(crate) async fn still_allowed(
    office: &Office,
    caller: &Caller,
    service: &Service,
    application: &Application,
) -> Result<Option<FileBar>> {
    let profile = office.profile_of(caller)?;
    if let Some(bar) = pks_bar(office, profile, &caller.actor, &service.code).await? {
        return Ok(Some(FileBar::Pks(bar)));
    }
    if !application.case.on_behalf.is_empty() {
        return consent_bar(office, caller, profile, &application.case).await;
    }
    if application.case.channel != Channel::Mandiri {
        return Ok(None);
    }
    let (_, me, family) = match family_of(office, caller).await? {
        Ok(found) => found,
        Err(bar) => return Ok(Some(bar)),
    };
    let person = family.iter().find(|person| is_about(office, application, &person.nik));
    let Some(person) = person else { return Ok(Some(FileBar::Family(FamilyBar::OtherFamily))) };
    Ok(allowed(&me, person, service).err().map(FileBar::Family))
}

/// The caller's account, what the register says of the caller, and everybody on the family
/// card, the caller first.
async fn family_of(
    office: &Office,
    caller: &Caller,
) -> Result<std::result::Result<(Resident, Person, Vec<Person>), FileBar>> {
    if !caller.actor.has(ActorKind::Resident) {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    let profile = office.profile_of(caller)?;
    let agency = &caller.actor.agency;
    let mut tx = office.db.read().await?;
    let account = own_row(&mut tx, caller).await?;
    drop(tx);
    let me = match look_up(office, agency, &account.nik).await? {
        LookUp::Found(person) => *person,
        LookUp::NotFound => return Ok(Err(FileBar::NotFound)),
        LookUp::Down(outage) => return Ok(Err(FileBar::RegisterDown(outage))),
    };
    if let Some(bar) = me.barred(profile.agency.zone.local(office.now()).date()) {
        return Ok(Err(FileBar::Barred(bar)));
    }
    let others = family(office, agency, &me.kk)
        .await?
        .into_iter()
        .filter(|person| person.nik != me.nik && person.active != Some(false));
    let family = std::iter::once(me.clone()).chain(others).collect();
    Ok(Ok((account, me, family)))
}

fn member(office: &Office, profile: &Profile, me: &Person, person: &Person) -> MemberView {
    let services = profile.services.iter().filter(|service| allowed(me, person, service).is_ok());
    MemberView {
        subject: subject_of(office, &profile.agency.code, &person.nik),
        name: person.name.clone(),
        place: person.shdk,
        own: person.nik == me.nik,
        services: services.map(|service| service.code.clone()).collect(),
    }
}

/// The family rules; who has no known place on the card files for themselves like the least of the
/// places.
pub(crate) fn allowed(
    me: &Person,
    person: &Person,
    service: &Service,
) -> std::result::Result<(), FamilyBar> {
    let place = me.shdk.unwrap_or(domain::people::family::Shdk::Other);
    if me.kk != person.kk {
        return Err(FamilyBar::OtherFamily);
    }
    may_file(place, service.report, me.nik == person.nik)
}

/// What a form begins with: the account's number and address, and what the register says of both
/// people. A birth that is reported is about nobody whom the register has: then nothing of the
/// person is put into it but the card.
pub(crate) fn begun_with(
    account: &Resident,
    me: &Person,
    person: &Person,
    village: &str,
    service: &Service,
) -> Raw {
    let born = person.birth_date.map(|date| date.to_string()).unwrap_or_default();
    let common = [
        ("nama_pelapor", me.name.as_str()),
        ("nik_pelapor", me.nik.as_str()),
        ("pelapor_sebagai", if me.nik == person.nik { "pemohon" } else { "keluarga" }),
        ("nama_pemohon", &person.name),
        ("desa_kelurahan", village),
        ("no_hp", &spoken(&account.phone)),
        ("email", &account.email),
        ("no_kk", person.kk.as_str()),
        ("no_kk_lama", person.kk.as_str()),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()));
    let subject = subject_fields(service)
        .into_iter()
        .zip([person.nik.as_str(), person.name.as_str()].map(str::to_owned));
    let found = service.subject.as_deref().map(|subject| (found_of(subject), person.name.clone()));
    let of_person = matches!(service.subject.as_deref(), Some("nik" | "nik_anak"));
    let birth = [("tempat_lahir", &person.birth_place), ("tanggal_lahir", &born)]
        .map(|(name, value)| (name.to_owned(), value.clone()));
    let all = common
        .into_iter()
        .chain(subject)
        .chain(found)
        .chain(birth.into_iter().filter(|_| of_person));
    all.filter(|(_, value)| !value.is_empty()).collect()
}
