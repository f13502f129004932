//! The files that are kept.

use crate::codes::codes;

codes! {
    /// What a file is.
    pub enum FileKind {
        /// What the applicant handed in: one PDF.
        Berkas = "berkas",
        /// The draft of an issued document (konsep), which is validated and signed.
        Konsep = "konsep",
        /// A document that the head has signed.
        Signed = "signed",
        /// An official blank form that an administrator has uploaded.
        Blangko = "blangko",
        /// A paper that vouches for somebody of an institution.
        InstitutionPaper = "institution_paper",
    }
}
