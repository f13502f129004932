//! The visit that the server wrote into the document.

use domain::views::Visit;
use leptos::prelude::document;

/// Reads it; `None` in a document that carries none.
#[must_use]
pub fn visit_of_document() -> Option<Visit> {
    serde_json::from_str(&document().get_element_by_id("visit")?.text_content()?).ok()
}
