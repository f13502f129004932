//! Pictures that could not be had at the moment.

use std::time::Duration;

use leptos::prelude::set_timeout;
use wasm_bindgen::JsCast;
use web_sys::{ErrorEvent, HtmlElement};

/// How often a picture is asked for again.
const TRIES: u32 = 4;

/// Asks for a picture again after a while, each time a longer one: it is made when it is first
/// asked for, and then others may be in turn.
pub fn again_later(event: ErrorEvent) {
    let Some(picture) =
        event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    let tried: u32 =
        picture.get_attribute("data-tried").and_then(|tried| tried.parse().ok()).unwrap_or(0);
    if tried >= TRIES {
        return;
    }
    // What cannot be set is not tried again.
    let _ = picture.set_attribute("data-tried", &(tried + 1).to_string());
    set_timeout(
        move || {
            for name in ["srcset", "src"] {
                if let Some(there) = picture.get_attribute(name) {
                    let _ = picture.set_attribute(name, &there);
                }
            }
        },
        Duration::from_secs(2 << tried),
    );
}
