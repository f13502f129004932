//! The WebAssembly entry: reads the visit from the document and brings the page to life.

use app::App;
use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the document once the module is there.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    let visit = app::visit_of_document();
    leptos::mount::hydrate_lazy(move || {
        if let Some(visit) = visit.clone() {
            provide_context(visit);
        }
        view! { <App/> }
    });
}
