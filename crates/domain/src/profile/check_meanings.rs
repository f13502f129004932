//! What the fields of a service mean: each meaning stands once, fits its field, and says of whom.

use super::ProfileError;
use super::check::{line_of, line_of_field};
use crate::form::{Field, FieldMeaning, ReporterRole, field_that_means};
use crate::service::Service;

/// Checks the meanings of the fields of a service; `fields` are those of every service and its own.
pub(super) fn of_service(
    service: &Service,
    fields: &[Field],
    text: &str,
) -> Result<(), ProfileError> {
    let wrong = |line: usize, reason: String| {
        Err(ProfileError::at("services.toml", line, format!("{}: {reason}", service.code)))
    };
    let at = |field: &Field| line_of_field(text, &service.code, &field.name);
    for meaning in FieldMeaning::OF_EVERY_SERVICE {
        match field_that_means(fields, *meaning) {
            None => {
                return wrong(
                    line_of(text, "[[common.field]]"),
                    format!("tidak ada isian dengan `means = \"{}\"`", meaning.code()),
                );
            }
            Some(field) if meaning.is_needed() && !field.required => {
                return wrong(
                    at(field),
                    format!("isian `{}` (`{}`) harus wajib", field.name, meaning.code()),
                );
            }
            Some(_) => {}
        }
    }
    for (index, field) in fields.iter().enumerate() {
        let before = &fields[..index];
        let reason = meaning_fault(field, before, fields).or_else(|| {
            field.fields.iter().enumerate().find_map(|(row, own)| {
                within_row(own).or_else(|| meaning_fault(own, &field.fields[..row], &field.fields))
            })
        });
        if let Some(reason) = reason {
            return wrong(at(field), format!("isian `{}`: {reason}", field.name));
        }
    }
    Ok(())
}

/// In a row stand other people: nothing there is told of reporter, applicant or their card.
fn within_row(field: &Field) -> Option<String> {
    let meaning = field.means.filter(|meaning| !meaning.is_of_person())?;
    Some(format!("`means = \"{}\"` tidak berlaku dalam kelompok", meaning.code()))
}

/// What is wrong with the meaning of a field; `before` are the fields above it, `beside` all that
/// it may name.
fn meaning_fault(field: &Field, before: &[Field], beside: &[Field]) -> Option<String> {
    let Some(meaning) = field.means else {
        return field.of.is_some().then(|| "`of` memerlukan `means`".to_owned());
    };
    let code = meaning.code();
    if !meaning.suits(field.kind) {
        return Some(format!("`means = \"{code}\"` tidak cocok dengan `{}`", field.kind.code()));
    }
    match (&field.of, meaning.is_of_person()) {
        (None, true) => {
            return Some(format!("`means = \"{code}\"` memerlukan `of`: isian NIK orangnya"));
        }
        (Some(_), false) => return Some(format!("`means = \"{code}\"` tidak memakai `of`")),
        (Some(nik), true) if !beside.iter().any(|own| own.name == *nik && own.is_nik()) => {
            return Some(format!("`of = \"{nik}\"` bukan isian NIK"));
        }
        _ => {}
    }
    if before.iter().any(|other| other.means == field.means && other.of == field.of) {
        return Some(format!("dua isian dengan `means = \"{code}\"`"));
    }
    let offers = |role: &ReporterRole| field.options.iter().any(|own| own.code == role.code());
    let missing = ReporterRole::ALL.iter().find(|role| !offers(role));
    missing
        .filter(|_| meaning == FieldMeaning::ReporterRole)
        .map(|role| format!("pilihan `{}` tidak ada", role.code()))
}
