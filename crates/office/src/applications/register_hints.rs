//! What the register said of people named in a form, as it is shown and forgotten.

use std::collections::BTreeMap;

use domain::form::{
    AnswerWarning, Field, FieldKind, FieldMeaning, Raw, field_of_person, field_that_means, found_of,
};
use domain::nik::Nik;
use domain::person_name;
use views::Found;

/// Stands in a draft for a NIK that the register has not.
pub(crate) const NOBODY: &str = "-";

pub(crate) fn nik_of(raw: &Raw, name: &str) -> Option<Nik> {
    raw.get(name).and_then(|typed| Nik::parse(typed).ok())
}

/// Takes out of a draft what was said of a NIK that has changed.
pub(crate) fn forget_found(fields: &[Field], before: &Raw, raw: &mut Raw) {
    for field in fields.iter().filter(|field| field.kind == FieldKind::Person) {
        let now = nik_of(raw, &field.name);
        if now.is_none() || now != nik_of(before, &field.name) {
            raw.remove(&found_of(&field.name));
        }
    }
}

/// What whoever files is told of the people named in a draft; a resident reads whole names, as they
/// are the family's.
pub(crate) fn named_people(fields: &[Field], raw: &Raw, own: bool) -> BTreeMap<String, Found> {
    let people = fields.iter().filter(|field| field.kind == FieldKind::Person);
    let said =
        people.filter_map(|field| Some((field.name.clone(), raw.get(&found_of(&field.name))?)));
    said.map(|(name, said)| {
        let found = match said.as_str() {
            NOBODY => Found::Nobody,
            whole if own => Found::Named(whole.to_owned()),
            whole => Found::Named(person_name::masked(whole)),
        };
        (name, found)
    })
    .collect()
}

/// What an answer that names a person is shown with: what the register said, and what is odd about
/// it. `subject` is the field that names whom the service is about.
pub(crate) fn register_hint(
    fields: &[Field],
    field: &Field,
    raw: &Raw,
    subject: Option<&str>,
    whole: bool,
) -> (String, Option<AnswerWarning>) {
    let Some(said) = raw.get(&found_of(&field.name)) else { return (String::new(), None) };
    if said == NOBODY {
        return (String::new(), Some(AnswerWarning::NobodyInRegister));
    }
    let name = if whole { said.clone() } else { person_name::masked(said) };
    let other = typed_name(fields, field, raw, subject)
        .is_some_and(|typed| person_name::search_words(typed) != person_name::search_words(said));
    (name, other.then_some(AnswerWarning::OtherInRegister))
}

/// The name that was typed for the person of a NIK: in the field that tells it, or, of whom it is
/// about, the applicant's.
fn typed_name<'a>(
    fields: &[Field],
    field: &Field,
    raw: &'a Raw,
    subject: Option<&str>,
) -> Option<&'a String> {
    let own = field_of_person(fields, FieldMeaning::Name, &field.name);
    let applicant = || {
        field_that_means(fields, FieldMeaning::ApplicantName)
            .filter(|_| subject == Some(field.name.as_str()))
    };
    raw.get(&own.or_else(applicant)?.name)
}
