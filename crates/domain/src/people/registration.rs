//! The form of a registration (document 002, "Pendaftaran User Baru"), read by the same code as
//! every other form.

use jiff::civil::Date;

use super::account::AccountItem;
use super::own_field::OwnField;
use crate::email::Email;
use crate::form::{Answers, Field, FieldError, FieldFault, FieldKind, FormContext, Raw, parse};
use crate::kk::KkNumber;
use crate::nik::Nik;
use crate::person_name::looks_like_address;
use crate::phone::Phone;

/// A registration that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registration {
    /// NIK.
    pub nik: Nik,
    /// Full name.
    pub name: String,
    /// Number of the family card.
    pub kk: KkNumber,
    /// Mobile number with WhatsApp.
    pub phone: Phone,
    /// E-mail address, if there is one.
    pub email: Option<Email>,
}

/// The fields, in the order of the form; their labels are known by their names.
#[must_use]
pub fn fields() -> Vec<Field> {
    vec![
        OwnField::Nik.required(FieldKind::Nik),
        OwnField::Name.required(FieldKind::Name),
        OwnField::Kk.required(FieldKind::Kk),
        OwnField::Phone.required(FieldKind::Phone),
        OwnField::Email.optional(FieldKind::Email),
    ]
}

/// The fields that are asked again when parts of a registration were refused.
#[must_use]
pub fn fields_to_mend(items: &[AccountItem]) -> Vec<Field> {
    let asked = |field: &Field| match OwnField::from_code(&field.name) {
        Some(OwnField::Nik) => items.contains(&AccountItem::Nik),
        Some(OwnField::Name) => items.contains(&AccountItem::Name),
        Some(OwnField::Kk) => items.contains(&AccountItem::Kk),
        _ => false,
    };
    fields().into_iter().filter(asked).collect()
}

/// Reads some of the fields.
///
/// # Errors
/// Every field that cannot be taken.
pub fn read_some(fields: &[Field], raw: &Raw, today: Date) -> Result<Answers, Vec<FieldError>> {
    parse(fields, raw, &FormContext { today, is_village: &|_| false })
}

/// Reads a whole registration.
///
/// # Errors
/// Every field that cannot be taken.
pub fn read(raw: &Raw, today: Date) -> Result<Registration, Vec<FieldError>> {
    let answers = read_some(&fields(), raw, today)?;
    let answer = |field: OwnField| field.of(&answers);
    let whole = || {
        Some(Registration {
            nik: Nik::parse(answer(OwnField::Nik)).ok()?,
            name: answer(OwnField::Name).to_owned(),
            kk: KkNumber::parse(answer(OwnField::Kk)).ok()?,
            phone: Phone::parse(answer(OwnField::Phone))?,
            email: Email::parse(answer(OwnField::Email)),
        })
    };
    // Anybody may register, and the name is shown to those who verify: it is none that could be
    // taken for an address.
    if looks_like_address(answer(OwnField::Name)) {
        return Err(vec![OwnField::Name.wrong(FieldFault::Name)]);
    }
    // What was read once is read again.
    whole().ok_or_else(Vec::new)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn raw(nik: &str, phone: &str) -> Raw {
        [
            ("nik", nik),
            ("nama", "Ni Luh Sari Dewi"),
            ("no_kk", "5108010101150003"),
            ("no_hp", phone),
        ]
        .map(|(k, v)| (k.to_owned(), v.to_owned()))
        .into()
    }

    #[test]
    fn a_registration_without_an_e_mail_address_is_read() {
        let read = read(&raw("5108 0141 0190 0001", "0812 3456 7890"), date(2026, 11, 22)).unwrap();
        assert_eq!(
            (read.nik.as_str(), read.phone.as_str(), read.email),
            ("5108014101900001", "+6281234567890", None)
        );
    }

    #[test]
    fn every_wrong_field_is_named() {
        let errors = read(&raw("510801410190000", "0362 25887"), date(2026, 11, 22)).unwrap_err();
        assert_eq!(errors.iter().map(|e| e.field.as_str()).collect::<Vec<_>>(), ["nik", "no_hp"]);
    }

    #[test]
    fn only_what_was_refused_is_asked_again() {
        let asked = fields_to_mend(&[AccountItem::Name]);
        assert_eq!(asked.iter().map(|field| field.name.as_str()).collect::<Vec<_>>(), ["nama"]);
    }
}
