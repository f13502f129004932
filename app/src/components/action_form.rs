//! What can be done with an application now: one form per action, with just the fields its step
//! needs.

use domain::incident::IncidentCode;
use domain::lang::Lang;
use domain::procedure::{Action, Offer};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use views::{ActAnswer, CaseView, SavedAct};
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement};
use words::Text;

use super::need_field::{NeedField, Tried};
use super::{Notice, Tone};
use crate::client::{PostError, focus, form_data, go_to, post};
use crate::i18n::{moment, put, say, use_lang};

/// The refusal of actions. `kept` is what was typed into an act that was refused, and the refusal;
/// `done` is told of a success, `overtaken` when somebody else was faster.
#[component]
pub fn ActionForms(
    case: StoredValue<CaseView>,
    kept: Option<SavedAct>,
    done: Callback<Action>,
    overtaken: Callback<()>,
) -> impl IntoView {
    let mut offers = case.with_value(|case| case.offers.clone());
    // One's own task first; what is rarer, stops or sends back an application comes after it.
    offers.sort_by_key(|offer| (goes_back(offer.action), !is_usual(offer.action)));
    let tried = Tried::new(kept);
    let trouble = RwSignal::new(None::<PostError>);
    let alive = RwSignal::new(false);
    Effect::new(move |_| alive.set(true));
    let said = move || said(tried);
    let line = move || trouble.get().map(not_sent);
    let post_act = Callback::new(move |event: SubmitEvent| {
        let Some(data) = pressed(&event) else { return };
        event.prevent_default();
        trouble.set(None);
        tried.answer.set(None);
        tried
            .action
            .set(data.get("tindakan").as_string().and_then(|code| Action::from_code(&code)));
        let id = case.with_value(|case| case.id.clone());
        let (address, page) = (format!("/tindakan/{id}"), format!("/kerja/permohonan/{id}"));
        spawn_local(async move {
            match post::<ActAnswer>(&address, data).await {
                Ok(ActAnswer::Done { action }) => done.run(action),
                // The page itself leads to the sign-in page and back.
                Ok(ActAnswer::SignedOut) => go_to(&page),
                // Somebody else was faster: the latest state is drawn, with what was typed, which
                // the server has kept.
                Ok(ActAnswer::Refused { who_did_what: Some(_), .. }) => overtaken.run(()),
                Ok(refused) => {
                    tried.answer.set(Some(refused));
                    focus(&tried.field_at_fault().unwrap_or_else(|| "tindakan-judul".to_owned()));
                }
                Err(error) => trouble.set(Some(error)),
            }
        });
    });
    let nothing = offers.is_empty().then(|| say(Text::NothingNow));
    let nothing = nothing.map(|words| view! { <p class="muted">{words}</p> });
    let forms = offers
        .into_iter()
        .enumerate()
        .map(|(at, offer)| {
            view! { <ActionForm offer case tried post_act alive first={at == 0}/> }
        })
        .collect_view();
    view! {
        <section class="actions" aria-labelledby="tindakan-judul">
            <h2 id="tindakan-judul" tabindex="-1">{say(Text::WhatNow)}</h2>
            {said}{line}
            {nothing}
            {forms}
        </section>
    }
    .into_any()
}

/// What is said when there was no answer.
fn not_sent(trouble: PostError) -> impl IntoView {
    view! { <Notice tone=Tone::Bad urgent=true>{trouble_words(trouble)}</Notice> }
}

/// What was sent with a form that was pressed.
fn pressed(event: &SubmitEvent) -> Option<FormData> {
    let form = event.target()?.dyn_into::<HtmlFormElement>().ok()?;
    form_data(&form)
}

/// What became of the act that was tried. Which one it was and where to mend it is said too: the
/// notice stands above them all.
fn said(tried: Tried) -> Option<impl IntoView> {
    let lang = use_lang();
    let words = tried.answer.get().and_then(|answer| answer_words(&answer, lang))?;
    let act = tried
        .action
        .get()
        .map(|action| view! { <strong>{words::action(action, lang)}": "</strong> });
    let words = match tried.field_at_fault() {
        Some(id) => view! { <a href=format!("#{id}") rel="external">{words}</a> }.into_any(),
        None => words.into_any(),
    };
    Some(view! { <Notice tone=Tone::Bad urgent=true><p>{act}{words}</p></Notice> })
}

/// Whether an action stops an application or sends it back.
fn goes_back(action: Action) -> bool {
    matches!(action, Action::Cancel | Action::Withdraw | Action::Return)
}

/// Whether an action is what usually comes next, and not a rarer way beside it.
fn is_usual(action: Action) -> bool {
    // Printed documents are collected; sending one by e-mail or post is asked for now and then.
    action != Action::Deliver
}

/// What to say of an act that was not done; `None` for one that was.
fn answer_words(answer: &ActAnswer, lang: Lang) -> Option<String> {
    match answer {
        ActAnswer::Done { .. } => None,
        ActAnswer::Refused { refusal, who_did_what: None } => {
            Some(words::refusal(*refusal, lang).to_owned())
        }
        ActAnswer::Refused { refusal, who_did_what: Some(last) } => {
            let (what, at) = (words::event(last.what, lang), moment(last.at));
            let what = format!("{}: {what}, {at}", last.who);
            let refusal = words::refusal(*refusal, lang);
            Some(format!("{refusal} {}", put(Text::WhoDidWhat, &[("apa", &what)])))
        }
        ActAnswer::File(refusal, _) => Some(words::file_refusal(*refusal, lang)),
        ActAnswer::SignedOut => Some(say(Text::SessionEnded).to_owned()),
    }
}

/// What to say when there was no answer.
pub fn trouble_words(trouble: PostError) -> String {
    match trouble {
        PostError::Connection => say(Text::NoConnection).to_owned(),
        PostError::TooMany => say(Text::TooManyRequests).to_owned(),
        PostError::SignedOut => say(Text::SignedOutHere).to_owned(),
        PostError::Trouble(code) => trouble_with(code),
    }
}

/// That the server has a problem, with the code that helps finding out which.
pub fn trouble_with(code: Option<IncidentCode>) -> String {
    let trouble = say(Text::ServerTrouble).to_owned();
    match code {
        Some(code) => {
            format!("{trouble} {}", put(Text::IncidentCode, &[("kode", &code.to_string())]))
        }
        None => trouble,
    }
}

#[component]
fn ActionForm(
    offer: Offer,
    case: StoredValue<CaseView>,
    tried: Tried,
    post_act: Callback<SubmitEvent>,
    alive: RwSignal<bool>,
    first: bool,
) -> impl IntoView {
    let lang = use_lang();
    let label = words::action(offer.action, lang);
    if let Some(barred) = offer.barred {
        return view! {
            <p class="actions__barred">
                <strong>{label}</strong>
                ": "{words::refusal(barred, lang)}
            </p>
        }
        .into_any();
    }
    let (address, version) =
        case.with_value(|case| (format!("/tindakan/{}", case.id), case.version.to_string()));
    let code = offer.action.code();
    let fields = offer
        .needs
        .iter()
        .map(|need| view! { <NeedField need=*need action=offer.action case tried/> })
        .collect_view();
    let danger = goes_back(offer.action);
    let primary = first && !danger && is_usual(offer.action);
    let button = if primary {
        "button button--main"
    } else if danger {
        "button button--danger"
    } else {
        "button"
    };
    let key = match offer.action {
        _ if primary => "a",
        Action::Cancel => "c",
        _ => "",
    };
    let warning =
        (offer.action == Action::Withdraw).then(|| view! { <p>{say(Text::ConfirmWithdraw)}</p> });
    let form = view! {
        <form
            class="actions__form" data-jaga=code method="post" action=address
            enctype="multipart/form-data" novalidate=move || alive.get()
            on:submit=move |event| post_act.run(event)
        >
            <input type="hidden" name="tindakan" value=code/>
            <input type="hidden" name="versi" value=version/>
            {warning}{fields}
            <button class=button type="submit" data-key=key>{label}</button>
        </form>
    };
    // What needs thought is folded, so that the main action is one press away.
    if primary {
        form.into_any()
    } else {
        let kept = tried.action.get_untracked() == Some(offer.action);
        view! {
            <details class="actions__more" id=format!("lipat-{code}") open=kept>
                <summary>{label}</summary>
                {form}
            </details>
        }
        .into_any()
    }
}
