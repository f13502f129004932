//! What a page that is left leaves for itself in this tab: its last words to the server may arrive
//! after the page is asked for again.

use std::collections::BTreeMap;

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlFormElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Storage,
};

use crate::wire::{from_text, pack, to_text, unpack};

/// By field name: what the server was known to have, and what stood in the field.
pub type Left = BTreeMap<String, (String, String)>;

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn key(id: &str) -> String {
    format!("isian-{id}")
}

/// Leaves fields of a form in this tab.
pub fn leave_here(id: &str, fields: &Left) {
    if let Some(storage) = storage() {
        // A full or forbidden storage leaves what was sent to the server.
        let _ = storage.set_item(&key(id), &to_text(&pack(fields)));
    }
}

/// Takes what was left of a form, once.
pub fn take_left(id: &str) -> Left {
    let Some(storage) = storage() else { return Left::new() };
    let left = storage
        .get_item(&key(id))
        .ok()
        .flatten()
        .and_then(|text| unpack(&from_text(&text)))
        .unwrap_or_default();
    let _ = storage.remove_item(&key(id));
    left
}

/// Forgets everything that was left in this tab: somebody signed out.
pub fn forget_left() {
    if let Some(storage) = storage() {
        let _ = storage.clear();
    }
}

/// Puts a value into a field of a form; several ticked values are joined by `,`.
pub fn put_value(form: &HtmlFormElement, name: &str, value: &str) {
    let Ok(found) = form.query_selector_all(&format!("[name=\"{name}\"]")) else { return };
    for element in (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok()) {
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            if matches!(input.type_().as_str(), "checkbox" | "radio") {
                input.set_checked(value.split(',').any(|ticked| ticked == input.value()));
            } else {
                input.set_value(value);
            }
        } else if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
            select.set_value(value);
        } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
            area.set_value(value);
        }
    }
}
