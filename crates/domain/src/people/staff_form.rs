//! The forms of the staff pages, read by the same code as every other form.

use crate::form::{Choice, Field, FieldKind};
use crate::procedure::ActorKind;
use crate::words::{self, Lang, Text, say};

/// A field with its words.
#[must_use]
pub fn field(
    name: &str,
    kind: FieldKind,
    label: Text,
    hint: Option<Text>,
    required: bool,
    lang: Lang,
) -> Field {
    Field {
        required,
        hint: hint.map(|hint| say(hint, lang).to_owned()),
        ..Field::new(name, say(label, lang), kind)
    }
}

fn choice(
    name: &str,
    label: Text,
    hint: Option<Text>,
    required: bool,
    options: Vec<(String, String)>,
    lang: Lang,
) -> Field {
    let options = options.into_iter().map(|(code, label)| Choice { code, label }).collect();
    Field { options, ..field(name, FieldKind::Choice, label, hint, required, lang) }
}

/// The fields of a role: which, where and on which days. `areas` and `offices` are codes with their
/// names.
#[must_use]
pub fn role(
    areas: Vec<(String, String)>,
    offices: Vec<(String, String)>,
    lang: Lang,
) -> Vec<Field> {
    let kinds = ActorKind::STAFF
        .iter()
        .map(|kind| (kind.code().to_owned(), words::actor(*kind, lang).to_owned()))
        .collect();
    vec![
        choice("peran", Text::RoleLabel, None, true, kinds, lang),
        choice("wilayah", Text::RoleArea, Some(Text::RoleAreaHint), false, areas, lang),
        choice("kantor", Text::RoleOffice, Some(Text::RoleOfficeHint), false, offices, lang),
        field("mulai", FieldKind::Date, Text::RoleFrom, Some(Text::RoleDaysHint), false, lang),
        field("sampai", FieldKind::Date, Text::RoleUntil, None, false, lang),
    ]
}

/// The fields of an invitation, before those of the first role.
#[must_use]
pub fn invitation(lang: Lang) -> Vec<Field> {
    vec![
        field("nama", FieldKind::Name, Text::FullName, None, true, lang),
        field("email", FieldKind::Email, Text::Email, None, true, lang),
        nik(lang),
    ]
}

/// The field of the NIK of somebody of the staff.
#[must_use]
pub fn nik(lang: Lang) -> Field {
    field("nik", FieldKind::Nik, Text::Nik, Some(Text::StaffNikHint), true, lang)
}

/// The fields of an institution or one of its units.
#[must_use]
pub fn institution(lang: Lang) -> Vec<Field> {
    vec![
        field("nama", FieldKind::Text, Text::InstitutionName, None, true, lang),
        field("alamat", FieldKind::Text, Text::FullAddress, None, true, lang),
        field("telepon", FieldKind::Text, Text::Telephone, None, false, lang),
        field("email", FieldKind::Email, Text::Email, Some(Text::InstitutionEmailHint), true, lang),
    ]
}

/// The field of a unit: the rest is its institution's.
#[must_use]
pub fn unit(lang: Lang) -> Vec<Field> {
    vec![field("nama_unit", FieldKind::Text, Text::UnitName, None, true, lang)]
}

/// The fields of an agreement; `services` are codes with their names.
#[must_use]
pub fn pks(services: Vec<(String, String)>, lang: Lang) -> Vec<Field> {
    let options = services.into_iter().map(|(code, label)| Choice { code, label }).collect();
    vec![
        field("nomor", FieldKind::Text, Text::PksNumber, None, true, lang),
        field("mulai", FieldKind::Date, Text::PksFrom, None, true, lang),
        field("sampai", FieldKind::Date, Text::PksUntil, None, true, lang),
        Field {
            options,
            ..field("layanan", FieldKind::Choices, Text::PksServices, None, true, lang)
        },
    ]
}

/// The fields of somebody of an institution (document 003, "Pengguna Instansi"); `units` are ids
/// with their names.
#[must_use]
pub fn member(units: Vec<(String, String)>, lang: Lang) -> Vec<Field> {
    vec![
        choice("unit", Text::MemberUnit, None, true, units, lang),
        field("nama", FieldKind::Name, Text::FullName, None, true, lang),
        field("nik", FieldKind::Nik, Text::Nik, None, true, lang),
        field("nip", FieldKind::Text, Text::Nip, None, false, lang),
        field("tempat_lahir", FieldKind::Text, Text::BirthPlace, None, true, lang),
        field("tanggal_lahir", FieldKind::PastDate, Text::BirthDate, None, true, lang),
        field("jabatan", FieldKind::Text, Text::Position, None, true, lang),
        field("email", FieldKind::Email, Text::Email, None, true, lang),
        field("no_hp", FieldKind::Phone, Text::MobileNumber, None, true, lang),
        field("alamat", FieldKind::Lines, Text::FullAddress, None, true, lang),
        field("pengguna", FieldKind::Text, Text::UserId, Some(Text::UserIdHint), false, lang),
    ]
}
