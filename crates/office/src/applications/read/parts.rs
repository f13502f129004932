//! Parts that several pages of an application show.

use domain::fault::Fault;
use domain::form::{Field, Part, Raw, group_of};
use domain::profile::Profile;
use domain::service::{Service, needed};
use store::files::File;
use views::{FileView, ServiceView};

/// What a fault is about: the requirement's text or the field's label, as the definitions have it;
/// its name when they do not know it any more.
pub(crate) fn fault_label(fault: &Fault, service: &Service, fields: &[Field]) -> String {
    let (known, name) = match fault {
        Fault::Requirement(code) => {
            let there = service.requirements.iter().find(|there| there.code == *code);
            (there.map(|there| there.text.clone()), code)
        }
        Fault::Field(name) => {
            let there = fields.iter().find(|there| there.name == *name);
            (there.map(|there| there.label.clone()), name)
        }
    };
    known.unwrap_or_else(|| name.clone())
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
        id: file.id.into(),
        name: file.name,
        document: file.document,
        bytes: u64::try_from(file.bytes).unwrap_or(0),
        pages: u32::try_from(file.pages).unwrap_or(0),
        signature: file.signature,
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
