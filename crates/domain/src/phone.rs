//! Indonesian mobile numbers, kept as E.164 (`+628..`).

use serde::{Deserialize, Serialize};

use crate::nik::digits_only;

/// A mobile number `^\+628[1-9]\d{7,10}$`.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Phone(String);

impl Phone {
    /// Reads `08..`, `62..`, `+62..` and `8..`, with spaces, dots, dashes or brackets.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let typed: String = digits_only(raw).chars().filter(|c| !matches!(c, '(' | ')')).collect();
        let rest = typed
            .strip_prefix("+62")
            .or_else(|| typed.strip_prefix("62"))
            .or_else(|| typed.strip_prefix('0'))
            .unwrap_or(&typed);
        let bytes = rest.as_bytes();
        let fits = (9..=12).contains(&bytes.len())
            && bytes.iter().all(u8::is_ascii_digit)
            && bytes[0] == b'8'
            && bytes[1] != b'0';
        fits.then(|| Self(format!("+62{rest}")))
    }

    /// The number as people write it here: `0812 3456 7890`.
    #[must_use]
    pub fn readable(&self) -> String {
        let local = format!("0{}", &self.0[3..]);
        let groups: Vec<&str> =
            [0..4, 4..8, 8..local.len()].into_iter().map(|part| &local[part]).collect();
        groups.join(" ")
    }

    /// The number as `+628..`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Phone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Phone(..{})", &self.0[self.0.len() - 2..])
    }
}

/// A number as its owner recognises it and nobody else reads it: `+6281*****567`.
#[must_use]
pub fn masked(number: &str) -> String {
    let signs: Vec<char> = number.chars().collect();
    let hidden = |at: usize| at >= 5 && at + 3 < signs.len();
    signs.iter().enumerate().map(|(at, sign)| if hidden(at) { '*' } else { *sign }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_number_shows_its_ends() {
        assert_eq!(
            (masked("+6281234567890"), masked("")),
            ("+6281******890".to_owned(), String::new())
        );
    }

    #[test]
    fn every_way_of_writing_is_one_number() {
        for raw in
            ["081234567890", "6281234567890", "+62 812-3456-7890", "0812.3456.7890", "81234567890"]
        {
            let phone = Phone::parse(raw).unwrap();
            assert_eq!(
                (phone.as_str(), phone.readable().as_str()),
                ("+6281234567890", "0812 3456 7890"),
                "{raw}"
            );
        }
    }

    #[test]
    fn land_lines_and_short_numbers_are_refused() {
        for raw in ["(0362) 25887", "0801234567", "08123456", "0812345678901234", "", "halo"] {
            assert_eq!(Phone::parse(raw), None, "{raw}");
        }
    }
}
