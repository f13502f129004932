//! The second factor: showing it while signing in, setting it up, and the security of one's own account.

use axum::Json;
use axum::extract::{Request, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use domain::people::factor::FactorFault;
use domain::views::{Flash, StaffDone, StaffNote};
use office::{OfficeError, Proof, SecondAnswer};

use super::Site;
use super::answer::failed;
use super::multipart::Form;
use super::page;
use super::session::{flash_cookie, session_cookie};
use super::staff::{draw_again, told};

const CODE: &str = "/masuk/kode";
const SECURITY: &str = "/kerja/keamanan";

/// `GET /masuk/kode`: for a session that waits for its second factor; anybody else begins with the password.
pub async fn page_of(State(site): State<Site>, request: Request) -> Response {
    let waits = match seat(&site, request.headers()) {
        Ok((agency, token)) => site.office.second(&agency, &token).await.map(drop),
        Err(error) => Err(error),
    };
    match waits {
        Err(OfficeError::SignedOut) => Redirect::to("/masuk").into_response(),
        _ => page::page(State(site), request).await,
    }
}

/// `POST /masuk/kode`: shows the second factor (`langkah=tunjuk`), or sets one up (`pasang`), with a code or with what a key answered.
pub async fn show(State(site): State<Site>, headers: HeaderMap, form: Form) -> Response {
    let answer = if form.text("langkah") == "pasang" { enrol(&site, &headers, &form).await } else { shown(&site, &headers, &form).await };
    match answer {
        Ok(SecondAnswer::In(token)) => ([(SET_COOKIE, session_cookie(&token))], Redirect::to("/kerja")).into_response(),
        Ok(SecondAnswer::Added { token, codes }) => codes_page(site, &headers, CODE, token, codes).await,
        Ok(SecondAnswer::Refused(fault)) => refused(site, &headers, CODE, fault).await,
        Err(OfficeError::SignedOut) => ([flash_cookie(&Flash::FactorLate)], Redirect::to("/masuk")).into_response(),
        Err(error) => failed(&error),
    }
}

/// `POST /masuk/kunci`: what the browser hands to a key, as JSON.
pub async fn ask_key(State(site): State<Site>, headers: HeaderMap) -> Response {
    let asked = async {
        let (agency, token) = seat(&site, &headers)?;
        let host = app::ssr::host(&headers);
        site.office.ask_key(&agency, &token, host).await
    };
    match asked.await {
        Ok(json) => Json(json).into_response(),
        Err(error) => failed(&error),
    }
}

/// `POST /kerja/keamanan`: `sandi` shows the password again, `pasang` adds a factor, `buang` removes one, `pemulihan` renews the codes, `sesi` ends sessions, `plt` names
/// a deputy and `plt_cabut` relieves one.
pub async fn security(State(site): State<Site>, headers: HeaderMap, form: Form) -> Response {
    let caller = match site.present(&headers).await {
        Ok(caller) => caller,
        Err(OfficeError::SignedOut) => return Redirect::to(&format!("/masuk?lanjut={SECURITY}")).into_response(),
        Err(error) => return failed(&error),
    };
    let done = |done| Ok(StaffNote::Done(done));
    let note = match form.text("langkah").as_str() {
        "pasang" => match enrol(&site, &headers, &form).await {
            Ok(SecondAnswer::Added { token, codes }) => return codes_page(site, &headers, SECURITY, token, codes).await,
            Ok(SecondAnswer::Refused(fault)) => return refused(site, &headers, SECURITY, fault).await,
            Ok(SecondAnswer::In(_)) => Err(OfficeError::NotFound),
            Err(error) => Err(error),
        },
        "sandi" => match site.office.prove(&caller, &form.text("sandi")).await {
            Ok(Proof::Right) => return Redirect::to(SECURITY).into_response(),
            Ok(Proof::Wrong) => return refused(site, &headers, SECURITY, FactorFault::PasswordWrong).await,
            Ok(Proof::Wait) => return refused(site, &headers, SECURITY, FactorFault::Wait).await,
            Err(error) => Err(error),
        },
        "pemulihan" => match site.office.renew_recovery(&caller).await {
            Ok(Err(fault)) => Ok(StaffNote::Factor(fault)),
            Ok(Ok(codes)) => return codes_page(site, &headers, SECURITY, None, codes).await,
            Err(error) => Err(error),
        },
        "buang" => match site.office.remove_factor(&caller, &form.text("id")).await {
            Ok(None) => done(StaffDone::FactorRemoved),
            Ok(Some(fault)) => Ok(StaffNote::Factor(fault)),
            Err(error) => Err(error),
        },
        "sesi" => site.office.end_sessions(&caller, &form.text("kunci_sesi")).await.map(|()| StaffNote::Done(StaffDone::SessionsEnded)),
        "plt" => match site.office.name_deputy(&caller, &form.text("petugas"), &form.text("mulai"), &form.text("sampai")).await {
            Ok(Ok(())) => done(StaffDone::DeputyNamed),
            Ok(Err(errors)) => {
                let note = StaffNote::Mend { form: "plt".to_owned(), errors, file: None, values: form.raw() };
                return draw_again(site, &headers, SECURITY, note).await;
            }
            Err(error) => Err(error),
        },
        "plt_cabut" => site.office.end_deputy(&caller, &form.text("petugas")).await.map(|()| StaffNote::Done(StaffDone::DeputyEnded)),
        _ => Err(OfficeError::NotFound),
    };
    told(note, SECURITY)
}

/// The agency and the token of a session of any stage.
fn seat(site: &Site, headers: &HeaderMap) -> Result<(String, String), OfficeError> {
    let agency = site.office.agency(app::ssr::host(headers))?.agency.code.clone();
    let token = app::ssr::cookie(headers, app::ssr::SESSION).ok_or(OfficeError::SignedOut)?;
    Ok((agency, token.to_owned()))
}

async fn shown(site: &Site, headers: &HeaderMap, form: &Form) -> Result<SecondAnswer, OfficeError> {
    let (agency, token) = seat(site, headers)?;
    let key = form.text("kunci");
    if key.is_empty() {
        site.office.second_by_code(&agency, &token, &form.text("kode")).await
    } else {
        site.office.second_by_key(&agency, &token, app::ssr::host(headers), &key).await
    }
}

async fn enrol(site: &Site, headers: &HeaderMap, form: &Form) -> Result<SecondAnswer, OfficeError> {
    let (agency, token) = seat(site, headers)?;
    let key = form.text("kunci");
    if key.is_empty() {
        site.office.enrol_totp(&agency, &token, &form.text("kode")).await
    } else {
        site.office.enrol_key(&agency, &token, app::ssr::host(headers), &key).await
    }
}

/// A factor was added: the recovery codes are drawn once, in this very answer, so that no address or cookie carries them.
async fn codes_page(site: Site, headers: &HeaderMap, path: &str, token: Option<String>, codes: Vec<String>) -> Response {
    let cookie = token.and_then(|token| session_cookie(&token).parse().ok());
    let mut response = if codes.is_empty() {
        told(Ok(StaffNote::Done(StaffDone::Registered)), if path == CODE { "/kerja" } else { path })
    } else {
        page::again(site, headers, path, StatusCode::OK, Flash::Staff(Box::new(StaffNote::Codes(codes)))).await
    };
    if let Some(cookie) = cookie {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

async fn refused(site: Site, headers: &HeaderMap, path: &str, fault: FactorFault) -> Response {
    page::again(site, headers, path, StatusCode::UNPROCESSABLE_ENTITY, Flash::Staff(Box::new(StaffNote::Factor(fault)))).await
}
