//! A button that asks a passkey and sends its answer with the form it stands in.

use domain::people::factor::FactorFault;
use leptos::prelude::*;
use leptos::task::spawn_local;
use views::STEP;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement};
use words::Text;

use super::{Notice, Tone};
use crate::client::{answer_of_key, knows_passkeys, post, put_value};
use crate::i18n::{say, use_lang};

/// The form with the button: `step` is what is wanted of the key, `address` where its answer goes.
#[component]
pub fn KeyButton(
    address: &'static str,
    step: &'static str,
    label: Text,
    id: &'static str,
) -> impl IntoView {
    let lang = use_lang();
    let (known, waiting, failed) =
        (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let tried = RwSignal::new(false);
    Effect::new(move |_| {
        known.set(knows_passkeys());
        tried.set(true);
    });
    let ask = move |_| {
        failed.set(false);
        waiting.set(true);
        spawn_local(async move {
            let asked = match FormData::new() {
                Ok(nothing) => post::<String>("/masuk/kunci", nothing).await.ok(),
                Err(_) => None,
            };
            let answer = match asked {
                Some(asked) => answer_of_key(&asked).await,
                None => None,
            };
            let form = document()
                .get_element_by_id(id)
                .and_then(|element| element.dyn_into::<HtmlFormElement>().ok());
            if let (Some(answer), Some(form)) = (answer, form) {
                put_value(&form, "kunci", &answer);
                let _ = form.submit();
            } else {
                waiting.set(false);
                failed.set(true);
            }
        });
    };
    view! {
        <form id=id method="post" action=address enctype="multipart/form-data">
            <input type="hidden" name=STEP value=step/>
            <input type="hidden" name="kunci" value=""/>
            {move || failed.get().then(|| view! {
                <Notice tone=Tone::Bad urgent=true>
                    {words::factor_fault(FactorFault::Key, lang)}
                </Notice>
            })}
            {move || (tried.get() && !known.get()).then(|| view! {
                <p class="muted">{say(Text::PasskeyMissing)}</p>
            })}
            <button
                class="button" type="button" disabled=move || !known.get() || waiting.get()
                on:click=ask
            >
                {move || say(if waiting.get() { Text::PasskeyWaiting } else { label })}
            </button>
        </form>
    }
}
