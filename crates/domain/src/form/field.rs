//! Field definitions.

use serde::{Deserialize, Serialize};

use super::FieldMeaning;
use crate::codes::codes;

codes! {
    /// What a field holds.
    pub enum FieldKind {
        /// One line of text.
        Text = "text",
        /// Several lines of text.
        Lines = "lines",
        /// A person's name.
        Name = "name",
        /// A NIK.
        Nik = "nik",
        /// A family card number.
        Kk = "kk",
        /// A mobile number.
        Phone = "phone",
        /// An e-mail address.
        Email = "email",
        /// A date that is not in the future.
        PastDate = "past-date",
        /// Any date from 1900 on.
        Date = "date",
        /// One of the options.
        Choice = "choice",
        /// Several of the options.
        Choices = "choices",
        /// A village of the agency. The district (kecamatan) it lies in is asked above it, so that
        /// only its villages are offered.
        Village = "village",
        /// The district above a village; comes with each village and stands in no definition. It is
        /// no answer: the village says it.
        District = "district",
        /// Somebody else's NIK, looked up in the population register.
        Person = "person",
        /// What the register said of a person; comes with each person, stands in no definition and
        /// is typed by nobody.
        Found = "found",
        /// A whole number.
        Number = "number",
        /// A number with up to three decimals; a comma or a point before them.
        Decimal = "decimal",
        /// A time of the day, 24 hours.
        Time = "time",
        /// An akta number: free text with a hint.
        Akta = "akta-number",
        /// A group of fields that repeats; its own answer is how many rows were asked for.
        Group = "group",
    }
}

codes! {
    /// The part of the page a field stands in (seed words).
    pub enum Part {
        /// Isian Form Pendaftaran.
        Registration = "registration",
        /// Elemen Data Kunci.
        KeyData = "key-data",
    }
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What is stored.
    pub code: String,
    /// What is read.
    pub label: String,
}

/// A field applies only while another one has a certain answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The other field.
    pub field: String,
    /// The answer it must have.
    pub is: String,
}

/// One field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Name in the form and in stored answers.
    pub name: String,
    /// What people read.
    pub label: String,
    /// What it holds.
    #[serde(rename = "type")]
    pub kind: FieldKind,
    /// Whether it must be answered.
    #[serde(default)]
    pub required: bool,
    /// Help under the label.
    #[serde(default)]
    pub hint: Option<String>,
    /// Options of a choice.
    #[serde(default)]
    pub options: Vec<Choice>,
    /// When it applies.
    #[serde(default)]
    pub when: Option<When>,
    /// What the answer means to the program.
    #[serde(default)]
    pub means: Option<FieldMeaning>,
    /// The field with the NIK of whom it is told, of a meaning that is told of a person.
    #[serde(default)]
    pub of: Option<String>,
    /// The fields of a row, of a group.
    #[serde(default, rename = "field")]
    pub fields: Vec<Field>,
    /// The most rows, of a group.
    #[serde(default)]
    pub most: Option<u8>,
}

impl Field {
    /// An optional field without anything beside name, label and kind.
    #[must_use]
    pub fn new(name: &str, label: &str, kind: FieldKind) -> Self {
        Self {
            name: name.to_owned(),
            label: label.to_owned(),
            kind,
            required: false,
            hint: None,
            options: Vec::new(),
            when: None,
            means: None,
            of: None,
            fields: Vec::new(),
            most: None,
        }
    }

    /// Whether it holds a NIK.
    #[must_use]
    pub fn is_nik(&self) -> bool {
        matches!(self.kind, FieldKind::Nik | FieldKind::Person)
    }

    /// Whether it stands in no definition, but comes with another field.
    #[must_use]
    pub fn is_companion(&self) -> bool {
        matches!(self.kind, FieldKind::District | FieldKind::Found)
    }

    /// The most characters that are taken.
    #[must_use]
    pub fn max_length(&self) -> usize {
        match self.kind {
            FieldKind::Lines => 2000,
            FieldKind::Name => 120,
            FieldKind::Email => 254,
            _ => 200,
        }
    }
}
