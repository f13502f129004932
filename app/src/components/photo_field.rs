//! One photo of a registration: a form of its own, so that each is saved as soon as it is taken.

use std::collections::BTreeMap;

use domain::people::account::PhotoKind;
use domain::people::photo::PhotoFault;
use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;
use views::AccountNote;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlInputElement};
use words::Text;

use crate::client::{PostError, post, reduced};
use crate::components::trouble_words;
use crate::i18n::{say, use_lang};

/// The photos that are kept, with their ids.
pub type KeptPhotos = RwSignal<BTreeMap<PhotoKind, String>>;

/// What the field is doing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Doing {
    Waiting,
    Sending,
    Done,
    Refused(PhotoFault),
    Failed(PostError),
}

/// The field. `fault` is what was wrong with the last photo without scripts, `refused` whether the
/// one that is there was refused.
#[component]
pub fn PhotoField(
    kind: PhotoKind,
    kept: KeptPhotos,
    fault: Option<PhotoFault>,
    refused: bool,
) -> impl IntoView {
    let lang = use_lang();
    let id = format!("f-{}", kind.code());
    let doing = RwSignal::new(Doing::Waiting);
    let label = words::photo(kind, lang);
    let (hint_id, error_id, name_id) =
        (format!("{id}-petunjuk"), format!("{id}-salah"), format!("{id}-nama"));
    let wrong = Signal::derive(move || match doing.get() {
        Doing::Refused(fault) => Some(words::photo_fault(fault, lang).to_owned()),
        Doing::Failed(error) => Some(trouble_words(error)),
        Doing::Waiting => fault
            .map(|fault| words::photo_fault(fault, lang))
            .or_else(|| refused.then(|| say(Text::PhotoRefused)))
            .map(str::to_owned),
        Doing::Sending | Doing::Done => None,
    });
    let error = {
        let error_id = error_id.clone();
        move || {
            wrong
                .get()
                .map(|words| view! { <p class="field__error" id=error_id.clone()>{words}</p> })
        }
    };
    let described = {
        let hint_id = hint_id.clone();
        move || {
            if wrong.get().is_some() { format!("{hint_id} {error_id}") } else { hint_id.clone() }
        }
    };
    let has = Signal::derive(move || kept.with(|kept| kept.contains_key(&kind)));
    let there = move || kept.with(|kept| kept.get(&kind).cloned()).map(|id| there(&id, label));
    let on_change = move |event: Event| take(kind, &event, doing, kept);
    view! {
        <form
            class="field file photo" class:field--wrong=move || wrong.get().is_some()
            method="post" action=format!("/saya/foto/{}", kind.code())
            enctype="multipart/form-data"
        >
            <label class="field__label" id=name_id.clone() for=id.clone()>{label}</label>
            <p class="field__hint" id=hint_id.clone()>{words::photo_hint(kind, lang)}</p>
            {error}
            {there}
            <div class="file__zone">
                <input
                    class="file__input" type="file" id=id.clone() name="foto"
                    accept="image/jpeg,image/png,image/webp,image/*" aria-labelledby=name_id
                    aria-describedby=described
                    aria-invalid=move || wrong.get().is_some().then_some("true")
                    disabled=move || doing.get() == Doing::Sending on:change=on_change
                />
                <span class="button file__pick" aria-hidden="true">
                    {move || {
                        say(if has.get() || refused { Text::PhotoRetake } else { Text::PhotoTake })
                    }}
                </span>
                <span class="photo__doing" role="status">
                    {move || (doing.get() == Doing::Sending).then(|| say(Text::PhotoSending))}
                </span>
            </div>
            <button class="button photo__save" type="submit">{say(Text::PhotoSave)}</button>
        </form>
    }
}

/// The photo that is kept.
fn there(id: &str, label: &str) -> impl IntoView + use<> {
    view! {
        <p class="photo__there">
            <svg class="notice__icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
                <path d="M5 12l5 5L20 7"></path>
            </svg>
            <span>{say(Text::PhotoKept)}</span>
            <a
                href=format!("/foto/{id}") target="_blank" rel="external"
                aria-label=format!("{}: {label}", say(Text::PhotoShow))
            >
                {say(Text::PhotoShow)}
            </a>
        </p>
    }
}

/// Reduces what was just chosen and sends it. What the browser cannot open goes as it is: the
/// server knows more kinds.
fn take(kind: PhotoKind, event: &Event, doing: RwSignal<Doing>, kept: KeptPhotos) {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    doing.set(Doing::Sending);
    spawn_local(async move {
        let small = reduced(&file).await;
        let Some(data) = FormData::new().ok().filter(|data| {
            let name = format!("{}.jpg", kind.code());
            match &small {
                Ok(blob) => data.append_with_blob_and_filename("foto", blob, &name).is_ok(),
                Err(_) => data.append_with_blob_and_filename("foto", &file, &file.name()).is_ok(),
            }
        }) else {
            doing.set(Doing::Refused(PhotoFault::Broken));
            return;
        };
        match post::<AccountNote>(&format!("/saya/foto/{}", kind.code()), data).await {
            Ok(AccountNote::PhotoRefused(_, fault)) => doing.set(Doing::Refused(fault)),
            Ok(AccountNote::PhotoKept(_, id)) => {
                doing.set(Doing::Done);
                kept.update(|kept| {
                    kept.insert(kind, id);
                });
            }
            Ok(_) => doing.set(Doing::Failed(PostError::Trouble(None))),
            Err(error) => doing.set(Doing::Failed(error)),
        }
        // The same photo can be chosen again.
        input.set_value("");
    });
}
