//! A resident's own page: the steps of the registration until it is verified.

use domain::form::Field;
use domain::people::account::{AccountStatus, PhotoKind};
use domain::people::code::CodePurpose;
use domain::people::photo::PhotoFault;
use domain::people::staff_form::OwnForm;
use leptos::prelude::*;
use views::{AccountNote, AccountView, Flash};
use words::Text;
use words::forms::labelled;

use super::account_settings::{settings, settings_words};
use crate::api::own_account;
use crate::components::{
    AccountHistory, ErrorSummary, FormField, KeptPhotos, Notice, PhotoField, Tone, Trouble,
    page_title,
};
use crate::i18n::{put, say, use_lang, use_visit};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{Answer, asked, loaded};

/// The route.
pub struct AccountRoute {
    account: Answer<AccountView>,
}

impl Page for AccountRoute {
    fn data() -> Self {
        Self { account: asked(own_account) }
    }

    fn view(this: Self) -> AnyView {
        let account = this.account;
        loaded(account, move |account| view! { <Account account/> })
    }
}

/// The account: its steps while it is not verified, and who saw and handled it.
#[component]
pub fn Account(account: AccountView) -> impl IntoView {
    let note = account_note();
    let title = match account.status {
        AccountStatus::Begun => say(Text::Register),
        AccountStatus::Pending => say(Text::AccountPending),
        AccountStatus::Refused => say(Text::AccountRefused),
        _ => say(Text::AccountTitle),
    };
    let troubles = troubles(&account, note.as_ref());
    let history = account.history.clone();
    let body = match account.status {
        AccountStatus::Begun => begun(&account, note.as_ref()).into_any(),
        AccountStatus::Refused => refused(&account, note.as_ref()).into_any(),
        AccountStatus::Pending => {
            view! { <p class="lead">{say(Text::AccountPendingLead)}</p> }.into_any()
        }
        _ => facts(&account, note.as_ref()).into_any(),
    };
    view! {
        {page_title(title)}
        <div class="wrap wrap--form">
            <h1>{title}</h1>
            {account_notice(note.as_ref())}
            <ErrorSummary troubles=Signal::derive(move || troubles.clone())/>
            {body}
            <AccountHistory title=Text::AccountHistory events=history/>
        </div>
    }
}

/// A verified account: what is known of its owner, and confirming the address.
fn facts(account: &AccountView, note: Option<&AccountNote>) -> impl IntoView + use<> {
    let rows = [
        (Text::FullName, account.name.clone()),
        (Text::Nik, account.nik.clone()),
        (Text::WhatsappNumber, account.phone.clone()),
    ];
    let mail = (!account.email.is_empty()).then(|| email_forms(account));
    view! {
        <dl class="facts">
            {rows.map(|(label, value)| view! {
                <div class="facts__row"><dt>{say(label)}</dt><dd>{value}</dd></div>
            }).collect_view()}
        </dl>
        {mail}
        {settings(account, note)}
        <p><a href="/saya">{say(Text::OwnBack)}</a></p>
    }
}

/// The note that came with the document.
pub fn account_note() -> Option<AccountNote> {
    match use_visit().flash? {
        Flash::Account(note) => Some(note),
        _ => None,
    }
}

/// What the last step came to.
pub fn account_notice(note: Option<&AccountNote>) -> Option<impl IntoView + use<>> {
    let lang = use_lang();
    let (tone, words) = match note? {
        AccountNote::Confirmed(CodePurpose::Email) => {
            (Tone::Good, say(Text::EmailConfirmed).to_owned())
        }
        AccountNote::Confirmed(_) => (Tone::Good, say(Text::PhoneConfirmed).to_owned()),
        AccountNote::CodeSent(_) => (Tone::Good, say(Text::CodeSentNow).to_owned()),
        AccountNote::CodeWait(_, seconds) => {
            (Tone::Warn, put(Text::CodeWait, &[("detik", &seconds.to_string())]))
        }
        AccountNote::CodeRefused(_, fault) => {
            (Tone::Bad, words::code_fault(*fault, lang).to_owned())
        }
        AccountNote::PhotoKept(..) => (Tone::Good, say(Text::PhotoKept).to_owned()),
        AccountNote::PhotoRefused(_, fault) => {
            (Tone::Bad, words::photo_fault(*fault, lang).to_owned())
        }
        AccountNote::Sent => (Tone::Good, say(Text::AccountSent).to_owned()),
        AccountNote::ContactRefused(_) => (Tone::Bad, say(Text::ContactBad).to_owned()),
        AccountNote::Mend { .. } => return None,
        other => {
            let (good, words) = settings_words(other)?;
            (if good { Tone::Good } else { Tone::Bad }, words)
        }
    };
    Some(view! { <Notice tone urgent=true>{words}</Notice> })
}

/// What is missing or wrong, after sending was tried.
fn troubles(account: &AccountView, note: Option<&AccountNote>) -> Vec<Trouble> {
    let lang = use_lang();
    let Some(AccountNote::Mend { errors, photos, phone, .. }) = note else { return Vec::new() };
    let number = phone.then(|| Trouble {
        id: "f-kode".to_owned(),
        label: say(Text::StepPhone).to_owned(),
        words: say(Text::CodeLabel).to_owned(),
    });
    let asked = mend_fields(account);
    let fields = errors.iter().map(|error| Trouble {
        id: format!("f-{}", error.field),
        label: asked
            .iter()
            .find(|field| field.name == error.field)
            .map(|field| field.label.clone())
            .unwrap_or_default(),
        words: words::field_fault(error.fault, lang).to_owned(),
    });
    let missing = photos.iter().map(|kind| Trouble {
        id: format!("f-{}", kind.code()),
        label: words::photo(*kind, lang).to_owned(),
        words: words::photo_fault(PhotoFault::Missing, lang).to_owned(),
    });
    number.into_iter().chain(fields).chain(missing).collect()
}

fn begun(account: &AccountView, note: Option<&AccountNote>) -> impl IntoView + use<> {
    let kept = kept_photos(account);
    let all = account.photos.len();
    let all_photos = Signal::derive(move || kept.with(|kept| kept.len() == all));
    let step = |done: Signal<bool>, title: Text| {
        let mark = move || say(if done.get() { Text::StepDone } else { Text::StepOpen });
        let class = move || if done.get() { "step__mark step__mark--done" } else { "step__mark" };
        view! { <h2 class="step__title">{say(title)}" "<span class=class>{mark}</span></h2> }
    };
    let number = if account.phone_confirmed {
        view! { <p>{account.phone.clone()}</p> }.into_any()
    } else {
        code_forms(account, note).into_any()
    };
    let mail = (!account.email.is_empty()).then(|| email_forms(account));
    // Files are taken of who has proven a number.
    let photos = if account.phone_confirmed || account.email_confirmed {
        view! { <p>{say(Text::PhotosLead)}</p>{photo_fields(account, note, kept)} }.into_any()
    } else {
        view! { <p>{say(Text::PhotosAfterCode)}</p> }.into_any()
    };
    view! {
        <section class="step">
            {step(Signal::stored(account.phone_confirmed), Text::StepPhone)}{number}{mail}
        </section>
        <section class="step">
            {step(all_photos, Text::StepPhotos)}
            {photos}
        </section>
        <section class="step">
            {step(Signal::stored(false), Text::StepSend)}
            <p>{say(Text::AccountSendLead)}</p>
            <form method="post" action="/saya" enctype="multipart/form-data">
                <button class="button button--main" type="submit">{say(Text::AccountSend)}</button>
            </form>
        </section>
    }
}

/// Typing the code, asking for another one, and mending the number: a lost code is never the end.
fn code_forms(account: &AccountView, note: Option<&AccountNote>) -> impl IntoView + use<> {
    let lang = use_lang();
    let fault = match note {
        Some(AccountNote::CodeRefused(CodePurpose::Phone, fault)) => {
            Some(words::code_fault(*fault, lang))
        }
        _ => None,
    };
    let bad_contact = matches!(note, Some(AccountNote::ContactRefused(CodePurpose::Phone)));
    let class = if fault.is_some() { "field field--wrong" } else { "field" };
    view! {
        <p>{put(Text::CodeSentTo, &[("tujuan", &account.phone)])}</p>
        <form
            class="form" method="post" action="/saya/kode" enctype="multipart/form-data" novalidate
        >
            <input type="hidden" name="tujuan" value="phone"/>
            <div class=class>
                <label class="field__label" for="f-kode">{say(Text::CodeLabel)}</label>
                {fault.map(|words| view! { <p class="field__error" id="f-kode-salah">{words}</p> })}
                <input
                    class="control control--short" id="f-kode" name="kode" type="text"
                    inputmode="numeric" autocomplete="one-time-code"
                    aria-describedby=fault.map(|_| "f-kode-salah")
                    aria-invalid=fault.map(|_| "true")
                />
            </div>
            <button class="button button--main" type="submit">{say(Text::CodeConfirm)}</button>
        </form>
        <details open=bad_contact>
            <summary>{say(Text::MendPhone)}</summary>
            <p>{say(Text::CodeNone)}</p>
            <form method="post" action="/saya/kode-baru" enctype="multipart/form-data">
                <input type="hidden" name="tujuan" value="phone"/>
                <button class="button" type="submit">{say(Text::CodeAgain)}</button>
            </form>
            <form
                class="form" method="post" action="/saya/kontak" enctype="multipart/form-data"
                novalidate
            >
                <input type="hidden" name="tujuan" value="phone"/>
                <div class=if bad_contact { "field field--wrong" } else { "field" }>
                    <label class="field__label" for="f-nomor">{say(Text::WhatsappNumber)}</label>
                    <input
                        class="control control--number" id="f-nomor" name="isi" type="text"
                        inputmode="tel" autocomplete="tel"
                    />
                </div>
                <button class="button" type="submit">{say(Text::MendPhoneSend)}</button>
            </form>
        </details>
    }
}

fn email_forms(account: &AccountView) -> impl IntoView + use<> {
    let asked = account.email_asked;
    let confirmed = account.email_confirmed;
    let ask = (!confirmed).then(|| {
        view! {
            <form method="post" action="/saya/kode-baru" enctype="multipart/form-data">
                <input type="hidden" name="tujuan" value="email"/>
                <button class="button" type="submit">{say(Text::CodeAgain)}</button>
            </form>
        }
    });
    let typed = (!confirmed && asked).then(|| view! {
        <form
            class="form" method="post" action="/saya/kode" enctype="multipart/form-data" novalidate
        >
            <input type="hidden" name="tujuan" value="email"/>
            <div class="field">
                <label class="field__label" for="f-kode-email">{say(Text::CodeLabel)}</label>
                <input
                    class="control control--short" id="f-kode-email" name="kode" type="text"
                    inputmode="numeric" autocomplete="one-time-code"
                />
            </div>
            <button class="button" type="submit">{say(Text::CodeConfirm)}</button>
        </form>
    });
    view! {
        <h3>{account.email.clone()}</h3>
        <p>{say(if confirmed { Text::EmailConfirmed } else { Text::EmailUnconfirmed })}</p>
        {typed}{ask}
    }
}

/// The photos that are there and not refused, with their ids.
fn kept_photos(account: &AccountView) -> KeptPhotos {
    let good = account.photos.iter().filter(|photo| !photo.refused);
    RwSignal::new(good.filter_map(|photo| Some((photo.kind, photo.id.clone()?))).collect())
}

/// The photos that may be put in place now.
fn photo_fields(
    account: &AccountView,
    note: Option<&AccountNote>,
    kept: KeptPhotos,
) -> impl IntoView + use<> {
    let fault_of = |kind: PhotoKind| match note {
        Some(AccountNote::PhotoRefused(refused, fault)) if *refused == kind => Some(*fault),
        Some(AccountNote::Mend { photos, .. }) if photos.contains(&kind) => {
            Some(PhotoFault::Missing)
        }
        _ => None,
    };
    account
        .photos
        .iter()
        .filter(|photo| photo.open)
        .map(|photo| {
            view! {
                <PhotoField kind=photo.kind kept fault=fault_of(photo.kind) refused=photo.refused/>
            }
        })
        .collect_view()
}

/// The fields that are asked again.
fn mend_fields(account: &AccountView) -> Vec<Field> {
    labelled(OwnForm::Registration, account.mend.clone(), use_lang())
}

fn refused(account: &AccountView, note: Option<&AccountNote>) -> impl IntoView + use<> {
    let lang = use_lang();
    let (errors, typed) = match note {
        Some(AccountNote::Mend { errors, values, .. }) => (errors.clone(), values.clone()),
        _ => (Vec::new(), account.values.clone()),
    };
    let fields = mend_fields(account).into_iter().map(|field| {
        let value = typed
            .get(&field.name)
            .or_else(|| account.values.get(&field.name))
            .cloned()
            .unwrap_or_default();
        let fault = errors.iter().find(|error| error.field == field.name).map(|error| error.fault);
        let on_typed = Callback::new(|_| ());
        view! {
            <FormField
                field value fault=Signal::stored(fault) hidden=Signal::stored(false) on_typed
            />
        }
    });
    let fields = fields.collect_view();
    let faults: Vec<&str> =
        account.faults.iter().map(|fault| words::account_fault(*fault, lang)).collect();
    let reason = Some(account.reason.clone()).filter(|reason| !reason.is_empty());
    view! {
        <p class="lead">{say(Text::AccountRefusedLead)}</p>
        <Notice tone=Tone::Warn>
            <ul>{faults.into_iter().map(|fault| view! { <li>{fault}</li> }).collect_view()}</ul>
            {reason.map(|reason| view! { <p>{reason}</p> })}
        </Notice>
        {photo_fields(account, note, kept_photos(account))}
        <form class="form" method="post" action="/saya" enctype="multipart/form-data" novalidate>
            {fields}
            <div class="form__send">
                <button class="button button--main" type="submit">
                    {say(Text::AccountResend)}
                </button>
            </div>
        </form>
    }
}
