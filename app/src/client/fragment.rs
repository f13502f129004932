//! What stands behind the `#` of an address: no server and no proxy ever sees it, so codes and
//! one-time links travel there.

use leptos::prelude::window;
use web_sys::HtmlFormElement;

use super::put_value;

/// Takes what stands behind the `#` out of the address, if it is what is waited for.
#[must_use]
pub fn take_fragment<T>(read: impl Fn(&str) -> Option<T>) -> Option<T> {
    let location = window().location();
    let found = read(location.hash().ok()?.strip_prefix('#')?)?;
    let address = format!("{}{}", location.pathname().ok()?, location.search().ok()?);
    let history = window().history().ok()?;
    history.replace_state_with_url(&history.state().ok()?, "", Some(&address)).ok()?;
    Some(found)
}

/// Writes values into the fields of a form and sends it.
pub fn fill_and_send(form: &HtmlFormElement, values: &[(&str, &str)]) {
    for (name, value) in values {
        put_value(form, name, value);
    }
    // A form that lacks something stays, and the browser says what.
    let _ = form.request_submit();
}
