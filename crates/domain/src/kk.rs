//! The number of a family card (Kartu Keluarga): 6 region digits, 6 of the recording date, 4
//! serial. It changes with the head of family, so it never identifies a person.

use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::nik::digits_only;

/// A KK number of 16 digits whose serial is not 0000.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct KkNumber(String);

codes! {
    /// Why a text is no KK number.
    pub enum KkFault {
        /// Not 16 digits.
        Length = "kk-length",
        /// The serial is 0000.
        Serial = "kk-serial",
    }
}

impl KkNumber {
    /// Reads a KK number as typed.
    ///
    /// # Errors
    /// [`KkFault`] when it is not 16 digits or the serial is 0000.
    pub fn parse(raw: &str) -> Result<Self, KkFault> {
        let digits = digits_only(raw);
        if digits.len() != 16 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(KkFault::Length);
        }
        if digits.ends_with("0000") {
            return Err(KkFault::Serial);
        }
        Ok(Self(digits))
    }

    /// The 16 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for KkNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KkNumber({}**********{})", &self.0[..4], &self.0[14..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixteen_digits_with_a_serial() {
        assert!(KkNumber::parse("5108 0101 0115 0003").is_ok());
        assert_eq!(KkNumber::parse("51080101011500"), Err(KkFault::Length));
        assert_eq!(KkNumber::parse("5108010101150000"), Err(KkFault::Serial));
    }
}
