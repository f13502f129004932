//! Codes that prove that a number or an address is one's own (document 003): 6 digits, 10 minutes,
//! 5 tries, a new one after a minute.

use crate::calendar::Millis;
use crate::codes::codes;

codes! {
    /// What a code is for.
    pub enum CodePurpose {
        /// Confirming the mobile number.
        Phone = "phone",
        /// Confirming the e-mail address.
        Email = "email",
        /// Choosing another password.
        Reset = "reset",
        /// Changing the mobile number: for the number before.
        OldPhone = "old_phone",
        /// Changing the mobile number: for the new one.
        NewPhone = "new_phone",
        /// Changing the e-mail address: for the address before.
        OldEmail = "old_email",
        /// Changing the e-mail address: for the new one.
        NewEmail = "new_email",
    }
}

codes! {
    /// Why a typed code is not taken.
    pub enum CodeFault {
        /// Not six digits.
        Form = "form",
        /// Another code than the one that was sent.
        Wrong = "wrong",
        /// Older than ten minutes, or none was sent.
        Old = "old",
        /// Typed wrong too often: a new one is needed.
        Worn = "worn",
        /// The number or address belongs to another account.
        Taken = "taken",
    }
}

impl CodePurpose {
    /// Whether it proves an e-mail address; else it proves a mobile number.
    #[must_use]
    pub const fn is_mail(self) -> bool {
        matches!(self, Self::Email | Self::OldEmail | Self::NewEmail)
    }

    /// The purposes with which a number or address is changed: for the one before, and for the new
    /// one.
    #[must_use]
    pub const fn both_ends(self) -> (Self, Self) {
        if self.is_mail() {
            (Self::OldEmail, Self::NewEmail)
        } else {
            (Self::OldPhone, Self::NewPhone)
        }
    }
}

/// How long a code is good.
pub const GOOD_FOR_MS: Millis = 10 * 60_000;
/// How often it may be typed.
pub const TRIES: i64 = 5;
/// After how long a new one can be asked for.
pub const NEXT_AFTER_MS: Millis = 60_000;

/// Six digits of a random number, each as likely as any other.
#[must_use]
pub fn digits(random: u64) -> String {
    format!("{:06}", random % 1_000_000)
}

/// Reads what was typed: spaces and dashes do not count.
#[must_use]
pub fn typed(raw: &str) -> Option<String> {
    let code: String = raw.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    (code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit())).then_some(code)
}

/// Judges a code that was sent at `sent_at` and typed `tries` times, this time included; `same`
/// when it is the one that was sent.
///
/// # Errors
/// [`CodeFault`]: why it is not taken.
pub fn judge(sent_at: Millis, tries: i64, same: bool, now: Millis) -> Result<(), CodeFault> {
    if now - sent_at > GOOD_FOR_MS {
        Err(CodeFault::Old)
    } else if tries > TRIES {
        Err(CodeFault::Worn)
    } else if !same {
        Err(if tries == TRIES { CodeFault::Worn } else { CodeFault::Wrong })
    } else {
        Ok(())
    }
}

/// How many whole seconds are left until a new code may be asked for; 0 when it may be now.
#[must_use]
pub fn seconds_until_next(sent_at: Option<Millis>, now: Millis) -> i64 {
    sent_at.map_or(0, |at| (at + NEXT_AFTER_MS - now).max(0).saturating_add(999) / 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_six_digits_however_it_is_spaced() {
        assert_eq!(digits(7_000_042), "000042");
        assert_eq!(typed(" 000 042 "), Some("000042".to_owned()));
        assert_eq!((typed("12345"), typed("12345a"), typed("")), (None, None, None));
    }

    #[test]
    fn five_tries_in_ten_minutes() {
        assert_eq!(judge(0, 5, true, GOOD_FOR_MS), Ok(()));
        assert_eq!(judge(0, 4, false, 0), Err(CodeFault::Wrong));
        assert_eq!(judge(0, 5, false, 0), Err(CodeFault::Worn));
        assert_eq!(judge(0, 6, true, 0), Err(CodeFault::Worn));
        assert_eq!(judge(0, 1, true, GOOD_FOR_MS + 1), Err(CodeFault::Old));
    }

    #[test]
    fn a_new_one_after_a_minute() {
        assert_eq!(seconds_until_next(None, 5), 0);
        assert_eq!(seconds_until_next(Some(0), 500), 60);
        assert_eq!(seconds_until_next(Some(0), NEXT_AFTER_MS), 0);
    }
}
