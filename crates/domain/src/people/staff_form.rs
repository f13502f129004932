//! The forms of the staff pages, read by the same code as every other form. Their labels are known
//! by the form and the field's name.

use crate::codes::codes;
use crate::form::{Choice, Field, FieldKind};
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

fn choice(name: &str, options: Vec<(String, String)>) -> Field {
    let options = options.into_iter().map(|(code, label)| Choice { code, label }).collect();
    Field { options, ..Field::new(name, "", FieldKind::Choice) }
}

/// The fields of a role: which, where and on which days. `areas` and `offices` are codes with their
/// names.
#[must_use]
pub fn role(areas: Vec<(String, String)>, offices: Vec<(String, String)>) -> Vec<Field> {
    let kinds =
        ActorKind::STAFF.iter().map(|kind| (kind.code().to_owned(), String::new())).collect();
    vec![
        Field { required: true, ..choice("peran", kinds) },
        choice("wilayah", areas),
        choice("kantor", offices),
        Field::new("mulai", "", FieldKind::Date),
        Field::new("sampai", "", FieldKind::Date),
    ]
}

/// The fields of an invitation, before those of the first role.
#[must_use]
pub fn invitation() -> Vec<Field> {
    vec![
        Field::required("nama", FieldKind::Name),
        Field::required("email", FieldKind::Email),
        nik(),
    ]
}

/// The field of the NIK of somebody of the staff.
#[must_use]
pub fn nik() -> Field {
    Field::required("nik", FieldKind::Nik)
}

/// The fields of an institution.
#[must_use]
pub fn institution() -> Vec<Field> {
    vec![
        Field::required("nama", FieldKind::Text),
        Field::required("alamat", FieldKind::Text),
        Field::new("telepon", "", FieldKind::Text),
        Field::required("email", FieldKind::Email),
    ]
}

/// The field of a unit: the rest is its institution's.
#[must_use]
pub fn unit() -> Vec<Field> {
    vec![Field::required("nama_unit", FieldKind::Text)]
}

/// The fields of an agreement; `services` are codes with their names.
#[must_use]
pub fn pks(services: Vec<(String, String)>) -> Vec<Field> {
    let services = Field { kind: FieldKind::Choices, ..choice("layanan", services) };
    vec![
        Field::required("nomor", FieldKind::Text),
        Field::required("mulai", FieldKind::Date),
        Field::required("sampai", FieldKind::Date),
        Field { required: true, ..services },
    ]
}

/// The fields of somebody of an institution (document 003, "Pengguna Instansi"); `units` are ids
/// with their names.
#[must_use]
pub fn member(units: Vec<(String, String)>) -> Vec<Field> {
    vec![
        Field { required: true, ..choice("unit", units) },
        Field::required("nama", FieldKind::Name),
        Field::required("nik", FieldKind::Nik),
        Field::new("nip", "", FieldKind::Text),
        Field::required("tempat_lahir", FieldKind::Text),
        Field::required("tanggal_lahir", FieldKind::PastDate),
        Field::required("jabatan", FieldKind::Text),
        Field::required("email", FieldKind::Email),
        Field::required("no_hp", FieldKind::Phone),
        Field::required("alamat", FieldKind::Lines),
        Field::new("pengguna", "", FieldKind::Text),
    ]
}
