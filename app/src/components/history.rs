//! What happened to an application: who, what, when, why.

use leptos::prelude::*;
use views::EventView;
use words::{Text, actor};

use crate::speak::{say, use_lang};

/// The history, folded.
#[component]
pub fn History(events: Vec<EventView>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <details class="history">
            <summary>{say(Text::History)}" ("{events.len()}")"</summary>
            <ol>
                {events.into_iter().rev().map(|event| view! {
                    <li>
                        <p>
                            <strong>{event.what}</strong>
                            " "{say(Text::By)}" "{event.who}" ("{actor(event.role, lang)}")"
                        </p>
                        {(!event.why.is_empty()).then(|| view! { <p>{event.why}</p> })}
                        <p class="history__at">{event.at}</p>
                    </li>
                }).collect_view()}
            </ol>
        </details>
    }
}
