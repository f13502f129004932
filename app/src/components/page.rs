//! What every page has: a title, a face while it loads, and a face when it fails.

use domain::procedure::Refusal;
use leptos::prelude::*;
use leptos_meta::Title;
use words::Text;

use super::text_area::written;
use super::{Notice, Tone};
use crate::AppError;
use crate::i18n::{put, say, use_lang, use_visit};

/// The document's title: `Daftar kerja · AKU Online`. Leptos writes it as it is into the document,
/// where `</title>` would end it; a browser sets it as a text.
pub fn page_title(words: impl Into<String>) -> impl IntoView {
    let title = format!("{} · {}", words.into(), use_visit().agency.app_name);
    let title = if is_server() { written(&title).into_owned() } else { title };
    view! { <Title text=title/> }
}

/// While a page loads: blocks of the size of what comes, so that nothing jumps.
#[component]
pub fn Waiting() -> impl IntoView {
    view! {
        <div class="waiting" aria-busy="true">
            <div class="waiting__line waiting__line--title"></div>
            <div class="waiting__line"></div>
            <div class="waiting__line"></div>
            <div class="waiting__block"></div>
        </div>
    }
}

/// When a page has no answer: what happened, and the way on.
#[component]
pub fn Failed(error: AppError) -> impl IntoView {
    let lang = use_lang();
    let home = match use_visit().person {
        Some(person) if person.resident.is_some() => ("/saya", Text::MyHome),
        Some(_) => ("/kerja", Text::BackToList),
        None => ("/", Text::BackHome),
    };
    let (title, lead, way) = match error {
        AppError::SignedOut => {
            (Text::SignInTitle, say(Text::SessionEnded), ("/masuk", Text::SignIn))
        }
        AppError::NotFound => (Text::NotFoundTitle, say(Text::NotFoundLead), home),
        AppError::Refused(Refusal::NotYourRole) => {
            (Text::ForbiddenTitle, say(Text::ForbiddenLead), home)
        }
        AppError::Refused(refusal) => (Text::ForbiddenTitle, words::refusal(refusal, lang), home),
        AppError::Connection => (Text::FailedTitle, say(Text::NoConnection), home),
        AppError::Sign(_) | AppError::Trouble(_) => {
            (Text::FailedTitle, say(Text::ServerTrouble), home)
        }
    };
    let code = match error {
        AppError::Trouble(Some(code)) => {
            Some(view! { <p>{put(Text::IncidentCode, &[("kode", &code.to_string())])}</p> })
        }
        _ => None,
    };
    view! {
        {page_title(say(title))}
        <div class="wrap wrap--narrow">
            <h1>{say(title)}</h1>
            <Notice tone=Tone::Warn>{lead}</Notice>
            {code}
            <p><a class="button" href=way.0>{say(way.1)}</a></p>
        </div>
    }
}
