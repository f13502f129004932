//! The form of an application: one long page for a counter, in keyboard order, saved as it is
//! typed.

mod keep;
mod section;
mod state;
mod submit;

use domain::calendar::Millis;
use domain::fault::Fault;
use domain::form::{FieldMeaning, Intent, field_that_means};
use domain::service::needed;
use leptos::prelude::*;
use views::{Flash, FormView};
use words::Text;
use words::forms::field_label;

use self::section::section;
use self::submit::submit;
use crate::components::{ErrorSummary, FileField, Notice, Tone, Trouble, form_links, page_title};
use crate::i18n::{moment, put, say, use_lang, use_visit};
use crate::pages::resident::account::{account_note, account_notice};
use crate::pages::shared::form::state::{Doing, State};

/// The page.
#[component]
pub fn FormPage(form: FormView) -> impl IntoView {
    let state = State::begun(&form);
    Effect::new(move |_| keep::watch(state));
    let troubles =
        Signal::derive(move || if state.tried.get() { troubles(state) } else { Vec::new() });
    let heading =
        if form.mend.is_some() { say(Text::CancelledTitle) } else { say(Text::NewApplication) };
    let wrong_file = form.mend.as_ref().is_some_and(|mend| {
        mend.faults.iter().any(|(fault, _)| matches!(fault, Fault::Requirement(_)))
    });
    let asks_key = !form.key_data.is_empty();
    let asks_registration = !form.registration.is_empty();
    let (home, home_word) =
        if form.own { ("/saya", Text::OwnBack) } else { ("/kerja", Text::BackToList) };
    view! {
        {page_title(heading)}
        <div class="wrap wrap--form">
            <p><a href=home>{say(home_word)}</a></p>
            <h1>{heading}</h1>
            <p class="lead">{form.service.name.clone()}</p>
            {notices(&form)}
            <ErrorSummary troubles/>
            {form.mend.is_none().then(|| client(state))}
            {bring(&form, state)}
            <form
                class="form" id="permohonan" method="post" action=format!("/kirim/{}", form.id)
                enctype="multipart/form-data" novalidate on:submit=move |event| submit(state, event)
            >
                // Enter in a field does what the main button does, whatever other buttons stand
                // before it.
                <button
                    class="visually-hidden" type="submit" name=Intent::NAME value=main_intent(&form)
                    tabindex="-1" aria-hidden="true"
                ></button>
                {asks_registration
                    .then(|| section(Text::FormPart1, form.registration.clone(), state))}
                {asks_key.then(|| section(Text::FormPart2, form.key_data.clone(), state))}
                {form.asks_file.then(|| view! {
                    <section aria-labelledby="bagian-berkas">
                        <h2 id="bagian-berkas">{say(Text::FormPart3)}</h2>
                        {wrong_file.then(|| view! { <p>{say(Text::MendFile)}</p> })}
                        <FileField
                            name="berkas" photos=state.unjoined label=say(Text::ChooseFile)
                            help=Text::FileHelp stored=form.file.clone() refusal=state.file
                        />
                    </section>
                })}
                {form.mend.clone().map(|mend| mended(mend.faults, state))}
                {send_buttons(state, &form)}
            </form>
            {form.mend.is_none().then(|| discard(&form))}
        </div>
    }
}

/// What has to be said before the form: what is to be mended, what became of the last step.
fn notices(form: &FormView) -> impl IntoView + use<> {
    let barred = match use_visit().flash {
        Some(Flash::NotFiled(refusal)) => Some(refusal),
        _ => None,
    };
    view! {
        {form.mend.clone().map(|mend| view! {
            <Notice tone=Tone::Warn>
                <p><strong>{mend.reg_no}</strong></p>
                <p>{mend.reason}</p>
                <p>{say(Text::CancelledLead)}</p>
            </Notice>
        })}
        {form.own.then(|| account_notice(account_note().as_ref()))}
        {barred.map(|refusal| view! {
            <Notice tone=Tone::Bad urgent=true>{words::filing_refusal(refusal, use_lang())}</Notice>
        })}
    }
}

/// For whom is filed, as it is typed.
fn client(state: State) -> impl IntoView {
    let applicant = state.fields.with_value(|fields| {
        let field = field_that_means(fields, FieldMeaning::ApplicantName);
        field.map(|field| field.name.clone()).unwrap_or_default()
    });
    let name = move || {
        state.typed.with(|typed| {
            typed.get(&applicant).map(|name| name.trim().to_owned()).filter(|name| !name.is_empty())
        })
    };
    view! {
        <div aria-live="polite">
            {move || name().map(|name| view! {
                <p class="client">{say(Text::FilingFor)}" "<strong>{name}</strong></p>
            })}
        </div>
    }
}

/// What to bring, with the forms on paper.
fn bring(form: &FormView, state: State) -> impl IntoView + use<> {
    view! {
        <details class="bring">
            <summary>{say(Text::WhatToBring)}</summary>
            <ul>{move || requirements(state)}</ul>
            {(!form.forms.is_empty()).then(|| view! {
                <p>{say(Text::FormsLead)}</p>
                {form_links(form.forms.clone(), &format!("/formulir/{}", form.id))}
            })}
        </details>
    }
}

/// What has to be brought: what an answer makes unnecessary is left out as soon as it is given.
fn requirements(state: State) -> impl IntoView {
    let left = state
        .typed
        .with(|typed| state.form.with_value(|form| needed(&form.service.requirements, typed)));
    left.into_iter().map(|requirement| view! { <li>{requirement.text}</li> }).collect_view()
}

/// What the main button wants: a resident reads everything over before it goes; a counter has the
/// applicant beside it.
fn main_intent(form: &FormView) -> String {
    let reads_over = form.mend.is_none() && form.own;
    if reads_over { Intent::Check.code() } else { Intent::Send.code() }
}

/// The buttons, and below them whether what was typed is saved.
fn send_buttons(state: State, form: &FormView) -> impl IntoView + use<> {
    let intent = main_intent(form);
    let word = match (&form.mend, form.own) {
        (Some(_), _) => Text::SendAgain,
        (None, true) => Text::ReviewGo,
        (None, false) => Text::SendApplication,
    };
    let sending = move || state.doing.get() == Doing::Sending;
    view! {
        <div class="form__send">
            {move || outcome(state)}
            <button
                class="button button--main" type="submit" name=Intent::NAME value=intent
                disabled=sending
            >
                {move || say(if sending() { Text::Sending } else { word })}
            </button>
            <button
                class="button" type="submit" name=Intent::NAME value=Intent::Save.code()
                disabled=sending
            >
                {say(Text::SaveDraft)}
            </button>
            // Below the buttons, so that they stay where they are while it changes.
            <p class="form__saved muted" role="status">{move || saved(state)}</p>
        </div>
    }
}

/// A draft that was begun by mistake can be withdrawn.
fn discard(form: &FormView) -> impl IntoView + use<> {
    let (address, version) = (format!("/tindakan/{}", form.id), form.version.to_string());
    view! {
        <details>
            <summary>{say(Text::DiscardDraft)}</summary>
            <form class="form" method="post" action=address enctype="multipart/form-data">
                <p>{say(Text::DiscardLead)}</p>
                <input type="hidden" name="tindakan" value="withdraw"/>
                <input type="hidden" name="versi" value=version/>
                <button class="button button--danger" type="submit">
                    {say(Text::DiscardDraft)}
                </button>
            </form>
        </details>
    }
}

/// The ticks of a mended application: every correction has its own.
fn mended(faults: Vec<(Fault, String)>, state: State) -> impl IntoView {
    view! {
        <fieldset
            class=move || if state.unticked.get() { "field field--wrong" } else { "field" }
            id="f-diperbaiki" tabindex="-1"
        >
            <legend class="field__label">{say(Text::Mended)}</legend>
            {move || state.unticked.get().then(|| view! {
                <p class="field__error">{say(Text::MendedAll)}</p>
            })}
            {faults.into_iter().map(|(fault, label)| {
                let code = fault.to_string();
                let id = format!("d-{}", code.replace(':', "-"));
                view! {
                    <div class="tick">
                        <input type="checkbox" id=id.clone() name="diperbaiki" value=code/>
                        <label for=id>{label}</label>
                    </div>
                }
            }).collect_view()}
        </fieldset>
    }
}

/// What became of the press of a button.
fn outcome(state: State) -> AnyView {
    match state.doing.get() {
        Doing::Sending => view! { <p role="status">{say(Text::SendingHint)}</p> }.into_any(),
        Doing::Failed(error) => view! {
            <Notice tone=Tone::Bad urgent=true>
                {crate::components::trouble_words(error)}
            </Notice>
        }
        .into_any(),
        Doing::Refused(refusal) => view! {
            <Notice tone=Tone::Bad urgent=true>{words::refusal(refusal, use_lang())}</Notice>
        }
        .into_any(),
        Doing::Barred(refusal) => view! {
            <Notice tone=Tone::Bad urgent=true>{words::filing_refusal(refusal, use_lang())}</Notice>
        }
        .into_any(),
        Doing::Waiting | Doing::Saving | Doing::NotSaved | Doing::Saved(_) => ().into_any(),
    }
}

/// Whether what was typed is saved.
pub(crate) fn saved(state: State) -> Option<String> {
    let at = |at: Millis| put(Text::SavedAt, &[("jam", &moment(at))]);
    match state.doing.get() {
        Doing::Waiting => state.form.with_value(|form| form.saved.map(at)),
        Doing::Saving => Some(say(Text::Saving).to_owned()),
        Doing::NotSaved => Some(say(Text::NotSaved).to_owned()),
        Doing::Saved(saved) => Some(at(saved)),
        Doing::Sending | Doing::Failed(_) | Doing::Refused(_) | Doing::Barred(_) => None,
    }
}

/// What is wrong, in the order of the page.
fn troubles(state: State) -> Vec<Trouble> {
    let lang = use_lang();
    let mut list: Vec<Trouble> = state
        .errors
        .get()
        .into_iter()
        .map(|error| {
            let label = state
                .fields
                .with_value(|fields| {
                    fields
                        .iter()
                        .find(|field| field.name == error.field)
                        .map(|field| field_label(field, lang))
                })
                .unwrap_or_default();
            Trouble {
                id: format!("f-{}", error.field),
                label,
                words: words::field_fault(error.fault, lang).to_owned(),
            }
        })
        .collect();
    if let Some(refusal) = state.file.get() {
        list.push(Trouble {
            id: "f-berkas".to_owned(),
            label: say(Text::FormPart3).to_owned(),
            words: words::file_refusal(refusal, lang),
        });
    }
    if state.unticked.get() {
        list.push(Trouble {
            id: "f-diperbaiki".to_owned(),
            label: say(Text::Mended).to_owned(),
            words: say(Text::MendedAll).to_owned(),
        });
    }
    list
}
