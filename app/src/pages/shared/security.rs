//! The security of one's own account: the second factor, the sessions, and for the head the
//! deputies.

use domain::people::factor::FactorFault;
use domain::people::staff_form::OwnForm;
use leptos::prelude::*;
use views::{
    DeputyRow, DeviceView, FactorRow, STEP, SecondView, SecurityStep, SecurityView, StaffForm,
    StaffNote,
};
use words::Text;

use super::second::{enrol_forms, recovery_codes};
use crate::api::security;
use crate::components::{
    ErrorSummary, field_troubles, kept_of, page_title, pending_list, staff_note, staff_notice,
};
use crate::i18n::{days, moment, put, say, use_lang, use_visit};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{asked, loaded};

/// Where the forms go: the page is one for everybody, at an address of residents and one of staff.
fn address() -> &'static str {
    if use_visit().person.is_some_and(|person| person.resident.is_some()) {
        "/saya/keamanan"
    } else {
        "/kerja/keamanan"
    }
}

/// The route. Its data is asked for by the page itself, so that what reads it comes with the page.
pub struct SecurityRoute;

impl Page for SecurityRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        loaded(asked(security), move |(view, enrol)| view! { <Security view enrol/> })
    }
}

#[component]
fn Security(view: SecurityView, enrol: SecondView) -> impl IntoView {
    if matches!(staff_note(), Some(StaffNote::Codes(_))) {
        return view! {
            <div class="wrap wrap--form">
                {page_title(say(Text::CodesTitle))}{recovery_codes(address())}
            </div>
        }
        .into_any();
    }
    let address = address();
    let (home, back) = if address.starts_with("/saya") {
        ("/saya/akun", Text::AccountTitle)
    } else {
        ("/kerja", Text::BackToList)
    };
    let kept = kept_of(StaffForm::Deputy);
    let troubles = field_troubles(OwnForm::Staff, &[], &kept);
    let none = view.factors.is_empty().then(|| view! { <p>{say(Text::SecurityNone)}</p> });
    let required =
        view.required.then(|| view! { <p class="muted">{say(Text::SecurityRequired)}</p> });
    let has = !view.factors.is_empty();
    let proved = view.proved;
    let left = view.recovery_left.to_string();
    let recovery = (has && proved).then(|| {
        view! {
            <p>{put(Text::SecurityLeft, &[("n", &left)])}</p>
            <form method="post" action=address enctype="multipart/form-data">
                <input type="hidden" name=STEP value=SecurityStep::RenewRecovery.code()/>
                <button class="button" type="submit">{say(Text::SecurityRenew)}</button>
            </form>
        }
    });
    let deputies = (proved && !view.colleagues.is_empty())
        .then(|| deputies(view.colleagues, view.deputies, &kept.values, address));
    view! {
        {page_title(say(Text::SecurityTitle))}
        <div class="wrap wrap--form">
            <p><a href=home>{say(back)}</a></p>
            <h1>{say(Text::SecurityTitle)}</h1>
            {staff_notice()}
            {pending_list(view.pending, address)}
            <ErrorSummary troubles=Signal::derive(move || troubles.clone())/>
            <section class="step">
                <h2>{say(Text::SecurityFactors)}</h2>
                {none}{required}
                <ul class="accounts">
                    {view.factors
                        .into_iter()
                        .map(|row| factor(row, proved, address))
                        .collect_view()}
                </ul>
                {recovery}
                {if proved {
                    view! {
                        <details open=!has>
                            <summary>{say(Text::EnrolTitle)}</summary>
                            {enrol.enrol.map(|enrol| enrol_forms(enrol, address))}
                        </details>
                    }.into_any()
                } else {
                    proof(address).into_any()
                }}
            </section>
            {change_password(address)}
            {sessions(view.sessions, address)}
            {deputies}
        </div>
    }
    .into_any()
}

/// Asking for the password again, in the place of what it opens.
fn proof(address: &'static str) -> impl IntoView {
    let fault = match staff_note() {
        Some(StaffNote::Factor(fault @ (FactorFault::PasswordWrong | FactorFault::Wait))) => {
            Some(words::factor_fault(fault, use_lang()))
        }
        _ => None,
    };
    let wrong = fault.is_some();
    view! {
        <h3>{say(Text::ProofTitle)}</h3>
        <p>{say(Text::ProofLead)}</p>
        <form class="form" method="post" action=address enctype="multipart/form-data">
            <input type="hidden" name=STEP value=SecurityStep::Prove.code()/>
            <div class=if wrong { "field field--wrong" } else { "field" }>
                <label class="field__label" for="f-sandi">{say(Text::Password)}</label>
                {fault.map(|fault| view! {
                    <p class="field__error" id="f-sandi-salah">{fault}</p>
                })}
                <input
                    class="control" id="f-sandi" name="sandi" type="password"
                    autocomplete="current-password"
                    aria-describedby=wrong.then_some("f-sandi-salah")
                    aria-invalid=wrong.then_some("true") required
                />
            </div>
            <button class="button" type="submit">{say(Text::ProofGo)}</button>
        </form>
    }
}

/// A factor; it can be taken away once the password was shown.
fn factor(row: FactorRow, proved: bool, address: &'static str) -> impl IntoView {
    let name = words::factor(row.kind, use_lang());
    let used = row
        .used
        .map(|used| format!(", {}", put(Text::SecurityUsed, &[("kapan", &moment(used))])))
        .unwrap_or_default();
    view! {
        <li class="card">
            <div>
                <strong>{name}</strong>
                <p class="muted">
                    {put(Text::SecuritySince, &[("sejak", &moment(row.since))])}{used}
                </p>
            </div>
            {proved.then(|| view! {
                <form method="post" action=address enctype="multipart/form-data">
                    <input type="hidden" name=STEP value=SecurityStep::RemoveFactor.code()/>
                    <input type="hidden" name="id" value=row.id/>
                    <button
                        class="button button--danger" type="submit"
                        aria-label=format!("{}: {name}", say(Text::SecurityRemove))
                    >
                        {say(Text::SecurityRemove)}
                    </button>
                </form>
            })}
        </li>
    }
}

/// Changing one's own password.
fn change_password(address: &'static str) -> impl IntoView {
    let wrong = matches!(staff_note(), Some(StaffNote::Password(_)));
    let field = |id: &'static str, name: &'static str, label: Text, fills: &'static str| {
        view! {
            <div class="field">
                <label class="field__label" for=id>{say(label)}</label>
                <input class="control" id=id name=name type="password" autocomplete=fills required/>
            </div>
        }
    };
    view! {
        <section class="step">
            <details open=wrong>
                <summary>{say(Text::PasswordChangeTitle)}</summary>
                <form class="form" method="post" action=address enctype="multipart/form-data">
                    <input type="hidden" name=STEP value=SecurityStep::ChangePassword.code()/>
                    {field("f-sandi-kini", "sandi", Text::PasswordPresent, "current-password")}
                    {field("f-sandi-baru", "sandi_baru", Text::PasswordNew, "new-password")}
                    {field("f-sandi-lagi", "sandi_lagi", Text::PasswordAgain, "new-password")}
                    <button class="button button--main" type="submit">
                        {say(Text::PasswordChangeGo)}
                    </button>
                </form>
            </details>
        </section>
    }
}

/// The running sessions, for residents and staff alike; the forms go to `address`.
pub fn sessions(rows: Vec<DeviceView>, address: &'static str) -> impl IntoView {
    let several = rows.len() > 1;
    let end_all = several.then(|| {
        end_form(String::new(), Text::SessionsEndAll, address, say(Text::SessionsEndAll).to_owned())
    });
    let row = move |session: DeviceView| {
        let label = format!("{}: {}", say(Text::SessionEnd), session.device);
        let end = (!session.here).then(|| end_form(session.key, Text::SessionEnd, address, label));
        let here = session
            .here
            .then(|| view! { <span class="mark mark--good">" · "{say(Text::SessionHere)}</span> });
        let (since, used) = (moment(session.since), moment(session.used));
        let times = put(Text::SessionSince, &[("sejak", &since), ("kapan", &used)]);
        view! {
            <li class="card">
                <div><strong>{session.device}</strong>{here}<p class="muted">{times}</p></div>
                {end}
            </li>
        }
    };
    view! {
        <section class="step">
            <h2>{say(Text::SessionsTitle)}</h2>
            <ul class="accounts">{rows.into_iter().map(row).collect_view()}</ul>
            {end_all}
        </section>
    }
}

fn end_form(key: String, words: Text, address: &'static str, label: String) -> impl IntoView {
    view! {
        <form method="post" action=address enctype="multipart/form-data">
            <input type="hidden" name=STEP value=SecurityStep::EndSessions.code()/>
            <input type="hidden" name="kunci_sesi" value=key/>
            <button class="button" type="submit" aria-label=label>{say(words)}</button>
        </form>
    }
}

fn deputies(
    colleagues: Vec<(String, String)>,
    named: Vec<DeputyRow>,
    typed: &domain::form::Raw,
    address: &'static str,
) -> impl IntoView + use<> {
    let value = |name: &str| typed.get(name).cloned().unwrap_or_default();
    let (chosen, from, until) = (value("petugas"), value("mulai"), value("sampai"));
    let day = |id: &'static str, name: &'static str, label: Text, value: String| {
        view! {
            <div class="field">
                <label class="field__label" for=id>{say(label)}</label>
                <input
                    class="control control--short" id=id name=name type="date" value=value required
                />
            </div>
        }
    };
    view! {
        <section class="step">
            <h2>{say(Text::DeputyTitle)}</h2>
            <p>{say(Text::DeputyLead)}</p>
            <ul class="accounts">
                {named.into_iter().map(|row| view! {
                    <li class="card">
                        <div>
                            <strong>{row.name.clone()}</strong>
                            <p class="muted">{days(row.from.as_deref(), row.until.as_deref())}</p>
                        </div>
                        <form method="post" action=address enctype="multipart/form-data">
                            <input type="hidden" name=STEP value=SecurityStep::EndDeputy.code()/>
                            <input type="hidden" name="petugas" value=row.id/>
                            <button
                                class="button button--danger" type="submit"
                                aria-label=format!("{}: {}", say(Text::DeputyEnd), row.name)
                            >
                                {say(Text::DeputyEnd)}
                            </button>
                        </form>
                    </li>
                }).collect_view()}
            </ul>
            <form class="form" method="post" action=address enctype="multipart/form-data">
                <input type="hidden" name=STEP value=SecurityStep::NameDeputy.code()/>
                <div class="field">
                    <label class="field__label" for="f-petugas">{say(Text::DeputyWho)}</label>
                    <select class="control" id="f-petugas" name="petugas">
                        {colleagues.into_iter().map(|(id, name)| { let here = id == chosen; view! {
                            <option value=id selected=here>{name}</option>
                        } }).collect_view()}
                    </select>
                </div>
                {day("f-mulai", "mulai", Text::RoleFrom, from)}
                {day("f-sampai", "sampai", Text::RoleUntil, until)}
                <button class="button" type="submit">{say(Text::DeputyName)}</button>
            </form>
        </section>
    }
}
