//! What a resident can change and see of a verified account: number and address, user name,
//! consents, who read the data, sessions, closing it.

use domain::people::code::CodePurpose;
use leptos::prelude::*;
use views::{AccountNote, AccountStep, AccountView, ConsentView, ReadView, STEP};
use words::Text;

use crate::i18n::{days, moment, put, say, use_lang, use_visit};
use crate::pages::shared::security::sessions;

const ADDRESS: &str = "/saya/akun";

/// The sections below the facts.
pub fn settings(account: &AccountView, note: Option<&AccountNote>) -> impl IntoView + use<> {
    let refused_name = match note {
        Some(AccountNote::UserIdRefused(_, typed)) => Some(typed.clone()),
        _ => None,
    };
    view! {
        <section class="step">
            <h2>{say(Text::SettingsContact)}</h2>
            {change(account, CodePurpose::Phone)}
            {change(account, CodePurpose::Email)}
            {user_id(account.user_id.clone(), refused_name)}
        </section>
        <section class="step">
            <h2>{say(Text::SecurityOwn)}</h2>
            <p>{say(Text::SecurityOwnLead)}</p>
            <p><a class="button" href="/saya/keamanan">{say(Text::SecurityOwn)}</a></p>
        </section>
        {consents(account.counters.clone(), account.consents.clone())}
        {reads(account.reads.clone())}
        {sessions(account.sessions.clone(), ADDRESS)}
        {close(match note {
            Some(AccountNote::CloseRefused) => Some(Text::CloseRefused),
            Some(AccountNote::CloseWait) => Some(Text::CloseWait),
            _ => None,
        })}
    }
}

/// Asking for another number or address; once asked for, typing the codes of both ends.
fn change(account: &AccountView, purpose: CodePurpose) -> impl IntoView + use<> {
    let mail = purpose.is_mail();
    let (asked, confirmed, title, label, id) = if mail {
        (
            account.new_email.clone(),
            account.email_confirmed,
            Text::SettingsChangeEmail,
            Text::SettingsNewEmail,
            "f-email-baru",
        )
    } else {
        (
            account.new_phone.clone(),
            account.phone_confirmed,
            Text::SettingsChangePhone,
            Text::SettingsNewPhone,
            "f-nomor-baru",
        )
    };
    let open = asked.is_some();
    let codes = asked.map(|to| codes(purpose, &to, confirmed));
    view! {
        <details open=open>
            <summary>{say(title)}</summary>
            <p>{say(Text::SettingsChangeLead)}</p>
            {codes}
            <form class="form" method="post" action=ADDRESS enctype="multipart/form-data">
                <input type="hidden" name=STEP value=AccountStep::AskContact.code()/>
                <input type="hidden" name="tujuan" value=purpose.code()/>
                <div class="field">
                    <label class="field__label" for=id>{say(label)}</label>
                    <input
                        class="control control--number" id=id name="isi" type="text"
                        inputmode=if mail { "email" } else { "tel" } autocomplete=if mail
                        { "email" } else { "tel" } required
                    />
                </div>
                <button class="button" type="submit">{say(Text::SettingsAskCode)}</button>
            </form>
        </details>
    }
}

fn codes(purpose: CodePurpose, to: &str, confirmed: bool) -> impl IntoView + use<> {
    let code = |id: String, name: &'static str, label: String| {
        view! {
            <div class="field">
                <label class="field__label" for=id.clone()>{label}</label>
                <input
                    class="control control--short" id=id name=name type="text" inputmode="numeric"
                    autocomplete="one-time-code" required
                />
            </div>
        }
    };
    let at_old = confirmed.then(|| {
        code(
            format!("f-kode-lama-{}", purpose.code()),
            "kode_lama",
            say(Text::SettingsCodeOld).to_owned(),
        )
    });
    let at_new = code(
        format!("f-kode-baru-{}", purpose.code()),
        "kode_baru",
        put(Text::SettingsCodeNew, &[("tujuan", to)]),
    );
    let lost = confirmed.then(|| view! { <p class="muted">{say(Text::SettingsOldLost)}</p> });
    view! {
        <form class="form" method="post" action=ADDRESS enctype="multipart/form-data">
            <input type="hidden" name=STEP value=AccountStep::ConfirmContact.code()/>
            <input type="hidden" name="tujuan" value=purpose.code()/>
            {at_old}{at_new}
            <button class="button button--main" type="submit">{say(Text::SettingsChange)}</button>
        </form>
        {lost}
    }
}

fn user_id(chosen: String, refused: Option<String>) -> impl IntoView {
    let wrong = refused.is_some();
    let value = refused.unwrap_or(chosen);
    view! {
        <details open=wrong>
            <summary>{say(Text::UserId)}</summary>
            <form class="form" method="post" action=ADDRESS enctype="multipart/form-data">
                <input type="hidden" name=STEP value=AccountStep::UserId.code()/>
                <div class=if wrong { "field field--wrong" } else { "field" }>
                    <label class="field__label" for="f-nama-pengguna">{say(Text::UserId)}</label>
                    <p class="field__hint" id="f-nama-pengguna-petunjuk">{say(Text::UserIdHint)}</p>
                    <input
                        class="control control--number" id="f-nama-pengguna" name="nama_pengguna"
                        type="text" autocapitalize="none" autocomplete="off" value=value
                        aria-describedby="f-nama-pengguna-petunjuk"
                        aria-invalid=wrong.then_some("true") required
                    />
                </div>
                <button class="button" type="submit">{say(Text::UserIdSave)}</button>
            </form>
        </details>
    }
}

fn consents(counters: Vec<(String, String)>, given: Vec<ConsentView>) -> impl IntoView {
    let days =
        [("30", Text::ConsentDays30), ("90", Text::ConsentDays90), ("365", Text::ConsentDays365)];
    view! {
        <section class="step">
            <h2>{say(Text::ConsentTitle)}</h2>
            <p>{say(Text::ConsentLead)}</p>
            <ul class="accounts">{given.into_iter().map(consent).collect_view()}</ul>
            <details>
                <summary>{say(Text::ConsentGive)}</summary>
                <form class="form" method="post" action=ADDRESS enctype="multipart/form-data">
                    <input type="hidden" name=STEP value=AccountStep::GiveConsent.code()/>
                    <div class="field">
                        <label class="field__label" for="f-loket">
                            {say(Text::ConsentCounter)}
                        </label>
                        <select class="control" id="f-loket" name="loket">
                            {counters.into_iter().map(|(code, place)| view! {
                                <option value=code>{place}</option>
                            }).collect_view()}
                        </select>
                    </div>
                    <div class="field">
                        <label class="field__label" for="f-hari">{say(Text::ConsentDays)}</label>
                        <select class="control" id="f-hari" name="hari">
                            {days.map(|(code, words)| view! {
                                <option value=code>{say(words)}</option>
                            }).collect_view()}
                        </select>
                    </div>
                    <button class="button" type="submit">{say(Text::ConsentGive)}</button>
                </form>
            </details>
        </section>
    }
}

fn consent(given: ConsentView) -> impl IntoView {
    let label = format!("{}: {}", say(Text::ConsentRevoke), given.place);
    let state = if given.open {
        view! {
            <form method="post" action=ADDRESS enctype="multipart/form-data">
                <input type="hidden" name=STEP value=AccountStep::RevokeConsent.code()/>
                <input type="hidden" name="id" value=given.id/>
                <button class="button button--danger" type="submit" aria-label=label>
                    {say(Text::ConsentRevoke)}
                </button>
            </form>
        }
        .into_any()
    } else {
        view! { <span class="muted">{say(Text::ConsentOver)}</span> }.into_any()
    };
    view! {
        <li class="card">
            <div>
                <strong>{given.place}</strong>
                <p class="muted">{days(Some(&given.from), Some(&given.until))}</p>
            </div>
            {state}
        </li>
    }
}

/// One reading: in which role, where, for which application, when.
fn read(row: ReadView) -> impl IntoView {
    let visit = use_visit();
    let role = row.role.map(|role| words::actor(role, visit.lang)).unwrap_or_default();
    let place = if row.place.is_empty() { visit.agency.short_name } else { row.place };
    let why = put(Text::ReadFor, &[("layanan", &row.service), ("no", &row.reg_no)]);
    view! {
        <li>
            <strong>{role}" · "{place}</strong>
            <p>{why}</p>
            <p class="muted">{moment(row.at)}</p>
        </li>
    }
}

fn reads(rows: Vec<ReadView>) -> impl IntoView {
    let none = rows.is_empty().then(|| view! { <p>{say(Text::ReadsNone)}</p> });
    view! {
        <section class="step">
            <h2>{say(Text::ReadsTitle)}</h2>
            <p>{say(Text::ReadsLead)}</p>
            {none}
            <ul class="reads">
                {rows.into_iter().map(read).collect_view()}
            </ul>
        </section>
    }
}

fn close(fault: Option<Text>) -> impl IntoView {
    let refused = fault.is_some();
    view! {
        <section class="step">
            <details open=refused>
                <summary>{say(Text::CloseTitle)}</summary>
                <p>{say(Text::CloseLead)}</p>
                <form class="form" method="post" action=ADDRESS enctype="multipart/form-data">
                    <input type="hidden" name=STEP value=AccountStep::Close.code()/>
                    <div class=if refused { "field field--wrong" } else { "field" }>
                        <label class="field__label" for="f-sandi-tutup">
                            {say(Text::Password)}
                        </label>
                        {fault.map(|fault| view! {
                            <p class="field__error" id="f-sandi-tutup-salah">{say(fault)}</p>
                        })}
                        <input
                            class="control" id="f-sandi-tutup" name="sandi" type="password"
                            autocomplete="current-password"
                            aria-describedby=refused.then_some("f-sandi-tutup-salah") required
                        />
                    </div>
                    <button class="button button--danger" type="submit">
                        {say(Text::CloseGo)}
                    </button>
                </form>
            </details>
        </section>
    }
}

/// What a change of the settings came to, in words, with whether it went well.
#[must_use]
pub fn settings_words(note: &AccountNote) -> Option<(bool, String)> {
    let lang = use_lang();
    let good = |text: Text| Some((true, say(text).to_owned()));
    match note {
        AccountNote::ChangeAsked(_) => good(Text::ChangeAsked),
        AccountNote::ChangeRefused(_, fault) => {
            Some((false, words::code_fault(*fault, lang).to_owned()))
        }
        AccountNote::Changed(_) => good(Text::Changed),
        AccountNote::UserIdChosen => good(Text::UserIdChosen),
        AccountNote::UserIdRefused(domain::form::FieldFault::Name, _) => {
            Some((false, say(Text::UserIdBad).to_owned()))
        }
        AccountNote::UserIdRefused(fault, _) => {
            Some((false, words::field_fault(*fault, lang).to_owned()))
        }
        AccountNote::ConsentGiven => good(Text::ConsentGiven),
        AccountNote::ConsentRevoked => good(Text::ConsentRevoked),
        AccountNote::SessionsEnded => good(Text::SessionsEnded),
        AccountNote::CloseRefused => Some((false, say(Text::CloseRefused).to_owned())),
        AccountNote::CloseWait => Some((false, say(Text::CloseWait).to_owned())),
        AccountNote::NotNow => Some((false, say(Text::AccountNotNow).to_owned())),
        _ => None,
    }
}
