//! What the answer to a field means to the program. A definition says it (`means`, `of` in
//! `services.toml`), so that no code knows the name of a field.

use super::{Field, FieldKind};
use crate::codes::codes;

codes! {
    /// What the answer to a field means. A field without a meaning is read by people alone.
    pub enum FieldMeaning {
        /// The name of whoever reports (pelapor).
        ReporterName = "reporter-name",
        /// The NIK of whoever reports.
        ReporterNik = "reporter-nik",
        /// What the reporter is to the applicant: see [`ReporterRole`].
        ReporterRole = "reporter-role",
        /// The name of whom the document is for (pemohon).
        ApplicantName = "applicant-name",
        /// The village of the applicant.
        ApplicantVillage = "applicant-village",
        /// The mobile number that is told how it goes.
        ApplicantPhone = "applicant-phone",
        /// The address that is told how it goes.
        ApplicantEmail = "applicant-email",
        /// The number of the family card that the subject stands on.
        FamilyCard = "family-card",
        /// The name of the person whose NIK `of` holds.
        Name = "name",
        /// The day on which the person was born whose NIK `of` holds.
        BirthDate = "birth-date",
        /// The place in which the person was born whose NIK `of` holds.
        BirthPlace = "birth-place",
    }
}

codes! {
    /// What the reporter is to the applicant. A definition may offer more.
    pub enum ReporterRole {
        /// The same person.
        Applicant = "pemohon",
        /// On the same family card.
        Family = "keluarga",
    }
}

impl FieldMeaning {
    /// What every service asks, in its own fields or in those of all services.
    pub const OF_EVERY_SERVICE: &[Self] = &[
        Self::ReporterName,
        Self::ReporterNik,
        Self::ReporterRole,
        Self::ApplicantName,
        Self::ApplicantVillage,
        Self::ApplicantPhone,
        Self::ApplicantEmail,
    ];

    /// Whether it is told of one of several people: then the field says of whom.
    #[must_use]
    pub fn is_of_person(self) -> bool {
        matches!(self, Self::Name | Self::BirthDate | Self::BirthPlace)
    }

    /// Whether nothing can be sent without it.
    #[must_use]
    pub fn is_needed(self) -> bool {
        matches!(
            self,
            Self::ReporterName
                | Self::ApplicantName
                | Self::ApplicantVillage
                | Self::ApplicantPhone
        )
    }

    /// Whether a field of this kind can mean it.
    #[must_use]
    pub fn suits(self, kind: FieldKind) -> bool {
        match self {
            Self::ReporterName | Self::ApplicantName | Self::Name => kind == FieldKind::Name,
            Self::ReporterNik => matches!(kind, FieldKind::Nik | FieldKind::Person),
            Self::ReporterRole => kind == FieldKind::Choice,
            Self::ApplicantVillage => kind == FieldKind::Village,
            Self::ApplicantPhone => kind == FieldKind::Phone,
            Self::ApplicantEmail => kind == FieldKind::Email,
            Self::FamilyCard => kind == FieldKind::Kk,
            Self::BirthDate => matches!(kind, FieldKind::PastDate | FieldKind::Date),
            Self::BirthPlace => kind == FieldKind::Text,
        }
    }
}

/// The field of a form with a meaning that stands once in it.
#[must_use]
pub fn field_that_means(fields: &[Field], meaning: FieldMeaning) -> Option<&Field> {
    fields.iter().find(|field| field.means == Some(meaning))
}

/// The field that tells something of the person whose NIK is in the field `nik`.
#[must_use]
pub fn field_of_person<'a>(
    fields: &'a [Field],
    meaning: FieldMeaning,
    nik: &str,
) -> Option<&'a Field> {
    fields.iter().find(|field| field.means == Some(meaning) && field.of.as_deref() == Some(nik))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Raw, unfold};

    fn told(name: &str, kind: FieldKind, means: FieldMeaning, of: &str) -> Field {
        Field { means: Some(means), of: Some(of.to_owned()), ..Field::new(name, name, kind) }
    }

    #[test]
    fn what_is_told_of_a_person_is_found_by_the_nik_and_within_the_row() {
        let member = vec![
            Field::new("nomor", "NIK", FieldKind::Person),
            told("panggilan", FieldKind::Name, FieldMeaning::Name, "nomor"),
        ];
        let fields = vec![
            Field::new("ibu", "NIK Ibu", FieldKind::Person),
            told("lahir_ibu", FieldKind::PastDate, FieldMeaning::BirthDate, "ibu"),
            Field { fields: member, ..Field::new("anggota", "Anggota", FieldKind::Group) },
        ];
        let typed: Raw = [("anggota".to_owned(), "2".to_owned())].into();
        let fields = unfold(&fields, &typed);
        let found = |meaning, nik: &str| {
            field_of_person(&fields, meaning, nik).map(|field| field.name.as_str())
        };
        assert_eq!(found(FieldMeaning::BirthDate, "ibu"), Some("lahir_ibu"));
        assert_eq!(found(FieldMeaning::Name, "ibu"), None);
        assert_eq!(found(FieldMeaning::Name, "anggota.1.nomor"), Some("anggota.1.panggilan"));
    }
}
