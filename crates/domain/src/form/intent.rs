//! What somebody wants with the form of an application: the value of the button they press.

/// What is wanted with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Keep some fields that were just typed.
    Type,
    /// Keep all of it.
    Save,
    /// Keep all of it and make room for another row of a group.
    AnotherRow(String),
    /// Keep all of it and show the villages of the district that was chosen above a field.
    ShowVillages(String),
    /// Keep all of it and see whether it could be sent.
    Check,
    /// Send it.
    Send,
    /// Send what is kept, as it was read over.
    Confirm,
}

const ANOTHER_ROW: &str = "tambah:";
const SHOW_VILLAGES: &str = "tampilkan:";

impl Intent {
    /// The name under which it is posted.
    pub const NAME: &'static str = "maksud";

    /// The value with which it is posted.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Type => "ketik".to_owned(),
            Self::Save => "simpan".to_owned(),
            Self::AnotherRow(group) => format!("{ANOTHER_ROW}{group}"),
            Self::ShowVillages(field) => format!("{SHOW_VILLAGES}{field}"),
            Self::Check => "periksa".to_owned(),
            Self::Send => "kirim".to_owned(),
            Self::Confirm => "yakin".to_owned(),
        }
    }

    /// What a posted value wants. The main button of a browser without scripts may post none:
    /// whatever is no other intent sends.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        if let Some(group) = code.strip_prefix(ANOTHER_ROW) {
            return Self::AnotherRow(group.to_owned());
        }
        if let Some(field) = code.strip_prefix(SHOW_VILLAGES) {
            return Self::ShowVillages(field.to_owned());
        }
        match code {
            "ketik" => Self::Type,
            "simpan" => Self::Save,
            "periksa" => Self::Check,
            "yakin" => Self::Confirm,
            _ => Self::Send,
        }
    }

    /// Whether it only keeps what was typed.
    #[must_use]
    pub const fn only_keeps(&self) -> bool {
        matches!(self, Self::Type | Self::Save | Self::AnotherRow(_) | Self::ShowVillages(_))
    }

    /// Whether it takes just the fields that come with it, and leaves the others as they are.
    #[must_use]
    pub const fn is_of_some_fields(&self) -> bool {
        matches!(self, Self::Type | Self::Confirm)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_intent_is_read_as_it_was_posted() {
        let all = [
            Intent::Type,
            Intent::Save,
            Intent::AnotherRow("anggota".to_owned()),
            Intent::ShowVillages("desa".to_owned()),
            Intent::Check,
            Intent::Send,
            Intent::Confirm,
        ];
        for intent in all {
            assert_eq!(Intent::from_code(&intent.code()), intent);
        }
        assert_eq!(Intent::from_code(""), Intent::Send);
    }
}
