//! Changing a resident's number or address in the office, and finding the account for it.

use domain::people::code::CodePurpose;
use domain::views::{ContactNote, DecideNote, DecideRefusal, Flash, VerifyView};
use domain::words::{self, Text};
use leptos::prelude::*;

use crate::components::{Notice, Tone};
use crate::speak::{put, say, use_lang, use_visit};

/// What the last step came to, and what was typed.
fn contact_note() -> Option<(ContactNote, String)> {
    match use_visit().flash {
        Some(Flash::Decided(DecideNote::Contact(note, typed))) => Some((note, typed)),
        _ => None,
    }
}

/// What the last step came to, in a notice.
pub fn contact_told() -> Option<impl IntoView> {
    let lang = use_lang();
    let (tone, words) = match contact_note()?.0 {
        ContactNote::NoAccount => (Tone::Bad, say(Text::FindAccountNone).to_owned()),
        ContactNote::Asked => (Tone::Good, say(Text::PresentAsked).to_owned()),
        ContactNote::Wait(seconds) => (Tone::Warn, put(Text::CodeWait, &[("detik", &seconds.to_string())])),
        ContactNote::Refused(fault) => (Tone::Bad, words::code_fault(fault, lang).to_owned()),
        ContactNote::Bad(purpose) => (Tone::Bad, say(if purpose.is_mail() { Text::EmailBad } else { Text::ContactBad }).to_owned()),
        ContactNote::NotPresent => (Tone::Bad, say(Text::PresentMissing).to_owned()),
        ContactNote::OwnFamily => (Tone::Bad, words::decide_refusal(DecideRefusal::OwnFamily, lang).to_owned()),
        ContactNote::Changed => (Tone::Good, say(Text::PresentDone).to_owned()),
        ContactNote::NotNow => (Tone::Bad, say(Text::AccountNotNow).to_owned()),
    };
    Some(view! { <Notice tone urgent=true>{words}</Notice> })
}

/// Finding a verified account by its NIK.
pub fn find() -> impl IntoView {
    let typed = contact_note().filter(|(note, _)| *note == ContactNote::NoAccount).map(|(_, typed)| typed);
    let wrong = typed.is_some();
    view! {
        <details open=wrong>
            <summary>{say(Text::FindAccountTitle)}</summary>
            <form class="form" method="post" action="/kerja/akun" enctype="multipart/form-data">
                <p>{say(Text::FindAccountLead)}</p>
                <div class=if wrong { "field field--wrong" } else { "field" }>
                    <label class="field__label" for="f-nik">{say(Text::Nik)}</label>
                    <input class="control control--number" id="f-nik" name="nik" type="text" inputmode="numeric" autocomplete="off" value=typed required/>
                </div>
                <button class="button" type="submit">{say(Text::FindAccountGo)}</button>
            </form>
        </details>
    }
}

/// The forms of one account.
pub fn change(account: &VerifyView) -> impl IntoView + use<> {
    let typed = contact_note().map(|(_, typed)| typed).unwrap_or_default();
    let address = format!("/kerja/akun/{}", account.id);
    let codes = [(CodePurpose::Phone, account.new_phone.clone()), (CodePurpose::Email, account.new_email.clone())]
        .into_iter()
        .filter_map(|(purpose, to)| Some(code(address.clone(), purpose, &to?)))
        .collect_view();
    let open = contact_note().is_some() || account.new_phone.is_some() || account.new_email.is_some();
    view! {
        <details open=open>
            <summary>{say(Text::PresentTitle)}</summary>
            <p>{say(Text::PresentLead)}</p>
            {codes}
            <form class="form" method="post" action=address enctype="multipart/form-data">
                <input type="hidden" name="langkah" value="ganti"/>
                <div class="field">
                    <label class="field__label" for="f-isi">{say(Text::PresentNew)}</label>
                    <input class="control control--number" id="f-isi" name="isi" type="text" autocomplete="off" autocapitalize="none" value=typed required/>
                </div>
                <div class="tick">
                    <input type="checkbox" id="f-hadir" name="hadir" value="ya"/>
                    <label for="f-hadir">{say(Text::PresentTick)}</label>
                </div>
                <button class="button" type="submit">{say(Text::SettingsAskCode)}</button>
            </form>
        </details>
    }
}

fn code(address: String, purpose: CodePurpose, to: &str) -> impl IntoView + use<> {
    let id = format!("f-kode-{}", purpose.code());
    view! {
        <form class="form" method="post" action=address enctype="multipart/form-data">
            <input type="hidden" name="langkah" value="ganti_kode"/>
            <input type="hidden" name="tujuan" value=purpose.code()/>
            <div class="field">
                <label class="field__label" for=id.clone()>{put(Text::PresentCode, &[("tujuan", to)])}</label>
                <input class="control control--short" id=id name="kode" type="text" inputmode="numeric" autocomplete="off" required/>
            </div>
            <button class="button button--main" type="submit">{say(Text::SettingsChange)}</button>
        </form>
    }
}
