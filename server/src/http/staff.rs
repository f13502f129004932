//! The forms of an administrator: staff and institutions; and the one-time link of an invitation.

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use domain::form::FieldError;
use domain::id::AccountId;
use domain::institution::PaperKind;
use domain::pdf::FileRefusal;
use domain::people::refusal::{StaffDone, StaffRefusal};
use domain::people::security::AccountChange;
use office::accounts::{institutions, staff};
use office::{ChooseAnswer, OfficeError, StaffAnswer};
use views::{Flash, InvitationView, InvitedStep, STEP, StaffForm, StaffNote};

use super::answer::{failed, refused};
use super::multipart::Form;
use super::{Site, cookies, page, proof};

/// `POST /kerja/petugas`: invites somebody.
pub async fn invite(State(site): State<Site>, headers: HeaderMap, form: Form) -> Response {
    let (page, raw) = ("/kerja/petugas", form.raw());
    let tried = async {
        staff::invite(
            &site.office,
            &proof::present(&site, &headers, &form).await?,
            &raw,
            &site.base(&headers),
        )
        .await
    };
    let answer = tried.await;
    answered(site, &headers, page, Some(StaffForm::Invite), form, answer).await
}

/// `POST /kerja/petugas/{id}`: does with an account what `langkah` names.
pub async fn act(
    State(site): State<Site>,
    Path(id): Path<AccountId>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let (page, raw) = (format!("/kerja/petugas/{id}"), form.raw());
    let change = AccountChange::from_code(&form.text(STEP));
    let tried = async {
        staff::staff_act(
            &site.office,
            &proof::present(&site, &headers, &form).await?,
            &id,
            change.ok_or(OfficeError::NotFound)?,
            &raw,
            &site.base(&headers),
        )
        .await
    };
    let answer = tried.await;
    let of_form = change.and_then(StaffForm::of_change);
    answered(site, &headers, &page, of_form, form, answer).await
}

/// `POST /kerja/instansi`: registers an institution.
pub async fn institution(State(site): State<Site>, headers: HeaderMap, form: Form) -> Response {
    let raw = form.raw();
    let tried = async {
        institutions::add_institution(
            &site.office,
            &proof::present(&site, &headers, &form).await?,
            "",
            &raw,
        )
        .await
    };
    match tried.await {
        Ok(Ok(id)) => {
            respond(Ok(StaffNote::Done(StaffDone::Registered)), &format!("/kerja/instansi/{id}"))
        }
        Ok(Err(errors)) => {
            answered(
                site,
                &headers,
                "/kerja/instansi",
                Some(StaffForm::Institution),
                form,
                Ok(StaffAnswer::Mend(errors)),
            )
            .await
        }
        Err(error) => {
            answered(
                site,
                &headers,
                "/kerja/instansi",
                Some(StaffForm::Institution),
                form,
                Err(error),
            )
            .await
        }
    }
}

/// `POST /kerja/instansi/{id}`: registers a unit (`unit`), an agreement (`pks`) or somebody of a
/// unit (`pengguna`).
pub async fn of_institution(
    State(site): State<Site>,
    Path(id): Path<String>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let (page, raw) = (format!("/kerja/instansi/{id}"), form.raw());
    let step = StaffForm::from_code(&form.text(STEP));
    let tried = async {
        let caller = proof::present(&site, &headers, &form).await?;
        let done = |done: Result<String, Vec<FieldError>>| {
            done.map_or_else(StaffAnswer::Mend, |_| StaffAnswer::Done(StaffDone::Registered))
        };
        Ok(match step {
            Some(StaffForm::Unit) => {
                Ok(done(institutions::add_institution(&site.office, &caller, &id, &raw).await?))
            }
            Some(StaffForm::Agreement) => {
                Ok(institutions::add_pks(&site.office, &caller, &id, &raw).await?)
            }
            Some(StaffForm::Member) => {
                let papers: Vec<_> = PaperKind::ALL
                    .iter()
                    .filter_map(|kind| Some((*kind, form.files.get(kind.code())?.clone())))
                    .collect();
                institutions::add_member(
                    &site.office,
                    &caller,
                    &id,
                    &raw,
                    &papers,
                    &site.base(&headers),
                )
                .await?
            }
            _ => return Err(OfficeError::NotFound),
        })
    };
    match tried.await {
        Ok(Ok(answer)) => answered(site, &headers, &page, step, form, Ok(answer)).await,
        Ok(Err(refusal)) => {
            mend(site, &headers, &page, step, form, Vec::new(), Some(refusal)).await
        }
        Err(error) => answered(site, &headers, &page, step, form, Err(error)).await,
    }
}

/// `GET /berkas-instansi/{id}`: a paper of somebody of an institution.
pub async fn paper(
    State(site): State<Site>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    let read =
        async { institutions::paper(&site.office, &site.present(&headers).await?, &id).await };
    match read.await {
        Ok((_, bytes)) => {
            let inline = HeaderValue::from_static("inline; filename=\"berkas-instansi.pdf\"");
            (
                [
                    (CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
                    (CONTENT_DISPOSITION, inline),
                ],
                bytes,
            )
                .into_response()
        }
        Err(error) => failed(&error),
    }
}

/// `POST /undangan`: opens a one-time link (`kode`), or chooses the password of its account
/// (`langkah=pilih`). The code stands in no address that a proxy notes.
pub async fn invited(State(site): State<Site>, headers: HeaderMap, form: Form) -> Response {
    let code: String = form.text("kode").trim().to_owned();
    let tried = async {
        let agency = site.office.agency(app::ssr::host(&headers))?.agency.code.clone();
        if InvitedStep::from_code(&form.text(STEP)) == Some(InvitedStep::Choose) {
            let answer = staff::choose_password(
                &site.office,
                &agency,
                &code,
                &form.text("sandi"),
                &form.text("sandi_lagi"),
            )
            .await?;
            return Ok(match answer {
                ChooseAnswer::Done => None,
                ChooseAnswer::Link => Some(None),
                ChooseAnswer::Password(fault) => Some(
                    staff::invitation(&site.office, &agency, &code)
                        .await?
                        .map(|view| InvitationView { fault: Some(fault), ..view }),
                ),
            });
        }
        Ok(Some(staff::invitation(&site.office, &agency, &code).await?))
    };
    match tried.await {
        Ok(None) => {
            let flash = Flash::Staff(Box::new(StaffNote::Done(StaffDone::PasswordChosen)));
            (cookies::note(&flash), Redirect::to("/masuk")).into_response()
        }
        Ok(Some(view)) => {
            let good = view.as_ref().is_some_and(|view| view.fault.is_none());
            let status = if good { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
            page::again(site, &headers, "/undangan", status, Flash::Invited(view.map(Box::new)))
                .await
        }
        Err(error) => failed(&error),
    }
}

/// What a form came to: done and back to its page, or the page again with what was typed.
async fn answered(
    site: Site,
    headers: &HeaderMap,
    page: &str,
    step: Option<StaffForm>,
    form: Form,
    answer: Result<StaffAnswer, OfficeError>,
) -> Response {
    match answer {
        Ok(StaffAnswer::Done(done)) => respond(Ok(StaffNote::Done(done)), page),
        Ok(StaffAnswer::Barred(refusal)) => respond(Ok(StaffNote::Barred(refusal)), page),
        Ok(StaffAnswer::Mend(errors)) => mend(site, headers, page, step, form, errors, None).await,
        Err(OfficeError::Unproven(fault)) => proof::ask(site, headers, page, &form, fault).await,
        Err(error) => respond(Err(error), page),
    }
}

async fn mend(
    site: Site,
    headers: &HeaderMap,
    page: &str,
    step: Option<StaffForm>,
    form: Form,
    errors: Vec<FieldError>,
    file: Option<(PaperKind, FileRefusal)>,
) -> Response {
    // What is one press has no field that could be wrong.
    let Some(step) = step else { return failed(&OfficeError::NotFound) };
    let note = StaffNote::Mend { form: step, errors, file, values: form.raw() };
    draw_again(site, headers, page, note).await
}

/// The page of a form again, with what it came to, in this very answer: what was typed stands in no
/// address and no cookie.
pub async fn draw_again(site: Site, headers: &HeaderMap, page: &str, note: StaffNote) -> Response {
    page::again(site, headers, page, StatusCode::UNPROCESSABLE_ENTITY, Flash::Staff(Box::new(note)))
        .await
}

/// Back to the page with a note.
pub fn respond(note: Result<StaffNote, OfficeError>, page: &str) -> Response {
    match note {
        Ok(note) => {
            (cookies::note(&Flash::Staff(Box::new(note))), Redirect::to(page)).into_response()
        }
        Err(OfficeError::SignedOut) => {
            Redirect::to(&format!("/masuk?lanjut={page}")).into_response()
        }
        Err(error @ OfficeError::Refused(_)) => {
            refused(&error, respond(Ok(StaffNote::Barred(StaffRefusal::NotNow)), page))
        }
        Err(OfficeError::NotFound) => respond(Ok(StaffNote::Barred(StaffRefusal::NotNow)), page),
        Err(error) => failed(&error),
    }
}
