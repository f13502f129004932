//! Acting on an application.

use axum::extract::{Multipart, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::procedure::{Action, Refusal};
use domain::views::{AccountNote, ActAnswer, Flash};
use office::{ActForm, OfficeError};

use super::Site;
use super::answer::{either, failed_form};
use super::multipart::Form;
use super::session::flash_cookie;

/// `POST /tindakan/{id}`: takes the action that `tindakan` names, on the version that was seen.
pub async fn act(State(site): State<Site>, Path(id): Path<String>, headers: HeaderMap, multipart: Multipart) -> Response {
    let page = site.case_page(&headers, &id).await;
    let Ok(form) = Form::read(multipart).await else { return StatusCode::BAD_REQUEST.into_response() };
    match answer(&site, id, &headers, form).await {
        Ok(ActAnswer::SignedOut) => ([flash_cookie(&Flash::Ended)], either(&headers, ActAnswer::SignedOut, &page)).into_response(),
        // A resident's page has no place of its own for a refusal.
        Ok(answer @ ActAnswer::Refused { .. }) if page.starts_with("/saya") => {
            ([flash_cookie(&Flash::Account(AccountNote::NotNow))], either(&headers, answer, &page)).into_response()
        }
        Ok(answer) => either(&headers, answer, &page),
        Err(error) => failed_form(&headers, &error, &page),
    }
}

async fn answer(site: &Site, id: String, headers: &HeaderMap, form: Form) -> Result<ActAnswer, OfficeError> {
    // A session that is over by time keeps what was typed, and does nothing else.
    let caller = site.caller(headers).await?.1?;
    let action = Action::from_code(&form.text("tindakan")).ok_or(OfficeError::Refused(Refusal::NotNow))?;
    let act = ActForm {
        id,
        version: form.text("versi").parse().unwrap_or(-1),
        reason: form.text("alasan"),
        faults: form.all("salah"),
        siak_reference: form.text("referensi"),
        originals_shown: form.text("asli") == "ya",
        recipient: form.text("penerima"),
        strokes: form.text("coretan"),
        on_paper: form.text("kertas") == "ya",
        address: form.text("tujuan"),
        file: form.file,
    };
    site.office.act(&caller, action, &act).await
}
