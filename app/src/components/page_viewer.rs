//! The pages of a file as pictures, so that it is read on every device without a program for PDFs.
//! Without scripts it is a column of pages with a list that leads to each; with them it is made
//! larger, turned and leafed through, also by keys.

use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use words::Text;

use crate::client::again_later;
use crate::i18n::{put, say};

/// The steps of enlarging: the width of a page in hundredths of the viewer's.
const ZOOMS: [u16; 5] = [50, 100, 150, 200, 300];
/// Where it begins.
const WHOLE_WIDTH: usize = 1;

/// The pages of the file `id`; `label` says what it is.
#[component]
pub fn PageViewer(id: String, pages: u32, label: &'static str) -> impl IntoView {
    let sheet = NodeRef::<Div>::new();
    let (zoom, turned) = (RwSignal::new(WHOLE_WIDTH), RwSignal::new(0_u16));
    let seen = RwSignal::new(1_u32);
    let alive = RwSignal::new(false);
    Effect::new(move |_| alive.set(true));
    let larger = move || zoom.update(|step| *step = (*step + 1).min(ZOOMS.len() - 1));
    let smaller = move || zoom.update(|step| *step = step.saturating_sub(1));
    let turn = move || turned.update(|turned| *turned = (*turned + 90) % 360);
    let leaf = move |by: i32| {
        let to = seen.get_untracked().saturating_add_signed(by).clamp(1, pages);
        show(sheet, to);
        seen.set(to);
    };
    let keys = move |event: KeyboardEvent| {
        match event.key().as_str() {
            _ if event.ctrl_key() || event.meta_key() || event.alt_key() => return,
            "+" | "=" => larger(),
            "-" => smaller(),
            "r" | "R" => turn(),
            "ArrowRight" => leaf(1),
            "ArrowLeft" => leaf(-1),
            _ => return,
        }
        event.prevent_default();
    };
    let place =
        move || put(Text::PageOf, &[("n", &seen.get().to_string()), ("semua", &pages.to_string())]);
    let list = page_list(&id, pages);
    let all = (1..=pages).map(|page| one_page(&id, page, zoom)).collect_view();
    let hint = format!("tombol-{id}");
    view! {
        <div
            class="viewer" data-zoom=move || ZOOMS[zoom.get()].to_string()
            data-turned=move || turned.get().to_string()
        >
            <div class="viewer__bar" hidden=move || !alive.get()>
                <button
                    class="button button--quiet" type="button"
                    on:click=move |_| smaller() aria-label=say(Text::ZoomOut)
                    disabled=move || zoom.get() == 0
                >
                    "−"
                </button>
                <button
                    class="button button--quiet" type="button"
                    on:click=move |_| larger() aria-label=say(Text::ZoomIn)
                    disabled=move || zoom.get() + 1 == ZOOMS.len()
                >
                    "+"
                </button>
                <button class="button button--quiet" type="button" on:click=move |_| turn()>
                    {say(Text::TurnPage)}
                </button>
                <span class="viewer__place" aria-live="polite">{place}</span>
            </div>
            {list}
            <div
                class="viewer__sheet" node_ref=sheet tabindex="0" role="region" aria-label=label
                aria-describedby=hint.clone() on:keydown=keys
                on:scroll=move |_| if let Some(page) = seen_in(sheet) { seen.set(page) }
            >
                {all}
            </div>
            <p class="viewer__keys muted" id=hint>{say(Text::ViewerKeys)}</p>
        </div>
    }
}

/// The list that leads to each of several pages.
fn page_list(id: &str, pages: u32) -> Option<impl IntoView + use<>> {
    let row = |page: u32| {
        view! { <li><a href=format!("#hal-{id}-{page}") rel="external">{page}</a></li> }
    };
    (pages > 1).then(|| {
        let rows = (1..=pages).map(row).collect_view();
        view! { <nav class="viewer__list" aria-label=say(Text::PageList)><ol>{rows}</ol></nav> }
    })
}

/// A page. What is made larger is fetched larger. A phone fetches the smaller picture; where it
/// cannot be had at the moment it is asked for again.
fn one_page(id: &str, page: u32, zoom: RwSignal<usize>) -> impl IntoView + use<> {
    let sizes =
        move || if zoom.get() > WHOLE_WIDTH { "1600px" } else { "(min-width: 64rem) 40rem, 100vw" };
    let at = |width: u16| format!("/halaman/{id}/{page}/{width}");
    view! {
        <div class="viewer__page" id=format!("hal-{id}-{page}") data-page=page.to_string()>
            <img
                class="viewer__picture" loading="lazy" decoding="async" src=at(800)
                srcset=format!("{} 800w, {} 1600w", at(800), at(1600))
                sizes=sizes alt=put(Text::PageUndrawn, &[("n", &page.to_string())])
                on:error=again_later
            />
        </div>
    }
}

/// Leads the sheet to a page.
fn show(sheet: NodeRef<Div>, page: u32) {
    let Some(sheet) = sheet.get_untracked() else { return };
    if let Some(there) = pages_of(&sheet).into_iter().nth(page.saturating_sub(1) as usize) {
        sheet.set_scroll_top(there.offset_top() - sheet.offset_top());
    }
}

/// The page that stands in the middle of the sheet.
fn seen_in(sheet: NodeRef<Div>) -> Option<u32> {
    let sheet = sheet.get_untracked()?;
    let middle = sheet.scroll_top() + sheet.offset_top() + sheet.client_height() / 2;
    let above = pages_of(&sheet).into_iter().filter(|page| page.offset_top() <= middle).count();
    u32::try_from(above.max(1)).ok()
}

fn pages_of(sheet: &HtmlElement) -> Vec<HtmlElement> {
    let children = sheet.children();
    (0..children.length()).filter_map(|at| children.item(at)?.dyn_into().ok()).collect()
}
