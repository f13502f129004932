//! Sending the form: what the browser can check is checked first, and the server's answer is shown.

use domain::form::{FormContext, Intent, parse};
use domain::pdf::{FileFault, FileRefusal};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use views::SendAnswer;
use wasm_bindgen::JsCast;
use web_sys::{HtmlFormElement, HtmlInputElement};

use crate::client::{PostError, focus, form_data, go_to, post, raw_fields};
use crate::pages::shared::form::state::{Doing, State};

pub(super) fn with_context<T>(state: State, act: impl FnOnce(&FormContext<'_>) -> T) -> T {
    state.form.with_value(|form| {
        let today = domain::calendar::parse_date(&form.today).unwrap_or_default();
        let is_village = |code: &str| state.areas.has_village(code);
        act(&FormContext { today, is_village: &is_village })
    })
}

pub(super) fn submit(state: State, event: SubmitEvent) {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok())
    else {
        return;
    };
    let Some(data) = form_data(&element) else { return };
    event.prevent_default();
    let pressed = event.submitter().and_then(|button| button.get_attribute("value"));
    let intent = Intent::from_code(&pressed.unwrap_or_default());
    // FormData leaves the pressed button out.
    if data.append_with_str(Intent::NAME, &intent.code()).is_err()
        || state.doing.get_untracked() == Doing::Sending
    {
        return;
    }
    let adds = matches!(intent, Intent::AnotherRow(_) | Intent::ShowVillages(_));
    let sends = !intent.only_keeps();
    state.tried.update(|tried| *tried |= sends);
    if sends && !good_here(state, &data) {
        focus("ringkasan");
        return;
    }
    state.doing.set(Doing::Sending);
    let address = state.address();
    let names: Vec<String> =
        state.fields.with_value(|fields| fields.iter().map(|field| field.name.clone()).collect());
    let posted = raw_fields(&data, &names);
    spawn_local(async move {
        let answer = post::<SendAnswer>(&address, data).await;
        if matches!(answer, Ok(SendAnswer::Saved { .. } | SendAnswer::Mend { .. })) {
            state.kept.set_value(posted);
        }
        if adds && matches!(answer, Ok(SendAnswer::Saved { .. })) {
            go_to(&page_of(state));
            return;
        }
        take_answer(state, answer);
    });
}

/// The checks of the server, made here first: the same code.
fn good_here(state: State, data: &web_sys::FormData) -> bool {
    let names: Vec<String> =
        state.fields.with_value(|fields| fields.iter().map(|field| field.name.clone()).collect());
    let raw = raw_fields(data, &names);
    let errors = state.fields.with_value(|fields| {
        with_context(state, |context| parse(fields, &raw, context).err().unwrap_or_default())
    });
    state.errors.set(errors);
    let chosen = document()
        .get_element_by_id("f-berkas")
        .and_then(|e| e.dyn_into::<HtmlInputElement>().ok())
        .and_then(|input| input.files())
        .is_some_and(|files| files.length() > 0);
    if state.file.get_untracked().is_some_and(|refusal| refusal.fault == FileFault::Unjoined) {
        state.file.set(None);
    }
    if state.unjoined.get_untracked() {
        state.file.set(Some(FileRefusal { fault: FileFault::Unjoined, bytes: 0 }));
    } else if chosen {
        state.file.set(None);
    } else if state.file.get_untracked().is_none()
        && state.form.with_value(|form| form.asks_file && form.file.is_none())
    {
        state.file.set(Some(FileRefusal { fault: FileFault::Missing, bytes: 0 }));
    }
    let ticked = data.get_all("diperbaiki").length();
    state.unticked.set(state.form.with_value(|form| {
        form.mend
            .as_ref()
            .is_some_and(|mend| u32::try_from(mend.faults.len()).unwrap_or(0) > ticked)
    }));
    state.errors.with_untracked(Vec::is_empty)
        && state.file.get_untracked().is_none()
        && !state.unticked.get_untracked()
}

pub(super) fn page_of(state: State) -> String {
    state.form.with_value(|form| {
        format!("{}/permohonan/{}", if form.own { "/saya" } else { "/kerja" }, form.id)
    })
}

pub(super) fn take_answer(state: State, answer: Result<SendAnswer, PostError>) {
    let page = page_of(state);
    match answer {
        Ok(SendAnswer::Sent { again, .. }) => {
            go_to(&format!("{page}?terkirim={}", if again { "lagi" } else { "ya" }))
        }
        Ok(SendAnswer::Checked | SendAnswer::Changed) => go_to(&format!("{page}?periksa=ya")),
        Ok(SendAnswer::Saved { at, found }) => {
            state.found.set(found);
            state.doing.set(Doing::Saved(at));
        }
        Ok(SendAnswer::Mend { errors, file, unticked }) => {
            state.errors.set(errors);
            state.file.set(file);
            state.unticked.set(unticked);
            state.doing.set(Doing::Waiting);
            focus("ringkasan");
        }
        Ok(SendAnswer::Refused(refusal)) => state.doing.set(Doing::Refused(refusal)),
        Ok(SendAnswer::Barred(refusal)) => state.doing.set(Doing::Barred(refusal)),
        Ok(SendAnswer::SignedOut) => go_to(&format!("/masuk?lanjut={page}")),
        Err(error) => state.doing.set(Doing::Failed(error)),
    }
}
