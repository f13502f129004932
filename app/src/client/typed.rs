//! What is typed into the forms of a page, kept while the page is loaded anew because another of
//! them was sent. A form takes part by naming itself in `data-jaga`.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlDetailsElement, HtmlFormElement, HtmlInputElement, HtmlOptionElement,
    HtmlSelectElement, HtmlTextAreaElement, NodeList,
};

use super::left::{Left, leave_here, take_left};

/// Leaves in this tab what was typed into every form but the one that is sent.
pub fn leave_typed(id: &str, sent: &HtmlFormElement) {
    let mut left = Left::new();
    for form in forms().into_iter().filter(|form| !form.is_same_node(Some(sent))) {
        for field in fields(&form) {
            if let Some(value) = typed(&field) {
                left.insert(key(&form, &field), (String::new(), value));
            }
        }
    }
    leave_here(&name(id), &left);
}

/// Puts back what was left, once, and unfolds the forms it stood in.
pub fn put_typed(id: &str) {
    let left = take_left(&name(id));
    if left.is_empty() {
        return;
    }
    for form in forms() {
        for field in fields(&form) {
            if let Some((_, value)) = left.get(&key(&form, &field)) {
                put(&field, value);
                if let Some(fold) = form
                    .closest("details")
                    .ok()
                    .flatten()
                    .and_then(|fold| fold.dyn_into::<HtmlDetailsElement>().ok())
                {
                    fold.set_open(true);
                }
            }
        }
    }
}

fn name(id: &str) -> String {
    format!("tindakan-{id}")
}

fn forms() -> Vec<Element> {
    document().query_selector_all("form[data-jaga]").map(elements).unwrap_or_default()
}

fn fields(form: &Element) -> Vec<Element> {
    form.query_selector_all("input[name], select[name], textarea[name]")
        .map(elements)
        .unwrap_or_default()
}

fn elements(list: NodeList) -> Vec<Element> {
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
}

/// The form, the field and, for one of several ticks, which.
fn key(form: &Element, field: &Element) -> String {
    let tick = field
        .dyn_ref::<HtmlInputElement>()
        .filter(|input| ticks(input))
        .map(HtmlInputElement::value)
        .unwrap_or_default();
    format!(
        "{} {} {tick}",
        form.get_attribute("data-jaga").unwrap_or_default(),
        field.get_attribute("name").unwrap_or_default()
    )
}

fn ticks(input: &HtmlInputElement) -> bool {
    matches!(input.type_().as_str(), "checkbox" | "radio")
}

/// The value of a field that is no more as the page was drawn. A chosen file cannot be put back,
/// and a secret is not kept.
fn typed(field: &Element) -> Option<String> {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        return match input.type_().as_str() {
            "file" | "hidden" | "password" => None,
            _ if ticks(input) => {
                (input.checked() != input.default_checked()).then(|| input.checked().to_string())
            }
            _ => (input.value() != input.default_value()).then(|| input.value()),
        };
    }
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        return (area.default_value().ok() != Some(area.value())).then(|| area.value());
    }
    let select = field.dyn_ref::<HtmlSelectElement>()?;
    let chosen = select
        .item(u32::try_from(select.selected_index()).ok()?)?
        .dyn_into::<HtmlOptionElement>()
        .ok()?;
    (!chosen.default_selected()).then(|| select.value())
}

fn put(field: &Element, value: &str) {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        if ticks(input) {
            input.set_checked(value == "true");
        } else {
            input.set_value(value);
        }
    } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(value);
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value);
    }
}
