//! Keyboard shortcuts: single keys, while nobody is typing.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Calls `act` with the key that was pressed outside of any field and without modifiers, for as
/// long as the page is shown.
pub fn on_key(act: impl Fn(&str, &KeyboardEvent) + 'static) {
    let handle = window_event_listener(ev::keydown, move |event: KeyboardEvent| {
        let typing =
            event.target().and_then(|t| t.dyn_into::<Element>().ok()).is_some_and(|element| {
                matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            });
        if !typing && !event.ctrl_key() && !event.alt_key() && !event.meta_key() {
            act(&event.key(), &event);
        }
    });
    on_cleanup(move || handle.remove());
}
