//! What is pressed before the page is alive.
//!
//! Bringing a page to life takes until its part of the module is there, on a slow line for seconds.
//! The router listens from the first moment, and would draw the next page into the markup of this
//! one. Until the page is alive a link therefore does what it does without scripts: the browser
//! goes there.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, Window};

/// `<html>` says with this that the page is alive.
pub const ALIVE: &str = "data-hidup";

/// Keeps clicks and steps through the history from the router, and from what of the page listens
/// already, as long as the page is not alive. To be called before anything of the page listens.
///
/// # Errors
/// When the browser knows no listeners.
pub fn keep_from_router(window: &Window, html: &Element) -> Result<(), JsValue> {
    let alive = html.clone();
    listen(window, "click", move |event| {
        if !alive.has_attribute(ALIVE) {
            event.stop_propagation();
        }
    })?;
    let (alive, location) = (html.clone(), window.location());
    let here = page_of(&location);
    listen(window, "popstate", move |event| {
        // A step within the page, to one of its headings, is none to another page.
        if !alive.has_attribute(ALIVE) && page_of(&location) != here {
            event.stop_immediate_propagation();
            let _ = location.reload();
        }
    })
}

fn page_of(location: &web_sys::Location) -> Option<(String, String)> {
    Some((location.pathname().ok()?, location.search().ok()?))
}

/// Listens as the first, for as long as the document is there.
fn listen(window: &Window, event: &str, does: impl FnMut(Event) + 'static) -> Result<(), JsValue> {
    let closure = Closure::<dyn FnMut(Event)>::new(does);
    window.add_event_listener_with_callback_and_bool(
        event,
        closure.as_ref().unchecked_ref(),
        true,
    )?;
    closure.forget();
    Ok(())
}
