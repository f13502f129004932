//! The fields of the program's own forms: those that no definition of an agency brings.

use crate::codes::codes;
use crate::form::{Answers, Field, FieldError, FieldFault, FieldKind, Raw};

codes! {
    /// A field of one of the program's own forms, under the name it is sent with.
    pub enum OwnField {
        /// A NIK.
        Nik = "nik",
        /// A name.
        Name = "nama",
        /// The number of a family card.
        Kk = "no_kk",
        /// A mobile number.
        Phone = "no_hp",
        /// An e-mail address.
        Email = "email",
        /// A role.
        Role = "peran",
        /// The area of a role.
        Area = "wilayah",
        /// The office of a role.
        Office = "kantor",
        /// The first day.
        From = "mulai",
        /// The last day.
        Until = "sampai",
        /// An address of the post.
        Address = "alamat",
        /// Any telephone number.
        Telephone = "telepon",
        /// The name of a unit of an institution.
        UnitName = "nama_unit",
        /// A unit of an institution.
        Unit = "unit",
        /// The number of an agreement.
        Number = "nomor",
        /// The services of an agreement.
        Services = "layanan",
        /// The number of a civil servant.
        Nip = "nip",
        /// Where somebody was born.
        BirthPlace = "tempat_lahir",
        /// When somebody was born.
        BirthDate = "tanggal_lahir",
        /// What somebody is at an institution.
        Position = "jabatan",
        /// A name for signing in.
        UserId = "pengguna",
    }
}

impl OwnField {
    /// The field of a form, which has to be filled in. Its label is known by form and name.
    #[must_use]
    pub fn required(self, kind: FieldKind) -> Field {
        Field { required: true, ..self.optional(kind) }
    }

    /// The field of a form, which may stay empty.
    #[must_use]
    pub fn optional(self, kind: FieldKind) -> Field {
        Field::new(self.code(), "", kind)
    }

    /// The answer to it, empty when there is none.
    #[must_use]
    pub fn of(self, answers: &Answers) -> &str {
        answers.get(self.code()).unwrap_or_default()
    }

    /// What was typed into it, empty when nothing was.
    #[must_use]
    pub fn typed(self, raw: &Raw) -> &str {
        raw.get(self.code()).map_or("", String::as_str)
    }

    /// It with what is wrong with it.
    #[must_use]
    pub fn wrong(self, fault: FieldFault) -> FieldError {
        FieldError { field: self.code().to_owned(), fault }
    }
}
