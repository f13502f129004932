//! Who of a family may file what for whom, and what an application begins with.

use std::collections::BTreeSet;

use domain::form::{Field, FieldMeaning, Raw, ReporterRole, field_of_person, found_of};
use domain::people::family::{FamilyRefusal, may_file};
use domain::people::register::Person;
use domain::procedure::Channel;
use domain::service::Service;
use store::applications::Application;
use store::residents::Resident;

use crate::accounts::residents::readable;

/// What the register knows of who files and of the family card is not typed: fields that mean it
/// stay as they were begun.
const FROM_REGISTER: &[FieldMeaning] = &[
    FieldMeaning::ReporterName,
    FieldMeaning::ReporterNik,
    FieldMeaning::ApplicantName,
    FieldMeaning::FamilyCard,
];

/// The fields of an application that cannot be changed, because they came from the register: beside
/// those of every service the one that names whom it is about.
pub(crate) fn fixed_fields(
    application: &Application,
    service: &Service,
    fields: &[Field],
) -> BTreeSet<String> {
    let from_register =
        application.case.channel == Channel::Mandiri || !application.case.on_behalf.is_empty();
    if !from_register {
        return BTreeSet::new();
    }
    let subject = service.subject.as_deref();
    let name = subject.and_then(|nik| field_of_person(fields, FieldMeaning::Name, nik));
    let known = fields
        .iter()
        .filter(|field| field.means.is_some_and(|means| FROM_REGISTER.contains(&means)))
        .chain(name)
        .map(|field| field.name.clone());
    known.chain(subject.map(str::to_owned)).collect()
}

/// The family rules; who has no known place on the card files for themselves like the least of the
/// places.
pub(crate) fn allowed(
    me: &Person,
    person: &Person,
    service: &Service,
) -> std::result::Result<(), FamilyRefusal> {
    let place = me.shdk.unwrap_or(domain::people::family::Shdk::Other);
    if me.kk != person.kk {
        return Err(FamilyRefusal::OtherFamily);
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
    fields: &[Field],
) -> Raw {
    let role = if me.nik == person.nik { ReporterRole::Applicant } else { ReporterRole::Family };
    let subject = service.subject.as_deref();
    let about = |field: &Field| subject.is_some() && field.of.as_deref() == subject;
    let known = |field: &Field| {
        let value = match field.means? {
            FieldMeaning::ReporterName => me.name.clone(),
            FieldMeaning::ReporterNik => me.nik.as_str().to_owned(),
            FieldMeaning::ReporterRole => role.code().to_owned(),
            FieldMeaning::ApplicantName => person.name.clone(),
            FieldMeaning::ApplicantVillage => village.to_owned(),
            FieldMeaning::ApplicantPhone => readable(&account.phone),
            FieldMeaning::ApplicantEmail => account.email.clone(),
            FieldMeaning::FamilyCard => person.kk.as_str().to_owned(),
            FieldMeaning::Name if about(field) => person.name.clone(),
            FieldMeaning::BirthDate if about(field) => person.birth_date?.to_string(),
            FieldMeaning::BirthPlace if about(field) => person.birth_place.clone(),
            FieldMeaning::Name | FieldMeaning::BirthDate | FieldMeaning::BirthPlace => return None,
        };
        Some((field.name.clone(), value))
    };
    let nik = subject.into_iter().flat_map(|nik| {
        [(nik.to_owned(), person.nik.as_str().to_owned()), (found_of(nik), person.name.clone())]
    });
    fields.iter().filter_map(known).chain(nik).filter(|(_, value)| !value.is_empty()).collect()
}
