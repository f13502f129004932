//! What happened to an application: who, what, when, why.

use leptos::prelude::*;
use views::EventView;
use words::{Text, actor};

use crate::i18n::{moment, say, use_lang};

/// The history, folded.
#[component]
pub fn History(events: Vec<EventView>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <details class="history">
            <summary>{say(Text::History)}" ("{events.len()}")"</summary>
            <ol>
                {events.iter().rev().map(|event| view! {
                    <li>
                        <p>
                            <strong>{words::event(event.what, lang)}</strong>
                            " "{say(Text::By)}" "{event.who.clone()}" ("{actor(event.role, lang)}")"
                        </p>
                        {why(event).map(|why| view! { <p>{why}</p> })}
                        <p class="history__at">{moment(event.at)}</p>
                    </li>
                }).collect_view()}
            </ol>
        </details>
    }
}

/// Why something was done, and what belongs to it.
fn why(event: &EventView) -> Option<String> {
    let detail = words::event_detail(&event.detail, use_lang());
    let parts = [event.why.joined(), detail].into_iter().filter(|part| !part.is_empty());
    let why = parts.collect::<Vec<_>>().join(" · ");
    (!why.is_empty()).then_some(why)
}
