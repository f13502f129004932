//! The code of what happened for one request ("Kode kejadian"): it stands in every line of the log
//! and on the page that says that something failed, so that a person can name it on the telephone.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::codes::UnknownCode;
use crate::regno::SIGNS;

/// How many signs a code has.
const LENGTH: usize = 8;

/// The code of a request: eight signs that nobody mistakes for each other, shown in two groups
/// (`7F3K-9Q2M`). It says nothing about anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct IncidentCode([u8; LENGTH]);

impl IncidentCode {
    /// Makes a code of random bits, of which 40 are used.
    #[must_use]
    pub fn from_random(random: u64) -> Self {
        let sign = |at: usize| SIGNS[usize::try_from((random >> (at * 5)) & 31).unwrap_or(0)];
        Self(std::array::from_fn(sign))
    }

    /// Reads a code as it is shown, with or without the dash; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let signs: Vec<u8> = text.bytes().filter(|sign| *sign != b'-').collect();
        let signs: [u8; LENGTH] = signs.try_into().ok()?;
        signs.iter().all(|sign| SIGNS.contains(sign)).then_some(Self(signs))
    }
}

impl fmt::Display for IncidentCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = |sign: &u8| char::from(*sign);
        let (first, last) = self.0.split_at(LENGTH / 2);
        let (first, last): (String, String) =
            (first.iter().map(sign).collect(), last.iter().map(sign).collect());
        write!(f, "{first}-{last}")
    }
}

impl From<IncidentCode> for String {
    fn from(code: IncidentCode) -> Self {
        code.to_string()
    }
}

impl TryFrom<String> for IncidentCode {
    type Error = UnknownCode;

    fn try_from(text: String) -> Result<Self, UnknownCode> {
        Self::parse(&text).ok_or(UnknownCode("IncidentCode"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_is_shown_and_nothing_else_is_one() {
        let code = IncidentCode::from_random(0x0123_4567_89ab_cdef);
        assert_eq!(code.to_string().len(), 9);
        assert_eq!(IncidentCode::parse(&code.to_string()), Some(code));
        assert_ne!(code, IncidentCode::from_random(1));
        for text in ["", "7F3K", "7F3K-9Q2I", "7f3k-9q2m", "<script>", "7F3K-9Q2M-4RTA"] {
            assert_eq!(IncidentCode::parse(text), None, "{text}");
        }
    }
}
