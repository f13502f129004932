//! Whom an application is about.

use domain::id::AgencyCode;
use domain::nik::Nik;
use domain::procedure::Channel;
use domain::service::Service;
use store::applications::Application;

use crate::Office;

/// Whom an application is about, when its service says which answer names them. Of a resident's
/// own application the register has said it already.
pub(crate) fn note_subject(
    service: &Service,
    application: &mut Application,
    answers: &domain::form::Answers,
) {
    if application.case.channel == Channel::Mandiri || !application.case.on_behalf.is_empty() {
        return;
    }
    let named = service
        .subject
        .as_deref()
        .and_then(|field| answers.get(field))
        .and_then(|nik| Nik::parse(nik).ok());
    if let Some(nik) = named {
        application.subject = nik.as_str().to_owned();
    }
}

/// Whether an application is about a person. One of before the NIK itself was kept, sealed, has
/// a keyed hash in its place.
pub(crate) fn is_about(office: &Office, application: &Application, nik: &Nik) -> bool {
    application.subject == nik.as_str()
        || office.is_hash_of(&application.case.agency, &about(nik), &application.subject)
}

/// What stands for a person in forms: nobody can tell the NIK from it.
pub(crate) fn subject_of(office: &Office, agency: &AgencyCode, nik: &Nik) -> String {
    office.keyed_hash(agency, &about(nik))
}

/// What the hash that stands for a person is made of.
pub(crate) fn about(nik: &Nik) -> String {
    format!("subject {}", nik.as_str())
}
