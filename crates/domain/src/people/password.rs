//! What a resident's password must be (document 002): eight characters, and not easily guessed.
//! Nothing else is asked of it.

use crate::codes::codes;

/// The fewest characters.
pub const SHORTEST: usize = 8;
/// The most characters, so that nobody makes the server hash a book.
pub const LONGEST: usize = 200;

codes! {
    /// Why a password is not taken.
    pub enum PasswordFault {
        /// Shorter than eight characters.
        Short = "short",
        /// Longer than two hundred characters.
        Long = "long",
        /// Easily guessed: a common word, a date, the own name or number.
        Weak = "weak",
        /// The second time it was typed otherwise.
        Differs = "differs",
    }
}

/// What can be judged without a dictionary, in the browser too.
///
/// # Errors
/// [`PasswordFault`]: why it is not taken.
pub fn check(password: &str, again: &str) -> Result<(), PasswordFault> {
    match password.chars().count() {
        ..SHORTEST => Err(PasswordFault::Short),
        SHORTEST..=LONGEST if password != again => Err(PasswordFault::Differs),
        SHORTEST..=LONGEST => Ok(()),
        _ => Err(PasswordFault::Long),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_counts_characters_and_both_must_be_the_same() {
        assert_eq!(check("sawah 7", "sawah 7"), Err(PasswordFault::Short));
        assert_eq!(check("sawah bukit", "sawah buki"), Err(PasswordFault::Differs));
        assert_eq!(check("sawah bukit", "sawah bukit"), Ok(()));
        assert_eq!(check(&"a".repeat(201), ""), Err(PasswordFault::Long));
    }
}
