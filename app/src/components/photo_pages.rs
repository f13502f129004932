//! Photos of pages, put in order, turned, cut, taken again, and joined into one PDF on the device.

use domain::people::photo::PhotoFault;
use leptos::ev::Event;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlInputElement;
use words::Text;

use super::photo_page::one;
use super::{Notice, Tone};
use crate::client::{MOST_PHOTOS, choose, focus, keep, page, pdf, share, thumbnail};
use crate::components::photo_retake::chosen;
use crate::components::photo_state::{Doing, JOINED, State, Taken};
use crate::i18n::{put, say, use_lang};

/// The pages; the finished PDF is put into `input`, and `unjoined` says whether it lacks any of
/// them. Without scripts there is nothing of it.
#[component]
pub fn PhotoPages(input: NodeRef<Input>, unjoined: RwSignal<bool>) -> impl IntoView {
    let (photos, doing) = (RwSignal::new(Vec::new()), RwSignal::new(Doing::Waiting));
    let state = State { photos, doing, unjoined, once: RwSignal::new(false), input };
    let owner = StoredValue::new(Owner::current());
    let told = move || progress(state);
    let stale = move || {
        let stale = state.unjoined.get() && state.once.get() && !state.busy();
        stale
            .then(|| view! { <Notice tone=Tone::Warn urgent=true>{say(Text::PagesStale)}</Notice> })
    };
    let join = move |_| {
        if let Some(input) = input.get_untracked() {
            spawn_local(joined(state, input));
        }
    };
    // What belongs to a photo lives as long as this part of the page does.
    let take = move |event: Event| {
        if let Some(owner) = owner.get_value() {
            add(state, owner, &event);
        }
    };
    view! {
        <details class="pages">
            <summary>{say(Text::PagesTitle)}</summary>
            <p>{say(Text::PagesLead)}</p>
            <ol class="pages__list">
                <For
                    each=move || state.photos.get() key=|photo| photo.id
                    children=move |photo| one(state, photo)
                />
            </ol>
            <label class="button pages__add">
                {say(Text::PagesAdd)}
                <input
                    class="visually-hidden" id="hal-tambah" type="file" accept="image/*" multiple
                    disabled=move || state.busy() on:change=take
                />
            </label>
            {told}
            {stale}
            {move || (!state.photos.with(Vec::is_empty)).then(|| view! {
                <button
                    class="button button--main" id="hal-gabung" type="button"
                    disabled=move || state.busy() on:click=join
                >
                    {say(Text::PagesJoin)}
                </button>
            })}
        </details>
    }
}

/// What is being done with the photos, or was wrong with one.
fn progress(state: State) -> Option<AnyView> {
    let pages = || state.photos.with(Vec::len).to_string();
    let status = |words: String| view! { <p role="status">{words}</p> }.into_any();
    Some(match state.doing.get() {
        Doing::Waiting => return None,
        Doing::Joined => status(put(Text::PagesJoined, &[("n", &pages())])),
        Doing::Reading => status(say(Text::PagesReading).to_owned()),
        Doing::Joining(at) => {
            status(put(Text::PagesWorking, &[("n", &at.to_string()), ("semua", &pages())]))
        }
        Doing::Refused(fault, at) => {
            let which = (at > 0).then(|| put(Text::PhotoNth, &[("n", &at.to_string())]));
            let words = words::photo_fault(fault, use_lang());
            view! { <Notice tone=Tone::Bad urgent=true>{which}{words}</Notice> }.into_any()
        }
        Doing::TooMany => {
            view! { <Notice tone=Tone::Warn urgent=true>{say(Text::PagesTooMany)}</Notice> }
                .into_any()
        }
    })
}

/// Takes what was chosen, one photo after the other.
fn add(state: State, owner: Owner, event: &Event) {
    let Some((input, files)) = chosen(event) else { return };
    let mut outcome = Doing::Waiting;
    state.doing.set(Doing::Reading);
    spawn_local(async move {
        let several = files.len() > 1;
        for (at, file) in files.into_iter().enumerate() {
            if state.photos.with_untracked(Vec::len) >= MOST_PHOTOS {
                outcome = Doing::TooMany;
                break;
            }
            match thumbnail(&file).await {
                Ok(small) => {
                    let id = keep(file);
                    let taken = owner.with(|| Taken::new(id, small));
                    state.photos.update(|photos| photos.push(taken));
                    state.changed();
                }
                // The first one is told; the others that are well are kept.
                Err(fault) if outcome == Doing::Waiting => {
                    outcome = Doing::Refused(fault, if several { at + 1 } else { 0 })
                }
                Err(_) => {}
            }
        }
        state.doing.set(outcome);
        input.set_value("");
    });
}

/// Joins the photos and puts the PDF where a chosen file would be.
pub(crate) async fn joined(state: State, input: HtmlInputElement) {
    let photos = state.photos.get_untracked();
    let share = share(photos.len());
    let mut pages = Vec::with_capacity(photos.len());
    for (at, photo) in photos.iter().enumerate() {
        state.doing.set(Doing::Joining(at + 1));
        match page(photo.id, photo.quarters.get_untracked(), photo.frame.get_untracked(), share)
            .await
        {
            Ok(page) => pages.push(page),
            Err(fault) => {
                state.doing.set(Doing::Refused(fault, if photos.len() > 1 { at + 1 } else { 0 }));
                return;
            }
        }
    }
    let chosen = choose(&input, JOINED, &pdf(&pages)).is_some();
    state.once.set(state.once.get_untracked() || chosen);
    state.unjoined.set(!chosen);
    state.doing.set(if chosen { Doing::Joined } else { Doing::Refused(PhotoFault::Broken, 0) });
    // The button could not be pressed meanwhile, and so lost the keyboard.
    focus("hal-gabung");
}
