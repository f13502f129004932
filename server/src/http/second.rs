//! The second factor: showing it while signing in, setting it up, and the security of one's own
//! account.

use axum::extract::{OriginalUri, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::AgencyCode;
use domain::people::account::AccountKind;
use domain::people::factor::FactorFault;
use domain::people::refusal::{StaffDone, StaffRefusal};
use office::accounts::staff;
use office::session::second_factor;
use office::{Caller, ChangeAnswer, OfficeError, Proof, SecondAnswer, StaffAnswer, session};
use views::{FactorStep, Flash, PendingStep, STEP, SecurityStep, StaffForm, StaffNote};

use super::answer::{failed, for_script};
use super::multipart::Form;
use super::staff::{draw_again, respond};
use super::{Site, cookies, page, proof};

const CODE: &str = "/masuk/kode";

/// `GET /masuk/kode`: for a session that waits for its second factor; anybody else begins with the
/// password.
pub async fn page_of(State(site): State<Site>, request: Request) -> Response {
    let waits = match pending_session(&site, request.headers()) {
        Ok((agency, token)) => second_factor::second(&site.office, &agency, &token).await.map(drop),
        Err(error) => Err(error),
    };
    match waits {
        Err(OfficeError::SignedOut) => Redirect::to("/masuk").into_response(),
        _ => page::page(State(site), request).await,
    }
}

/// `POST /masuk/kode`: shows the second factor (`langkah=tunjuk`), or sets one up (`pasang`), with
/// a code or with what a key answered.
pub async fn show(State(site): State<Site>, headers: HeaderMap, form: Form) -> Response {
    let answer = if FactorStep::from_code(&form.text(STEP)) == Some(FactorStep::Enrol) {
        enrol(&site, &headers, &form).await
    } else {
        shown(&site, &headers, &form).await
    };
    match answer {
        Ok(SecondAnswer::In { token, kind }) => {
            let home = if kind == AccountKind::Resident { "/saya" } else { "/kerja" };
            (cookies::session(&token), Redirect::to(home)).into_response()
        }
        Ok(SecondAnswer::Added { token, codes }) => {
            codes_page(site, &headers, CODE, token, codes).await
        }
        Ok(SecondAnswer::Refused(fault)) => refused(site, &headers, CODE, fault).await,
        Err(OfficeError::SignedOut) => {
            (cookies::note(&Flash::FactorLate), Redirect::to("/masuk")).into_response()
        }
        Err(error) => failed(&error),
    }
}

/// `POST /masuk/kunci`: what the browser hands to a key, as JSON.
pub async fn ask_key(State(site): State<Site>, headers: HeaderMap) -> Response {
    let asked = async {
        let (agency, token) = pending_session(&site, &headers)?;
        let host = app::ssr::host(&headers);
        second_factor::ask_key(&site.office, &agency, &token, host).await
    };
    match asked.await {
        // The page hands the text on to the browser as it is.
        Ok(asked) => match serde_json::to_string(&asked) {
            Ok(json) => for_script(&headers, json),
            Err(_) => failed(&OfficeError::Unreadable("passkey")),
        },
        Err(error) => failed(&error),
    }
}

/// `POST /kerja/keamanan` and `/saya/keamanan`: does a [`SecurityStep`], or decides what waits for
/// a second person ([`PendingStep`]).
pub async fn security(
    State(site): State<Site>,
    uri: OriginalUri,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let page = if uri.path().starts_with("/saya") { "/saya/keamanan" } else { "/kerja/keamanan" };
    let caller = match proof::present(&site, &headers, &form).await {
        Ok(caller) => caller,
        Err(OfficeError::SignedOut) => {
            return Redirect::to(&format!("/masuk?lanjut={page}")).into_response();
        }
        Err(OfficeError::Unproven(fault)) => {
            return proof::ask(site, &headers, page, &form, fault).await;
        }
        Err(error) => return failed(&error),
    };
    let step = SecurityStep::from_code(&form.text(STEP));
    let note = match step {
        Some(SecurityStep::Enrol) => match enrol(&site, &headers, &form).await {
            Ok(SecondAnswer::Added { token, codes }) => {
                return codes_page(site, &headers, page, token, codes).await;
            }
            Ok(SecondAnswer::Refused(fault)) => return refused(site, &headers, page, fault).await,
            Ok(SecondAnswer::In { .. }) => Err(OfficeError::NotFound),
            Err(error) => Err(error),
        },
        Some(SecurityStep::Prove) => {
            match session::prove(&site.office, &caller, &form.text("sandi")).await {
                Ok(Proof::Right) => return Redirect::to(page).into_response(),
                Ok(Proof::Wrong) => Ok(StaffNote::Factor(FactorFault::PasswordWrong)),
                Ok(Proof::Wait) => Ok(StaffNote::Factor(FactorFault::Wait)),
                Err(error) => Err(error),
            }
        }
        Some(SecurityStep::RenewRecovery) => {
            match second_factor::renew_recovery(&site.office, &caller).await {
                Ok(Err(fault)) => Ok(StaffNote::Factor(fault)),
                Ok(Ok(codes)) => return codes_page(site, &headers, page, None, codes).await,
                Err(error) => Err(error),
            }
        }
        Some(step) => simple(&site, &caller, step, &form).await,
        None => decide(&site, &headers, &caller, &form).await,
    };
    match note {
        Err(OfficeError::Unproven(fault)) => proof::ask(site, &headers, page, &form, fault).await,
        // What was typed as a password stands in no answer; what is wrong with it does.
        Ok(note @ (StaffNote::Password(_) | StaffNote::Factor(_) | StaffNote::Mend { .. })) => {
            draw_again(site, &headers, page, note).await
        }
        note => respond(note, page),
    }
}

/// The steps whose answer is a note alone.
async fn simple(
    site: &Site,
    caller: &Caller,
    step: SecurityStep,
    form: &Form,
) -> Result<StaffNote, OfficeError> {
    let done = |done| Ok(StaffNote::Done(done));
    match step {
        SecurityStep::ChangePassword => {
            let answer = session::change_password(
                &site.office,
                caller,
                &form.text("sandi"),
                &form.text("sandi_baru"),
                &form.text("sandi_lagi"),
            )
            .await?;
            Ok(match answer {
                ChangeAnswer::Done => StaffNote::Done(StaffDone::PasswordChanged),
                ChangeAnswer::Present => StaffNote::Factor(FactorFault::PasswordWrong),
                ChangeAnswer::Wait => StaffNote::Factor(FactorFault::Wait),
                ChangeAnswer::New(fault) => StaffNote::Password(fault),
            })
        }
        SecurityStep::RemoveFactor => {
            match second_factor::remove_factor(&site.office, caller, &form.text("id")).await? {
                None => done(StaffDone::FactorRemoved),
                Some(fault) => Ok(StaffNote::Factor(fault)),
            }
        }
        SecurityStep::EndSessions => {
            session::end_sessions(&site.office, caller, &form.text("kunci_sesi"))
                .await
                .and_then(|()| done(StaffDone::SessionsEnded))
        }
        SecurityStep::EndDeputy => {
            staff::end_deputy(&site.office, caller, &form.text("petugas").into())
                .await
                .and_then(|()| done(StaffDone::DeputyEnded))
        }
        SecurityStep::NameDeputy => {
            let text = |name| form.text(name);
            let (who, from, until) = (text("petugas"), text("mulai"), text("sampai"));
            match staff::name_deputy(&site.office, caller, &who.into(), &from, &until).await? {
                Ok(()) => done(StaffDone::DeputyNamed),
                Err(errors) => {
                    let (form, values) = (StaffForm::Deputy, form.raw());
                    Ok(StaffNote::Mend { form, errors, file: None, values })
                }
            }
        }
        SecurityStep::Enrol | SecurityStep::Prove | SecurityStep::RenewRecovery => {
            Err(OfficeError::NotFound)
        }
    }
}

/// Decides what waits for a second person.
async fn decide(
    site: &Site,
    headers: &HeaderMap,
    caller: &Caller,
    form: &Form,
) -> Result<StaffNote, OfficeError> {
    let step = PendingStep::from_code(&form.text(STEP)).ok_or(OfficeError::NotFound)?;
    let answer = staff::decide_pending(
        &site.office,
        caller,
        &form.text("permintaan"),
        step == PendingStep::Confirm,
        &site.base(headers),
    )
    .await?;
    Ok(match answer {
        StaffAnswer::Done(StaffDone::Declined) => StaffNote::Done(StaffDone::Declined),
        StaffAnswer::Done(_) => StaffNote::Done(StaffDone::Confirmed),
        StaffAnswer::Barred(refusal) => StaffNote::Barred(refusal),
        // What was right when it was asked for is not any more: an office or an area is gone.
        StaffAnswer::Mend(_) => StaffNote::Barred(StaffRefusal::NotNow),
    })
}

/// The agency and the token of a session of any stage.
fn pending_session(site: &Site, headers: &HeaderMap) -> Result<(AgencyCode, String), OfficeError> {
    let agency = site.office.agency(app::ssr::host(headers))?.agency.code.clone();
    let token = app::ssr::cookie(headers, app::ssr::SESSION).ok_or(OfficeError::SignedOut)?;
    Ok((agency, token.to_owned()))
}

/// What a browser says that is no answer of a key.
const NO_KEY: Result<SecondAnswer, OfficeError> = Ok(SecondAnswer::Refused(FactorFault::Key));

async fn shown(site: &Site, headers: &HeaderMap, form: &Form) -> Result<SecondAnswer, OfficeError> {
    let (agency, token) = pending_session(site, headers)?;
    let key = form.text("kunci");
    if key.is_empty() {
        second_factor::second_by_code(&site.office, &agency, &token, &form.text("kode")).await
    } else {
        let Ok(key) = serde_json::from_str(&key) else { return NO_KEY };
        second_factor::second_by_key(&site.office, &agency, &token, app::ssr::host(headers), &key)
            .await
    }
}

async fn enrol(site: &Site, headers: &HeaderMap, form: &Form) -> Result<SecondAnswer, OfficeError> {
    let (agency, token) = pending_session(site, headers)?;
    let key = form.text("kunci");
    if key.is_empty() {
        second_factor::enrol_totp(&site.office, &agency, &token, &form.text("kode")).await
    } else {
        let Ok(key) = serde_json::from_str(&key) else { return NO_KEY };
        second_factor::enrol_key(&site.office, &agency, &token, app::ssr::host(headers), &key).await
    }
}

/// A factor was added: the recovery codes are drawn once, in this very answer, so that no address
/// or cookie carries them.
async fn codes_page(
    site: Site,
    headers: &HeaderMap,
    path: &str,
    token: Option<String>,
    codes: Vec<String>,
) -> Response {
    let cookies = token.map(|token| cookies::session(&token));
    let response = if codes.is_empty() {
        respond(
            Ok(StaffNote::Done(StaffDone::Registered)),
            if path == CODE { "/kerja" } else { path },
        )
    } else {
        page::again(
            site,
            headers,
            path,
            StatusCode::OK,
            Flash::Staff(Box::new(StaffNote::Codes(codes))),
        )
        .await
    };
    (cookies, response).into_response()
}

async fn refused(site: Site, headers: &HeaderMap, path: &str, fault: FactorFault) -> Response {
    page::again(
        site,
        headers,
        path,
        StatusCode::UNPROCESSABLE_ENTITY,
        Flash::Staff(Box::new(StaffNote::Factor(fault))),
    )
    .await
}
