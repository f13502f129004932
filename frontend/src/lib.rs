//! The WebAssembly entry: reads the visit from the document and brings the page to life.

mod early;

use app::App;
use leptos::mount::hydrate_from_async;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the document once the module is there. When the page is alive, `<html
/// data-hidup="ya">` says so.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    // An executor that is set already is the one that is wanted.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    app::learn_words();
    let visit = app::visit_of_document();
    let Some(html) = document().document_element() else { return };
    if early::keep_from_router(&window(), &html).is_err() {
        return;
    }
    spawn_local(async move {
        let Some(body) = document().body() else { return };
        let page = hydrate_from_async(body.unchecked_into(), move || {
            if let Some(visit) = visit {
                provide_context(visit);
            }
            view! { <App/> }
        });
        page.await.forget();
        let _ = html.set_attribute(early::ALIVE, "ya");
    });
}
