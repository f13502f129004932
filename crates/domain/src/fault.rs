//! What is wrong with an application that was sent back: a requirement or a field.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// One thing that is wrong. It is written `req:CODE` or `field:NAME`, in forms and in the database.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Fault {
    /// A requirement of the service, by its code.
    Requirement(String),
    /// A field, or a group of fields, by its name.
    Field(String),
}

/// What is written is no fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no fault")]
pub struct NoFault;

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Requirement(code) => write!(f, "req:{code}"),
            Self::Field(name) => write!(f, "field:{name}"),
        }
    }
}

impl FromStr for Fault {
    type Err = NoFault;

    fn from_str(text: &str) -> Result<Self, NoFault> {
        match text.split_once(':') {
            Some(("req", code)) if is_name(code) => Ok(Self::Requirement(code.to_owned())),
            Some(("field", name)) if is_name(name) => Ok(Self::Field(name.to_owned())),
            _ => Err(NoFault),
        }
    }
}

/// Faults are kept separated by spaces.
fn is_name(text: &str) -> bool {
    !text.is_empty() && !text.contains(char::is_whitespace)
}

impl From<Fault> for String {
    fn from(fault: Fault) -> Self {
        fault.to_string()
    }
}

impl TryFrom<String> for Fault {
    type Error = NoFault;

    fn try_from(text: String) -> Result<Self, NoFault> {
        text.parse()
    }
}

/// Faults as one text, separated by spaces.
#[must_use]
pub fn join(faults: &[Fault]) -> String {
    faults.iter().map(Fault::to_string).collect::<Vec<_>>().join(" ")
}

/// The faults of a text in which they are separated by spaces; what is none is left out.
#[must_use]
pub fn split(text: &str) -> Vec<Fault> {
    text.split_whitespace().filter_map(|fault| fault.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_read_as_they_were_written() {
        let faults =
            [Fault::Requirement("f-1-02".to_owned()), Fault::Field("anggota.0.nik".to_owned())];
        assert_eq!(join(&faults), "req:f-1-02 field:anggota.0.nik");
        assert_eq!(split(&join(&faults)), faults);
    }

    #[test]
    fn what_is_no_fault_is_none() {
        for text in ["", "req:", "field", "felt:nik", "field:a b", "req:\u{a0}"] {
            assert_eq!(text.parse::<Fault>(), Err(NoFault), "{text:?}");
        }
        assert_eq!(split("x field:nik req:"), [Fault::Field("nik".to_owned())]);
    }
}
