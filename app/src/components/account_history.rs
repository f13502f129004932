//! What was done with an account: when, what, who and why.

use leptos::prelude::*;
use views::{AccountEventView, WhoView};
use words::Text;

use crate::i18n::{moment, say, use_lang};

/// The history of an account, folded; the newest first.
#[component]
pub fn AccountHistory(title: Text, events: Vec<AccountEventView>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <details class="history">
            <summary>{say(title)}" ("{events.len()}")"</summary>
            <ol>
                {events.into_iter().map(|event| view! {
                    <li>
                        <p>
                            <strong>{words::account_event(event.what, lang)}</strong>
                            " "{say(Text::By)}" "{who(&event.who)}
                        </p>
                        {why(&event).map(|why| view! { <p>{why}</p> })}
                        <p class="history__at">{moment(event.at)}</p>
                    </li>
                }).collect_view()}
            </ol>
        </details>
    }
}

fn who(who: &WhoView) -> String {
    let lang = use_lang();
    match who {
        WhoView::You => say(Text::Yourself).to_owned(),
        WhoView::Role(role) => words::actor(*role, lang).to_owned(),
        WhoView::Named(name, Some(role)) => format!("{name} ({})", words::actor(*role, lang)),
        WhoView::Named(name, None) => name.clone(),
    }
}

fn why(event: &AccountEventView) -> Option<String> {
    let lang = use_lang();
    let faults = event.faults.iter().map(|fault| words::account_fault(*fault, lang).to_owned());
    let detail = words::account_event_detail(&event.detail, lang);
    let parts: Vec<String> = std::iter::once(event.reason.clone())
        .chain(faults)
        .chain([detail])
        .filter(|part| !part.is_empty())
        .collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}
