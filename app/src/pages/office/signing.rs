//! Signing: the list of konsep, ticked one by one or all, signed at once with the passphrase.

use domain::procedure::{Condition, Refusal};
use leptos::prelude::*;
use views::{SignAnswer, SigningRow};
use words::Text;

use crate::AppError;
use crate::api::{Sign, signing_list};
use crate::client::focus;
use crate::components::{Notice, Tone, page_title, trouble_with};
use crate::i18n::{put, say, use_lang};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{Answer, asked_with, reloaded};

/// The route.
pub struct SigningRoute {
    rows: Answer<Vec<SigningRow>>,
    sign: ServerAction<Sign>,
    /// Counts the batches that changed the list: after a refusal it is not drawn anew, so that the
    /// ticks stay.
    signed: RwSignal<u32>,
}

impl Page for SigningRoute {
    fn data() -> Self {
        let sign = ServerAction::<Sign>::new();
        let signed = RwSignal::new(0);
        Self { rows: asked_with(move || signed.get(), |_: u32| signing_list()), sign, signed }
    }

    fn view(this: Self) -> AnyView {
        let SigningRoute { rows, sign, signed } = this;
        Effect::new(move |_| {
            if matches!(sign.value().get(), Some(Ok(SignAnswer::Results { .. }))) {
                signed.update(|n| *n += 1);
            }
        });
        reloaded(rows, move |rows| view! { <Signing rows sign/> })
    }
}

#[component]
fn Signing(rows: Vec<SigningRow>, sign: ServerAction<Sign>) -> impl IntoView {
    let all = RwSignal::new(false);
    let alive = RwSignal::new(false);
    Effect::new(move |_| alive.set(true));
    let empty = rows.is_empty();
    view! {
        {page_title(say(Text::SignatureTitle))}
        <div class="wrap wrap--narrow">
            <p><a href="/kerja">{say(Text::BackToList)}</a></p>
            <h1>{say(Text::SignatureTitle)}</h1>
            <p class="lead">{say(Text::SignatureLead)}</p>
            {move || sign
                .value()
                .get()
                .filter(|answer| about_passphrase(answer).is_none())
                .map(outcome)}
            {if empty {
                view! {
                    <div class="empty"><p><strong>{say(Text::NothingToSign)}</strong></p></div>
                }.into_any()
            } else {
                view! {
                    <ActionForm action=sign attr:class="form" attr:novalidate=move || alive.get()>
                        <div class="tick" hidden=move || !alive.get()>
                            <input
                                type="checkbox" id="semua"
                                on:change=move |event| all.set(event_target_checked(&event))
                            />
                            <label for="semua">{say(Text::SelectAll)}</label>
                        </div>
                        <ul class="signing">
                            {rows.into_iter().map(|row| line(row, all)).collect_view()}
                        </ul>
                        <div class="signing__bar">
                            <Passphrase sign/>
                            <button
                                class="button button--main" type="submit"
                                disabled=move || sign.pending().get()
                            >
                                {say(Text::SignSelected)}
                            </button>
                        </div>
                    </ActionForm>
                }.into_any()
            }}
        </div>
    }
}

/// The passphrase with what was wrong with the last one, said where it is typed: the list above may
/// be long.
#[component]
fn Passphrase(sign: ServerAction<Sign>) -> impl IntoView {
    let refused = Signal::derive(move || sign.value().get().as_ref().and_then(about_passphrase));
    Effect::new(move |_| {
        if refused.get().is_some() {
            focus("passphrase");
        }
    });
    let error = move || {
        refused
            .get()
            .map(|words| view! { <p class="field__error" id="passphrase-salah">{words}</p> })
    };
    view! {
        <div class=move || if refused.get().is_some() { "field field--wrong" } else { "field" }>
            <label class="field__label" for="passphrase">{say(Text::Passphrase)}</label>
            <p class="field__hint" id="passphrase-petunjuk">{say(Text::PassphraseHint)}</p>
            {error}
            <input
                class="control" type="password" id="passphrase" name="passphrase"
                autocomplete="off" required
                aria-describedby=move || {
                    if refused.get().is_some() {
                        "passphrase-petunjuk passphrase-salah"
                    } else {
                        "passphrase-petunjuk"
                    }
                }
                aria-invalid=move || refused.get().is_some().then_some("true")
            />
        </div>
    }
}

/// What to say at the passphrase, if the answer is about it.
fn about_passphrase(answer: &Result<SignAnswer, AppError>) -> Option<String> {
    match answer {
        Ok(answer) | Err(AppError::Sign(answer)) => match answer {
            SignAnswer::NoPassphrase => {
                Some(words::condition(Condition::Passphrase, use_lang()).to_owned())
            }
            SignAnswer::Wait { minutes } => {
                Some(put(Text::SignWait, &[("menit", &minutes.to_string())]))
            }
            SignAnswer::WrongPassphrase => Some(say(Text::SignPassphraseWrong).to_owned()),
            _ => None,
        },
        Err(_) => None,
    }
}

fn line(row: SigningRow, all: RwSignal<bool>) -> impl IntoView {
    let id = format!("k-{}", row.id);
    let barred = row
        .barred
        .map(|refusal| view! { <p class="field__error">{words::refusal(refusal, use_lang())}</p> });
    let may = row.barred.is_none();
    view! {
        <li class="card signing__row">
            <div class="tick">
                {may.then(|| view! {
                    <input
                        type="checkbox" id=id.clone() name="items[]"
                        value=format!("{}_{}", row.id, row.version) prop:checked=move || all.get()
                    />
                })}
                <label for=id>
                    <strong>{row.applicant}</strong>
                    <span class="muted">
                        {row.service}" · "
                        <span class="number">{row.reg_no}</span>
                    </span>
                </label>
            </div>
            {barred}
            <p>
                {row.konsep.into_iter().map(|konsep| view! {
                    <a href=format!("/berkas/{}", konsep.id) target="_blank" rel="external">
                        {say(Text::OpenKonsep)}
                        {(!konsep.document.is_empty()).then(|| format!(": {}", konsep.document))}
                    </a>
                    " "
                }).collect_view()}
                " · "<a href=format!("/kerja/permohonan/{}", row.id)>{say(Text::CaseFile)}</a>
            </p>
        </li>
    }
}

fn outcome(answer: Result<SignAnswer, AppError>) -> AnyView {
    let bad =
        |text: Text| view! { <Notice tone=Tone::Bad urgent=true>{say(text)}</Notice> }.into_any();
    match answer {
        Ok(answer) | Err(AppError::Sign(answer)) => match answer {
            SignAnswer::Results { signed, refused: barred } => results(signed.len(), barred),
            SignAnswer::NoPassphrase | SignAnswer::Wait { .. } | SignAnswer::WrongPassphrase => {
                ().into_any()
            }
            SignAnswer::Unavailable => bad(Text::SignUnavailable),
            SignAnswer::NothingTicked => bad(Text::SignNothingTicked),
        },
        Err(AppError::Connection) => bad(Text::NoConnection),
        Err(AppError::SignedOut) => bad(Text::SessionEnded),
        Err(AppError::Trouble(code)) => {
            view! { <Notice tone=Tone::Bad urgent=true>{trouble_with(code)}</Notice> }.into_any()
        }
        Err(_) => bad(Text::ServerTrouble),
    }
}

fn results(signed: usize, refused: Vec<(String, Refusal)>) -> AnyView {
    let lang = use_lang();
    let done = (signed > 0).then(|| {
        view! {
            <Notice tone=Tone::Good urgent=true>
                {put(Text::SignDone, &[("n", &signed.to_string())])}
            </Notice>
        }
    });
    let not = (!refused.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Bad urgent=true>
                <p>{put(Text::SignSome, &[("n", &refused.len().to_string())])}</p>
                <ul>
                    {refused.iter().map(|(number, refusal)| view! {
                        <li>{number.clone()}": "{words::refusal(*refusal, lang)}</li>
                    }).collect_view()}
                </ul>
            </Notice>
        }
    });
    view! { {done}{not} }.into_any()
}
