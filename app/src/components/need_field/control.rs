//! What stands at every control of a step.

use domain::procedure::{Action, Condition};
use leptos::prelude::*;

use super::tried::Tried;
use crate::components::need_field::tried::control_id;
use crate::i18n::use_lang;

pub(crate) type Class = Signal<&'static str>;

pub(crate) type Said = Signal<Option<String>>;

/// What stands at a control that the last try stumbled over: the class of its frame, the words, and
/// how they are tied to the control.
pub(crate) fn wrong(
    need: Condition,
    action: Action,
    tried: Tried,
    hint: Option<String>,
) -> (Class, impl IntoView, Signal<Option<&'static str>>, Said) {
    let lang = use_lang();
    let lacked = Signal::derive(move || tried.lacked(action, need));
    let error_id = format!("{}-salah", control_id(action, need));
    let described = {
        let error_id = error_id.clone();
        Signal::derive(move || {
            let ids: Vec<String> =
                hint.clone().into_iter().chain(lacked.get().then(|| error_id.clone())).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    };
    let error = move || {
        lacked.get().then(|| {
            view! {
                <p class="field__error" id=error_id.clone()>{words::condition(need, lang)}</p>
            }
        })
    };
    let class = Signal::derive(move || if lacked.get() { "field field--wrong" } else { "field" });
    (class, error, Signal::derive(move || lacked.get().then_some("true")), described)
}
