//! Acting on an application.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::ApplicationId;
use domain::papers::PaperState;
use domain::procedure::{Action, Input, Refusal};
use office::{ActForm, OfficeError, PaperMarks, Upload, applications};
use views::{AccountNote, ActAnswer, Flash, PaperNote};

use super::answer::{either, failed_form, wants_script};
use super::multipart::Form;
use super::{Site, cookies};

/// `POST /tindakan/{id}`: takes the action that `tindakan` names, on the version that was seen.
pub async fn act(
    State(site): State<Site>,
    Path(id): Path<ApplicationId>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let page = site.case_page(&headers, &id).await;
    let typed = form.inputs();
    match answer(&site, id, &headers, form).await {
        Ok(ActAnswer::SignedOut) => {
            (cookies::note(&Flash::Ended), either(&headers, ActAnswer::SignedOut, &page))
                .into_response()
        }
        // A resident's page has no place of its own for a refusal.
        Ok(ActAnswer::Done { action: Action::SendFiles }) if page.starts_with("/saya") => {
            papers(&format!("{page}#berkas-fisik"), PaperNote::Sent)
        }
        Ok(ActAnswer::Refused { refusal: refusal @ Refusal::Missing(_), .. })
            if page.starts_with("/saya") && !wants_script(&headers) =>
        {
            papers(
                &format!("{page}#berkas-fisik"),
                PaperNote::NoWay(refusal, typed.carrier(), typed.tracking()),
            )
        }
        Ok(answer @ ActAnswer::Refused { .. }) if page.starts_with("/saya") => {
            (cookies::note(&Flash::Account(AccountNote::NotNow)), either(&headers, answer, &page))
                .into_response()
        }
        Ok(answer) => either(&headers, answer, &page),
        Err(error) => failed_form(&headers, &error, &page),
    }
}

async fn answer(
    site: &Site,
    id: ApplicationId,
    headers: &HeaderMap,
    form: Form,
) -> Result<ActAnswer, OfficeError> {
    // A session that is over by time keeps what was typed, and does nothing else.
    let caller = site.caller(headers).await?.1?;
    let action =
        Action::from_code(&form.text("tindakan")).ok_or(OfficeError::Refused(Refusal::NotNow))?;
    let konsep =
        |(name, file): (&String, &Upload)| Some((Input::Konsep.place_of(name)?, file.clone()));
    let act = ActForm {
        id,
        version: form.text("versi").parse().unwrap_or(-1),
        inputs: form.inputs(),
        files: form.files.iter().filter_map(konsep).collect(),
    };
    applications::act(&site.office, &caller, action, &act).await
}

/// `POST /berkas-fisik/{id}`: marks where the papers of a physical file are.
pub async fn mark(
    State(site): State<Site>,
    Path(id): Path<ApplicationId>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let page = site.case_page(&headers, &id).await;
    let marks = form.raw().into_iter().filter_map(|(name, state)| {
        Some((name.strip_prefix("kertas-")?.to_owned(), PaperState::from_code(&state)?))
    });
    let marked = PaperMarks {
        id,
        version: form.text("versi").parse().unwrap_or(-1),
        marks: marks.collect(),
        scanned: form.text("kode"),
        scan_marks: PaperState::from_code(&form.text("tandai")),
    };
    let done = async {
        applications::mark_papers(&site.office, &site.present(&headers).await?, &marked).await
    };
    match done.await {
        Ok(note) => papers(&format!("{page}#berkas-fisik"), note),
        Err(error) => failed_form(&headers, &error, &page),
    }
}

/// `GET /kerja/nomor/{number}`: what the QR of a packing slip or a Resi leads to. A resident is led
/// to their own page.
pub async fn by_number(
    State(site): State<Site>,
    Path(number): Path<String>,
    headers: HeaderMap,
) -> Response {
    let number: String = number
        .chars()
        .filter(|sign| sign.is_ascii_alphanumeric() || *sign == '-')
        .take(20)
        .collect();
    let found = async {
        applications::id_of_number(&site.office, &site.present(&headers).await?, &number).await
    };
    match found.await {
        Ok(id) => Redirect::to(&site.case_page(&headers, &id).await).into_response(),
        Err(OfficeError::SignedOut) => {
            Redirect::to(&format!("/masuk?lanjut=/kerja/nomor/{number}")).into_response()
        }
        Err(error) => failed_form(&headers, &error, "/"),
    }
}

fn papers(page: &str, note: PaperNote) -> Response {
    (cookies::note(&Flash::Papers(note)), Redirect::to(page)).into_response()
}
