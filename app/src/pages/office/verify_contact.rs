//! Changing a resident's number or address in the office, and finding the account for it.

use domain::people::code::CodePurpose;
use domain::people::refusal::DecideRefusal;
use leptos::prelude::*;
use views::{ContactNote, DecideNote, DeskStep, Flash, STEP, VerifyView};
use words::Text;

use crate::components::{ErrorSummary, Notice, Tone, Trouble};
use crate::i18n::{put, say, use_lang, use_visit};

/// What the last step came to, and what was typed.
fn contact_note() -> Option<(ContactNote, String)> {
    match use_visit().flash {
        Some(Flash::Decided(DecideNote::Contact(note, typed))) => Some((note, typed)),
        _ => None,
    }
}

/// What is wrong at a field, with the field's id and label.
fn trouble(note: ContactNote) -> Option<Trouble> {
    let field = |id: &str, label: Text, words: String| {
        Some(Trouble { id: id.to_owned(), label: say(label).to_owned(), words })
    };
    match note {
        ContactNote::NoAccount => field("f-nik", Text::Nik, say(Text::FindAccountNone).to_owned()),
        ContactNote::Bad(purpose) => field(
            "f-isi",
            Text::PresentNew,
            say(if purpose.is_mail() { Text::EmailBad } else { Text::ContactBad }).to_owned(),
        ),
        ContactNote::Same => field("f-isi", Text::PresentNew, say(Text::PresentSame).to_owned()),
        ContactNote::NotPresent => {
            field("f-hadir", Text::PresentTitle, say(Text::PresentMissing).to_owned())
        }
        ContactNote::Refused(purpose, fault) => field(
            &code_id(purpose),
            Text::PresentCodeLabel,
            words::code_fault(fault, use_lang()).to_owned(),
        ),
        ContactNote::Asked
        | ContactNote::Wait(_)
        | ContactNote::OwnFamily
        | ContactNote::Waits
        | ContactNote::NotNow => None,
    }
}

/// What the last step came to, at the top of the page.
pub fn contact_notice() -> Option<AnyView> {
    let (note, _) = contact_note()?;
    let (tone, words) = match note {
        ContactNote::Asked => (Tone::Good, say(Text::PresentAsked).to_owned()),
        ContactNote::Wait(seconds) => {
            (Tone::Warn, put(Text::CodeWait, &[("detik", &seconds.to_string())]))
        }
        ContactNote::OwnFamily => {
            (Tone::Bad, words::decide_refusal(DecideRefusal::OwnFamily, use_lang()).to_owned())
        }
        ContactNote::Waits => (Tone::Good, say(Text::PresentWaits).to_owned()),
        ContactNote::NotNow => (Tone::Bad, say(Text::AccountNotNow).to_owned()),
        ContactNote::NoAccount
        | ContactNote::Bad(_)
        | ContactNote::Same
        | ContactNote::NotPresent
        | ContactNote::Refused(..) => {
            let troubles: Vec<Trouble> = trouble(note).into_iter().collect();
            return Some(
                view! { <ErrorSummary troubles=Signal::derive(move || troubles.clone())/> }
                    .into_any(),
            );
        }
    };
    Some(view! { <Notice tone urgent=true>{words}</Notice> }.into_any())
}

/// What is wrong at the field of this id.
fn wrong_at(id: &str) -> Option<String> {
    trouble(contact_note()?.0).filter(|trouble| trouble.id == id).map(|trouble| trouble.words)
}

/// A field for one line of text with what is wrong with it.
fn text_field(
    id: String,
    name: &'static str,
    label: String,
    value: String,
    short: bool,
) -> impl IntoView {
    let wrong = wrong_at(&id);
    let error_id = format!("{id}-salah");
    let described = wrong.is_some().then(|| error_id.clone());
    let is_wrong = wrong.is_some();
    let invalid = is_wrong.then_some("true");
    view! {
        <div class=if is_wrong { "field field--wrong" } else { "field" }>
            <label class="field__label" for=id.clone()>{label}</label>
            {wrong.map(|words| view! { <p class="field__error" id=error_id>{words}</p> })}
            <input
                class=if short { "control control--short" } else { "control control--number" } id=id
                name=name type="text" inputmode=short.then_some("numeric") autocomplete="off"
                autocapitalize="none" value=value aria-describedby=described aria-invalid=invalid
                required
            />
        </div>
    }
}

/// Finding a verified account by its NIK.
pub fn find() -> impl IntoView {
    let typed =
        contact_note().filter(|(note, _)| *note == ContactNote::NoAccount).map(|(_, typed)| typed);
    let open = typed.is_some();
    view! {
        <details open=open>
            <summary>{say(Text::FindAccountTitle)}</summary>
            <form class="form" method="post" action="/kerja/akun" enctype="multipart/form-data">
                <p>{say(Text::FindAccountLead)}</p>
                {text_field(
                    "f-nik".to_owned(),
                    "nik",
                    say(Text::Nik).to_owned(),
                    typed.unwrap_or_default(),
                    false,
                )}
                <button class="button" type="submit">{say(Text::FindAccountGo)}</button>
            </form>
        </details>
    }
}

/// The forms of one account.
pub fn change(account: &VerifyView) -> impl IntoView + use<> {
    let (note, typed) = contact_note().unzip();
    let address = format!("/kerja/akun/{}", account.id);
    let codes = [
        (CodePurpose::Phone, account.new_phone.clone()),
        (CodePurpose::Email, account.new_email.clone()),
    ]
    .into_iter()
    .filter_map(|(purpose, to)| Some(code(address.clone(), purpose, &to?)))
    .collect_view();
    let open = note.is_some() || account.new_phone.is_some() || account.new_email.is_some();
    // Who ticked and mistyped the number does not tick again.
    let present =
        matches!(note, Some(ContactNote::Bad(_) | ContactNote::Same | ContactNote::Wait(_)));
    let absent = wrong_at("f-hadir");
    view! {
        <details open=open>
            <summary>{say(Text::PresentTitle)}</summary>
            <p>{say(Text::PresentLead)}</p>
            {codes}
            <form class="form" method="post" action=address enctype="multipart/form-data">
                <input type="hidden" name=STEP value=DeskStep::AskContact.code()/>
                {text_field(
                    "f-isi".to_owned(),
                    "isi",
                    say(Text::PresentNew).to_owned(),
                    typed.unwrap_or_default(),
                    false,
                )}
                <div class=if absent.is_some() { "field field--wrong" } else { "field" }>
                    {absent.clone().map(|words| view! {
                        <p class="field__error" id="f-hadir-salah">{words}</p>
                    })}
                    <div class="tick">
                        <input
                            type="checkbox" id="f-hadir" name="hadir" value="ya" checked=present
                            aria-describedby=absent.is_some().then_some("f-hadir-salah")
                            aria-invalid=absent.is_some().then_some("true")
                        />
                        <label for="f-hadir">{say(Text::PresentTick)}</label>
                    </div>
                </div>
                <button class="button" type="submit">{say(Text::SettingsAskCode)}</button>
            </form>
        </details>
    }
}

fn code_id(purpose: CodePurpose) -> String {
    format!("f-kode-{}", purpose.code())
}

fn code(address: String, purpose: CodePurpose, to: &str) -> impl IntoView + use<> {
    view! {
        <form class="form" method="post" action=address enctype="multipart/form-data">
            <input type="hidden" name=STEP value=DeskStep::ConfirmContact.code()/>
            <input type="hidden" name="tujuan" value=purpose.code()/>
            {text_field(
                code_id(purpose),
                "kode",
                put(Text::PresentCode,
                &[("tujuan", to)]),
                String::new(),
                true,
            )}
            <button class="button button--main" type="submit">{say(Text::SettingsChange)}</button>
        </form>
    }
}
