//! The visit that the server wrote into the document, and the words of its language.

use leptos::prelude::document;
use views::Visit;

use crate::wire::{from_text, unpack};

/// Reads it; `None` in a document that carries none.
#[must_use]
pub fn visit_of_document() -> Option<Visit> {
    unpack(&from_text(&document().get_element_by_id("visit")?.text_content()?))
}

/// Takes in the words of the page's language, where the document brings them.
pub fn learn_words() {
    let brought = document().get_element_by_id("words").and_then(|words| words.text_content());
    if let Some(words) = brought.and_then(|words| unpack(&from_text(&words))) {
        words::learn_english(words);
    }
}
