//! Registration numbers: cannot be guessed, say nothing of the person, and can be read out on a
//! telephone.
//!
//! Twelve signs of Crockford's base 32 in three groups (`7K3Q-9M2X-4RTA`): eleven random ones (55
//! bits) and one check sign, so a slip while typing is told apart from an unknown number.

use serde::{Deserialize, Serialize};

pub(crate) const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A registration number (Nomor Registrasi), grouped as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RegNo(String);

impl RegNo {
    /// Makes a number of 64 random bits, of which 55 are used.
    #[must_use]
    pub fn from_random(random: u64) -> Self {
        let values: Vec<u8> =
            (0..11).map(|i| u8::try_from((random >> (i * 5)) & 31).unwrap_or(0)).collect();
        Self::grouped(&values)
    }

    /// Reads a number as typed: any case, with or without dashes, `O` for zero, `I` and `L` for
    /// one. `None` when it is no number or the check sign does not fit.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let mut values = Vec::with_capacity(12);
        for c in raw.chars().filter(|c| !matches!(c, ' ' | '-' | '.')) {
            let sign = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            values.push(u8::try_from(SIGNS.iter().position(|s| char::from(*s) == sign)?).ok()?);
        }
        let (check, body) = values.split_last()?;
        (body.len() == 11 && check_sign(body) == *check).then(|| Self::grouped(body))
    }

    /// The number as it is shown, in three groups.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn grouped(body: &[u8]) -> Self {
        let mut text = String::with_capacity(14);
        for (i, value) in body.iter().chain(std::iter::once(&check_sign(body))).enumerate() {
            if i == 4 || i == 8 {
                text.push('-');
            }
            text.push(char::from(SIGNS[usize::from(*value)]));
        }
        Self(text)
    }
}

/// Luhn mod 32: finds every single wrong sign and nearly every swap of neighbours.
fn check_sign(body: &[u8]) -> u8 {
    let sum: u32 = body
        .iter()
        .rev()
        .enumerate()
        .map(|(i, value)| {
            let weighted = u32::from(*value) * if i % 2 == 0 { 2 } else { 1 };
            weighted / 32 + weighted % 32
        })
        .sum();
    u8::try_from((32 - sum % 32) % 32).unwrap_or(0)
}

impl std::fmt::Display for RegNo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn is_read_back_however_it_is_typed(random: u64) {
            let number = RegNo::from_random(random);
            prop_assert_eq!(number.as_str().len(), 14);
            let readable = number.as_str().to_lowercase().replace('-', " ");
            prop_assert_eq!(RegNo::parse(&readable), Some(number.clone()));
            let misread = number.as_str().replace('0', "o").replace('1', "l");
            prop_assert_eq!(RegNo::parse(&misread), Some(number));
        }

        #[test]
        fn one_wrong_sign_is_found(random: u64, at in 0usize..12, by in 1usize..32) {
            let number = RegNo::from_random(random);
            let mut signs: Vec<char> = number.as_str().replace('-', "").chars().collect();
            let old = SIGNS.iter().position(|s| char::from(*s) == signs[at]).unwrap();
            signs[at] = char::from(SIGNS[(old + by) % 32]);
            prop_assert_eq!(RegNo::parse(&signs.iter().collect::<String>()), None);
        }
    }
}
