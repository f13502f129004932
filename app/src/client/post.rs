//! Posting a form with its file to a plain route, and reading the answer.

use domain::form::Raw;
use domain::incident::IncidentCode;
use gloo_net::http::Request;
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use views::PACKED;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlElement, HtmlFormElement};

use crate::wire::unpack;

/// Why a post has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostError {
    /// The line is broken.
    Connection,
    /// Too many requests.
    TooMany,
    /// The session is over.
    SignedOut,
    /// The server has a problem; the code under which it stands in the log.
    Trouble(Option<IncidentCode>),
}

/// Posts the fields of a form and reads the answer.
pub async fn post<T: DeserializeOwned>(address: &str, data: FormData) -> Result<T, PostError> {
    let request = Request::post(address)
        .header("Accept", PACKED)
        .body(data)
        .map_err(|_| PostError::Trouble(None))?;
    let response = request.send().await.map_err(|_| PostError::Connection)?;
    match response.status() {
        200..=299 => {
            let bytes = response.binary().await.map_err(|_| PostError::Connection)?;
            unpack(&bytes).ok_or(PostError::Trouble(None))
        }
        401 => Err(PostError::SignedOut),
        429 => Err(PostError::TooMany),
        _ => {
            let code = response.headers().get("x-request-id");
            Err(PostError::Trouble(code.as_deref().and_then(IncidentCode::parse)))
        }
    }
}

/// Posts the fields of a form while the page is being left: the browser sends them on although
/// nobody waits for an answer.
pub fn post_and_leave(address: &str, data: &FormData) {
    // A refusal means that the browser's queue is full: nothing can be done in a page that goes.
    let _ = window().navigator().send_beacon_with_opt_form_data(address, Some(data));
}

/// Whether nobody looks at the page: another one is before it, or it is being left.
pub fn is_hidden() -> bool {
    document().hidden()
}

/// The data of a form.
pub fn form_data(form: &HtmlFormElement) -> Option<FormData> {
    FormData::new_with_form(form).ok()
}

/// What is typed in a form, by field name; several values of one name are joined by `,`.
pub fn raw_fields(data: &FormData, names: &[String]) -> Raw {
    names
        .iter()
        .filter_map(|name| {
            let values: Vec<String> =
                data.get_all(name).iter().filter_map(|value| value.as_string()).collect();
            (!values.is_empty()).then(|| (name.clone(), values.join(",")))
        })
        .collect()
}

/// Puts the focus on an element once it is drawn.
pub fn focus(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        if let Some(element) =
            document().get_element_by_id(&id).and_then(|e| e.dyn_into::<HtmlElement>().ok())
        {
            let _ = element.focus();
        }
    });
}

/// Loads a page anew from the server.
pub fn go_to(address: &str) {
    let _ = window().location().set_href(address);
}
