//! What no text of a person may hold, whatever it is for.

use crate::codes::codes;

/// The most characters of a reason or a result that is kept with an act.
pub const LONGEST_REASON: usize = 2000;

codes! {
    /// Why a text cannot be taken.
    pub enum TextFault {
        /// It holds `<`, `>` or a sign that is not written but steers (U+0000 to U+001F, U+007F to
        /// U+009F).
        Signs = "signs",
        /// It is longer than [`LONGEST_REASON`].
        TooLong = "too-long",
    }
}

/// Whether a text holds signs that nobody writes in words: angle brackets, which begin a command in
/// a page, and control signs but for the end of a line and the tabulator. Signs that only turn the
/// direction of writing (U+202E) are shown as typed, isolated by the page.
#[must_use]
pub fn has_bad_signs(text: &str) -> bool {
    text.chars().any(|sign| {
        matches!(sign, '<' | '>') || (sign.is_control() && !matches!(sign, '\n' | '\r' | '\t'))
    })
}

/// Looks at a reason or a result.
///
/// # Errors
/// [`TextFault`]: the first thing that is wrong.
pub fn check_reason(text: &str) -> Result<(), TextFault> {
    if has_bad_signs(text) {
        Err(TextFault::Signs)
    } else if text.trim().chars().count() > LONGEST_REASON {
        Err(TextFault::TooLong)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_pass_and_commands_do_not() {
        for good in [
            "Ni Luh Sari",
            "Pa'bentengang",
            "Baris satu\nBaris dua",
            "ᬦᬶ ᬮᬸᬄ",
            "Sari \u{202e}iweD inN",
            "😀 & co",
        ] {
            assert_eq!(check_reason(good), Ok(()), "{good}");
        }
        for bad in ["</title></textarea><b id=x>", "a > b", "satu\u{0}dua", "\u{1b}[31m", "\u{85}"]
        {
            assert_eq!(check_reason(bad), Err(TextFault::Signs), "{bad}");
        }
        assert_eq!(check_reason(&"a".repeat(2000)), Ok(()));
        assert_eq!(check_reason(&"a".repeat(2001)), Err(TextFault::TooLong));
    }
}
