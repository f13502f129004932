//! Answers as officers read them: what is chosen, by its label, and what is odd.

use serde::{Deserialize, Serialize};

use super::{Field, FieldKind};
use crate::nik::NikWarning;
use crate::person_name::NameWarning;

/// What is odd about an answer: recorded for the officer, never a reason to refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AnswerWarning {
    /// About a NIK.
    Nik(NikWarning),
    /// About a name.
    Name(NameWarning),
    /// The register has nobody of this NIK.
    NobodyInRegister,
    /// The register has somebody of another name.
    OtherInRegister,
}

/// The labels of what was chosen; a code that is not offered any more is shown as it is. Empty for
/// answers that are typed.
#[must_use]
pub fn labels_of(field: &Field, answer: &str) -> Vec<String> {
    if !matches!(field.kind, FieldKind::Choice | FieldKind::Choices) {
        return Vec::new();
    }
    let label = |code: &str| {
        let offered = field.options.iter().find(|option| option.code == code);
        offered.map_or_else(|| code.to_owned(), |option| option.label.clone())
    };
    answer.split(',').filter(|code| !code.is_empty()).map(label).collect()
}
