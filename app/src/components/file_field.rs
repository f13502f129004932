//! Choosing a PDF: what is wanted, what is stored, and the verdict before the first byte is sent.

use domain::pdf::{FileFault, FileRefusal};
use leptos::ev::Event;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use views::FileView;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use words::Text;

use super::{Notice, PhotoPages, Tone};
use crate::client::check_chosen;
use crate::i18n::{put, say, use_lang};

/// The file field. `help` says what is wanted, `missing` what to say when nothing was chosen if it
/// is not the application's file, `photos` where pages may be photographed, whether there are some
/// that are not in the file, `refusal` is what is wrong with the last choice.
#[component]
pub fn FileField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    help: Text,
    #[prop(optional, into)] missing: Option<&'static str>,
    stored: Option<FileView>,
    #[prop(optional)] photos: Option<RwSignal<bool>>,
    refusal: RwSignal<Option<FileRefusal>>,
) -> impl IntoView {
    let lang = use_lang();
    let id = format!("f-{name}");
    let chosen = RwSignal::new(None::<(String, u64)>);
    let input = NodeRef::<Input>::new();
    // A bad file is not sent, or not sent again: the choice is taken back, the reason stays.
    Effect::new(move |_| {
        if let (true, Some(input)) = (is_bad(refusal), input.get()) {
            input.set_value("");
            chosen.set(None);
        }
    });
    let on_change = move |event: Event| {
        // What is chosen by hand takes the place of the photos, until something about them changes.
        if let (Some(unjoined), Some(input)) = (photos, input.get_untracked())
            && has_file(&input)
        {
            unjoined.set(false);
        }
        check(&event, chosen, refusal);
    };
    let has_stored = stored.is_some();
    let stored = stored.map(stored_file);
    let error_id = format!("{id}-salah");
    let (hint, both) = (format!("{id}-petunjuk"), format!("{id}-petunjuk {error_id}"));
    let described = move || if refusal.get().is_some() { both.clone() } else { hint.clone() };
    let told = move |bad: FileRefusal| match missing.filter(|_| bad.fault == FileFault::Missing) {
        Some(words) => words.to_owned(),
        None => words::file_refusal(bad, lang),
    };
    let error = move || {
        refusal
            .get()
            .map(|bad| view! { <p class="field__error" id=error_id.clone()>{told(bad)}</p> })
    };
    view! {
        <div class="field file" class:field--wrong=move || refusal.get().is_some()>
            <label class="field__label" id=format!("{id}-nama") for=id.clone()>
                {if has_stored { say(Text::ReplaceFile).to_owned() } else { label }}
            </label>
            <p class="field__hint" id=format!("{id}-petunjuk")>{say(help)}</p>
            {error}
            {stored}
            <div class="file__zone">
                <input
                    class="file__input" node_ref=input type="file" id=id.clone() name=name
                    accept="application/pdf,.pdf" aria-labelledby=format!("{id}-nama")
                    aria-describedby=described
                    aria-invalid=move || refusal.get().is_some().then_some("true")
                    on:change=on_change
                />
                // The browser's own words are in the browser's language: with scripts these stand
                // in front of them.
                <span class="button file__pick" aria-hidden="true">{say(Text::PickFile)}</span>
                <span class="file__none" aria-hidden="true">
                    {move || (chosen.get().is_none() && !has_stored).then(|| say(Text::NoFileYet))}
                </span>
            </div>
            {move || chosen.get().map(good)}
            {photos.map(|unjoined| view! { <PhotoPages input unjoined/> })}
        </div>
    }
}

/// What is said of a file that can be sent.
fn good((name, bytes): (String, u64)) -> impl IntoView {
    view! {
        <Notice tone=Tone::Good>
            {say(Text::FileChecked)}": "{name}" ("{words::size(bytes)}")"
        </Notice>
    }
}

/// Whether the choice is a file that cannot be sent. Photos that are not joined are no file.
fn is_bad(refusal: RwSignal<Option<FileRefusal>>) -> bool {
    refusal.get().is_some_and(|refusal| refusal.fault != FileFault::Unjoined)
}

/// The file that is kept already.
fn stored_file(file: FileView) -> impl IntoView {
    view! {
        <p class="file__stored">
            <span class="file__name">{file.name.clone()}</span>
            <span class="file__facts">
                {words::size(file.bytes)}" · "{put(Text::Pages, &[("n", &file.pages.to_string())])}
            </span>
            <a href=format!("/berkas/{}", file.id) target="_blank" rel="external">
                {say(Text::OpenFile)}
            </a>
        </p>
    }
}

/// Looks at what was just chosen: a good file is shown by name and size, a bad one refused.
fn check(
    event: &Event,
    chosen: RwSignal<Option<(String, u64)>>,
    refusal: RwSignal<Option<FileRefusal>>,
) {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    spawn_local(async move {
        match check_chosen(&input).await {
            None => chosen.set(None),
            // It was taken out again while it was looked at.
            Some(_) if !has_file(&input) => chosen.set(None),
            Some(Ok(good)) => {
                refusal.set(None);
                chosen.set(Some(good));
            }
            Some(Err(bad)) => refusal.set(Some(bad)),
        }
    });
}

fn has_file(input: &HtmlInputElement) -> bool {
    input.files().is_some_and(|files| files.length() > 0)
}
