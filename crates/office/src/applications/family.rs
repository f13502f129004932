//! Who of a family may file what for whom, and what an application begins with.

use std::collections::BTreeSet;

use domain::form::{Raw, found_of};
use domain::people::family::{FamilyBar, may_file};
use domain::people::register::Person;
use domain::procedure::Channel;
use domain::service::Service;
use store::applications::Application;
use store::residents::Resident;

use crate::accounts::residents::spoken;

/// What the register knows of who files and of the family card is not typed: these fields stay as
/// they were begun.
pub(crate) const FROM_REGISTER: &[&str] =
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
pub(crate) fn subject_fields(service: &Service) -> Vec<String> {
    let Some(nik) = &service.subject else { return Vec::new() };
    let name = nik.replacen("nik", "nama", 1);
    let has_name = service.fields.iter().any(|field| field.name == name);
    std::iter::once(nik.clone()).chain(has_name.then_some(name)).collect()
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
