//! E-mail addresses: enough of a check to catch a slip, no more. The proof of an address is a
//! message that arrives.

use serde::{Deserialize, Serialize};

/// An address in lower case with one `@`, a host with a dot, and no white space.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Email(String);

impl Email {
    /// Reads an address as typed.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let typed = raw.trim().to_lowercase();
        let (local, host) = typed.split_once('@')?;
        let host_fits = host.split('.').count() >= 2
            && host.split('.').all(|label| {
                !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            });
        let local_fits = !local.is_empty()
            && local.len() <= 64
            && !local.chars().any(|c| c.is_whitespace() || c == '@' || c.is_control());
        (host_fits && local_fits && typed.len() <= 254).then_some(Self(typed))
    }

    /// The address in lower case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Email(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_caught() {
        assert!(Email::parse(" Made.Wira@desa.example ").is_some());
        for raw in [
            "made",
            "made@",
            "@desa.example",
            "made@desa",
            "made wira@desa.example",
            "a@b@c.example",
            "a@b..example",
        ] {
            assert_eq!(Email::parse(raw), None, "{raw}");
        }
    }
}
