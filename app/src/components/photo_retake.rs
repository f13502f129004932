//! Taking a photo again.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};

use crate::client::{replace, thumbnail};
use crate::components::photo_state::{Doing, State, Taken};

/// What was chosen in a file field, and the field.
pub(crate) fn chosen(event: &Event) -> Option<(HtmlInputElement, Vec<File>)> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let list = input.files()?;
    let files = (0..list.length()).filter_map(|at| list.get(at)).collect();
    Some((input, files))
}

/// Puts a better photo in the place of one; what could not be opened changes nothing.
pub(crate) fn retake(state: State, photo: Taken, event: &Event) {
    let Some((input, files)) = chosen(event) else { return };
    let Some(file) = files.into_iter().next() else { return };
    state.doing.set(Doing::Reading);
    spawn_local(async move {
        let outcome = match thumbnail(&file).await {
            Ok(small) => {
                replace(photo.id, file);
                photo.renew(small);
                state.changed();
                Doing::Waiting
            }
            Err(fault) => Doing::Refused(fault, 0),
        };
        state.doing.set(outcome);
        input.set_value("");
    });
}
