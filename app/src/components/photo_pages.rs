//! Photos of pages, put in order, turned, and joined into one PDF on the device.

use domain::people::photo::PhotoFault;
use domain::words::{self, Text};
use leptos::ev::Event;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};

use super::{Notice, Tone};
use crate::client::{MOST_PHOTOS, choose, forget, keep, page, pdf, share, thumbnail};
use crate::speak::{put, say, use_lang};

/// A photo that was taken: only its small picture is in memory; the browser keeps the photo itself under the id.
#[derive(Clone)]
struct Taken {
    id: u32,
    thumb: String,
    quarters: u8,
}

/// What goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Doing {
    Waiting,
    Reading,
    Joining(usize),
    Refused(PhotoFault),
    TooMany,
}

#[derive(Clone, Copy)]
struct State {
    photos: RwSignal<Vec<Taken>>,
    doing: RwSignal<Doing>,
}

/// The pages; the finished PDF is put into `input`. Without scripts there is nothing of it.
#[component]
pub fn PhotoPages(input: NodeRef<Input>) -> impl IntoView {
    let lang = use_lang();
    let state = State { photos: RwSignal::new(Vec::new()), doing: RwSignal::new(Doing::Waiting) };
    let busy = move || matches!(state.doing.get(), Doing::Reading | Doing::Joining(_));
    let told = move || match state.doing.get() {
        Doing::Waiting => None,
        Doing::Reading => Some(view! { <p role="status">{say(Text::PhotoSending)}</p> }.into_any()),
        Doing::Joining(at) => {
            let all = state.photos.with(Vec::len).to_string();
            Some(view! { <p role="status">{put(Text::PagesWorking, &[("n", &at.to_string()), ("semua", &all)])}</p> }.into_any())
        }
        Doing::Refused(fault) => Some(view! { <Notice tone=Tone::Bad urgent=true>{words::photo_fault(fault, lang)}</Notice> }.into_any()),
        Doing::TooMany => Some(view! { <Notice tone=Tone::Warn urgent=true>{say(Text::PagesTooMany)}</Notice> }.into_any()),
    };
    let pages = move || state.photos.get().into_iter().enumerate().map(|(at, photo)| one(state, at, photo)).collect_view();
    let join = move |_| {
        if let Some(input) = input.get_untracked() {
            spawn_local(joined(state, input));
        }
    };
    view! {
        <details class="pages">
            <summary>{say(Text::PagesTitle)}</summary>
            <p>{say(Text::PagesLead)}</p>
            <ol class="pages__list">
                {pages}
            </ol>
            <label class="button pages__add">
                {say(Text::PagesAdd)}
                <input class="visually-hidden" type="file" accept="image/*" multiple disabled=busy on:change=move |event| add(state, &event)/>
            </label>
            {told}
            {move || (!state.photos.with(Vec::is_empty)).then(|| view! { <button class="button button--main" type="button" disabled=busy on:click=join>{say(Text::PagesJoin)}</button> })}
        </details>
    }
}

/// One photo with what can be done with it.
fn one(state: State, at: usize, photo: Taken) -> impl IntoView {
    let name = put(Text::PagesPage, &[("n", &(at + 1).to_string())]);
    let label = |text: Text| format!("{}: {name}", say(text));
    let (turn, up, down, remove) = (label(Text::PagesTurn), label(Text::PagesUp), label(Text::PagesDown), label(Text::PagesRemove));
    let id = photo.id;
    let change = move |act: fn(&mut Vec<Taken>, usize)| {
        state.photos.update(|photos| {
            if let Some(at) = photos.iter().position(|photo| photo.id == id) {
                act(photos, at);
            }
        });
    };
    view! {
        <li class="pages__page">
            <img class=format!("pages__thumb pages__thumb--{}", photo.quarters) src=photo.thumb alt=name.clone() width="120" height="120"/>
            <div>
                <strong>{name}</strong>
                <p class="pages__tools">
                    <button class="button button--quiet" type="button" aria-label=turn on:click=move |_| change(|photos, at| photos[at].quarters = (photos[at].quarters + 1) % 4)>{say(Text::PagesTurn)}</button>
                    <button class="button button--quiet" type="button" aria-label=up on:click=move |_| change(|photos, at| if at > 0 { photos.swap(at, at - 1) })>{say(Text::PagesUp)}</button>
                    <button class="button button--quiet" type="button" aria-label=down on:click=move |_| change(|photos, at| if at + 1 < photos.len() { photos.swap(at, at + 1) })>{say(Text::PagesDown)}</button>
                    <button class="button button--quiet" type="button" aria-label=remove on:click=move |_| change(|photos, at| forget(photos.remove(at).id))>{say(Text::PagesRemove)}</button>
                </p>
            </div>
        </li>
    }
}

/// Takes what was chosen, one photo after the other.
fn add(state: State, event: &Event) {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
    let Some(list) = input.files() else { return };
    let chosen: Vec<File> = (0..list.length()).filter_map(|at| list.get(at)).collect();
    state.doing.set(Doing::Reading);
    spawn_local(async move {
        let mut outcome = Doing::Waiting;
        for file in chosen {
            if state.photos.with_untracked(Vec::len) >= MOST_PHOTOS {
                outcome = Doing::TooMany;
                break;
            }
            match thumbnail(&file).await {
                Ok(thumb) => {
                    let id = keep(file);
                    state.photos.update(|photos| photos.push(Taken { id, thumb, quarters: 0 }));
                }
                Err(fault) => outcome = Doing::Refused(fault),
            }
        }
        state.doing.set(outcome);
        input.set_value("");
    });
}

/// Joins the photos and puts the PDF where a chosen file would be.
async fn joined(state: State, input: HtmlInputElement) {
    let photos = state.photos.get_untracked();
    let share = share(photos.len());
    let mut pages = Vec::with_capacity(photos.len());
    for (at, photo) in photos.iter().enumerate() {
        state.doing.set(Doing::Joining(at + 1));
        match page(photo.id, photo.quarters, share).await {
            Ok(page) => pages.push(page),
            Err(fault) => {
                state.doing.set(Doing::Refused(fault));
                return;
            }
        }
    }
    state.doing.set(if choose(&input, "foto-berkas.pdf", &pdf(&pages)).is_some() {
        Doing::Waiting
    } else {
        Doing::Refused(PhotoFault::Broken)
    });
}
