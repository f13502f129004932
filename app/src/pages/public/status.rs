//! The state of an application without signing in: number and PIN, or the QR code of the receipt.
//! Nothing personal is shown.

use leptos::html::Form;
use leptos::prelude::*;
use views::{Flash, StatusAnswer, StatusView};
use words::Text;

use crate::client::{fill_and_send, take_fragment};
use crate::components::{Notice, StatusTag, Tone, page_title, status_timeline};
use crate::i18n::{put, say, use_lang, use_visit, week};
use crate::pages::page::Page;

/// The route.
pub struct StatusRoute;

impl Page for StatusRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Asked/> }.into_any()
    }
}

#[component]
fn Asked() -> impl IntoView {
    let answer = match use_visit().flash {
        Some(Flash::Status(answer)) => *answer,
        _ => StatusAnswer::Nothing,
    };
    let body = match answer {
        StatusAnswer::Found(found) => found_view(*found).into_any(),
        StatusAnswer::Nothing => form(String::new(), None).into_any(),
        StatusAnswer::Wrong(typed) => {
            form(typed, Some(say(Text::StatusWrong).to_owned())).into_any()
        }
        StatusAnswer::Wait(minutes) => {
            form(String::new(), Some(put(Text::StatusWait, &[("menit", &minutes.to_string())])))
                .into_any()
        }
    };
    view! {
        {page_title(say(Text::StatusTitle))}
        <div class="wrap wrap--form">
            <h1>{say(Text::StatusTitle)}</h1>
            {body}
        </div>
    }
}

fn form(typed: String, wrong: Option<String>) -> impl IntoView {
    view! {
        <p class="lead">{say(Text::StatusLead)}</p>
        {wrong.map(|words| view! { <Notice tone=Tone::Bad urgent=true>{words}</Notice> })}
        {ask_form(typed)}
    }
}

/// The form that asks with number and PIN. The QR code of a receipt leads here with both behind the
/// `#` of the address; then it asks by itself.
pub fn ask_form(typed: String) -> impl IntoView {
    let form = NodeRef::<Form>::new();
    Effect::new(move |_| {
        if let Some(form) = form.get()
            && let Some((number, pin)) = take_fragment(|both| {
                both.split_once('/').map(|(number, pin)| (number.to_owned(), pin.to_owned()))
            })
        {
            fill_and_send(&form, &[("nomor", &number), ("pin", &pin)]);
        }
    });
    view! {
        <form
            class="form" node_ref=form method="post" action="/status" enctype="multipart/form-data"
        >
            <div class="field">
                <label class="field__label" for="f-nomor">{say(Text::SentNumber)}</label>
                <input
                    class="control control--number" id="f-nomor" name="nomor" type="text"
                    autocapitalize="characters" autocomplete="off" value=typed required
                />
            </div>
            <div class="field">
                <label class="field__label" for="f-pin">{say(Text::Pin)}</label>
                <input
                    class="control control--short" id="f-pin" name="pin" type="text"
                    inputmode="numeric" autocomplete="off" required
                />
            </div>
            <button class="button button--main" type="submit">{say(Text::StatusAsk)}</button>
        </form>
    }
}

fn found_view(found: StatusView) -> impl IntoView {
    let service = found.service.clone();
    view! {
        <p class="lead">{service}</p>
        {state(found)}
        <p class="muted">{say(Text::StatusPrivate)}</p>
        <p><a class="button" href="/status" rel="external">{say(Text::StatusOther)}</a></p>
    }
}

/// Number, status and way of an application.
pub fn state(found: StatusView) -> impl IntoView {
    let lang = use_lang();
    let ready = found.place.as_ref().map(|place| {
        let queue = found.queue_number.clone().map(|number| {
            view! {
                <p class="queue"><span>{say(Text::QueueNumber)}</span><strong>{number}</strong></p>
            }
        });
        view! {
            <section class="card">
                <h2>{say(Text::OwnCollect)}" "{words::collect_at(place, lang)}</h2>
                {queue}
                <p>{week()}</p>
            </section>
        }
    });
    view! {
        <p class="sent__number">{found.reg_no.clone()}</p>
        <p><StatusTag status=found.status/>" "{words::status_hint(found.status, lang)}</p>
        {ready}
        {status_timeline(found.steps, found.promised)}
    }
}
