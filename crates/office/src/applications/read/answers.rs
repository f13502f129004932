//! Answers as they are read.

use domain::calendar::parse_date;
use domain::form::{
    AnswerWarning, Answers, Field, FieldKind, FieldMeaning, Part, applies, field_of_person,
    labels_of, unfold,
};
use domain::nik::Nik;
use domain::procedure::{Case, Channel};
use domain::profile::Profile;
use domain::service::Service;
use store::applications::Application;
use views::{AnswerView, SourceView};

use crate::Office;
use crate::applications::read::parts::part_of;
use crate::applications::register_hints::register_hint;

pub(crate) fn answer_views(
    office: &Office,
    profile: &Profile,
    application: &Application,
    fields: &[Field],
    named: (Option<&str>, bool),
) -> Vec<AnswerView> {
    if application.reg_no.is_empty() {
        // A discarded draft: what was typed is gone.
        return Vec::new();
    }
    let answers = &application.answers;
    views_of(office, profile, answers, fields, named)
}

/// Answers as they are read, with what is odd beside them. `named` is the field that names whom
/// it is about, and whether the whole names are told that the register has: to officers,
/// and to residents of the own family.
pub(crate) fn views_of(
    office: &Office,
    profile: &Profile,
    answers: &Answers,
    fields: &[Field],
    (subject, whole): (Option<&str>, bool),
) -> Vec<AnswerView> {
    let raw = answers.typed();
    let today = profile.agency.zone.local(office.now()).date();
    let birth_of = |nik: &Field| {
        let told = field_of_person(fields, FieldMeaning::BirthDate, &nik.name)?;
        answers.get(&told.name).and_then(parse_date)
    };
    fields
        .iter()
        .filter(|field| {
            field.kind != FieldKind::Group && !field.is_companion() && applies(field, &raw)
        })
        .map(|field| {
            let answer = answers.get(&field.name).unwrap_or_default();
            let (found, other) = register_hint(fields, field, &raw, subject, whole);
            let mut warnings = match field.kind {
                FieldKind::Nik | FieldKind::Person => {
                    Nik::parse(answer).map_or(Vec::new(), |nik| {
                        nik.warnings(birth_of(field), today, |digits| {
                            profile.areas.has_district_digits(digits)
                        })
                        .into_iter()
                        .map(AnswerWarning::Nik)
                        .collect()
                    })
                }
                FieldKind::Name if !answer.is_empty() => domain::person_name::warnings(answer)
                    .into_iter()
                    .map(AnswerWarning::Name)
                    .collect(),
                _ => Vec::new(),
            };
            warnings.extend(other);
            AnswerView {
                found,
                field: field.name.clone(),
                label: field.label.clone(),
                kind: field.kind,
                labels: labels(profile, field, answer),
                value: answer.to_owned(),
                warnings,
                key_data: part_of(profile, &field.name) == Part::KeyData,
            }
        })
        .collect()
}

/// The fields that an application was asked: of a group the rows that were answered.
pub(crate) fn asked_of(
    profile: &Profile,
    service: &Service,
    application: &Application,
) -> Vec<Field> {
    unfold(&profile.fields(service), &application.answers.typed())
}

/// The labels of what was chosen, or the name of a village.
pub(crate) fn labels(profile: &Profile, field: &Field, answer: &str) -> Vec<String> {
    if field.kind == FieldKind::Village && !answer.is_empty() {
        return vec![profile.areas.label(answer)];
    }
    labels_of(field, answer)
}

/// Where an application came from: the counter's area, an institution, or the resident.
pub(crate) fn source(profile: &Profile, case: &Case) -> SourceView {
    let of_counter = case.channel == Channel::Loket;
    let area = if of_counter { profile.areas.label(&case.filed_area) } else { String::new() };
    SourceView { channel: case.channel, area }
}
