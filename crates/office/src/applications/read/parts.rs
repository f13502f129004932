//! Parts that several pages of an application show.

use domain::form::{Field, Part, Raw, group_of};
use domain::pdf::SignatureSeen;
use domain::profile::Profile;
use domain::service::{Service, needed};
use store::files::File;
use views::{FileView, ServiceView};

/// The words of a fault code: the requirement's text or the field's label.
pub(crate) fn fault_label(fault: &str, service: &Service, fields: &[Field]) -> String {
    let requirement = fault
        .strip_prefix("req:")
        .and_then(|code| service.requirements.iter().find(|r| r.code == code))
        .map(|r| r.text.clone());
    let field = fault
        .strip_prefix("field:")
        .and_then(|name| fields.iter().find(|f| f.name == name))
        .map(|f| f.label.clone());
    requirement.or(field).unwrap_or_else(|| fault.to_owned())
}

/// A service as officers see it beside an application: first the requirements that its answers
/// leave, then those that they leave out, because an answer may be wrong.
pub(crate) fn service_for(service: &Service, answers: &Raw) -> ServiceView {
    let left_out = service
        .requirements
        .iter()
        .filter(|requirement| !requirement.may_be_needed(answers))
        .cloned();
    let requirements = needed(&service.requirements, answers).into_iter().chain(left_out).collect();
    ServiceView { requirements, ..service_view(service) }
}

/// A service as it is shown.
pub(crate) fn service_view(service: &Service) -> ServiceView {
    ServiceView {
        code: service.code.clone(),
        name: service.name.clone(),
        category: service.category.clone(),
        applicant: service.applicant.clone(),
        promise_minutes: service.promise_minutes,
        requirements: service.requirements.clone(),
    }
}

/// A stored file as it is shown.
pub(crate) fn file_view(file: File) -> FileView {
    FileView {
        id: file.id,
        name: file.name,
        document: file.document,
        bytes: u64::try_from(file.bytes).unwrap_or(0),
        pages: u32::try_from(file.pages).unwrap_or(0),
        signature: SignatureSeen::from_code(&file.signature).unwrap_or(SignatureSeen::None),
    }
}

/// The part of the page a field stands in.
pub(crate) fn part_of(profile: &Profile, name: &str) -> Part {
    let name = group_of(name).unwrap_or(name);
    if profile.common.iter().any(|field| field.name == name) {
        Part::Registration
    } else {
        Part::KeyData
    }
}
