//! The forms of the staff pages, read by the same code as every other form. Their labels are known
//! by the form and the field's name.

use crate::codes::codes;
use crate::form::{Choice, Field, FieldKind};
use crate::people::own_field::OwnField;
use crate::procedure::ActorKind;

codes! {
    /// A form of the staff pages or of the program's own.
    pub enum OwnForm {
        /// Registering as a resident.
        Registration = "registration",
        /// Inviting somebody of the staff, or giving a role.
        Staff = "staff",
        /// An institution that files for others.
        Institution = "institution",
        /// A unit of an institution.
        Unit = "unit",
        /// An agreement (PKS).
        Pks = "pks",
        /// Somebody of an institution.
        Member = "member",
    }
}

fn choice(name: OwnField, options: Vec<(String, String)>) -> Field {
    let options = options.into_iter().map(|(code, label)| Choice { code, label }).collect();
    Field { options, ..name.optional(FieldKind::Choice) }
}

/// The fields of a role: which, where and on which days. `areas` and `offices` are codes with their
/// names.
#[must_use]
pub fn role(areas: Vec<(String, String)>, offices: Vec<(String, String)>) -> Vec<Field> {
    let kinds =
        ActorKind::STAFF.iter().map(|kind| (kind.code().to_owned(), String::new())).collect();
    vec![
        Field { required: true, ..choice(OwnField::Role, kinds) },
        choice(OwnField::Area, areas),
        choice(OwnField::Office, offices),
        OwnField::From.optional(FieldKind::Date),
        OwnField::Until.optional(FieldKind::Date),
    ]
}

/// The fields of an invitation, before those of the first role.
#[must_use]
pub fn invitation() -> Vec<Field> {
    vec![
        OwnField::Name.required(FieldKind::Name),
        OwnField::Email.required(FieldKind::Email),
        nik(),
    ]
}

/// The field of the NIK of somebody of the staff.
#[must_use]
pub fn nik() -> Field {
    OwnField::Nik.required(FieldKind::Nik)
}

/// The fields of an institution.
#[must_use]
pub fn institution() -> Vec<Field> {
    vec![
        OwnField::Name.required(FieldKind::Text),
        OwnField::Address.required(FieldKind::Text),
        OwnField::Telephone.optional(FieldKind::Text),
        OwnField::Email.required(FieldKind::Email),
    ]
}

/// The field of a unit: the rest is its institution's.
#[must_use]
pub fn unit() -> Vec<Field> {
    vec![OwnField::UnitName.required(FieldKind::Text)]
}

/// The fields of an agreement; `services` are codes with their names.
#[must_use]
pub fn pks(services: Vec<(String, String)>) -> Vec<Field> {
    let services = Field { kind: FieldKind::Choices, ..choice(OwnField::Services, services) };
    vec![
        OwnField::Number.required(FieldKind::Text),
        OwnField::From.required(FieldKind::Date),
        OwnField::Until.required(FieldKind::Date),
        Field { required: true, ..services },
    ]
}

/// The fields of somebody of an institution (document 003, "Pengguna Instansi"); `units` are ids
/// with their names.
#[must_use]
pub fn member(units: Vec<(String, String)>) -> Vec<Field> {
    vec![
        Field { required: true, ..choice(OwnField::Unit, units) },
        OwnField::Name.required(FieldKind::Name),
        OwnField::Nik.required(FieldKind::Nik),
        OwnField::Nip.optional(FieldKind::Text),
        OwnField::BirthPlace.required(FieldKind::Text),
        OwnField::BirthDate.required(FieldKind::PastDate),
        OwnField::Position.required(FieldKind::Text),
        OwnField::Email.required(FieldKind::Email),
        OwnField::Phone.required(FieldKind::Phone),
        OwnField::Address.required(FieldKind::Lines),
        OwnField::UserId.optional(FieldKind::Text),
    ]
}
