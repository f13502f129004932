//! Values that are kept as JSON: parsed here, at the border, so that no use-case sees a JSON text.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A value as it is kept. The types that are kept here have no keys but texts, so that this does
/// not fail.
pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "{}".to_owned())
}

/// What is kept, read; an empty text is an empty value.
pub(crate) fn of_json<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(if text.is_empty() { "{}" } else { text }).ok()
}

/// A value of a type that only its use-case knows, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Json(String);

impl Json {
    /// A value.
    #[must_use]
    pub fn of(value: &impl Serialize) -> Self {
        Self(json(value))
    }

    /// The value; `None` when it is none of that type.
    #[must_use]
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        of_json(&self.0)
    }

    /// As it is kept.
    #[must_use]
    pub fn as_text(&self) -> &str {
        &self.0
    }

    /// What is kept.
    #[must_use]
    pub fn of_text(text: String) -> Self {
        Self(text)
    }
}
