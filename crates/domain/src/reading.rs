//! What was read of an application or of the register: every reading is noted (UU 27/2022).

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadKind {
    /// The application itself.
    Case,
    /// A file, by its id.
    File(String),
    /// What came before a file was made anew, by the file's id, with the reason.
    Original(String, String),
    /// A form on paper with the answers in it, by its code.
    Form(String),
    /// The receipt of the application.
    Receipt,
    /// The packing slip of the physical file.
    PackingSlip,
    /// The Resi against which documents are handed over.
    Resi,
    /// The register, for somebody who is named in a form.
    Register,
}

impl ReadKind {
    /// As it is kept.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Case => "case".to_owned(),
            Self::File(id) => format!("file {id}"),
            Self::Original(id, reason) => format!("original {id}: {reason}"),
            Self::Form(code) => format!("form {code}"),
            Self::Receipt => "receipt".to_owned(),
            Self::PackingSlip => "packing slip".to_owned(),
            Self::Resi => "resi".to_owned(),
            Self::Register => "register".to_owned(),
        }
    }
}
