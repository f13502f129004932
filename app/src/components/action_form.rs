//! What can be done with an application now: one form per action, with just the fields its step needs.

use std::collections::BTreeMap;

use domain::procedure::{Action, Condition, Offer};
use domain::views::{ActAnswer, CaseView};
use domain::words::{self, Lang, Text};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;

use super::{FileField, Notice, SignaturePad, Tone};
use crate::client::{PostError, form_data, go_to, post};
use crate::speak::{put, say, use_lang};

/// The bar of actions. `kept` is what was typed into an act that was refused, and the refusal; `done` is told of a success,
/// `overtaken` when somebody else was faster.
#[component]
pub fn ActionForms(
    case: StoredValue<CaseView>,
    kept: Option<(BTreeMap<String, String>, Option<ActAnswer>)>,
    done: Callback<Action>,
    overtaken: Callback<()>,
) -> impl IntoView {
    let mut offers = case.with_value(|case| case.offers.clone());
    // One's own task first; what stops or sends back an application comes after it.
    offers.sort_by_key(|offer| goes_back(offer.action));
    let lang = use_lang();
    let answer = RwSignal::new(kept.as_ref().and_then(|(_, answer)| answer.clone()));
    let trouble = RwSignal::new(None::<PostError>);
    let typed = StoredValue::new(kept.map(|(fields, _)| fields).unwrap_or_default());
    let said = move || {
        answer
            .get()
            .and_then(|answer| answer_words(&answer, lang))
            .map(|words| view! { <Notice tone=Tone::Bad urgent=true>{words}</Notice> })
    };
    let line = move || trouble.get().map(|trouble| view! { <Notice tone=Tone::Bad urgent=true>{say(trouble_words(trouble))}</Notice> });
    let post_act = Callback::new(move |event: SubmitEvent| {
        let Some(form) = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok()) else { return };
        let Some(data) = form_data(&form) else { return };
        event.prevent_default();
        trouble.set(None);
        let address = case.with_value(|case| format!("/tindakan/{}", case.id));
        spawn_local(async move {
            match post::<ActAnswer>(&address, data).await {
                Ok(ActAnswer::Done { action }) => done.run(action),
                // The page itself leads to the sign-in page and back.
                Ok(ActAnswer::SignedOut) => go_to(&case.with_value(|case| format!("/kerja/permohonan/{}", case.id))),
                // Somebody else was faster: the latest state is drawn, with what was typed, which the server has kept.
                Ok(ActAnswer::Refused { who_did_what: Some(_), .. }) => overtaken.run(()),
                Ok(refused) => answer.set(Some(refused)),
                Err(error) => trouble.set(Some(error)),
            }
        });
    });
    let nothing = offers.is_empty().then(|| view! { <p class="muted">{say(Text::NothingNow)}</p> });
    let mut offers = offers.into_iter();
    let first = offers.next().map(|offer| view! { <ActionForm offer case typed post_act primary=true/> });
    let others = offers.map(|offer| view! { <ActionForm offer case typed post_act primary=false/> }).collect_view();
    view! {
        <section class="actions" aria-labelledby="tindakan-judul">
            <h2 id="tindakan-judul">{say(Text::WhatNow)}</h2>
            {said}{line}
            {nothing}
            {first}
            {others}
        </section>
    }
    .into_any()
}

/// Whether an action stops an application or sends it back.
fn goes_back(action: Action) -> bool {
    matches!(action, Action::Cancel | Action::Withdraw | Action::Return)
}

/// What to say of an act that was not done; `None` for one that was.
fn answer_words(answer: &ActAnswer, lang: Lang) -> Option<String> {
    match answer {
        ActAnswer::Done { .. } => None,
        ActAnswer::Refused { refusal, who_did_what: None } => Some(words::refusal(*refusal, lang).to_owned()),
        ActAnswer::Refused { refusal, who_did_what: Some(what) } => {
            Some(format!("{} {}", words::refusal(*refusal, lang), put(Text::WhoDidWhat, &[("apa", what)])))
        }
        ActAnswer::File(refusal) => Some(words::file_refusal(*refusal, lang)),
        ActAnswer::SignedOut => Some(say(Text::SessionEnded).to_owned()),
    }
}

/// What to say when there was no answer.
pub fn trouble_words(trouble: PostError) -> Text {
    match trouble {
        PostError::Connection => Text::NoConnection,
        PostError::TooMany => Text::TooManyRequests,
        PostError::SignedOut => Text::SignedOutHere,
        PostError::Trouble => Text::ServerTrouble,
    }
}

#[component]
fn ActionForm(
    offer: Offer,
    case: StoredValue<CaseView>,
    typed: StoredValue<BTreeMap<String, String>>,
    post_act: Callback<SubmitEvent>,
    primary: bool,
) -> impl IntoView {
    let lang = use_lang();
    let label = words::action(offer.action, lang);
    if let Some(barred) = offer.barred {
        return view! { <p class="actions__barred"><strong>{label}</strong>": "{words::refusal(barred, lang)}</p> }.into_any();
    }
    let (address, version) = case.with_value(|case| (format!("/tindakan/{}", case.id), case.version.to_string()));
    let code = offer.action.code();
    let fields = offer.needs.iter().map(|need| need_field(*need, offer.action, case, typed)).collect_view();
    let danger = goes_back(offer.action);
    let button = if primary && !danger {
        "button button--main"
    } else if danger {
        "button button--danger"
    } else {
        "button"
    };
    let warning = (offer.action == Action::Withdraw).then(|| view! { <p>{say(Text::ConfirmWithdraw)}</p> });
    let form = view! {
        <form class="actions__form" method="post" action=address enctype="multipart/form-data" on:submit=move |event| post_act.run(event)>
            <input type="hidden" name="tindakan" value=code/>
            <input type="hidden" name="versi" value=version/>
            {warning}{fields}
            <button class=button type="submit" data-key=if primary { "a" } else if offer.action == Action::Cancel { "c" } else { "" }>{label}</button>
        </form>
    };
    // What needs thought is folded, so that the main action is one press away.
    if primary && !danger {
        form.into_any()
    } else {
        let kept = typed.with_value(|typed| typed.get("action").is_some_and(|action| action == code));
        view! { <details class="actions__more" id=format!("lipat-{code}") open=kept><summary>{label}</summary>{form}</details> }.into_any()
    }
}

/// What was typed before into this action's own form.
fn kept(typed: StoredValue<BTreeMap<String, String>>, action: Action, name: &str) -> String {
    typed.with_value(|typed| {
        let own = typed.get("action").is_some_and(|code| code == action.code());
        typed.get(name).filter(|_| own).cloned().unwrap_or_default()
    })
}

/// The control of one condition; nothing for what the case itself fixes.
fn need_field(need: Condition, action: Action, case: StoredValue<CaseView>, typed: StoredValue<BTreeMap<String, String>>) -> AnyView {
    let id = |name: &str| format!("t-{}-{name}", action.code());
    match need {
        Condition::Reason => {
            let id = id("alasan");
            let label = if action == Action::Finish {
                Text::ResultNote
            } else if action == Action::Return {
                Text::ReasonForReturn
            } else {
                Text::Reason
            };
            view! {
                <div class="field">
                    <label class="field__label" for=id.clone()>{say(label)}</label>
                    <p class="field__hint" id=format!("{id}-petunjuk")>{say(Text::ReasonHint)}</p>
                    <textarea class="control" id=id.clone() name="alasan" rows="3" aria-describedby=format!("{id}-petunjuk") required>{kept(typed, action, "reason")}</textarea>
                </div>
            }
            .into_any()
        }
        Condition::Faults => faults(case, &kept(typed, action, "faults")).into_any(),
        Condition::SiakReference => line(id("referensi"), "referensi", Text::SiakReference, kept(typed, action, "siak_reference")),
        Condition::Konsep => {
            view! { <FileField name="konsep" label=say(Text::KonsepFile) stored=None refusal=RwSignal::new(None)/> }.into_any()
        }
        Condition::Recipient => line(id("penerima"), "penerima", Text::Recipient, kept(typed, action, "recipient")),
        Condition::Address => line(id("tujuan"), "tujuan", Text::DeliverTo, kept(typed, action, "address")),
        Condition::OriginalsShown => tick(id("asli"), "asli", Text::OriginalsShown),
        Condition::Signature => view! { <SignaturePad name="coretan"/>{tick(id("kertas"), "kertas", Text::SignedOnPaper)} }.into_any(),
        _ => ().into_any(),
    }
}

fn line(id: String, name: &'static str, label: Text, value: String) -> AnyView {
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{say(label)}</label>
            <input class="control" type="text" autocomplete="off" id=id name=name value=value required/>
        </div>
    }
    .into_any()
}

fn tick(id: String, name: &'static str, label: Text) -> AnyView {
    view! {
        <div class="tick">
            <input type="checkbox" id=id.clone() name=name value="ya"/>
            <label for=id>{say(label)}</label>
        </div>
    }
    .into_any()
}

fn faults(case: StoredValue<CaseView>, kept: &str) -> impl IntoView + use<> {
    let ticked: Vec<String> = kept.split_whitespace().map(str::to_owned).collect();
    let group = |legend: Text, items: Vec<(String, String)>| {
        view! {
            <fieldset class="field">
                <legend class="field__label">{say(legend)}</legend>
                {items.into_iter().map(|(code, label)| {
                    let id = format!("s-{}", code.replace(':', "-"));
                    let checked = ticked.contains(&code);
                    view! { <div class="tick"><input type="checkbox" id=id.clone() name="salah" value=code checked=checked/><label for=id>{label}</label></div> }
                }).collect_view()}
            </fieldset>
        }
    };
    let (requirements, fields) = case.with_value(|case| {
        let requirements = case.service.requirements.iter().map(|r| (format!("req:{}", r.code), r.text.clone())).collect();
        let fields = case.answers.iter().map(|a| (format!("field:{}", a.field), a.label.clone())).collect();
        (requirements, fields)
    });
    view! {
        <p class="field__label">{say(Text::WhatIsWrong)}</p>
        {group(Text::WrongRequirements, requirements)}
        {group(Text::WrongFields, fields)}
    }
}
