//! A status as a word with a shape.

use domain::procedure::Status;
use leptos::prelude::*;

use crate::i18n::use_lang;

/// The tag.
#[component]
pub fn StatusTag(status: Status) -> impl IntoView {
    let tone = match status {
        Status::Draft | Status::Withdrawn => "quiet",
        Status::Cancelled => "bad",
        Status::Collected | Status::Delivered | Status::Done | Status::Printed => "good",
        _ => "work",
    };
    view! { <span class=format!("tag tag--{tone}")>{words::status(status, use_lang())}</span> }
}
