//! Ids as types, so that the id of one thing is never taken for that of another. They are made by
//! the program (UUID version 7, RFC 9562) or stand in a profile, and say nothing of anybody.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// The longest id, in bytes: a UUID as it is written.
const LONGEST: usize = 36;

/// The most digits of an id of digits alone: an agency's code has four. What has more is a number
/// of a person, which must not come into a log or an address as an id.
const MOST_DIGITS: usize = 6;

/// Whether a text may be an id.
fn can_be_id(text: &str) -> bool {
    let plain = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
    let long_number = || {
        (MOST_DIGITS + 1..LONGEST).contains(&text.len())
            && !text.bytes().any(|sign| sign.is_ascii_lowercase())
    };
    text.len() <= LONGEST && text.bytes().all(plain) && !long_number()
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident;)+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        pub struct $name(Cow<'static, str>);

        impl $name {
            /// One that is written in the program itself.
            #[must_use]
            pub const fn of(text: &'static str) -> Self {
                Self(Cow::Borrowed(text))
            }

            /// None yet: an empty text in its column.
            #[must_use]
            pub const fn none() -> Self {
                Self::of("")
            }

            /// As it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        /// What cannot be an id is none, and is found nowhere.
        impl From<String> for $name {
            fn from(text: String) -> Self {
                if can_be_id(&text) { Self(Cow::Owned(text)) } else { Self::none() }
            }
        }

        impl From<&$name> for $name {
            fn from(id: &$name) -> Self {
                id.clone()
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::none()
            }
        }

        impl PartialEq<$name> for String {
            fn eq(&self, other: &$name) -> bool {
                *self == other.0
            }
        }

        impl From<&'static str> for $name {
            fn from(text: &'static str) -> Self {
                Self::of(text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.into_owned()
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }

        impl PartialEq<String> for $name {
            fn eq(&self, other: &String) -> bool {
                self.0 == *other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == *other
            }
        }
    )+};
}

ids! {
    /// An agency (Disdukcapil), by the code of its regency (Permendagri 72/2019): `5108`.
    AgencyCode;
    /// An application (permohonan).
    ApplicationId;
    /// An account, of the staff or of a resident.
    AccountId;
    /// A stored file.
    FileId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_id_is_none_wherever_it_comes_from() {
        for id in ["01a20011-4913-7373-acf6-b5481043504f", "5108", "system", "id3"] {
            assert_eq!(ApplicationId::from(id.to_owned()), id);
        }
        for text in [
            "5108014101900001",
            "5108-0141-0190-0001",
            "081234567890",
            "Sari",
            "a b",
            "a\nb",
            "../a",
            &"a".repeat(37),
        ] {
            assert_eq!(ApplicationId::from((*text).to_owned()), ApplicationId::none(), "{text}");
        }
    }
}
