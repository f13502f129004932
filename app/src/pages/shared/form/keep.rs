//! Keeping what is typed: each field is saved when it is left, what failed is sent again, and a
//! page that is left sends the rest.

use std::time::Duration;

use domain::form::{FieldError, Intent, Raw, parse_field};
use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;
use leptos::task::spawn_local;
use views::SendAnswer;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement};

use super::submit::with_context;
use crate::client::{
    Left, PostError, form_data, is_hidden, leave_here, post, post_and_leave, put_value, raw_fields,
    take_left,
};
use crate::pages::shared::form::state::{Doing, State};

/// Not every broken line tells the browser that it is back.
const TRY_AGAIN: Duration = Duration::from_secs(15);

/// A field is left by the press of a button as well. What then appears above the button would move
/// it away from under the finger, and the press would be lost: so it appears a moment later.
const AFTER_THE_PRESS: Duration = Duration::from_millis(200);

/// A field was left: keep what stands there, and clear or show its own fault once it had one.
pub fn left(state: State, name: String, value: String) {
    let told = move || {
        let (name, value) = (name.clone(), value.clone());
        state.press.after(move || typed(state, &name, &value));
    };
    set_timeout(told, AFTER_THE_PRESS);
}

fn typed(state: State, name: &str, value: &str) {
    if state.doing.try_get_untracked().is_none_or(|doing| doing == Doing::Sending) {
        return;
    }
    let Some(field) =
        state.fields.with_value(|fields| fields.iter().find(|field| field.name == name).cloned())
    else {
        return;
    };
    let verdict = with_context(state, |context| parse_field(&field, value, context));
    // What was said of a NIK is not said of another one.
    if state.typed.with_untracked(|typed| typed.get(name).map(String::as_str) != Some(value)) {
        state.found.update(|found| {
            found.remove(name);
        });
    }
    state.typed.update(|typed| {
        typed.insert(name.to_owned(), value.to_owned());
    });
    state.errors.update(|errors| {
        let had = errors.iter().any(|error| error.field == name);
        errors.retain(|error| error.field != name);
        // An empty field is only wrong when sending; a wrong one is told at once.
        if let Err(fault) = verdict
            && (had || !value.trim().is_empty())
        {
            errors.push(FieldError { field: name.to_owned(), fault });
        }
    });
    autosave(state);
}

/// Saves in the background what the server does not have yet. The file goes with the next press of
/// a button.
fn autosave(state: State) {
    if state.saving.get_value() || state.doing.get_untracked() == Doing::Sending {
        return;
    }
    let fresh = unsaved(state);
    let Some(data) = (!fresh.is_empty()).then(|| only(&fresh)).flatten() else { return };
    state.saving.set_value(true);
    state.doing.set(Doing::Saving);
    let address = state.address();
    spawn_local(async move {
        let answer = post::<SendAnswer>(&address, data).await;
        state.saving.set_value(false);
        if state.doing.get_untracked() == Doing::Sending {
            return;
        }
        match answer {
            Ok(SendAnswer::Saved { at, found }) => {
                state.press.after(move || {
                    state.found.try_set(found.clone());
                });
                state.kept.update_value(|kept| kept.extend(fresh));
                // "Saved" is only said when nothing was typed meanwhile.
                if unsaved(state).is_empty() {
                    state.doing.set(Doing::Saved(at));
                } else {
                    autosave(state);
                }
            }
            // Who is signed out, or was overtaken, is told when they press a button; what they
            // typed is there until then.
            Ok(_) => state.doing.set(Doing::Waiting),
            Err(PostError::Connection) => {
                state.doing.set(Doing::NotSaved);
                set_timeout(move || again(state), TRY_AGAIN);
            }
            Err(error) => state.doing.set(Doing::Failed(error)),
        }
    });
}

fn again(state: State) {
    if state.doing.try_get_untracked() == Some(Doing::NotSaved) {
        autosave(state);
    }
}

/// Puts back what the page was left with, when that has not reached the server yet, and saves it;
/// also what was typed before the page was alive.
fn bring_back(state: State) {
    let Some(form) = form_element() else { return };
    // What was chosen before the page was alive stands in the page and nowhere else.
    let names: Vec<String> =
        state.fields.with_value(|fields| fields.iter().map(|field| field.name.clone()).collect());
    if let Some(there) = form_data(&form).map(|data| raw_fields(&data, &names)) {
        state.typed.update(|typed| typed.extend(there));
    }
    for (name, (before, typed)) in take_left(&state.form.with_value(|form| form.id.clone())) {
        // Should the server have something else by now, it was faster, or somebody else was.
        if state.kept.with_value(|kept| kept.get(&name).map_or("", String::as_str) == before) {
            put_value(&form, &name, &typed);
            state.found.update(|found| {
                found.remove(&name);
            });
            state.typed.update(|all| {
                all.insert(name, typed);
            });
        }
    }
    autosave(state);
}

/// Sends again what could not be saved when the line comes back, and what is left when the page is
/// left: also the field that is still being typed into. Begins with what the page was left with.
pub fn watch(state: State) {
    let online = window_event_listener_untyped("online", move |_| again(state));
    let hidden = window_event_listener_untyped("visibilitychange", move |_| {
        if is_hidden() {
            leave(state);
        }
    });
    let gone = window_event_listener_untyped("pagehide", move |_| leave(state));
    on_cleanup(move || {
        online.remove();
        hidden.remove();
        gone.remove();
    });
    state.press.watch();
    bring_back(state);
}

fn leave(state: State) {
    let fresh = unsaved(state);
    if fresh.is_empty() || state.doing.get_untracked() == Doing::Sending {
        return;
    }
    let left: Left = state.kept.with_value(|kept| {
        let before = |name: &String| kept.get(name).cloned().unwrap_or_default();
        fresh.iter().map(|(name, typed)| (name.clone(), (before(name), typed.clone()))).collect()
    });
    leave_here(&state.form.with_value(|form| form.id.clone()), &left);
    // An answer is not waited for: should the page live on, the fields count as unsaved until the
    // next save says otherwise.
    if let Some(data) = only(&fresh) {
        post_and_leave(&state.address(), &data);
    }
}

/// The fields that stand otherwise on the page than on the server.
fn unsaved(state: State) -> Raw {
    let names: Vec<String> =
        state.fields.with_value(|fields| fields.iter().map(|field| field.name.clone()).collect());
    let Some(there) = form_element().as_ref().and_then(form_data) else { return Raw::new() };
    let mut typed = raw_fields(&there, &names);
    let now = names.into_iter().map(|name| {
        let value = typed.remove(&name).unwrap_or_default();
        (name, value)
    });
    state.kept.with_value(|kept| {
        now.filter(|(name, value)| kept.get(name).map_or("", String::as_str) != value).collect()
    })
}

fn form_element() -> Option<HtmlFormElement> {
    document().get_element_by_id("permohonan").and_then(|element| element.dyn_into().ok())
}

/// A form that holds these fields and the intent to keep them.
fn only(fields: &Raw) -> Option<FormData> {
    let data = FormData::new().ok()?;
    data.append_with_str(Intent::NAME, &Intent::Type.code()).ok()?;
    for (name, value) in fields {
        data.append_with_str(name, value).ok()?;
    }
    Some(data)
}
